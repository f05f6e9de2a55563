"""What the tables are made of: their columns, and how rows are numbered."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, Text

ROWS = 16  # bits: a document has at most 65,535 rows of a kind
READING = 44  # bits of a row's id; above them an entry of the index has the number of the reading it is of
METADATA = MetaData()
#: Of tables that are all key: SQLite then keeps them once, as the key's index.
KEYED: dict[str, Any] = {"sqlite_with_rowid": False}


def id_column() -> Column[Any]:
    """The key of a row, given by us."""
    return Column("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False)


def to(name: str, target: str, *, key: bool = False, index: bool = False) -> Column[Any]:
    """A reference to a row of a document, which goes when that row goes."""
    reference = ForeignKey(f"{target}.id", ondelete="CASCADE")
    return Column(name, BigInteger, reference, primary_key=key, nullable=False, index=index, autoincrement=False)


def text(name: str, *, known: bool = False, **options: Any) -> Column[Any]:
    """A column of text; `known`: never null."""
    return Column(name, Text, nullable=not known and not options.get("primary_key"), **options)


def span(name: str, *, known: bool = True) -> tuple[Column[Any], ...]:
    """Words of the source, and where they stand in it."""
    places = (Column(f"{name}_{end}", Integer, nullable=not known) for end in ("start", "end"))
    return (text(name, known=known), *places)


def people(name: str, owner: str) -> Table:
    """A table of the people of an account or statement, in the order of the record."""
    return Table(
        name,
        METADATA,
        to(owner.removesuffix("s"), owner, key=True),
        Column("number", Integer, primary_key=True, autoincrement=False),
        text("name"),
        text("name_en"),
        text("country"),
        text("role"),
        *([text("wikidata")] if name == "parties" else []),
        **KEYED,
    )
