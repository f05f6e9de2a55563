"""What sentences tell of a promise. A row is a sentence, and what it is a sign of, or None."""

from __future__ import annotations

import json

import pytest

from made_accounts import account
from qowl.dossier import Sign, signs

ROWS = [
    ("محموله یک میلیون دوز واکسن چین وارد تهران شد.", "delivered"),
    ("محمولهٔ يک ميليون دوز واكسن چين وارد تهران شد.", "delivered"),
    ("محموله‌های واکسن چین به تهران رسید.", "delivered"),
    ("قرار است محموله واکسن چین وارد تهران شود.", None),
    ("محموله واکسن چین وارد تهران خواهد شد.", None),
    ("محموله واکسن چین وارد تهران نشد.", None),
    ("نخستین محموله واکسن چین وارد تهران شد.", "progress"),
    ("نیروگاه برق ساخت چین در ایران به بهره‌برداری رسید.", "delivered"),
    ("نیروگاه برق ساخت چین در ایران به بهره برداری رسيده است.", "delivered"),
    ("نیروگاه برق ساخت چین در ایران سال آینده به بهره‌برداری می‌رسد.", None),
    ("بدهی گازی عراق به ایران پرداخت شد.", "delivered"),
    ("عراق بدهی گازی ایران را پرداخت خواهد کرد.", None),
    ("بدهی گازی عراق به ایران هنوز پرداخت نشده است.", "delayed"),
    ("ساخت راه‌آهن رشت آستارا متوقف مانده است.", "delayed"),
    ("ساخت راه‌آهن رشت آستارا ۶۰ درصد پیشرفت دارد.", "progress"),
    ("وی از پیشرفت در ساخت راه‌آهن رشت آستارا سخن گفت.", None),
    ("شرکت ملی نفت چین از پروژه پارس جنوبی کنار کشید.", "withdrawn"),
    ("ایران از دریافت واکسن روسیه صرف‌نظر کرد.", "released"),
    ("شرط پرداخت بدهی گازی عراق برآورده شد.", "met"),
]


@pytest.mark.parametrize(("sentence", "effect"), ROWS)
def test_effect(sentence: str, effect: str | None) -> None:
    found = signs(account("d", "irna.ir", "2021-09-18", kind=None, text=sentence))
    assert [sign.effect for sign in found] == ([effect] if effect else [])


def test_a_sign_says_where_and_of_what() -> None:
    text = "تهران – ایرنا\nمحموله یک میلیون دوز واکسن چین وارد تهران شد.\nهوا خوب است."
    (sign,) = signs(account("d", "irna.ir", "2021-09-18", kind=None, text=text))
    assert (sign.topics, sign.sides, sign.date) == (("health.vaccine",), ("CHN", "IRN"), "2021-09-18")
    for span in (sign.evidence, sign.words):
        assert text[span.start : span.end] == span.text
    assert Sign.from_dict(json.loads(json.dumps(sign.to_dict()))) == sign


def test_a_sentence_on_no_topic_is_no_sign() -> None:
    assert signs(account("d", "irna.ir", "2021-09-18", kind=None, text="فیلم تازه به پایان رسید.")) == ()


def test_a_language_without_a_pack_gives_none() -> None:
    assert signs(account("d", "kremlin.ru", "2021-09-18", kind=None, text="Вакцина доставлена.", language="ru")) == ()
