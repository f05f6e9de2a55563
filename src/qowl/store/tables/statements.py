"""Tables of what was said: statements, commitments, requests."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Table

from qowl.store.tables.columns import KEYED, METADATA, id_column, people, span, text, to

statements = Table(
    "statements",
    METADATA,
    id_column(),
    to("document", "documents", index=True),
    text("local", known=True),
    text("day", index=True),
    text("side"),
    text("act", known=True, index=True),
    text("mode", known=True),
    Column("negated", Boolean, nullable=False),
    Column("conditional", Boolean, nullable=False),
    text("via"),
    *span("cue"),
    *span("evidence"),
    Column("confidence", Float, nullable=False),
)

statement_accounts = Table(
    "statement_accounts",
    METADATA,
    to("statement", "statements", key=True),
    to("account", "accounts", key=True, index=True),
    **KEYED,
)

speakers = people("speakers", "statements")
addressees = people("addressees", "statements")

statement_topics = Table(
    "statement_topics",
    METADATA,
    to("statement", "statements", key=True),
    text("topic", primary_key=True, index=True),
    **KEYED,
)
statement_instruments = Table(
    "statement_instruments",
    METADATA,
    to("statement", "statements", key=True),
    text("instrument", primary_key=True, index=True),
    **KEYED,
)

commitments = Table(
    "commitments",
    METADATA,
    id_column(),
    to("document", "documents", index=True),
    to("statement", "statements", index=True),
    text("local", known=True),
    text("day"),
    text("kind", known=True),
    text("debtors", known=True),
    text("creditors", known=True),
    *span("action"),
    *span("condition", known=False),
    *span("deadline", known=False),
    text("deadline_date"),
)

requests = Table(
    "requests",
    METADATA,
    id_column(),
    to("document", "documents", index=True),
    to("statement", "statements", index=True),
    text("local", known=True),
    text("day"),
    text("askers", known=True),
    text("askees", known=True),
    *span("action"),
)

commitment_sides = Table(
    "commitment_sides",
    METADATA,
    to("commitment", "commitments", key=True),
    text("part", primary_key=True),
    text("country", primary_key=True, index=True),
    **KEYED,
)
request_sides = Table(
    "request_sides",
    METADATA,
    to("request", "requests", key=True),
    text("part", primary_key=True),
    text("country", primary_key=True, index=True),
    **KEYED,
)
