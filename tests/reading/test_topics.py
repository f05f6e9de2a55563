"""Which topics a stretch speaks of: strong words, general ones and weak ones, and what a longer phrase decides."""

from __future__ import annotations

import datetime as dt

import pytest

from qowl.reading.lexicon import lexicon
from qowl.reading.parse import parse


def topics(words: str, day: dt.date | None = None) -> set[str]:
    found = parse(words, lexicon("fa"), "IRN", day)
    return set(found.topics.of(0, len(found.text.text)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a general word counts beside other families
        ("جنگ و کاهش صادرات", {"conflict.iran-israel", "economy.trade"}),
        # and gives way where its own family names something else
        ("جنگ در یمن", {"conflict.yemen"}),
    ],
)
def test_general_words_give_way_in_their_family(words: str, expected: set[str]) -> None:
    assert topics(words, dt.date(2026, 3, 1)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("همکاری با همسایه‌ها", {"relations.bilateral"}),
        ("همکاری در زمینه ترانزیت", {"transport"}),
        # of weak words alone, the longest says what it is about
        ("همکاری در خلیج فارس", {"security.regional"}),
    ],
)
def test_weak_words_stand_alone(words: str, expected: set[str]) -> None:
    assert topics(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("کمک مالی به این کشور", {"economy.finance"}),
        ("این کار سد راه صلح است", {"security.regional"}),
        ("نیروگاه هسته‌ای", {"nuclear.programme"}),
        ("محاصره غزه", {"conflict.palestine"}),
    ],
)
def test_a_phrase_decides_what_its_words_alone_do_not(words: str, expected: set[str]) -> None:
    assert topics(words) == expected


def test_a_word_means_what_it_meant_at_its_time() -> None:
    talks = "مذاکرات هسته‌ای"
    assert topics(talks, dt.date(2009, 1, 1)) == {"nuclear.programme"}
    assert topics(talks, dt.date(2021, 1, 1)) == {"nuclear.jcpoa"}
    assert topics(talks, dt.date(2026, 1, 1)) == {"nuclear.programme"}
