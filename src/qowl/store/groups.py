"""Contacts of the store as the dossier's groups: their tellings, each independent account with its reprints."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from qowl.dossier import Account, Group, Telling, tellings
from qowl.store import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

_AT_ONCE = 500


def groups_of(connection: Connection, loaded: Mapping[int, Account]) -> dict[str, Group]:
    """The contacts that the loaded documents tell of, by their ids, with those tellings that are loaded; by day."""
    editions: dict[str, dict[int, list[tuple[bool, Telling]]]] = defaultdict(lambda: defaultdict(list))
    documents = sorted(loaded)
    a = t.accounts.c
    for start in range(0, len(documents), _AT_ONCE):
        query = (
            select(a.id, a.document, a.contact, a.edition, a.reprint)
            .where(a.document.in_(documents[start : start + _AT_ONCE]), a.contact.is_not(None))
            .order_by(a.id)
        )
        for row in connection.execute(query):
            told = tellings(loaded[row.document])[(row.id & ((1 << t.ROWS) - 1)) - 1]
            editions[row.contact][row.edition].append((row.reprint, told))
    made = {name: _group(numbered) for name, numbered in editions.items()}
    return dict(sorted(made.items(), key=lambda item: (item[1].date or "", item[0])))


def _group(numbered: dict[int, list[tuple[bool, Telling]]]) -> Group:
    ordered = [
        tuple(told for _, told in sorted(numbered[number], key=lambda row: (row[0], _age(row[1]))))
        for number in sorted(numbered)
    ]
    flat = sorted((telling for edition in ordered for telling in edition), key=_age)
    return Group(tuple(flat), tuple(ordered))


def _age(telling: Telling) -> tuple[bool, str, int]:
    return telling.account.truncated, telling.account.published or "9999", int(telling.account.document)
