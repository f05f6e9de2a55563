"""Search: texts or statements in which the words of a question stand, however they are spelled.

    search(store, Question("لغو تحریم", speaker="CHN", act="request", since="2020", until="2022"), Paging())

The index gives candidates, the latest first; each is looked at before it is shown, since the index knows runs of
letters only. With a property of statements (speaker, act …) statements are found, else documents.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from qowl.errors import UsageError
from qowl.store import tables as t
from qowl.store.candidates import candidates
from qowl.store.hits import context, hits
from qowl.store.listing import Item, Page, Paging, cut
from qowl.store.words import Words, question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Select


_AT_ONCE = 25  # candidates looked at together


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for. All parts that are given have to hold.

    Attributes:
        words: words, or phrases in quotation marks; may be empty.
        speaker, addressee: a country or organisation that speaks, or is spoken to.
        act: of the statement.
        topic: of the statement, or one above it ("health").
        since, until: the first and last day, or their beginnings: "2020", "2020-05".
        language: of the document, as a code.
        outlet: of the document.
    """

    words: str = ""
    speaker: str | None = None
    addressee: str | None = None
    act: str | None = None
    topic: str | None = None
    since: str = ""
    until: str = ""
    language: str | None = None
    outlet: str | None = None

    @property
    def of_statements(self) -> bool:
        """Whether it asks for statements."""
        return any((self.speaker, self.addressee, self.act, self.topic))


def search(connection: Connection, asked: Question, paging: Paging) -> Page:
    """The hits of a question: each with its document, statement if asked for, and the words that hit.

    Raises:
        UsageError: they are to be sorted by something else than the day.
    """
    if paging.sort not in (None, "day", "-day"):
        raise UsageError(f"cannot sort by {paging.sort!r}; by one of: day (with - before it: turned round)")
    words = question(asked.words)
    queries = candidates(connection, asked, words, latest_first=paging.sort != "day")
    found = (item for query in queries for item in _looked_at(connection, query, words))
    items: list[Item] = []
    for number, item in enumerate(found):
        if number >= paging.start:
            items.append(item)
        if len(items) > paging.limit:
            break
    return cut(items, paging)


def _looked_at(connection: Connection, query: Select[Any], words: Words) -> Iterator[Item]:
    """The candidates in which the words really stand."""
    found = connection.execute(query)
    while rows := found.mappings().fetchmany(_AT_ONCE):
        texts = _texts(connection, [row["document"] for row in rows]) if "statement" not in rows[0] else {}
        for row in rows:
            item = _hit(dict(row), texts.get(row["document"]), words)
            if item is not None:
                yield item


def _texts(connection: Connection, documents: list[int]) -> dict[int, str]:
    query = select(t.texts.c.document, t.texts.c.text).where(t.texts.c.document.in_(documents))
    return {row.document: row.text for row in connection.execute(query)}


def _hit(item: Item, body: str | None, words: Words) -> Item | None:
    if body is not None:
        spans = hits(body, words)
        if spans is None:
            return None
        return {**item, "statement": None, "words": [asdict(span) for span in spans], "context": context(body, spans)}
    evidence, start = item["evidence"], item.pop("evidence_start")
    cue, cue_start = item["cue"], item.pop("cue_start")
    spans = hits(f"{evidence} {cue}", words)
    if spans is None or any(span.start < len(evidence) < span.end for span in spans):
        return None  # or where a phrase begins in the one and ends in the other
    item["words"] = [_moved(asdict(span), len(evidence) + 1, start, cue_start) for span in spans]
    item["context"] = evidence
    return item


def _moved(span: dict[str, Any], second: int, start: int, cue_start: int) -> dict[str, Any]:
    """A span of a statement's words and cue, as a span of the source."""
    offset = start if span["start"] < second else cue_start - second
    return {"start": span["start"] + offset, "end": span["end"] + offset, "text": span["text"]}
