"""The contacts of a store: which accounts tell of the same one, kept up as documents come.

New accounts are judged against those that share a block with them (`dossier.blocks`), and what is found alike is kept.
Then only the clusters they touch, over likenesses and ties, are grouped again: the outcome is that of grouping
everything at once, whatever came in which batch. A contact goes by the handle of its first account in the store.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, or_, select, update

from qowl.dossier import Group, Telling, group, judge, tellings
from qowl.store import tables as t
from qowl.store.dossiers import mark
from qowl.store.loading import accounts
from qowl.store.ties import ties_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_AT_ONCE = 500


def settle(connection: Connection, documents: Sequence[int], beside: Iterable[int] = ()) -> None:
    """Find the contacts that new or newly read documents tell of.

    Args:
        connection: one that writes.
        documents: their ids.
        beside: accounts that were of one contact with theirs before (`leave`).
    """
    fresh = _ids_of(connection, documents)
    if fresh:
        _compare(connection, fresh)
    if fresh or beside:
        regroup(connection, {*fresh, *beside})
    mark(connection, documents)


def leave(connection: Connection, documents: Sequence[int]) -> set[int]:
    """Dissolve the contacts of documents that are to be read anew; the other documents' accounts in them."""
    mark(connection, documents)
    own = set(_ids_of(connection, documents))
    names = _contacts_of(connection, own)
    query = select(t.accounts.c.id).where(t.accounts.c.contact.in_(names), t.accounts.c.id.not_in(own))
    beside = set(connection.execute(query).scalars())
    _write(connection, {}, {}, names)
    return beside


def regroup(connection: Connection, some: Iterable[int]) -> None:
    """Group the clusters again that hold these accounts."""
    ties = ties_of(connection)
    members = _cluster(connection, set(some), [(tie.first, tie.second) for tie in ties if tie.same])
    told = _tellings(connection, members)
    ids = {telling.handle: number for number, telling in told.items()}
    contacts = {_name(one, ids): one for one in group(told.values(), ties)}
    before = _contacts_of(connection, members)
    _write(connection, contacts, ids, before)
    mark(connection, sorted({number >> t.ROWS for number in members}))


def _ids_of(connection: Connection, documents: Sequence[int]) -> list[int]:
    query = select(t.accounts.c.id).where(t.accounts.c.document.in_(documents)).order_by(t.accounts.c.id)
    return list(connection.execute(query).scalars()) if documents else []


def _compare(connection: Connection, fresh: list[int]) -> None:
    """Judge the fresh accounts against what shares a block with them, and keep what is found alike."""
    mine, other = t.account_blocks.alias(), t.account_blocks.alias()
    query = (
        select(mine.c.account, other.c.account)
        .distinct()
        .join(other, (other.c.block == mine.c.block) & (other.c.account != mine.c.account))
        .where(mine.c.account.in_(fresh))
    )
    pairs = {(min(a, b), max(a, b)) for a, b in connection.execute(query)}
    if not pairs:
        return
    told = _tellings(connection, {number for pair in pairs for number in pair})
    alike = []
    for first, second in sorted(pairs):
        found = judge(told[first], told[second])
        if found.same:
            reasons = json.dumps(found.reasons, ensure_ascii=False)
            alike.append(
                {"first": first, "second": second, "score": found.score, "reprint": found.reprint, "reasons": reasons}
            )
    if alike:
        connection.execute(insert(t.account_likenesses), alike)


def _cluster(connection: Connection, members: set[int], tied: list[tuple[str, str]]) -> set[int]:
    """All accounts that likenesses or ties lead to from these, over as many steps as it takes."""
    links = _tied(connection, tied)
    edges = t.account_likenesses.c
    found, edge = set(members), set(members)
    while edge:
        reached: set[int] = set()
        some = sorted(edge)
        for start in range(0, len(some), _AT_ONCE):
            part = some[start : start + _AT_ONCE]
            query = select(edges.first, edges.second).where(or_(edges.first.in_(part), edges.second.in_(part)))
            reached.update(number for pair in connection.execute(query) for number in pair)
        for number in edge:
            reached |= links[number]
        edge = reached - found
        found |= edge
    return found


def _tied(connection: Connection, tied: list[tuple[str, str]]) -> defaultdict[int, set[int]]:
    handles = {handle for pair in tied for handle in pair}
    query = select(t.accounts.c.handle, t.accounts.c.id).where(t.accounts.c.handle.in_(handles))
    ids = {row.handle: row.id for row in connection.execute(query)} if handles else {}
    links: defaultdict[int, set[int]] = defaultdict(set)
    for first, second in tied:
        if first in ids and second in ids:
            links[ids[first]].add(ids[second])
            links[ids[second]].add(ids[first])
    return links


def _tellings(connection: Connection, numbers: set[int]) -> dict[int, Telling]:
    """The tellings of accounts, by the accounts' ids."""
    loaded = accounts(connection, {number >> t.ROWS for number in numbers})
    return {
        document << t.ROWS | place: telling
        for document, account in loaded.items()
        for place, telling in enumerate(tellings(account), 1)
        if document << t.ROWS | place in numbers
    }


def _name(one: Group, ids: dict[str, int]) -> str:
    return min((telling.handle for telling in one.tellings), key=ids.__getitem__)


def _contacts_of(connection: Connection, numbers: set[int]) -> set[str]:
    query = select(t.accounts.c.contact).where(t.accounts.c.id.in_(numbers), t.accounts.c.contact.is_not(None))
    return {contact for contact in connection.execute(query).scalars() if contact}


def _write(connection: Connection, contacts: dict[str, Group], ids: dict[str, int], before: set[str]) -> None:
    if before:
        connection.execute(update(t.accounts).where(t.accounts.c.contact.in_(before)).values(contact=None))
        connection.execute(delete(t.contacts).where(t.contacts.c.id.in_(before)))
    if not contacts:
        return
    rows = [
        {
            "id": name,
            "kind": one.kind,
            "date": one.date,
            "sides": " ".join(one.sides),
            "accounts": len(one.tellings),
            "independent": len(one.editions),
        }
        for name, one in contacts.items()
    ]
    connection.execute(insert(t.contacts), rows)
    for name, one in contacts.items():
        for number, edition in enumerate(one.editions, 1):
            for telling in edition:
                values = {"contact": name, "edition": number, "reprint": telling is not edition[0]}
                connection.execute(update(t.accounts).where(t.accounts.c.id == ids[telling.handle]).values(**values))
