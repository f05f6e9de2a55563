"""Replacements in a text, and two layers of them as one.

Takes changes; gives changes. Leaves to others where they come from.

Example: «ۀ» became «ه‌ی» in a first layer and a space before it was dropped in a second: as one layer, both are made to
the source at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Change(NamedTuple):
    """A replacement whose length may differ, at start..end of the text it was made to."""

    start: int
    end: int
    after: str
    kind: str
    rule: str
    confidence: float


def apply(text: str, changes: Sequence[Change]) -> str:
    """A text with changes made to it."""
    pieces, at = [], 0
    for change in changes:
        pieces += [text[at : change.start], change.after]
        at = change.end
    return "".join([*pieces, text[at:]])


def compose(first: Sequence[Change], middle: str, second: Sequence[Change]) -> tuple[Change, ...]:
    """Two layers of changes as one.

    Args:
        first: made to a source, in its offsets.
        middle: what they made of it.
        second: made to `middle`, in its offsets.

    Returns:
        Changes that make the same of the source at once, in its offsets. Those of both layers that touch are one.
    """
    if not first:
        return tuple(second)
    layers = sorted([*_placed(first), *((c.start, c.end, 0, True, c) for c in second)], key=lambda row: row[:2])
    found: list[Change] = []
    shift, at = 0, 0
    while at < len(layers):
        group, (low, high) = [layers[at]], layers[at][:2]
        while (at := at + 1) < len(layers) and _touch(low, high, *layers[at][:2]):
            group.append(layers[at])
            high = max(high, layers[at][1])
        longer = sum(row[2] for row in group)
        later = [row[4] for row in group if row[3]]
        change = group[0][4] if len(group) == 1 else _merged(group[0][4], later, middle, low, high)
        found.append(change._replace(start=low - shift, end=high - shift - longer))
        shift += longer
    return tuple(found)


def _placed(first: Sequence[Change]) -> Iterator[tuple[int, int, int, bool, Change]]:
    """First changes by where they stand in the middle text, with how much longer they made it."""
    shift = 0
    for change in first:
        longer = len(change.after) - (change.end - change.start)
        yield change.start + shift, change.start + shift + len(change.after), longer, False, change
        shift += longer


def _touch(low: int, high: int, start: int, end: int) -> bool:
    """Whether start..end overlaps low..high, or stands at its edge where one of them is empty."""
    return start < high or (start == high and (low == high or start == end))


def _merged(whole: Change, later: list[Change], middle: str, low: int, high: int) -> Change:
    """One change for low..high of the middle text, with the later changes made in it."""
    within = [change._replace(start=change.start - low, end=change.end - low) for change in later]
    reason = later[-1] if later else whole
    return reason._replace(after=apply(middle[low:high], within))
