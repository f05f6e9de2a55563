"""The field of an office, told between its word and its country: «وزیر برق عراق», «رئیس سازمان انرژی اتمی ایران»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from qowl.reading.letters import Letters

_MOST = 4  # words of a field («صنعت، معدن و تجارت»)
_JOINING = frozenset(("و", "،"))


def is_field(text: Letters, start: int, end: int, no_field: Collection[str]) -> bool:
    """Whether letters [start, end) may be a field: a few words, none of them one that no field holds."""
    words = text.words[bisect_left(text.starts, start) : bisect_left(text.starts, end)]
    names = [word for word in words if word not in _JOINING]
    return 0 < len(names) <= _MOST and all(word.isalpha() and word not in no_field for word in names)
