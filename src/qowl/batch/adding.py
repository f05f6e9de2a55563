"""Files and folders into a store: walked over, read in processes, written batch by batch.

    for progress in add(store, [Path("readouts")]): ...

Each batch is one transaction, so that whatever ends the work leaves whole documents only; the next run passes over
those that are there. The order of documents is that of the walk, however many processes read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from qowl.batch.reading import Failure, read_all
from qowl.batch.workers import over_processes
from qowl.source import Found, Unreadable, walk
from qowl.store.contacts import settle
from qowl.store.rows import storable
from qowl.store.writing import Reading, fail, known, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from qowl.store.engine import Store

_PIECE = 32  # documents sent to a process at a time
_BATCH = 128  # documents a transaction


@dataclass(frozen=True, slots=True)
class Progress:
    """How far adding has come: documents seen, and of them added, there already, and failed; the latest failures."""

    seen: int = 0
    added: int = 0
    known: int = 0
    failed: int = 0
    failures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """Documents to be read, and what went before them."""

    documents: list[Found]
    failures: list[tuple[str, str]]
    known: int


def add(store: Store, paths: Iterable[Path], *, processes: int, max_bytes: int) -> Iterator[Progress]:
    """Add what is at the paths, and say after each batch how far it has come.

    Args:
        store: where to.
        paths: files and folders.
        processes: how many read.
        max_bytes: larger documents are refused.
    """
    progress = Progress()
    own = store.files
    found = (item for item in walk(paths, max_bytes) if item.place not in own)
    pieces = _pieces(store, found)
    batch: list[_Read] = []
    for piece in over_processes(_read_piece, pieces, processes):
        batch.append(piece)
        if sum(len(piece.results) + len(piece.failures) for piece in batch) >= _BATCH:
            progress = _written(store, batch, progress)
            batch = []
            yield progress
    if batch:
        yield _written(store, batch, progress)


@dataclass(frozen=True, slots=True)
class _Read:
    results: list[Reading | Failure]
    failures: list[tuple[str, str]]
    known: int


def _read_piece(piece: _Piece) -> _Read:
    return _Read(read_all(piece.documents), piece.failures, piece.known)


def _pieces(store: Store, found: Iterable[Found | Unreadable]) -> Iterator[_Piece]:
    documents: list[Found] = []
    failures: list[tuple[str, str]] = []
    for item in found:
        if isinstance(item, Unreadable):
            failures.append((item.place, item.error))
        else:
            documents.append(replace(item, place=storable(item.place) or ""))
        if len(documents) + len(failures) >= _PIECE:
            yield _piece(store, documents, failures)
            documents, failures = [], []
    if documents or failures:
        yield _piece(store, documents, failures)


def _piece(store: Store, documents: list[Found], failures: list[tuple[str, str]]) -> _Piece:
    keys = [(found.place, sha256(found.data).hexdigest()) for found in documents]
    with store.reading() as connection:
        have = known(connection, keys)
    fresh = [found for found, key in zip(documents, keys, strict=True) if key not in have]
    return _Piece(fresh, failures, len(documents) - len(fresh))


def _written(store: Store, batch: list[_Read], progress: Progress) -> Progress:
    readings = [r for piece in batch for r in piece.results if isinstance(r, Reading)]
    failures = [f for piece in batch for f in piece.failures]
    failures += [(f.place, f.error) for piece in batch for f in piece.results if isinstance(f, Failure)]
    with store.writing() as connection:
        numbers = write(connection, readings)
        fail(connection, failures)
        settle(connection, numbers)
    known_ones = sum(piece.known for piece in batch) + len(readings) - len(numbers)
    return Progress(
        seen=progress.seen + known_ones + len(numbers) + len(failures),
        added=progress.added + len(numbers),
        known=progress.known + known_ones,
        failed=progress.failed + len(failures),
        failures=tuple(failures),
    )
