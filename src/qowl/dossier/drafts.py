"""Commitments followed from day to day: what is said again, asked for again, delivered, taken back.

    follow(promises, heard) -> `Draft`s, each with its evidence

One pass by day. A promise of the same debtor to the same creditor about the same thing is the old one said again, as
long as that one is open; what was kept or dropped is promised anew. An index by debtor and topic keeps each step to
the few commitments it can be about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from qowl.dossier.heard import Heard
from qowl.dossier.item import Evidence
from qowl.dossier.matching import DECISIVE, Match, Subject, match
from qowl.dossier.promises import Promise, Uttered

_ENDING = frozenset(("delivered", "withdrawn", "released"))
_LEAST = 0.5
#: A sign whose sentence does not name the debtor is that much less sure.
_UNNAMED = 0.2


@dataclass(slots=True)
class Draft:
    """A commitment on its way to an item; `renewed` are later promises of it, `ended` once it was kept or dropped."""

    promise: Promise
    renewed: list[Promise] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    ended: bool = False

    @property
    def debtors(self) -> frozenset[str]:
        """Who owes."""
        return frozenset(self.promise.first.commitment.debtors)

    @property
    def creditors(self) -> frozenset[str]:
        """To whom."""
        return frozenset(self.promise.creditors)

    def subject(self) -> Subject:
        """What it is about, with the words of every account."""
        told = dict.fromkeys(
            x.commitment.action.text for promise in (self.promise, *self.renewed) for x in promise.told
        )
        return Subject(frozenset(self.promise.topics), frozenset(self.promise.instruments), tuple(told))


def follow(promises: Sequence[Promise], heard: Sequence[Heard]) -> list[Draft]:
    """Every commitment with all that was heard of it; both arguments by day."""
    index: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    drafts: list[Draft] = []
    steps: list[tuple[str, int, Promise | Heard]] = [(p.first.date, 0, p) for p in promises]
    steps += [(h.date, 1, h) for h in heard]
    for _, _, step in sorted(steps, key=lambda step: step[:2]):
        if isinstance(step, Heard):
            _hear(step, index)
        elif not _again(step, index):
            draft = Draft(step, evidence=[_made(told, "made", "") for told in step.told])
            drafts.append(draft)
            for key in _keys(draft.debtors, draft.subject()):
                index[key].append(draft)
    return drafts


def _keys(debtors: frozenset[str], subject: Subject) -> Iterator[tuple[str, str]]:
    for debtor in sorted(debtors):
        for name in sorted(subject.topics | subject.instruments):
            yield debtor, name


def _candidates(
    debtors: frozenset[str], subject: Subject, index: dict[tuple[str, str], list[Draft]]
) -> Iterator[tuple[Draft, Match]]:
    seen: set[int] = set()
    for key in _keys(debtors, subject):
        for draft in index.get(key, ()):
            if id(draft) in seen or draft.ended:
                continue
            seen.add(id(draft))
            found = match(draft.subject(), subject)
            if found:
                yield draft, found


def _again(promise: Promise, index: dict[tuple[str, str], list[Draft]]) -> bool:
    """Whether the promise was made before and is open: then it is evidence there."""
    new = Draft(promise)
    best: tuple[float, Draft, Match] | None = None
    for draft, found in _candidates(new.debtors, new.subject(), index):
        same = draft.debtors == new.debtors and (not new.creditors or draft.creditors == new.creditors)
        elsewhere = promise.first.contact is None or promise.first.contact != draft.promise.first.contact
        if same and elsewhere and (best is None or found.strength > best[0]):
            best = (found.strength, draft, found)
    if best is None:
        return False
    best[1].renewed.append(promise)
    best[1].evidence += [_made(told, "reaffirmed", best[2].reason, best[0]) for told in promise.told]
    return True


def _made(told: Uttered, kind: str, reason: str, strength: float = 1.0) -> Evidence:
    account, words = told.account, told.statement.evidence
    return Evidence(kind, account.document, account.side, told.date or None, words, reason, strength)


def _hear(heard: Heard, index: dict[tuple[str, str], list[Draft]]) -> None:
    """Give what was heard to the commitments it is of: where words or a name say which, a mere topic does not count."""
    sure = [
        (draft, weighed)
        for draft, found in _candidates(heard.of, heard.subject, index)
        if heard.date > draft.promise.first.date
        and (heard.contact is None or heard.contact != draft.promise.first.contact)
        and (weighed := _weighed(heard, draft, found))
    ]
    named = any(found.by_words for _, found in sure)
    for draft, found in sure:
        if named and not found.by_words:
            continue
        draft.evidence.append(
            Evidence(
                heard.kind, heard.document, heard.side, heard.date or None, heard.span, found.reason, found.strength
            )
        )
        draft.ended = heard.kind in _ENDING and found.strength >= DECISIVE


def _weighed(heard: Heard, draft: Draft, found: Match) -> Match | None:
    """The match, if those who speak can say this of this commitment."""
    debtors, creditors, by = draft.debtors, draft.creditors, heard.by
    if heard.kind in ("requested", "acknowledged"):
        owed = creditors if creditors == debtors else creditors - debtors
        return found if by & owed and (heard.kind == "requested" or not by & debtors) else None
    if not debtors & heard.of or (creditors and not creditors & heard.of):
        return None
    least = creditors if heard.kind == "released" else debtors
    strength = round(found.strength if by & least else found.strength - _UNNAMED, 2)
    return replace(found, strength=strength) if strength >= _LEAST else None
