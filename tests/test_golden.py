"""Our own readouts with their gold: how well they are read, together, may not sink.

A case is a folder of tests/golden/fa with text.txt and gold.json. The floors are pinned with a digest of texts and
gold: who adds a case or lowers a floor does so here, on purpose, and says so in the changelog.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from qowl.evaluation import Report, evaluate

GOLDEN = Path(__file__).parent / "golden" / "fa"
CASES = sorted(path.parent for path in GOLDEN.glob("*/gold.json"))
DIGEST = "9ee2d931f673"
FLOORS = {
    "contacts": 0.93, "parties": 0.92, "dates": 0.88, "attribution": 0.82, "position": 0.73, "act": 0.70,
    "commitments": 0.68, "requests": 0.76,
}  # fmt: skip


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate(GOLDEN)


def test_cases_are_those_the_floors_are_for() -> None:
    data = b"".join(path.read_bytes() for case in CASES for path in (case / "text.txt", case / "gold.json"))
    assert hashlib.sha256(data).hexdigest()[:12] == DIGEST


def test_enough_of_each_sort() -> None:
    assert len([case for case in CASES if not case.name.startswith("no-")]) >= 100
    assert len([case for case in CASES if case.name.startswith("no-")]) >= 20


@pytest.mark.parametrize("kind", FLOORS)
def test_floor(report: Report, kind: str) -> None:
    assert report.f1(kind) >= FLOORS[kind]


def test_no_false_contact_and_every_span_exact(report: Report) -> None:
    assert (report.failures, report.counts["contact false"], report.sound) == ([], 0, True)
