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
from qowl.reading.features import PREDICATE, STRESSED, act_features, topic_features
from qowl.reading.learned import Learned
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
    """The sentences, each with its act: only of them it is known that what is said tells it."""
    for text in texts:
        if text.kind:
            found = act_features(text.parse, text.start, text.end, text.speaker, text.kind, rule(text))
            yield Example(found, frozenset((text.act,)))


def topic_examples(texts: Iterable[Labelled]) -> Iterator[Example]:
    """All stretches, with their topics."""
    for text in texts:
        rules = text.parse.topics.of(text.start, text.end)
        yield Example(topic_features(text.parse, text.start, text.end, text.speaker, rules), text.topics)


MODELS = (
    Model("acts", True, act_examples, Settings(rounds=8, margin=30, rarest=2, least=10)),
    Model("topics", False, topic_examples, Settings(rounds=6, margin=30, rarest=2, least=20)),
)


def rule(text: Labelled) -> Act:
    """What the rules say of a text's act."""
    acts = text.parse.acts
    if text.kind == STRESSED:
        return acts.head(text.start, text.end) or Act("state", "no head word")
    if text.kind == PREDICATE:
        return acts.of_predicate(text.start, text.end)
    return acts.of_clause(text.start, text.end, text.speaker)


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
    """Train, or check."""
    texts = list(labelled(LANGUAGE))
    for model in MODELS:
        data = list(model.examples(texts))
        if sys.argv[1:] == ["--check"]:
            sys.stdout.write(f"{model.name}: {check(data, model)}\n")
        else:
            target = TARGET / LANGUAGE / f"{model.name}.json"
            target.write_text(table(trained(data, model.settings), labels_of(data)), "utf-8")


if __name__ == "__main__":
    main()
