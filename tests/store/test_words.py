"""The words of a question are found however a text spells them, and shown as the text has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qowl.store.hits import context, folded, hits
from qowl.store.words import GRAM, grams, question, search_letters, token
from strategies import anything

SPELLINGS = [
    ("لغو تحریم", "خواستار لغو تحریم‌ها شد", ["لغو", "تحریم‌ها"]),
    ("لغو تحریم", "خواستار لغو تحریمها شد", ["لغو", "تحریمها"]),
    ("لغو تحریم", "خواستار لغوتحریم‌ها شد", ["لغوتحریم‌ها", "تحریم‌ها"]),
    ("لغو تحريم", "بر لغو همهٔ تحریم های ایران", ["لغو", "تحریم"]),
    ("تحریم‌ها", "تحریم ها را لغو کنند", ["تحریم ها"]),
    ("تحريمها", "تحریم‌های یکجانبه", ["تحریم‌های"]),
    ("رئیس جمهور", "رئیس‌جمهور گفت", ["رئیس‌جمهور", "جمهور"]),
    ('"رئیس جمهور"', "رئيس‌جمهور گفت", ["رئيس‌جمهور"]),
    ("«رئیس‌جمهور»", "رئیسجمهور گفت", ["رئیسجمهور"]),
    ("۱۴۰۰", "سال 1400 بود", ["1400"]),
    ("1400", "سال ١٤٠٠ بود", ["١٤٠٠"]),
    ("تأکید", "تاکید کرد", ["تاکید"]),
    ("توافق", "تـــوافق شد", ["تـــوافق"]),
    ("توافق", "تَوافُق شد", ["تَوافُق"]),
    ("制裁", "要求解除制裁。", ["制裁"]),
    ("LAVROV", "Sergey Lavrov said", ["Lavrov"]),
    ("قطر", "در قطر بود", ["قطر"]),
]


@pytest.mark.parametrize(("asked", "text", "shown"), SPELLINGS)
def test_spellings(asked: str, text: str, shown: list[str]) -> None:
    found = hits(text, question(asked))
    assert found is not None
    assert [span.text for span in found] == shown
    assert all(text[span.start : span.end] == span.text for span in found)


@pytest.mark.parametrize(
    ("asked", "text"),
    [("لغو تحریم", "لغو سفر"), ("قطر", "شش مقطر"), ("روس", "مراسم عروسی"), ('"لغو تحریم"', "لغو همهٔ تحریم‌ها")],
)
def test_not_found(asked: str, text: str) -> None:
    assert hits(text, question(asked)) is None


@given(anything, st.data())
def test_the_index_misses_nothing(text: str, data: st.DataObject) -> None:
    """Whatever stretch of a text is asked for, its grams are among those of the text."""
    letters = search_letters(text)
    if len(letters) < GRAM:
        return
    start = data.draw(st.integers(0, len(letters) - GRAM))
    end = data.draw(st.integers(start + GRAM, len(letters)))
    wanted = {letters[at : at + GRAM] for at in range(start, end - GRAM + 1)}
    assert wanted <= set(grams(letters))


@given(anything)
def test_letters_of_a_text_are_those_of_its_characters(text: str) -> None:
    where = folded(text)
    assert where.letters == search_letters(text)
    assert len(where.places) == len(where.letters)


@given(anything, anything)
def test_hits_are_words_of_the_text(text: str, asked: str) -> None:
    for span in hits(text, question(asked)) or []:
        assert text[span.start : span.end] == span.text
        assert span.end > span.start


def test_context_shows_the_words_on_one_line() -> None:
    text = "الف " * 60 + "لغو\nتحریم" + " ب" * 60
    found = hits(text, question("لغو تحریم"))
    assert found is not None
    line = context(text, found)
    assert "لغو تحریم" in line
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) < 200


def test_the_index_is_what_stores_have() -> None:
    """Stores were made with these words: who changes them has to bring a migration that makes the index anew."""
    assert grams(search_letters("لغو تحريم‌ها")) == [
        "ا", "تحری", "حریم", "ریمه", "غوتح", "لغوت", "مها", "ها", "وتحر", "یمها",
    ]  # fmt: skip
    assert token("topic", "agreements.implementation") == "topic0agreements1implementation"
    assert token("to", "ARAB-LEAGUE") == "to0arab2league"
