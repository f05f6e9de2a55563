"""The learned part: which act a stretch of content does, by weights of its words and of what the rules say.

Takes features (see `features`), gives the act with the highest sum of weights. The weights are whole numbers
in the language's acts.json, made by `python -m training` from texts of our own with the averaged perceptron (Freund and
Schapire 1999; Collins 2002), so that every machine gets the same sums; every guess can name the features behind it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

_REASONS = 3  # features that an explanation names


@dataclass(frozen=True, slots=True)
class Learned:
    """The acts, and for each feature its weights as (number of the act, weight)."""

    acts: tuple[str, ...]
    weights: dict[str, tuple[tuple[int, int], ...]]

    def guess(self, features: Iterable[str]) -> tuple[str, int]:
        """The likeliest act, and by how much it leads the next one."""
        sums = [0] * len(self.acts)
        table = self.weights
        for name in features:
            for number, weight in table.get(name, ()):
                sums[number] += weight
        second, first = sorted(sums)[-2:]
        return self.acts[sums.index(first)], first - second

    def reasons(self, features: Iterable[str], act: str) -> tuple[str, ...]:
        """The features that speak for an act most."""
        number = self.acts.index(act)
        spoke = sorted(((dict(self.weights.get(name, ())).get(number, 0), name) for name in features), reverse=True)
        return tuple(name for weight, name in spoke[:_REASONS] if weight > 0)


@cache
def learned(language: str) -> Learned:
    """The learned part of a language, read once a process."""
    table = json.loads((resources.files("qowl.languages") / language / "acts.json").read_text("utf-8"))
    return Learned(
        acts=tuple(table["acts"]),
        weights={name: tuple((n, w) for n, w in pairs) for name, pairs in table["weights"].items()},
    )
