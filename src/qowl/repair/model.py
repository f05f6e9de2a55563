"""What mending yields: the mended text, its edits, and maps of offsets both ways.

Takes a source text and the changes made to it; gives `Repaired`. Finding the changes is left to the other modules.

Example: in «رئیسجمهور» one half-space is put in at 4, so working offsets from 5 on lie one after their source's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from qowl.repair.changes import Change, compose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: `before`, at start..end of the source, became `after`.

    Offsets are half-open, in code points of the source. `kind` says what was mended (letter, digit, mark, quote,
    dash, control, space, half-space, typo), `rule` which rule did it, `confidence` (0 to 1) how sure it is. At
    level safe an edit of kind "typo" is only a flag: `after` is what level full would write, and `applied` is False.
    """

    start: int
    end: int
    before: str
    after: str
    kind: str
    rule: str
    confidence: float
    applied: bool = True


@dataclass(frozen=True)
class Repaired:
    """A mended text.

    Attributes:
        text: the working text.
        source: the text as given.
        letters: replacements of letters, in order and apart from each other, in source offsets.
        words: gives the text that those had made, and the replacements made to it, in its offsets.
        misspelt: gives the misspellings that were left, in offsets of `text`.
        single: characters that were replaced one for one, wherever they stood, with what they became, kind and rule.
        quotes: quotation marks and dashes that were replaced one for one, by their place.
    """

    text: str
    source: str
    letters: tuple[Change, ...] = ()
    words: Callable[[], tuple[str, tuple[Change, ...]]] | None = None
    misspelt: Callable[[], tuple[Change, ...]] | None = None
    single: Mapping[str, tuple[str, str, str]] | None = None
    places: tuple[Change, ...] = ()

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All replacements whose length may differ, in order and apart from each other, in source offsets."""
        return compose(self.letters, *self.words()) if self.words else self.letters

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """All edits in source order; those applied, made to the source from the last to the first, give the text."""
        found = list(self.flags)
        found += [Edit(c.start, c.end, self.source[c.start : c.end], *c[2:]) for c in (*self.changes, *self.places)]
        return tuple(sorted(found + self._singles(), key=lambda edit: (edit.start, edit.end)))

    @cached_property
    def flags(self) -> tuple[Edit, ...]:
        """Misspellings that were found and left, in source order."""
        left = self.misspelt() if self.misspelt else ()
        spans = [(self.to_source(change.start, change.end), change) for change in left]
        return tuple(Edit(a, b, self.source[a:b], *change[2:], applied=False) for (a, b), change in spans)

    def _singles(self) -> list[Edit]:
        """The replacements one for one that no larger change has swallowed."""
        if not self.single or not any(old in self.source for old in self.single):
            return []
        taken = {i for change in (*self.changes, *self.places) for i in range(change.start, change.end)}
        pattern = re.compile("[" + re.escape("".join(self.single)) + "]")
        edits = []
        for match in pattern.finditer(self.source):
            start = match.start()
            if start in taken or self.text[self.to_working(start, start + 1)[0]] == match[0]:
                continue
            after, kind, rule = self.single[match[0]]
            edits.append(Edit(start, start + 1, match[0], after, kind, rule, 1.0))
        return edits

    @cached_property
    def _spans(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """Start and end of each change in the source, start and end of what it became in the text."""
        shift = 0
        outs, out_ends = [], []
        for change in self.changes:
            outs.append(change.start + shift)
            out_ends.append(outs[-1] + len(change.after))
            shift += len(change.after) - (change.end - change.start)
        return [c.start for c in self.changes], [c.end for c in self.changes], outs, out_ends

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that start..end of the working text was made from.

        What was dropped at either edge is left out; a half-space that was put in has an empty span.
        """
        starts, ends, outs, out_ends = self._spans
        return _across(start, end, outs, out_ends, starts, ends)

    def to_working(self, start: int, end: int) -> tuple[int, int]:
        """The span of the working text that start..end of the source became."""
        starts, ends, outs, out_ends = self._spans
        return _across(start, end, starts, ends, outs, out_ends)


def _across(
    start: int, end: int, a_starts: list[int], a_ends: list[int], b_starts: list[int], b_ends: list[int]
) -> tuple[int, int]:
    """A span of text A as a span of text B, given where each change stands in both."""
    i = bisect_right(a_starts, start) - 1
    if i < 0:
        first = start
    elif start < a_ends[i]:
        first = b_starts[i]
    else:
        first = start - a_ends[i] + b_ends[i]
    if end <= start:
        return first, first
    i = bisect_right(a_starts, end - 1) - 1
    if i < 0:
        last = end
    elif end - 1 < a_ends[i]:
        last = b_ends[i]
    else:
        last = end - a_ends[i] + b_ends[i]
    return first, max(first, last)
