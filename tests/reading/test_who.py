"""Who is named, who is meant, who speaks."""

from __future__ import annotations

import datetime as dt

import pytest

import qowl
from qowl.reading.lexicon import lexicon
from qowl.reading.parse import Parse, parse
from qowl.repair import repair


def parsed(source: str, day: str, home: str = "IRN") -> Parse:
    return parse(repair(source, plain=True).text, lexicon("fa"), home, dt.date.fromisoformat(day))


def people(source: str, day: str, home: str = "IRN") -> list[tuple[str | None, str | None, str | None]]:
    return [
        (who.person.name_en if who.person else None, who.country, who.role)
        for named in parsed(source, day, home).named
        for who in named.people
    ]


@pytest.mark.parametrize(
    ("source", "day", "expected"),
    [
        ("رئیس‌جمهور گفت", "2021-05-24", ("Hassan Rouhani", "IRN", "president")),
        ("رئیس‌جمهور گفت", "2025-05-24", ("Masoud Pezeshkian", "IRN", "president")),
        ("رئیس‌جمهوری آمریکا گفت", "2010-05-24", ("Barack Obama", "USA", "president")),
        ("رئیس‌جمهوری آمریکا گفت", "2019-05-24", ("Donald Trump", "USA", "president")),
        ("مرد شماره یک کاخ سفید گفت", "2022-05-24", ("Joe Biden", "USA", "president")),
        ("رئیس دستگاه دیپلماسی کشورمان گفت", "2014-05-24", ("Mohammad Javad Zarif", "IRN", "foreign-minister")),
        ("نخست‌وزیر عراق گفت", "2007-05-24", ("Nouri al-Maliki", "IRQ", "prime-minister")),
        ("وزیر خارجه برونئی گفت", "2024-05-24", (None, "BRN", "foreign-minister")),
        ("پزشکيان گفت", "2025-05-24", ("Masoud Pezeshkian", "IRN", "president")),
        ("حجتالاسلام والمسلمین دکتر حسن روحانی گفت", "2016-05-24", ("Hassan Rouhani", "IRN", "president")),
        ("وزیر خارجهٔ طالبان گفت", "2023-05-24", ("Amir Khan Muttaqi", "AFG", "foreign-minister")),
    ],
)
def test_who_is_meant(source: str, day: str, expected: tuple[str | None, str, str]) -> None:
    assert people(source, day) == [expected]


def test_a_bare_office_is_the_home_sides() -> None:
    assert people("رئیس‌جمهور گفت", "2018-05-24", "AFG") == [("Ashraf Ghani", "AFG", "president")]


def test_an_ambiguous_name_is_nobody_until_introduced() -> None:
    assert people("شی گفت", "2021-05-24") == []
    assert people("شی جین‌پینگ آمد. شی گفت", "2021-05-24") == [("Xi Jinping", "CHN", "president")] * 2


def test_a_family_name_stands_alone_once_the_text_has_the_whole() -> None:
    assert people("تام باراک آمد. باراک گفت", "2025-07-09") == [("Tom Barrack", "USA", "envoy")] * 2


def test_counterpart() -> None:
    found = people("عراقچی با همتای چینی خود دیدار کرد", "2025-05-24")
    assert found == [("Abbas Araghchi", "IRN", "foreign-minister"), ("Wang Yi", "CHN", "foreign-minister")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("عراقچی با لاوروف دیدار کرد. وی گفت: تحریم‌ها باید لغو شود.", ["IRN"]),
        ("عراقچی با لاوروف دیدار کرد. لاوروف نیز گفت: تحریم‌ها باید لغو شود.", ["RUS"]),
        ("عراقچی با لاوروف دیدار کرد. دو طرف بر لغو تحریم‌ها تأکید کردند.", ["IRN", "RUS"]),
        ("عراقچی با لاوروف دیدار کرد. وزیر خارجه روسیه بر لغو تحریم‌ها تأکید کرد.", ["RUS"]),
        ("لاوروف:\n🔹 تحریم‌ها باید لغو شود.", ["RUS"]),
        ("پکن خواستار لغو تحریم‌ها شد.", ["CHN"]),
        ("یک مقام آگاه گفت: تحریم‌ها باید لغو شود.", []),
        ("کاخ سفید اعلام کرد تحریم‌های ایران ادامه دارد.", ["USA"]),
        ("کرملین اعلام کرد که پوتین بر لغو تحریم‌ها تأکید کرد.", ["RUS"]),
    ],
)
def test_who_speaks(source: str, expected: list[str]) -> None:
    statements = qowl.read(source, published="2025-04-01").statements
    assert [[who.country for who in s.speakers] for s in statements] == ([expected] if expected else [])


