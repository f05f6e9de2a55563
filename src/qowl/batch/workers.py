"""Work over several processes: results in the order of the work, a few pieces ahead and no more.

Little work is done here, without processes. A process whose parent has gone, killed or not, ends itself.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import connection
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Work = TypeVar("Work")
Result = TypeVar("Result")

_AHEAD = 3  # pieces a process


def over_processes(
    do: Callable[[Work], Result], pieces: Iterable[Work], processes: int, alone: int = 2
) -> Iterator[Result]:
    """What `do` makes of each piece, in order.

    Args:
        do: a function of a module, which a process can be sent by name.
        pieces: the work; taken as it is needed.
        processes: how many; 1 means none but this one.
        alone: up to so many pieces no process is started.
    """
    work = iter(pieces)
    head = list(islice(work, alone + 1))
    if processes < 2 or len(head) <= alone:
        yield from map(do, chain(head, work))
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_end_with_parent) as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for piece in chain(head, work):
                waiting.append(pool.submit(do, piece))
                if len(waiting) >= processes * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _end_with_parent() -> None:
    """Leave an interrupt (Ctrl-C) to the parent, and end when that is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_wait, args=(parent.sentinel,), daemon=True).start()


def _wait(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
