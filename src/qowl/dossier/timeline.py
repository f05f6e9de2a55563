"""A topic, a pair of sides or an instrument over the years: contacts, and what was promised, asked for and done.

    timeline(groups, items, parties=("CHN", "IRN"), topic="health.vaccine") -> Timeline

Pictures and text of it are made in `export`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from qowl.dossier.grouping import Group
from qowl.dossier.item import Item
from qowl.dossier.plain import plain
from qowl.dossier.wording import of_topic


@dataclass(frozen=True, slots=True)
class Meeting:
    """A contact on the line: when, by which channel, between whom, and its documents."""

    date: str
    kind: str
    sides: tuple[str, ...]
    key: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something told of a commitment on a day: `kind` as in `item.Evidence`, with its words."""

    date: str
    kind: str
    document: str
    side: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A commitment on the line, with its marks by day; `looked` is the last day it was looked for."""

    handle: str
    debtors: tuple[str, ...]
    creditors: tuple[str, ...]
    topics: tuple[str, ...]
    action: str
    status: str
    due: str | None
    looked: str | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What was asked for, and what it shows; `first` and `last` are its days, None where it is empty."""

    parties: tuple[str, ...]
    topic: str | None
    instrument: str | None
    meetings: tuple[Meeting, ...]
    lanes: tuple[Lane, ...]

    @property
    def days(self) -> list[str]:
        """Every day on it, sorted."""
        marks = [mark.date for lane in self.lanes for mark in lane.marks]
        return sorted({*(meeting.date for meeting in self.meetings), *marks})

    @property
    def first(self) -> str | None:
        """The first day."""
        return self.days[0] if self.days else None

    @property
    def last(self) -> str | None:
        """The last day."""
        return self.days[-1] if self.days else None

    def to_dict(self) -> dict[str, Any]:
        """As plain data, with its first and last day."""
        data: dict[str, Any] = plain(asdict(self))
        return data | {"first": self.first, "last": self.last}


def timeline(
    groups: Iterable[Group],
    items: Iterable[Item],
    *,
    parties: Iterable[str] = (),
    topic: str | None = None,
    instrument: str | None = None,
) -> Timeline:
    """The contacts and commitments that fit all that is asked for, by day; rejected commitments are left out."""
    sides = frozenset(parties)
    meetings = [
        Meeting(g.date, g.kind, g.sides, g.key, tuple(t.account.document for t in g.tellings))
        for g in groups
        if g.date and sides <= set(g.sides) and _speaks_of(g, topic, instrument)
    ]
    lanes = [_lane(item) for item in items if not item.rejected and _fits(item, sides, topic, instrument)]
    return Timeline(
        parties=tuple(sorted(sides)),
        topic=topic,
        instrument=instrument,
        meetings=tuple(sorted(meetings, key=lambda meeting: (meeting.date, meeting.key))),
        lanes=tuple(sorted((lane for lane in lanes if lane.marks), key=lambda lane: lane.marks[0].date)),
    )


def _speaks_of(contact: Group, topic: str | None, instrument: str | None) -> bool:
    statements = [s for t in contact.tellings for s in t.statements]
    return (topic is None or any(of_topic(t, topic) for s in statements for t in s.topics)) and (
        instrument is None or any(instrument in s.instruments for s in statements)
    )


def _fits(item: Item, sides: frozenset[str], topic: str | None, instrument: str | None) -> bool:
    return (
        sides <= {*item.debtors, *item.creditors}
        and (topic is None or any(of_topic(t, topic) for t in item.topics))
        and (instrument is None or instrument in item.instruments)
    )


def _lane(item: Item) -> Lane:
    marks = [Mark(e.date, e.kind, e.document, e.side, e.span.text) for e in item.evidence if e.date]
    return Lane(
        handle=item.handle,
        debtors=item.debtors,
        creditors=item.creditors,
        topics=item.topics,
        action=item.action.text,
        status=item.status,
        due=item.due,
        looked=item.looked.last,
        marks=tuple(marks),
    )
