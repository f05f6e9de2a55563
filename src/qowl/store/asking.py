"""Questions that the dossier answers from a few documents of the store: comparison, timeline, wording."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, select

from qowl.dossier import Comparison, Course, Timeline, compare, timeline, wording
from qowl.errors import StoreError, UsageError
from qowl.store import tables as t
from qowl.store.codes import among, at_or_below
from qowl.store.groups import groups_of
from qowl.store.ledger import Owed, items
from qowl.store.loading import accounts
from qowl.store.tying import account_meant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qowl.dossier import Group


def contact_of(connection: Connection, name: str) -> str:
    """The contact that is meant: by its id, or by an account of it (see `account_meant`).

    Raises:
        StoreError: there is none, or the document tells of several.
    """
    if connection.execute(select(t.contacts.c.id).where(t.contacts.c.id == name)).scalar() is not None:
        return name
    query = select(t.accounts.c.contact).distinct().where(account_meant(name))
    found: list[str] = sorted(filter(None, connection.execute(query).scalars()))
    if len(found) == 1:
        return found[0]
    if found:
        raise StoreError(f"document {name} tells of several contacts; give one of: {', '.join(found)}")
    raise StoreError(f"no contact {name!r}; see: qowl contacts")


def comparison(connection: Connection, name: str) -> Comparison:
    """The comparison of a contact's accounts; its key is the contact's id."""
    contact = contact_of(connection, name)
    query = select(t.accounts.c.document).where(t.accounts.c.contact == contact)
    loaded = accounts(connection, connection.execute(query).scalars())
    return replace(compare(groups_of(connection, loaded)[contact]), key=contact)


def words_over_time(connection: Connection, parties: Sequence[str], topic: str) -> list[Course]:
    """How each party's words on a topic changed, in the contacts of all of them."""
    query = _documents(parties)
    query = query.join(t.statement_accounts, t.statement_accounts.c.account == t.accounts.c.id)
    query = _on_topic(query, t.statement_accounts.c.statement, topic)
    loaded = accounts(connection, set(connection.execute(query).scalars()))
    groups = groups_of(connection, loaded)
    names = _names(groups)
    return [
        replace(one, versions=tuple(replace(version, contact=names[version.contact]) for version in one.versions))
        for one in wording(list(loaded.values()), parties, topic, groups=groups.values())
    ]


def course(connection: Connection, parties: Sequence[str], topic: str | None, instrument: str | None) -> Timeline:
    """The contacts and commitments of sides, a topic or an instrument over the years.

    Raises:
        UsageError: nothing was asked for.
    """
    if not (parties or topic or instrument):
        raise UsageError("a timeline of what? Give parties, a topic or an instrument")
    query = _documents(parties)
    if topic or instrument:
        query = query.join(t.statement_accounts, t.statement_accounts.c.account == t.accounts.c.id)
    if topic:
        query = _on_topic(query, t.statement_accounts.c.statement, topic)
    if instrument:
        named = t.statement_instruments
        query = query.join(named, named.c.statement == t.statement_accounts.c.statement)
        query = query.where(named.c.instrument == instrument)
    loaded = accounts(connection, set(connection.execute(query).scalars()), texts=False)
    owed = items(connection, Owed(topic=topic, instrument=instrument))
    groups = groups_of(connection, loaded)
    found = timeline(groups.values(), owed, parties=parties, topic=topic, instrument=instrument)
    names = _names(groups)
    return replace(found, meetings=tuple(replace(meeting, key=names[meeting.key]) for meeting in found.meetings))


def _names(groups: dict[str, Group]) -> dict[str, str]:
    """The contacts' ids by the names that the dossier has for them."""
    return {group.key: name for name, group in groups.items()}


def _documents(parties: Sequence[str]) -> Select[Any]:
    """The documents of contacts in which all these took part."""
    query: Select[Any] = select(t.accounts.c.document).join(t.contacts, t.contacts.c.id == t.accounts.c.contact)
    return query.where(*(among(t.contacts.c.sides, party) for party in parties))


def _on_topic(query: Select[Any], statement: ColumnElement[Any], topic: str) -> Select[Any]:
    topics = t.statement_topics
    query = query.join(topics, topics.c.statement == statement)
    return query.where(at_or_below(topics.c.topic, topic))
