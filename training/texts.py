"""The labelled texts that training learns from: sentences apart, and whole documents with all their statements.

Sentences are lines of training/<language>/*.tsv: year, kind (speech, stressed, predicate), speaker, act, topics, words.
Documents are lines of training/<language>/documents/*.jsonl: text, outlet, day of publication, contacts, statements,
each with speaker, act, topics and its own words (`evidence`). Both give `Labelled` stretches of a `Parse`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from qowl.reading.letters import letters_of
from qowl.reading.lexicon import Lexicon, lexicon
from qowl.reading.origin import origin_of
from qowl.reading.parse import Parse, parse
from qowl.reading.zones import Zone
from qowl.repair import repair

HERE = Path(__file__).parent
_SHORTEST = 8  # letters of content that are worth learning from


class Labelled(NamedTuple):
    """A stretch of letters and what it is.

    Of a document `kind` is "", since a phrase around it may tell the act; a stretch without a speaker is reported, but
    no statement of anybody who counts.
    """

    parse: Parse
    start: int
    end: int
    kind: str
    speaker: str
    act: str
    topics: frozenset[str]


def labelled(language: str) -> Iterator[Labelled]:
    """All labelled stretches of a language."""
    known = lexicon(language)
    for path in sorted((HERE / language).glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            yield _sentence(line, known)
    for path in sorted((HERE / language / "documents").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield from _document(json.loads(line), known)


def _sentence(line: str, known: Lexicon) -> Labelled:
    year, kind, speaker, act, topics, words = line.split("\t")
    parsed = parse(words, known, known.pack.home, dt.date(int(year), 6, 15))
    return Labelled(parsed, 0, len(parsed.text.text), kind, speaker, act, frozenset(filter(None, topics.split(","))))


def _document(document: dict[str, Any], known: Lexicon) -> Iterator[Labelled]:
    text = document["text"]
    home = origin_of(text, document["outlet"], known.pack).home
    parsed = parse(repair(text, plain=True).text, known, home, dt.date.fromisoformat(document["published"]))
    zones = [zone for line in parsed.lines for zone in line.zones]
    after, found = 0, []
    for said in document["statements"]:
        words = letters_of(said["evidence"])
        start = parsed.text.text.find(words, after)
        if start < 0:
            continue  # spelled with an ezafe that the letters leave out
        after = start
        end = start + len(words)
        found.append((start, end))
        low, high = _content(zones, start, end)
        yield Labelled(parsed, low, high, "", said["speaker"], said["act"], frozenset(said["topics"]))
    for zone in zones:
        if not any(zone.start < end and zone.end > start for start, end in found):
            yield Labelled(parsed, zone.start, zone.end, "", "", "", frozenset())


def _content(zones: list[Zone], start: int, end: int) -> tuple[int, int]:
    """What is said in a statement's own words, without the phrase that reports it."""
    held = [(max(start, zone.start), min(end, zone.end)) for zone in zones]
    low, high = max(held, key=lambda pair: pair[1] - pair[0], default=(start, end))
    return (low, high) if high - low >= _SHORTEST else (start, end)
