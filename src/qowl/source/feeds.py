"""RSS and Atom feeds that were saved as files -> their entries as documents.

An entry's text is the longest it has of content, description and summary: a piece of HTML, kept as it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from qowl.source.dates import day_of
from qowl.source.found import Found, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_HEAD = 4096
_ENTRIES = frozenset(("item", "entry"))
_TEXTS = frozenset(("encoded", "content", "description", "summary"))
_DATES = ("pubDate", "published", "date", "updated")
_NAMES = ("guid", "id")


def is_feed(data: bytes) -> bool:
    """Whether the bytes begin as a feed does."""
    return _ROOT.search(data[:_HEAD]) is not None


def entries(data: bytes, place: str) -> Iterator[Found | Unreadable]:
    """The entries of a feed; one without a text is reported."""
    try:
        root = ET.fromstring(data)  # expat since 2.4.1 refuses entities that grow without bound
    except (ET.ParseError, ValueError) as error:
        yield Unreadable(place, f"not XML: {error}; save the feed as the server gives it")
        return
    found = [element for element in root.iter() if _tag(element) in _ENTRIES]
    if not found:
        yield Unreadable(place, "a feed without entries")
    for number, entry in enumerate(found, 1):
        yield _document(entry, place, number)


def _document(entry: ET.Element, place: str, number: int) -> Found | Unreadable:
    children: dict[str, ET.Element] = {}
    for child in entry:
        children.setdefault(_tag(child), child)
    text = max((_markup(child) for child in entry if _tag(child) in _TEXTS), key=len, default="")
    name = next((_text(children[key]) for key in _NAMES if key in children and _text(children[key])), None)
    where = f"{place}#{name or number}"
    if not text.strip():
        return Unreadable(where, "an entry without a text; save the page it links to")
    url = _link(entry)
    host = urlsplit(url or "").hostname
    return Found(
        place=where,
        data=text.encode("utf-8", "surrogatepass"),
        kind="fragment",
        name=name,
        title=_text(children["title"]) if "title" in children else None,
        outlet=host.removeprefix("www.") if host else None,
        url=url,
        published=next((day for key in _DATES if key in children and (day := _day(children[key]))), None),
    )


def _tag(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: ET.Element) -> str | None:
    return " ".join("".join(element.itertext()).split()) or None


def _day(element: ET.Element) -> str | None:
    return day_of(_text(element) or "")


def _markup(element: ET.Element) -> str:
    """What stands in an element: HTML as text, as RSS has it, or as elements, as Atom's xhtml has it."""
    if len(element):
        for child in element.iter():
            child.tag = _tag(child)  # without its namespace, which would be no HTML
        return "".join(ET.tostring(child, encoding="unicode") for child in element)
    return element.text or ""


def _link(entry: ET.Element) -> str | None:
    for child in entry:
        if _tag(child) == "link" and child.get("rel", "alternate") == "alternate":
            return child.get("href") or _text(child)
    return None
