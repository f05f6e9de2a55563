"""The clauses of a stretch of speech: «آمریکا نمی‌تواند بازگردد، لغو تحریم‌ها ضروری است» holds two.

Takes letters, gives half-open stretches. A clause ends after a finite verb that a comma, a semicolon or «و» follows;
a relative «که» goes on, and so does a second verb («حمایت کرده و خواهد کرد»)
and a condition («اگر … شود، … خواهیم کرد»).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

_SHORTEST = 8  # letters: less is no clause of its own
_ALWAYS = ("؛", ";")
_BUT = ("اما", "ولی")
_AND = ("،", ",", "و")
#: Words where a clause may end.
_CUTTING = frozenset((*_ALWAYS, *_BUT, *_AND))
_GOES_ON = ("که", "تا", "بلکه")


class Clauses:
    """The clauses of one document."""

    def __init__(self, text: Letters, verbs: Iterable[Hit], conditions: Iterable[Hit] = ()) -> None:
        self.text = text
        verbs = tuple(verbs)
        self.ends = {hit.end for hit in verbs}
        self.verbs = {hit.start for hit in verbs}
        self.conditions = {hit.start for hit in conditions}

    def of(self, start: int, end: int) -> list[tuple[int, int]]:
        """The clauses of letters [start, end), in order."""
        found: list[tuple[int, int]] = []
        begin = start
        waiting = begin in self.conditions
        text = self.text
        for number in range(bisect_left(text.starts, start), bisect_left(text.starts, end)):
            word = text.words[number]
            if word not in _CUTTING:
                continue
            place = text.starts[number]
            if place - begin < _SHORTEST or not self._cuts(place, word, number):
                continue
            if waiting:
                waiting = False
                continue
            found.append((begin, place))
            begin = place + len(word)
            waiting = begin in self.conditions
        if end > begin:
            if found and end - begin < _SHORTEST:
                found[-1] = (found[-1][0], end)
            else:
                found.append((begin, end))
        return found

    def _cuts(self, place: int, word: str, number: int) -> bool:
        if word in _ALWAYS or (word in _BUT and place in self.ends):
            return True
        if word not in _AND or place not in self.ends:
            return False
        after = place + len(word)
        return after not in self.verbs and self.text.word(number + 1) not in _GOES_ON
