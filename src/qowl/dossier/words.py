"""Two wordings of one thing side by side, with the words marked in which they differ.

    differ("آتش‌بس در انرژی و زیرساخت", "آتش‌بس در زیرساخت انرژی")

Words are compared folded and shown as the sources have them. What counts is whether words that carry meaning differ.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from typing import Any

from qowl.dossier.likeness import meaning, plain_word

_WORD = re.compile(r"[^\W_]+(?:\u200c[^\W_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of both wordings: `same`, or else what one has and what the other has there; either may be empty."""

    same: bool
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two wordings in pieces.

    Attributes:
        likeness: 2 * words in common / all words, 0 to 1.
        changed: whether words that carry meaning differ, or stand in another order.
    """

    pieces: tuple[Piece, ...]
    likeness: float
    changed: bool

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self) | {"pieces": [asdict(piece) for piece in self.pieces]}


def differ(one: str, other: str) -> Difference:
    """The difference of two wordings of one language, word by word."""
    ours, theirs = _WORD.findall(one), _WORD.findall(other)
    matcher = SequenceMatcher(None, [plain_word(w) for w in ours], [plain_word(w) for w in theirs], autojunk=False)
    pieces = tuple(_piece(ours[a:b], theirs[c:d]) for _, a, b, c, d in matcher.get_opcodes())
    changed = any(not piece.same and (meaning(piece.one) or meaning(piece.other)) for piece in pieces)
    return Difference(pieces, round(matcher.ratio(), 3), changed)


def _piece(ours: list[str], theirs: list[str]) -> Piece:
    """A stretch; the same also where only spaces differ: «می‌کند», «می کند»."""
    same = "".join(map(plain_word, ours)) == "".join(map(plain_word, theirs))
    return Piece(same, " ".join(ours), " ".join(theirs))
