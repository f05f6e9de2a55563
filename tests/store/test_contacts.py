"""Contacts in the store: as grouping everything at once, whatever came when; a person's word outlives every reading."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from conftest import Databases
from qowl.batch.adding import add
from qowl.batch.rereading import reread
from qowl.dossier import group, tellings
from qowl.errors import StoreError, UsageError
from qowl.store import Paging, Store, opened
from qowl.store import tables as t
from qowl.store.decisions import listed
from qowl.store.kept import outdated
from qowl.store.lists import contacts
from qowl.store.loading import accounts
from qowl.store.tying import tie
from qowl.store.undoing import undo
from stores import CORPUS, LINES, filled, jsonl


def grouped(where: str) -> set[frozenset[str]]:
    """The contacts as sets of handles."""
    with opened(where) as store, store.reading() as connection:
        found: dict[str, set[str]] = {}
        for row in connection.execute(select(t.accounts.c.contact, t.accounts.c.handle)):
            found.setdefault(row.contact, set()).add(row.handle)
        return {frozenset(handles) for handles in found.values()}


def at_once(where: str) -> set[frozenset[str]]:
    """The same, by the dossier, over all documents."""
    with opened(where) as store, store.reading() as connection:
        every = accounts(connection, outdated(connection, None)).values()
    return {frozenset(x.handle for x in g.tellings) for g in group(x for a in every for x in tellings(a))}


def contact_of(store: Store, handle: str) -> str | None:
    with store.reading() as connection:
        return connection.execute(select(t.accounts.c.contact).where(t.accounts.c.handle == handle)).scalar()


def test_document_by_document_as_all_at_once(where: str, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    with opened(where, create=True) as store:
        for number, row in enumerate(rows):  # latest first, one by one
            for _ in add(store, [jsonl(tmp_path / f"{len(rows) - number}.jsonl", [row])], processes=1, max_bytes=10**7):
                pass
    assert grouped(where) == at_once(where)


def test_every_contact_counts_its_accounts(where: str) -> None:
    filled(where, CORPUS)
    with opened(where) as store, store.reading() as connection:
        told = Counter(connection.execute(select(t.accounts.c.contact)).scalars())
        assert {row["id"]: row["accounts"] for row in contacts(connection, Paging(limit=500)).items} == told


@pytest.fixture(scope="module")
def shared(databases: Databases) -> str:
    where = databases.new()
    filled(where, CORPUS)
    return where


@pytest.mark.parametrize(
    ("sort", "key"), [("date", "date"), ("accounts", "accounts"), ("sides", "sides"), ("kind", "kind")]
)
def test_lists_sort_and_page(shared: str, sort: str, key: str) -> None:
    with opened(shared) as store, store.reading() as connection:
        whole = contacts(connection, Paging(limit=500, sort=f"-{sort}")).items
        first = contacts(connection, Paging(limit=10, sort=f"-{sort}"))
        second = contacts(connection, Paging(limit=10, sort=f"-{sort}", after=first.next))
    values = [" ".join(row[key]) if key == "sides" else row[key] for row in whole]
    assert values == sorted(values, reverse=True)
    assert first.items + second.items == whole[:20]


def test_parties_and_days(shared: str) -> None:
    with opened(shared) as store, store.reading() as connection:
        found = contacts(
            connection, Paging(limit=500), parties=["IRN", "CHN"], since="2021-01-01", until="2021-12-31"
        ).items
    assert found
    assert {tuple(row["sides"]) for row in found} == {("CHN", "IRN")}
    assert {row["date"][:4] for row in found} == {"2021"}


def test_an_order_that_is_none(shared: str) -> None:
    with opened(shared) as store, store.reading() as connection, pytest.raises(UsageError, match="cannot sort by 'x'"):
        contacts(connection, Paging(sort="x"))


def test_a_split_and_a_join_outlive_rereading_and_can_be_undone(where: str) -> None:
    filled(where, CORPUS)
    together = next(h for h in sorted(grouped(where), key=sorted) if len(h) > 1)
    first, second = sorted(together, key=lambda h: int(h.split("#")[0]))[:2]
    alone, other = [next(iter(h)) for h in sorted(grouped(where), key=sorted) if len(h) == 1][:2]
    with opened(where) as store:
        with store.writing() as connection:
            made = tie(connection, "split", second, first, who="a", why="two calls")
            tie(connection, "join", other, alone, who="a", why="one call")
        for _ in range(2):
            assert contact_of(store, first) != contact_of(store, second)
            assert contact_of(store, alone) == contact_of(store, other)
            for _ in reread(store, processes=1, everything=True):
                pass
        with store.writing() as connection:
            undo(connection, made["id"], who="b", why="no")
        assert contact_of(store, first) == contact_of(store, second)
        with store.reading() as connection:
            kept = listed(connection, Paging()).items
        assert [(row["kind"], row["who"], row["why"], row["undone"]) for row in kept] == [
            ("undo", "b", "no", None),
            ("join", "a", "one call", None),
            ("split", "a", "two calls", 3),
        ]
        with store.writing() as connection:
            undo(connection, 3, who="c", why="yes, two calls")
        assert contact_of(store, first) != contact_of(store, second)


def test_undoing_twice_or_nothing(where: str) -> None:
    filled(where, CORPUS)
    with opened(where) as store:
        with store.writing() as connection:
            number = tie(connection, "join", "1", "4", who="a", why="")["id"]
            undo(connection, number, who="a", why="")
        for wrong, message in ((number, "is undone already"), (99, "no decision 99")):
            with pytest.raises(StoreError, match=message), store.writing() as connection:
                undo(connection, wrong, who="a", why="")
        with pytest.raises(StoreError, match="no account '99999'"), store.writing() as connection:
            tie(connection, "join", "1", "99999", who="a", why="")


def test_rereading_what_has_not_changed_changes_nothing(where: str) -> None:
    from stores import everything

    filled(where, CORPUS)
    before = everything(where)
    with opened(where) as store:
        steps = list(reread(store, processes=1, everything=True))
        from qowl.store.ledger import refresh

        for _ in refresh(store):
            pass
    assert (steps[-1].done, steps[-1].failed, [c for s in steps for c in s.changes]) == (LINES, 0, [])
    assert everything(where) == before


def test_a_contact_says_who_tells_of_it(shared: str) -> None:
    with opened(shared) as store, store.reading() as connection:
        rows = contacts(connection, Paging(limit=500)).items
    assert {frozenset(one["handle"] for one in row["told_by"]) for row in rows} == grouped(shared)
    assert all(len(row["told_by"]) == row["accounts"] for row in rows)
    assert all(sum(not one["reprint"] for one in row["told_by"]) == row["independent"] for row in rows)
