"""JSON objects -> documents: `text`, and `id`, `title`, `url`, `outlet`, `published` where they are known.

Takes the lines of a JSONL file, or the bytes of a JSON file with one object or a list of them. A line that is none is
reported with its number, and the next has its turn.
"""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from qowl.source.dates import day_of
from qowl.source.found import Found, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_GIVEN = ("title", "outlet", "url")


def lines(stream: IO[bytes], place: str, max_bytes: int) -> Iterator[Found | Unreadable]:
    """The documents of a JSONL stream; empty lines are none."""
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        where = f"{place}:{number}"
        if len(line) > max_bytes:
            yield Unreadable(where, f"larger than {max_bytes / 1e6:g} MB; cut it, or raise --max-size")
            while not line.endswith(b"\n") and (line := stream.readline(max_bytes)):
                pass
        elif line.strip():
            yield _parsed(line.removeprefix(b"\xef\xbb\xbf").strip(), place, where)


def objects(data: bytes, place: str) -> Iterator[Found | Unreadable]:
    """The documents of a JSON file: one object, or a list of them."""
    value = _loaded(data, place)
    if isinstance(value, list):
        for number, row in enumerate(value, 1):
            yield _document(row, place, f"{place}#{number}")
    else:
        yield value if isinstance(value, Unreadable) else _document(value, place, place)


def _parsed(line: bytes, place: str, where: str) -> Found | Unreadable:
    value = _loaded(line, where)
    return value if isinstance(value, Unreadable) else _document(value, place, where)


def _loaded(data: bytes, where: str) -> Any:
    try:
        return json.loads(data)
    except UnicodeDecodeError as error:
        return Unreadable(where, f"not UTF-8 at byte {error.start}; JSON is written in UTF-8")
    except RecursionError:
        return Unreadable(where, "JSON nested too deep; give one flat object a line")
    except ValueError as error:
        return Unreadable(where, f"not JSON: {error}; give one object a line")


def _document(row: Any, place: str, where: str) -> Found | Unreadable:
    if not isinstance(row, dict):
        return Unreadable(where, f"a JSON {type(row).__name__}, not an object; give one object a line")
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        return Unreadable(where, "$.text: no text; give the document's text there")
    notices = []
    given: dict[str, str | None] = {}
    for key in _GIVEN:
        value = row.get(key)
        given[key] = value if isinstance(value, str) and value else None
        if value is not None and not isinstance(value, str):
            notices.append(f"$.{key} is no string; left out")
    published = row.get("published")
    day = day_of(str(published)) if published else None
    if published and not day:
        notices.append(f"$.published is no date: {str(published)[:40]!r}; left out")
    name = row.get("id")
    name = str(name) if isinstance(name, str | int) and str(name).strip() else None
    return Found(
        place=f"{place}#{name}" if name else where,
        data=text.encode("utf-8", "surrogatepass"),
        kind="string",
        name=name,
        published=day,
        title=given["title"],
        outlet=given["outlet"],
        url=given["url"],
        notices=tuple(notices),
    )
