"""Search on both databases: every spelling, filters, days, pages; the hit's own words."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import Databases
from qowl.errors import UsageError
from qowl.store import Page, Paging, Question, opened, search
from stores import CORPUS, filled, jsonl

SPELLED = {
    "half-space": "عراقچی امروز با لاوروف دیدار کرد و خواستار لغو تحریم‌ها شد.",
    "space": "عراقچی امروز با لاوروف دیدار کرد و خواستار لغو تحریم ها شد.",
    "joined": "عراقچی امروز با لاوروف دیدار کرد و خواستار لغو تحریمها شد.",
    "glued": "عراقچی امروز با لاوروف دیدار کرد و خواستار لغوتحریم‌ها شد.",
    "arabic": "عراقچي امروز با لاوروف ديدار کرد و خواستار لغو تحريم‌ها شد.",
    "twice": "عراقچی امروز با لاوروف دیدار کرد و خواستار لغو تحریم‌‌ها شد.",
    "other": "عراقچی امروز با لاوروف دیدار کرد و خواستار گسترش تجارت شد.",
    "english": "Araghchi called for the lifting of sanctions in 2021.",
    "chinese": "伊朗外长要求解除制裁",
    "digits": "در سال ۱۴۰۰ در وین",
}


@pytest.fixture(scope="module")
def spelled(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> str:
    rows = [
        {"id": key, "text": words, "published": f"2021-0{n % 9 + 1}-05"}
        for n, (key, words) in enumerate(SPELLED.items())
    ]
    where = databases.new()
    filled(where, jsonl(tmp_path_factory.mktemp("spelled") / "posts.jsonl", rows))
    return where


@pytest.fixture(scope="module")
def corpus(databases: Databases) -> str:
    where = databases.new()
    filled(where, CORPUS)
    return where


def ask(where: str, paging: Paging | None = None, /, **asked: Any) -> Page:
    with opened(where) as store, store.reading() as connection:
        return search(connection, Question(**asked), paging or Paging(limit=500))


def names(page: Page) -> set[str]:
    return {item["place"].rpartition("#")[2] for item in page.items}


PERSIAN = {"half-space", "space", "joined", "glued", "arabic", "twice"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("لغو تحریم", PERSIAN),
        ("لغو تحریم‌ها", PERSIAN),
        ("لغو تحريمها", PERSIAN),
        ('"لغو تحریم ها"', PERSIAN),
        ("لغوتحریم", PERSIAN),
        ("Sanctions", {"english"}),
        ("制裁", {"chinese"}),
        ("制", {"chinese"}),
        ("解除制裁", {"chinese"}),
        ("1400", {"digits"}),
        ("وین", {"digits"}),
        ("سرزمین", set()),
        ("%", set(SPELLED)),
        ("' OR 1=1 --", set()),
        ('AND "" NEAR(x', set()),
    ],
)
def test_words(spelled: str, words: str, found: set[str]) -> None:
    assert names(ask(spelled, words=words)) == found


def test_a_hit_shows_its_own_words(spelled: str) -> None:
    page = ask(spelled, words="لغو تحریم")
    (item,) = (item for item in page.items if item["place"].endswith("#arabic"))
    (first, second) = item["words"]
    assert (first["text"], second["text"]) == ("لغو", "تحريم‌ها")
    assert SPELLED["arabic"][second["start"] : second["end"]] == "تحريم‌ها"
    assert "لغو تحريم‌ها" in item["context"]


def test_a_statement_shows_its_words_where_they_stand(spelled: str) -> None:
    for item in ask(spelled, words="تحریم", act="request").items:
        source = SPELLED[item["place"].rpartition("#")[2]]
        assert all(source[w["start"] : w["end"]] == w["text"] for w in item["words"])


@pytest.mark.parametrize(
    ("asked", "day", "acts", "speakers"),
    [
        ({"words": "واکسن", "speaker": "CHN"}, "2021-03-27", {"offer", "promise"}, {"CHN"}),
        ({"act": "thank", "speaker": "IRN"}, "2016-01-23", {"thank"}, {"IRN"}),
        ({"topic": "sovereignty", "act": "support"}, "2016-01-23", {"support"}, {"CHN", "PAK"}),
    ],
)
def test_filters(corpus: str, asked: dict[str, str], day: str, acts: set[str], speakers: set[str]) -> None:
    items = ask(corpus, None, **asked).items
    assert items
    assert {item["act"] for item in items} <= acts
    assert {item["speaker"] for item in items} <= speakers
    assert min(item["day"] for item in items) >= day


def test_days(corpus: str) -> None:
    every = [item["day"] for item in ask(corpus, words="ایران").items]
    some = [item["day"] for item in ask(corpus, words="ایران", since="2020-01-01", until="2022-12-31").items]
    assert some == [day for day in every if "2020-01-01" <= day <= "2022-12-31"]
    assert some == sorted(some, reverse=True)
    open_ended = [item["day"] for item in ask(corpus, words="ایران", since="2020-01-01").items]
    assert open_ended == [day for day in every if day >= "2020-01-01"]


@pytest.mark.parametrize("asked", [{"words": "ایران"}, {"act": "request"}])
def test_the_oldest_first(corpus: str, asked: dict[str, str]) -> None:
    latest = ask(corpus, None, **asked).items
    oldest = ask(corpus, Paging(limit=500, sort="day"), **asked).items
    assert [item["day"] for item in oldest] == sorted(item["day"] for item in latest)
    assert oldest == latest[::-1]


def test_an_order_that_is_none(corpus: str) -> None:
    with pytest.raises(UsageError, match="cannot sort by 'size'"):
        ask(corpus, Paging(sort="size"), words="ایران")


def test_outlet_and_language(corpus: str) -> None:
    assert {item["outlet"] for item in ask(corpus, words="ایران", outlet="irna.ir").items} == {"irna.ir"}
    assert ask(corpus, words="ایران", language="en").items == []


def test_pages_join_to_the_whole(corpus: str) -> None:
    whole = ask(corpus, words="ایران").items
    pages, after = [], None
    while True:
        page = ask(corpus, Paging(limit=7, after=after), words="ایران")
        pages += page.items
        after = page.next
        if after is None:
            break
    assert pages == whole


def test_a_page_that_is_none(corpus: str) -> None:
    with pytest.raises(UsageError, match="not a page"):
        ask(corpus, Paging(after="x"), words="ایران")
