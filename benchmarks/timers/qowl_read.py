"""Seconds that reading takes: cold (import and first text), warm (all texts), and of a text once and twice as long."""

import json
import resource
import sys
import time
from pathlib import Path

begin = time.perf_counter()
import qowl  # noqa: E402 - the import is part of what is timed

texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
qowl.read(texts[0], published="2025-01-18")
cold = time.perf_counter() - begin


def best(documents: list[str], rounds: int = 7) -> float:
    """The fastest of several rounds over the documents."""
    fastest = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for document in documents:
            qowl.read(document, published="2025-01-18")
        fastest = min(fastest, time.perf_counter() - start)
    return fastest


joined = "\n".join(texts)
told = {
    "cold": cold,
    "warm": best(texts),
    "once": best([joined], 3),
    "twice": best([f"{joined}\n{joined}"], 3),
    "resident": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}
print(json.dumps(told))
