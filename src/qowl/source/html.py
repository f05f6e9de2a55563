"""An HTML page -> its article: the text as trafilatura takes it out, and what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import replace

from qowl.errors import SourceError, UsageError
from qowl.source.dates import parse_date
from qowl.source.model import Source

try:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document
except ImportError as missing:
    raise SourceError(
        f"an HTML page, and reading those needs {missing.name}; install it: pip install 'qowl[html]'"
    ) from None

# htmldate, which trafilatura asks for the date: only what the page's head or address tells, no guess from its text,
# and fixed ends, so that a page gives the same date on every day (it would ask the clock otherwise).
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1995-01-01", "max_date": "2100-01-01"}
# htmldate knows no Solar Hijri.
_SOLAR_DATE = re.compile(
    r"<(?:meta|time)\b[^>]*?\b(?:content|datetime)\s*=\s*[\"']?(1[34]\d\d[-/]\d\d?[-/]\d\d?)(?!\d)"
)
# trafilatura drops half-spaces as unprintable; they pass as a sign that no page uses.
_HALF_SPACE = re.compile("\u200c|&zwnj;|&#8204;|&#x200c;", re.IGNORECASE)
_STAND_IN = "\u2038"


def article(page: Source, url: str | None = None) -> Source:
    """`page` with its article's text instead of its markup, its title, outlet, address and date.

    Args:
        page: a source whose text is HTML.
        url: where the page stands, if known; the outlet follows from it.

    Raises:
        SourceError: the page holds no article.
    """
    html = _HALF_SPACE.sub(_STAND_IN, page.text)
    document = bare_extraction(
        html, url=url, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
    )
    if not isinstance(document, Document) or not document.text:
        raise SourceError("an HTML page without an article; give the text itself")
    host = document.hostname and document.hostname.removeprefix("www.")
    return replace(
        page,
        text=_with_half_spaces(document.text),
        title=_with_half_spaces(document.title or "") or None,
        outlet=host or _with_half_spaces(document.sitename or "") or None,
        url=document.url or None,
        published=document.date or _solar_date(html),
    )


def _with_half_spaces(text: str) -> str:
    return text.replace(_STAND_IN, "\u200c")


def _solar_date(html: str) -> str | None:
    match = _SOLAR_DATE.search(html)
    try:
        return parse_date(match[1]).isoformat() if match else None
    except UsageError:
        return None
