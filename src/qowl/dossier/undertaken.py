"""Who is said to have asked and promised what, and by whose account.

Takes the columns of a comparison with their tellings; gives the requests and the commitments, those first that one side
reports of the other and that the other's own account does not have. Two accounts tell of one where who, to whom and a
topic agree, unless their words, in one language, have nothing in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qowl.dossier.account import Telling
from qowl.dossier.comparison import Column, Saying, Undertaken
from qowl.dossier.likeness import unlike
from qowl.record import Commitment, Request

Tellings = Sequence[Sequence[Telling]]


@dataclass(slots=True)
class _Found:
    kind: str
    of: frozenset[str]
    to: frozenset[str]
    topics: list[str]
    columns: dict[int, str] = field(default_factory=dict)
    told: dict[int, set[str]] = field(default_factory=dict)
    sayings: list[Saying] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)

    def takes(self, other: _Found) -> bool:
        """Whether the other tells of the same: an account may leave out to whom, and have its own words for it."""
        agree = not self.to or not other.to or self.to == other.to
        shared = self.of == other.of and agree and not set(self.topics).isdisjoint(other.topics)
        return shared and not self._unlike(other)

    def _unlike(self, other: _Found) -> bool:
        """Whether all words of one language are of different things; words of two languages say nothing of that."""
        ours = list(zip(self.languages, self.sayings, strict=True))
        theirs = list(zip(other.languages, other.sayings, strict=True))
        pairs = [(one.span.text, two.span.text) for a, one in ours for b, two in theirs if a == b]
        return bool(pairs) and all(unlike(one, two) for one, two in pairs)

    def add(self, other: _Found) -> None:
        self.to = self.to or other.to
        self.topics += [topic for topic in other.topics if topic not in self.topics]
        self.columns = {**other.columns, **self.columns}
        for number, topics in other.told.items():
            self.told.setdefault(number, set()).update(topics)
        self.sayings += other.sayings
        self.languages += other.languages


def asked(columns: Sequence[Column], tellings: Tellings) -> tuple[Undertaken, ...]:
    """The requests."""
    return _merged(columns, (found for n, told in enumerate(tellings) for t in told for found in _requests(n, t)))


def promised(columns: Sequence[Column], tellings: Tellings) -> tuple[Undertaken, ...]:
    """The commitments."""
    return _merged(columns, (found for n, told in enumerate(tellings) for t in told for found in _commitments(n, t)))


def _requests(number: int, telling: Telling) -> Iterator[_Found]:
    for request in telling.account.record.requests:
        yield from _found(number, telling, request, "request", request.askers, request.askees)


def _commitments(number: int, telling: Telling) -> Iterator[_Found]:
    for commitment in telling.account.record.commitments:
        yield from _found(number, telling, commitment, commitment.kind, commitment.debtors, commitment.creditors)


def _found(
    number: int, telling: Telling, row: Request | Commitment, kind: str, of: tuple[str, ...], to: tuple[str, ...]
) -> Iterator[_Found]:
    statement = next(s for s in telling.account.record.statements if s.id == row.statement)
    if telling.contact.id in statement.contacts:
        words = Saying(
            telling.account.document, of, statement.act, row.topics, statement.evidence, statement.confidence
        )
        yield _Found(
            kind=kind,
            of=frozenset(of),
            to=frozenset(to),
            topics=list(row.topics),
            columns={number: kind},
            told={number: set(row.topics)},
            sayings=[words],
            languages=[telling.account.record.document.language],
        )


def _merged(columns: Sequence[Column], found: Iterator[_Found]) -> tuple[Undertaken, ...]:
    merged: list[_Found] = []
    for one in found:
        same = next((other for other in merged if other.takes(one)), None)
        if same is None:
            merged.append(one)
        else:
            same.add(one)
    rows = [_undertaken(one, columns) for one in merged]
    return tuple(sorted(rows, key=lambda row: (not row.claimed, row.of, row.topics)))


def _undertaken(found: _Found, columns: Sequence[Column]) -> Undertaken:
    return Undertaken(
        kind=found.kind,
        of=tuple(sorted(found.of)),
        to=tuple(sorted(found.to)),
        topics=tuple(found.topics),
        reported_by=tuple(columns[number].side for number in sorted(found.columns)),
        kinds=tuple(found.columns[number] for number in sorted(found.columns)),
        own=_own(found, columns),
        unconfirmed=_unconfirmed(found, columns),
        sayings=tuple(found.sayings),
    )


def _own(found: _Found, columns: Sequence[Column]) -> str:
    """What the accounts of those who ask or owe have of it; of several, what the first that lacks it has."""
    for side in sorted(found.of):
        number = next((n for n, column in enumerate(columns) if column.side == side), None)
        if number is None:
            lack = "no account"
        elif number in found.columns:
            continue
        else:
            lack = "cut short" if columns[number].truncated else "silent"
        return lack
    return "told"


def _unconfirmed(found: _Found, columns: Sequence[Column]) -> tuple[str, ...]:
    own = [found.told[number] for number in found.columns if columns[number].side in found.of]
    return tuple(topic for topic in found.topics if own and not any(topic in topics for topics in own))
