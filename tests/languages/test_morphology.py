from __future__ import annotations

import pytest

from qowl.languages.fa.morphology import Form, conjugate


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("کرد", Form("past", 3, False, False)),
        ("نکردند", Form("past", 3, True, True)),
        ("می‌کنیم", Form("present", 1, True, False)),
        ("نمی‌کند", Form("present", 3, False, True)),
        ("می‌کرد", Form("imperfect", 3, False, False)),
        ("کرده است", Form("perfect", 3, False, False)),
        ("کرده بود", Form("pluperfect", 3, False, False)),
        ("خواهیم کرد", Form("future", 1, True, False)),
        ("نخواهد کرد", Form("future", 3, False, True)),
        ("کند", Form("subjunctive", 3, False, False)),
    ],
)
def test_to_do(word: str, form: Form) -> None:
    assert conjugate("کرد", "کن")[word] == form


@pytest.mark.parametrize(
    ("stems", "word"),
    [(("گفت", "گوی"), "می‌گوید"), (("نمود", "نما"), "می‌نماید"), (("داشت", "دار"), "دارد"), (("بود", "باش"), "هستیم")],
)
def test_stems_that_change(stems: tuple[str, str], word: str) -> None:
    assert word in conjugate(*stems)
