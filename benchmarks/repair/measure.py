"""How well half-spaces were restored: their places among the letters of a sentence.

Digits, marks and the spelling of ezafe after ه do not count. Where letters differ, the two lines are aligned.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field

ZWNJ = "\u200c"
APART = frozenset("اآأإدذرزژوؤ")
_FOLD = str.maketrans("يكۀةأإؤئ", "یکههااوی")
_EZAFE = re.compile("ه(\u200c|\u200c?\u0654| )ی(?!\\w)")


@dataclass
class Counts:
    """Places put right, put wrong and left out; and the same without those that change no glyph."""

    every: list[int] = field(default_factory=lambda: [0, 0, 0])
    shown: list[int] = field(default_factory=lambda: [0, 0, 0])
    exact: int = 0
    having: int = 0
    added: int = 0
    plain_words: int = 0
    changed: int = 0

    def add(self, gold: str, made: str) -> None:
        """Count one sentence."""
        letters, places = _places(gold)
        made_letters, made_places = _places(made)
        self.changed += letters != made_letters
        made_places = _onto(letters, made_letters, made_places)
        if not places:
            self.added += len(made_places)
            self.plain_words += len(gold.split())
            return
        self.having += 1
        self.exact += places == made_places and letters == made_letters
        _count(self.every, places, made_places)
        shown = {at for at in range(1, len(letters) + 1) if letters[at - 1] not in APART}
        _count(self.shown, places & shown, made_places & shown)


def scores(counts: list[int]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    right, wrong, missed = counts
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _count(counts: list[int], gold: set[int], made: set[int]) -> None:
    counts[0] += len(gold & made)
    counts[1] += len(made - gold)
    counts[2] += len(gold - made)


def _places(line: str) -> tuple[str, set[int]]:
    """The letters of a line, and after how many of them a half-space stands."""
    letters: list[str] = []
    places = set()
    for char in _EZAFE.sub("ه", line.translate(_FOLD)):
        if char == ZWNJ:
            places.add(len(letters))
        elif char.isalpha():
            letters.append(char)
    return "".join(letters), places


def _onto(gold: str, made: str, places: set[int]) -> set[int]:
    """Places among the letters that were made, as places among the letters of gold."""
    if gold == made:
        return places
    blocks = difflib.SequenceMatcher(None, gold, made, autojunk=False).get_matching_blocks()
    at = {block.b + i + 1: block.a + i + 1 for block in blocks for i in range(block.size)}
    return {at.get(place, -place) for place in places}
