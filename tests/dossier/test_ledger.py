from __future__ import annotations

from dataclasses import replace

import pytest

from made_accounts import Said, account
from qowl.dossier import Account, Item, Review, ledger

VACCINE = Said("CHN", "promise", "health.vaccine", "وعده داد پنج میلیون دوز واکسن بفرستد")
AGAIN = Said("CHN", "promise", "health.vaccine", "گفت چین ارسال واکسن را ادامه خواهد داد")
ASKED = Said("IRN", "request", "health.vaccine", "خواستار ارسال سریع‌تر واکسن شد", to="CHN")
THANKED = Said("IRN", "thank", "health.vaccine", "از ارسال واکسن قدردانی کرد")
RAIL = Said(
    "CHN", "promise", "transport", "وعده داد در برقی کردن راه‌آهن مشهد سرمایه‌گذاری کند", instruments="belt-and-road"
)
IF = Said(
    "CHN",
    "promise",
    "economy.finance",
    "گفت اگر موانع بانکی برداشته شود بدهی را می‌پردازد",
    condition="اگر موانع بانکی برداشته شود",
)
BY = Said(
    "CHN",
    "promise",
    "energy.electricity",
    "گفت نیروگاه را تا پایان سال ۲۰۲۲ می‌سازد",
    deadline="تا پایان سال ۲۰۲۲",
)


def news(document: str, day: str, text: str) -> Account:
    return account(document, "irna.ir", day, kind=None, text=text)


def of(*accounts: Account, reviews: tuple[Review, ...] = (), as_of: str | None = None) -> list[Item]:
    return ledger(accounts, reviews, as_of=as_of)


def told(item: Item) -> list[tuple[str, str]]:
    return [(e.kind, e.document) for e in item.evidence]


MADE = account("made", "irna.ir", "2021-05-24", [VACCINE])
OWN = account("own", "news.cn", "2021-05-24", [VACCINE])


def test_accounts_of_one_contact_tell_of_one_promise() -> None:
    (item,) = of(MADE, OWN)
    assert (item.debtors, item.creditors, item.told_by) == (("CHN",), ("IRN",), ("CHN", "IRN"))
    assert told(item) == [("made", "made"), ("made", "own")]
    assert item.proposal.confidence == 0.8
    assert item.own


def test_what_only_the_creditor_tells_is_less_sure() -> None:
    (item,) = of(MADE)
    assert (item.own, item.proposal.confidence) == (False, 0.5)


def test_nobody_has_looked() -> None:
    (item,) = of(MADE)
    assert (item.status, item.looked.documents, item.looked.last) == ("created", 0, None)
    assert item.proposal.reason == "nobody has looked: no later document about both sides"
    assert item.score is None
    assert item.rating == "not-yet-rated"


def test_looked_and_found_nothing() -> None:
    (item,) = of(
        MADE, account("later", "irna.ir", "2021-09-01", [Said("IRN", "state", "sanctions", "گفت تحریم بد است")])
    )
    assert (item.status, item.looked.documents, item.looked.last) == ("created", 1, "2021-09-01")
    assert item.proposal.reason == "1 later document up to 2021-09-01 say nothing of it"
    assert item.score == 0


def test_said_again_asked_again_thanked_for() -> None:
    items = of(
        MADE,
        account("asked", "irna.ir", "2021-06-10", [ASKED]),
        account("again", "news.cn", "2021-08-18", [AGAIN, THANKED]),
    )
    assert [told(item) for item in items] == [
        [("made", "made"), ("requested", "asked"), ("reaffirmed", "again"), ("acknowledged", "again")]
    ]
    assert items[0].open


def test_a_post_without_a_contact_tells_of_the_same_promise() -> None:
    post = account("post", "ایرنا", "2021-05-25", [VACCINE], kind=None)
    (item,) = of(MADE, post)
    assert told(item) == [("made", "made"), ("made", "post")]


def test_another_promise_on_a_broad_topic_is_another_item() -> None:
    port = Said("CHN", "promise", "transport", "گفت چین اسکله بندر جاسک را خواهد ساخت")
    assert len(of(account("a", "irna.ir", "2021-05-24", [RAIL]), account("b", "irna.ir", "2022-05-24", [port]))) == 2


def test_delivered() -> None:
    (item,) = of(MADE, news("came", "2021-09-18", "محموله پنج میلیون دوز واکسن چین وارد ایران شد."))
    assert (item.status, item.open, item.score, item.rating) == ("discharged", False, 1, "kept")
    assert told(item) == [("made", "made"), ("delivered", "came")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("محموله پنج میلیون دوزی واکسن وارد کشور شد.", "discharged"),
        ("محموله یک میلیون دوزی واکسن وارد کشور شد.", "created"),
        ("محموله پنج میلیون دوزی واکسن هند وارد کشور شد.", "created"),
    ],
    ids=["its very words", "other words", "another country's"],
)
def test_news_that_does_not_name_the_debtor(text: str, status: str) -> None:
    (item,) = of(MADE, news("came", "2021-09-18", f"تهران – گمرک ایران: {text}"))
    assert item.status == status


def test_a_part_is_progress() -> None:
    (item,) = of(MADE, news("came", "2021-06-18", "نخستین محموله واکسن چین وارد ایران شد."))
    assert (item.status, item.score, item.rating) == ("created", 0, "in-the-works")


def test_what_another_country_delivered_is_of_nobody_else() -> None:
    (item,) = of(MADE, news("came", "2021-09-18", "محموله یک میلیون دوز واکسن روسیه وارد ایران شد."))
    assert item.status == "created"


