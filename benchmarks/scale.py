"""How a store grows: rate of adding, size, and how long search, compare and ledger take to answer.

    python -m benchmarks.scale [--store-folder DIR] 1000 10000 100000
    python -m benchmarks.scale --url postgresql://me@localhost/empty 10000

Generated readouts (`benchmarks.readouts`) go into a new SQLite store of each size by `qowl add` itself, in a process of
its own. Questions are asked in this one, of the open store, each several times; the figures are medians over all of
them, in milliseconds, and the slowest question's median. Stores are kept, and not made anew where they are there.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, text

from benchmarks.readouts import readouts
from qowl.store import Paging, Question, Store, opened, search
from qowl.store import tables as t
from qowl.store.asking import comparison
from qowl.store.ledger import Owed, ledger

ROOT = Path(__file__).parents[1]
_ROUNDS = 5
#: From words that stand nearly everywhere to words that stand nowhere; with properties of statements and without.
SEARCHES = (
    Question("لغو تحریم"),
    Question("تحریم‌ها"),
    Question("ایران"),
    Question("تحريمهاي يكجانبه"),
    Question("واکسن کرونا"),
    Question('"وزیر امور خارجه چین"'),
    Question("شاموداگی"),
    Question("خدزوینراشا"),
    Question("nothing of the kind"),
    Question("برق", since="2020-01-01", until="2022-12-31"),
    Question("لغو تحریم", speaker="CHN", act="request", since="2020-01-01", until="2022-12-31"),
    Question("آتش‌بس", speaker="IRN"),
    Question("واکسن", act="offer", topic="health.vaccine"),
    Question(speaker="RUS", act="promise"),
    Question(topic="sanctions", act="request"),
)
_SIDES = ("CHN", "RUS", "TUR", "IRQ", "PAK", "IND", "QAT", "OMN", "SAU", "ARE")
LEDGERS = (
    *(Owed(debtor=side, creditor="IRN", open=True) for side in _SIDES),
    Owed(debtor="IRN", creditor="CHN"),
    Owed(topic="health"),
    Owed(status="created"),
    Owed(),
)
_HEADS = (("documents", 10), ("documents/s", 12), ("CPU ms each", 12), ("MB", 8), ("kB each", 8))
_KINDS = ("search", "compare", "ledger")


def add(where: str, files: Path, count: int) -> None:
    """Add so many readouts to a new store, and keep the seconds it took, by the clock and of work on all cores."""
    source = files.with_suffix(".jsonl")
    with source.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in readouts(count))
    begin, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "qowl", "add", "--store", where, "--quiet", str(source)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    files.with_suffix(f"{files.suffix}.seconds").write_text(json.dumps([seconds, work]))
    source.unlink()


def medians(store: Store, questions: Iterable[Callable[[Connection], Any]]) -> tuple[float, float]:
    """The median of all times and that of the slowest question, in milliseconds."""
    every = []
    for ask in questions:
        times = []
        for _ in range(_ROUNDS):
            begin = time.perf_counter()
            with store.reading() as connection:
                ask(connection)
            times.append(1000 * (time.perf_counter() - begin))
        every.append(times)
    return statistics.median(x for times in every for x in times), max(statistics.median(times) for times in every)


def measured(store: Store) -> dict[str, tuple[float, float]]:
    """The times of each kind of question."""
    with store.reading() as connection:
        contacts = list(connection.execute(select(t.contacts.c.id).where(t.contacts.c.accounts > 1)).scalars())
    chosen = random.Random(1).sample(contacts, min(40, len(contacts)))
    return {
        "search": medians(store, [lambda c, q=q: search(c, q, Paging()) for q in SEARCHES]),
        "compare": medians(store, [lambda c, name=name: comparison(c, name) for name in chosen]),
        "ledger": medians(store, [lambda c, o=o: ledger(c, o, Paging()) for o in LEDGERS]),
    }


def command_time(where: str) -> float:
    """The seconds of a whole `qowl search`, start of Python included: the median."""
    command = [sys.executable, "-m", "qowl", "search", "--store", where, "لغو تحریم"]
    times = []
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def megabytes(store: Store, path: Path) -> float:
    """The size of a store."""
    if store.sqlite:
        return path.stat().st_size / 1e6
    with store.reading() as connection:
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()) / 1e6


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000])
    parser.add_argument("--store-folder", type=Path, default=ROOT / "build" / "scale")
    parser.add_argument("--url", help="an empty PostgreSQL database, instead of files; one size")
    arguments = parser.parse_args()
    arguments.store_folder.mkdir(parents=True, exist_ok=True)
    print(f"{os.cpu_count()} cores; times in ms: median over all questions (the slowest question's median)")
    heads = (*_HEADS, *((kind, 14) for kind in _KINDS), ("qowl search", 12))
    print(" ".join(f"{head:>{width}}" for head, width in heads))
    for size in arguments.sizes:
        path = arguments.store_folder / (f"{size}.postgresql" if arguments.url else f"{size}.db")
        where, kept = arguments.url or str(path), path.with_suffix(f"{path.suffix}.seconds")
        if not kept.exists():
            add(where, path, size)
        seconds, work = json.loads(kept.read_text())
        with opened(where) as store:
            size_now = megabytes(store, path)
            told = {name: f"{middle:.1f} ({slow:.1f})" for name, (middle, slow) in measured(store).items()}
        print(
            f"{size:>10,} {size / seconds:>12.0f} {1000 * work / size:>12.1f} "
            f"{size_now:>8.0f} {1000 * size_now / size:>8.1f} "
            f"{told['search']:>14} {told['compare']:>14} {told['ledger']:>14} {1000 * command_time(where):>12.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
