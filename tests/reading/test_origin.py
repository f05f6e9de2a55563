"""What language a text is in, and which side its outlet speaks from."""

from __future__ import annotations

import pytest

from qowl.languages.pack import load
from qowl.reading.origin import breaks_off, language_of, origin_of

LANGUAGES = [
    ("رئیس‌جمهور با همتای چینی خود گفت‌وگو کرد", "fa"),
    ("رئيس جمهوري اسلامي ايران با همتاي چيني خود ديدار كرد", "fa"),
    ("وي تاكيد كرد: مذاكرات ادامه دارد", "fa"),
    ("بحث وزير الخارجية الإيراني مع نظيره الصيني في بكين تطورات المنطقة", "ar"),
    ("صدر نے کہا کہ دونوں ممالک کے تعلقات مضبوط ہیں اور تجارت میں اضافہ ہو رہا ہے", "ur"),
    ("د بهرنیو چارو وزیر وویل چې له ایران سره اړیکې ښې دي", "ps"),
    ("سەرۆک لەگەڵ وەزیری دەرەوە کۆبووەوە", "ckb"),
    ("The two presidents spoke by telephone.", "en"),
    ("两国元首通电话。", "zh"),
    ("Президенты поговорили по телефону.", "ru"),
    ("۱۲۳ ...", "und"),
]


@pytest.mark.parametrize(("text", "code"), LANGUAGES)
def test_language(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("text", "outlet", "variety", "home"),
    [
        ("رئیس‌جمهور گفت", None, None, "IRN"),
        ("رئیس‌جمهور گفت", "tolonews.com", "prs", "AFG"),
    ],
)
def test_home(text: str, outlet: str | None, variety: str | None, home: str) -> None:
    origin = origin_of(text, outlet, load("fa"))
    assert (origin.variety, origin.home) == (variety, home)


@pytest.mark.parametrize(("text", "broken"), [("وی افزود: ما…", True), ("وی رفت.", False), ("وی افزود [...]\n", True)])
def test_breaks_off(text: str, broken: bool) -> None:
    assert breaks_off(text) is broken
