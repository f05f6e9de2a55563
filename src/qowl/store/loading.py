"""What a store keeps of documents, as the dossier takes it: records, texts, accounts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, null, select

from qowl.dossier import Account
from qowl.record import (
    Actor,
    Commitment,
    Contact,
    Deadline,
    Document,
    Party,
    Record,
    Request,
    Span,
    Statement,
)
from qowl.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AT_ONCE = 500  # documents a query


def accounts(connection: Connection, documents: Iterable[int], *, texts: bool = True) -> dict[int, Account]:
    """The documents with these ids, each with its record, and its text where that is wanted."""
    found: dict[int, Account] = {}
    for some in _portions(sorted(set(documents))):
        body = t.texts.c.text if texts else null().label("text")
        query = select(t.records.c.document, t.records.c.record, body).where(t.records.c.document.in_(some))
        if texts:
            query = query.join(t.texts, t.texts.c.document == t.records.c.document)
        for row in connection.execute(query):
            found[row.document] = Account(str(row.document), record_of(json.loads(row.record)), row.text)
    return found


def _portions(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def record_of(data: dict[str, Any]) -> Record:
    """A record from its JSON object: `record_of(json.loads(record.to_json())) == record`."""
    return Record(
        document=Document(**{"text": None, **data["document"]}),
        contacts=tuple(_contact(row) for row in data["contacts"]),
        statements=tuple(_statement(row) for row in data["statements"]),
        commitments=tuple(_commitment(row) for row in data["commitments"]),
        requests=tuple(_request(row) for row in data["requests"]),
    )


def _contact(row: dict[str, Any]) -> Contact:
    parties = tuple(Party(**party) for party in row["parties"])
    return Contact(**{**row, "parties": parties, "evidence": tuple(Span(**span) for span in row["evidence"])})


def _statement(row: dict[str, Any]) -> Statement:
    people = {key: tuple(Actor(**actor) for actor in row[key]) for key in ("speakers", "addressees")}
    lists = {key: tuple(row[key]) for key in ("contacts", "topics", "instruments", "via")}
    return Statement(**{**row, **people, **lists, "cue": Span(**row["cue"]), "evidence": Span(**row["evidence"])})


def _commitment(row: dict[str, Any]) -> Commitment:
    lists = {key: tuple(row[key]) for key in ("debtors", "creditors", "topics")}
    condition, deadline = row["condition"], row["deadline"]
    return Commitment(
        **{
            **row,
            **lists,
            "action": Span(**row["action"]),
            "condition": Span(**condition) if condition else None,
            "deadline": Deadline(**deadline) if deadline else None,
        }
    )


def _request(row: dict[str, Any]) -> Request:
    lists = {key: tuple(row[key]) for key in ("askers", "askees", "topics")}
    return Request(**{**row, **lists, "action": Span(**row["action"])})
