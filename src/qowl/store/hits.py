"""Where a question's words stand in a text: the source's own words, with their places.

hits("بر لغو تحريم ها تأکید کرد", question("لغو تحریم")) -> spans «لغو», «تحريم»
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qowl.record import Span
from qowl.store.words import Words, needs_start, search_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD_ENDS = re.compile(r"[\w\u200c\u064b-\u0655\u0670]*")
_WITHIN = re.compile(r"[\u0640\u064b-\u0655\u0670]")  # tatweel and vowel signs: what may stand inside a word
_AROUND = 70  # characters shown on each side


class _Kept(dict[str, str]):
    """What each character leaves among the letters, found once."""

    def __missing__(self, character: str) -> str:
        self[character] = kept = search_letters(character)
        return kept


_KEPT = _Kept()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text's letters, where in the text each stands, and at which letters a word begins."""

    letters: str
    places: list[int]
    begins: set[int]


def folded(text: str) -> Folded:
    """The letters of a text, with the way back."""
    places: list[int] = []
    begins: set[int] = set()
    inside = False
    kept = [_KEPT[character] for character in text]
    for place, letters in enumerate(kept):
        if letters:
            if not inside:
                begins.add(len(places))
            places += [place] * len(letters)
            inside = True
        elif inside and not _WITHIN.match(text, place):
            inside = False
    return Folded("".join(kept), places, begins)


def hits(text: str, words: Words) -> list[Span] | None:
    """The places nearest to each other at which the words stand, one for each; None where one of them is missing."""
    letters = "".join([_KEPT[character] for character in text])
    if not all(word in letters for word in words.letters):
        return None
    where = folded(text)
    found: list[list[tuple[int, int]]] = []
    for word in words.letters:
        places = list(_places(where, word))
        if not places:
            return None
        found.append(places)
    return [_span(text, where, start, end) for start, end in _nearest(found)]


def _places(where: Folded, word: str) -> Iterator[tuple[int, int]]:
    at = where.letters.find(word)
    while at >= 0:
        if at in where.begins or not needs_start(word):
            yield at, at + len(word)
        at = where.letters.find(word, at + 1)


def _nearest(found: list[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """One place of each word, those that lie together in the shortest stretch, in the order of the text."""
    best: list[tuple[int, int]] = []
    for first in found[0] if found else []:
        chosen = [min(places, key=lambda place: (abs(place[0] - first[0]), place)) for places in found]
        if not best or _stretch(chosen) < _stretch(best):
            best = chosen
    return sorted(set(best))


def _stretch(places: list[tuple[int, int]]) -> int:
    return max(end for _, end in places) - min(start for start, _ in places)


def _span(text: str, where: Folded, start: int, end: int) -> Span:
    """Letters as words of the source: to the end of the word they end in."""
    first, last = where.places[start], where.places[end - 1] + 1
    more = _WORD_ENDS.match(text, last)
    last = more.end() if more else last
    while text[last - 1] == "\u200c":
        last -= 1
    return Span(first, last, text[first:last])


def context(text: str, spans: list[Span]) -> str:
    """The words with some of the text around them, on one line."""
    if not spans:
        return _line(text[: 2 * _AROUND]) + ("…" if len(text) > 2 * _AROUND else "")
    start = max(0, spans[0].start - _AROUND)
    last = next((s.end for s in reversed(spans) if s.end - start < 6 * _AROUND), spans[0].end)
    end = min(len(text), last + _AROUND)
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return f"{'…' if start else ''}{_line(text[start:end])}{'…' if end < len(text) else ''}"


def _line(text: str) -> str:
    return " ".join(text.split())
