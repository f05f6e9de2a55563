"""The topics of a stretch of text, by the words in it.

Takes the hits of the topics layer, gives topic ids in the order they occur. A strong word always counts, a general
one where no strong one of its family stands (the family of `conflict.yemen` is `conflict`), a weak one only where
neither does, words listed together only where all of them stand near each other; a named instrument brings its own
topics. Rows with dates count in texts of their time.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

_UNDATED = frozenset(("instrument", "together"))
_CONFLICT = "conflict."
_COMMON = 3  # topics that a document speaks of most
_NEAR = 45  # letters: about eight words


class Topics:
    """The topic words of one document, published on a day."""

    def __init__(
        self, hits: list[Hit], text: Letters, places: Iterable[Hit], under: frozenset[str], day: dt.date | None
    ) -> None:
        self.text = text
        self.names = {hit.start: hit.row.code for hit in places if hit.kind != "adjective"}
        self.under = under
        self.hits = _complete([hit for hit in hits if hit.kind in _UNDATED or hit.row.holds(day)], day)
        self.starts = [hit.start for hit in self.hits]
        sure = Counter(topic for hit in self.hits for topic in _alone(hit))
        self.common = [topic for topic, _ in sure.most_common(_COMMON)]

    def within(self, start: int, end: int) -> list[Hit]:
        """The topic hits of a stretch."""
        return [h for h in self.hits[bisect_left(self.starts, start) : bisect_left(self.starts, end)] if h.base <= end]

    def of(self, start: int, end: int, *, strong_only: bool = False, sides: Collection[str] = ()) -> tuple[str, ...]:
        """The topics of a stretch, in order, each once; of strong words only where asked so."""
        hits = [hit for hit in self.within(start, end) if not self._own_name(hit, sides)]
        strong = [(h.start, topic) for h in hits for topic in _strong(h, hits) if not self._by_rule(h)]
        if not strong:
            strong = [(h.start, topic) for h in hits for topic in _strong(h, hits)]
        families = {_family(topic) for _, topic in strong}
        strong += [(h.start, h.row.id) for h in hits if h.kind == "general" and _family(h.row.id) not in families]
        if not strong and not strong_only:
            strong = _longest(hits)
        return tuple(dict.fromkeys(topic for _, topic in sorted(strong)))

    def sure(self, start: int, end: int) -> bool:
        """Whether a word that is sure of its topic stands in a stretch."""
        return any(hit.kind in ("strong", "instrument", "together") for hit in self.within(start, end))

    def named(self, start: int, end: int) -> list[str]:
        """The topics that a word of a stretch may speak of, each once."""
        hits = self.within(start, end)
        spoken = [hit for hit in hits if hit.kind != "not" and not self._by_rule(hit)]
        return list(dict.fromkeys(topic for hit in spoken for topic in _spoken(hit)))

    def by_rule(self, start: int, end: int) -> set[str]:
        """The topics of the instruments in a stretch that say but by what rule something is done."""
        return {topic for hit in self.within(start, end) if self._by_rule(hit) for topic in hit.row.topics}

    def signs(self, start: int, end: int) -> list[str]:
        """The topic words of a stretch, by their kind and topic: "weak:sanctions"."""
        hits = self.within(start, end)
        return [f"{hit.kind}:{topic}" for hit in hits if not self._by_rule(hit) for topic in _spoken(hit)]

    def instruments(self, start: int, end: int) -> tuple[str, ...]:
        """The ids of the instruments named in a stretch."""
        return tuple(dict.fromkeys(h.row.id for h in self.within(start, end) if h.kind == "instrument"))

    def _own_name(self, hit: Hit, sides: Collection[str]) -> bool:
        """Whether a word of a conflict is but the name of one of the sides that speak of their own affairs."""
        return hit.kind != "together" and self.names.get(hit.start) in sides and hit.row.id.startswith(_CONFLICT)

    def _by_rule(self, hit: Hit) -> bool:
        """«وفق برجام» says by what rule, not of what."""
        return hit.kind == "instrument" and self.text.before(hit.start) in self.under


def _spoken(hit: Hit) -> tuple[str, ...]:
    """The topics that a hit may speak of."""
    if hit.kind == "together":
        return tuple(member.topic.id for member in hit.row)
    return tuple(hit.row.topics) if hit.kind == "instrument" else (hit.row.id,)


def _alone(hit: Hit) -> tuple[str, ...]:
    """The topics that a hit by itself is sure of."""
    if hit.kind == "strong":
        return (hit.row.id,)
    return tuple(hit.row.topics) if hit.kind == "instrument" else ()


def _complete(hits: list[Hit], day: dt.date | None) -> list[Hit]:
    """The hits, of words listed together only those whose whole group stands in the text."""
    words: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for hit in hits:
        if hit.kind == "together":
            for member in hit.row:
                words[member.group].add(member.word)
    kept: list[Hit] = []
    for hit in hits:
        if hit.kind != "together":
            kept.append(hit)
            continue
        row = tuple(m for m in hit.row if len(words[m.group]) == len(set(m.group)) and m.topic.holds(day))
        if row:
            kept.append(hit._replace(row=row))
    return kept


def _longest(hits: list[Hit]) -> list[tuple[int, str]]:
    """The topics of the longest weak words: «خلیج فارس» says more than «همکاری»."""
    weak = [hit for hit in hits if hit.kind == "weak"]
    length = max((hit.base - hit.start for hit in weak), default=0)
    return [(hit.start, hit.row.id) for hit in weak if hit.base - hit.start == length]


def _family(topic: str) -> str:
    return topic.partition(".")[0]


def _strong(hit: Hit, hits: list[Hit]) -> tuple[str, ...]:
    """The topics that a hit alone, or with those beside it, speaks of."""
    if hit.kind != "together":
        return _alone(hit)
    near: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for other in hits:
        if other.kind == "together" and abs(other.start - hit.start) <= _NEAR:
            for member in other.row:
                near[member.group].add(member.word)
    return tuple(m.topic.id for m in hit.row if len(near[m.group]) == len(set(m.group)))
