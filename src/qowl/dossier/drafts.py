"""Commitments followed from day to day: what is said again, asked for again, delivered, taken back.

    follow(promises, heard) -> `Draft`s, each with its evidence

One pass by day. A promise of the same debtor to the same creditor about the same thing is the old one said again, as
long as that one is open; what was kept or dropped is promised anew.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from qowl.dossier.heard import Heard
from qowl.dossier.item import Evidence
from qowl.dossier.judging import LATE
from qowl.dossier.matching import CERTAIN, DECISIVE, LEAST, Match, Subject, match, subject_of
from qowl.dossier.promises import Promise, Uttered
from qowl.knowledge.lifecycle import lifecycle

_ENDING = frozenset(("delivered", "withdrawn", "released"))
_LEAST_SURE = 0.5
#: A sign whose sentence does not name the debtor is that much less sure; one whose document names no other side either,
#: that much.
_UNNAMED, _NOWHERE = 0.2, 0.25
ANYBODY = ""


@dataclass(slots=True, eq=False)
class Draft:
    """A commitment on its way to an item.

    Attributes:
        about: what it is about, in the words in which it was made and in those in which it was last said again.
        renewed: the promises that said it again.
    """

    promise: Promise
    about: Subject
    debtors: frozenset[str]
    creditors: frozenset[str]
    renewed: list[Promise] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


def follow(promises: Sequence[Promise], heard: Sequence[Heard]) -> list[Draft]:
    """Every commitment with all that was heard of it; both arguments by day."""
    index = _Index()
    drafts: list[Draft] = []
    steps: list[tuple[str, int, Promise | Heard]] = [(p.first.date, 0, p) for p in promises]
    steps += [(h.date, 1, h) for h in heard]
    for _, _, step in sorted(steps, key=lambda step: step[:2]):
        if isinstance(step, Heard):
            _hear(step, index)
            continue
        draft = _draft(step)
        if not _again(draft, index):
            draft.evidence += [_made(told, "made", "") for told in step.told]
            drafts.append(draft)
            index.add(draft)
    return drafts


class _Index:
    """Open commitments by debtor and by what they are about, so that each step looks at the few it can be of."""

    def __init__(self) -> None:
        self._of: dict[tuple[str, str], dict[Draft, None]] = defaultdict(dict)

    def add(self, draft: Draft) -> None:
        """Take a commitment in; again, once it is about more."""
        for key in _keys((ANYBODY, *draft.debtors), draft.about):
            self._of[key][draft] = None

    def drop(self, draft: Draft) -> None:
        """Leave a commitment out that has ended."""
        for key in _keys((ANYBODY, *draft.debtors), draft.about):
            self._of[key].pop(draft, None)

    def matches(self, debtors: Iterable[str], about: Subject) -> Iterator[tuple[Draft, Match]]:
        """The open commitments of these debtors that this can be about; ANYBODY stands for every debtor."""
        shared: Counter[Draft] = Counter()
        for key in _keys(debtors, about):
            for draft in self._of.get(key, ()):
                shared[draft] += 1 if key[1].startswith("word ") else LEAST
        for draft, count in shared.items():
            if count >= LEAST and (found := match(draft.about, about)):
                yield draft, found


def _keys(debtors: Iterable[str], about: Subject) -> Iterator[tuple[str, str]]:
    names = [f"name {name}" for name in sorted(about.instruments | (about.topics & lifecycle().narrow))]
    words = [f"word {word}" for word in sorted(about.words)]
    for debtor in sorted(debtors):
        for name in (*names, *words):
            yield debtor, name


def _draft(promise: Promise) -> Draft:
    phrases = (told.commitment.action.text for told in promise.told)
    return Draft(
        promise=promise,
        about=subject_of(promise.topics, promise.instruments, phrases),
        debtors=frozenset(promise.first.commitment.debtors),
        creditors=frozenset(promise.creditors),
    )


def _again(new: Draft, index: _Index) -> bool:
    """Whether the promise was made before and is open: then it is evidence there."""
    best: tuple[float, Draft, Match] | None = None
    contact = new.promise.first.contact
    for draft, found in index.matches(new.debtors, new.about):
        same = draft.debtors == new.debtors and (not new.creditors or draft.creditors == new.creditors)
        elsewhere = contact is None or contact != draft.promise.first.contact
        if same and elsewhere and (best is None or found.strength > best[0]):
            best = (found.strength, draft, found)
    if best is None:
        return False
    strength, old, found = best
    if contact is None and _soon(old.promise, new.promise) and found.strength >= DECISIVE:
        old.evidence += [_made(told, "made", "") for told in new.promise.told]  # a post that tells of no contact
        return True
    old.renewed.append(new.promise)
    old.evidence += [_made(told, "reaffirmed", found.reason, strength) for told in new.promise.told]
    index.drop(old)
    first = _draft(old.promise).about
    phrases = tuple(dict.fromkeys((*first.phrases, *new.about.phrases)))
    old.about = Subject(first.topics | new.about.topics, first.instruments | new.about.instruments, phrases)
    index.add(old)
    return True


def _soon(old: Promise, new: Promise) -> bool:
    if not old.first.date or not new.first.date:
        return False
    return (dt.date.fromisoformat(new.first.date) - dt.date.fromisoformat(old.first.date)).days <= LATE


def _made(told: Uttered, kind: str, reason: str, strength: float = 1.0) -> Evidence:
    account, words = told.account, told.statement.evidence
    return Evidence(kind, account.document, account.side, told.date or None, words, reason, strength)


def _hear(heard: Heard, index: _Index) -> None:
    """Give what was heard to the commitments it is of: where words or a name say which, a mere topic does not count."""
    sure = [
        (draft, weighed)
        for draft, found in list(index.matches(_whose(heard), heard.subject))
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
        if heard.kind in _ENDING and found.strength >= DECISIVE:
            index.drop(draft)


def _whose(heard: Heard) -> Iterable[str]:
    """The debtors it can be of: those named, or anybody's where plain news names no second side."""
    return heard.of if heard.contact is not None or len(heard.of) > 1 else (ANYBODY, *heard.of)


def _weighed(heard: Heard, draft: Draft, found: Match) -> Match | None:
    """The match, if those who speak can say this of this commitment."""
    debtors, creditors, by = draft.debtors, draft.creditors, heard.by
    if heard.kind in ("requested", "acknowledged"):
        owed = creditors if creditors == debtors else creditors - debtors
        return found if by & owed and (heard.kind == "requested" or not by & debtors) else None
    if creditors and not creditors & heard.of:
        return None
    if not debtors & heard.of:
        less = _NOWHERE if found.strength == CERTAIN and heard.of <= creditors else 1.0
    else:
        less = 0.0 if by & (creditors if heard.kind == "released" else debtors) else _UNNAMED
    strength = round(found.strength - less, 2)
    return replace(found, strength=strength) if strength >= _LEAST_SURE else None
