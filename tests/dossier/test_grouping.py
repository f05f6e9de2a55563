from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made_accounts import Said, account, contact
from qowl.dossier import Account, Telling, Tie, blocks, group, judge, tellings

TRADE = Said("IRN", "request", "economy.trade", "خواستار گسترش تجارت دو کشور شد")
GAZA = Said("CHN", "criticise", "conflict.palestine", "حملات به غزه را محکوم کرد")
WATER = Said("IRN", "state", "environment-water", "درباره آب‌های مشترک گفت‌وگو کرد")


def telling(one: Account) -> Telling:
    return tellings(one)[0]


def grouped(*accounts: Account, ties: tuple[Tie, ...] = ()) -> list[list[str]]:
    found = group((t for one in accounts for t in tellings(one)), ties)
    return sorted(sorted(t.account.document for t in g.tellings) for g in found)


SAME = account("a", "irna.ir", "2025-05-03", [TRADE, GAZA])
MINISTERS: dict[str, tuple[str | None, str | None]] = {
    "IRN": ("Abbas Araghchi", "foreign-minister"),
    "CHN": ("Wang Yi", "foreign-minister"),
}


def test_leaders_seldom_speak_twice_so_soon() -> None:
    told = [
        account("a", "irna.ir", "2025-05-03", [TRADE], date_from="publication"),
        account("b", "news.cn", "2025-05-05", [WATER], date_from="publication"),
    ]
    assert grouped(*told) == [["a", "b"]]
    told = [
        account("a", "irna.ir", "2025-05-03", [TRADE], date_from="publication", names=MINISTERS),
        account("b", "news.cn", "2025-05-05", [WATER], date_from="publication", names=MINISTERS),
    ]
    assert grouped(*told) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (account("b", "news.cn", "2025-05-03", [WATER]), True),
        (account("b", "news.cn", "2025-05-03", [TRADE], kind="video_call"), True),
        (account("b", "news.cn", "2025-05-04", [TRADE], date_from="publication"), True),
        (account("b", "news.cn", "2025-05-06", [TRADE], date_from="publication"), True),
        (account("b", "news.cn", "2025-05-06", [WATER], date_from="publication"), False),
        (account("b", "news.cn", "2025-05-20", [TRADE], date_from="publication"), False),
        (account("b", "news.cn", "2025-05-01", [TRADE], date_from="publication"), False),
        (account("b", "news.cn", "2025-05-05", [TRADE]), False),
        (account("b", "news.cn", "2025-05-03", [TRADE], names=MINISTERS), False),
        (account("b", "news.cn", "2025-05-03", [TRADE], sides="IRN RUS"), False),
        (account("b", "news.cn", "2025-05-03", [WATER], kind="letter"), False),
        (account("b", "xinhua", "2025-05-03", [TRADE], names={"CHN": (None, "president")}), True),
        (account("b", "xinhua", "2025-05-03", [TRADE], names={"CHN": (None, "foreign-minister")}), False),
    ],
    ids=[
        "other topics, the same day",
        "by video",
        "a day late, no day named",
        "three days late, no day named, the same topic",
        "three days late, no day named, another topic",
        "weeks late",
        "before it",
        "two named days",
        "the ministers",
        "other sides",
        "a letter on another topic",
        "an office without a name",
        "another office without a name",
    ],
)
def test_same_contact(other: Account, same: bool) -> None:
    dated = account("a", "irna.ir", "2025-05-03", [TRADE, GAZA])
    assert judge(telling(dated), telling(other)).same is same
    assert judge(telling(other), telling(dated)).same is same


def test_judgement_says_why() -> None:
    found = judge(telling(SAME), telling(account("b", "news.cn", "2025-05-03", [TRADE])))
    assert found.reasons[:3] == ("the same people: +0.40", "the same day: +0.35", "the same channel: +0.10")


LONG = [
    Said("IRN", "thank", "health.covid", "با قدردانی از کمک‌های پکن در روزهای سخت همه‌گیری از مردم چین یاد کرد"),
    Said("CHN", "promise", "health.vaccine", "وعده داد پنج میلیون دوز واکسن تازه با چند پرواز به تهران فرستاده شود"),
]


def test_reprints_stand_behind_what_they_reprint() -> None:
    first = account("first", "irna.ir", "2021-05-24", LONG)
    text = "خبرآنی: " + first.body.replace("\u200c", " ").replace("ی", "ي")
    reprint = account("reprint", "khabaraani.ir", "2021-05-26", [], text=text, date_from="publication")
    cut = account("cut", "ایرنا", "2021-05-24", [LONG[0]], truncated=True)
    own = account("own", "news.cn", "2021-05-25", [TRADE], date="2021-05-24")
    (found,) = group(t for one in (cut, reprint, own, first) for t in tellings(one))
    documents = [[t.account.document for t in edition] for edition in found.editions]
    assert documents == [["first", "reprint", "cut"], ["own"]]


