"""An item of the ledger: one commitment with what is known to have become of it.

Nothing here decides anything: `promises` makes items, `status` proposes, a person's `Review` has the last word.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from qowl.dossier.plain import plain
from qowl.knowledge.lifecycle import lifecycle
from qowl.record import Span

VERDICTS = ("confirm", "correct", "reject")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one document says of a commitment.

    Attributes:
        kind: made, reaffirmed, requested, acknowledged, progress, delayed, met, delivered, withdrawn or released.
        document: which one; `side` the side it speaks for, None where no table says.
        date: of the contact, or of publication where there is none; an ISO date.
        span: its words.
        reason: why it is taken to be of this commitment.
        strength: how surely it is, 0 to 1.
    """

    kind: str
    document: str
    side: str | None
    date: str | None
    span: Span
    reason: str
    strength: float


@dataclass(frozen=True, slots=True)
class Looked:
    """How far anybody looked: through how many later documents about both sides, the last of which day.

    No document means that nobody has looked, and never that nothing was done.
    """

    documents: int
    last: str | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """The status that the documents speak for: with its confidence, 0 to 1, and why."""

    status: str
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """A person's decision on an item, kept as it was made.

    It names the item by what a new reading leaves as it is: the document, the sides, the topics, and the words' place.

    Attributes:
        document: the first that tells of it; `start` and `end` its action's words there.
        action: those words themselves, so that the decision can be read when no reading finds them any more.
        verdict: confirm (the proposal is right), correct (it is `status`), reject (this is no commitment).
        status: the status by this person; of a confirmation, the one that was confirmed.
        who, when, why: by whom, an ISO date or time, and the reason.
        undone: whether it was taken back; it is kept all the same.
    """

    document: str
    debtors: tuple[str, ...]
    creditors: tuple[str, ...]
    topics: tuple[str, ...]
    start: int
    end: int
    action: str
    verdict: str
    status: str | None
    who: str
    when: str
    why: str = ""
    undone: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As plain data; `Review.from_dict` reads it back."""
        return asdict(self) | {name: list(getattr(self, name)) for name in ("debtors", "creditors", "topics")}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Review:
        """The review that `to_dict` gave."""
        return cls(**{**data, **{name: tuple(data[name]) for name in ("debtors", "creditors", "topics")}})


@dataclass(frozen=True, slots=True)
class Item:
    """One commitment.

    Attributes:
        handle: its name: the first document, the sides, the first topic ("17:CHN>IRN:health.vaccine").
        contact: the key of the contact it was made in, None where it was made in none.
        made: the day it was made.
        kind: promise, offer or agree.
        told_by: the sides whose accounts tell of its making, sorted; None for an outlet of nobody known.
        action: the words of what is to be done, as the first document has them; `others` as the other accounts do.
        due: the day the deadline means, where one follows.
        evidence: from its making on, by day.
        reviews: all decisions on it, oldest first; the last one not undone holds.
        unread: the present reading does not find it any more; it stands because a person decided on it.
    """

    handle: str
    contact: str | None
    made: str | None
    debtors: tuple[str, ...]
    creditors: tuple[str, ...]
    kind: str
    topics: tuple[str, ...]
    instruments: tuple[str, ...]
    told_by: tuple[str | None, ...]
    document: str
    action: Span
    others: tuple[tuple[str, Span], ...]
    condition: Span | None
    deadline: Span | None
    due: str | None
    evidence: tuple[Evidence, ...]
    proposal: Proposal
    looked: Looked
    reviews: tuple[Review, ...] = ()
    unread: bool = False

    @property
    def review(self) -> Review | None:
        """The decision that holds."""
        held = [review for review in self.reviews if not review.undone]
        return held[-1] if held else None

    @property
    def status(self) -> str:
        """The status by the decision that holds, else the proposed one."""
        return (self.review.status if self.review else None) or self.proposal.status

    @property
    def rejected(self) -> bool:
        """Whether a person said that this is no commitment."""
        return self.review is not None and self.review.verdict == "reject"

    @property
    def open(self) -> bool:
        """Whether it is still owed, as far as anybody knows."""
        return not self.rejected and lifecycle().statuses[self.status].open

    @property
    def own(self) -> bool:
        """Whether a debtor's own account tells of it; else it is only claimed."""
        return any(side in self.debtors for side in self.told_by)

    @property
    def score(self) -> int | None:
        """On the scale of the G7 and G20 researchers; None where it gives none, or where nobody has looked."""
        if self.looked.documents == 0 and self.review is None and self.status in ("created", "detached"):
            return None
        return lifecycle().statuses[self.status].score

    @property
    def rating(self) -> str:
        """By the six ratings of fact-checkers; of an open item its last evidence counts."""
        table = lifecycle()
        last = table.evidence[self.evidence[-1].kind].rating if self.evidence and self.open else None
        return last or table.statuses[self.status].rating or "not-yet-rated"

    def reviewed(self, verdict: str, who: str, when: str, why: str = "", status: str | None = None) -> Review:
        """A decision on this item, to be kept and given to `ledger` from then on."""
        return Review(
            document=self.document,
            debtors=self.debtors,
            creditors=self.creditors,
            topics=self.topics,
            start=self.action.start,
            end=self.action.end,
            action=self.action.text,
            verdict=verdict,
            status=status or self.status,
            who=who,
            when=when,
            why=why,
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain data, with what follows from it: status, open, own, score, rating."""
        names = ("status", "rejected", "open", "own", "score", "rating")
        data: dict[str, Any] = plain(asdict(self))
        return data | {name: getattr(self, name) for name in names}
