"""A language pack: the tables of one language, read and typed.

Takes a language code, gives a `Pack`. What the rows mean stands at the head of each table in the language's folder;
this module knows only their shape. Adding a language is adding a folder with the same table names.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import tomli

from qowl.languages.fa.morphology import Form, conjugate

AVAILABLE = ("fa",)


@dataclass(frozen=True, slots=True, eq=False)
class CueFamily:
    """A family of reporting phrases: one row of cues.toml."""

    id: str
    act: str
    layout: str
    takes: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    closing: tuple[str, ...] = ("شدن", "بودن", "گشتن", "گردیدن")
    naming: tuple[str, ...] = ()
    adverbial: tuple[str, ...] = ()
    speaker: str = ""
    topic: str = ""
    placed: bool = False
    finite_only: bool = False
    goes_on: bool = False
    needs_clause: bool = False
    opened: bool = False
    example: str = ""
    counterexample: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Marker:
    """What words of a clause do: one row of content.toml."""

    id: str
    act: str
    words: tuple[str, ...]
    agent: str = "any"
    rest: str = ""
    topic: str = ""
    future: bool = False
    weak: bool = False
    example: str = ""
    counterexample: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class TopicWords:
    """The vocabulary of one topic: one row of topics.toml. A row equals itself alone: its lists are long to compare."""

    id: str
    strong: tuple[str, ...] = ()
    general: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    not_: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    example: str = ""
    counterexample: str = ""

    def holds(self, day: dt.date | None) -> bool:
        """Whether the row counts in a text of this day."""
        return day is None or ((self.since is None or self.since <= day) and (self.until is None or day < self.until))


@dataclass(frozen=True, slots=True, eq=False)
class OfficeWords:
    """Words for an office: one row of offices.toml. `leading`: of whoever leads the country, whatever the role."""

    role: str
    words: tuple[str, ...] = ()
    collective: tuple[str, ...] = ()
    country: str | None = None
    only_with_country: bool = False
    of_field: bool = False
    leading: bool = False
    role_of: str | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """All tables of a language."""

    code: str
    home: str
    varieties: dict[str, dict[str, Any]]
    cues: tuple[CueFamily, ...]
    openers: tuple[str, ...]
    wraps: tuple[str, ...]
    markers: tuple[Marker, ...]
    heads: dict[str, tuple[str, ...]]
    topics: tuple[TopicWords, ...]
    offices: tuple[OfficeWords, ...]
    contacts: dict[str, tuple[str, ...]]
    contact_words: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    spellings: tuple[tuple[str, ...], ...]
    verbs: dict[str, dict[str, Form]]
    light: frozenset[str] = field(default_factory=frozenset)


def table(code: str, name: str) -> dict[str, Any]:
    """One table of a language as plain data."""
    return tomli.loads((resources.files("qowl.languages") / code / f"{name}.toml").read_text("utf-8"))


def _composed(row: dict[str, Any]) -> dict[str, Any]:
    """A row of cues.toml with its nouns in two parts put together."""
    heads, tails = row.get("heads", ()), row.get("tails", ())
    nouns = [*row.get("nouns", ()), *(f"{head} {tail}" for head in heads for tail in tails)]
    return {**{key: value for key, value in row.items() if key not in ("heads", "tails")}, "nouns": nouns}


def _row(data: dict[str, Any]) -> dict[str, Any]:
    """Lists of a row as tuples; `not` is a Python keyword."""
    return {
        ("not_" if key == "not" else key): tuple(tuple(v) if isinstance(v, list) else v for v in value)
        if isinstance(value, list)
        else value
        for key, value in data.items()
    }


@cache
def load(code: str) -> Pack:
    """The pack of a language by its code (one of AVAILABLE)."""
    about, cues, content = table(code, "pack"), table(code, "cues"), table(code, "content")
    contacts, verbs = table(code, "contacts"), table(code, "verbs")
    words = table(code, "words")
    kinds: dict[str, tuple[str, ...]] = {}
    for row in contacts["contact"]:
        kinds[row["kind"]] = kinds.get(row["kind"], ()) + tuple(row["words"])
    return Pack(
        code=code,
        home=about["home"],
        varieties=about.get("varieties", {}),
        cues=tuple(CueFamily(**_row(_composed(row))) for row in cues["cue"]),
        openers=tuple(cues["openers"]),
        wraps=tuple(cues["wraps"]),
        markers=tuple(Marker(**_row(row)) for row in content["marker"]),
        heads={key: tuple(words) for key, words in content["heads"].items()},
        topics=tuple(TopicWords(**_row(row)) for row in table(code, "topics")["topic"]),
        offices=tuple(OfficeWords(**_row(row)) for row in table(code, "offices")["office"]),
        contacts=kinds,
        contact_words={key: tuple(words) for key, words in contacts["words"].items()},
        words={key: tuple(row) for key, row in words.items() if key != "spellings"},
        spellings=tuple(tuple(pair) for pair in words["spellings"]),
        verbs={infinitive: conjugate(*stems) for infinitive, stems in verbs["stems"].items()},
        light=frozenset(verbs["light"]),
    )
