from __future__ import annotations

import pytest

import qowl

DAY = "2025-04-01"  # a Tuesday


def contacts(source: str) -> list[tuple[str, tuple[str | None, ...]]]:
    return [(c.kind, tuple(p.country for p in c.parties)) for c in qowl.read(source, published=DAY).contacts]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("عراقچی در گفت‌وگوی تلفنی با لاوروف بر لغو تحریم‌ها تأکید کرد.", [("phone_call", ("IRN", "RUS"))]),
        ("عراقچی با لاوروف تلفنی گفت‌وگو کرد.", [("phone_call", ("IRN", "RUS"))]),
        ("رئیس‌جمهور در تماس ویدئویی با پوتین گفت: تحریم‌ها باید لغو شود.", [("video_call", ("IRN", "RUS"))]),
        ("عراقچی در مسکو با لاوروف دیدار کرد.", [("meeting", ("IRN", "RUS"))]),
        ("دیدار سه‌ساعته پوتین با ویتکاف در مسکو", [("meeting", ("RUS", "USA"))]),
        ("پزشکیان در نامه‌ای به پوتین از او تشکر کرد.", [("letter", ("IRN", "RUS"))]),
        ("پزشکیان در پیامی به پوتین روز ملی روسیه را تبریک گفت.", [("message", ("IRN", "RUS"))]),
        ("عراقچی امروز در مسکو با لاوروف رایزنی کرد.", [("meeting", ("IRN", "RUS"))]),
        ("پوتین و اردوغان تلفنی گفت‌وگو کردند.", [("phone_call", ("RUS", "TUR"))]),
        ("نشست سه‌جانبه وزرای خارجه ایران، روسیه و ترکیه امروز برگزار شد.", [("multilateral", ("IRN", "RUS", "TUR"))]),
        (
            "عراقچی امروز در تماس‌های تلفنی جداگانه با لاوروف و فیدان درباره غزه گفت‌وگو کرد.",
            [("phone_call", ("IRN", "RUS")), ("phone_call", ("IRN", "TUR"))],
        ),
        ("اکسیوس: ترامپ در تماس تلفنی با نتانیاهو از او خواست آتش‌بس را بپذیرد.", [("phone_call", ("USA", "ISR"))]),
        (
            "عراقچی با لاوروف دیدار کرد.\nدر این گفت‌وگوی تلفنی دو طرف درباره برجام گفت‌وگو کردند.",
            [("phone_call", ("IRN", "RUS"))],
        ),
        # addressed otherwise than by «با»
        ("پوتین به اردوغان زنگ زد و درباره سوریه گفت.", [("phone_call", ("RUS", "TUR"))]),
        ("پزشکیان سپس لاوروف وزیر خارجه روسیه را به حضور پذیرفت.", [("meeting", ("IRN", "RUS"))]),
        ("وزیر دفاع آمریکا نخست‌وزیر قطر را در تماس تلفنی تهدید کرد.", [("phone_call", ("USA", "QAT"))]),
        ("رئیسی در دیدار پوتین: همکاری‌ها گسترش می‌یابد.", [("meeting", ("IRN", "RUS"))]),
        # with somebody else present; led by somebody; an office of any field
        ("لاوروف و کولبا با حضور فیدان وزیر خارجه ترکیه دیدار کردند.", [("multilateral", ("RUS", "UKR", "TUR"))]),
        ("لاوروف با هیئت ایرانی به ریاست عراقچی دیدار کرد.", [("meeting", ("RUS", "IRN"))]),
        ("وزیر نیرو در دیدار با لوی الخطیب وزیر برق عراق آمادگی ایران را اعلام کرد.", [("meeting", ("IRN", "IRQ"))]),
        ("عراقچی در گفت‌وگوی تلفنی با «تاکشی ایوایا» وزیر خارجه ژاپن تسلیت گفت.", [("phone_call", ("IRN", "JPN"))]),
        # told by one of its parties, or by its house
        ("عراقچی: دیروز با لاوروف درباره تنگه هرمز گفت‌وگو کردم.", [("phone_call", ("IRN", "RUS"))]),
        ("دفتر رسانه‌ای نخست‌وزیر عراق از دیدار امروز او با فرستاده ویژه آمریکا خبر داد.", [("meeting", ("IRQ", "USA"))]),
        ("عراقچی پس از دیدار با لاوروف گفت: تحریم‌ها باید لغو شود.", [("meeting", ("IRN", "RUS"))]),
        # put out by both beside their conversation
        (
            "عراقچی با لاوروف دیدار کرد. دو طرف سپس در نشست خبری مشترک حاضر شدند.",
            [("meeting", ("IRN", "RUS")), ("press_conference", ("IRN", "RUS"))],
        ),
        (
            "پزشکیان که به دعوت لوکاشنکو به مینسک سفر کرده است، در نشست هیئت‌های دو کشور تشکر کرد.",
            [("meeting", ("IRN", "BLR"))],
        ),
    ],
)
def test_tells_of(source: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert contacts(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "عراقچی فردا با لاوروف دیدار خواهد کرد.",
        "عراقچی هفته گذشته با لاوروف دیدار کرده بود.",
        "رئیس‌جمهور در جلسه هیئت دولت با وزیر نیرو دیدار کرد.",
        "عراقچی در گفت‌وگو با شبکه الجزیره گفت: تحریم‌ها باید لغو شود.",
        "سخنگوی وزارت خارجه خبر دیدار عراقچی با روبیو را تکذیب کرد.",
        "انتظار نمی‌رود دیدار ترامپ با شی جین‌پینگ نتیجه‌ای داشته باشد.",
        "تیم ملی ایران به دیدار قطر می‌رود.",
        "عراقچی از پاکستان خواست زمینه تماس با رهبر طالبان را فراهم کند.",
        "نتانیاهو گفت که هر روز با ترامپ صحبت می‌کند.",
        "روبیو درباره صحبت‌های ترامپ و عراقچی توضیح داد.",
    ],
)
def test_tells_of_none(source: str) -> None:
    assert contacts(source) == []


