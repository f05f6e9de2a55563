"""The dossier: what many readings together tell. Records in, findings out; no file, no store, no clock."""

from qowl.dossier.account import Account, Telling, tellings
from qowl.dossier.grouping import Group, Tie, group
from qowl.dossier.judging import Judgement, blocks, judge

__all__ = ["Account", "Group", "Judgement", "Telling", "Tie", "blocks", "group", "judge", "tellings"]
