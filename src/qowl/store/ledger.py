"""The ledger of a store: items made dossier by dossier, and asked for.

refresh(store)                              -> the items of every stale dossier are made again
ledger(connection, Owed(debtor="CHN", creditor="IRN", open=True), Paging())
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select, update

from qowl.dossier import Item, Sign
from qowl.dossier import ledger as follow
from qowl.store import tables as t
from qowl.store.codes import at_or_below
from qowl.store.days import between
from qowl.store.dossiers import documents_of, sides_key, stale
from qowl.store.groups import groups_of
from qowl.store.items import item_of, replace_items
from qowl.store.listing import Page, Paging, order, page
from qowl.store.loading import accounts
from qowl.store.naming import named
from qowl.store.reviews import reviews_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qowl.store.engine import Store


@dataclass(frozen=True, slots=True)
class Owed:
    """Which items are wanted; all parts that are given have to hold.

    Attributes:
        debtor, creditor: who owes, to whom.
        topic: a topic, or one above it ("health").
        instrument: a named agreement.
        status: of the lifecycle.
        open: only what is still owed.
        unreviewed: only what no person has decided on.
        since, until: of the day it was made.
        rejected: also what a person said is no commitment.
    """

    debtor: str | None = None
    creditor: str | None = None
    topic: str | None = None
    instrument: str | None = None
    status: str | None = None
    open: bool = False
    unreviewed: bool = False
    since: str = ""
    until: str = ""
    rejected: bool = False


def refresh(store: Store, sides: Iterable[str] = ()) -> Iterator[tuple[int, int]]:
    """Make the items of the stale dossiers that hold these sides again; yields how many of how many are done."""
    with store.reading() as connection:
        waiting = stale(connection, sides)
    for number, dossier in enumerate(waiting, 1):
        with store.writing() as connection:
            if dossier in stale(connection, dossier.split()):
                _make(connection, dossier)
        yield number, len(waiting)


def _make(connection: Connection, dossier: str) -> None:
    reviews = [
        review for review in reviews_of(connection) if sides_key((*review.debtors, *review.creditors)) == dossier
    ]
    documents = sorted({*documents_of(connection, dossier), *(int(review.document) for review in reviews)})
    loaded = accounts(connection, documents, texts=False)
    groups = groups_of(connection, loaded)
    signs = _signs(connection, documents, set(loaded))
    found = follow(list(loaded.values()), reviews, groups=groups.values(), signs_of=signs)
    own = [item for item in found if sides_key((*item.debtors, *item.creditors)) == dossier]
    replace_items(connection, dossier, _with_contacts(connection, own))
    days = [account.published for account in loaded.values() if account.published]
    values = {"stale": False, "documents": len(loaded), "last_day": max(days, default=None)}
    connection.execute(update(t.dossiers).where(t.dossiers.c.sides == dossier).values(**values))


def _signs(connection: Connection, documents: list[int], loaded: set[int]) -> dict[str, tuple[Sign, ...]]:
    found: dict[str, list[Sign]] = {str(document): [] for document in loaded}
    for start in range(0, len(documents), 500):
        query = select(t.signs.c.document, t.signs.c.sign).where(t.signs.c.document.in_(documents[start : start + 500]))
        for row in connection.execute(query.order_by(t.signs.c.document, t.signs.c.number)):
            sign = Sign.from_dict(json.loads(row.sign))
            found[str(row.document)].append(replace(sign, document=str(row.document)))
    return {document: tuple(signs) for document, signs in found.items()}


def _with_contacts(connection: Connection, items: list[Item]) -> list[Item]:
    """The items with their contacts by the names the store has for them."""
    handles = sorted({item.contact for item in items if item.contact})
    names: dict[str, str] = {}
    for start in range(0, len(handles), 500):
        query = select(t.accounts.c.handle, t.accounts.c.contact).where(
            t.accounts.c.handle.in_(handles[start : start + 500])
        )
        names |= {row.handle: row.contact for row in connection.execute(query)}
    return [replace(item, contact=names.get(item.contact)) if item.contact else item for item in items]


_SORTS = {name: t.ledger_items.c[name] for name in ("made", "status", "due", "confidence", "debtors", "looked_last")}


def ledger(connection: Connection, wanted: Owed, paging: Paging) -> Page:
    """Items of the ledger, the latest first; each as `Item.to_dict` gives it, with the `documents` it speaks of."""
    i = t.ledger_items.c
    query: Select[Any] = select(i.item).where(*_conditions(wanted))
    found = page(connection, query.order_by(*order(paging, _SORTS, "-made"), i.id), paging)
    rows = [json.loads(row["item"]) for row in found.items]
    documents = named(connection, {document for row in rows for document in _documents(row)})
    return Page([row | {"documents": {d: documents[d] for d in _documents(row)}} for row in rows], found.next)


def _documents(row: dict[str, Any]) -> list[str]:
    """The documents that an item's plain data names."""
    others = (document for document, _ in row["others"])
    return list(dict.fromkeys((row["document"], *others, *(one["document"] for one in row["evidence"]))))


def items(connection: Connection, wanted: Owed) -> list[Item]:
    """All items that are wanted, by the day they were made."""
    i = t.ledger_items.c
    query = select(i.item).where(*_conditions(wanted)).order_by(i.made, i.id)
    return [item_of(data) for data in connection.execute(query).scalars()]


def _conditions(wanted: Owed) -> Iterator[ColumnElement[bool]]:
    i = t.ledger_items.c
    for part, country in (("debtor", wanted.debtor), ("creditor", wanted.creditor)):
        if country:
            s = t.ledger_sides.c
            yield exists().where(s.item == i.id, s.part == part, s.country == country)
    if wanted.topic:
        c = t.ledger_topics.c
        yield exists().where(c.item == i.id, at_or_below(c.topic, wanted.topic))
    if wanted.instrument:
        n = t.ledger_instruments.c
        yield exists().where(n.item == i.id, n.instrument == wanted.instrument)
    if wanted.status:
        yield i.status == wanted.status
    if wanted.open:
        yield i.open
    if wanted.unreviewed:
        yield i.reviewed_by.is_(None)
    if not wanted.rejected:
        yield ~i.rejected
    yield from between(i.made, wanted.since, wanted.until)


def by_status(connection: Connection) -> dict[str, int]:
    """How many items have each status; rejected ones are none."""
    i = t.ledger_items.c
    query = select(i.status, func.count()).where(~i.rejected).group_by(i.status)
    return dict(connection.execute(query).all())
