"""What a walk over files finds: documents to be loaded, and what could not be taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["bytes", "string", "fragment"]


@dataclass(frozen=True, slots=True)
class Found:
    """A document as it was found, before it is decoded.

    Attributes:
        place: where it stands: "/data/a.html", "/data/posts.jsonl#akhbar-17" (a line that has an id),
            "/data/posts.jsonl:17" (one that has none), "/data/news.xml#3", "/data/crawl.warc.gz#<urn:uuid:…>".
        data: its bytes; of a text that was given as a string, its UTF-8 (`surrogatepass`).
        kind: "bytes" as a file or page has them; "string" for a text that was given as one; "fragment" for a piece
            of HTML, as feeds have it.
        name: the id that its source gives it.
        title: as given beside the text. So are outlet, url and published.
        published: an ISO date.
        encoding: what the bytes are said to be encoded in.
        notices: what should be known of how it was found.
    """

    place: str
    data: bytes
    kind: Kind = "bytes"
    name: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    encoding: str | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A place that gave no document, and why: "/data/posts.jsonl:17", "not JSON: …"."""

    place: str
    error: str
