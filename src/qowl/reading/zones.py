"""Where the content of each cue stands: «از X قدردانی کرد», «با قدردانی از X», «X را راهبردی خواند», «گفت: X».

Takes a sentence's cues in order, gives `Zone`s: the cue with its content. An adverbial's content runs from it to where
the next cue's own words begin; a finite cue's content stands before it where a preposition of its family or «را»
opens it, else after it. Each letter of a sentence belongs to the content of one cue at most.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from qowl.reading.cue import ADVERBIAL, FINITE, JOINED, NO_ACT, Cue
from qowl.reading.folded import Folded
from qowl.reading.hits import Placed
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit
from qowl.reading.objects import ObjectFinder


class Zone(NamedTuple):
    """A cue and its content, letters [start, end).

    `after` says that the content follows the cue; `clause` that it is a clause of its own («گفت: …», «تاکید کرد که …»)
    rather than a noun phrase.
    """

    cue: Cue
    start: int
    end: int
    after: bool
    clause: bool

    @property
    def whole(self) -> tuple[int, int]:
        """The stretch that holds both cue and content."""
        close = self.cue.close[1] if self.cue.close else self.cue.end
        return min(self.start, self.cue.start), max(self.end, close)


class ZoneFinder:
    """Finds the zones of one document's sentences."""

    def __init__(self, text: Letters, verbs: Placed[Hit], folded: Folded) -> None:
        self.text, self.naming = text, folded.naming
        self.objects = ObjectFinder(text, verbs, folded)

    def zones(self, start: int, end: int, cues: list[Cue], subject_ends: list[int]) -> list[Zone]:
        """The zones of a sentence [start, end), given where its possible subjects end."""
        found: list[Zone] = []
        heads = self._heads(start, cues, subject_ends)
        for number, cue in enumerate(cues):
            limit = self._limit(cues, heads, number, end)
            found.append(self._zone(cue, heads[number], limit))
        found = [self._led(zone, after) for zone, after in pairwise([*found, None]) if zone]
        return [zone for zone in found if zone.end > zone.start or zone.cue.family.topic]

    @staticmethod
    def _led(zone: Zone, after: Zone | None) -> Zone:
        """«با ابراز خوش‌بینی گفت: X»: an adverbial without content of its own is said of what is said next."""
        bare = zone.end <= zone.start and zone.cue.form in (ADVERBIAL, JOINED) and zone.cue.family.act not in NO_ACT
        if bare and after is not None and after.cue.family.act == "say" and after.clause:
            return zone._replace(start=after.start, end=after.end)
        return zone

    def _limit(self, cues: list[Cue], heads: list[int | None], number: int, end: int) -> int:
        """Where content after a cue must end: at the next cue, or where that one's content before it begins."""
        if number + 1 == len(cues):
            return end
        after = cues[number + 1]
        head = heads[number + 1]
        return self._trimmed(cues[number].end, after.start if head is None else head)

    def _heads(self, start: int, cues: list[Cue], subject_ends: list[int]) -> list[int | None]:
        """For each cue, where its content begins if it stands before it."""
        heads: list[int | None] = []
        floor = start
        for number, cue in enumerate(cues):
            head = None
            if cue.form == FINITE and (cue.family.goes_on or not self._content_follows(cue)):
                low = self._subject_end(floor, cue.start, subject_ends)
                head = self.objects.begin(cue, low, cues[number - 1] if number else None)
            heads.append(head)
            floor = cue.end if cue.close is None else cue.close[1]
        return heads

    def _subject_end(self, floor: int, end: int, subject_ends: list[int]) -> int:
        """The end of the first possible subject in a stretch, and of those joined to it."""
        ends = [e for e in subject_ends if floor <= e <= end]
        return ends[0] if ends else floor

    def _content_follows(self, cue: Cue) -> bool:
        """Whether a colon or «که» says that a clause follows."""
        word = self.text.after(cue.end)
        return word in (":", "که", "اینکه", "تا") or self.text.text.startswith("اینکه", cue.end)

    def _zone(self, cue: Cue, head: int | None, limit: int) -> Zone:
        if cue.close is not None:
            return Zone(cue, cue.end, cue.close[0], True, False)
        if head is not None and not cue.family.goes_on:
            return Zone(cue, head, self._trimmed(head, cue.start), False, False)
        if head is not None:
            return Zone(cue, head, max(self._trimmed(head, cue.start), limit), False, False)
        start = cue.end
        if cue.phrase in self.naming:  # «ضمن نامشروع خواندن X»: the predicate is content too
            start = cue.start + len(self.text.after(cue.start))
        word = self.text.after(start)
        clause = cue.form == FINITE or word in ("که", ":") or self.text.text.startswith("اینکه", start)
        while word in ("که", ":", "،", "اینکه", "تا", "این", "«", '"') and start < limit:
            if word == "این" and not self.text.text.startswith("اینکه", start):
                break
            start += len(word)
            word = self.text.after(start)
        return Zone(cue, start, max(start, limit), True, clause)

    def _trimmed(self, low: int, end: int) -> int:
        """The end without the comma or «و» that leads on to the next cue."""
        while end > low and self.text.before(end) in ("،", "و", "؛", ":", "«", "-", "–"):
            end -= len(self.text.before(end))
        return end
