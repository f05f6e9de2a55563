"""Web archives (WARC, WARC.gz) -> the pages in them.

Taken are answers of status 200, and resources, that are text, HTML or PDF. Everything else in an archive (requests,
pictures, scripts, redirects) is no document and passed over.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Any

from qowl.errors import SourceError
from qowl.source.dates import day_of
from qowl.source.found import Found, Unreadable

try:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed
except ImportError as missing:
    raise SourceError(
        f"a web archive, and reading those needs {missing.name}; install it: pip install 'qowl[warc]'"
    ) from None

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOCUMENTS = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def records(stream: IO[bytes], place: str, max_bytes: int) -> Iterator[Found | Unreadable]:
    """The documents of an archive, placed by their records' ids; a broken one gives those before the break."""
    number = 0
    try:
        for record in ArchiveIterator(stream):
            number += 1
            if _is_document(record):
                yield _document(record, f"{place}#{_header(record, 'WARC-Record-ID') or number}", max_bytes)
    except (ArchiveLoadFailed, OSError, EOFError, ValueError) as error:
        yield Unreadable(f"{place}#{number + 1}", f"the archive is broken after {number} records: {error}")


def _header(record: Any, name: str) -> str | None:
    value: str | None = record.rec_headers.get_header(name)
    return value


def _media(record: Any) -> str:
    headers = record.http_headers
    return str((headers.get_header("Content-Type") if headers else record.content_type) or "")


def _is_document(record: Any) -> bool:
    if record.rec_type not in ("response", "resource") or not _media(record).lower().startswith(_DOCUMENTS):
        return False
    return record.http_headers is None or record.http_headers.get_statuscode() == "200"


def _document(record: Any, place: str, max_bytes: int) -> Found | Unreadable:
    data = record.content_stream().read(max_bytes + 1)
    if len(data) > max_bytes:
        return Unreadable(place, f"larger than {max_bytes / 1e6:g} MB; raise --max-size")
    charset = _CHARSET.search(_media(record))
    modified = record.http_headers.get_header("Last-Modified") if record.http_headers else None
    return Found(
        place=place,
        data=data,
        name=_header(record, "WARC-Record-ID"),
        url=_header(record, "WARC-Target-URI"),
        published=day_of(modified) if modified and _media(record).startswith("text/plain") else None,
        encoding=charset[1] if charset and charset[1].lower() not in ("utf-8", "utf8") else None,
    )
