"""The learned part: what it weighs, that it can say why, and that its tables are what training makes."""

from __future__ import annotations

from functools import cache
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.__main__ import MODELS, Model
from training.perceptron import labels_of, table, trained
from training.texts import Labelled, documents, labelled, plain, statements

import qowl
from qowl.knowledge.world import rows
from qowl.reading.learned import JOINS, JOINS_UNNAMED, STAYS, Learned, learned
from qowl.reading.pipeline import analyse
from qowl.source import Source

TOY = Learned.of(("praise", "request", "state"), {"w:باید": ((1, 300), (2, -50)), "w:خوب": ((0, 120),)})
NAMES = ("w:الف", "w:ب", "w:ج", "w:د")


@cache
def texts() -> tuple[Labelled, ...]:
    return tuple(labelled("fa"))


def test_guess_gives_the_likeliest_label_and_its_lead() -> None:
    assert TOY.guess(["w:باید", "w:خوب", "w:نادیده"]) == ("request", 180)


def test_reasons_are_the_features_that_spoke_for_it() -> None:
    assert TOY.reasons(["w:خوب", "w:باید"], "request") == ("w:باید",)


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.integers(-900, 900), min_size=5, max_size=5)))
def test_packed_weights_add_up(weights: dict[str, list[int]]) -> None:
    model = Learned.of("abcde", {name: tuple(enumerate(row)) for name, row in weights.items()})
    features = [*NAMES, *NAMES]
    assert model.sums(features) == [sum(row[k] for row in weights.values()) * 2 for k in range(5)]


@pytest.mark.parametrize(
    ("weight", "sure", "named", "told"),
    [
        (1, (), (), ("b",)),
        (-1, (), (), ("b",)),  # the likeliest, though little speaks for it
        (JOINS + 1, ("a",), ("b",), ("a", "b")),
        (JOINS, ("a",), ("b",), ("a",)),
        (JOINS_UNNAMED + 1, ("a",), (), ("a", "b")),
        (JOINS_UNNAMED, ("a",), (), ("a",)),  # no word names it: more must speak for it
        (1, ("b",), (), ("b",)),
        (STAYS, ("a", "b"), (), ("a",)),
    ],
)
def test_what_the_rules_are_sure_of_stays(
    weight: int, sure: tuple[str, ...], named: tuple[str, ...], told: tuple[str, ...]
) -> None:
    model = Learned.of("ab", {"w:الف": ((0, -200), (1, weight))})
    assert model.told(["w:الف"], sure, named) == told


def test_nothing_is_told_where_nothing_is_likely() -> None:
    assert Learned.of("ab", {"w:الف": ((0, -900), (1, -900))}).told(["w:الف"]) == ()


@pytest.mark.parametrize("name", ["acts", "topics"])
def test_every_label_is_one_of_the_record(name: str) -> None:
    assert set(learned("fa", name).labels) <= {row["id"] for row in rows(name)[name]}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_table_is_what_training_makes(model: Model) -> None:
    shipped = (resources.files("qowl.languages") / "fa" / f"{model.name}.json").read_text("utf-8")
    data = list(model.examples(texts()))
    assert table(trained(data, model.settings), labels_of(data)) == shipped, "make it anew: python -m training"


def test_training_documents_are_found_in_their_texts() -> None:
    """Nearly every statement's own words stand in its document, letter by letter."""
    found = wanted = 0
    for day, outlet, body in documents("fa"):
        reading = analyse(Source(plain(body), "", published=day, outlet=outlet), "fa")
        found += len(list(statements(body, reading.parse)))
        wanted += body.count("[")
    assert found > wanted * 0.97


def test_what_training_documents_state_is_asked_about() -> None:
    """Most of what the reader asks the learned part about lies in a statement of the document."""
    asked = [text for text in texts() if text.parse.segments.sentences[1:] and text.asked.kind]
    assert sum(1 for text in asked if text.act) > len(asked) * 0.7


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("عراقچی گفت: اسرائیل هزاران کودک را در غزه کشته است.", "criticise"),
        ("عراقچی گفت: از تحریم‌ها دست بردارید.", "request"),
        ("عراقچی گفت: بسته شدن تنگه هرمز پیامدهای سنگینی خواهد داشت.", "warn"),
    ],
)
def test_acts_without_a_sure_word(words: str, act: str) -> None:
    assert [s.act for s in qowl.read(words, published="2025-06-01").statements] == [act]
