from __future__ import annotations

from made_accounts import Said, account
from qowl.dossier import Account, Course, timeline, wording
from qowl.dossier.strength import degrees

RESPECTS = "چین به حاکمیت و تمامیت ارضی ایران احترام می‌گذارد"
SUPPORTS = "چین از حاکمیت و تمامیت ارضی ایران حمایت می‌کند"
FIRMLY = "چین قاطعانه از حاکمیت و تمامیت ارضی ایران حمایت می‌کند"
DIGNITY = "چین از ایران در دفاع از حاکمیت و کرامت ملی حمایت می‌کند"


def said(day: str, words: str, outlet: str = "news.cn") -> Account:
    return account(f"{outlet} {day}", outlet, day, [Said("CHN", "support", "sovereignty", words)])


def course(*accounts: Account) -> Course:
    return wording(accounts, ("CHN", "IRN"), "sovereignty")[0]


STORY = [
    said("2016-01-23", RESPECTS),
    said("2019-08-26", SUPPORTS),
    said("2021-03-27", FIRMLY),
    said("2024-08-26", DIGNITY),
    said("2025-09-02", DIGNITY),
]


def test_versions_by_day() -> None:
    assert [version.date for version in course(*reversed(STORY)).versions] == [
        "2016-01-23",
        "2019-08-26",
        "2021-03-27",
        "2024-08-26",
        "2025-09-02",
    ]


def test_hardened_and_softened() -> None:
    found = [(s.scale, s.of, s.to, s.hardened, s.after.date) for s in course(*STORY).shifts]
    assert found == [
        ("support", 1, 2, True, "2019-08-26"),
        ("support", 2, 3, True, "2021-03-27"),
        ("support", 3, 2, False, "2024-08-26"),
    ]


def test_phrases_that_came_and_went() -> None:
    found = {phrase.words: phrase for phrase in course(*STORY).phrases}
    old, new = found["حاکمیت و تمامیت ارضی ایران"], found["چین از ایران در دفاع از حاکمیت و کرامت ملی حمایت می‌کند"]
    assert (old.days[-1], old.appeared, old.vanished, old.missing) == ("2021-03-27", False, True, 2)
    assert (new.days, new.appeared, new.vanished) == (("2024-08-26", "2025-09-02"), True, False)
    assert new.evidence == ("news.cn 2024-08-26", "news.cn 2025-09-02")


def test_a_side_speaks_best_for_itself() -> None:
    (version,) = course(said("2016-01-23", SUPPORTS, "irna.ir"), said("2016-01-23", RESPECTS)).versions
    assert (version.words, version.own) == (RESPECTS, True)


def test_other_contacts_do_not_count() -> None:
    other = account("x", "news.cn", "2020-01-01", [Said("CHN", "support", "sovereignty", FIRMLY)], sides="CHN RUS")
    assert course(other).versions == ()


def test_reporting_words_are_no_formula() -> None:
    found = course(said("2016-01-23", f"گفت: {SUPPORTS}"), said("2019-08-26", f"افزود که {SUPPORTS}"))
    assert [version.words for version in found.versions] == [SUPPORTS, SUPPORTS]


def test_degrees() -> None:
    assert degrees("وی این حمله را به شدت محکوم کرد", "fa") == {"concern": 5}
    assert degrees("strongly condemned", "en") == {}


def test_plain_data() -> None:
    data = course(*STORY).to_dict()
    assert data["shifts"][0]["hardened"] is True
    assert {"vanished", "missing"} <= set(data["phrases"][0])


def test_an_empty_timeline() -> None:
    found = timeline([], [], topic="sovereignty")
    assert (found.first, found.last, found.to_dict()["lanes"]) == (None, None, [])
