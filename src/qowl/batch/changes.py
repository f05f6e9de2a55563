"""What a new reading of a document finds more, and what it finds no more."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from qowl.store.loading import record_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qowl.record import Record
    from qowl.store.kept import Kept
    from qowl.store.writing import Reading


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that came or went.

    Attributes:
        document: the store's id of the document, and its place.
        what: "contact", "statement", "commitment", "request" or "document".
        more, fewer: the finding in short, as the new or the old reading has it; one of them is empty.
        words: of the source.
    """

    document: int
    place: str
    what: str
    more: str
    fewer: str
    words: str

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self)


_Finding = tuple[str, str, str]  # what, in short, words


def changes(old: Kept, new: Reading) -> tuple[Change, ...]:
    """The changes from the reading that is kept to a new one, in a fixed order."""
    before = Counter(_findings(old.record))
    after = Counter(_findings(record_of(json.loads(new.rows.tables["records"][0]["record"]))))
    found = [Change(old.id, old.found.place, what, short, "", words) for what, short, words in after - before]
    found += [Change(old.id, old.found.place, what, "", short, words) for what, short, words in before - after]
    return tuple(sorted(found, key=lambda change: (change.what, change.words, change.fewer, change.more)))


def _findings(record: Record) -> Iterator[_Finding]:
    about = record.document
    facts = (about.language, about.variety, about.title, about.outlet, about.published, about.truncated)
    yield "document", " ".join(str(fact) for fact in facts if fact not in (None, False)), ""
    for contact in record.contacts:
        sides = " ".join(party.country or party.name or "?" for party in contact.parties)
        yield "contact", f"{contact.kind} {contact.date or ''} {sides}", contact.evidence[0].text
    for statement in record.statements:
        who = " ".join(speaker.country or speaker.name or "?" for speaker in statement.speakers)
        yield "statement", f"{who} {statement.act} {' '.join(statement.topics)}", statement.evidence.text
    for promise in record.commitments:
        short = f"{' '.join(promise.debtors)} > {' '.join(promise.creditors)} {promise.kind} {' '.join(promise.topics)}"
        yield "commitment", short, promise.action.text
    for request in record.requests:
        short = f"{' '.join(request.askers)} > {' '.join(request.askees)} {' '.join(request.topics)}"
        yield "request", short, request.action.text
