"""Documents as the store keeps them: the bytes they came in, with what was given beside, and the old reading."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select, update

from qowl.source import Found
from qowl.store import tables as t
from qowl.store.loading import record_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qowl.record import Record


@dataclass(frozen=True, slots=True)
class Kept:
    """A document of the store: its id, its bytes as they were found, and its record as it was read."""

    id: int
    found: Found
    record: Record


def outdated(connection: Connection, reader: str | None) -> list[int]:
    """The ids of the documents that another reader than this read; all of them for None."""
    query = select(t.documents.c.id).order_by(t.documents.c.id)
    if reader is not None:
        query = query.where(t.documents.c.reader != reader)
    return list(connection.execute(query).scalars())


def kept(connection: Connection, documents: Sequence[int]) -> list[Kept]:
    """The documents with these ids, in their order."""
    d = t.documents.c
    query = (
        select(d.id, d.place, d.kind, d.name, d.given, t.sources.c.bytes, t.records.c.record)
        .join_from(t.documents, t.sources, t.sources.c.sha256 == d.sha256)
        .join(t.records, t.records.c.document == d.id)
        .where(d.id.in_(documents))
        .order_by(d.id)
    )
    return [
        Kept(
            row.id,
            Found(row.place, zlib.decompress(row.bytes), row.kind, row.name, **json.loads(row.given)),
            record_of(json.loads(row.record)),
        )
        for row in connection.execute(query)
    ]


def passed_over(connection: Connection, document: int, reader: str) -> None:
    """Note that this reader could not read a document, whose old reading stays."""
    connection.execute(update(t.documents).where(t.documents.c.id == document).values(reader=reader))
