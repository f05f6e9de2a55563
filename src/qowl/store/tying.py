"""A person joins or splits contacts: the decision is kept, and the contacts follow it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, or_, select

from qowl.errors import StoreError, UsageError
from qowl.store import tables as t
from qowl.store.contacts import regroup
from qowl.store.decisions import decide

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 16  # digits: no document has so high a number


def tie(connection: Connection, kind: str, first: str, second: str, *, who: str, why: str) -> dict[str, Any]:
    """Join or split two accounts; the decision's number, the accounts, and the contacts they are of now.

    Raises:
        StoreError: there is no such account.
        UsageError: both are the same.
    """
    handles = [account_of(connection, name) for name in (first, second)]
    if handles[0] == handles[1]:
        raise UsageError(f"{handles[0]} twice; give two accounts")
    number = decide(connection, kind, handles[0], json.dumps({"other": handles[1]}), who=who, why=why)
    contacts = follow(connection, handles)
    return {"id": number, "kind": kind, "first": handles[0], "second": handles[1], "contacts": contacts}


def follow(connection: Connection, handles: Iterable[str]) -> list[str]:
    """Group again what some accounts are in, after a decision on them; the contacts they are of now."""
    a = t.accounts.c
    named = list(handles)
    before = set(connection.execute(select(a.contact).where(a.handle.in_(named))).scalars())
    members = connection.execute(select(a.id).where(a.contact.in_(before) | a.handle.in_(named))).scalars()
    regroup(connection, list(members))
    after = dict(connection.execute(select(a.handle, a.contact).where(a.handle.in_(named))).all())
    return [after[handle] for handle in named if handle in after]


def account_of(connection: Connection, name: str) -> str:
    """The handle of the account that is meant (see `account_meant`).

    Raises:
        StoreError: there is none, or the document tells of several contacts.
    """
    query = select(t.accounts.c.handle).where(account_meant(name))
    found: list[str] = sorted(connection.execute(query).scalars())
    if len(found) == 1:
        return found[0]
    if found:
        raise StoreError(f"document {name} tells of several contacts; give one of: {', '.join(found)}")
    raise StoreError(f"no account {name!r}; see the view told, or: qowl contacts --json")


def account_meant(name: str) -> ColumnElement[bool]:
    """Which accounts a name means: that with this handle, or those of a document, by its number or its own id."""
    a, d = t.accounts.c, t.documents.c
    meant = or_(a.handle == name, a.document.in_(select(d.id).where(d.name == name)))
    return or_(meant, a.document == int(name)) if name.isascii() and name.isdigit() and len(name) < _LONGEST else meant
