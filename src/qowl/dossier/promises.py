"""The commitments of one contact, told by one account or several, put together.

    utterances(accounts, groups) -> what each document says somebody committed to
    promises(utterances)         -> what was committed to in each contact, each once

Two accounts of a contact tell of one promise where debtor, creditor and a topic agree, unless their words, in one
language, have nothing in common; where an account tells of several on one topic, the words say which is which. Within
one account, two with other words stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from qowl.dossier.account import Account
from qowl.dossier.grouping import Group
from qowl.dossier.likeness import akin, unlike
from qowl.record import Commitment, Statement

#: From which likeness on two phrases of one account are one promise told twice.
_TWICE = 0.6


@dataclass(frozen=True, slots=True)
class Uttered:
    """One commitment of one record, with the contact it was made in and its day."""

    account: Account
    statement: Statement
    commitment: Commitment
    contact: str | None
    date: str


@dataclass(slots=True)
class Promise:
    """What was committed to in one contact; `told` begins with the account to quote."""

    told: list[Uttered] = field(default_factory=list)

    @property
    def first(self) -> Uttered:
        """The telling to quote."""
        return self.told[0]

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics by any account."""
        return tuple(dict.fromkeys(topic for x in self.told for topic in x.commitment.topics))

    @property
    def instruments(self) -> tuple[str, ...]:
        """The instruments by any account."""
        return tuple(dict.fromkeys(name for x in self.told for name in x.statement.instruments))

    @property
    def creditors(self) -> tuple[str, ...]:
        """The creditors by the first account that names any."""
        return next((x.commitment.creditors for x in self.told if x.commitment.creditors), ())

    def likeness(self, words: str) -> float:
        """How alike words are to those of any account."""
        return max(akin(words, x.commitment.action.text) for x in self.told)

    def other(self, one: Uttered) -> bool:
        """Whether another telling is of something else: its words have nothing in common with any of its language."""
        language = one.account.record.document.language
        told = [x for x in self.told if x.account.record.document.language == language]
        return bool(told) and all(unlike(one.commitment.action.text, x.commitment.action.text) for x in told)


Days = dict[tuple[str, str], tuple[str, str]]


def contacts_by_document(groups: Iterable[Group]) -> Days:
    """For each document and contact of it, the key of the contact's group and its day."""
    return {(t.account.document, t.contact.id): (g.key, g.date or "") for g in groups for t in g.tellings}


def placed(account: Account, statement: Statement, known: Days) -> tuple[str | None, str]:
    """The contact a statement was made in, and its day; without a contact, the day of publication."""
    for contact in statement.contacts:
        if (account.document, contact) in known:
            key, day = known[account.document, contact]
            return key, day or account.published or ""
    return None, account.published or ""


def utterances(accounts: Sequence[Account], known: Days) -> Iterator[Uttered]:
    """Every commitment of every account."""
    for account in accounts:
        said = {statement.id: statement for statement in account.record.statements}
        for commitment in account.record.commitments:
            statement = said[commitment.statement]
            if commitment.debtors:
                yield Uttered(account, statement, commitment, *placed(account, statement, known))


def promises(uttered: Iterable[Uttered]) -> list[Promise]:
    """The promises of each contact, in the order of their days."""
    shared: dict[tuple[str, frozenset[str]], list[Promise]] = defaultdict(list)
    for one in sorted(uttered, key=_order):
        place = one.contact or f"document {one.account.document}"
        made = shared[place, frozenset(one.commitment.debtors)]
        found = _told_before(one, made)
        if found is None:
            made.append(Promise([one]))
        else:
            found.told.append(one)
    return sorted((p for made in shared.values() for p in made), key=lambda p: _order(p.first))


def _order(one: Uttered) -> tuple[str, bool, str, str, int]:
    published = one.account.published or ""
    return one.date, one.account.truncated, published, one.account.document, one.commitment.action.start


def _told_before(one: Uttered, made: list[Promise]) -> Promise | None:
    """The promise that this is another telling of."""
    words, document = one.commitment.action.text, one.account.document
    alike = [
        (promise.likeness(words), -number, promise)
        for number, promise in enumerate(made)
        if not set(one.commitment.topics).isdisjoint(promise.topics) and _agree(one.commitment, promise)
    ]
    free = [row for row in alike if all(x.account.document != document for x in row[2].told) and not row[2].other(one)]
    twice = [row for row in alike if row[0] >= _TWICE]
    best = max(twice or free, default=None, key=lambda row: row[:2])
    return best[2] if best else None


def _agree(commitment: Commitment, promise: Promise) -> bool:
    """Whether the creditors can be the same: an account may leave them out."""
    return not commitment.creditors or not promise.creditors or set(commitment.creditors) == set(promise.creditors)
