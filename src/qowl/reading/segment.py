"""Paragraphs, sentences and quotations of a text.

Takes `Letters`, gives `Segments`: sentences as half-open stretches of letters with the number of their paragraph, and
the quotations. A line end always ends a sentence. Clauses are cut where a cue's content is read (statements).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from qowl.reading.letters import NONE, Letters

_STOPS = frozenset(".!?؟…⁉‼")
_ENDS = _STOPS | {"\n"}
_OPENING = {"«": "»", "“": "”", "„": "”", "‹": "›"}
_QUOTE = re.compile('[«»“”„‹›"]')
_BULLETS = frozenset(("So", "Sk", "Pd"))  # Unicode categories
_GOING_ON = frozenset("،:؛")  # marks that open no line
_TAG = 4  # words of «در⏎#گفتگو»
_LONGEST = 3000  # letters: what runs on beyond is cut at a word, so that no stage meets a sentence without end
_SIGNATURE = 70  # letters at the end of a post where its channel's name may stand
_LONG_QUOTATION = 24  # letters: shorter ones name or doubt a word, longer ones are somebody's speech


@dataclass(frozen=True, slots=True)
class Sentence:
    """Letters [start, end) without the marks at its edges; `lead` is what stands before its first word («🔹», «"»)."""

    start: int
    end: int
    paragraph: int
    number: int


@dataclass(frozen=True, slots=True)
class Segments:
    """Sentences in order, and quotations of some length as (start, end) between their marks."""

    sentences: tuple[Sentence, ...]
    quotations: tuple[tuple[int, int], ...]

    def quoted(self, position: int) -> bool:
        """Whether a letter stands inside a quotation."""
        if not self.quotations:
            return False
        number = bisect_right(self.quotations, (position, 1 << 60)) - 1
        return number >= 0 and self.quotations[number][0] <= position < self.quotations[number][1]


def is_bullet(sign: str) -> bool:
    """Whether a sign leads an entry of a list: «🔹», «-»."""
    return unicodedata.category(sign) in _BULLETS


def segment(text: Letters, unfinished: frozenset[str]) -> Segments:
    """Cut a text into sentences and quotations; a line that ends with an `unfinished` word («در») goes on."""
    return Segments(tuple(_sentences(text, unfinished)), tuple(_quotations(text)))


def _sentences(text: Letters, unfinished: frozenset[str]) -> list[Sentence]:
    found: list[Sentence] = []
    paragraph, begin = 0, 0
    end = _furniture(text)
    starts = text.starts
    too_long = bisect_right(starts, _LONGEST)
    for number, word in enumerate(text.words):
        if word not in _ENDS and number < too_long:
            continue
        start = starts[number]
        if start >= end:
            break
        if word == "\n" and _goes_on(text, number, unfinished):
            continue
        if word == "\n":
            _add(found, text, begin, start, paragraph)
            paragraph, begin = paragraph + 1, start + 1
        elif word not in _STOPS or _stops(text, number):
            _add(found, text, begin, start, paragraph)
            begin = start + (1 if word in _STOPS else 0)
        too_long = bisect_right(starts, begin + _LONGEST)
    _add(found, text, begin, end, paragraph)
    return found


def _goes_on(text: Letters, number: int, unfinished: frozenset[str]) -> bool:
    """Whether a line end is but that of a link or tag on a line of its own: «… مجلس در⏎#گفتگو⏎با خبرفوری:»."""
    before, after = text.words[max(0, number - _TAG) : number], text.words[number + 1 : number + 2]
    if not before or not after:
        return False
    tagged = len(before) == _TAG and before[1] == "\n" and before[2] == "#" and before[0] in unfinished
    return after[0] in _GOING_ON or before[-1] in unfinished or (tagged and after[0] in unfinished)


def _furniture(text: Letters) -> int:
    """Where a channel's signature begins: a line that opens with «@» near the end; else the end of the text."""
    letters = text.text
    place = letters.find("\n@", max(0, len(letters) - _SIGNATURE))
    return place if place >= 0 else len(letters)


def _stops(text: Letters, number: int) -> bool:
    """A point ends a sentence unless it stands inside a figure, an address or an abbreviation (no space after it)."""
    if text.word(number) != "." or number + 1 >= len(text.starts):
        return True
    return text.opens[text.starts[number + 1]] != NONE or not text.word(number + 1)[0].isalnum()


def _add(found: list[Sentence], text: Letters, start: int, end: int, paragraph: int) -> None:
    letters = text.text
    while (
        start < end and not letters[start].isalnum() and letters[start] not in _OPENING and letters[start] not in '"#'
    ):
        start += 1
    while start < end and not letters[end - 1].isalnum() and letters[end - 1] not in '»”"':
        end -= 1
    if start < end:
        found.append(Sentence(start, end, paragraph, len(found)))


def _quotations(text: Letters) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin, closing = -1, ""
    for match in _QUOTE.finditer(text.text):
        start, mark = match.start(), match[0]
        if begin < 0 and (mark in _OPENING or mark == '"'):
            begin, closing = start + 1, _OPENING.get(mark, '"')
        elif begin >= 0 and mark == closing:
            if start - begin >= _LONG_QUOTATION:
                found.append((begin, start))
            begin = -1
    return found