def test_nobody_else_speaks_inside_a_quotation() -> None:
    source = "عراقچی گفت: «آمریکا اعلام کرد که تحریم‌ها را لغو می‌کند و لاوروف نیز از لغو تحریم‌ها استقبال کرد.»"
    assert {who.country for s in qowl.read(source, published="2025-04-01").statements for who in s.speakers} == {"IRN"}


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("ایرانی‌ها تأکید کرده‌اند که آتش‌بس لبنان باید تثبیت شود.", {"IRN"}),
        ("یک منبع ارشد ایرانی به رویترز گفت: آتش‌بس لبنان باید تثبیت شود.", {"IRN"}),
        ("کرملین: پوتین در تماس با اردوغان خواستار صلح در سوریه شد.", {"RUS"}),
        ("دیوان امیری قطر: شیخ تمیم در تماس با پوتین خواستار صلح در سوریه شد.", {"QAT"}),
        ("لاوروف و فیدان دیدار کردند و وزیر خارجه ترکیه خواستار صلح در سوریه شد.", {"TUR"}),
        ("بیانیه مشترک ایران و چین\nدو طرف تروریسم را محکوم می‌کنند.", {"IRN", "CHN"}),
        ("بیانیه مشترک ایران و چین\nچین از تمامیت ارضی ایران حمایت می‌کند.", {"CHN"}),
    ],
)
def test_who_speaks_without_a_name(source: str, speakers: set[str]) -> None:
    record = qowl.read(source, published="2025-04-01")
    assert {who.country for said in record.statements for who in said.speakers} == speakers


def test_what_the_outlet_comments_is_nobodys() -> None:
    source = "لاوروف: تحریم‌ها باید لغو شود.\n🔹 این سخنان پس از حمله به لبنان بیان شده است."
    assert [s.topics for s in qowl.read(source, published="2025-04-01").statements] == [("sanctions",)]


def test_thanks_to_somebody_are_thanks() -> None:
    source = "عراقچی با قدردانی از رئیس‌جمهور روسیه برای تأمین واکسن گفت: تحریم‌ها باید لغو شود."
    assert [s.act for s in qowl.read(source, published="2021-04-01").statements] == ["thank", "request"]


def test_a_weekday_is_no_capital() -> None:
    words = "ناصر کنعانی سخنگوی وزارت خارجه دوشنبه گفت: تحریم‌ها غیرقانونی است."
    (said,) = qowl.read(words, published="2024-08-12", outlet="irna.ir").statements
    assert [who.country for who in said.speakers] == ["IRN"]


def test_what_was_signed_is_agreed_by_both() -> None:
    words = (
        "عراقچی وزیر خارجه ایران با فؤاد حسین وزیر خارجه عراق دیدار کرد.\n"
        "وزیر خارجه ایران از کمک‌های بغداد به زائران قدردانی کرد.\n"
        "در پایان این دیدار سه سند همکاری به امضا رسید."
    )
    said = qowl.read(words, published="2025-03-12", outlet="irna.ir").statements[-1]
    assert ([who.country for who in said.speakers], said.act) == (["IRN", "IRQ"], "agree")


@pytest.mark.parametrize("joint", [". متن این پیام", " که متن آن"])
def test_the_text_of_a_letter_is_its_senders(joint: str) -> None:
    below = "فرارسیدن نوروز را به ملت تاجیکستان شادباش می‌گویم. مهندسان ما آماده‌اند نیروگاه برق بسازند."
    lead = f"رئیس‌جمهور ایران در پیامی به رئیس‌جمهور تاجیکستان نوروز را تبریک گفت{joint} به شرح زیر است:"
    statements = qowl.read(f"{lead}\n\n{below}", published="2024-03-20").statements
    assert statements[0].act == "congratulate"
    assert [s for s in statements if s.evidence.start > len(lead)]
    assert {who.country for s in statements for who in s.speakers} == {"IRN"}
