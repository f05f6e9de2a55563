"""Headings that give somebody the word: «عراقچی: …», «رئیس‌جمهور روسیه:» with the speech below.

Takes a sentence with its mentions, places and cues; gives a `Heading` where a colon stands after a mention and before
any reporting phrase. What stands under a heading is speech until somebody is named who speaks otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

from qowl.reading.cues import Cue
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit
from qowl.reading.people import Named, Who
from qowl.reading.segment import Sentence

_FARTHEST = 90  # letters before the colon
_OPENING = 4  # letters a line may have before a subject that opens it


@dataclass(frozen=True, slots=True)
class Heading:
    """Who has the word, and where in the line the speech begins."""

    people: tuple[Who, ...]
    content: int


def heading(
    text: Letters, sentence: Sentence, named: tuple[Named, ...], places: tuple[Hit, ...], cues: list[Cue]
) -> Heading | None:
    """The heading that opens a line, if one does."""
    start, end = sentence.start, sentence.end
    colon = text.text.find(":", start, min(start + _FARTHEST, len(text.text)))
    if colon < 0 or colon > end + 1 or any(cue.start < colon for cue in cues):
        return None
    for one in named:
        if one.people and not one.mention.bound and one.mention.end <= colon:
            return Heading(one.people, colon + 1)
    for hit in places:
        if hit.kind in ("place", "capital") and hit.end == colon:
            return Heading((Who(None, hit.row.code, None, (hit.start, hit.base)),), colon + 1)
    return None


def announced(named: tuple[Named, ...], cues: list[Cue], start: int, first_person: bool) -> bool:
    """Whether a line under a heading has a speaker of its own: a subject before its first cue, or «افزود:» itself.

    In a line that says "we" or "I" only a subject at its very beginning counts.
    """
    finite = [cue for cue in cues if cue.form != "adverbial"]
    if not finite:
        return False
    if finite[0].start == start and finite[0].family.act == "say":
        return True
    return any(
        not one.mention.bound and one.mention.kind in ("named", "office", "pronoun", "both", "offices")
        for one in named
        if one.mention.start < (start + _OPENING if first_person else finite[0].start)
    )
