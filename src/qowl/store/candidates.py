"""The texts or statements that may be hits of a question, by day.

The index is asked period by period, latest first: the newest year, the two before it, the four before those … A word
that stands everywhere is then answered by the newest year, and one that stands nowhere costs few questions. Likewise
from the oldest year on, where the oldest are wanted first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Select,
    String,
    Table,
    and_,
    cast,
    column,
    exists,
    func,
    select,
    table,
    text,
)

from qowl.store import tables as t
from qowl.store.codes import at_or_below
from qowl.store.days import between
from qowl.store.words import Words, token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from qowl.store.search import Question

_ROW = (1 << t.READING) - 1
_DOCUMENT = (t.documents.c.outlet, t.documents.c.published, t.documents.c.title, t.documents.c.url, t.documents.c.place)


@dataclass(frozen=True, slots=True)
class Period:
    """Years from the first to the last, both in it; None for what has no day."""

    years: range | None

    def holds(self, day: Column[Any]) -> list[ColumnElement[bool]]:
        """The condition on a day."""
        if self.years is None:
            return [day.is_(None)]
        return between(day, f"{self.years[0]:04}-01-01", f"{self.years[-1]:04}-12-31")

    @property
    def tokens(self) -> str:
        """The condition on the index."""
        names = ["none"] if self.years is None else [f"{year:04}" for year in self.years]
        return f"({' OR '.join(token('year', name) for name in names)})"


def periods(oldest: int, newest: int, *, latest_first: bool) -> Iterator[Period]:
    """All years from one end to the other, each period twice as long as the one before it."""
    length = 1
    while newest >= oldest:
        if latest_first:
            years = range(max(oldest, newest - length + 1), newest + 1)
            newest = years[0] - 1
        else:
            years = range(oldest, min(newest, oldest + length - 1) + 1)
            oldest = years[-1] + 1
        yield Period(years)
        length *= 2


def candidates(
    connection: Connection, asked: Question, words: Words, *, latest_first: bool = True
) -> Iterator[Select[Any]]:
    """Queries, one after the other, until there are hits enough; what has no day comes last."""
    rows = t.statements if asked.of_statements else t.documents
    by_day = (rows.c.day.desc(), rows.c.id.desc()) if latest_first else (rows.c.day, rows.c.id)
    for period in _periods(connection, rows, asked, latest_first=latest_first):
        yield _query(connection, rows, asked, words, period).order_by(*by_day)


def _periods(connection: Connection, rows: Table, asked: Question, *, latest_first: bool) -> Iterator[Period]:
    days = [connection.execute(select(end(rows.c.day))).scalar() for end in (func.min, func.max)]
    if days[0] and days[1]:
        oldest, newest = max(days[0], asked.since), min(days[1], asked.until or days[1])
        yield from periods(int(oldest[:4]), int(newest[:4]), latest_first=latest_first)
    if not (asked.since or asked.until):
        yield Period(None)


def _query(connection: Connection, rows: Table, asked: Question, words: Words, period: Period) -> Select[Any]:
    query = _of_statements() if rows is t.statements else _of_documents()
    conditions = [*period.holds(rows.c.day), *between(rows.c.day, asked.since, asked.until), *_of_document(asked)]
    name = rows.name.removesuffix("s")
    if connection.dialect.name == "sqlite":
        conditions += _in_index(name, rows.c.id, words.match(*_properties(asked), period.tokens))
    else:
        conditions += _of_statement(asked)
        query = _with_letters(query, name, rows.c.id, words)
    return query.where(*conditions)


def _of_documents() -> Select[Any]:
    columns: list[Any] = [t.documents.c.id.label("document"), t.documents.c.day, *_DOCUMENT]
    return select(*columns)


def _of_statements() -> Select[Any]:
    s = t.statements.c
    columns: list[Any] = [
        s.document, s.id.label("statement"), s.day, s.side.label("speaker"), s.act,
        s.evidence, s.evidence_start, s.cue, s.cue_start, *_DOCUMENT,
    ]  # fmt: skip
    return select(*columns).join_from(t.statements, t.documents, t.documents.c.id == s.document)


def _of_document(asked: Question) -> list[ColumnElement[bool]]:
    wanted = ((t.documents.c.language, asked.language), (t.documents.c.outlet, asked.outlet))
    return [column == value for column, value in wanted if value]


def _of_statement(asked: Question) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [t.statements.c.act == asked.act] if asked.act else []
    for people, country in ((t.speakers, asked.speaker), (t.addressees, asked.addressee)):
        if country:
            held = and_(people.c.statement == t.statements.c.id, people.c.country == country)
            conditions.append(exists().where(held))
    if asked.topic:
        c = t.statement_topics.c
        below = at_or_below(c.topic, asked.topic)
        conditions.append(exists().where(c.statement == t.statements.c.id, below))
    return conditions


def _properties(asked: Question) -> list[str]:
    """The tokens that stand in SQLite's index for what is asked of a statement."""
    wanted = (("act", asked.act), ("from", asked.speaker), ("to", asked.addressee))
    tokens = [token(kind, value) for kind, value in wanted if value]
    if asked.topic:
        tokens.append(f"({token('topic', asked.topic)} OR {token('topic', f'{asked.topic}.')}*)")
    return tokens


def _in_index(name: str, key: ColumnElement[Any], match: str) -> list[ColumnElement[bool]]:
    """What SQLite's index has, without the entries of older readings."""
    entry = table(f"{name}_words", column("rowid", BigInteger)).c.rowid
    present = entry.bitwise_rshift(t.READING) == t.documents.c.reading
    asked = text(f"{name}_words MATCH :match").bindparams(match=match)
    return [entry.bitwise_and(_ROW) == key, present, asked]  # type: ignore[list-item]  # text stands for a condition


def _with_letters(query: Select[Any], name: str, key: ColumnElement[Any], words: Words) -> Select[Any]:
    """PostgreSQL's index is on the letters themselves."""
    if not words.letters:
        return query
    index = table(f"{name}_words", column(name), column("letters"))
    letters = cast(index.c.letters, String)
    conditions = [letters.contains(word, autoescape=True) for word in words.letters]
    return query.join(index, index.c[name] == key).where(*conditions)
