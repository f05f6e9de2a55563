"""What a person knows documents by: their own ids, places, outlets, days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from qowl.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable

Named = dict[str, dict[str, Any]]


def named(connection: Connection, documents: Iterable[str]) -> Named:
    """For each document, by the store's id: its own id, place, outlet, title, url and day of publication."""
    d = t.documents.c
    query = select(d.id, d.name, d.place, d.outlet, d.title, d.url, d.published)
    query = query.where(d.id.in_([int(document) for document in documents])).order_by(d.id)
    return {
        str(row["id"]): {key: value for key, value in row.items() if key != "id"}
        for row in connection.execute(query).mappings()
    }
