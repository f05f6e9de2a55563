"""Tables of the ledger: signs, dossiers, items with their evidence, and what people decided."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, Table, Text

from qowl.store.tables.columns import KEYED, METADATA, span, text, to

decisions = Table(
    "decisions",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("kind", known=True, index=True),
    text("subject", known=True, index=True),
    text("value", known=True),
    text("who", known=True),
    text("decided_at", known=True),
    text("why", known=True),
    Column("undoes", Integer, ForeignKey("decisions.id"), unique=True),
)

signs = Table(
    "signs",
    METADATA,
    to("document", "documents", key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    text("effect", known=True),
    text("date"),
    text("sides", known=True),
    text("topics", known=True),
    *span("evidence"),
    text("sign", known=True),
)

dossiers = Table(
    "dossiers",
    METADATA,
    text("sides", primary_key=True),
    Column("stale", Boolean, nullable=False, index=True),
    Column("documents", Integer, nullable=False),
    Column("last_day", Text),
)

ledger_items = Table(
    "ledger_items",
    METADATA,
    text("id", primary_key=True),
    Column("dossier", Text, ForeignKey("dossiers.sides"), nullable=False, index=True),
    to("document", "documents", index=True),
    text("contact"),
    text("made", index=True),
    text("debtors", known=True),
    text("creditors", known=True),
    text("kind", known=True),
    text("topics", known=True),
    text("instruments", known=True),
    text("told_by", known=True),
    *span("action"),
    text("condition"),
    text("deadline"),
    text("due"),
    text("status", known=True, index=True),
    Column("open", Boolean, nullable=False),
    Column("rejected", Boolean, nullable=False),
    Column("own", Boolean, nullable=False),
    text("proposed_status", known=True),
    Column("confidence", Float, nullable=False),
    text("reason", known=True),
    Column("score", Integer),
    text("rating", known=True),
    Column("looked_documents", Integer, nullable=False),
    text("looked_last"),
    text("reviewed_by"),
    text("reviewed_at"),
    Column("unread", Boolean, nullable=False),
    text("item", known=True),
)


def _of_item(name: str) -> Column[Any]:
    reference = ForeignKey("ledger_items.id", ondelete="CASCADE")
    return Column(name, Text, reference, primary_key=True, nullable=False)


ledger_sides = Table(
    "ledger_sides",
    METADATA,
    _of_item("item"),
    text("part", primary_key=True),
    text("country", primary_key=True, index=True),
    **KEYED,
)
ledger_topics = Table("ledger_topics", METADATA, _of_item("item"), text("topic", primary_key=True, index=True), **KEYED)
ledger_instruments = Table(
    "ledger_instruments", METADATA, _of_item("item"), text("instrument", primary_key=True, index=True), **KEYED
)
ledger_evidence = Table(
    "ledger_evidence",
    METADATA,
    _of_item("item"),
    Column("number", Integer, primary_key=True, autoincrement=False),
    text("kind", known=True),
    to("document", "documents", index=True),
    text("side"),
    text("date"),
    *span("words"),
    text("reason", known=True),
    Column("strength", Float, nullable=False),
)
