"""The figures are those of the definition, worked out by hand on a text of two statements."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qowl.errors import UsageError
from qowl.evaluation import evaluate

TEXT = "عراقچی امروز با لاوروف دیدار کرد. وی خواستار لغو تحریم‌ها شد و از گسترش تجارت استقبال کرد."
GOLD: dict[str, Any] = {
    "published": "2025-04-01",
    "outlet": "irna.ir",
    "contacts": [
        {
            "kind": "meeting",
            "date": "2025-04-01",
            "parties": [
                {"country": "IRN", "role": "foreign-minister"},
                {"country": "RUS", "role": "foreign-minister"},
            ],
        }
    ],
    "statements": [
        {"speaker": "IRN", "act": "request", "topics": ["sanctions"], "cue": "خواستار ... شد"},
        {"speaker": "IRN", "act": "hope", "topics": ["economy.trade", "transport"], "cue": "از گسترش تجارت"},
    ],
    "commitments": [],
    "requests": [{"asker": "IRN", "askee": None, "topic": "sanctions"}],
}


def case(folder: Path, gold: dict[str, Any]) -> Path:
    (folder / "one").mkdir()
    (folder / "one" / "text.txt").write_text(TEXT, "utf-8")
    (folder / "one" / "gold.json").write_text(json.dumps(gold), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("kind", "f1"),
    [
        ("contacts", 1.0),
        ("parties", 1.0),
        ("dates", 1.0),
        ("attribution", 2 * 2 / (2 * 2 + 0 + 1)),  # sanctions and trade found, transport missed
        ("position", 2 * 2 / (2 * 2 + 0 + 1)),  # to welcome and to hope are of one class
        ("act", 2 * 1 / (2 * 1 + 1 + 2)),  # but not one act
        ("requests", 1.0),
        ("  +askee", 1.0),
        ("commitments", 0.0),
    ],
)
def test_figures(tmp_path: Path, kind: str, f1: float) -> None:
    assert evaluate(case(tmp_path, GOLD)).f1(kind) == pytest.approx(f1)


def test_lines_name_what_differs(tmp_path: Path) -> None:
    lines = list(evaluate(case(tmp_path, GOLD)).lines(verbose=True))
    assert lines[0] == "  one attribution: missed [IRN transport] extra [-]"
    assert "contact found   1 of 1; false contacts 0 of 0" in lines


def test_a_folder_without_cases(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        evaluate(tmp_path)
