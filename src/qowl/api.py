"""The two functions most users need: `read` and `explain`."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from qowl.errors import ReadingWarning
from qowl.source import Source, load, parse_date

if TYPE_CHECKING:
    from datetime import date

    from qowl.reading.explain import Explanation
    from qowl.record import Record


def read(
    document: str | bytes,
    *,
    published: str | date | None = None,
    outlet: str | None = None,
    url: str | None = None,
    language: str | None = None,
    encoding: str | None = None,
    with_text: bool = False,
) -> Record:
    """Read one document.

    Args:
        document: the text, or the bytes of a text file, HTML page or PDF file.
        published: the day of publication: a date, or text that `parse_date` takes ("2021-05-24", "۱۴۰۰/۰۳/۰۳").
            Relative days ("today", a weekday) and offices ("the president") are resolved against it.
        outlet: who published it, best as a host name ("khabaraani.ir"); its country is the home side.
        url: where it stands.
        language: read it as this language ("fa"); else the text tells.
        encoding: of bytes, what they are encoded in; else the bytes tell.
        with_text: keep the source text in the record, as `document.text`.

    Returns:
        The record; `to_dict()` and `to_json()` give it as the contract has it.

    Raises:
        SourceError: the document cannot be read as text.
        UsageError: an argument means nothing.

    Warns:
        ReadingWarning: the document was read, but not as one would expect: a legacy encoding, a language
            without a pack.
    """
    # The reader is loaded with the first document, so that `qowl -h` need not wait for it. Likewise in `explain`.
    from qowl.reading.pipeline import read_source

    source = _source(document, published, outlet, url, encoding)
    return read_source(source, language=language, with_text=with_text)


def explain(
    document: str | bytes,
    *,
    published: str | date | None = None,
    outlet: str | None = None,
    url: str | None = None,
    language: str | None = None,
    encoding: str | None = None,
) -> Explanation:
    """Say why `read` reads a document so; the arguments are those of `read`."""
    from qowl.reading.explain import explain_source

    return explain_source(_source(document, published, outlet, url, encoding), language=language)


def _source(
    document: str | bytes, published: str | date | None, outlet: str | None, url: str | None, encoding: str | None
) -> Source:
    day = parse_date(published) if isinstance(published, str) else published
    source = load(document, encoding=encoding, published=day.isoformat() if day else None, outlet=outlet, url=url)
    for notice in source.warnings:
        warnings.warn(notice, ReadingWarning, stacklevel=3)
    return source
