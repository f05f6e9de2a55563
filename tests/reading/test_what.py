"""What is said: acts and topics, from the cue or from the content."""

from __future__ import annotations

import pytest

import qowl

FRAME = "عراقچی وزیر امور خارجه کشورمان با لاوروف وزیر امور خارجه روسیه دیدار کرد. وی {}"


def said(words: str) -> list[tuple[str, tuple[str, ...]]]:
    record = qowl.read(FRAME.format(words), published="2025-04-01")
    return [(s.act, s.topics) for s in record.statements]


@pytest.mark.parametrize(
    ("words", "act", "topics"),
    [
        # one phrase of each family
        ("گفت: صادرات نفت افزایش یافته است.", "state", ("energy.oil-gas",)),  # the most specific one
        ("روابط دو کشور را راهبردی خواند.", "describe", ("relations.bilateral",)),
        ("آخرین وضعیت مذاکرات وین را تشریح کرد.", "report", ("nuclear.jcpoa",)),
        ("خواستار لغو تحریم‌ها شد.", "request", ("sanctions",)),
        ("لغو تحریم‌ها را خواستار شد.", "request", ("sanctions",)),
        ("بر ضرورت لغو تحریم‌ها تأکید کرد.", "request", ("sanctions",)),
        ("لغو تحریم‌ها را ضروری دانست.", "request", ("sanctions",)),
        ("لغو تحریم‌ها را مورد تأکید قرار داد.", "request", ("sanctions",)),
        ("از مسکو خواست از لغو تحریم‌ها حمایت کند.", "request", ("sanctions",)),
        ("پیشنهاد داد کمیته‌ای برای ترانزیت تشکیل شود.", "propose", ("transport",)),
        ("نسبت به پیامدهای تحریم هشدار داد.", "warn", ("sanctions",)),
        ("بر تلاش برای اجرای توافقات تأکید کرد.", "promise", ("agreements.implementation",)),
        ("برای همکاری در کریدور شمال جنوب اعلام آمادگی کرد.", "offer", ("transport",)),
        ("آمادگی ایران برای صادرات برق را اعلام کرد.", "offer", ("energy.electricity",)),
        ("از کمک‌های روسیه در تأمین واکسن قدردانی کرد.", "thank", ("health.vaccine",)),
        ("از مواضع روسیه درباره تحریم‌ها تقدیر کرد.", "praise", ("sanctions",)),
        ("فرا رسیدن نوروز را تبریک گفت.", "congratulate", ("occasions",)),
        ("جان باختن شماری در زلزله را تسلیت گفت.", "condole", ("disaster",)),
        ("از گسترش تجارت استقبال کرد.", "welcome", ("economy.trade",)),
        ("ابراز امیدواری کرد تحریم‌ها لغو شود.", "hope", ("sanctions",)),
        ("ابزار امیدواری کرد تحریم‌ها لغو شود.", "hope", ("sanctions",)),
        ("از تمامیت ارضی سوریه حمایت کرد.", "support", ("sovereignty", "conflict.syria")),
        ("حملات به غزه را محکوم کرد.", "criticise", ("conflict.palestine",)),
        ("همتای روس را در جریان مذاکرات وین قرار داد.", "report", ("nuclear.jcpoa",)),
        # parts that stand apart
        ("طرف مقابل را تهدید به بازگرداندن تحریم‌ها کرد.", "warn", ("sanctions",)),
        ("ضمن غیرقانونی خواندن تحریم‌ها سخن گفت.", "criticise", ("sanctions",)),
        ("حمایت خود از لغو تحریم‌ها را تکرار کرد.", "support", ("sanctions",)),
        # denied
        ("گفت: آماده بازگشت به برجام نیستیم.", "criticise", ("nuclear.jcpoa",)),
        # adverbial
        ("با اشاره به ضرورت لغو تحریم‌ها سخن گفت.", "request", ("sanctions",)),
        # the act is in the content
        ("گفت: تحریم‌ها باید لغو شود.", "request", ("sanctions",)),
        ("گفت: به تعهدات خود در برجام عمل خواهیم کرد.", "promise", ("nuclear.jcpoa",)),
        ("گفت: آماده‌ایم صادرات گاز را افزایش دهیم.", "offer", ("energy.oil-gas",)),
        ("گفت: آمریکا نباید تحریم‌ها را بازگرداند.", "warn", ("sanctions",)),
        ("گفت: جنایت در غزه را محکوم می‌کنیم.", "criticise", ("conflict.palestine",)),
        ("گفت: امیدواریم تحریم‌ها لغو شود.", "hope", ("sanctions",)),
        ("گفت: از تمامیت ارضی لبنان حمایت می‌کنیم.", "support", ("sovereignty", "conflict.lebanon")),
        ("تأکید کرد: به هر تجاوزی به ایران پاسخ قاطع خواهیم داد.", "warn", ("conflict.iran-israel",)),
    ],
)
def test_reads(words: str, act: str, topics: tuple[str, ...]) -> None:
    assert said(words) == [(act, topics)]


