"""Misspellings: flagged at level safe, mended at level full, never inside a quotation."""

from __future__ import annotations

import pytest

from qowl.repair import repair
from qowl.repair.typos import Typo, find, typos


@pytest.mark.parametrize("typo", typos(), ids=lambda typo: typo.wrong)
def test_every_row_reads_its_example(typo: Typo) -> None:
    assert [change.after for change in find(typo.reads)] == [typo.right]
    assert find(typo.keeps) == ()


def test_no_row_undoes_another() -> None:
    for typo in typos():
        mended = repair(typo.reads, "full").text
        assert repair(mended, "full").text == mended
        assert find(mended) == ()


def test_mended_at_level_full() -> None:
    repaired = repair("وی ابزار امیدواری کرد", "full")
    assert repaired.text == "وی ابراز امیدواری کرد"
    assert [(e.before, e.after, e.kind, e.applied) for e in repaired.edits] == [("ابزار", "ابراز", "typo", True)]


def test_flagged_at_level_safe() -> None:
    repaired = repair("رئيس ابزار اميدواري كرد")
    assert repaired.text == "رئیس ابزار امیدواری کرد"
    assert [(e.start, e.end, e.after, e.applied) for e in repaired.edits if e.kind == "typo"] == [
        (5, 10, "ابراز", False)
    ]


@pytest.mark.parametrize("text", ["نوشت: «با ابزار امیدواری»", "«گذارش» نام کتابی است"])
def test_a_quotation_keeps_its_own(text: str) -> None:
    repaired = repair(text, "full")
    assert repaired.text == text
    assert [edit.applied for edit in repaired.edits] == [False]


@pytest.mark.parametrize("text", ["ابزار کار", "گذارشان به شهر افتاد", "ابزارها", "برخواست مردم"])
def test_what_is_no_misspelling(text: str) -> None:
    assert repair(text, "full").text == text
