"""The labelled texts that training learns from: sentences apart, and whole documents with all their statements.

Sentences are lines of training/<language>/*.tsv: year, kind (speech, stressed, predicate), speaker, act, topics, words.
Documents stand in training/<language>/documents/*.txt, each under a line `### day | outlet`, its statements in brackets
around their own words: `[IRN request sanctions|خواستار لغو تحریم‌ها شد]`. They are read as the reader reads them, and
what it asks the learned part about is labelled by the statement that it lies in. Both give `Labelled` stretches.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from qowl.reading.acts import Act
from qowl.reading.contents import Weighed
from qowl.reading.features import PREDICATE, STRESSED
from qowl.reading.letters import letters_of
from qowl.reading.lexicon import Lexicon, lexicon
from qowl.reading.parse import Parse, parse
from qowl.reading.pipeline import analyse
from qowl.source import Source

HERE = Path(__file__).parent
_HEAD = "### "
_BRACKET = re.compile(r"\[(?P<speaker>\S+) (?P<act>\S+) (?P<topics>\S+?)\|(?P<words>[^]]+)\]")
#: The share of a stretch that a statement must hold to label it, and of a statement that a stretch must.
_OF_STRETCH, _OF_STATEMENT = 0.5, 0.6


class Labelled(NamedTuple):
    """A stretch that the learned part is asked about, and what it is: "" and no topics where it is no statement."""

    parse: Parse
    asked: Weighed
    act: str
    topics: frozenset[str]


class Stated(NamedTuple):
    """A statement of a document, letters [start, end)."""

    start: int
    end: int
    act: str
    topics: frozenset[str]


def labelled(language: str) -> Iterator[Labelled]:
    """All labelled stretches of a language."""
    known = lexicon(language)
    for path in sorted((HERE / language).glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            yield from _sentence(line, known)
    for day, outlet, body in documents(language):
        yield from _document(day, outlet, body, language)


def documents(language: str) -> Iterator[tuple[str, str, str]]:
    """The day, the outlet and the text with its brackets of all documents of a language."""
    for path in sorted((HERE / language / "documents").glob("*.txt")):
        for document in f"\n{path.read_text('utf-8')}".split(f"\n{_HEAD}")[1:]:
            head, _, body = document.partition("\n")
            day, outlet = head.split(" | ")
            yield day, outlet, body


def _sentence(line: str, known: Lexicon) -> Iterator[Labelled]:
    year, kind, speaker, act, topics, words = line.split("\t")
    parsed = parse(words, known, known.pack.home, dt.date(int(year), 6, 15))
    end, named = len(parsed.text.text), frozenset(filter(None, topics.split(",")))
    for asked in (
        Weighed(kind, 0, end, speaker, _rule(parsed, kind, speaker)),
        Weighed("", 0, end, speaker, parsed.topics.of(0, end)),
    ):
        yield Labelled(parsed, asked, act, named)


def _rule(parsed: Parse, kind: str, speaker: str) -> Act:
    """What the rules say of a sentence's act."""
    acts, end = parsed.acts, len(parsed.text.text)
    if kind == STRESSED:
        return acts.head(0, end) or Act("state", "no head word")
    return acts.of_predicate(0, end) if kind == PREDICATE else acts.of_clause(0, end, speaker)


def _document(day: str, outlet: str, body: str, language: str) -> Iterator[Labelled]:
    reading = analyse(Source(plain(body), "", published=day, outlet=outlet), language)
    stated = list(statements(body, reading.parse))
    for asked in reading.weighed:
        yield _told(reading.parse, asked, stated)


def plain(body: str) -> str:
    """A document's text without its brackets."""
    return _BRACKET.sub(lambda found: found["words"], body)


def statements(body: str, parsed: Parse) -> Iterator[Stated]:
    """The statements in a document's brackets, where their own words stand in its parsed text."""
    after = 0
    for found in _BRACKET.finditer(body):
        words = letters_of(found["words"])
        start = parsed.text.text.find(words, after)
        if start >= 0:  # else it is spelled with an ezafe that the letters leave out
            after = start
            yield Stated(start, start + len(words), found["act"], frozenset(found["topics"].split(",")))


def _told(parsed: Parse, asked: Weighed, stated: list[Stated]) -> Labelled:
    """A stretch with the act of the statement that it shares most letters with, and the topics of all that it holds."""

    def shared(said: Stated) -> int:
        return min(said.end, asked.end) - max(said.start, asked.start)

    most = max(stated, key=shared, default=None)
    held = [said for said in stated if shared(said) >= _OF_STATEMENT * (said.end - said.start)]
    if most is None or (shared(most) < _OF_STRETCH * (asked.end - asked.start) and most not in held):
        return Labelled(parsed, asked, "", frozenset())
    return Labelled(parsed, asked, most.act, most.topics.union(*(said.topics for said in held)))
