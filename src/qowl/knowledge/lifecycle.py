"""What can become of a commitment: the statuses, the kinds of evidence, and two foreign scales to score them on.

Takes lifecycle.toml, whose head says what a row means; gives its rows by id.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qowl.knowledge import world


@dataclass(frozen=True, slots=True)
class Stage:
    """A status, or a kind of evidence.

    Attributes:
        open: whether something is still owed; of evidence, False.
        score: 1 kept, 0 in progress or partial, -1 not kept (G7 and G20 Research Groups); None where they give none.
        rating: of fact-checkers: kept, compromise, broken, stalled, in-the-works or not-yet-rated; None of evidence
            that leaves the status's own.
    """

    id: str
    label_en: str
    label_fa: str
    open: bool = False
    score: int | None = None
    rating: str | None = None
    gloss: str = ""


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """The table: statuses and kinds of evidence by id, in its order, and the narrow topics."""

    statuses: dict[str, Stage]
    evidence: dict[str, Stage]
    narrow: frozenset[str]


@cache
def lifecycle() -> Lifecycle:
    """The table."""
    table = world.rows("lifecycle")
    return Lifecycle(
        statuses={row["id"]: Stage(**row) for row in table["status"]},
        evidence={row["id"]: Stage(**row) for row in table["evidence"]},
        narrow=frozenset(table["narrow"]),
    )
