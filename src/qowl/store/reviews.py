"""What people decide on items of the ledger: confirm, correct, reject; kept as decisions, undone by decisions."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import Connection, delete, select

from qowl.dossier import Item, Review
from qowl.dossier.reviewing import attach
from qowl.errors import StoreError, UsageError
from qowl.knowledge.lifecycle import lifecycle
from qowl.store import tables as t
from qowl.store.decisions import Decision, decide, everything, standing
from qowl.store.dossiers import sides_key
from qowl.store.items import item_of, write_items
from qowl.store.writing import now

VERDICTS = ("confirm", "correct", "reject")


def reviews_of(connection: Connection) -> list[Review]:
    """All decisions on items, in order; those that were undone say so."""
    held = {decision.id for decision in standing(connection, VERDICTS)}
    return [
        replace(_review(decision), undone=decision.id not in held)
        for decision in everything(connection)
        if decision.kind in VERDICTS
    ]


def _review(decision: Decision) -> Review:
    return Review.from_dict(json.loads(decision.value))


def find(connection: Connection, handle: str) -> Item:
    """The item of this name.

    Raises:
        StoreError: there is none.
    """
    data = connection.execute(select(t.ledger_items.c.item).where(t.ledger_items.c.id == handle)).scalar()
    if data is None:
        raise StoreError(f"no item {handle!r} in the ledger; see: qowl ledger")
    return item_of(data)


def review(connection: Connection, handle: str, verdict: str, *, who: str, why: str, status: str | None = None) -> Item:
    """Keep a decision on an item; the item with it.

    Raises:
        StoreError: there is no such item.
        UsageError: the status is none, or a correction has none.
    """
    item = find(connection, handle)
    statuses = lifecycle().statuses
    if verdict == "correct" and status is None:
        raise UsageError(f"a correction names a status; give one of: {', '.join(statuses)}")
    if status is not None and status not in statuses:
        raise UsageError(f"no such status: {status!r}; give one of: {', '.join(statuses)}")
    made = item.reviewed(verdict, who, now(), why, status)
    decide(connection, verdict, handle, json.dumps(made.to_dict(), ensure_ascii=False), who=who, why=why)
    settle(connection, item.document)
    return find(connection, handle)


def settle(connection: Connection, document: str) -> None:
    """Give a document's items the decisions as they stand now."""
    i = t.ledger_items.c
    of_document = i.document == int(document)
    rows = connection.execute(select(i.dossier, i.item).where(of_document)).all()
    decided = [one for one in reviews_of(connection) if one.document == document]
    for dossier in sorted({dossier for dossier, _ in rows}):
        found = [item_of(data) for name, data in rows if name == dossier]
        bare = [replace(item, reviews=()) for item in found if not item.unread]
        own = [one for one in decided if sides_key((*one.debtors, *one.creditors)) == dossier]
        connection.execute(delete(t.ledger_items).where(of_document, i.dossier == dossier))
        write_items(connection, dossier, attach(bare, own))