@pytest.mark.parametrize(
    "words",
    [
        "با اشاره به روابط دو کشور وارد سالن شد.",  # sets a scene and states nothing
        "از کنار ساختمان گذشت.",
        "یک ساعت گفت‌وگو کرد.",  # tells of the contact, not of its matter
    ],
)
def test_states_nothing(words: str) -> None:
    assert said(words) == []


def test_a_chain_of_cues() -> None:
    words = "با قدردانی از حمایت روسیه از برجام، ضمن استقبال از گسترش تجارت، خواستار لغو تحریم‌ها شد."
    assert [act for act, _ in said(words)] == ["thank", "welcome", "request"]


def test_pointing_back_takes_the_topics_of_the_scene() -> None:
    words = "با اشاره به اجرای برجام گفت: به تعهد خود در این زمینه پایبند هستیم."
    assert said(words) == [("promise", ("nuclear.jcpoa",))]


def test_the_rule_by_which_is_no_topic() -> None:
    assert said("خواستار تکمیل رآکتور اراک وفق برجام شد.") == [("request", ("nuclear.arak",))]


def test_a_name_with_its_ending_is_no_topic() -> None:
    ((act, topics),) = said("از ابراهیم رئیسی قدردانی کرد.")
    assert (act, "security.maritime" in topics) == ("thank", False)  # no «آبراه»


def test_talks_of_the_two_are_said_by_both() -> None:
    record = qowl.read(FRAME.format("درباره برجام گفت‌وگو کرد."), published="2025-04-01")
    assert [(s.act, {w.country for w in s.speakers}) for s in record.statements] == [("state", {"IRN", "RUS"})]


def test_condition_and_deadline_of_a_promise() -> None:
    words = "گفت: اگر تحریم‌ها لغو شود، صادرات نفت را تا پایان سال افزایش خواهیم داد."
    (commitment,) = qowl.read(FRAME.format(words), published="2025-04-01").commitments
    assert commitment.condition is not None
    assert commitment.condition.text == "اگر تحریم‌ها لغو شود"
    assert commitment.deadline is not None
    assert commitment.deadline.text.startswith("تا پایان سال")
    assert (commitment.debtors, commitment.creditors) == (("IRN",), ("RUS",))


@pytest.mark.parametrize(
    ("words", "askees"),
    [
        ("از آمریکا خواست تحریم‌ها را لغو کند.", ("USA",)),
        ("گفت: آمریکا باید تحریم‌ها را لغو کند.", ("USA",)),
        ("خواستار لغو تحریم‌ها شد.", ()),
        ("خواستار اجرای توافقات دو کشور شد.", ("RUS",)),
    ],
)
def test_who_is_asked(words: str, askees: tuple[str, ...]) -> None:
    (request,) = qowl.read(FRAME.format(words), published="2025-04-01").requests
    assert (request.askers, request.askees) == (("IRN",), askees)
