"""Every document that an older reader read is read again from its bytes; what changed is told.

    for progress in reread(store, processes=2): ...

A batch is one transaction, so that rereading can be stopped and taken up again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qowl.batch.changes import Change, changes
from qowl.batch.reading import Failure, read_one
from qowl.batch.workers import over_processes
from qowl.reading.edition import edition
from qowl.store.contacts import leave, settle
from qowl.store.kept import Kept, kept, outdated, passed_over
from qowl.store.writing import Reading, fail, rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qowl.store.engine import Store

_PIECE = 32


@dataclass(frozen=True, slots=True)
class Reread:
    """How far rereading has come: documents done of all, those that failed, and what changed in the last batch."""

    done: int
    total: int
    failed: int
    failures: tuple[tuple[str, str], ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class _Again:
    """A document, its new reading, and what changed."""

    document: int
    reading: Reading | Failure
    changes: tuple[Change, ...]


def reread(store: Store, *, processes: int, everything: bool = False) -> Iterator[Reread]:
    """Read again what the present reader did not read, or everything."""
    with store.reading() as connection:
        waiting = outdated(connection, None if everything else edition())
    done = failed = 0
    pieces = (waiting[start : start + _PIECE] for start in range(0, len(waiting), _PIECE))
    for piece in over_processes(_read_again, (_loaded(store, piece) for piece in pieces), processes):
        failures = _write(store, piece)
        done, failed = done + len(piece), failed + len(failures)
        found = tuple(change for one in piece for change in one.changes)
        yield Reread(done, len(waiting), failed, tuple(failures), found)


def _loaded(store: Store, documents: Sequence[int]) -> list[Kept]:
    with store.reading() as connection:
        return kept(connection, documents)


def _read_again(piece: Sequence[Kept]) -> list[_Again]:
    return [_one(document) for document in piece]


def _one(document: Kept) -> _Again:
    reading = read_one(document.found)
    if isinstance(reading, Failure):
        return _Again(document.id, reading, ())
    return _Again(document.id, reading, changes(document, reading))


def _write(store: Store, piece: Sequence[_Again]) -> list[tuple[str, str]]:
    failures = []
    with store.writing() as connection:
        anew = [one.document for one in piece if isinstance(one.reading, Reading)]
        beside = leave(connection, anew)
        for one in piece:
            if isinstance(one.reading, Failure):
                failures.append((one.reading.place, one.reading.error))
                passed_over(connection, one.document, edition())
            else:
                rewrite(connection, one.document, one.reading)
        fail(connection, failures)
        settle(connection, anew, beside)
    return failures
