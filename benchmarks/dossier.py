"""The dossier on the example corpus, and how its cost grows.

    python -m benchmarks.dossier

First the scores on examples/corpus, as it is and as it might have come (outlets, titles and up to two days of delay
shuffled, the worst of several shuffles). Then dossiers of two sides of growing length, made up: how many pairs of
tellings share a block, and the time of grouping and of the ledger beside that of the shortest, in one run.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
import warnings
from dataclasses import replace
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from corpus import accounts, gold, readouts
from made_accounts import Said, account
from qowl.dossier import Account, blocks, group, ledger, tellings
from qowl.evaluation.dossier import pairs, scores

SHUFFLES = 20
LENGTHS = (500, 1000, 2000, 4000)
A_YEAR = 100  # documents of two sides
_OUTLETS = ("irna.ir", "news.cn", "kremlin.ru", "ina.iq", "bbc.com", "somewhere.example")
_DOING = ("برقی‌سازی", "نوسازی", "تجهیز", "مرمت", "واگذاری", "گازرسانی")
_THINGS = ("راه‌آهن", "بندر", "پالایشگاه", "فولاد", "کشتی", "دانشگاه", "جاده", "مترو", "ماهواره", "گمرک", "تونل", "معدن")
_PLACES = ("مشهد", "بوشهر", "چابهار", "تبریز", "اصفهان", "شیراز", "اهواز", "رشت", "یزد", "کرمان", "زاهدان", "قم")
_TOPICS = ("transport", "economy.trade", "energy.oil-gas", "economy.investment", "health.vaccine")


def shuffled(seed: int) -> list[Account]:
    """The corpus from other outlets, under other titles, up to two days late."""
    chance, found = random.Random(seed), []
    for readout in readouts():
        late = dt.date.fromisoformat(readout.published) + dt.timedelta(days=chance.randint(0, 2))
        one = readout.read(outlet=chance.choice(_OUTLETS), published=late.isoformat())
        document = replace(one.record.document, title=chance.choice(readouts()).title)
        found.append(replace(one, record=replace(one.record, document=document)))
    return found


def made_up(length: int) -> list[Account]:
    """Accounts of two sides' contacts, evenly over the years."""
    chance = random.Random(length)
    return [
        account(
            str(number),
            chance.choice(("irna.ir", "news.cn")),
            (dt.date(1950, 1, 1) + dt.timedelta(days=365 * number // A_YEAR)).isoformat(),
            [_said(chance, f"{number}-{part}") for part in range(3)],
        )
        for number in range(length)
    ]


def _said(chance: random.Random, name: str) -> Said:
    words = f"گفت {chance.choice(_DOING)} {chance.choice(_THINGS)} {chance.choice(_PLACES)} {name} را ادامه خواهد داد"
    act = chance.choice(("promise", "promise", "request", "thank", "report"))
    return Said(chance.choice(("CHN", "IRN")), act, chance.choice(_TOPICS), words)


def compared(told: list[Account]) -> int:
    """How many pairs of tellings share a block."""
    shared: dict[str, list[str]] = {}
    for one in told:
        for telling in tellings(one):
            for block in blocks(telling):
                shared.setdefault(block, []).append(telling.handle)
    return len({pair for handles in shared.values() for pair in combinations(sorted(handles), 2)})


def main() -> None:
    """Print both tables."""
    warnings.simplefilter("ignore")
    print(f"{len(readouts())} documents{'':<8}{'precision':>10}{'recall':>8}{'F1':>8}")
    for name, score in scores(accounts(), gold()).items():
        print(f"{name:<20}{score.precision:>10.3f}{score.recall:>8.3f}{score.f1:>8.3f}")
    worst = min(
        (pairs(group(t for one in shuffled(seed) for t in tellings(one)), gold()) for seed in range(SHUFFLES)),
        key=lambda score: score.f1,
    )
    print(f"{f'pairs, worst of {SHUFFLES}':<20}{worst.precision:>10.3f}{worst.recall:>8.3f}{worst.f1:>8.3f}\n")
    print(f"{'documents':>9}{'pairs compared':>16}{'grouping':>10}{'ledger':>8}   times those of the first")
    first: tuple[float, float] | None = None
    for length in LENGTHS:
        told = made_up(length)
        begun = time.process_time()
        groups = group(t for one in told for t in tellings(one))
        grouped = time.process_time()
        ledger(told, groups=groups, signs_of={})
        spent = (grouped - begun, time.process_time() - grouped)
        first = first or spent
        print(f"{length:>9,}{compared(told):>16,}{spent[0] / first[0]:>10.1f}{spent[1] / first[1]:>8.1f}")


if __name__ == "__main__":
    main()
