"""A linear model learnt in whole numbers, so that the same examples give the same weights on every machine.

Averaged perceptron with a margin, each label against all others (Freund and Schapire 1999; Collins 2002; Crammer et al.
2006): an example of several labels lifts each of them that stays under the margin, and lowers every other that comes
over its negative.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Weights = dict[str, dict[int, int]]


class Example(NamedTuple):
    """The features of a text and its labels."""

    features: list[str]
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to learn: passes over the examples, the margin, how often a feature must occur, the least weight kept.

    Weights are averages times `scale`, in whole numbers.
    """

    rounds: int
    margin: int
    rarest: int
    least: int
    scale: int = 10
    orders: int = 4


def trained(data: Sequence[Example], settings: Settings) -> Weights:
    """The weights of each feature, by the number of the label in `labels_of(data)`: the mean of several orders."""
    summed: Weights = defaultdict(lambda: defaultdict(int))
    for seed in range(1, settings.orders + 1):
        for name, row in _averaged(data, settings, seed).items():
            for label, weight in row.items():
                summed[name][label] += weight
    means = {name: {k: w // settings.orders for k, w in row.items()} for name, row in summed.items()}
    kept = {name: {k: w for k, w in row.items() if abs(w) >= settings.least} for name, row in means.items()}
    return {name: row for name, row in kept.items() if row}


def _averaged(data: Sequence[Example], settings: Settings, seed: int) -> Weights:
    """The averaged weights, of examples that come in an order of their own."""
    number = {label: n for n, label in enumerate(labels_of(data))}
    counts = Counter(name for example in data for name in example.features)
    shuffled = [
        ([name for name in features if counts[name] >= settings.rarest], {number[label] for label in labels})
        for features, labels in data
    ]
    weights: Weights = defaultdict(lambda: defaultdict(int))
    totals: Weights = defaultdict(lambda: defaultdict(int))
    order, step = random.Random(seed), 1
    for _ in range(settings.rounds):
        order.shuffle(shuffled)
        for features, labels in shuffled:
            changes = _changes(sums(weights, features, len(number)), labels, settings.margin)
            for name in features if changes else ():
                row, total = weights[name], totals[name]
                for label, change in changes:
                    row[label] += change
                    total[label] += change * step
            step += 1
    return {
        name: {label: (row[label] * step - totals[name][label]) * settings.scale // step for label in row}
        for name, row in weights.items()
    }


def labels_of(data: Iterable[Example]) -> list[str]:
    """The labels of the examples, in their order."""
    return sorted({label for example in data for label in example.labels})


def sums(weights: Weights, features: Iterable[str], count: int) -> list[int]:
    """What the features weigh for each of so many labels."""
    found = [0] * count
    for name in features:
        for label, weight in weights.get(name, {}).items():
            found[label] += weight
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _changes(found: list[int], labels: set[int], margin: int) -> list[tuple[int, int]]:
    lifted = [(label, 1) for label in sorted(labels) if found[label] < margin]
    return lifted + [(n, -1) for n, value in enumerate(found) if n not in labels and value > -margin]


def table(weights: Weights, labels: Sequence[str]) -> str:
    """The weights as the reader takes them, a feature a line."""
    lines = [
        f"{_json(name)}:{_json([[k, w] for k, w in sorted(row.items())])}" for name, row in sorted(weights.items())
    ]
    about = "made by `python -m training` from the texts in training/; not to be edited"
    return f'{{"about":"{about}",\n"labels":{json.dumps(labels)},\n"weights":{{\n' + ",\n".join(lines) + "\n}}\n"
