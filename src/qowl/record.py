"""What reading one document yields: the record `qowl/1`, as frozen dataclasses and as JSON.

Offsets are half-open and count Unicode code points of the source text, as decoded and before any repair, so that
`source[start:end] == text` for every span. Countries are ISO 3166-1 alpha-3 codes, organisations go by the code of
the organisations table. The JSON of a record has every key, always: what is not known is null or an empty list.

Imports nothing of ours: every other room may import this one.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any

SCHEMA = "qowl/1"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source: `source[start:end] == text`, `end > start`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Deadline(Span):
    """The words that set a deadline, and the day they mean (ISO date) where one follows."""

    date: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The document as a whole. `published` is an ISO date; `repairs` counts the edits the working text needed."""

    id: str
    language: str
    variety: str | None
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    characters: int
    repairs: int
    truncated: bool
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Who took part in a contact: a person in an office for a country or organisation."""

    name: str | None
    name_en: str | None
    country: str | None
    role: str | None
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks or is spoken to."""

    name: str | None
    name_en: str | None
    country: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Contact:
    """A conversation: call, meeting, visit, letter ... `date_from` is "text" or "publication"."""

    id: str
    kind: str
    date: str | None
    date_from: str | None
    initiator: str | None
    parties: tuple[Party, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One act by one speaker (or both sides) about one or a few topics, with the words that prove it."""

    id: str
    contacts: tuple[str, ...]
    speakers: tuple[Actor, ...]
    addressees: tuple[Actor, ...]
    act: str
    topics: tuple[str, ...]
    instruments: tuple[str, ...]
    mode: str
    via: tuple[str, ...]
    negated: bool
    conditional: bool
    cue: Span
    evidence: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a side promised, offered or agreed to do. `kind` is promise, offer or agree."""

    id: str
    statement: str
    debtors: tuple[str, ...]
    creditors: tuple[str, ...]
    kind: str
    topics: tuple[str, ...]
    action: Span
    condition: Span | None
    deadline: Deadline | None


@dataclass(frozen=True, slots=True)
class Request:
    """What a side asked for."""

    id: str
    statement: str
    askers: tuple[str, ...]
    askees: tuple[str, ...]
    topics: tuple[str, ...]
    action: Span


@dataclass(frozen=True, slots=True)
class Record:
    """All that was read from one document."""

    document: Document
    contacts: tuple[Contact, ...]
    statements: tuple[Statement, ...]
    commitments: tuple[Commitment, ...]
    requests: tuple[Request, ...]

    def to_dict(self) -> dict[str, Any]:
        """The record as the JSON object of the contract; `document.text` only where the text was asked for."""
        data: dict[str, Any] = {"schema": SCHEMA, **asdict(self)}
        if self.document.text is None:
            del data["document"]["text"]
        return data

    def to_json(self, indent: int | None = None) -> str:
        """The record as JSON text, the same bytes for the same record."""
        data = {"schema": SCHEMA, **_fields(self)}
        if self.document.text is None:
            data["document"] = {name: value for name, value in _fields(self.document).items() if name != "text"}
        return json.dumps(data, ensure_ascii=False, indent=indent, default=_fields)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _fields(row: Any) -> dict[str, Any]:
    """A dataclass's fields as they are; `asdict` would copy all that is in them, at several times the cost."""
    return {name: getattr(row, name) for name in _names(row.__class__)}
