"""Bytes or a string -> `Source`."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

from qowl.source.encodings import Decoded, decode
from qowl.source.found import Kind
from qowl.source.fragment import fragment_text
from qowl.source.model import Source

# A page says so near its beginning; a text that merely speaks of tags does not begin with one.
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_PAGE_HEAD = 10_000


def load(
    data: bytes | str,
    *,
    encoding: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    kind: Kind = "bytes",
) -> Source:
    """The source in `data`: bytes in any encoding that `encodings` tells, or a string as it is.

    An HTML page gives its article's text, with its title, date, outlet and address, and a PDF file its pages' text;
    `published` (an ISO date), `outlet`, `url` and `title` say more than the page does where they are given. Of the
    kind "fragment", a piece of HTML that is no page, the text is what a reader sees.

    Raises:
        SourceError: the data cannot be read as text.
    """
    if kind != "bytes" and isinstance(data, bytes):
        data = data.decode("utf-8", "surrogatepass")
    source = _source(data, encoding, url)
    if kind == "fragment":
        source = replace(source, text=fragment_text(source.text))
    return replace(
        source,
        published=published or source.published,
        outlet=outlet or source.outlet,
        url=url or source.url,
        title=title or source.title,
    )


def _source(data: bytes | str, encoding: str | None, url: str | None) -> Source:
    if isinstance(data, bytes) and data.startswith(b"%PDF-"):
        from qowl.source.pdf import paper  # an extra, as the next

        return paper(data, sha256(data).hexdigest())
    if isinstance(data, str):
        raw, decoded = data.encode("utf-8", "surrogatepass"), Decoded(data, "utf-8")
    else:
        raw, decoded = data, decode(data, encoding)
    source = Source(decoded.text, sha256(raw).hexdigest(), decoded.encoding, warnings=decoded.notices)
    if _PAGE.match(source.text, 0, _PAGE_HEAD):
        from qowl.source.html import article  # trafilatura takes half a second to load: only where it is needed

        return article(source, url)
    return source
