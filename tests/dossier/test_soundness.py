"""What the check of this room's tables finds; that the shipped ones are sound is tested with all others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qowl.dossier import soundness
from qowl.dossier.phrases import grade_finders, sign_finders
from qowl.knowledge import world


def tables(monkeypatch: pytest.MonkeyPatch, name: str, **changed: Any) -> None:
    """One table of knowledge with parts of it changed."""
    rows = world.rows

    def read(table: str) -> dict[str, Any]:
        return {**rows(table), **(changed if table == name else {})}

    monkeypatch.setattr(world, "rows", read)


def test_outlets_of_two_sides_and_of_none(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"side": "IRN", "hosts": ["a.ir"], "names": ["پاد"]}, {"side": "NOWHERE", "hosts": ["a.ir"], "names": []}]
    tables(monkeypatch, "outlets", outlets=rows)
    assert list(soundness.outlets()) == [
        ("knowledge/outlets", '"NOWHERE"', "unknown side 'NOWHERE'; use a code that has a row"),
        ("knowledge/outlets", '"a.ir"', "'a.ir' speaks for IRN too; keep one"),
    ]


def test_lifecycle_with_unknown_names(monkeypatch: pytest.MonkeyPatch) -> None:
    evidence = [{"id": effect} for effect in ("delivered", "progress", "delayed", "met", "withdrawn")]
    status = [{"id": "created", "score": 2, "rating": "fine"}]
    tables(monkeypatch, "lifecycle", narrow=["weather"], status=status, evidence=evidence)
    assert [what for _, _, what in soundness.statuses()] == [
        "unknown topic 'weather'; use one of knowledge/topics.toml",
        "'created' has the score 2; use -1, 0 or 1",
        "'created' has the rating 'fine'; use one of kept, compromise, broken, stalled, in-the-works, not-yet-rated",
        "no row for the evidence 'released'; write one",
    ]


def test_a_sign_that_does_not_read_its_example(monkeypatch: pytest.MonkeyPatch) -> None:
    row, finder = sign_finders("fa")[0]
    broken = replace(row, effect="gone", example="هوا خوب است.", counterexample=row.example)
    monkeypatch.setattr(soundness, "sign_finders", lambda _code: ((broken, finder),))
    monkeypatch.setattr(soundness, "grade_finders", lambda _code: ())
    assert [what.partition(";")[0] for _, _, what in soundness.rows_of_followup("fa")] == [
        "unknown effect 'gone'",
        f"the example of {row.id!r} does not read so",
        f"the counterexample of {row.id!r} reads so",
    ]


def test_a_grade_that_does_not_read_its_example(monkeypatch: pytest.MonkeyPatch) -> None:
    row, finder = grade_finders("fa")[0]
    monkeypatch.setattr(soundness, "sign_finders", lambda _code: ())
    monkeypatch.setattr(soundness, "grade_finders", lambda _code: ((replace(row, example="هوا خوب است."), finder),))
    (problem,) = soundness.rows_of_followup("fa")
    assert problem[2] == f"the example of {row.id!r} does not read so; mend the row or it"


def test_a_language_without_these_tables_is_sound() -> None:
    assert list(soundness.rows_of_followup("ar")) == []
