"""Lists of a store, a page at a time, in an order that the reader chooses.

A page says where the next one begins, in a word that only this module reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qowl.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Connection, Select

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """Some items of a list, and the word that asks for those that follow; None at the end."""

    items: list[Item]
    next: str | None

    def to_dict(self) -> dict[str, Any]:
        """As plain data: {"items": […], "next": …}."""
        return {"items": self.items, "next": self.next}


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page: how many items, from where on, in which order ("-day": latest first)."""

    limit: int = 20
    after: str | None = None
    sort: str | None = None

    @property
    def start(self) -> int:
        """How many items come before the page.

        Raises:
            UsageError: `after` is no word that a page gave.
        """
        if self.after is None:
            return 0
        if not self.after.isascii() or not self.after.isdigit():
            raise UsageError(f"not a page: {self.after!r}; give the word that the page before gave as next")
        return int(self.after)


def order(paging: Paging, sorts: Mapping[str, ColumnElement[Any]], default: str) -> list[ColumnElement[Any]]:
    """The order that is asked for: by one of `sorts`, a leading "-" turns it round; unknown values last.

    Raises:
        UsageError: there is no such order.
    """
    wanted = paging.sort or default
    column = sorts.get(wanted.removeprefix("-"))
    if column is None:
        raise UsageError(f"cannot sort by {wanted!r}; by one of: {', '.join(sorts)} (with - before it: turned round)")
    return [(column.desc() if wanted.startswith("-") else column.asc()).nulls_last()]


def page(connection: Connection, query: Select[Any], paging: Paging) -> Page:
    """A page of a query that has its order."""
    rows = connection.execute(query.offset(paging.start).limit(paging.limit + 1)).mappings()
    return cut([dict(row) for row in rows], paging)


def cut(items: list[Item], paging: Paging) -> Page:
    """A page of items that begin where it begins; one more than fits says that there is a next one."""
    more = len(items) > paging.limit
    return Page(items[: paging.limit], str(paging.start + paging.limit) if more else None)
