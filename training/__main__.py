"""Learn what no table tells for sure: which act a stretch of content does, and of what it speaks.

python -m training            # writes acts.json and topics.json of src/qowl/languages/fa anew
python -m training --check    # trains on four fifths and prints how it does on the other fifth, five times
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from qowl.reading.acts import Act
from qowl.reading.features import act_features, topic_features
from qowl.reading.learned import Learned, learned
from training.perceptron import Example, Settings, labels_of, table, trained
from training.texts import Labelled, labelled

TARGET = Path(__file__).parents[1] / "src" / "qowl" / "languages"
LANGUAGE = "fa"
FIFTHS, BLOCK = 5, 40  # texts are left out in blocks of so many


class Model(NamedTuple):
    """A learned table: how its examples are made of the texts, whether each has one label only, how it is trained."""

    name: str
    single: bool
    examples: Callable[[Iterable[Labelled]], Iterator[Example]]
    settings: Settings


def act_examples(texts: Iterable[Labelled]) -> Iterator[Example]:
    """The stretches whose act was asked for, and that are a statement."""
    for parse, asked, act, _ in texts:
        if isinstance(asked.rule, Act) and act:
            yield Example(act_features(parse, *asked[1:4], asked.kind, asked.rule), frozenset((act,)))


def topic_examples(texts: Iterable[Labelled]) -> Iterator[Example]:
    """The stretches whose topics were asked for."""
    for parse, asked, _, topics in texts:
        if not isinstance(asked.rule, Act):
            yield Example(topic_features(parse, *asked[1:4], asked.rule), topics)


MODELS = (
    Model("acts", True, act_examples, Settings(rounds=8, margin=30, rarest=2, least=10)),
    Model("topics", False, topic_examples, Settings(rounds=6, margin=30, rarest=3, least=40)),
)


def check(data: list[Example], model: Model) -> str:
    """How training on four fifths does on the other: labels told rightly, and F1. Texts that stand together stay so."""
    right = told = wanted = 0
    for fifth in range(FIFTHS):
        seen = [example for n, example in enumerate(data) if n // BLOCK % FIFTHS != fifth]
        weights = {name: row.items() for name, row in trained(seen, model.settings).items()}
        reader = Learned.of(labels_of(seen), weights)
        for n, (features, truth) in enumerate(data):
            if n // BLOCK % FIFTHS == fifth:
                found = {reader.guess(features)[0]} if model.single else set(reader.told(features))
                right += len(found & truth)
                told += len(found)
                wanted += len(truth)
    return f"{right} right of {told} told and {wanted} wanted: F1 {2 * right / (told + wanted):.3f}"


def main() -> None:
    """Train, or check. Acts come first: which clauses are one stretch with topics is told by their acts."""
    for model in MODELS:
        data = list(model.examples(labelled(LANGUAGE)))
        if sys.argv[1:] == ["--check"]:
            sys.stdout.write(f"{model.name}: {check(data, model)}\n")
        else:
            target = TARGET / LANGUAGE / f"{model.name}.json"
            target.write_text(table(trained(data, model.settings), labels_of(data)), "utf-8")
            learned.cache_clear()


if __name__ == "__main__":
    main()
