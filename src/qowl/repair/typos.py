"""Misspellings that are sure: «ابزار امیدواری» for «ابراز امیدواری».

Takes a mended text; gives the words of `typos.toml` in it, with what was meant. Leaves to others whether to mend them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import tomli

from qowl.repair.changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

_INSIDE = re.compile("[\\w\u200c]")
_NEXT = re.compile(" ([\\w\u200c]+)")


@dataclass(frozen=True, slots=True)
class Typo:
    """A row of `typos.toml`."""

    wrong: str
    right: str
    reads: str
    keeps: str
    next: tuple[str, ...] = ()


@cache
def typos() -> tuple[Typo, ...]:
    """The shipped rows."""
    table = tomli.loads(files("qowl.repair").joinpath("typos.toml").read_text("utf-8"))
    return tuple(Typo(**{**row, "next": tuple(row.get("next", ()))}) for row in table["typo"])


def find(text: str) -> tuple[Change, ...]:
    """The misspellings of a text, in order and in its offsets."""
    found = [change for typo in typos() if typo.wrong in text for change in _find(text, typo)]
    return tuple(sorted(found))


def _find(text: str, typo: Typo) -> Iterator[Change]:
    at = text.find(typo.wrong)
    while at >= 0:
        end = at + len(typo.wrong)
        following = _NEXT.match(text, end)
        alone = not (at and _INSIDE.match(text[at - 1])) and not _INSIDE.match(text[end : end + 1])
        if alone and (not typo.next or (following and following[1] in typo.next)):
            rule = "misspelt before this word" if typo.next else "misspelt"
            yield Change(at, end, typo.right, "typo", rule, 0.9 if typo.next else 0.95)
        at = text.find(typo.wrong, end)


def quoted(text: str, at: int) -> bool:
    """Whether a place stands inside a quotation of its line."""
    line = text.rfind("\n", 0, at) + 1
    return text.rfind("«", line, at) > text.rfind("»", line, at)