def test_spelling_makes_no_reprint_another_text() -> None:
    first = account("a", "irna.ir", "2021-05-24", LONG)
    spaced = account("b", "isna.ir", "2021-05-26", [], text=first.body.replace("\u200c", " ").replace("ک", "ك"))
    found = judge(telling(first), telling(spaced))
    assert (found.same, found.reprint) == (True, True)


def test_one_document_tells_its_contacts_apart() -> None:
    assert judge(telling(SAME), telling(SAME)).barred


def test_a_third_telling_does_not_join_two_named_days() -> None:
    early = account("early", "irna.ir", "2025-05-03", [TRADE])
    late = account("late", "irna.ir", "2025-05-05", [TRADE])
    between = account("between", "news.cn", "2025-05-05", [TRADE], date_from="publication")
    assert [len(documents) for documents in grouped(early, late, between)] in ([1, 2], [2, 1])


OTHER = account("b", "news.cn", "2025-05-03", [TRADE])
LATER = account("c", "news.cn", "2025-06-30", [TRADE])


def test_ties_win() -> None:
    assert grouped(SAME, OTHER, LATER) == [["a", "b"], ["c"]]
    split = Tie("a#CHN-IRN", "b#CHN-IRN", same=False, who="m", when="2025-07-01", why="two calls that day")
    join = Tie("a#CHN-IRN", "c#CHN-IRN", same=True, who="m", when="2025-07-01")
    assert grouped(SAME, OTHER, LATER, ties=(split, join)) == [["a", "c"], ["b"]]


def test_ties_outlive_a_new_reading() -> None:
    """The contact's parties are read otherwise, so that its handle is another: the document alone tells it."""
    again = account("a", "irna.ir", "2025-05-03", [TRADE, GAZA], sides="IRN CHN RUS")
    split = Tie("a#CHN-IRN", "b#CHN-IRN", same=False)
    assert telling(again).handle == "a#CHN-IRN-RUS"
    assert grouped(again, OTHER, ties=(split,)) == [["a"], ["b"]]


def test_a_tie_goes_to_the_telling_that_shares_the_most_sides() -> None:
    two = account("two", "irna.ir", "2025-05-03", [TRADE], sides="IRN CHN RUS")
    more = contact(["IRN", "PAK"], {}, "phone_call", "2025-05-03", "text", None)
    both = replace(two, record=replace(two.record, contacts=(*two.record.contacts, replace(more, id="k2"))))
    far = account("far", "news.cn", "2025-07-30", [TRADE])
    found = group((t for one in (both, far) for t in tellings(one)), [Tie("two#CHN-IRN", "far", same=True)])
    assert sorted(sorted(t.handle for t in g.tellings) for g in found) == [
        ["far#CHN-IRN", "two#CHN-IRN-RUS"],
        ["two#IRN-PAK"],
    ]


def test_ties_of_documents_that_are_gone_do_nothing() -> None:
    assert grouped(SAME, OTHER, ties=(Tie("a#CHN-IRN", "gone#CHN-IRN", same=True),)) == [["a", "b"]]


def calls(days: int, a_day: int) -> list[Telling]:
    start = dt.date(2020, 1, 1)
    return [
        telling(account(f"{day}-{n}", "irna.ir", (start + dt.timedelta(days=day)).isoformat(), [TRADE]))
        for day in range(days)
        for n in range(a_day)
    ]


def compared(told: list[Telling]) -> int:
    """How many pairs share a block."""
    shared: dict[str, list[str]] = {}
    for one in told:
        for block in blocks(one):
            shared.setdefault(block, []).append(one.handle)
    return len({pair for handles in shared.values() for pair in combinations(sorted(handles), 2)})


def test_cost_grows_with_the_store_and_not_with_its_square() -> None:
    small, large = compared(calls(50, 2)), compared(calls(500, 2))
    assert large <= 11 * small


@given(st.permutations(range(6)), st.lists(st.integers(0, 4), min_size=6, max_size=6))
def test_order_of_documents_does_not_matter(order: list[int], days: list[int]) -> None:
    told = [
        account(str(n), "irna.ir", f"2025-05-{3 + day:02}", [TRADE], date_from="publication")
        for n, day in enumerate(days)
    ]
    assert grouped(*(told[n] for n in order)) == grouped(*told)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=8))
def test_every_telling_is_in_one_group(days: list[int]) -> None:
    told = [account(str(n), "irna.ir", f"2025-05-{3 + day:02}", [TRADE]) for n, day in enumerate(days)]
    found = group(t for one in told for t in tellings(one))
    handles = [t.handle for g in found for t in g.tellings]
    assert sorted(handles) == sorted(t.handle for one in told for t in tellings(one))
    assert all(sorted(t.handle for e in g.editions for t in e) == sorted(t.handle for t in g.tellings) for g in found)
