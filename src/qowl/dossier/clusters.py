"""Clusters of tellings that grow by joining, except where a pair in them is barred.

A join that a person asked for (`tie`) holds against everything but a person's bar; one that was judged (`join`) does
not bring together two documents' own contacts, named days that lie apart, or any barred pair.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from qowl.dossier.account import Telling

_HOURS = 1  # days: what time zones may put between two named days


class Clusters:
    """Clusters over handles; each handle begins alone."""

    def __init__(self, tellings: Mapping[str, Telling]) -> None:
        self._of = {handle: handle for handle in tellings}
        self._members = {handle: [handle] for handle in tellings}
        self._barred: dict[str, set[str]] = {handle: set() for handle in tellings}
        self._documents = {handle: {t.account.document} for handle, t in tellings.items()}
        self._days: dict[str, set[dt.date]] = {
            handle: {dt.date.fromisoformat(t.contact.date)} if t.firm and t.contact.date else set()
            for handle, t in tellings.items()
        }

    def bar(self, first: str, second: str) -> None:
        """Keep two handles apart from now on, unless they are in one cluster already."""
        one, other = self._of[first], self._of[second]
        if one != other:
            self._barred[one].add(second)
            self._barred[other].add(first)

    def tie(self, first: str, second: str) -> None:
        """Join two handles' clusters, unless that would join a barred pair."""
        one, other = self._of[first], self._of[second]
        if one != other and not self._apart(one, other):
            self._merge(one, other)

    def join(self, first: str, second: str) -> None:
        """Join two handles' clusters where they can be one contact."""
        one, other = self._of[first], self._of[second]
        if one == other or self._apart(one, other) or self._documents[one] & self._documents[other]:
            return
        days = self._days[one] | self._days[other]
        if not days or (max(days) - min(days)).days <= _HOURS:
            self._merge(one, other)

    def all(self) -> list[list[str]]:
        """The clusters, as sorted lists of handles."""
        return [sorted(members) for members in self._members.values()]

    def _apart(self, one: str, other: str) -> bool:
        return not self._barred[one].isdisjoint(self._members[other])

    def _merge(self, one: str, other: str) -> None:
        for handle in self._members[other]:
            self._of[handle] = one
        self._members[one] += self._members.pop(other)
        self._barred[one] |= self._barred.pop(other)
        self._documents[one] |= self._documents.pop(other)
        self._days[one] |= self._days.pop(other)
