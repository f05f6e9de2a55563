"""How well qowl reads: records against gold annotations, as sets, so that where a sentence is cut is no matter.

A *case* is a text with its gold: GOLD/ID.json with TEXT/ID.txt, or GOLD/ID/gold.json with text.txt beside it. What is
compared (more than one country on one side counts as BOTH):

    contacts     (kind, countries of its parties)      dates        (kind, date), where the gold knows one
    parties      (country, role)                       attribution  (speaker, topic)
    position     (speaker, class of act, topic)        act          (speaker, act, topic)
    commitments  (debtor, topic)                         +creditor  (debtor, creditor, topic)
    requests     (asker, topic)                          +askee     (asker, askee, topic)

Figures are micro-averaged over all texts. Besides: whether a contact was found at all, of what kind, all of several;
evidence: of the gold's statements whose position was found, those whose cue stands in a matching statement's evidence.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qowl.api import read
from qowl.errors import QowlError, SourceError, UsageError
from qowl.evaluation.compare import compare
from qowl.evaluation.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Case", "Report", "cases", "evaluate"]


@dataclass(frozen=True, slots=True)
class Case:
    """A text and its gold annotation."""

    name: str
    gold: dict[str, Any]
    text: Path


def evaluate(gold: Path, text: Path | None = None, prefix: str = "") -> Report:
    """Read every case's text and compare.

    Args:
        gold: folder of gold annotations.
        text: folder of the texts, for gold files that lie flat.
        prefix: only cases whose name begins so.

    Raises:
        UsageError: there is no such case.
    """
    report = Report()
    for case in cases(gold, text, prefix):
        record: dict[str, Any] | None = None
        try:
            known = {key: case.gold[key] for key in ("published", "outlet") if case.gold.get(key)}
            record = read(_bytes(case), with_text=True, **known).to_dict()
        except (QowlError, OSError) as error:
            report.failures.append(f"{case.name}: no record: {error}")
        compare(case.name, case.gold, record, report)
    if not report.counts["texts"]:
        raise UsageError(f"no gold annotation in {gold}{f' begins with {prefix!r}' if prefix else ''}; see -h")
    return report


def cases(gold: Path, text: Path | None, prefix: str) -> Iterator[Case]:
    """Every case of a folder, by name."""
    for path in sorted([*gold.glob(f"{prefix}*.json"), *gold.glob(f"{prefix}*/gold.json")]):
        annotation = json.loads(path.read_text("utf-8"))
        if not isinstance(annotation, dict) or "statements" not in annotation:
            continue
        if path.name == "gold.json":
            yield Case(path.parent.name, annotation, path.with_name("text.txt"))
        else:
            yield Case(path.stem, annotation, (text or gold) / f"{path.stem}.txt")


def _bytes(case: Case) -> bytes:
    if not case.text.is_file():
        raise SourceError(f"no text at {case.text}; name the folder of the texts with --text")
    return case.text.read_bytes()
