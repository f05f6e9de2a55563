"""Whether two tellings are of the same contact.

    blocks(telling)   -> keys; only tellings that share one are ever compared
    judge(a, b)       -> Judgement: the same or not, a reprint or not, how sure, and why

Two tellings are of one contact when the same people spoke through the same channel on the same day. A day that the
text does not name ("today", or none) may have been told a few days late, by whoever reprinted it: there, what was
spoken of has to agree as well; likewise where one tells of a call and the other of a meeting. What cannot be the same
(two contacts of one document, two ministers of one country, two days named by both) is barred, whatever else agrees.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any

from qowl.dossier.account import Telling
from qowl.dossier.likeness import overlap
from qowl.dossier.people import meet

#: How many days after a contact it is still told of as news.
LATE = 4
#: From which share of shared runs of letters a text is a reprint of another.
REPRINT = 0.6
#: From which score on two tellings are of one contact.
SAME = 0.7
#: Kinds of contact that one outlet may take for another's.
_CHANNELS = (
    frozenset(("phone_call", "video_call")),
    frozenset(("meeting", "visit", "multilateral", "joint_statement", "press_conference")),
    frozenset(("letter", "message")),
    frozenset(("speech",)),
)
_SIDES_IN_BLOCKS = 6
_LEADERS = frozenset(("king", "president", "prime-minister", "supreme-leader", "crown-prince"))
_SELDOM = 2  # days within which leaders do not speak twice, as a rule
_BY_NAME = 0.4  # points of `meet` for people who are all the same by name


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found of two tellings.

    Attributes:
        same: whether they are of one contact.
        reprint: whether one text is (a part of) the other.
        score: how sure, 0 to 1; from SAME on they are the same.
        barred: whether they cannot be the same: never joined through a third either.
        reasons: what counted, in words, each with its points.
    """

    same: bool
    reprint: bool
    score: float
    barred: bool
    reasons: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self) | {"reasons": list(self.reasons)}


def blocks(telling: Telling) -> frozenset[str]:
    """The keys under which a telling is looked for: each pair of sides with each day the contact may have been on.

    A telling without any day goes by its sides alone, under the year of nothing: "CHN-IRN@".
    """
    sides = telling.sides[:_SIDES_IN_BLOCKS]
    pairs = ["-".join(pair) for pair in combinations(sides, 2)] or [f"{'-'.join(sides)}-?"]
    day = telling.contact.date or telling.account.published
    if day is None:
        return frozenset(f"{pair}@" for pair in pairs)
    last = dt.date.fromisoformat(day)
    days = [(last - dt.timedelta(days=back)).isoformat() for back in range(LATE + 1)]
    return frozenset(f"{pair}@{day}" for pair in pairs for day in days)


def judge(a: Telling, b: Telling) -> Judgement:
    """Whether two tellings are of one contact, and why."""
    if a.account.document == b.account.document:
        return _barred("one document tells them apart")
    people = meet(a.contact, b.contact)
    if people is None:
        return _barred("other people took part")
    likeness = overlap(a.account.body, b.account.body)
    if likeness >= REPRINT and people > 0:
        reason = f"{likeness:.0%} of the shorter text's runs of letters stand in the other"
        return Judgement(True, True, max(SAME, likeness), False, (reason,))
    days = _days(a, b)
    if days is None:
        return _barred(f"told of {a.contact.date} and of {b.contact.date}")
    points = [
        (people, "the same people" if people >= _BY_NAME else "the same sides, not all named"),
        days,
        _channel(a.contact.kind, b.contact.kind),
        (0.2 * _topics(a, b), "topics in common"),
        (0.3 * likeness, "words in common"),
    ]
    score = round(min(1.0, sum(value for value, _ in points)), 3)
    reasons = tuple(f"{words}: {value:+.2f}" for value, words in points if value)
    return Judgement(score >= SAME, False, score, False, reasons)


def _barred(reason: str) -> Judgement:
    return Judgement(False, False, 0.0, True, (reason,))


def _channel(one: str, other: str) -> tuple[float, str]:
    if one == other:
        return 0.1, "the same channel"
    if any({one, other} <= kinds for kinds in _CHANNELS):
        return 0.05, "a like channel"
    return -0.2, f"{one} and {other}"


def _days(a: Telling, b: Telling) -> tuple[float, str] | None:
    """What the days say; None where they cannot be of one contact."""
    if a.contact.date is None or b.contact.date is None:
        return _undated(a, b)
    one, other = dt.date.fromisoformat(a.contact.date), dt.date.fromisoformat(b.contact.date)
    apart = (one - other).days
    if apart == 0:
        return 0.35, "the same day"
    if a.firm and b.firm:
        return (0.05, "neighbouring days, both named: hours apart") if abs(apart) == 1 else None
    if a.firm != b.firm:  # told late: the day that is assumed comes after the day that is named
        late = -apart if a.firm else apart
        if 0 < late <= LATE:
            return (0.25, "told a day late") if late == 1 else (0.15, f"told {late} days late")
        return (0.1, "the day before, by another clock") if late == -1 else None
    if abs(apart) > LATE:
        return None
    if abs(apart) <= _SELDOM and _leaders(a) and _leaders(b):
        return 0.2, f"{abs(apart)} days apart, neither named; leaders seldom speak twice so soon"
    return 0.12, f"{abs(apart)} days apart, neither named"


def _leaders(telling: Telling) -> bool:
    return all(party.role in _LEADERS for party in telling.contact.parties)


def _undated(a: Telling, b: Telling) -> tuple[float, str] | None:
    known = a.contact.date or b.contact.date
    told = b.account.published if a.contact.date else a.account.published
    if known is None or told is None:
        return 0.0, "no day to compare"
    late = (dt.date.fromisoformat(told) - dt.date.fromisoformat(known)).days
    return (0.1, f"told within {late} days, undated") if -1 <= late <= 2 * LATE else None


def _topics(a: Telling, b: Telling) -> float:
    """The topics in common by those of the telling with fewer, 0 to 1; half where one has none."""
    one, other = ({t for s in x.statements for t in s.topics} for x in (a, b))
    return len(one & other) / min(len(one), len(other)) if one and other else 0.5
