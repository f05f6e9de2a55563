"""What restoring changed, and why.

Takes a text before and after; gives its changes. Words are read again for their reasons, so that a text that nobody
asks about pays nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qowl.repair.changes import Change
from qowl.repair.forms import Reading
from qowl.repair.lexicon import ZWNJ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qowl.repair.restore import Restorer

_MOVING = (" ", ZWNJ)


def changes(restorer: Restorer, before: str, after: str) -> tuple[Change, ...]:
    """What made `after` of `before`, in offsets of `before`; the two differ in spaces and half-spaces alone."""
    return tuple(_changes(restorer, before, after))


def _changes(restorer: Restorer, before: str, after: str) -> Iterator[Change]:
    i = j = 0
    while i < len(before) or j < len(after):
        old, new = before[i : i + 1], after[j : j + 1]
        if old == new:
            i, j = i + 1, j + 1
            continue
        put = new if new in _MOVING and (new == ZWNJ or old != ZWNJ) else ""
        dropped = old if old in _MOVING and (put or new not in _MOVING) else ""
        reason = _reason(restorer, before, i, after, j)
        kind = "half-space" if ZWNJ in (dropped, put) else "space"
        yield Change(i, i + len(dropped), put, kind, reason.rule, reason.confidence)
        i, j = i + len(dropped), j + len(put)


def _reason(restorer: Restorer, before: str, i: int, after: str, j: int) -> Reading:
    """The rule for the word around a place: for two words that became one, else for the one."""
    start, end = _around(before, i)
    reading = restorer.word(before[start:end])
    if before[i : i + 1] == " " and i + 1 < len(before) and _inside(before[i + 1]) and end > start:
        following = before[i + 1 : _around(before, i + 1)[1]]
        pair = restorer.spacing.together(reading.form, restorer.word(following).form)
        return pair or Reading("", "ending of a word that was put together", 0.8)
    if ZWNJ not in (before[i : i + 1], after[j : j + 1]) and " " not in reading.form:
        return Reading("", "spaces beside marks", 1.0)
    return reading if reading.rule else Reading("", "ending after ه or ی", 0.9)


def _around(text: str, at: int) -> tuple[int, int]:
    start = end = at
    while start and _inside(text[start - 1]):
        start -= 1
    while end < len(text) and _inside(text[end]):
        end += 1
    return start, end


def _inside(char: str) -> bool:
    return char == ZWNJ or char.isalpha()
