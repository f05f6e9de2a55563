"""The stages of reading, in order. A table of contents: every step is a module of this room.

Takes a `Source`, gives a `Record`.
"""

from __future__ import annotations

import datetime as dt
import warnings
from dataclasses import dataclass

from qowl.errors import ReadingWarning
from qowl.languages.pack import AVAILABLE
from qowl.reading.contacts import ContactFinder
from qowl.reading.contents import Weighed
from qowl.reading.lexicon import lexicon
from qowl.reading.origin import breaks_off, language_of, origin_of
from qowl.reading.parse import Parse, parse
from qowl.reading.recording import Recorder
from qowl.reading.scope import foreign_affairs
from qowl.reading.statements import Said, StatementFinder
from qowl.reading.told import Told
from qowl.reading.undertakings import Asked, Owed, Undertakings
from qowl.record import Document, Record
from qowl.repair import Repaired, repair
from qowl.source import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading a document found, in letters, with what is needed to tell of it.

    `weighed` are the stretches that the learned part was asked about.
    """

    source: Source
    repaired: Repaired
    parse: Parse
    contacts: tuple[Told, ...]
    statements: list[Said]
    commitments: list[Owed]
    requests: list[Asked]
    weighed: list[Weighed]
    variety: str | None


def read_source(source: Source, *, language: str | None = None, with_text: bool = False) -> Record:
    """Read a source. A text in a language without a pack gives a record without statements, and a warning."""
    code = language or language_of(source.text)
    if code not in AVAILABLE:
        packs = ", ".join(AVAILABLE)
        warnings.warn(
            f"is in {code!r}, a language without a pack; there are packs for: {packs}", ReadingWarning, stacklevel=3
        )
        return Record(_document(source, code, None, 0, with_text), (), (), (), ())
    reading = analyse(source, code)
    document = _document(source, code, reading.variety, len(reading.repaired.edits), with_text)
    return Recorder(reading.parse, reading.repaired, source.text).record(
        document, reading.contacts, reading.statements, reading.commitments, reading.requests
    )


def analyse(source: Source, language: str) -> Reading:
    """Read a source in a language that has a pack."""
    found = lexicon(language)
    origin = origin_of(source.text, source.outlet, found.pack)
    day = dt.date.fromisoformat(source.published) if source.published else None
    repaired = repair(source.text, plain=True)
    parsed = parse(repaired.text, found, origin.home, day)
    contacts = ContactFinder(parsed).all()
    finder = StatementFinder(parsed, contacts)
    statements = foreign_affairs(finder.all(), parsed)
    undertakings = Undertakings(parsed)
    return Reading(
        source=source,
        repaired=repaired,
        parse=parsed,
        contacts=contacts,
        statements=statements,
        commitments=undertakings.commitments(statements),
        requests=undertakings.requests(statements),
        weighed=finder.contents.weighed,
        variety=origin.variety,
    )


def _document(source: Source, language: str, variety: str | None, repairs: int, with_text: bool) -> Document:
    return Document(
        id=source.id,
        language=language,
        variety=variety,
        title=source.title,
        outlet=source.outlet,
        url=source.url,
        published=source.published,
        characters=len(source.text),
        repairs=repairs,
        truncated=breaks_off(source.text),
        text=source.text if with_text else None,
    )
