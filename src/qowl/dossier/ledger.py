"""The ledger: every commitment of a dossier, with what later documents say of it and the status that follows.

    ledger(accounts, reviews) -> items, by day

    >>> owed = [item for item in ledger(accounts) if item.open and "CHN" in item.debtors]

The items of a debtor depend only on documents that speak of that debtor, so a store may make them debtor by debtor.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from qowl.dossier.account import Account, tellings
from qowl.dossier.drafts import Draft, follow
from qowl.dossier.grouping import Group, group
from qowl.dossier.heard import heard, sides_of
from qowl.dossier.item import Item, Looked, Review
from qowl.dossier.promises import contacts_by_document, promises, utterances
from qowl.dossier.reviewing import attach
from qowl.dossier.signs import Sign, signs
from qowl.dossier.status import Known, propose
from qowl.reading.due import due_day
from qowl.record import Span


def ledger(
    accounts: Sequence[Account],
    reviews: Iterable[Review] = (),
    *,
    groups: Iterable[Group] | None = None,
    signs_of: Mapping[str, tuple[Sign, ...]] | None = None,
    as_of: str | None = None,
) -> list[Item]:
    """The items of the ledger, by the day they were made.

    Args:
        accounts: every document to look through.
        reviews: persons' decisions; they hold against whatever is proposed, and outlive any reading.
        groups: the contacts, where they are known; else they are found.
        signs_of: the signs of each document, where they are known; else they are found.
        as_of: the day for which deadlines are judged, an ISO date; else that of the last document.
    """
    told = signs_of if signs_of is not None else {a.document: signs(a) for a in accounts}
    contacts = groups if groups is not None else group(t for a in accounts for t in tellings(a))
    known = contacts_by_document(contacts)
    day = as_of or max((a.published for a in accounts if a.published), default=None)
    looking = _Looking(accounts, told)
    drafts = follow(promises(utterances(accounts, known)), heard(accounts, told, known))
    names: Counter[str] = Counter()
    items = [_item(draft, looking, day, names) for draft in drafts]
    return attach(items, reviews)


class _Looking:
    """Which documents speak of which sides, by day."""

    def __init__(self, accounts: Sequence[Account], told: Mapping[str, tuple[Sign, ...]]) -> None:
        self._of: dict[str, dict[str, str]] = defaultdict(dict)
        for account in accounts:
            for side in sides_of(account, told.get(account.document, ())) if account.published else ():
                self._of[side][account.document] = account.published or ""
        self._days: dict[frozenset[str], list[str]] = {}

    def after(self, day: str | None, debtors: Iterable[str], creditors: Iterable[str], told: set[str]) -> Looked:
        """The documents after a day that speak of a debtor and all the others, without those that tell of it."""
        sides = frozenset((*debtors, *creditors))
        if sides not in self._days:
            shared = set.intersection(*(set(self._of[side]) for side in sides)) if sides else set()
            self._days[sides] = sorted(self._of[min(sides)][document] for document in shared)
        days = self._days[sides]
        own = sum(
            1 for d in told if all(d in self._of[side] for side in sides) and self._of[min(sides)][d] > (day or "")
        )
        count = len(days) - bisect_right(days, day or "") - own
        return Looked(max(count, 0), days[-1] if count > 0 else None)


def _item(draft: Draft, looking: _Looking, as_of: str | None, names: Counter[str]) -> Item:
    promise, first = draft.promise, draft.promise.first
    commitment = first.commitment
    sides = {x.account.side for x in promise.told}
    condition = next((x.commitment.condition for x in promise.told if x.commitment.condition), None)
    deadline, due = _deadline(draft)
    looked = looking.after(
        first.date, commitment.debtors, promise.creditors, {x.account.document for x in promise.told}
    )
    known = Known(
        own=any(side in commitment.debtors for side in sides),
        others=any(side not in commitment.debtors for side in sides),
        conditional=condition is not None,
        due=due,
        overdue=looking.after(due, commitment.debtors, promise.creditors, set())
        if due and (as_of or "") > due
        else None,
    )
    evidence = sorted(draft.evidence, key=lambda e: e.date or "")
    return Item(
        handle=_handle(draft, names),
        contact=first.contact,
        made=first.date or None,
        debtors=commitment.debtors,
        creditors=promise.creditors,
        kind=commitment.kind,
        topics=promise.topics,
        instruments=promise.instruments,
        told_by=tuple(sorted(sides, key=lambda side: side or "")),
        document=first.account.document,
        action=commitment.action,
        others=tuple((x.account.document, x.commitment.action) for x in promise.told[1:]),
        condition=condition,
        deadline=deadline,
        due=due,
        evidence=tuple(evidence),
        proposal=propose(known, evidence, looked),
        looked=looked,
    )


def _deadline(draft: Draft) -> tuple[Span | None, str | None]:
    """The deadline, and the day it means: the one set last, since a promise made again may move it."""
    told = [x for promise in (draft.promise, *draft.renewed) for x in promise.told]
    for one in reversed(told):
        deadline = one.commitment.deadline
        if deadline is not None:
            language = one.account.record.document.language
            return deadline, deadline.date or due_day(deadline.text, one.date or None, language)
    return None, None


def _handle(draft: Draft, names: Counter[str]) -> str:
    first = draft.promise.first
    parties = f"{'+'.join(first.commitment.debtors)}>{'+'.join(draft.promise.creditors)}"
    stem = f"{first.account.document}:{parties}:{draft.promise.topics[0] if draft.promise.topics else ''}"
    names[stem] += 1
    return stem if names[stem] == 1 else f"{stem}.{names[stem]}"
