"""Learn which act a stretch of content does, from the labelled texts beside this file.

    python -m training            # writes src/qowl/languages/fa/acts.json anew
    python -m training --check    # trains on four fifths and prints how often the other fifth is right, five times

Averaged perceptron with a margin (Freund and Schapire 1999; Collins 2002; Crammer et al. 2006), in whole numbers only:
the same texts give the same file on every machine. A text is a line of training/<language>/*.tsv: year, kind (speech,
stressed, predicate), speaker, act, topics, words.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from qowl.reading.acts import Act
from qowl.reading.features import PREDICATE, STRESSED, act_features
from qowl.reading.lexicon import lexicon
from qowl.reading.parse import Parse, parse

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "qowl" / "languages"
LANGUAGE = "fa"
ROUNDS, MARGIN, RAREST, SCALE = 8, 30, 2, 100
FIFTHS = 5


class Example(NamedTuple):
    """The features of a text and its act."""

    features: list[str]
    act: str


def examples(language: str) -> Iterator[Example]:
    """The labelled texts of a language, as features."""
    known = lexicon(language)
    for path in sorted((HERE / language).glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            year, kind, speaker, act, _, words = line.split("\t")
            parsed = parse(words, known, known.pack.home, dt.date(int(year), 6, 1))
            end = len(parsed.text.text)
            yield Example(act_features(parsed, 0, end, speaker, kind, rule(parsed, end, speaker, kind)), act)


def rule(parsed: Parse, end: int, speaker: str, kind: str) -> Act:
    """What the rules say of a text."""
    if kind == STRESSED:
        return parsed.acts.head(0, end) or Act("state", "no head word")
    if kind == PREDICATE:
        return parsed.acts.of_predicate(0, end)
    return parsed.acts.of_clause(0, end, speaker)


def trained(data: list[Example]) -> dict[str, dict[str, int]]:
    """The averaged weights of each feature, by act, scaled to whole numbers."""
    common = {name for name, count in Counter(f for e in data for f in e.features).items() if count >= RAREST}
    acts = sorted({example.act for example in data})
    weights: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    totals: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    shuffled = [(tuple(f for f in features if f in common), act) for features, act in data]
    order, step = random.Random(1), 1
    for _ in range(ROUNDS):
        order.shuffle(shuffled)
        for features, act in shuffled:
            sums = dict.fromkeys(acts, 0)
            for name in features:
                for other, weight in weights[name].items():
                    sums[other] += weight
            rival = max((other for other in acts if other != act), key=sums.__getitem__)
            if sums[act] - sums[rival] < MARGIN:
                for name in features:
                    for who, change in ((act, 1), (rival, -1)):
                        weights[name][who] += change
                        totals[name][who] += change * step
            step += 1
    return {
        name: {who: (weights[name][who] * step - totals[name][who]) * SCALE // step for who in weights[name]}
        for name in sorted(weights)
    }


def best(weights: dict[str, dict[str, int]], features: list[str]) -> str:
    """The likeliest act."""
    sums: Counter[str] = Counter()
    for name in features:
        sums.update(weights.get(name, {}))
    return max(sorted(sums), key=sums.__getitem__)


def table(weights: dict[str, dict[str, int]]) -> str:
    """The weights as the reader takes them, small ones left out."""
    acts = sorted({act for row in weights.values() for act in row})
    number = {act: n for n, act in enumerate(acts)}
    rows = {
        name: [[number[act], weight] for act, weight in sorted(row.items()) if abs(weight) >= SCALE]
        for name, row in weights.items()
    }
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for name, row in rows.items()
        if row
    ]
    about = "made by `python -m training` from training/fa/*.tsv; not to be edited"
    return f'{{"about":"{about}",\n"acts":{json.dumps(acts)},\n"weights":{{\n' + ",\n".join(lines) + "\n}}\n"


def check(data: list[Example]) -> None:
    """Print how often a fifth is right after training on the others."""
    shuffled = data.copy()
    random.Random(0).shuffle(shuffled)
    right = 0
    for fifth in range(FIFTHS):
        weights = trained([e for n, e in enumerate(shuffled) if n % FIFTHS != fifth])
        right += sum(best(weights, e.features) == e.act for e in shuffled[fifth::FIFTHS])
    sys.stdout.write(f"{right} of {len(shuffled)} right: {right / len(shuffled):.3f}\n")


def main() -> None:
    """Train, or check."""
    data = list(examples(LANGUAGE))
    if sys.argv[1:] == ["--check"]:
        check(data)
    else:
        (TARGET / LANGUAGE / "acts.json").write_text(table(trained(data)), "utf-8")


if __name__ == "__main__":
    main()
