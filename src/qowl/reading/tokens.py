"""The tokens of a text as the learned part sees them: words with their half-spaces closed, and what it knows them by.

Takes `Letters`; gives, for any stretch of letters, the features of its words: each word, its stem, each pair of words.
«می‌کنیم», «می کنیم» and «میکنیم» are one token, so that spelling makes no difference.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from qowl.languages.fa.morphology import DETACHED
from qowl.reading.letters import HALF, Letters

_PREFIXES = frozenset(("می", "نمی"))
_MOST = 80  # tokens of a stretch that are looked at: more than any clause has
_STEM = 4  # letters of a word that its stem keeps
_OBJECT = "w:را"  # closes the object; what follows is said of it


class Tokens:
    """The tokens of one document."""

    def __init__(self, text: Letters) -> None:
        starts: list[int] = []
        words: list[str] = []
        join = False
        for start, word in zip(text.starts, text.words, strict=True):
            if not word[0].isalnum():
                join = False
                continue
            if words and (join or text.opens[start] == HALF or word in DETACHED):
                words[-1] += word
            else:
                starts.append(start)
                words.append(word)
            join = word in _PREFIXES
        self._starts = starts
        self._words = [f"w:{word}" for word in words]
        self._stems = [f"p:{word[:_STEM]}" for word in words]
        self._pairs = [f"b:{one}_{other}" for one, other in pairwise(words)]

    def within(self, start: int, end: int, *, said: bool = False) -> list[str]:
        """The features of the words in letters [start, end); of what is `said` of an object, the words after «را»."""
        low = bisect_left(self._starts, start)
        high = min(bisect_left(self._starts, end), low + _MOST)
        if said and _OBJECT in self._words[low:high]:
            low = high - self._words[low:high][::-1].index(_OBJECT)
        last = [f"z:{self._words[high - 1]}"] if high > low else []
        return [*self._words[low:high], *self._stems[low:high], *self._pairs[low : max(low, high - 1)], *last]
