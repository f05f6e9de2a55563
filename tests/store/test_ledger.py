"""The ledger in the store: as the dossier has it; decisions are kept, hold, and can be undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from conftest import Databases
from qowl.batch.rereading import reread
from qowl.dossier import Item, group, ledger, tellings
from qowl.errors import StoreError, UsageError
from qowl.store import Paging, Store, opened
from qowl.store.dossiers import stale
from qowl.store.kept import outdated
from qowl.store.ledger import Owed, by_status, items, refresh
from qowl.store.ledger import ledger as listed
from qowl.store.lists import status
from qowl.store.loading import accounts
from qowl.store.reviews import find, review
from qowl.store.undoing import undo
from stores import CORPUS, filled


@pytest.fixture(scope="module")
def shared(databases: Databases) -> str:
    where = databases.new()
    filled(where, CORPUS)
    return where


def followed(where: str) -> list[Item]:
    """All items by the dossier, over all documents at once."""
    with opened(where) as store, store.reading() as connection:
        every = list(accounts(connection, outdated(connection, None)).values())
    return ledger(every, groups=group(x for a in every for x in tellings(a)))


def of(where: str, **wanted: Any) -> list[Item]:
    with opened(where) as store, store.reading() as connection:
        return items(connection, Owed(**wanted))


def test_dossier_by_dossier_as_all_at_once(shared: str) -> None:
    """Promises to somebody. Of those to nobody in particular the store looks through fewer documents."""
    expected = {i.handle: (i.proposal.status, i.looked, len(i.evidence)) for i in followed(shared) if i.creditors}
    found = {i.handle: (i.proposal.status, i.looked, len(i.evidence)) for i in of(shared) if i.creditors}
    assert found.keys() == expected.keys()
    assert {handle: row[:2] for handle, row in found.items()} == {h: row[:2] for h, row in expected.items()}


def test_no_dossier_is_stale_after_adding(shared: str) -> None:
    with opened(shared) as store, store.reading() as connection:
        assert stale(connection) == []


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [
        ({"debtor": "CHN", "creditor": "IRN"}, lambda i: "CHN" in i.debtors and "IRN" in i.creditors),
        ({"open": True}, lambda i: i.open),
        ({"status": "discharged"}, lambda i: i.status == "discharged"),
        ({"topic": "health"}, lambda i: any(topic.startswith("health.") for topic in i.topics)),
        ({"since": "2021-01-01", "until": "2021-12-31"}, lambda i: i.made.startswith("2021")),
    ],
)
def test_what_is_wanted(shared: str, wanted: dict[str, Any], holds: Any) -> None:
    every = {item.handle for item in of(shared) if holds(item)}
    assert every
    assert {item.handle for item in of(shared, **wanted)} == every


def test_instruments(shared: str) -> None:
    names = {name for item in of(shared) for name in item.instruments}
    for name in names:
        assert all(name in item.instruments for item in of(shared, instrument=name))


def test_a_list_has_items_as_they_are(shared: str) -> None:
    with opened(shared) as store, store.reading() as connection:
        page = listed(connection, Owed(), Paging(limit=5))
        for item in page.items:
            documents = item.pop("documents")
            assert item == find(connection, item["handle"]).to_dict()
            assert item["document"] in documents
            assert {one["document"] for one in item["evidence"]} <= set(documents)
            assert all(about["place"].endswith(f"#{about['name']}") for about in documents.values())
    assert page.next == "5"


def test_status_counts_items(shared: str) -> None:
    with opened(shared) as store, store.reading() as connection:
        held = status(connection, "")["commitments"]
        assert {name: number for name, number in held.items() if number} == by_status(connection)
    assert set(held) == {"created", "conditional", "detached", "discharged", "cancelled", "released", "expired"}


def decide(store: Store, handle: str, verdict: str, status: str | None = None) -> Item:
    with store.writing() as connection:
        return review(connection, handle, verdict, who="zahra", why="seen", status=status)


def again(store: Store) -> None:
    for _ in reread(store, processes=1, everything=True):
        pass
    for _ in refresh(store):
        pass


def test_decisions_hold_over_rereading(where: str) -> None:
    filled(where, CORPUS)
    with opened(where) as store:
        with store.reading() as connection:
            first, second, third = items(connection, Owed(status="created"))[:3]
        assert decide(store, first.handle, "confirm").review is not None
        assert decide(store, second.handle, "correct", "discharged").status == "discharged"
        assert decide(store, third.handle, "reject").rejected
        again(store)
        with store.reading() as connection:
            confirmed, corrected, rejected = (find(connection, i.handle) for i in (first, second, third))
            shown = {item.handle for item in items(connection, Owed())}
            unreviewed = {item.handle for item in items(connection, Owed(unreviewed=True))}
        assert (confirmed.status, confirmed.reviews[0].who) == ("created", "zahra")
        assert (corrected.status, corrected.proposal.status) == ("discharged", "created")
        assert third.handle not in shown
        assert rejected.reviews[0].why == "seen"
        assert not {first.handle, second.handle} & unreviewed


def test_a_decision_can_be_undone_and_stays_listed(where: str) -> None:
    filled(where, CORPUS)
    with opened(where) as store:
        with store.reading() as connection:
            item = items(connection, Owed(status="created"))[0]
        decide(store, item.handle, "correct", "cancelled")
        with store.writing() as connection:
            undo(connection, 1, who="ali", why="no")
        for _ in range(2):
            with store.reading() as connection:
                now = find(connection, item.handle)
            assert (now.status, [r.undone for r in now.reviews]) == ("created", [True])
            again(store)


@pytest.mark.parametrize("change", ["UPDATE decisions SET why = 'other'", "DELETE FROM decisions"])
def test_no_tool_changes_a_decision(where: str, tmp_path: Path, change: str) -> None:
    filled(where, CORPUS)
    with opened(where) as store:
        with store.reading() as connection:
            handle = items(connection, Owed())[0].handle
        decide(store, handle, "confirm")
        with pytest.raises(DatabaseError, match="decisions are only added to"), store.writing() as connection:
            connection.execute(text(change))
        with store.reading() as connection:
            assert find(connection, handle).reviews[0].why == "seen"


def test_wrong_decisions(shared: str) -> None:
    with opened(shared) as store:
        with store.reading() as connection:
            handle = items(connection, Owed())[0].handle
        with pytest.raises(StoreError, match="no item 'x' in the ledger"):
            decide(store, "x", "confirm")
        with pytest.raises(UsageError, match="a correction names a status"):
            decide(store, handle, "correct")
        with pytest.raises(UsageError, match="no such status: 'done'"):
            decide(store, handle, "correct", "done")
