"""Letters, digits and marks: one code point each, and what is Arabic or Latin stays."""

from __future__ import annotations

import pytest

import qowl
from qowl.errors import UsageError
from qowl.repair import Edit, repair


@pytest.mark.parametrize(
    ("text", "unified"),
    [
        ("كتاب ايراني", "کتاب ایرانی"),
        ("خانۀ ما", "خانه\u200cی ما"),
        ("خانهٔ ما", "خانه\u200cی ما"),
        ("مدرسة", "مدرسه"),
        ("٣٤٥", "۳۴۵"),
        ("345", "345"),
        ('او گفت: "می‌آیم"', "او گفت: «می‌آیم»"),
        ("“متن”", "«متن»"),
        ('the "old" way', 'the "old" way'),
        ("سـلام", "سلام"),
        ("سلام\u200f", "سلام"),
        ("ﺳﻼﻡ", "سلام"),
        ("کتاب¬ها", "کتاب\u200cها"),
        ("۱۰ − ۲", "۱۰ - ۲"),
        ("تأکید و مسئول و رؤیا", "تأکید و مسئول و رؤیا"),
        ("إن الله مع الصابرين", "إن الله مع الصابرين"),
        ("آیهٔ «إن الله مع الصابرين» را خواند", "آیه\u200cی «إن الله مع الصابرين» را خواند"),
    ],
)
def test_unified(text: str, unified: str) -> None:
    assert repair(text).text == unified


def test_plain_writes_digits_and_vowels_as_reading_needs() -> None:
    assert repair("مُدیر ۱۲٣ رئیسجمهور", plain=True).text == "مدیر 123 رئیسجمهور"


def test_edits_say_where_what_and_why() -> None:
    assert repair("رئيسجمهور رفت").edits == (
        Edit(2, 3, "ي", "ی", "letter", "one code point for a letter", 1.0),
        Edit(4, 4, "", "\u200c", "half-space", "word list", 1.0),
    )


def test_layers_that_touch_are_one_edit() -> None:
    repaired = repair("می\x00 رود")
    assert repaired.text == "می\u200cرود"
    assert [(edit.start, edit.before, edit.after) for edit in repaired.edits] == [(2, "\x00 ", "\u200c")]


def test_offsets_both_ways() -> None:
    repaired = repair("در رئیسجمهور")
    assert repaired.text == "در رئیس\u200cجمهور"
    assert repaired.to_source(3, 13) == (3, 12)
    assert repaired.to_working(7, 12) == (8, 13)
    assert repaired.to_source(7, 8) == (7, 7)


def test_an_unknown_level() -> None:
    with pytest.raises(UsageError) as caught:
        repair("متن", "best")
    assert str(caught.value) == "level 'best' is unknown; give one of safe, full"


def test_the_function_of_the_package_stays_one() -> None:
    """`qowl.repair` is the function, though a package has the same name."""
    qowl.read("عراقچی با لاوروف دیدار کرد.")
    assert qowl.repair("میرود").text == "می\u200cرود"
