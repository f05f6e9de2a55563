"""Checks of every table: what cannot be right in `knowledge/`, and whether the examples of `languages/` read so.

`check()` gives problems as "file:line: what; what to do", none where all is sound. `qowl check-knowledge` prints them
and the tests run it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from qowl.dossier.soundness import outlets, rows_of_followup, statuses
from qowl.knowledge import world
from qowl.languages.pack import AVAILABLE, CueFamily, Marker, Pack, TopicWords, load
from qowl.reading.lexicon import lexicon
from qowl.reading.parse import Parse, parse

ROLES = frozenset(
    ("king", "president", "vice-president", "prime-minister", "speaker", "foreign-minister", "deputy-foreign-minister",
     "defence-minister", "minister", "ambassador", "envoy", "security-secretary", "crown-prince", "secretary-general",
     "supreme-leader", "spokesperson", "other")
)  # fmt: skip
KINDS = frozenset(
    ("phone_call", "video_call", "meeting", "visit", "letter", "message", "joint_statement", "multilateral",
     "press_conference", "speech")
)  # fmt: skip
#: Offices that one person at a time holds.
_ALONE = frozenset(("president", "king", "prime-minister", "foreign-minister", "supreme-leader", "secretary-general"))
_COUNTRY_KEYS = frozenset(("code", "leader", "names", "adjectives", "capitals", "ambiguous", "people", "sources"))
_PERSON_KEYS = frozenset(("id", "name_en", "wikidata", "fa", "fa_short", "fa_ambiguous", "offices"))
_OFFICE_KEYS = frozenset(("role", "from", "to", "country", "organisation", "title", "approximate"))
_FOREIGN_LETTERS = frozenset("يكةى\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

Problem = tuple[str, str, str]


def check() -> list[str]:
    """All problems of all tables, by file."""
    problems = [*_people(), *_instruments(), *outlets(), *statuses()]
    for code in AVAILABLE:
        problems += [*_language(load(code)), *rows_of_followup(code)]
    return [f"{_file(name)}:{_line(name, anchor)}: {what}" for name, anchor, what in problems]


def _file(name: str) -> str:
    return f"{name}.toml"


def _line(name: str, anchor: str) -> int:
    """The first line of a table that holds these words; 1 where none does."""
    room, _, rest = name.partition("/")
    path = world.FOLDER.joinpath("..", room, *rest.split("/")[:-1], rest.split("/")[-1] + ".toml")
    rows = path.read_text("utf-8").splitlines()
    return next((number for number, row in enumerate(rows, 1) if anchor in row), 1)


def _people() -> Iterator[Problem]:
    seen: dict[str, str] = {}
    organisations = world.rows("organisations")["organisations"]
    codes = set(world.iso_codes()) | {row["code"] for row in organisations}
    tables = [(f"knowledge/countries/{code}", world.rows(f"countries/{code}")) for code in world.country_files()]
    for name, row in tables:
        if not name.endswith(f"/{row['code']}"):
            yield name, "code", f"code {row['code']!r} is not the file's name; make them the same"
        if row["code"] not in codes:
            yield name, "code", f"{row['code']!r} is no ISO 3166-1 alpha-3 code; use one"
        if row.get("leader", "president") not in ROLES:
            yield name, "leader", f"{row['leader']!r} is no role of the record; use one"
        yield from _keys(name, row, _COUNTRY_KEYS, row["code"])
    tables += [("knowledge/organisations", row) for row in organisations]
    terms: dict[tuple[str, str], list[tuple[dt.date, dt.date, str, str]]] = {}
    for name, row in tables:
        for person in row.get("people", ()):
            anchor = f'"{person.get("id")}"'
            yield from _keys(name, person, _PERSON_KEYS, anchor)
            if person["id"] in seen:
                yield name, anchor, f"person {person['id']!r} stands in {seen[person['id']]} too; keep one"
            seen[person["id"]] = name
            yield from _spelling(name, anchor, [*person["fa"], *person.get("fa_short", ())])
            for office in person["offices"]:
                yield from _office(name, anchor, office, codes)
                where = office.get("country", office.get("organisation", row["code"]))
                first, last = office["from"], office.get("to", dt.date.max)
                terms.setdefault((where, office["role"]), []).append((first, last, name, person["id"]))
    yield from _overlaps(terms)


def _keys(name: str, row: dict[str, Any], known: frozenset[str], anchor: str) -> Iterator[Problem]:
    for key in sorted(set(row) - known):
        yield name, key, f"unknown key {key!r} at {anchor}; use one of {', '.join(sorted(known))}"


def _office(name: str, anchor: str, office: dict[str, Any], codes: set[str]) -> Iterator[Problem]:
    yield from _keys(name, office, _OFFICE_KEYS, anchor)
    if office["role"] not in ROLES:
        yield name, anchor, f"unknown role {office['role']!r}; use one of {', '.join(sorted(ROLES))}"
    if office.get("to", dt.date.max) <= office["from"]:
        yield name, anchor, "an office ends before it begins; put `from` before `to`"
    for key in ("country", "organisation"):
        if office.get(key, "IRN") not in codes:
            yield name, anchor, f"unknown {key} {office[key]!r}; use a code that has a row"


def _overlaps(terms: dict[tuple[str, str], list[tuple[dt.date, dt.date, str, str]]]) -> Iterator[Problem]:
    for (where, role), held in sorted(terms.items()):
        if role not in _ALONE:
            continue
        held.sort()
        for (_, end, _, one), (begin, _, name, other) in pairwise(held):
            if begin < end and where != "EU" and one != other:
                yield name, f'"{other}"', f"{role} of {where}: the term overlaps that of {one!r}; correct the days"


def _spelling(name: str, anchor: str, words: list[str]) -> Iterator[Problem]:
    for word in words:
        if not _FOREIGN_LETTERS.isdisjoint(word):
            yield name, anchor, f"{word!r} holds an Arabic letter or an invisible mark; spell it with Persian letters"


def _instruments() -> Iterator[Problem]:
    topics = {row["id"] for row in world.rows("topics")["topics"]}
    seen: set[str] = set()
    for row in world.rows("instruments")["instruments"]:
        anchor = f'"{row["id"]}"'
        if row["id"] in seen:
            yield "knowledge/instruments", anchor, f"instrument {row['id']!r} stands twice; keep one"
        seen.add(row["id"])
        for topic in row["topics"]:
            if topic not in topics:
                yield "knowledge/instruments", anchor, f"unknown topic {topic!r}; use one of knowledge/topics.toml"


def _language(pack: Pack) -> Iterator[Problem]:
    yield from _codes(pack)
    tables: tuple[tuple[str, Sequence[Any], Callable[[Pack, Any, str], bool]], ...] = (
        ("cues", pack.cues, _reads_cue),
        ("content", pack.markers, _reads_marker),
        ("topics", pack.topics, _reads_topic),
    )
    for name, rows, reads in tables:
        for row in rows:
            yield from _examples(f"languages/{pack.code}/{name}", pack, row, reads)


def _codes(pack: Pack) -> Iterator[Problem]:
    folder = f"languages/{pack.code}"
    topics = {row["id"] for row in world.rows("topics")["topics"]}
    for office in pack.offices:
        if office.role and office.role not in ROLES:
            yield f"{folder}/offices", f'"{office.role}"', f"unknown role {office.role!r}; use a role of the record"
    for kind in pack.contacts:
        if kind not in KINDS:
            yield f"{folder}/contacts", f'"{kind}"', f"unknown kind {kind!r}; use a kind of the record"
    for topic in pack.topics:
        if topic.id not in topics:
            yield f"{folder}/topics", topic.id, f"unknown topic {topic.id!r}; use one of knowledge/topics.toml"


def _examples(name: str, pack: Pack, row: Any, reads: Callable[[Pack, Any, str], bool]) -> Iterator[Problem]:
    anchor = row.example or f'"{row.id}"'
    if not row.example or not row.counterexample:
        yield name, anchor, f"{row.id!r} lacks an example or a counterexample; write one"
        return
    if not reads(pack, row, row.example):
        yield name, anchor, f"the example of {row.id!r} does not read so; mend the row or it"
    if reads(pack, row, row.counterexample):
        yield name, anchor, f"the counterexample of {row.id!r} reads so; mend the row or it"


def _parsed(pack: Pack, words: str, day: dt.date | None = None) -> Parse:
    return parse(words, lexicon(pack.code), pack.home, day)


def _reads_cue(pack: Pack, row: CueFamily, words: str) -> bool:
    return any(cue.family.id == row.id for line in _parsed(pack, words).lines for cue in line.cues)


def _reads_marker(pack: Pack, row: Marker, words: str) -> bool:
    parsed = _parsed(pack, words)
    return f"content.toml {row.id}" in parsed.acts.of_clause(0, len(parsed.text.text), pack.home).why


def _reads_topic(pack: Pack, row: TopicWords, words: str) -> bool:
    parsed = _parsed(pack, words, row.since)
    return row.id in parsed.topics.of(0, len(parsed.text.text))
