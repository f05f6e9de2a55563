"""The letters of a text, as reading compares them: folded, and without spaces and half-spaces.

    «رئیس جمهور», «رئیس‌جمهور» and «رئیسجمهور» are one and the same here: رییسجمهور

Takes the working text, gives `Letters`: the folded letters with punctuation and line breaks, where words begin in
them, and the way back. All later stages count in letters; only the record is told in offsets of the source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, repeat

_WORD = re.compile(r"[^\W_]+|[^\s\u200c]|\n")
_EZAFE = re.compile("ه[ \u200c]ی(?![\\w\u200c])")
_FOLD = tuple(zip("يىكةۀأإآؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "ییکههاااوی01234567890123456789", strict=True))
SPACE, HALF, NONE = 1, 2, 3


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
    text = _EZAFE.sub("ه", fold(phrase))
    return _WORD.findall(text)


def breaks_of(phrase: str) -> frozenset[int]:
    """After how many letters the phrase may be broken by a space or half-space."""
    places, count = set(), 0
    for word in _words_of(phrase):
        places.add(count)
        count += len(word)
    return frozenset(places)


def _is_ezafe(text: str, start: int, end: int) -> bool:
    """The ی of «همه‌ی» or «همه ی»: a matter of spelling, so no letter of its own."""
    return (
        end - start == 1 and text[start] == "ی" and text[start - 2 : start - 1] == "ه" and text[start - 1] in " \u200c"
    )


@dataclass(frozen=True, slots=True)
class Letters:
    """Folded letters of a working text.

    `words[k]` is word k, `starts[k]` where it begins in `text`, `places[k]` where in the working text; `numbers[i]`
    is the word that holds letter i; `opens[i]` says what stands
    before letter i: 0 nothing (inside a word), SPACE, HALF (a half-space), NONE (a new token without a space, as
    beside punctuation).
    """

    text: str
    starts: list[int]
    places: list[int]
    words: list[str]
    numbers: list[int]
    opens: bytearray

    def word_at(self, position: int) -> int:
        """The number of the word that holds this letter."""
        return self.numbers[position] if position < len(self.numbers) else len(self.starts) - 1

    def word(self, number: int) -> str:
        """The letters of a word by its number; empty beyond either end."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def before(self, position: int) -> str:
        """The word that ends at this letter, or of a glued one what stands before it."""
        if position <= 0:
            return ""
        number = self.numbers[position - 1]
        return self.words[number][: position - self.starts[number]]

    def after(self, position: int) -> str:
        """The word that begins at this letter, or of a glued one what is left of it."""
        if position >= len(self.numbers):
            return ""
        number = self.numbers[position]
        return self.words[number][position - self.starts[number] :]

    def next_break(self, position: int) -> int:
        """The end of the word that holds this letter."""
        number = self.word_at(position) + 1
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Letters [start, end) as a span of the working text."""
        first, last = self.word_at(start), self.word_at(end - 1)
        return self.places[first] + start - self.starts[first], self.places[last] + end - self.starts[last]


def letters(working: str) -> Letters:
    """The letters of a working text, in one pass."""
    text = fold(working)
    spans = [match.span() for match in _WORD.finditer(text)]
    if _EZAFE.search(text):
        spans = [span for span in spans if not _is_ezafe(text, *span)]
    words = [text[place:end] for place, end in spans]
    lengths = list(map(len, words))
    starts = list(accumulate(lengths, initial=0))
    length = starts.pop()
    opens = bytearray(length + 1)
    after = 0
    for start, (place, end) in zip(starts, spans, strict=True):
        if place == after:
            opens[start] = NONE
        else:
            opens[start] = HALF if place == after + 1 and text[after] == "\u200c" else SPACE
        after = end
    opens[length] = SPACE
    return Letters(
        text="".join(words),
        starts=starts,
        places=[place for place, _ in spans],
        words=words,
        numbers=list(chain.from_iterable(map(repeat, range(len(words)), lengths))),
        opens=opens,
    )
