"""The shipped corpus: that its gold is sound, and how much of it is found. Floors may rise and must not sink."""

from __future__ import annotations

import datetime as dt
import random
import warnings
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from corpus import accounts, gold, readouts
from qowl.dossier import Account, compare, group, ledger, tellings, timeline, wording
from qowl.evaluation.dossier import Score, pairs, scores
from qowl.knowledge.lifecycle import lifecycle

pytestmark = pytest.mark.filterwarnings("ignore::qowl.errors.ReadingWarning")

FLOORS = {
    "initiators": 1.0,
    "pairs": 0.95,
    "reprints": 1.0,
    "claims": 0.8,
    "commitments": 0.8,
    "statuses": 0.97,
    "evidence": 0.93,
}
OUTLETS = ("irna.ir", "isna.ir", "news.cn", "kremlin.ru", "app.com.pk", "ina.iq", "bbc.com", "somewhere.example", "خبر")


@pytest.fixture(scope="module")
def found() -> dict[str, Score]:
    return scores(accounts(), gold())


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_floor(found: dict[str, Score], name: str, floor: float) -> None:
    score = found[name]
    assert score.f1 >= floor, f"F1 {score.f1:.3f}; missed {score.missed}; extra {score.extra}"


def test_is_large_enough() -> None:
    assert len(readouts()) >= 40
    assert len({readout.published[:4] for readout in readouts()}) >= 8


def test_gold_names_what_there_is() -> None:
    ids = {readout.id for readout in readouts()}
    contacts = {contact["id"] for contact in gold()["contact"]}
    told = [document for contact in gold()["contact"] for document in contact["documents"]]
    assert set(told) <= ids
    for row in gold()["commitment"]:
        kinds = {words.split()[0] for words in row.get("evidence", ())}
        documents = {words.split()[1] for words in row.get("evidence", ())}
        assert row["contact"] in contacts
        assert row["status"] in lifecycle().statuses
        assert kinds <= set(lifecycle().evidence)
        assert documents <= ids


def test_gold_has_every_case() -> None:
    statuses = {row["status"] for row in gold()["commitment"]}
    assert statuses == set(lifecycle().statuses)
    for case in ("reprints", "claimed", "initiators", "wording"):
        assert any(case in contact for contact in gold()["contact"]), case


def shuffled(seed: int) -> list[Account]:
    """The corpus as it might have come: other outlets, other titles, up to two days late."""
    chance = random.Random(seed)
    found = []
    for readout in readouts():
        late = dt.date.fromisoformat(readout.published) + dt.timedelta(days=chance.randint(0, 2))
        account = readout.read(outlet=chance.choice(OUTLETS), published=late.isoformat())
        title = chance.choice(readouts()).title
        document = replace(account.record.document, title=title)
        found.append(replace(account, record=replace(account.record, document=document)))
    chance.shuffle(found)
    return found


@pytest.mark.parametrize("seed", range(8))
def test_contacts_found_whoever_tells_and_however_late(seed: int) -> None:
    score = pairs(group(t for account in shuffled(seed) for t in tellings(account)), gold())
    assert score.f1 >= 0.95, f"missed {score.missed}; extra {score.extra}"


def test_reading_warns_of_nothing_in_the_corpus_but_language() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for readout in readouts():
            readout.read()
    assert {str(warning.message).partition(",")[0] for warning in caught} <= {"is in 'ar'"}


def found_in(told: Sequence[Account]) -> list[Any]:
    groups = group(t for one in told for t in tellings(one))
    return [
        [g.to_dict() for g in groups],
        [compare(g).to_dict() for g in groups],
        [item.to_dict() for item in ledger(told, groups=groups)],
        [course.to_dict() for course in wording(told, ("CHN", "IRN"), "sovereignty", groups=groups)],
    ]


@pytest.mark.parametrize("seed", range(3))
def test_order_of_documents_does_not_matter(seed: int) -> None:
    mixed = list(accounts())
    random.Random(seed).shuffle(mixed)
    assert found_in(mixed) == found_in(accounts())


def test_the_ceasefire_that_was_worded_differently_stands_out() -> None:
    groups = group(t for one in accounts() for t in tellings(one))
    ceasefire = next(compare(g) for g in groups if g.sides == ("RUS", "USA"))
    difference = ceasefire.wordings[0].difference
    assert difference is not None
    changed = {words for piece in difference.pieces if not piece.same for words in (piece.one, piece.other) if words}
    assert changed == {"زیرساخت‌های", "و زیرساخت‌ها"}


def test_china_on_the_sovereignty_of_iran_hardened_and_softened() -> None:
    (course,) = [c for c in wording(accounts(), ("CHN", "IRN"), "sovereignty") if c.side == "CHN"]
    shifts = [(s.after.date, s.hardened) for s in course.shifts if s.scale == "support"]
    assert shifts == [("2019-08-26", True), ("2021-03-27", True), ("2024-08-26", False)]


def test_a_topic_over_the_years() -> None:
    groups = group(t for one in accounts() for t in tellings(one))
    items = ledger(accounts(), groups=groups)
    found = timeline(groups, items, parties=("IRN", "RUS"), instrument="rasht-astara")
    assert [lane.debtors for lane in found.lanes] == [("RUS",), ("IRN",)]
    assert (found.first, found.last) == ("2016-08-08", "2025-01-17")
    kinds = [mark.kind for mark in found.lanes[0].marks]
    assert (kinds.count("requested"), kinds.count("reaffirmed")) >= (2, 2)