def test_the_same_topic_alone_does_not_tell_that_a_promise_was_kept() -> None:
    (item,) = of(MADE, news("came", "2021-09-18", "کارخانه واکسن ساخت چین در ایران به بهره‌برداری رسید."))
    assert (item.status, told(item)) == ("created", [("made", "made"), ("delivered", "came")])
    assert item.evidence[1].strength < 0.7


def test_what_was_kept_may_be_promised_anew() -> None:
    items = of(
        MADE,
        news("came", "2021-09-18", "محموله پنج میلیون دوز واکسن چین وارد ایران شد."),
        account("new", "irna.ir", "2022-02-01", [AGAIN]),
    )
    assert [(item.made, item.status) for item in items] == [("2021-05-24", "discharged"), ("2022-02-01", "created")]


def test_a_condition_that_comes_about() -> None:
    made = account("made", "irna.ir", "2021-05-24", [IF])
    (item,) = of(made)
    assert item.status == "conditional"
    (item,) = of(made, news("met", "2022-05-24", "با توافق ایران و چین موانع بانکی برداشته شد و پرداخت بدهی ممکن شد."))
    assert (item.status, item.open) == ("detached", True)


def test_withdrawn() -> None:
    field = Said("CHN", "promise", "energy.oil-gas", "وعده داد فاز ۱۱ پارس جنوبی را توسعه دهد")
    (item,) = of(
        account("made", "irna.ir", "2016-01-23", [field]),
        news("left", "2019-10-06", "شرکت ملی نفت چین از پروژه توسعه فاز ۱۱ پارس جنوبی در ایران کنار کشید."),
    )
    assert (item.status, item.score, item.rating) == ("cancelled", -1, "broken")


def test_released() -> None:
    (item,) = of(MADE, news("left", "2022-03-05", "ایران از دریافت پنج میلیون دوز واکسن چین صرف‌نظر کرد."))
    assert (item.status, item.score, item.rating) == ("released", None, "compromise")


BYS = account("made", "irna.ir", "2021-05-24", [BY])


def test_a_deadline_past_without_a_look_is_no_failure() -> None:
    (item,) = of(BYS, as_of="2024-01-01")
    assert (item.status, item.due) == ("created", "2022-12-31")
    assert item.proposal.reason == "due 2022-12-31, and no document after that day was looked through"


def test_expired_after_looking() -> None:
    (item,) = of(BYS, account("later", "irna.ir", "2023-09-01", [ASKED]))
    assert (item.status, item.score) == ("expired", -1)
    assert item.proposal.reason == "due 2022-12-31; 1 later document after it, up to 2023-09-01, tell of no delivery"


def test_a_deadline_to_come() -> None:
    (item,) = of(BYS, account("later", "irna.ir", "2022-09-01", [ASKED]))
    assert item.status == "created"


def review(item: Item, verdict: str, status: str | None = None, when: str = "2022-01-01") -> Review:
    return item.reviewed(verdict, "maryam", when, "seen in the customs' report", status)


def test_a_person_has_the_last_word() -> None:
    (item,) = of(MADE)
    decision = review(item, "correct", "discharged")
    (item,) = of(MADE, reviews=(decision,))
    assert (item.status, item.proposal.status, item.review) == ("discharged", "created", decision)


def test_a_rejected_item_is_not_owed() -> None:
    (item,) = of(MADE, reviews=(review(of(MADE)[0], "reject"),))
    assert (item.rejected, item.open) == (True, False)


def test_the_last_decision_holds_and_all_are_kept() -> None:
    (item,) = of(MADE)
    first, second = review(item, "correct", "discharged"), review(item, "correct", "cancelled", "2022-02-01")
    (item,) = of(MADE, reviews=(second, first))
    assert (item.status, item.reviews) == ("cancelled", (first, second))
    undone = replace(second, undone=True)
    (item,) = of(MADE, reviews=(first, undone))
    assert (item.status, item.reviews) == ("discharged", (first, undone))


def test_a_decision_outlives_another_cut_of_the_words() -> None:
    decision = review(of(MADE)[0], "correct", "discharged")
    shorter = Said("CHN", "promise", "health.covid", "پنج میلیون دوز واکسن بفرستد")
    (item,) = of(account("made", "irna.ir", "2021-05-24", [shorter], text=VACCINE.words), reviews=(decision,))
    assert (item.status, item.topics) == ("discharged", ("health.covid",))


def test_a_decision_outlives_a_reading_that_finds_nothing() -> None:
    decision = review(of(MADE)[0], "correct", "discharged")
    (item,) = of(account("made", "irna.ir", "2021-05-24", []), reviews=(decision,))
    assert (item.status, item.unread, item.action.text, item.reviews) == (
        "discharged",
        True,
        VACCINE.words,
        (decision,),
    )


def test_a_decision_of_one_item_is_not_of_its_neighbour() -> None:
    both = account("made", "irna.ir", "2021-05-24", [VACCINE, RAIL])
    vaccine, rail = of(both)
    found = {item.topics: item.status for item in of(both, reviews=(review(rail, "correct", "cancelled"),))}
    assert found == {vaccine.topics: "created", rail.topics: "cancelled"}


def test_a_review_goes_through_plain_data() -> None:
    decision = review(of(MADE)[0], "correct", "discharged")
    assert Review.from_dict(decision.to_dict()) == decision


def test_an_item_as_plain_data() -> None:
    data = of(MADE, OWN)[0].to_dict()
    assert (data["status"], data["open"], data["own"], data["score"]) == ("created", True, True, None)
    assert data["evidence"][0]["span"]["text"] == VACCINE.words


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_order_of_documents_does_not_matter(order: tuple[int, ...]) -> None:
    documents = (MADE, OWN, account("again", "news.cn", "2021-08-18", [AGAIN]))
    assert of(*(documents[n] for n in order)) == of(*documents)
