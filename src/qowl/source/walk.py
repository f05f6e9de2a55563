"""Files and folders -> the documents in them, one after the other, in the same order every time.

Takes paths; gives `Found` and `Unreadable`. Containers (JSONL, feeds, WARC) are read as they are walked over, so that
memory does not grow with their size. Leaves to others: decoding a document (`load`).
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from qowl.errors import SourceError
from qowl.source import feeds, jsonl
from qowl.source.found import Found, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MAX_BYTES = 20_000_000
_JSONL = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_WARC = (".warc", ".warc.gz")
#: Files beside the documents in a folder that are none; one that is named itself is tried.
_NO_DOCUMENTS = frozenset(
    re.findall(
        r"\w+",
        "py pyc js css ts sh c h rs go toml yaml yml ini cfg lock csv tsv sql png jpg jpeg gif svg webp ico "
        "woff woff2 ttf mp3 mp4 ogg wav avi mov db sqlite shm wal exe dll so",
    )
)
_FEED = (".xml", ".rss", ".atom", ".rdf")


def walk(paths: Iterable[Path], max_bytes: int = MAX_BYTES) -> Iterator[Found | Unreadable]:
    """Every document in the files and folders, a folder's files sorted by path, hidden ones left out.

    Args:
        paths: files and folders.
        max_bytes: a document of more bytes is reported and not taken.
    """
    for path in paths:
        for file in _files(path):
            yield from _guarded(file, max_bytes)


def count(paths: Iterable[Path]) -> int:
    """About how many documents are at the paths, from a quick look: lines of JSONL, else one a file."""
    number = 0
    for path in paths:
        for file in _files(path):
            try:
                number += _lines(file) if file.name.lower().endswith(_JSONL) else 1
            except (OSError, EOFError):
                number += 1
    return number


def _lines(file: Path) -> int:
    with _opened(file) as stream:
        return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b""))


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path.resolve()
        return
    for entry in sorted(path.resolve().iterdir()):
        if not entry.name.startswith(".") and not (entry.is_dir() and entry.is_symlink()):
            if entry.is_dir():
                yield from _files(entry)
            elif entry.suffix[1:].lower().rpartition("-")[2] not in _NO_DOCUMENTS:
                yield entry


def _guarded(file: Path, max_bytes: int) -> Iterator[Found | Unreadable]:
    place = str(file)
    try:
        yield from _documents(file, place, max_bytes)
    except OSError as error:
        yield Unreadable(place, error.strerror or str(error))
    except SourceError as error:
        yield Unreadable(place, str(error))
    except EOFError as error:
        yield Unreadable(place, f"breaks off: {error}; get the whole file")


def _documents(file: Path, place: str, max_bytes: int) -> Iterator[Found | Unreadable]:
    name = file.name.lower()
    if name.endswith(_JSONL):
        with _opened(file) as stream:
            yield from jsonl.lines(stream, place, max_bytes)
    elif name.endswith(_WARC):
        from qowl.source import warc  # an extra: only where there is an archive to read

        with file.open("rb") as stream:
            yield from warc.records(stream, place, max_bytes)
    else:
        with file.open("rb") as stream:
            data = stream.read(max_bytes + 1)
        yield from _whole(name, place, data, max_bytes)


def _whole(name: str, place: str, data: bytes, max_bytes: int) -> Iterator[Found | Unreadable]:
    if len(data) > max_bytes:
        yield Unreadable(place, f"larger than {max_bytes / 1e6:g} MB; give a smaller file, or raise --max-size")
    elif name.endswith(".json"):
        yield from jsonl.objects(data, place)
    elif name.endswith(_FEED) and feeds.is_feed(data):
        yield from feeds.entries(data, place)
    else:
        yield Found(place, data)


def _opened(file: Path) -> IO[bytes]:
    opener = cast("Callable[[Path, str], IO[bytes]]", gzip.open if file.suffix.lower() == ".gz" else Path.open)
    return opener(file, "rb")
