"""Dossiers: for each set of sides that owe each other something, the documents in which their ledger is looked for.

A dossier's documents are those that speak of all its sides. When one comes, is read anew, or another contact takes it
in, the dossier is stale until its items are made again (`ledger.refresh`); no other dossier is touched.

A promise to nobody in particular makes a dossier of its debtor alone. Most documents may speak of that side, so there
only those count that hold such a promise, tell of the same contact, or tell what became of something it did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, insert, select, union, update

from qowl.store import tables as t
from qowl.store.codes import among

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def sides_key(sides: Iterable[str]) -> str:
    """The name of a dossier: "CHN IRN"."""
    return " ".join(sorted(set(sides)))


def mark(connection: Connection, documents: Sequence[int]) -> None:
    """Mark every dossier stale that these documents belong to, and begin those that their promises ask for."""
    if not documents:
        return
    have = set(connection.execute(select(t.dossiers.c.sides)).scalars())
    fresh = _promised(connection, documents) - have
    if fresh:
        rows = [{"sides": sides, "stale": True, "documents": 0} for sides in sorted(fresh)]
        connection.execute(insert(t.dossiers), rows)
    spoken = _spoken_of(connection, documents)
    touched = [key for key in have if any(sides.issuperset(key.split()) for sides in spoken)]
    if touched:
        connection.execute(update(t.dossiers).where(t.dossiers.c.sides.in_(touched)).values(stale=True))


def _promised(connection: Connection, documents: Sequence[int]) -> set[str]:
    c = t.commitments.c
    query = select(c.debtors, c.creditors).distinct().where(c.document.in_(documents), c.debtors != "")
    return {sides_key(f"{row.debtors} {row.creditors}".split()) for row in connection.execute(query)}


def _spoken_of(connection: Connection, documents: Sequence[int]) -> set[frozenset[str]]:
    c = t.document_sides.c
    sides: dict[int, set[str]] = {}
    for row in connection.execute(select(c.document, c.side).where(c.document.in_(documents))):
        sides.setdefault(row.document, set()).add(row.side)
    return {frozenset(one) for one in sides.values()}


def stale(connection: Connection, sides: Iterable[str] = ()) -> list[str]:
    """The stale dossiers that hold all these sides."""
    wanted = set(sides)
    query = select(t.dossiers.c.sides).where(t.dossiers.c.stale).order_by(t.dossiers.c.sides)
    return [key for key in connection.execute(query).scalars() if wanted <= set(key.split())]


def documents_of(connection: Connection, dossier: str) -> list[int]:
    """The ids of a dossier's documents, sorted."""
    sides = dossier.split()
    if len(sides) == 1:
        return _of_one(connection, sides[0])
    c = t.document_sides.c
    query = (
        select(c.document)
        .where(c.side.in_(sides))
        .group_by(c.document)
        .having(func.count() == len(sides))
        .order_by(c.document)
    )
    return list(connection.execute(query).scalars())


def _of_one(connection: Connection, side: str) -> list[int]:
    c, mine, other = t.commitments.c, t.accounts.alias(), t.accounts.alias()
    promised = (
        select(c.document)
        .join(t.commitment_sides, t.commitment_sides.c.commitment == c.id)
        .where(t.commitment_sides.c.country == side, c.debtors == side, c.creditors.in_(("", side)))
    )
    beside = select(other.c.document).join(mine, mine.c.contact == other.c.contact).where(mine.c.document.in_(promised))
    query = union(promised, beside, select(t.signs.c.document).where(among(t.signs.c.sides, side)))
    return sorted(connection.execute(query).scalars())
