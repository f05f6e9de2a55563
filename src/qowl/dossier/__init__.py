"""The dossier: what many readings together tell. Records in, findings out; no file, no store, no clock."""

from qowl.dossier.account import Account, Telling, tellings
from qowl.dossier.compare import compare
from qowl.dossier.comparison import Comparison
from qowl.dossier.grouping import Group, Tie, group
from qowl.dossier.item import Evidence, Item, Looked, Proposal, Review
from qowl.dossier.judging import Judgement, blocks, judge
from qowl.dossier.ledger import ledger
from qowl.dossier.signs import Sign, signs
from qowl.dossier.timeline import Timeline, timeline
from qowl.dossier.wording import Course, wording

__all__ = [
    "Account",
    "Comparison",
    "Course",
    "Evidence",
    "Group",
    "Item",
    "Judgement",
    "Looked",
    "Proposal",
    "Review",
    "Sign",
    "Telling",
    "Tie",
    "Timeline",
    "blocks",
    "compare",
    "group",
    "judge",
    "ledger",
    "signs",
    "tellings",
    "timeline",
    "wording",
]
