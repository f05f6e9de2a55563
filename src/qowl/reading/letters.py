"""The letters of a text, as reading compares them: folded, and without spaces and half-spaces.

    «رئیس جمهور», «رئیس‌جمهور» and «رئیسجمهور» are one and the same here: رییسجمهور

Takes the working text, gives `Letters`: the folded letters with punctuation and line breaks, where words begin in
them, and the way back. All later stages count in letters; only the record is told in offsets of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from operator import add

_WORD = re.compile(r"([^\W_]+|[^\s\u200c]|\n)")
#: The ی of «همه‌ی» or «همه ی»: a matter of spelling, so no letter of its own.
_EZAFE = re.compile("ه[ \u200c]ی(?![\\w\u200c])")
_FOLD = tuple(zip("يىكةۀأإآؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ییکههاااوی01234567890123456789", strict=True))
SPACE, HALF, NONE = 1, 2, 3
_GAPS = {"": NONE, "\u200c": HALF}


def fold(text: str) -> str:
    """Letters with the differences of spelling taken out, one for one: the length stays."""
    for written, letter in _FOLD:  # many times as fast as str.translate, which asks a table for every character
        if written in text:
            text = text.replace(written, letter)
    return text


@cache
def letters_of(phrase: str) -> str:
    """A phrase of a table as letters: what is looked for in a text's letters."""
    return "".join(_words_of(phrase))


def _words_of(phrase: str) -> list[str]:
    return _WORD.findall(_EZAFE.sub("ه", fold(phrase)))


def breaks_of(phrase: str) -> frozenset[int]:
    """After how many letters the phrase may be broken by a space or half-space."""
    places, count = set(), 0
    for word in _words_of(phrase):
        places.add(count)
        count += len(word)
    return frozenset(places)


@dataclass(frozen=True, slots=True)
class Letters:
    """Folded letters of a working text.

    `words[k]` is word k, `starts[k]` where it begins in `text`, `places[k]` where in the working text; `begun` and
    `ended` are the words by where they begin and end in `text`; `opens[i]` says what stands before letter i: 0 nothing
    (inside a word), SPACE, HALF (a half-space), NONE (a new token without a space, as beside punctuation).
    """

    text: str
    starts: list[int]
    places: list[int]
    words: list[str]
    begun: dict[int, str]
    ended: dict[int, str]
    opens: bytearray

    def word_at(self, position: int) -> int:
        """The number of the word that holds this letter."""
        return bisect_right(self.starts, position) - 1

    def word(self, number: int) -> str:
        """The letters of a word by its number; empty beyond either end."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def before(self, position: int) -> str:
        """The word that ends at this letter, or of a glued one what stands before it."""
        word = self.ended.get(position)
        if word is not None:
            return word
        return self.text[self.starts[self.word_at(position)] : position] if position > 0 else ""

    def after(self, position: int) -> str:
        """The word that begins at this letter, or of a glued one what is left of it."""
        word = self.begun.get(position)
        if word is not None:
            return word
        return self.text[position : self.next_break(position)] if position < len(self.text) else ""

    def has(self, phrases: Iterable[str], start: int, end: int) -> bool:
        """Whether one of these phrases (letters) stands in letters [start, end)."""
        return any(self.text.find(phrase, start, end) >= 0 for phrase in phrases)

    def next_break(self, position: int) -> int:
        """The end of the word that holds this letter."""
        number = self.word_at(position) + 1
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Letters [start, end) as a span of the working text."""
        starts, places = self.starts, self.places
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        return places[first] + start - starts[first], places[last] + end - starts[last]


def letters(working: str) -> Letters:
    """The letters of a working text, in one pass."""
    parts = _WORD.split(_EZAFE.sub("ه  ", fold(working)))
    gaps, words = parts[:-1:2], parts[1::2]
    starts = list(accumulate(map(len, words), initial=0))
    length = starts[-1]
    opens = bytearray(length + 1)
    for start, gap in zip(starts, gaps, strict=False):
        opens[start] = _GAPS.get(gap, SPACE)
    opens[length] = SPACE
    begun, ended = dict(zip(starts, words, strict=False)), dict(zip(starts[1:], words, strict=True))
    starts.pop()
    places = list(map(add, starts, accumulate(map(len, gaps))))
    return Letters("".join(words), starts, places, words, begun, ended, opens)
