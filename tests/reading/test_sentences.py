"""Sentences and quotations, clauses, and the words that open and close them."""

from __future__ import annotations

import pytest

from qowl.languages.pack import load
from qowl.reading.clauses import Clauses
from qowl.reading.letters import letters
from qowl.reading.lexicon import WORDS, lexicon, scan
from qowl.reading.segment import segment

UNFINISHED = frozenset(("در", "با"))


def sentences(source: str) -> list[str]:
    text = letters(source)
    return [text.text[s.start : s.end] for s in segment(text, UNFINISHED).sentences]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("او آمد. او رفت.", ["اوآمد", "اورفت"]),
        ("عنوان\nمتن", ["عنوان", "متن"]),
        ("سهم ۲.۵ درصد شد", ["سهم2.5درصدشد"]),
        ("🔹 خبر نخست\n🔹 خبر دوم", ["خبرنخست", "خبردوم"]),
        ("وزیر در\n#گفتگو\nبا خبرفوری گفت", ["وزیردر\n#گفتگو\nباخبرفوریگفت"]),
        ("متن خبر\n✅\n@AloNews\nخبر جنگ", ["متنخبر"]),
    ],
)
def test_sentences(source: str, expected: list[str]) -> None:
    assert [s.replace("ا", "آ").replace("آ", "ا") for s in sentences(source)] == [s.replace("آ", "ا") for s in expected]


def test_a_long_quotation_is_speech_and_a_short_one_a_word() -> None:
    text = letters("او «مفید» گفت: «این گفت‌وگوها به سود همه کشورهای منطقه خواهد بود.»")
    (start, end) = segment(text, UNFINISHED).quotations[0]
    assert text.text[start:end].startswith("اینگفت")
    assert len(segment(text, UNFINISHED).quotations) == 1


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("آمریکا نمی‌تواند بازگردد، لغو تحریم‌ها ضروری است", 2),
        ("از برجام حمایت کرده و خواهد کرد", 1),
        ("جنگ نخواهیم کرد اما پاسخ خواهیم داد", 2),
        ("روابط سیاسی، اقتصادی و فرهنگی ما خوب است", 1),
    ],
)
def test_clauses(source: str, expected: int) -> None:
    text = letters(source)
    verbs = [hit for hit in scan(lexicon(load("fa").code), text)[WORDS] if hit.kind == "verb"]
    assert len(Clauses(text, verbs).of(0, len(text.text))) == expected
