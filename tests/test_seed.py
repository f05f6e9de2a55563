"""The text everything began with, where it is at hand: read as an analyst reads it, however it is spelled."""

from __future__ import annotations

from pathlib import Path

import pytest

from qowl.evaluation import Report, evaluate

SHARED = Path(__file__).parents[2] / "shared"
SEED = SHARED / "seed"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed stays outside the repository")
KINDS = ("contacts", "parties", "attribution", "position", "act", "commitments", "requests")


@pytest.fixture(scope="module", params=[".", "mended", "spaced"])
def report(request: pytest.FixtureRequest) -> Report:
    return evaluate(SHARED / "gold", SEED / request.param)


@pytest.mark.parametrize("kind", KINDS)
def test_figures(report: Report, kind: str) -> None:
    assert report.f1(kind) == 1.0


def test_statements_hold_their_cue(report: Report) -> None:
    assert report.sound
    assert report.counts["cue held"] >= 0.9 * report.counts["statements found"]
