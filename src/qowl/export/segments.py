"""A text cut where statements and cues begin and end, so that overlapping ones can be shown in one line of text.

Takes the source text and its statements; gives paragraphs of segments, whose texts put together are the source's lines.

    «ab[cd{ef]gh}» with [] = s1 and {} = s2 gives: ab · cd (s1) · ef (s1, s2) · gh (s2)
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qowl.record import Statement


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one line that the same statements cover from end to end.

    Attributes:
        text: its characters.
        statements: which statements cover it, the shortest first.
        starts: which of them begin here.
        cue: whether it belongs to the cue of one of them.
    """

    text: str
    statements: tuple[Statement, ...]
    starts: tuple[Statement, ...]
    cue: bool


def paragraphs(text: str, statements: Sequence[Statement]) -> Iterator[list[Segment]]:
    """The lines of `text` that are not blank, each as its segments."""
    line: list[Segment] = []
    for segment in _segments(text, statements):
        if segment.text != "\n":
            line.append(segment)
            continue
        if any(part.text.strip() for part in line):
            yield line
        line = []
    if any(part.text.strip() for part in line):
        yield line


def _segments(text: str, statements: Sequence[Statement]) -> Iterator[Segment]:
    """The whole text in segments; every line end is one of its own."""
    opening: defaultdict[int, set[tuple[int, bool]]] = defaultdict(set)  # offset -> number of statement, is it the cue
    closing: defaultdict[int, set[tuple[int, bool]]] = defaultdict(set)
    for number, statement in enumerate(statements):
        for span, is_cue in ((statement.evidence, False), (statement.cue, True)):
            opening[span.start].add((number, is_cue))
            closing[span.end].add((number, is_cue))
    line_ends = [offset for offset, char in enumerate(text) if char == "\n"]
    cuts = sorted({0, len(text), *opening, *closing, *line_ends, *(offset + 1 for offset in line_ends)})
    active: set[tuple[int, bool]] = set()
    started: set[int] = set()
    for start, end in pairwise(cuts):
        active = (active - closing[start]) | opening[start]
        covering = sorted({number for number, _ in active}, key=lambda n: (len(statements[n].evidence.text), n))
        starts = sorted(set(covering) - started)
        started.update(starts)
        yield Segment(
            text[start:end],
            tuple(statements[number] for number in covering),
            tuple(statements[number] for number in starts),
            any(is_cue for _, is_cue in active),
        )
