"""What later documents say that may be of a commitment: renewed requests, thanks, reports, and signs.

heard(accounts, signs, known) -> `Heard`s by day, each with the sides whose commitments it can be of
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from qowl.dossier.account import Account, Telling
from qowl.dossier.matching import Subject, subject_of
from qowl.dossier.promises import Days, placed
from qowl.dossier.signs import Sign
from qowl.record import Request, Span, Statement

#: Acts by which a creditor acknowledges what was done, and by which anybody tells of progress.
_ACKNOWLEDGING = frozenset(("thank", "praise", "welcome"))


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that a document says.

    Attributes:
        kind: what it can be as evidence (see `item.Evidence`).
        contact: the key of the contact it was said in; None for plain news.
        by: the sides that say it; of a sign, those its sentence names.
        of: the sides whose commitments it can be of.
    """

    kind: str
    date: str
    document: str
    side: str | None
    contact: str | None
    by: frozenset[str]
    of: frozenset[str]
    subject: Subject
    span: Span


def heard(accounts: Iterable[Account], signs: Mapping[str, tuple[Sign, ...]], known: Days) -> list[Heard]:
    """All that may be of a commitment, by day. `signs` are those of each document."""
    found = [one for account in accounts for one in _of(account, signs.get(account.document, ()), known)]
    return sorted(found, key=lambda one: (one.date, one.document, one.span.start, one.kind))


def sides_of(account: Account, signs: Iterable[Sign]) -> frozenset[str]:
    """The sides that a document speaks of."""
    record = account.record
    sides = {party.country for contact in record.contacts for party in contact.parties}
    sides |= {actor.country for s in record.statements for actor in (*s.speakers, *s.addressees)}
    sides |= {side for request in record.requests for side in request.askees}
    named = {side for sign in signs for side in (*sign.sides, *sign.around)}
    return frozenset(side for side in (*sides, *named) if side)


def _of(account: Account, signs: tuple[Sign, ...], known: Days) -> Iterator[Heard]:
    told = [(sign.evidence.start, sign.evidence.end) for sign in signs]
    requests: dict[str, list[Request]] = defaultdict(list)
    for request in account.record.requests:
        requests[request.statement].append(request)
    for statement in account.record.statements:
        for request in requests.get(statement.id, ()):
            yield _heard("requested", account, statement, known, frozenset(request.askers), frozenset(request.askees))
        if any(start < statement.evidence.end and statement.evidence.start < end for start, end in told):
            continue  # the sign says it, and more exactly
        speakers = frozenset(s.country for s in statement.speakers if s.country)
        if statement.negated or not speakers:
            continue
        if statement.act in _ACKNOWLEDGING:
            yield _heard("acknowledged", account, statement, known, speakers, frozenset())
        elif statement.act == "report":
            yield _heard("progress", account, statement, known, speakers, frozenset())
    for sign in signs:
        yield _sign(account, sign)


def _heard(
    kind: str, account: Account, statement: Statement, known: Days, by: frozenset[str], of: frozenset[str]
) -> Heard:
    contact, date = placed(account, statement, known)
    others = {a.country for a in statement.addressees if a.country}
    others |= {
        side
        for c in account.record.contacts
        if c.id in statement.contacts
        for side in Telling(account, c).sides
        if kind == "progress" or side not in by or len(by) > 1
    }
    return Heard(
        kind=kind,
        date=date,
        document=account.document,
        side=account.side,
        contact=contact,
        by=by,
        of=of or frozenset(others),
        subject=subject_of(statement.topics, statement.instruments, (statement.evidence.text,)),
        span=statement.evidence,
    )


def _sign(account: Account, sign: Sign) -> Heard:
    return Heard(
        kind=sign.effect,
        date=sign.date or "",
        document=account.document,
        side=account.side,
        contact=None,
        by=frozenset(sign.sides),
        of=frozenset((*sign.sides, *sign.around)),
        subject=subject_of(sign.topics, sign.instruments, (sign.evidence.text,)),
        span=sign.evidence,
    )
