"""The figures of a run, and how they are printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MEASURES = (
    "contacts",
    "parties",
    "dates",
    "attribution",
    "position",
    "act",
    "commitments",
    "  +creditor",
    "requests",
    "  +askee",
)


@dataclass(slots=True)
class Report:
    """The figures of a run, summed over its cases."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    evidence_lengths: list[int] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Every text gave a record, and every span is exact."""
        return not self.failures and self.counts["spans exact"] == self.counts["spans"]

    def lines(self, *, verbose: bool = False) -> Iterator[str]:
        """The report as it is printed."""
        n = self.counts
        if verbose:
            yield from self.differences
        yield f"{n['texts']} texts, {len(self.failures)} without a record"
        yield (
            f"contact found   {n['contact found']} of {n['contact']}; "
            f"false contacts {n['contact false']} of {n['no contact']}"
        )
        yield f"contact kind    {n['kind right']} of {n['contact']}"
        yield f"several told    {n['several right']} of {n['several']}"
        yield from map(self._measure, MEASURES)
        if n["statements found"] or self.evidence_lengths:
            yield (
                f"evidence      {n['cue held']} of {n['statements found']} found statements hold their cue; "
                f"{n['without evidence']} without evidence; median length {median(self.evidence_lengths or [0]):.0f}"
            )
        if n["spans"]:
            yield f"spans         {n['spans exact']} of {n['spans']} exact"

    def f1(self, measure: str) -> float:
        """F1 of one of MEASURES, micro-averaged over the texts."""
        right, extra, missed = self.right[measure], self.extra[measure], self.missed[measure]
        return _ratio(2 * right, 2 * right + extra + missed)

    def _measure(self, name: str) -> str:
        right, extra, missed = self.right[name], self.extra[name], self.missed[name]
        precision, recall = _ratio(right, right + extra), _ratio(right, right + missed)
        f1 = self.f1(name)
        return (
            f"{name:<13} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   "
            f"({right} right, {extra} extra, {missed} missed)"
        )


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
