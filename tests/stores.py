"""Stores made in tests, and what they hold as plain data that can be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import select

from qowl.batch.adding import add
from qowl.store import opened
from qowl.store import tables as t
from qowl.store.ledger import refresh

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "examples" / "corpus" / "readouts.jsonl"
LINES = len(CORPUS.read_text("utf-8").splitlines())
MOMENTS = frozenset(("added_at", "read_at", "failed_at", "decided_at", "reading"))


def filled(where: str, *paths: Path) -> None:
    """Add what is at the paths, in this process, and bring the ledger up to date."""
    with opened(where, create=True) as store:
        for _ in add(store, paths, processes=1, max_bytes=10_000_000):
            pass
        for _ in refresh(store):
            pass


def jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    """Rows as a JSONL file."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def everything(where: str) -> dict[str, list[tuple[str, ...]]]:
    """Every row of every table, without the moments at which they were written, sorted."""
    with opened(where) as store, store.reading() as connection:
        held: dict[str, list[tuple[str, ...]]] = {}
        for table in t.METADATA.sorted_tables:
            columns = [column for column in table.columns if column.name not in MOMENTS]
            held[table.name] = sorted(tuple(map(str, row)) for row in connection.execute(select(*columns)))
        return held


def told(where: str) -> tuple[set[tuple[str, str]], set[frozenset[str]]]:
    """What does not hang on the order of adding: each document's place and record, and which places share a contact."""
    with opened(where) as store, store.reading() as connection:
        query = select(t.documents.c.place, t.records.c.record).join(
            t.records, t.records.c.document == t.documents.c.id
        )
        documents = {(row.place, row.record) for row in connection.execute(query)}
        contacts: dict[str, set[str]] = {}
        query = select(t.accounts.c.contact, t.documents.c.place, t.accounts.c.local).join(
            t.documents, t.documents.c.id == t.accounts.c.document
        )
        for row in connection.execute(query):
            contacts.setdefault(row.contact, set()).add(f"{row.place} {row.local}")
        return documents, {frozenset(places) for places in contacts.values()}
