"""Progress on standard error while work goes on: how many, how fast, how long still, how many failed.

What is to come is counted while the work has begun already; until then no end is told. Piped, nothing is shown.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from rich.progress import Progress as Bar

    from qowl.batch.adding import Progress

Step = TypeVar("Step")


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}"),
        console=Console(stderr=True),
        transient=True,
    )


def shown(work: Iterable[Progress], paths: Sequence[Path], *, quiet: bool) -> Iterator[Progress]:
    """The steps of adding, with a bar on a terminal."""
    if quiet or not sys.stderr.isatty():
        yield from work
        return
    with _bar() as bar:
        task = bar.add_task("adding", total=None, rate="", failed="")
        threading.Thread(target=_count, args=(bar, int(task), paths), daemon=True).start()
        for progress in work:
            speed = bar.tasks[0].speed
            bar.update(
                task,
                completed=progress.seen,
                rate=f"{speed:,.0f}/s" if speed else "",
                failed=f"{progress.failed:,} failed" if progress.failed else "",
            )
            yield progress


def _count(bar: Bar, task: int, paths: Sequence[Path]) -> None:
    """Count what is to come, beside the work."""
    from rich.progress import TaskID

    from qowl.source import count

    bar.update(TaskID(task), total=count(paths))


def followed(work: Iterable[Step], title: str, *, quiet: bool) -> Iterator[Step]:
    """The steps of work that says how many of how many are done, with a bar on a terminal."""
    if quiet or not sys.stderr.isatty():
        yield from work
        return
    with _bar() as bar:
        task = bar.add_task(title, total=None, rate="", failed="")
        for step in work:
            done, total = step if isinstance(step, tuple) else (getattr(step, "done", 0), getattr(step, "total", None))
            bar.update(task, completed=done, total=total)
            yield step
