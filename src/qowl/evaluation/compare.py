"""One text's gold and record -> the figures of a report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qowl.evaluation.findings import contacts_of, gold_findings, record_findings, speaker_of
from qowl.evaluation.report import MEASURES
from qowl.export.labels import act_class

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from qowl.evaluation.report import Report

LONGEST_EVIDENCE = 400
_NO_LETTER = re.compile(r"[\W_]+")
_ELLIPSIS = re.compile(r"\.\.\.|…")


def compare(name: str, gold: dict[str, Any], record: dict[str, Any] | None, report: Report) -> None:
    """Add one text to the report; `record` is None where reading failed: then nothing was found."""
    report.counts["texts"] += 1
    want, got = gold_findings(gold), record_findings(record or {})
    if not want["dates"]:
        got["dates"] = set()
    for measure in MEASURES:
        missed, extra = want[measure] - got[measure], got[measure] - want[measure]
        report.right[measure] += len(want[measure] & got[measure])
        report.missed[measure] += len(missed)
        report.extra[measure] += len(extra)
        if missed or extra:
            report.differences.append(f"  {name} {measure.strip()}: missed [{_show(missed)}] extra [{_show(extra)}]")
    _count_contacts(gold, record, report.counts)
    if record is not None:
        _count_evidence(gold, record, report)
        _count_spans(record, record["document"]["text"], report.counts)


def _count_contacts(gold: dict[str, Any], record: dict[str, Any] | None, counts: Counter[str]) -> None:
    want, got = contacts_of(gold), contacts_of(record or {})
    if want:
        counts["contact"] += 1
        counts["contact found"] += bool(got)
        counts["kind right"] += {x["kind"] for x in want} == {x["kind"] for x in got}
    else:
        counts["no contact"] += 1
        counts["contact false"] += bool(got) or record is None
    if len(want) > 1:
        counts["several"] += 1
        counts["several right"] += len(got) == len(want)


def _count_evidence(gold: dict[str, Any], record: dict[str, Any], report: Report) -> None:
    words = [x["evidence"]["text"] for x in record["statements"]]
    report.evidence_lengths += map(len, words)
    report.counts["without evidence"] += words.count("")
    said = [{(speaker_of(x), act_class(x["act"]), topic) for topic in x["topics"]} for x in record["statements"]]
    bare = [_bare(text) if len(text) <= LONGEST_EVIDENCE else "" for text in words]
    for statement in gold.get("statements") or []:
        want = {(statement["speaker"], act_class(statement["act"]), topic) for topic in statement["topics"]}
        there = [text for text, positions in zip(bare, said, strict=True) if want & positions]
        if there:
            cue = [_bare(piece) for piece in _ELLIPSIS.split(statement["cue"])]
            report.counts["statements found"] += 1
            report.counts["cue held"] += any(all(piece in text for piece in cue) for text in there)


def _count_spans(part: Any, source: str, counts: Counter[str]) -> None:
    if isinstance(part, dict):
        if {"start", "end", "text"} <= part.keys():
            counts["spans"] += 1
            counts["spans exact"] += part["end"] > part["start"] and source[part["start"] : part["end"]] == part["text"]
        for value in part.values():
            _count_spans(value, source, counts)
    elif isinstance(part, list | tuple):
        for value in part:
            _count_spans(value, source, counts)


def _bare(text: str) -> str:
    """Letters and digits only, so that spaces, half-spaces and marks do not matter."""
    return _NO_LETTER.sub("", text)


def _show(findings: Iterable[tuple[Any, ...]]) -> str:
    return ", ".join(sorted(" ".join(map(_name, finding)) for finding in findings)) or "-"


def _name(value: Any) -> str:
    return "+".join(sorted(map(str, value))) if isinstance(value, frozenset) else str(value)
