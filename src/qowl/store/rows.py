"""A record -> the rows of the tables, numbered within the document.

Takes what was read of one document, gives `Rows`; `place` moves them to where the document stands in the store. The
first half is work that another process can do.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, overload

from qowl.dossier import Account, blocks, signs, tellings
from qowl.dossier.heard import sides_of
from qowl.store.tables import ROWS
from qowl.store.words import grams, search_letters, token

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qowl.record import Actor, Party, Record, Span, Statement

Row = dict[str, Any]
_LEVEL = 6  # of compression: further levels cost more than they save
_NO_CHARACTERS = dict.fromkeys([0, *range(0xD800, 0xE000)], "\ufffd")
#: Columns that hold a row's number until it is placed.
_NUMBERED = frozenset(("id", "account", "statement", "commitment", "request"))
MOST_ROWS = (1 << ROWS) - 1


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one document by table; `words` and `statement_words` are its letters and properties as indexed.

    `letters` are the text's, and by the statement's number each statement's; `properties` likewise.
    """

    tables: dict[str, list[Row]] = field(default_factory=dict)
    letters: dict[int, str] = field(default_factory=dict)
    properties: dict[int, list[str]] = field(default_factory=dict)


def compressed(data: bytes) -> bytes:
    """Bytes as the store keeps them: a zlib stream."""
    return zlib.compress(data, _LEVEL)


@overload
def storable(text: str) -> str: ...


@overload
def storable(text: None) -> None: ...


def storable(text: str | None) -> str | None:
    """A text as every database takes it: each NUL and lone surrogate is U+FFFD, and no offset moves."""
    if text is None or (text.isascii() and "\0" not in text):
        return text
    return text.translate(_NO_CHARACTERS)


def rows_of(record: Record, text: str) -> Rows:
    """All rows that the record of a text gives.

    Args:
        record: the record, as read.
        text: the source text.
    """
    rows = Rows()
    tables = rows.tables
    tables["texts"] = [{"text": storable(text)}]
    tables["records"] = [{"record": record.to_json().encode("utf-8", "backslashreplace").decode()}]
    day = document_day(record)
    rows.letters[0] = search_letters(text)
    rows.properties[0] = [_year(day)]
    account = Account("0", record, text)
    accounts = _accounts(account, tables)
    statements = _statements(record, accounts, rows)
    _signs(account, tables)
    _undertakings(record, statements, tables)
    return rows


def document_day(record: Record) -> str | None:
    """The day a document speaks of: of its first contact, else of its publication."""
    return next((contact.date for contact in record.contacts if contact.date), record.document.published)


