"""Headings that give somebody the word: «عراقچی: …», «رئیس‌جمهور روسیه:» with the speech below.

Takes a sentence with its mentions, places, cues and words such as «به گفته»; gives a `Heading` where a colon stands
after a mention and before any reporting phrase. What stands under a heading is speech until somebody is named who
speaks otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

from qowl.reading.cue import AROUND, FINITE, Cue
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit
from qowl.reading.people import Named, Who
from qowl.reading.segment import Sentence, is_bullet

_NEW = frozenset(("تازه", "جدید", "اخیر"))
_FARTHEST = 90  # letters before the colon
_SPEECH = frozenset(("ادعای", "هشدار", "واکنش", "پست", "پیام", "سخنان", "اظهارات", "توییت", "تهدید", "پاسخ", "توییتِ"))
#: Roles of those who tell of what others do.
_TELLERS = frozenset(("spokesperson",))
_LINES = 4  # a headline may be broken over several
_OPENING = 4  # letters a line may have before a subject that opens it


@dataclass(frozen=True, slots=True)
class Heading:
    """Who has the word, and where in the line the speech begins.

    `goes_on` says that what stands below is speech too; nobody in `people` means the one who spoke before («وی»).
    `narrated` says that a body tells of what somebody else said or did («کرملین: پوتین در تماس با … گفت»).
    """

    people: tuple[Who, ...]
    content: int
    goes_on: bool = True
    narrated: bool = False


def heading(
    text: Letters,
    sentence: Sentence,
    named: tuple[Named, ...],
    places: tuple[Hit, ...],
    cues: list[Cue],
    according: tuple[Hit, ...],
) -> Heading | None:
    """The heading that opens a line, if one does."""
    start, end = sentence.start, sentence.end
    if text.after(end) == ":" and (last := _before(text, named, end)) is not None:
        return Heading(last.people, end)
    reported = any(cue.form == FINITE for cue in cues)
    told = None if reported else _according(text, start, named, according)
    if told is not None:
        return told
    colon = text.text.find(":", start, min(start + _FARTHEST, len(text.text)))
    if colon < 0 or colon > end + 1 or any(cue.start < colon for cue in cues):
        return None
    for one in named:
        if one.people and one.mention.end <= colon and (not one.mention.bound or _claimed(text, one)):
            if all(not who.role or who.role in _TELLERS for who in one.people) and _narrates(named, cues, colon + 1):
                return Heading(one.people, colon + 1, goes_on=False, narrated=True)
            return Heading(one.people, colon + 1, goes_on=colon + 1 >= end or _bullets_below(text, end))
    for hit in places:
        if hit.kind in ("place", "capital") and hit.end == colon:
            return Heading((Who(None, hit.row.code, None, (hit.start, hit.base)),), colon + 1)
    return None


def _bullets_below(text: Letters, end: int) -> bool:
    """Whether one of the next lines is led by a bullet: what stands under «X: …» is speech too."""
    for _ in range(_LINES):
        end = text.text.find("\n", end) + 1
        if end == 0 or end == len(text.text):
            return False
        if is_bullet(text.text[end]):
            return True
    return False


def _before(text: Letters, named: tuple[Named, ...], colon: int) -> Named | None:
    """The mention that ends at a colon; the subject before it if that one is governed («X در دیدار با Y:»)."""
    last = next((one for one in named if one.people and one.mention.end == colon), None)
    if last is None or not last.mention.bound or _claimed(text, last):
        return last
    return next((one for one in named if one.people and not one.mention.bound), None)


def _narrates(named: tuple[Named, ...], cues: list[Cue], start: int) -> bool:
    """Whether what follows a colon begins with a subject of its own that says something."""
    first = next((one for one in named if one.mention.start >= start), None)
    if first is None or first.mention.bound or not first.people or first.mention.start - start > _OPENING:
        return False
    return any(cue.form in (FINITE, AROUND) and cue.start >= first.mention.end for cue in cues)


def _claimed(text: Letters, one: Named) -> bool:
    """«ادعای روبیو: …»: the noun before the name is the speech."""
    place = one.mention.start
    while (word := text.before(place)) in _NEW:
        place -= len(word)
    return word in _SPEECH


def _according(text: Letters, start: int, named: tuple[Named, ...], according: tuple[Hit, ...]) -> Heading | None:
    """«به گفته وی، …» at the beginning of a line."""
    for hit in according:
        if hit.start - start > _OPENING:
            continue
        for one in named:
            if one.mention.start == hit.end and (one.people or one.mention.kind == "pronoun"):
                end = one.mention.end
                return Heading(one.people, end + len(text.after(end)) if text.after(end) == "،" else end, goes_on=False)
    return None


def announced(named: tuple[Named, ...], cues: list[Cue], start: int, first_person: bool) -> bool:
    """Whether a line under a heading has a speaker of its own: a subject before its first cue, or «افزود:» itself.

    In a line that says "we" or "I" only a subject at its very beginning counts.
    """
    finite = [cue for cue in cues if cue.form != "adverbial"]
    if not finite:
        first = next(iter(named), None)
        return first is not None and first.mention.full and first.mention.start == start and not first.mention.bound
    if finite[0].start == start and finite[0].family.act == "say":
        return True
    return any(
        not one.mention.bound and one.mention.kind in ("named", "office", "pronoun", "both", "offices")
        for one in named
        if one.mention.start < (start + _OPENING if first_person else finite[0].start)
    )
