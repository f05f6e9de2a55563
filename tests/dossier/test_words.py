from __future__ import annotations

import pytest
from hypothesis import given

from qowl.dossier.likeness import akin, overlap, subject
from qowl.dossier.words import differ
from qowl.knowledge.outlets import home, home_by_text
from strategies import anything, persian


def test_a_difference_shows_both_wordings() -> None:
    found = differ("آتش‌بس در انرژی و زیرساخت‌ها", "آتش‌بس در زیرساخت‌های انرژی")
    assert [(p.same, p.one, p.other) for p in found.pieces] == [
        (True, "آتش‌بس در", "آتش‌بس در"),
        (False, "", "زیرساخت‌های"),
        (True, "انرژی", "انرژی"),
        (False, "و زیرساخت‌ها", ""),
    ]
    assert found.changed


@pytest.mark.parametrize(
    ("one", "other", "changed"),
    [
        ("حمایت می‌کند", "حمایت مي كند", False),
        ("تأکید کرد", "تاکید کرد", False),
        ("از ایران حمایت کرد", "از ایران قاطعانه حمایت کرد", True),
        ("a ceasefire on energy and infrastructure", "a ceasefire on energy infrastructure", True),
    ],
)
def test_spelling_is_no_difference(one: str, other: str, changed: bool) -> None:
    assert differ(one, other).changed is changed


@given(persian, persian)
def test_pieces_hold_all_words(one: str, other: str) -> None:
    found = differ(one, other)
    for side, text in (("one", one), ("other", other)):
        words = " ".join(getattr(piece, side) for piece in found.pieces)
        assert "".join(c for c in words if c.isalnum()) == "".join(c for c in text if c.isalnum())


@given(anything, anything)
def test_likeness_is_a_share_and_goes_both_ways(one: str, other: str) -> None:
    for measure in (overlap, akin):
        assert 0 <= measure(one, other) <= 1
        assert measure(one, other) == measure(other, one)


def test_subject_leaves_out_who_and_that_it_is_said() -> None:
    assert subject("گفت که چین آماده است واحدهای نیروگاه بوشهر را بسازد") == {"واحد", "نیروگاه", "بوشهر"}


@pytest.mark.parametrize(
    ("outlet", "side"),
    [
        ("irna.ir", "IRN"),
        ("www.irna.ir", "IRN"),
        ("khabaraani.ir", "IRN"),
        ("fa.kremlin.ru", "RUS"),
        ("spnfa.ir", "RUS"),
        ("ir.usembassy.gov", "USA"),
        ("mofa.gov.pk", "PAK"),
        ("gov.uk", "GBR"),
        ("ایرنا", "IRN"),
        ("@Farsna", "IRN"),
        ("خبرگزاری مهر", "IRN"),
        ("somewhere.example", None),
        ("some.tv", None),
        ("", None),
        (None, None),
    ],
)
def test_home(outlet: str | None, side: str | None) -> None:
    assert home(outlet) == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("به گزارش ایرنا، رئیس‌جمهور گفت", "IRN"),
        ("به گزارش خبرگزاری مهر، رئیس‌جمهور گفت", "IRN"),
        ("پکن، شینهوا: شی جین پینگ گفت", "CHN"),
        ("مسکو – اسپوتنیک فارسی – پوتین گفت", "RUS"),
        ("پوتین روز دوم مهر در گفت‌وگو با تاس گفت", None),
        ("خلیج فارس: راه آب", None),
        ("رئیس‌جمهور گفت", None),
        ("", None),
    ],
)
def test_home_by_text(text: str, side: str | None) -> None:
    assert home_by_text(text) == side
