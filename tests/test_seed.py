"""The text everything began with, where it is at hand: read as an analyst reads it, however it is spelled."""

from __future__ import annotations

from pathlib import Path

import pytest

from qowl.evaluation import Report, evaluate

SHARED = Path(__file__).parents[2] / "shared"
SEED = SHARED / "seed"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed stays outside the repository")
FLOORS = {
    "contacts": 1.0, "parties": 1.0, "attribution": 0.95, "position": 0.90, "act": 0.85, "commitments": 0.90,
    "requests": 0.85,
}  # fmt: skip


@pytest.fixture(scope="module", params=[".", "mended", "spaced"])
def report(request: pytest.FixtureRequest) -> Report:
    return evaluate(SHARED / "gold", SEED / request.param)


@pytest.mark.parametrize("kind", FLOORS)
def test_figures(report: Report, kind: str) -> None:
    assert report.f1(kind) >= FLOORS[kind]


def test_statements_hold_their_cue(report: Report) -> None:
    assert report.sound
    assert report.counts["cue held"] >= 0.9 * report.counts["statements found"]
