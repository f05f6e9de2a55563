"""Where the object of a finite reporting phrase begins, if it stands before it.

    «وی بر ضرورت لغو تحریم‌ها تاکید کرد»       at «بر», a preposition of the family
    «روابط دو کشور را راهبردی خواند»           at the noun phrase that «را» closes

Takes a cue, where its clause begins after the subject, and the cue before it; gives a place in the letters or None. A
comma ends a circumstance («در دیدار با …، …») or the content of an adverbial before; short stretches between commas
go on a list.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from qowl.reading.cue import ADVERBIAL, JOINED, Cue
from qowl.reading.folded import Folded
from qowl.reading.hits import Placed
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

_LIST_ITEM = 4  # words: a stretch between commas no longer than this goes on a list
_OBJECT = "را"
_COMMA = "،"
#: Words between a subject and its object.
_SKIPPED = frozenset((_COMMA, "نیز", "همچنین", "و", ":", "هم"))
#: Acts that a clause may follow without «که»: «تاکید کرد ایران …».
_CLAUSAL = frozenset(("stress", "hope", "warn", "promise", "propose"))
#: What may stand after a phrase whose object stands before it.
_CLOSED = frozenset(("", "و", _COMMA, "\n", ".", "؛", "»"))


class ObjectFinder:
    """Finds the objects of one document's cues."""

    def __init__(self, text: Letters, verbs: Placed[Hit], folded: Folded) -> None:
        self.text, self.verbs, self.folded = text, verbs, folded

    def begin(self, cue: Cue, low: int, before: Cue | None) -> int | None:
        """Where the object before a finite cue begins, at or after `low`."""
        adverbial = before is not None and before.form in (ADVERBIAL, JOINED)
        number = self._first(cue, self._numbers(self._after_clause(low, cue.start), cue.start), adverbial)
        return None if number is None else self.text.starts[number]

    def _first(self, cue: Cue, numbers: range, adverbial: bool) -> int | None:
        """The number of the object's first word, of the words before the cue."""
        family = cue.family
        words = self.text.words
        objects = [n for n in numbers if words[n] == _OBJECT]
        if family.layout == "clause":
            return self._noun_phrase(numbers, objects[-1], adverbial) if objects else None
        after = self.text.after(cue.end)
        if not numbers or (family.act in _CLAUSAL and after.isalnum() and after != "و"):
            return None
        takes = self.folded.takes[family.id]
        if objects and _OBJECT in takes:
            return self._noun_phrase(numbers, objects[-1], adverbial)
        governed = self._governed(numbers, tuple([t for t in takes if t != _OBJECT]), adverbial)
        if governed is not None or (adverbial and words[numbers[-1]] == _COMMA):
            return governed
        if cue.placed or (cue.passive and _OBJECT in takes):
            return self._noun_phrase(numbers, numbers.stop, adverbial)
        if family.opened:  # «با پوتین گفت‌وگو کرد»: tells of the contact, not of its matter
            return None
        bare = family.layout != "predicate" and after in _CLOSED and not adverbial
        return numbers[0] if bare else None

    def _after_clause(self, low: int, end: int) -> int:
        """Where the cue's own clause begins: after «… می‌کند و»."""
        ends = [hit.end for hit in self.verbs.within(low, end) if self.text.after(hit.end) == "و"]
        return ends[-1] + 1 if ends else low

    def _numbers(self, low: int, end: int) -> range:
        """The numbers of the words that begin in letters [low, end)."""
        return range(bisect_left(self.text.starts, low), bisect_left(self.text.starts, end))

    def _governed(self, numbers: range, prepositions: tuple[str, ...], adverbial: bool) -> int | None:
        """Where a preposition of the family opens the object; after an adverbial, the first one after a comma."""
        words = self.text.words
        fresh = [n + 1 for n in numbers[:-1] if words[n] == _COMMA] if adverbial else numbers
        for number in fresh:
            if self._opens(number, prepositions):
                return number
        if adverbial and _COMMA not in words[numbers.start : numbers.stop]:
            return next((n for n in reversed(numbers) if self._opens(n, prepositions)), None)
        return None

    def _opens(self, number: int, prepositions: tuple[str, ...]) -> bool:
        letters, place, shortest = self.text.text, self.text.starts[number], len(self.text.words[number])
        return letters.startswith(prepositions, place) and any(
            len(p) >= shortest and letters.startswith(p, place) for p in prepositions
        )

    def _noun_phrase(self, numbers: range, mark: int, adverbial: bool) -> int | None:
        """Where the noun phrase that ends at word `mark` begins."""
        if not numbers:
            return None
        words = self.text.words
        first, last = numbers[0], numbers[-1]
        if len(numbers) > 4 and words[first] == "در" and words[first + 1] == "این":
            first += 3
        while first < last and words[first] in _SKIPPED:
            first += 1
        if not adverbial and words[first] not in self.folded.words["circumstances"]:
            return first
        commas = [n for n in range(numbers[0], mark) if words[n] == _COMMA]
        for candidate, following in pairwise([*commas, None]):
            if candidate is None or (following is not None and following - candidate - 1 <= _LIST_ITEM):
                continue
            if candidate < last:
                return candidate + 1
        return None if adverbial else first