def _accounts(account: Account, tables: dict[str, list[Row]]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    tables["accounts"], tables["parties"], tables["account_blocks"] = [], [], []
    for number, telling in enumerate(tellings(account)[:MOST_ROWS], 1):
        contact = telling.contact
        numbers[contact.id] = number
        tables["accounts"].append(
            {
                "id": number,
                "local": contact.id,
                "handle": telling.handle.partition("#")[2],
                "kind": contact.kind,
                "date": contact.date,
                "date_from": contact.date_from,
                "initiator": contact.initiator,
                "sides": " ".join(telling.sides),
                "evidence": storable(" … ".join(span.text for span in contact.evidence)),
                "reprint": False,
            }
        )
        tables["parties"] += _people(contact.parties, "account", number)
        tables["account_blocks"] += [{"account": number, "block": block} for block in sorted(blocks(telling))]
    return numbers


def _people(people: Iterable[Actor | Party], owner: str, number: int) -> list[Row]:
    rows = []
    for place, person in enumerate(people, 1):
        row = {
            owner: number,
            "number": place,
            "name": storable(person.name),
            "name_en": storable(person.name_en),
            "country": person.country,
            "role": person.role,
        }
        if owner == "account":
            row["wikidata"] = getattr(person, "wikidata", None)
        rows.append(row)
    return rows


def span_columns(name: str, span: Span | None) -> Row:
    """The columns of words of the source: themselves, and where they stand."""
    if span is None:
        return {name: None, f"{name}_start": None, f"{name}_end": None}
    return {name: storable(span.text), f"{name}_start": span.start, f"{name}_end": span.end}


def side_of(statement: Statement) -> str | None:
    """The countries and organisations that speak: "IRN", "CHN IRN" of a joint statement."""
    return " ".join(sorted({speaker.country for speaker in statement.speakers if speaker.country})) or None


def _statements(record: Record, accounts: dict[str, int], rows: Rows) -> dict[str, int]:
    numbers: dict[str, int] = {}
    tables = rows.tables
    days = {contact.id: contact.date for contact in record.contacts}
    of_document = document_day(record)
    for name in ("statements", "statement_accounts", "speakers", "addressees", "statement_topics"):
        tables[name] = []
    tables["statement_instruments"] = []
    for number, statement in enumerate(record.statements[:MOST_ROWS], 1):
        numbers[statement.id] = number
        day = next((days[k] for k in statement.contacts if days.get(k)), of_document)
        tables["statements"].append(_statement(statement, number, day))
        tables["statement_accounts"] += [
            {"statement": number, "account": accounts[k]} for k in dict.fromkeys(statement.contacts) if k in accounts
        ]
        tables["speakers"] += _people(statement.speakers, "statement", number)
        tables["addressees"] += _people(statement.addressees, "statement", number)
        tables["statement_topics"] += [{"statement": number, "topic": t} for t in dict.fromkeys(statement.topics)]
        tables["statement_instruments"] += [
            {"statement": number, "instrument": i} for i in dict.fromkeys(statement.instruments)
        ]
        rows.letters[number] = search_letters(f"{statement.evidence.text} {statement.cue.text}")
        rows.properties[number] = _properties(statement, day)
    return numbers


def _statement(statement: Statement, number: int, day: str | None) -> Row:
    return {
        "id": number,
        "local": statement.id,
        "day": day,
        "side": side_of(statement),
        "act": statement.act,
        "mode": statement.mode,
        "negated": statement.negated,
        "conditional": statement.conditional,
        "via": storable(" < ".join(statement.via)) or None,
        "confidence": statement.confidence,
        **span_columns("cue", statement.cue),
        **span_columns("evidence", statement.evidence),
    }


def _properties(statement: Statement, day: str | None) -> list[str]:
    """Tokens of what a search may ask for besides words."""
    return [
        token("act", statement.act),
        *(token("from", side) for side in sorted({s.country for s in statement.speakers if s.country})),
        *(token("to", side) for side in sorted({a.country for a in statement.addressees if a.country})),
        *(token("topic", topic) for topic in statement.topics),
        _year(day),
    ]


def _year(day: str | None) -> str:
    return token("year", day[:4] if day else "none")


def _undertakings(record: Record, statements: dict[str, int], tables: dict[str, list[Row]]) -> None:
    days = {row["id"]: row["day"] for row in tables["statements"]}
    for name in ("commitments", "commitment_sides", "requests", "request_sides"):
        tables[name] = []
    for number, promise in enumerate((c for c in record.commitments if c.statement in statements), 1):
        statement = statements[promise.statement]
        tables["commitments"].append(
            {
                "id": number,
                "statement": statement,
                "local": promise.id,
                "day": days[statement],
                "kind": promise.kind,
                "debtors": " ".join(promise.debtors),
                "creditors": " ".join(promise.creditors),
                "deadline_date": promise.deadline.date if promise.deadline else None,
                **span_columns("action", promise.action),
                **span_columns("condition", promise.condition),
                **span_columns("deadline", promise.deadline),
            }
        )
        tables["commitment_sides"] += _sides("commitment", number, debtor=promise.debtors, creditor=promise.creditors)
    for number, request in enumerate((r for r in record.requests if r.statement in statements), 1):
        statement = statements[request.statement]
        tables["requests"].append(
            {
                "id": number,
                "statement": statement,
                "local": request.id,
                "day": days[statement],
                "askers": " ".join(request.askers),
                "askees": " ".join(request.askees),
                **span_columns("action", request.action),
            }
        )
        tables["request_sides"] += _sides("request", number, asker=request.askers, askee=request.askees)


def _signs(account: Account, tables: dict[str, list[Row]]) -> None:
    """What the text tells of promises, and of whom it speaks."""
    found = signs(account)
    tables["document_sides"] = [{"side": side} for side in sorted(sides_of(account, found))]
    tables["signs"] = [
        {
            "number": number,
            "effect": sign.effect,
            "date": sign.date,
            "sides": " ".join(sign.sides),
            "topics": " ".join(sign.topics),
            "sign": json.dumps(sign.to_dict()),
            **span_columns("evidence", sign.evidence),
        }
        for number, sign in enumerate(found, 1)
    ]


def _sides(owner: str, number: int, **parts: tuple[str, ...]) -> list[Row]:
    return [
        {owner: number, "part": part, "country": country}
        for part, countries in parts.items()
        for country in dict.fromkeys(countries)
    ]


def place(rows: Rows, document: int) -> dict[str, list[Row]]:
    """The rows where their document stands: numbers within it become ids of the store."""
    base = document << ROWS
    for name, table in rows.tables.items():
        numbered = [key for key in table[0] if key in _NUMBERED] if table else []
        for row in table:
            for key in numbered:
                row[key] |= base
            if name in _WITH_DOCUMENT:
                row["document"] = document
    for row in rows.tables["accounts"]:
        row["handle"] = f"{document}#{row['handle']}"
    return rows.tables


_WITH_DOCUMENT = frozenset(
    ("texts", "records", "accounts", "statements", "commitments", "requests", "document_sides", "signs")
)


def indexed(rows: Rows, number: int) -> str:
    """What the index holds of the text (number 0) or of a statement."""
    return " ".join([*grams(rows.letters[number]), *rows.properties[number]])
