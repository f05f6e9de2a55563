"""What a store holds: its figures, and the lists of its failures and contacts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from qowl.knowledge.lifecycle import lifecycle
from qowl.store import tables as t
from qowl.store.codes import among
from qowl.store.days import between
from qowl.store.dossiers import stale
from qowl.store.ledger import by_status
from qowl.store.listing import Item, Page, Paging, order, page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement


def failures(connection: Connection, paging: Paging) -> Page:
    """What could not be read: place, error, and when that was last tried."""
    c = t.failures.c
    sorts = {"place": c.place, "failed_at": c.failed_at}
    query = select(c.place, c.error, c.failed_at).order_by(*order(paging, sorts, "place"), c.place)
    return page(connection, query, paging)


def contacts(
    connection: Connection, paging: Paging, *, parties: Sequence[str] = (), since: str = "", until: str = ""
) -> Page:
    """Contacts, latest first: id, kind, date, sides, how many accounts tell of each, how many independently, and which.

    Args:
        connection: of the store.
        paging: the page; sorts are date, sides, kind and accounts.
        parties: only contacts in which all these took part.
        since: the first day, or the beginning of its name: "2021", "2021-05".
        until: the last day.
    """
    c = t.contacts.c
    query = select(c.id, c.kind, c.date, c.sides, c.accounts, c.independent)
    query = query.where(*(among(c.sides, party) for party in parties), *between(c.date, since, until))
    sorts: dict[str, ColumnElement[Any]] = {"date": c.date, "sides": c.sides, "kind": c.kind, "accounts": c.accounts}
    found = page(connection, query.order_by(*order(paging, sorts, "-date"), c.id), paging)
    told = _told(connection, [item["id"] for item in found.items])
    return Page([{**row, "sides": row["sides"].split(), "told_by": told[row["id"]]} for row in found.items], found.next)


def _told(connection: Connection, contacts: Sequence[str]) -> dict[str, list[Item]]:
    """The accounts of contacts: each with its handle, its document, and whether it reprints another."""
    a, d = t.accounts.c, t.documents.c
    query = (
        select(a.contact, a.handle, a.document, d.name, d.place, d.outlet, d.published, a.edition, a.reprint)
        .join_from(t.accounts, t.documents, d.id == a.document)
        .where(a.contact.in_(contacts))
        .order_by(a.edition, a.reprint, a.id)
    )
    told: dict[str, list[Item]] = defaultdict(list)
    for row in connection.execute(query).mappings():
        told[row["contact"]].append({key: value for key, value in row.items() if key != "contact"})
    return told


def status(connection: Connection, reader: str) -> dict[str, Any]:
    """How much the store holds; commitments by their status in the ledger."""
    counted = (t.documents, t.failures, t.contacts, t.statements, t.requests)
    figures: dict[str, Any] = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one() for table in counted
    }
    held = by_status(connection)
    figures["commitments"] = {name: held.get(name, 0) for name in lifecycle().statuses}
    old = select(func.count()).select_from(t.documents).where(t.documents.c.reader != reader)
    return figures | {"to_reread": connection.execute(old).scalar_one(), "stale_dossiers": len(stale(connection))}
