"""How well any program could do on a text whose spelling is not consistent, told from the text itself.

Each time that the same letters stand there again, they are written as they stand elsewhere in the same text, by
majority. What that misses is the text's disagreement with itself: no program that cannot guess its writer's mood does
better on words that it knows. Letters that stand there once tell nothing, and are left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from benchmarks.repair.measure import ZWNJ, scores

_WORD = re.compile(f"[^\\W\\d_]+(?:{ZWNJ}[^\\W\\d_]+)*")


def ceiling(lines: list[str], damage: str) -> float:
    """F1 of the letters that stand there more than once: `damage` is "glued" (no half-spaces) or "spaced" (spaces)."""
    counts = [0, 0, 0]
    for spellings in _spellings(lines, damage).values():
        if spellings.total() < 2:
            continue
        for spelling, times in spellings.items():
            others = spellings - Counter([spelling])
            best = max(others, key=lambda other: (others[other], other == spelling))
            gold, made = _half_spaces(spelling), _half_spaces(best)
            for i, places in enumerate((gold & made, made - gold, gold - made)):
                counts[i] += times * len(places)
    return scores(counts)[2]


def _spellings(lines: list[str], damage: str) -> dict[str, Counter[str]]:
    """How often letters are written in which way: words where half-spaces are lost, pairs where they are spaces."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        words = _WORD.findall(line)
        if damage == "glued":
            for word in words:
                seen[word.replace(ZWNJ, "")][word] += 1
            continue
        parts = re.split(f"([ {ZWNJ}])", " ".join(words))
        for first, between, second in zip(parts[::2], parts[1::2], parts[2::2], strict=False):
            seen[f"{first} {second}"][first + between + second] += 1
    return seen


def _half_spaces(spelling: str) -> set[int]:
    letters = 0
    places = set()
    for char in spelling:
        if char == ZWNJ:
            places.add(letters)
        else:
            letters += char != " "
    return places
