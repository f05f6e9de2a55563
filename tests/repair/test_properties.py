"""What holds for any text at all: mending is done once, loses no letter, and knows where everything came from."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qowl.repair import LEVELS, repair
from qowl.repair.letters import unify
from strategies import anything

# What pipelines leave behind, to be put side by side in any order.
PIECES = (
    "می", "رود", "نمی", "میرود", "توانسته", "اند", "کرده", "کردهاند", "کتاب", "ها", "های", "کتابهای", "خانه",
    "ای", "ی", "دانش", "آموز", "آموزان", "دانشآموز", "رئیس", "جمهور", "رئیسجمهور", "بین", "المللی", "همه",
    "جانبه", "گفت", "وگو", "و", "گو", "تر", "ترین", "بزرگ", "بی", "هم", "اکنون", "حرفهای", "یک", "شده", "است",
    "وزیرخارجه", "بااشاره", "ابزار", "امیدواری", "گذارش", "هاشمی", "پور", "ماه", "دی", "«", "»", "،", ".",
    "؛", "\u200c", "\u200c\u200c", " ", "  ", "\n", "\r\n", "\t", "\u2028", "ۀ", "هٔ", "ي", "ك", "٣",
    "\ud800", "\x00", "\x01", "\x02", "\x03", "\u202b", "صلى", "الله", "عليه", "إن", "ﻻ", "ﷺ", "¬", "\u200d",
    "a", "12",
)  # fmt: skip
damaged = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda pieces: st.sampled_from(["", " ", "\u200c"]).map(lambda between: between.join(pieces))
)
mixed = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", "\u200c"])), max_size=30).map(
    lambda pairs: "".join(piece + after for piece, after in pairs)
)
texts = st.one_of(damaged, mixed, anything)


def letters(text: str) -> str:
    return text.replace(" ", "").replace("\u200c", "")


@pytest.mark.parametrize("level", LEVELS)
@given(text=texts)
def test_mending_a_mended_text_changes_nothing(level: str, text: str) -> None:
    mended = repair(text, level).text
    assert repair(mended, level).text == mended


@given(texts)
def test_no_letter_is_lost(text: str) -> None:
    assert letters(repair(text).text) == letters(unify(text, plain=False)[0])


@given(texts)
def test_line_breaks_stay(text: str) -> None:
    breaks = "\n\r\t\v\f\u0085\u2028\u2029"
    assert [char for char in repair(text).text if char in breaks] == [char for char in text if char in breaks]


@given(texts)
def test_a_line_keeps_its_words(text: str) -> None:
    lines = [letters(line) for line in repair(text).text.split("\n")]
    assert lines == [letters(line) for line in unify(text, plain=False)[0].split("\n")]


@pytest.mark.parametrize("level", LEVELS)
@given(text=texts)
def test_edits_make_the_text(level: str, text: str) -> None:
    repaired = repair(text, level)
    made = text
    for edit in reversed([edit for edit in repaired.edits if edit.applied]):
        assert text[edit.start : edit.end] == edit.before
        made = made[: edit.start] + edit.after + made[edit.end :]
    assert made == repaired.text


@given(texts)
def test_edits_are_apart_and_say_why(text: str) -> None:
    edits = [edit for edit in repair(text).edits if edit.applied]
    assert all(edit.before != edit.after and edit.rule and 0 < edit.confidence <= 1 for edit in edits)
    assert all(first.end <= second.start for first, second in pairwise(edits))


@given(texts, st.data())
def test_offsets_map_there_and_back(text: str, data: st.DataObject) -> None:
    repaired = repair(text)
    start = data.draw(st.integers(0, len(repaired.text)))
    end = data.draw(st.integers(start, len(repaired.text)))
    low, high = repaired.to_source(start, end)
    assert 0 <= low <= high <= len(text)
    first, last = repaired.to_working(low, high)
    assert 0 <= first <= last <= len(repaired.text)
    if high > low:  # what was put in at either edge has no source
        assert not repaired.text[start:first].strip(" \u200c")
        assert not repaired.text[last:end].strip(" \u200c")


@given(texts)
def test_every_letter_maps_to_itself(text: str) -> None:
    repaired = repair(text)
    for at, char in enumerate(repaired.text):
        low, high = repaired.to_source(at, at + 1)
        if text[low:high] == char:
            assert repaired.to_working(low, high) == (at, at + 1)
        else:
            assert any(edit.start <= low and high <= edit.end for edit in repaired.edits)
