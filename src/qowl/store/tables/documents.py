"""Tables of documents: their bytes, texts and records, and what could not be read."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, LargeBinary, Table, Text, UniqueConstraint

from qowl.store.tables.columns import KEYED, METADATA, id_column, text, to

sources = Table(
    "sources",
    METADATA,
    text("sha256", primary_key=True),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

documents = Table(
    "documents",
    METADATA,
    id_column(),
    Column("sha256", Text, ForeignKey("sources.sha256"), nullable=False, index=True),
    text("place", known=True),
    text("kind", known=True),
    text("name"),
    text("title"),
    text("outlet"),
    text("url"),
    text("published"),
    text("day", index=True),
    text("language", known=True),
    text("variety"),
    Column("characters", Integer, nullable=False),
    Column("repairs", Integer, nullable=False),
    Column("truncated", Boolean, nullable=False),
    text("warnings"),
    text("given", known=True),
    text("reader", known=True, index=True),
    Column("reading", Integer, nullable=False),
    text("added_at", known=True),
    text("read_at", known=True),
    UniqueConstraint("place", "sha256"),
)

texts = Table("texts", METADATA, to("document", "documents", key=True), text("text", known=True))
records = Table("records", METADATA, to("document", "documents", key=True), text("record", known=True))

failures = Table(
    "failures",
    METADATA,
    text("place", primary_key=True),
    text("error", known=True),
    text("failed_at", known=True),
)

document_sides = Table(
    "document_sides",
    METADATA,
    to("document", "documents", key=True),
    text("side", primary_key=True, index=True),
    **KEYED,
)
