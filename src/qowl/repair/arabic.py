"""Stretches of Arabic inside Persian: they keep their letters.

Takes a text; gives the spans of at least three words that are Arabic by their articles and particles.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile("[\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff\u200c]+")
_PERSIAN = re.compile("[پچژگ\u200c]")
# Words that Arabic has and Persian has not, and the other way round.
_PARTICLES = frozenset(
    [
        "في",
        "من",
        "إلى",
        "الى",
        "على",
        "أن",
        "إن",
        "أنّ",
        "إنّ",
        "هذا",
        "هذه",
        "ذلك",
        "التي",
        "الذي",
        "الذين",
        "عن",
        "مع",
        "ما",
        "لا",
        "لم",
        "لن",
        "قد",
        "كان",
        "كانت",
        "يا",
        "أو",
        "ثم",
        "بين",
        "كل",
        "قال",
        "هو",
        "هي",
        "هم",
        "عند",
        "بعد",
        "قبل",
        "حتى",
        "إلا",
        "بسم",
        "اللهم",
    ]
)
_SHARED = frozenset(["من", "ما", "لا", "بین", "بين", "هم", "قبل", "بعد", "كل", "کل", "مع", "یا", "يا", "و"])
_FUNCTION = frozenset(
    [
        "را",
        "از",
        "به",
        "که",
        "كه",
        "این",
        "اين",
        "است",
        "در",
        "با",
        "آن",
        "برای",
        "براي",
        "تا",
        "شد",
        "شده",
        "کرد",
        "كرد",
        "کرده",
        "كرده",
        "بود",
    ]
)
_ARTICLE = re.compile("[وفبلك]?ال\\w{2,}|لل\\w{2,}")
_HINT = re.compile("[\u064b-\u0652يىكةأإ]")
_LEAST = 3


def arabic_stretches(text: str) -> Iterator[tuple[int, int]]:
    """The spans of Arabic stretches, in order. A line without a letter that hints at Arabic has none."""
    at = 0
    while hint := _HINT.search(text, at):
        start = text.rfind("\n", 0, hint.start()) + 1
        at = text.find("\n", hint.start())
        at = len(text) if at < 0 else at
        if text.find("ال", start, at) >= 0:
            yield from _line(text, start, at)


def _line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, end):
        if run and text[run[-1].end() : word.start()].strip(" ،؛:«»\"'()"):
            yield from _judge(run)
            run = []
        if word[0] in _FUNCTION or _PERSIAN.search(word[0]):
            yield from _judge(run)
            run = []
        else:
            run.append(word)
    yield from _judge(run)


def _judge(run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The part of a run from its first Arabic word to its last, if enough of it is Arabic."""
    marks = [_arabic(word[0]) for word in run]
    if sum(marks) < _LEAST:
        return
    first, last = marks.index(True), len(marks) - 1 - marks[::-1].index(True)
    if sum(marks) * 2 >= last - first + 1:
        yield run[first].start(), run[last].end()


def _arabic(word: str) -> bool:
    return bool(_ARTICLE.fullmatch(word)) or (word in _PARTICLES and word not in _SHARED)
