"""What a rule yields for a word, and how its parts are put together."""

from __future__ import annotations

from typing import NamedTuple

from qowl.repair.lexicon import APART, ZWNJ

#: From this confidence on a reading holds whatever the rest of the text is like; below, another spelling may be meant.
SURE = 0.95


class Reading(NamedTuple):
    """A word with its half-spaces, and which rule put them there, how surely (0 to 1)."""

    form: str
    rule: str
    confidence: float


def join(first: str, second: str) -> str:
    """Two parts of a word: a half-space between them, unless the first ends in a letter that does not join."""
    return first + second if first[-1] in APART else first + ZWNJ + second


def silent(word: str, voiced: tuple[str, ...]) -> bool:
    """Whether a word ends in a silent ه («خانه»), unlike «نگاه» and «کوه»; `voiced` are endings that are not silent."""
    return word[-1] == "ه" and word[-2:-1] != "ا" and not word.endswith(voiced)
