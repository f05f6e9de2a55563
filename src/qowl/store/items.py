"""Items of the ledger as rows, and back.

The `item` column holds an item as `Item.to_dict` gives it; the other columns and tables are there to be asked.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert

from qowl.dossier import Evidence, Item, Looked, Proposal, Review
from qowl.record import Deadline, Span
from qowl.store import tables as t
from qowl.store.rows import span_columns, storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Row = dict[str, Any]


def item_of(data: str) -> Item:
    """The item in the JSON of its row."""
    row: Row = json.loads(data)
    kept: Row = {name: row[name] for name in ("handle", "contact", "made", "kind", "document", "due", "unread")}
    kept |= {name: tuple(row[name]) for name in ("debtors", "creditors", "topics", "instruments", "told_by")}
    kept |= {name: _span_of(row[name]) for name in ("condition", "deadline")}
    return Item(
        **kept,
        action=Span(**row["action"]),
        others=tuple((document, Span(**span)) for document, span in row["others"]),
        evidence=tuple(Evidence(**{**one, "span": Span(**one["span"])}) for one in row["evidence"]),
        proposal=Proposal(**row["proposal"]),
        looked=Looked(**row["looked"]),
        reviews=tuple(Review.from_dict(one) for one in row["reviews"]),
    )


def _span_of(data: Row | None) -> Span | None:
    if data is None:
        return None
    return Deadline(**data) if "date" in data else Span(**data)


def replace_items(connection: Connection, dossier: str, items: Sequence[Item]) -> None:
    """Put these items in place of all that the dossier had."""
    connection.execute(delete(t.ledger_items).where(t.ledger_items.c.dossier == dossier))
    write_items(connection, dossier, items)


def write_items(connection: Connection, dossier: str, items: Sequence[Item]) -> None:
    """Write items that are not there."""
    tables: dict[Any, list[Row]] = {
        t.ledger_items: [_row(dossier, item) for item in items],
        t.ledger_sides: [row for item in items for row in _sides(item)],
        t.ledger_topics: [{"item": item.handle, "topic": topic} for item in items for topic in _once(item.topics)],
        t.ledger_instruments: [
            {"item": item.handle, "instrument": name} for item in items for name in _once(item.instruments)
        ],
        t.ledger_evidence: [row for item in items for row in _evidence(item)],
    }
    for table, rows in tables.items():
        if rows:
            connection.execute(insert(table), rows)


def _once(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _row(dossier: str, item: Item) -> Row:
    review = item.review
    return {
        "id": item.handle,
        "dossier": dossier,
        "document": int(item.document),
        "contact": item.contact,
        "made": item.made,
        "debtors": " ".join(item.debtors),
        "creditors": " ".join(item.creditors),
        "kind": item.kind,
        "topics": " ".join(item.topics),
        "instruments": " ".join(item.instruments),
        "told_by": " ".join(side or "?" for side in item.told_by),
        **span_columns("action", item.action),
        "condition": storable(item.condition.text) if item.condition else None,
        "deadline": storable(item.deadline.text) if item.deadline else None,
        "due": item.due,
        "status": item.status,
        "open": item.open,
        "rejected": item.rejected,
        "own": item.own,
        "proposed_status": item.proposal.status,
        "confidence": item.proposal.confidence,
        "reason": storable(item.proposal.reason),
        "score": item.score,
        "rating": item.rating,
        "looked_documents": item.looked.documents,
        "looked_last": item.looked.last,
        "reviewed_by": review.who if review else None,
        "reviewed_at": review.when if review else None,
        "unread": item.unread,
        "item": json.dumps(item.to_dict(), ensure_ascii=False).encode("utf-8", "backslashreplace").decode(),
    }


def _sides(item: Item) -> list[Row]:
    parts = (("debtor", item.debtors), ("creditor", item.creditors))
    return [
        {"item": item.handle, "part": part, "country": country} for part, sides in parts for country in _once(sides)
    ]


def _evidence(item: Item) -> list[Row]:
    return [
        {
            "item": item.handle,
            "number": number,
            "kind": one.kind,
            "document": int(one.document),
            "side": one.side,
            "date": one.date,
            **span_columns("words", one.span),
            "reason": storable(one.reason),
            "strength": one.strength,
        }
        for number, one in enumerate(item.evidence, 1)
    ]
