"""One document from its bytes to the rows of a store: what a process of its own can do."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from qowl.errors import QowlError, ReadingWarning
from qowl.reading.edition import edition
from qowl.reading.pipeline import read_source
from qowl.source import Found, load
from qowl.store.rows import compressed, document_day, rows_of
from qowl.store.writing import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why."""

    place: str
    error: str


def read_all(documents: Sequence[Found]) -> list[Reading | Failure]:
    """Read documents, one after the other; one that cannot be read ends nothing."""
    return [read_one(found) for found in documents]


def read_one(found: Found) -> Reading | Failure:
    """Read a document, or say why that was not possible."""
    try:
        return _read(found)
    except QowlError as error:
        return Failure(found.place, str(error))
    except Exception as error:  # noqa: BLE001 - one document that breaks the reader must not end the others
        return Failure(found.place, f"the reader failed ({type(error).__name__}: {error}); please report it")


def _read(found: Found) -> Reading:
    source = load(
        found.data,
        encoding=found.encoding,
        published=found.published,
        outlet=found.outlet,
        url=found.url,
        title=found.title,
        kind=found.kind,
    )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", ReadingWarning)
        record = read_source(source)
    return Reading(
        found=found,
        sha256=sha256(found.data).hexdigest(),
        size=len(found.data),
        packed=compressed(found.data),
        document=record.document,
        day=document_day(record),
        warnings=(*found.notices, *source.warnings, *(str(warning.message) for warning in caught)),
        rows=rows_of(record, source.text),
        reader=edition(),
    )
