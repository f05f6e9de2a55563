"""Documents and their rows into the store: each new one once, each read anew in place of its old reading.

All of it within one `Store.writing()`, so that a batch is there or is not. A document is known by its place and its
bytes: the same bytes at two places are two documents that share their source.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, func, insert, select, text, tuple_, update

from qowl.store import tables as t
from qowl.store.rows import Rows, indexed, place, storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qowl.record import Document
    from qowl.source import Found


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that was read, ready to be written.

    `sha256` and `size` are of the source bytes, `packed` is them compressed; `reader` is the edition that read it.
    """

    found: Found
    sha256: str
    size: int
    packed: bytes
    document: Document
    day: str | None
    warnings: tuple[str, ...]
    rows: Rows
    reader: str


Key = tuple[str, str]  # a place, and the SHA-256 of the bytes there


def now() -> str:
    """The present moment, UTC, to the second: "2026-11-24T23:05:00Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def known(connection: Connection, keys: Iterable[Key]) -> set[Key]:
    """Those of the places and bytes that the store has."""
    wanted = list(keys)
    if not wanted:
        return set()
    columns = tuple_(t.documents.c.place, t.documents.c.sha256)
    rows = connection.execute(select(t.documents.c.place, t.documents.c.sha256).where(columns.in_(wanted)))
    return {(row.place, row.sha256) for row in rows}


def write(connection: Connection, readings: Sequence[Reading]) -> list[int]:
    """Write documents, those left out that the store has by now; their ids, in their order."""
    have = known(connection, [(reading.found.place, reading.sha256) for reading in readings])
    fresh: dict[Key, Reading] = {}
    for reading in readings:
        key = (reading.found.place, reading.sha256)
        if key not in have:
            fresh.setdefault(key, reading)
    if not fresh:
        return []
    last = connection.execute(select(func.coalesce(func.max(t.documents.c.id), 0))).scalar_one()
    numbered = list(enumerate(fresh.values(), last + 1))
    _write_sources(connection, fresh.values())
    moment = now()
    connection.execute(insert(t.documents), [_document(number, r, moment) for number, r in numbered])
    _write_rows(connection, [(number, reading.rows) for number, reading in numbered], reading=0)
    places = [storable(reading.found.place) for reading in fresh.values()]
    connection.execute(delete(t.failures).where(t.failures.c.place.in_(places)))
    return [number for number, _ in numbered]


def rewrite(connection: Connection, document: int, reading: Reading) -> None:
    """Put a new reading of a document in place of its old one."""
    of_document = t.documents.c.id == document
    number = connection.execute(select(t.documents.c.reading).where(of_document)).scalar_one() + 1
    for table in (t.accounts, t.statements, t.texts, t.records, t.document_sides, t.signs):
        connection.execute(delete(table).where(table.c.document == document))
    if connection.dialect.name != "sqlite":
        connection.execute(text("DELETE FROM document_words WHERE document = :id"), {"id": document})
    values = _document(document, reading, now()) | {"reading": number}
    for key in ("id", "added_at"):
        del values[key]
    connection.execute(update(t.documents).where(of_document).values(**values))
    _write_rows(connection, [(document, reading.rows)], reading=number)


def fail(connection: Connection, failures: Sequence[tuple[str, str]]) -> None:
    """Keep what could not be read: places and errors. A place has one entry, its latest."""
    if not failures:
        return
    latest = {storable(where): storable(error) for where, error in failures}
    connection.execute(delete(t.failures).where(t.failures.c.place.in_(list(latest))))
    moment = now()
    connection.execute(
        insert(t.failures), [{"place": p, "error": error, "failed_at": moment} for p, error in latest.items()]
    )


def _write_sources(connection: Connection, readings: Iterable[Reading]) -> None:
    packed = {r.sha256: {"sha256": r.sha256, "size": r.size, "bytes": r.packed} for r in readings}
    have = connection.execute(select(t.sources.c.sha256).where(t.sources.c.sha256.in_(list(packed)))).scalars()
    for known_one in have:
        del packed[known_one]
    if packed:
        connection.execute(insert(t.sources), list(packed.values()))


def _document(number: int, reading: Reading, moment: str) -> dict[str, Any]:
    found, document = reading.found, reading.document
    given = {key: getattr(found, key) for key in ("title", "outlet", "url", "published", "encoding")}
    return {
        "id": number,
        "sha256": reading.sha256,
        "place": storable(found.place),
        "kind": found.kind,
        "name": storable(found.name),
        "title": storable(document.title),
        "outlet": storable(document.outlet),
        "url": storable(document.url),
        "published": document.published,
        "day": reading.day,
        "language": document.language,
        "variety": document.variety,
        "characters": document.characters,
        "repairs": document.repairs,
        "truncated": document.truncated,
        "warnings": storable("\n".join(reading.warnings)) or None,
        "given": json.dumps({key: value for key, value in given.items() if value}),
        "reader": reading.reader,
        "reading": 0,
        "added_at": moment,
        "read_at": moment,
    }


def _write_rows(connection: Connection, documents: Sequence[tuple[int, Rows]], *, reading: int) -> None:
    placed = [place(rows, number) for number, rows in documents]
    for table in t.OF_READING:
        rows = [row for one in placed for row in one[table.name]]
        if rows:
            connection.execute(insert(table), rows)
    _index(connection, documents, reading)


def _index(connection: Connection, documents: Sequence[tuple[int, Rows]], reading: int) -> None:
    """Enter words into the search index.

    On SQLite it keeps no texts, and so forgets nothing either: what an older reading entered stays, under the number of
    that reading, and search passes over it.
    """
    texts: list[dict[str, Any]] = []
    statements: list[dict[str, Any]] = []
    sqlite = connection.dialect.name == "sqlite"
    for number, rows in documents:
        for row, letters in rows.letters.items():
            entry: dict[str, Any] = {
                "id": number << t.ROWS | row if row else number,
                "words": indexed(rows, row) if sqlite else letters,
            }
            if sqlite:
                entry["id"] |= reading << t.READING
            (statements if row else texts).append(entry)
    for name, entries in (("document", texts), ("statement", statements)):
        columns = "rowid, grams" if sqlite else f"{name}, letters"
        if entries:
            connection.execute(text(f"INSERT INTO {name}_words ({columns}) VALUES (:id, :words)"), entries)
