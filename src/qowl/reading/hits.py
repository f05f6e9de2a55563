"""Hits by their place: what begins in a stretch, by bisection, so that no stage walks over all of a text again."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Generic, TypeVar

from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

Item = TypeVar("Item")
_PEOPLE = "ها"  # the plural of an adjective of a country


def is_people(text: Letters, hit: Hit) -> bool:
    """Whether an adjective of a country stands for its people, and so for its side: «ایرانی‌ها», «آمریکایی‌ها»."""
    return hit.kind == "adjective" and text.text[hit.base : hit.end] == _PEOPLE


def by_kind(hits: Iterable[Hit]) -> dict[str, list[Hit]]:
    """The hits of a layer by their kind, in their order."""
    kinds: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        kinds[hit.kind].append(hit)
    return kinds


class Placed(Generic[Item]):
    """Items of a text in the order of their place."""

    __slots__ = ("items", "starts")

    def __init__(self, items: Iterable[Item], place: str = "start") -> None:
        self.items = tuple(items)
        where = attrgetter(place)
        self.starts = [where(item) for item in self.items]

    def within(self, start: int, end: int) -> tuple[Item, ...]:
        """The items that begin in letters [start, end)."""
        return self.items[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)
