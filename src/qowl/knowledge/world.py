"""What the world knows: countries, organisations, the people who speak for them and when, instruments, topics, acts.

Takes the tables of this folder, gives a `World`. What a row means stands at the head of each table. Short names of
countries come from Unicode CLDR through Babel; codes are ISO 3166-1 alpha-3.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import tomli
from babel import Locale
from babel.core import get_global

FOLDER = resources.files("qowl.knowledge")


@dataclass(frozen=True, slots=True)
class Term:
    """An office held from a day to a day: [start, end), open where None."""

    role: str
    country: str
    start: dt.date
    end: dt.date | None

    def covers(self, day: dt.date) -> bool:
        """Whether the office was held on this day."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Somebody who holds or held offices. `names` are full names, `short` stand alone, `ambiguous` only once known."""

    id: str
    name_en: str
    wikidata: str | None
    names: tuple[str, ...]
    short: tuple[str, ...]
    ambiguous: tuple[str, ...]
    terms: tuple[Term, ...]

    def term_on(self, day: dt.date | None) -> Term:
        """The term that covers the day; else the last one begun before it; without a day the last of all."""
        if day is None:
            return self.terms[-1]
        covering = [term for term in self.terms if term.covers(day)]
        return (covering or [term for term in self.terms if term.start <= day] or list(self.terms[:1]))[-1]


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A country or organisation with the words for it in one language."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    organisation: bool = False
    rules: tuple[str, dt.date] | None = None

    def code_on(self, day: dt.date | None) -> str:
        """The code of the side it means on a day: that of the country from the day it rules one."""
        return self.rules[0] if self.rules and (day is None or self.rules[1] <= day) else self.code


@dataclass(frozen=True, slots=True, eq=False)
class Instrument:
    """A named agreement, plan, treaty, project or format."""

    id: str
    name_en: str
    names: tuple[str, ...]
    ambiguous: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class World:
    """All tables of knowledge, with names in one language.

    `leaders` tells the role of who leads a country's government where it is not its president.
    """

    places: tuple[Place, ...]
    people: tuple[Person, ...]
    instruments: tuple[Instrument, ...]
    leaders: dict[str, str] = field(default_factory=dict)
    _holders: dict[tuple[str, str], list[tuple[Term, Person]]] = field(default_factory=dict)

    def holder(self, country: str, role: str, day: dt.date | None) -> Person | None:
        """Who held an office on a day; None where the table does not say, or names several."""
        if day is None:
            return None
        found = {person.id: person for term, person in self._holders.get((country, role), ()) if term.covers(day)}
        return next(iter(found.values())) if len(found) == 1 else None


def rows(name: str) -> dict[str, Any]:
    """One table of knowledge as plain data, e.g. "topics" or "countries/IRN"."""
    return tomli.loads(FOLDER.joinpath(*f"{name}.toml".split("/")).read_text("utf-8"))


def country_files() -> list[str]:
    """The codes of the countries that have a file, sorted."""
    folder = FOLDER / "countries"
    return sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))


#: Alpha-3 codes that CLDR still maps, of countries that are no more or never had an alpha-2 of their own.
_OBSOLETE = frozenset(("ANT", "BUR", "CSK", "DDR", "FXX", "NTZ", "ROM", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"))


def iso_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-3 -> alpha-2, from CLDR's territory aliases."""
    aliases = get_global("territory_aliases")
    return {
        a3: a2[0]
        for a3, a2 in aliases.items()
        if len(a3) == 3 and a3.isalpha() and len(a2) == 1 and a3 not in _OBSOLETE
    }


def _person(row: dict[str, Any], language: str, country: str) -> Person:
    terms = sorted(
        (
            Term(
                role=term["role"],
                country=term.get("country", term.get("organisation", country)),
                start=term.get("from", dt.date.min),
                end=term.get("to"),
            )
            for term in row["offices"]
        ),
        key=lambda term: term.start,
    )
    return Person(
        id=row["id"],
        name_en=row["name_en"],
        wikidata=row.get("wikidata") or None,
        names=tuple(row.get(language, ())),
        short=tuple(row.get(f"{language}_short", ())),
        ambiguous=tuple(row.get(f"{language}_ambiguous", ())),
        terms=tuple(terms),
    )


def _places(language: str, files: dict[str, dict[str, Any]]) -> Iterator[Place]:
    names = Locale(language).territories
    for code, alpha2 in sorted(iso_codes().items()):
        row = files.get(code, {})
        short = names.get(alpha2)
        own = [short, *row.get("names", ())] if short else list(row.get("names", ()))
        if own:
            yield Place(
                code=code,
                names=tuple(dict.fromkeys(own)),
                adjectives=tuple(row.get("adjectives", ())) or ((f"{short}ی",) if short and " " not in short else ()),
                capitals=tuple(row.get("capitals", ())),
                ambiguous=tuple(row.get("ambiguous", ())),
            )


@cache
def load(language: str) -> World:
    """The world with its names in one language."""
    files = {code: rows(f"countries/{code}") for code in country_files()}
    organisations = rows("organisations")["organisations"]
    places = list(_places(language, files))
    people = [_person(row, language, code) for code, file in files.items() for row in file.get("people", ())]
    for row in organisations:
        places.append(
            Place(
                row["code"],
                tuple(row.get(language, ())),
                ambiguous=tuple(row.get(f"{language}_ambiguous", ())),
                organisation=True,
                rules=(row["rules"]["country"], row["rules"]["from"]) if "rules" in row else None,
            )
        )
        people += [_person(person, language, row["code"]) for person in row.get("people", ())]
    holders: dict[tuple[str, str], list[tuple[Term, Person]]] = {}
    for person in people:
        for term in person.terms:
            holders.setdefault((term.country, term.role), []).append((term, person))
    instruments = tuple(
        Instrument(
            row["id"],
            row["name_en"],
            tuple(row.get(language, ())),
            tuple(row.get(f"{language}_ambiguous", ())),
            tuple(row["topics"]),
        )
        for row in rows("instruments")["instruments"]
    )
    leaders = {code: file["leader"] for code, file in files.items() if "leader" in file}
    return World(tuple(places), tuple(people), instruments, leaders, holders)
