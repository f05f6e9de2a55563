from __future__ import annotations

from dataclasses import replace

from made_accounts import Said, account
from qowl.dossier import Account, Comparison, compare, group, tellings

ASK = Said("IRN", "request", "health.vaccine", "خواستار ارسال سریع‌تر واکسن شد", to="CHN")
OIL = Said("CHN", "promise", "energy.oil-gas", "وعده داد خرید نفت از ایران افزایش یابد")
FIRM = Said("CHN", "support", "sovereignty", "قاطعانه از تمامیت ارضی ایران حمایت کرد")
MILD = Said("CHN", "support", "sovereignty", "از تمامیت ارضی ایران حمایت کرد")


def compared(*accounts: Account) -> Comparison:
    (found,) = group(t for one in accounts for t in tellings(one))
    return compare(found)


def iranian(*said: Said, initiator: str | None = None) -> Account:
    return account("i", "irna.ir", "2021-05-24", said, initiator=initiator)


def chinese(
    *said: Said, initiator: str | None = None, truncated: bool = False, outlet: str | None = "news.cn"
) -> Account:
    return account("c", outlet, "2021-05-24", said, initiator=initiator, truncated=truncated)


def test_matrix_of_topics_and_sides() -> None:
    found = compared(iranian(ASK, MILD), chinese(FIRM))
    assert [column.side for column in found.columns] == ["CHN", "IRN"]
    rows = {row.topic: (tuple(len(cell) for cell in row.cells), row.lacks) for row in found.rows}
    assert rows == {"sovereignty": ((1, 1), (None, None)), "health.vaccine": ((0, 1), ("silent", None))}
    assert [row.topic for row in found.rows] == ["sovereignty", "health.vaccine"]


def test_a_promise_that_the_other_side_does_not_confirm() -> None:
    (claim,) = compared(iranian(ASK, OIL), chinese(FIRM)).claimed
    assert (claim.of, claim.to, claim.topics, claim.reported_by) == (("CHN",), ("IRN",), ("energy.oil-gas",), ("IRN",))
    assert claim.sayings[0].span.text == OIL.words


def test_a_promise_that_both_tell_is_no_claim() -> None:
    offer = Said("CHN", "offer", "energy.oil-gas", "آمادگی چین را برای خرید نفت اعلام کرد")
    found = compared(iranian(OIL), chinese(offer))
    assert found.claimed == ()
    assert (found.promised[0].reported_by, found.promised[0].kinds) == (("CHN", "IRN"), ("offer", "promise"))


def test_what_goes_beyond_ones_own_account() -> None:
    more = Said("CHN", "promise", "energy.oil-gas economy.trade", "وعده داد خرید نفت و کالا از ایران افزایش یابد")
    less = Said("CHN", "promise", "economy.trade", "از ایران بیشتر کالا خواهد خرید")
    (one,) = compared(iranian(more), chinese(less)).promised
    assert (one.own, one.unconfirmed) == ("told", ("energy.oil-gas",))


def test_one_topic_and_nothing_else_in_common_is_not_the_same_promise() -> None:
    rail = Said("CHN", "promise", "economy.investment", "وعده داد در مترو مشهد سرمایه بگذارد")
    steel = Said("CHN", "promise", "economy.investment", "گفت کارخانه فولاد اصفهان را نوسازی خواهد کرد")
    (claim,) = compared(iranian(rail), chinese(steel)).claimed
    assert claim.sayings[0].span.text == rail.words


def test_what_was_cut_is_not_silence() -> None:
    found = compared(iranian(OIL), chinese(FIRM, truncated=True))
    assert found.claimed == ()
    assert [one.own for one in found.promised] == ["cut short"]
    assert next(row.lacks for row in found.rows if row.topic == "energy.oil-gas") == ("cut short", None)


def test_no_account_of_the_other_side_is_not_silence() -> None:
    found = compared(iranian(OIL), chinese(FIRM, outlet="bbc.com"))
    assert found.claimed == ()
    assert [one.own for one in found.promised] == ["no account"]


def test_who_called_whom() -> None:
    assert compared(iranian(ASK, initiator="CHN"), chinese(FIRM, initiator="IRN")).initiators == (
        ("CHN", "IRN"),
        ("IRN", "CHN"),
    )
    assert compared(iranian(ASK, initiator="CHN"), chinese(FIRM, initiator="CHN")).initiators == ()
    assert compared(iranian(ASK, initiator="CHN"), chinese(FIRM)).initiators == ()


def test_the_same_thing_in_other_words() -> None:
    (pair,) = compared(iranian(MILD), chinese(FIRM)).wordings
    assert pair.sides == ("CHN", "IRN")
    assert pair.difference is not None
    assert [(p.one, p.other) for p in pair.difference.pieces if not p.same] == [("قاطعانه", "")]


def test_the_same_words_are_no_wording() -> None:
    assert compared(iranian(MILD), chinese(MILD)).wordings == ()


ENGLISH = [
    Said("USA", "agree", "conflict.ukraine", "agreed to a ceasefire on energy and infrastructure"),
    Said("RUS", "request", "security.defence", "called for an end to arms deliveries", to="USA"),
]
PERSIAN = [Said("USA", "agree", "conflict.ukraine", "با آتش‌بس در زیرساخت‌های انرژی موافقت کرد")]


def test_works_across_languages() -> None:
    found = compared(
        account("e", "whitehouse.gov", "2025-03-18", ENGLISH, sides="USA RUS", language="en"),
        account("p", "kremlin.ru", "2025-03-18", PERSIAN, sides="USA RUS"),
    )
    (pair,) = found.wordings
    assert (pair.topics, pair.difference) == (("conflict.ukraine",), None)
    assert [one.own for one in found.promised] == ["told"]
    assert [one.own for one in found.asked] == ["silent"]


def test_a_small_difference_stands_before_a_large_one() -> None:
    one = "راه صلح با آتش‌بس در انرژی و زیرساخت‌ها آغاز شود"
    other = "راه صلح با آتش‌بس در زیرساخت‌های انرژی آغاز شود"
    far = Said("RUS", "request", "security.regional", "خواستار گفت‌وگو درباره امنیت خلیج فارس شد")
    near = Said("RUS", "request", "security.regional", "امنیت خلیج فارس را در گفت‌وگو با همه کشورها خواستار شد")
    found = compared(
        account(
            "e", "whitehouse.gov", "2025-03-18", [far, Said("USA", "agree", "conflict.ukraine", one)], sides="USA RUS"
        ),
        account(
            "p", "kremlin.ru", "2025-03-18", [near, Said("USA", "agree", "conflict.ukraine", other)], sides="USA RUS"
        ),
    )
    assert [pair.topics for pair in found.wordings] == [("conflict.ukraine",), ("security.regional",)]


def test_plain_data_says_what_is_claimed() -> None:
    data = compared(iranian(ASK, OIL), chinese(FIRM)).to_dict()
    assert [row["claimed"] for row in data["promised"]] == [True]
    assert data["rows"][0]["told_by"] == 1


def test_a_document_without_an_outlet_goes_by_its_address_then_by_its_first_words() -> None:
    one = account("a", None, "2025-01-17", [], text="مسکو – اسپوتنیک فارسی – پوتین گفت")
    assert one.side == "RUS"
    addressed = replace(one.record.document, url="https://www.news.cn/20250117/c.htm")
    assert Account("a", replace(one.record, document=addressed), one.text).side == "CHN"
    broken = replace(one.record.document, url="http://[::1")
    assert Account("a", replace(one.record, document=broken), "متن").side is None
