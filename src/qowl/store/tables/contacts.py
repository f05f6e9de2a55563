"""Tables of contacts, and of the accounts that tell of them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, Table, Text

from qowl.store.tables.columns import KEYED, METADATA, id_column, people, text, to

contacts = Table(
    "contacts",
    METADATA,
    text("id", primary_key=True),
    text("kind", known=True),
    text("date", index=True),
    text("sides", known=True, index=True),
    Column("accounts", Integer, nullable=False),
    Column("independent", Integer, nullable=False),
)

accounts = Table(
    "accounts",
    METADATA,
    id_column(),
    to("document", "documents", index=True),
    Column("contact", Text, ForeignKey("contacts.id", ondelete="SET NULL"), index=True),
    text("local", known=True),
    text("handle", known=True, index=True),
    text("kind", known=True),
    text("date"),
    text("date_from"),
    text("initiator"),
    text("sides", known=True),
    text("evidence", known=True),
    Column("edition", Integer),
    Column("reprint", Boolean, nullable=False, default=False),
)

parties = people("parties", "accounts")

account_blocks = Table(
    "account_blocks",
    METADATA,
    text("block", primary_key=True),
    to("account", "accounts", key=True, index=True),
    **KEYED,
)

account_likenesses = Table(
    "account_likenesses",
    METADATA,
    to("first", "accounts", key=True),
    to("second", "accounts", key=True, index=True),
    Column("score", Float, nullable=False),
    Column("reprint", Boolean, nullable=False),
    text("reasons", known=True),
)
