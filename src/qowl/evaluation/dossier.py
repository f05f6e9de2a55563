"""The dossier of the example corpus against what an analyst found in it: contacts, claims, and the ledger.

    scores(accounts, gold) -> precision and recall of each kind of finding, by name

Takes accounts whose documents bear the ids of the gold (see examples/corpus/gold.toml), read however they may be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from qowl.dossier import Account, Group, Item, compare, group, ledger, tellings


@dataclass(frozen=True, slots=True)
class Score:
    """Findings counted, with those that are wrong: in the gold alone (`missed`), or found alone (`extra`)."""

    right: int
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Right ones by all found; 1 where nothing was found."""
        return self.right / (self.right + len(self.extra)) if self.right + len(self.extra) else 1.0

    @property
    def recall(self) -> float:
        """Right ones by all there are; 1 where there is none."""
        return self.right / (self.right + len(self.missed)) if self.right + len(self.missed) else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def scores(accounts: Sequence[Account], gold: dict[str, Any]) -> dict[str, Score]:
    """Every score: pairs, reprints, claims, initiators, commitments, statuses, evidence."""
    groups = group(t for account in accounts for t in tellings(account))
    items = ledger(accounts, groups=groups)
    return {
        "pairs": pairs(groups, gold),
        "reprints": _score(
            (f"{x} {y}" for c in gold["contact"] for x, y in c.get("reprints", {}).items()), _reprints(groups)
        ),
        **_comparisons(groups, gold),
        **_ledger(items, groups, gold),
    }


def pairs(groups: Iterable[Group], gold: dict[str, Any]) -> Score:
    """Pairs of tellings that are of one contact; a telling goes by its document and sides."""
    expected = {
        _pair(f"{x}#{'-'.join(c['sides'])}", f"{y}#{'-'.join(c['sides'])}")
        for c in gold["contact"]
        for x, y in combinations(c["documents"], 2)
    }
    found = {_pair(x.handle, y.handle) for g in groups for x, y in combinations(g.tellings, 2)}
    return _score(expected, found)


def _pair(one: str, other: str) -> str:
    return " ".join(sorted((one, other)))


def _reprints(groups: Iterable[Group]) -> Iterable[str]:
    for g in groups:
        for first, *others in g.editions:
            yield from (f"{other.account.document} {first.account.document}" for other in others)


def _comparisons(groups: Sequence[Group], gold: dict[str, Any]) -> dict[str, Score]:
    of = _contacts(groups, gold)
    told = {name: compare(g) for name, g in of.items() if len({t.account.side for t in g.tellings}) > 1}
    claims, initiators = set(), set()
    for name, comparison in told.items():
        wanted = next(c for c in gold["contact"] if c["id"] == name)
        for one in comparison.claimed:
            topics = {claim.split()[1] for claim in wanted.get("claimed", ()) if claim.split()[0] in one.of}
            topic = next((topic for topic in one.topics if topic in topics), one.topics[0] if one.topics else "")
            claims.add(f"{name} {'+'.join(one.of)} {topic}")
        initiators |= {f"{name} {side} {who}" for side, who in comparison.initiators}
    expected = {f"{c['id']} {claim}" for c in gold["contact"] for claim in c.get("claimed", ())}
    callers = {f"{c['id']} {s} {who}" for c in gold["contact"] for s, who in c.get("initiators", {}).items()}
    return {"claims": _score(expected, claims), "initiators": _score(callers, initiators)}


def _contacts(groups: Iterable[Group], gold: dict[str, Any]) -> dict[str, Group]:
    """The group that has the most of each contact's documents, by the contact's id."""
    rows = [(g, {t.account.document for t in g.tellings}) for g in groups]
    found = {}
    for contact in gold["contact"]:
        same = [(len(documents & set(contact["documents"])), g) for g, documents in rows]
        same = [(n, g) for n, g in same if n and list(g.sides) == contact["sides"]]
        if same:
            found[contact["id"]] = max(same, key=lambda row: row[0])[1]
    return found


def _ledger(items: Sequence[Item], groups: Sequence[Group], gold: dict[str, Any]) -> dict[str, Score]:
    names = {g.key: name for name, g in _contacts(groups, gold).items()}
    free = list(items)
    made, statuses, evidence = [], [], []
    for row in gold["commitment"]:
        item = next((item for item in free if _is(item, row, names)), None)
        if item is None:
            continue
        free.remove(item)
        made.append(_name(row))
        statuses.append(f"{_name(row)} {item.status}")
        later = {f"{e.kind} {e.document}" for e in item.evidence if e.kind != "made"}
        evidence += [f"{_name(row)} {words}" for words in later]
    found = [_name(row) for row in gold["commitment"]]
    known = [row for row in gold["commitment"] if _name(row) in made]
    extra = [item.handle for item in free]
    return {
        "commitments": _score(found, [*made, *extra]),
        "statuses": _score((f"{_name(row)} {row['status']}" for row in known), statuses),
        "evidence": _score((f"{_name(row)} {words}" for row in known for words in row.get("evidence", ())), evidence),
    }


def _is(item: Item, row: dict[str, Any], names: dict[str, str]) -> bool:
    return (
        sorted(item.debtors) == row["debtors"]
        and sorted(item.creditors) == row["creditors"]
        and row["topic"] in item.topics
        and names.get(item.contact or "") == row["contact"]
    )


def _name(row: dict[str, Any]) -> str:
    return f"{row['contact']} {'+'.join(row['debtors'])}>{'+'.join(row['creditors'])} {row['topic']}"


def _score(expected: Iterable[str], found: Iterable[str]) -> Score:
    wanted, there = set(expected), set(found)
    return Score(len(wanted & there), tuple(sorted(wanted - there)), tuple(sorted(there - wanted)))
