"""Bytes or a string -> `Source`."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

from qowl.source.encodings import Decoded, decode
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
) -> Source:
    """The source in `data`: bytes in any encoding that `encodings` tells, or a string as it is.

    An HTML page gives its article's text, with its title, date, outlet and address; `published` (an ISO date),
    `outlet` and `url` say more than the page does where they are given.

    Raises:
        SourceError: the data cannot be read as text.
    """
    if isinstance(data, str):
        raw, decoded = data.encode("utf-8", "surrogatepass"), Decoded(data, "utf-8")
    else:
        raw, decoded = data, decode(data, encoding)
    source = Source(decoded.text, sha256(raw).hexdigest(), decoded.encoding, warnings=decoded.notices)
    if _PAGE.match(source.text, 0, _PAGE_HEAD):
        from qowl.source.html import article  # trafilatura takes half a second to load: only where it is needed

        source = article(source, url)
    return replace(
        source,
        published=published or source.published,
        outlet=outlet or source.outlet,
        url=url or source.url,
    )
