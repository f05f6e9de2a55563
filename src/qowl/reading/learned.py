"""The learned part: which act a stretch of content does and of which topics it speaks, by weights.

Takes features (see `features`), gives the labels they weigh most for. The weights are whole numbers in the language's
acts.json and topics.json, made by `python -m training` from texts of our own with the averaged perceptron (Freund and
Schapire 1999; Collins 2002), so that every machine gets the same sums; every guess can name the features behind it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import repeat

#: The least sum with which the likeliest label is told where none has more than nothing.
LIKELY = -120
#: The least sum with which a label stays that the rules are sure of, and with which another joins it: one that some
#: word of the stretch may speak of, and one that none does.
STAYS, JOINS, JOINS_UNNAMED = -250, 150, 300
_REASONS = 3  # features that an explanation names
_LANE = 2  # bytes of a label's lane
_HALF = 1 << 8 * _LANE - 1


@dataclass(frozen=True, slots=True)
class Learned:
    """The labels, and for each feature its weights.

    A feature's weights are packed into one whole number, a lane of 16 bits for each label, so that adding two numbers
    adds the weights of all labels at once.
    """

    labels: tuple[str, ...]
    packed: dict[str, int]
    middle: int  # half of every lane, which keeps its sum above nothing

    @classmethod
    def of(cls, labels: Iterable[str], weights: Mapping[str, Iterable[tuple[int, int]]]) -> Learned:
        """From weights as (number of the label, weight)."""
        packed = {name: sum(weight << 8 * _LANE * label for label, weight in row) for name, row in weights.items()}
        labels = tuple(labels)
        return cls(labels, packed, sum(_HALF << 8 * _LANE * label for label in range(len(labels))))

    def sums(self, features: Iterable[str]) -> list[int]:
        """What the features weigh for each label."""
        count = len(self.labels)
        total = sum(map(self.packed.get, features, repeat(0)), self.middle)
        lanes = memoryview(total.to_bytes(_LANE * count + _LANE, sys.byteorder)).cast("H")
        found = [lane - _HALF for lane in lanes]
        return found[:count] if sys.byteorder == "little" else found[:0:-1]

    def guess(self, features: Iterable[str]) -> tuple[str, int]:
        """The likeliest label, and by how much it leads the next one."""
        found = self.sums(features)
        second, first = sorted(found)[-2:]
        return self.labels[found.index(first)], first - second

    def told(self, features: Iterable[str], sure: tuple[str, ...] = (), named: Container[str] = ()) -> tuple[str, ...]:
        """The labels that more speaks for than against; where there is none the likeliest, if it is likely at all.

        Labels that the rules are `sure` of come first: they stay unless much speaks against them, and others come in
        beside them only where more speaks for those, most of all where no word names them.
        """
        found = self.sums(features)
        if sure:
            kept = [label for label in sure if found[self.labels.index(label)] > STAYS]
            more = [
                label
                for label, weight in zip(self.labels, found, strict=True)
                if weight > (JOINS if label in named else JOINS_UNNAMED)
            ]
            return tuple(dict.fromkeys((*kept, *more))) or sure
        told = tuple(label for label, weight in zip(self.labels, found, strict=True) if weight > 0)
        best = max(found)
        return told or ((self.labels[found.index(best)],) if best > LIKELY else ())

    def reasons(self, features: Iterable[str], label: str) -> tuple[str, ...]:
        """The features that speak for a label most."""
        number = self.labels.index(label)
        spoke = sorted(((self.sums((name,))[number], name) for name in features), reverse=True)
        return tuple(name for weight, name in spoke[:_REASONS] if weight > 0)


@cache
def learned(language: str, name: str) -> Learned:
    """A learned table of a language ("acts" or "topics"), read once a process."""
    table = json.loads((resources.files("qowl.languages") / language / f"{name}.json").read_text("utf-8"))
    weights = {name: [(label, weight) for label, weight in row] for name, row in table["weights"].items()}
    return Learned.of(table["labels"], weights)
