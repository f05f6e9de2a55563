"""What a comparison holds: see `compare`."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from qowl.dossier.plain import plain
from qowl.dossier.words import Difference
from qowl.record import Span

#: Why an account can lack something: it is silent, it is cut short, or there is no such account.
LACKS = ("silent", "cut short", "no account")


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement, request or commitment as one document has it."""

    document: str
    speakers: tuple[str, ...]
    act: str
    topics: tuple[str, ...]
    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Column:
    """A side's accounts of the contact.

    Attributes:
        side: whose they are; None for outlets of nobody known.
        took_part: whether the side took part, so that the account is its own.
        documents: independent ones first, then reprints of them; `reprints` are the latter.
        truncated: whether all of them break off: what they lack may have been cut.
        initiator: who called or asked for the meeting, by these accounts.
    """

    side: str | None
    took_part: bool
    documents: tuple[str, ...]
    reprints: tuple[str, ...]
    truncated: bool
    initiator: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A topic: what each column's accounts say of it, in the order of the columns; `lacks` why one says nothing."""

    topic: str
    cells: tuple[tuple[Saying, ...], ...]
    lacks: tuple[str | None, ...]

    @property
    def told_by(self) -> int:
        """How many columns tell of it."""
        return sum(bool(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Undertaken:
    """A request or a commitment, and which sides' accounts report it.

    Attributes:
        kind: request, or the commitment's: promise, offer, agree.
        of: who asks or owes; `to`: who is asked or owed.
        reported_by: the sides whose accounts have it.
        kinds: as what each of them has it, in that order: one's promise may be the other's offer.
        own: what the account of the one who asks or owes has: "told", or why not (LACKS).
        unconfirmed: of what its own account tells, the topics that only others' accounts have.
        sayings: the words of each account.
    """

    kind: str
    of: tuple[str, ...]
    to: tuple[str, ...]
    topics: tuple[str, ...]
    reported_by: tuple[str | None, ...]
    kinds: tuple[str, ...]
    own: str
    unconfirmed: tuple[str, ...]
    sayings: tuple[Saying, ...]

    @property
    def claimed(self) -> bool:
        """One side reports it of the other, whose own account, though whole, does not have it."""
        return self.own == "silent"


@dataclass(frozen=True, slots=True)
class Wording:
    """The same thing in two accounts; `difference` is None where they are in different languages."""

    sides: tuple[str | None, str | None]
    topics: tuple[str, ...]
    one: Saying
    other: Saying
    difference: Difference | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The accounts of one contact side by side.

    Attributes:
        key, kind, date, sides: the contact.
        columns: the sides' accounts, those who took part first.
        rows: topics, those of which the most columns tell first.
        asked, promised: requests and commitments, the claimed and not confirmed first.
        wordings: the same thing in other words, the most alike (and so the most telling) first.
        initiators: who called whom, by side, where the accounts disagree; else empty.
    """

    key: str
    kind: str
    date: str | None
    sides: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    asked: tuple[Undertaken, ...]
    promised: tuple[Undertaken, ...]
    wordings: tuple[Wording, ...]
    initiators: tuple[tuple[str | None, str], ...]

    @property
    def claimed(self) -> tuple[Undertaken, ...]:
        """The promises that one side reports of the other and the other's own account does not have."""
        return tuple(one for one in self.promised if one.claimed)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, with `claimed` marked in each undertaking and `told_by` in each row."""
        data: dict[str, Any] = plain(asdict(self))
        for name, undertaken in (("asked", self.asked), ("promised", self.promised)):
            for row, one in zip(data[name], undertaken, strict=True):
                row["claimed"] = one.claimed
        for row, topic in zip(data["rows"], self.rows, strict=True):
            row["told_by"] = topic.told_by
        return data
