"""What people decided: kept with who, when and why, undone by a further decision, never changed or taken out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, insert, select

from qowl.errors import StoreError
from qowl.store import tables as t
from qowl.store.listing import Page, Paging, page
from qowl.store.writing import now

if TYPE_CHECKING:
    from collections.abc import Sequence

UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision.

    Attributes:
        id: its number; later ones have higher ones.
        kind: "join", "split", "confirm", "correct", "reject" or "undo".
        subject: the handle or item it is about.
        value: the rest of it, as a JSON object.
        who, decided_at, why: by whom, when (UTC) and for what reason.
        undoes: of an undo, the number of what it undoes.
    """

    id: int
    kind: str
    subject: str
    value: str
    who: str
    decided_at: str
    why: str
    undoes: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self)


def decide(
    connection: Connection, kind: str, subject: str, value: str, *, who: str, why: str, undoes: int | None = None
) -> int:
    """Keep a decision; its number."""
    row = {
        "kind": kind,
        "subject": subject,
        "value": value,
        "who": who,
        "decided_at": now(),
        "why": why,
        "undoes": undoes,
    }
    number: int = connection.execute(insert(t.decisions).returning(t.decisions.c.id), row).scalar_one()
    return number


def undo(connection: Connection, number: int, *, who: str, why: str) -> Decision:
    """Undo a decision by a further one; the decision that was undone.

    Raises:
        StoreError: there is none of that number, or it was undone before.
    """
    found = {decision.id: decision for decision in everything(connection)}
    decision = found.get(number)
    if decision is None:
        raise StoreError(f"no decision {number}; see: qowl review --decisions")
    if any(later.undoes == number for later in found.values()):
        raise StoreError(f"decision {number} is undone already")
    decide(connection, UNDO, decision.subject, "{}", who=who, why=why, undoes=number)
    return decision


def everything(connection: Connection) -> list[Decision]:
    """All decisions, in the order they were taken."""
    rows = connection.execute(select(t.decisions).order_by(t.decisions.c.id))
    return [Decision(**row) for row in rows.mappings()]


def standing(connection: Connection, kinds: Sequence[str]) -> list[Decision]:
    """The decisions of some kinds that were not undone, in order. An undo that was undone counts as none."""
    decisions = everything(connection)
    undone: set[int] = set()
    for decision in reversed(decisions):  # a later undo speaks of an earlier decision, which may be an undo too
        if decision.undoes is not None and decision.id not in undone:
            undone.add(decision.undoes)
    return [d for d in decisions if d.kind in kinds and d.id not in undone]


def listed(connection: Connection, paging: Paging) -> Page:
    """All decisions, the latest first; `undone` gives the number of the decision that undid one."""
    undone = {decision.undoes: decision.id for decision in everything(connection) if decision.undoes is not None}
    query = select(t.decisions).order_by(t.decisions.c.id.desc())
    found = page(connection, query, paging)
    return Page([{**item, "undone": undone.get(item["id"])} for item in found.items], found.next)
