"""What `qowl repair` prints: the edits of a text, for people and for programs."""

from __future__ import annotations

import json
import warnings
from dataclasses import asdict
from typing import TYPE_CHECKING

from qowl.errors import ReadingWarning
from qowl.repair import repair
from qowl.source import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qowl.repair import Edit, Repaired

HALF_SPACE = "\u200c"


def mend(data: bytes, *, level: str, encoding: str | None = None) -> Repaired:
    """The mended text of a document. Blank lines alone are a text too, and stay."""
    if data and not data.strip():
        return repair(data.decode("ascii"), level)
    source = load(data, encoding=encoding)
    for notice in source.warnings:
        warnings.warn(notice, ReadingWarning, stacklevel=2)
    return repair(source.text, level)


def as_json(name: str, repaired: Repaired) -> str:
    """One line: the text and its edits."""
    edits = [asdict(edit) for edit in repaired.edits]
    return json.dumps({"file": name, "text": repaired.text, "edits": edits}, ensure_ascii=False)


def diff(name: str | None, repaired: Repaired, *, isolate: bool) -> str:
    """A line a word that changed: its line and column in the source, both spellings, and why.

    Args:
        name: of the file, where there are several.
        repaired: the mended text.
        isolate: keep right-to-left words and the rest apart, as a terminal needs.
    """
    left, right = ("\u2068", "\u2069") if isolate else ("", "")
    lines = [f"── {name}\n"] if name else []
    for edits in _by_word(repaired):
        start, end = _word(repaired.source, edits[0].start, edits[-1].end)
        before, after = repaired.source[start:end], _made(repaired, edits, start, end)
        line = repaired.source.count("\n", 0, start) + 1
        column = start - (repaired.source.rfind("\n", 0, start) + 1) + 1
        reasons = dict.fromkeys(
            f"{e.kind}: {e.rule}, {e.confidence:.2f}" + ("" if e.applied else ", left") for e in edits
        )
        shown = (f"{left}{_seen(text)}{right}" for text in (before, after))
        lines.append(f"{line}:{column}  {' → '.join(shown)}  ({'; '.join(reasons)})\n")
    return "".join(lines)


def _by_word(repaired: Repaired) -> Iterator[list[Edit]]:
    """Edits of the same word together."""
    group: list[Edit] = []
    end = -1
    for edit in repaired.edits:
        start, after = _word(repaired.source, edit.start, edit.end)
        if group and start >= end:
            yield group
            group = []
        group.append(edit)
        end = max(end, after)
    if group:
        yield group


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    """A span made as long as the word or words that it touches."""
    while start and _inside(text[start - 1]):
        start -= 1
    while end < len(text) and _inside(text[end]):
        end += 1
    return start, end


def _inside(char: str) -> bool:
    return char.isalnum() or char == HALF_SPACE


def _made(repaired: Repaired, edits: list[Edit], start: int, end: int) -> str:
    """What the edits make of start..end of the source."""
    pieces, at = [], start
    for edit in edits:
        pieces += [repaired.source[at : edit.start], edit.after]
        at = edit.end
    return "".join([*pieces, repaired.source[at:end]])


def _seen(text: str) -> str:
    return "".join("|" if char == HALF_SPACE else char if char.isprintable() else f"<{ord(char):04x}>" for char in text)