@pytest.mark.parametrize(
    ("words", "day", "told_by"),
    [
        ("امروز", "2025-04-01", "text"),
        ("دیروز", "2025-03-31", "text"),
        ("روز دوشنبه", "2025-03-31", "text"),
        ("روز سه‌شنبه", "2025-04-01", "text"),
        ("روز سه شنبه", "2025-04-01", "text"),
        ("یکشنبه ۱۰ فروردین ۱۴۰۴", "2025-03-30", "text"),
        ("دهم فروردین", "2025-03-30", "text"),
        ("۱۰ حمل", "2025-03-30", "text"),
        ("۳۰ مارس ۲۰۲۵", "2025-03-30", "text"),
        ("۱۴۰۴/۰۱/۱۰", "2025-03-30", "text"),
        ("در مسکو", "2025-04-01", "publication"),
    ],
)
def test_day(words: str, day: str, told_by: str) -> None:
    (contact,) = qowl.read(f"عراقچی {words} با لاوروف دیدار کرد.", published=DAY).contacts
    assert (contact.date, contact.date_from) == (day, told_by)


def test_no_day_without_publication() -> None:
    (contact,) = qowl.read("عراقچی امروز با لاوروف دیدار کرد.").contacts
    assert (contact.date, contact.date_from) == (None, None)


def test_an_unknown_holder_keeps_office_country_and_name() -> None:
    source = "عراقچی در گفت‌وگوی تلفنی با رودریگو سالدانا، وزیر خارجه گواتمالا، از مواضع این کشور تشکر کرد."
    party = qowl.read(source, published=DAY).contacts[0].parties[1]
    assert (party.name, party.name_en, party.country, party.role) == (
        "رودریگو سالدانا",
        None,
        "GTM",
        "foreign-minister",
    )
