"""The accounts of one contact, put together.

    group(tellings, ties) -> groups, each with its reprints apart from its independent accounts

Tellings that share a block are judged, the surest first; two clusters are joined unless something in them cannot be
the same contact. A person's ties (must be one, must be two) come before all that and always win.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from qowl.dossier.account import Telling
from qowl.dossier.clusters import Clusters
from qowl.dossier.judging import Judgement, blocks, judge


@dataclass(frozen=True, slots=True)
class Tie:
    """A person's word that two tellings are of one contact, or that they are not.

    Attributes:
        first, second: handles of tellings (`Telling.handle`); a document's name alone means its only contact.
        same: True joins, False splits.
        who, when, why: of the decision; `when` is an ISO date or time.
    """

    first: str
    second: str
    same: bool
    who: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The tellings of one contact, oldest first.

    Attributes:
        tellings: all of them.
        editions: the same, each independent account with its reprints behind it.
        judgements: why they are together: what was found of the pairs that joined them, by their handles.
    """

    tellings: tuple[Telling, ...]
    editions: tuple[tuple[Telling, ...], ...]
    judgements: tuple[tuple[str, str, Judgement], ...] = ()

    @property
    def key(self) -> str:
        """The handle of its first telling."""
        return min(telling.handle for telling in self.tellings)

    @property
    def independent(self) -> tuple[Telling, ...]:
        """One telling of each independent account: the first published, the whole one before a cut one."""
        return tuple(edition[0] for edition in self.editions)

    @property
    def sides(self) -> tuple[str, ...]:
        """The countries and organisations that took part, by any account, sorted."""
        return tuple(sorted({side for telling in self.tellings for side in telling.sides}))

    @property
    def date(self) -> str | None:
        """The day: one that a text names before one that is assumed, else the earliest."""
        days = sorted((not t.firm, t.contact.date) for t in self.tellings if t.contact.date)
        return days[0][1] if days else None

    @property
    def kind(self) -> str:
        """The channel that most independent accounts name."""
        kinds = [telling.contact.kind for telling in self.independent]
        return max(sorted(set(kinds)), key=kinds.count)

    def to_dict(self) -> dict[str, Any]:
        """As plain data, tellings by their handles."""
        return {
            "key": self.key,
            "kind": self.kind,
            "date": self.date,
            "sides": list(self.sides),
            "tellings": [t.handle for t in self.tellings],
            "editions": [[t.handle for t in edition] for edition in self.editions],
            "judgements": [{"first": a, "second": b, **j.to_dict()} for a, b, j in self.judgements],
        }


def group(tellings: Iterable[Telling], ties: Iterable[Tie] = ()) -> list[Group]:
    """Group tellings by contact; groups and tellings in the order of their days, then of their handles."""
    known = {telling.handle: telling for telling in tellings}
    clusters = Clusters(known)
    for tie in sorted(_held(ties, known), key=lambda tie: tie.same):  # splits first: nothing may undo them
        if tie.same:
            clusters.tie(tie.first, tie.second)
        else:
            clusters.bar(tie.first, tie.second)
    judged = {pair: judge(known[pair[0]], known[pair[1]]) for pair in sorted(_pairs(known.values()))}
    for (first, second), judgement in judged.items():
        if judgement.barred:
            clusters.bar(first, second)
    surest = sorted(judged.items(), key=lambda item: (-item[1].score, item[0]))
    for (first, second), judgement in surest:
        if judgement.same:
            clusters.join(first, second)
    made = [_group([known[handle] for handle in cluster], judged) for cluster in clusters.all()]
    return sorted(made, key=lambda group: (group.date or "", group.key))


def _held(ties: Iterable[Tie], known: dict[str, Telling]) -> Iterator[Tie]:
    """The ties whose tellings are here, by their present handles."""
    of_document: dict[str, list[str]] = defaultdict(list)
    for handle, telling in sorted(known.items()):
        of_document[telling.account.document].append(handle)

    def find(handle: str) -> str | None:
        document, _, sides = handle.partition("#")
        if handle in known:
            return handle
        return _nearest(frozenset(sides.split(".")[0].split("-")), [known[h] for h in of_document.get(document, ())])

    for tie in ties:
        first, second = find(tie.first), find(tie.second)
        if first and second and first != second:
            yield replace(tie, first=first, second=second)


def _nearest(sides: frozenset[str], told: Sequence[Telling]) -> str | None:
    """Of one document's tellings the only one, or the one that shares the most sides; None where several do."""
    if len(told) == 1:
        return told[0].handle
    ranked = sorted(((len(sides & set(telling.sides)), telling.handle) for telling in told), reverse=True)
    if not ranked or ranked[0][0] == 0 or ranked[0][0] == ranked[1][0]:
        return None
    return ranked[0][1]


def _pairs(tellings: Iterable[Telling]) -> set[tuple[str, str]]:
    """The pairs that share a block."""
    shared: dict[str, list[str]] = defaultdict(list)
    for telling in tellings:
        for block in blocks(telling):
            shared[block].append(telling.handle)
    return {pair for handles in shared.values() for pair in combinations(sorted(handles), 2)}


def _group(tellings: Sequence[Telling], judged: dict[tuple[str, str], Judgement]) -> Group:
    ordered = sorted(tellings, key=_age)
    pairs = {pair: judged[pair] for pair in combinations(sorted(t.handle for t in tellings), 2) if pair in judged}
    return Group(
        tellings=tuple(ordered),
        editions=tuple(tuple(edition) for edition in _editions(ordered, pairs)),
        judgements=tuple((a, b, judgement) for (a, b), judgement in pairs.items() if judgement.same),
    )


def _editions(ordered: list[Telling], pairs: dict[tuple[str, str], Judgement]) -> list[list[Telling]]:
    """Each independent account with its reprints: a text goes with the first edition it is a reprint of."""
    editions: list[list[Telling]] = []
    for telling in ordered:
        for edition in editions:
            both = sorted((telling.handle, edition[0].handle))
            judgement = pairs.get((both[0], both[1]))
            if judgement is not None and judgement.reprint:
                edition.append(telling)
                break
        else:
            editions.append([telling])
    return editions


def _age(telling: Telling) -> tuple[bool, str, str]:
    return telling.account.truncated, telling.account.published or "9999", telling.handle
