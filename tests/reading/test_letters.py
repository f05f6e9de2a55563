from __future__ import annotations

import pytest
from hypothesis import given

from qowl.reading.letters import HALF, NONE, SPACE, letters, letters_of
from strategies import anything

SPELLINGS = ("رئیس‌جمهور", "رئیسجمهور", "رئیس جمهور", "رييس‌جمهور", "رئیس‌\u200cجمهور")


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_one_word_however_spelled(spelling: str) -> None:
    assert letters_of(spelling) == "رییسجمهور"


@pytest.mark.parametrize(("one", "other"), [("كتاب", "کتاب"), ("تأکید", "تاکید"), ("۱۴۰۰", "1400"), ("مسؤول", "مسوول")])
def test_folds(one: str, other: str) -> None:
    assert letters_of(one) == letters_of(other)


def test_breaks() -> None:
    text = letters("می‌رود خانه،باغ")
    assert text.text == "میرودخانه،باغ"
    assert [text.opens[start] for start in text.starts] == [NONE, HALF, SPACE, NONE, NONE]


def test_words_beside_a_letter() -> None:
    text = letters("بر لغو تحریم‌ها")
    assert (text.before(2), text.after(2), text.before(0), text.after(len(text.text))) == ("بر", "لغو", "", "")


@given(anything)
def test_span_leads_back_to_the_same_letters(source: str) -> None:
    text = letters(source)
    for number, start in enumerate(text.starts):
        word = text.word(number)
        low, high = text.span(start, start + len(word))
        assert letters_of(source[low:high]) == word
