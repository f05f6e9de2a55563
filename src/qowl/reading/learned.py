"""The learned part: which act a stretch of content does, by weights of its words and of what the rules say.

Takes features (see `features`), gives a `Guess`: the act with the highest sum of weights. The weights are whole numbers
in the language's acts.json, made by `python -m training` from texts of our own with the averaged perceptron (Freund and
Schapire 1999; Collins 2002), so that every machine gets the same sums; every guess names the features behind it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

_REASONS = 3  # features that an explanation names


@dataclass(frozen=True, slots=True)
class Guess:
    """An act, by how much it leads the next one, and the features that spoke for it most."""

    act: str
    lead: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """The acts, and for each feature its weights as (number of the act, weight)."""

    acts: tuple[str, ...]
    weights: dict[str, tuple[tuple[int, int], ...]]

    def guess(self, features: Iterable[str]) -> Guess:
        """The likeliest act."""
        sums = [0] * len(self.acts)
        known = [(name, self.weights[name]) for name in features if name in self.weights]
        for _, weights in known:
            for number, weight in weights:
                sums[number] += weight
        best = max(range(len(sums)), key=sums.__getitem__)
        lead = sums[best] - max(value for number, value in enumerate(sums) if number != best)
        spoke = sorted(((dict(weights).get(best, 0), name) for name, weights in known), reverse=True)
        return Guess(self.acts[best], lead, tuple(name for weight, name in spoke[:_REASONS] if weight > 0))


@cache
def learned(language: str) -> Learned:
    """The learned part of a language, read once a process."""
    table = json.loads((resources.files("qowl.languages") / language / "acts.json").read_text("utf-8"))
    return Learned(
        acts=tuple(table["acts"]),
        weights={name: tuple((n, w) for n, w in pairs) for name, pairs in table["weights"].items()},
    )
