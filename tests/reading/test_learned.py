"""The learned part: what it weighs, that it can say why, and that its table is what training makes."""

from __future__ import annotations

from importlib import resources

import pytest
from training.__main__ import examples, table, trained

import qowl
from qowl.knowledge.world import rows
from qowl.reading.learned import Learned, learned

TOY = Learned(("praise", "request", "state"), {"w:باید": ((1, 300), (2, -50)), "w:خوب": ((0, 120),)})


def test_guess_gives_the_likeliest_act_and_its_lead() -> None:
    assert TOY.guess(["w:باید", "w:خوب", "w:نادیده"]) == ("request", 180)


def test_reasons_are_the_features_that_spoke_for_it() -> None:
    assert TOY.reasons(["w:خوب", "w:باید"], "request") == ("w:باید",)


def test_every_act_of_the_table_is_one_of_the_record() -> None:
    assert set(learned("fa").acts) <= {row["id"] for row in rows("acts")["acts"]}


def test_table_is_what_training_makes() -> None:
    shipped = (resources.files("qowl.languages") / "fa" / "acts.json").read_text("utf-8")
    assert table(trained(list(examples("fa")))) == shipped, "make it anew: python -m training"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("عراقچی گفت: تحریم‌ها شکست خورده و آمریکا به تعهداتش پشت کرده است.", "criticise"),
        ("عراقچی گفت: از تحریم‌ها دست بردارید.", "request"),
        ("عراقچی گفت: بسته شدن تنگه هرمز پیامدهای سنگینی خواهد داشت.", "warn"),
    ],
)
def test_acts_without_a_sure_word(words: str, act: str) -> None:
    assert [s.act for s in qowl.read(words, published="2025-06-01").statements] == [act]
