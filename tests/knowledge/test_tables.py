"""The shipped tables: they are sound, and hold what we say they hold."""

from __future__ import annotations

import datetime as dt

import pytest

from qowl.check import check
from qowl.knowledge import world
from qowl.languages.pack import load

WORLD = world.load("fa")


def test_every_table_is_sound() -> None:
    assert check() == []


def test_sizes() -> None:
    pack = load("fa")
    phrases = {(noun, light) for cue in pack.cues for noun in cue.nouns for light in cue.light}
    assert len(WORLD.people) >= 3000
    assert len(world.country_files()) >= 150
    assert len(WORLD.instruments) >= 300
    assert len(phrases) >= 300
    assert {topic.id for topic in pack.topics} == {row["id"] for row in world.rows("topics")["topics"]}


def _known(country: str, roles: tuple[str, ...]) -> float:
    """The share of the days since July 2005 (the first of every month) on which the tables know a holder."""
    days = [dt.date(2005 + month // 12, 1 + month % 12, 1) for month in range(6, 12 * 21 + 6)]
    terms = [t for person in WORLD.people for t in person.terms if t.country == country and t.role in roles]
    return sum(any(term.covers(day) for term in terms) for day in days) / len(days)


def test_who_was_what_since_2005() -> None:
    """Heads of state, heads of government and foreign ministers on at least nine days of ten."""
    offices = (("king", "president", "supreme-leader"), ("prime-minister", "president"), ("foreign-minister",))
    full = [code for code in world.country_files() if all(_known(code, roles) > 0.9 for roles in offices)]
    assert len(full) >= 95


@pytest.mark.parametrize(
    ("country", "role", "day", "name"),
    [
        ("IRN", "president", "2013-08-03", "Hassan Rouhani"),
        ("IRN", "president", "2013-08-02", "Mahmoud Ahmadinejad"),
        ("USA", "president", "2017-01-20", "Donald Trump"),
        ("DEU", "prime-minister", "2021-12-08", "Olaf Scholz"),
        ("AFG", "foreign-minister", "2009-05-24", "Rangin Dadfar Spanta"),
        ("IRQ", "prime-minister", "2026-05-14", "Ali al-Zaidi"),
        ("EGY", "foreign-minister", "2013-07-16", "Nabil Fahmy"),
        ("ARAB-LEAGUE", "secretary-general", "2026-07-01", "Nabil Fahmy"),
        ("JPN", "prime-minister", "2010-01-01", "Yukio Hatoyama"),
        ("UN", "secretary-general", "2016-06-01", "Ban Ki-moon"),
    ],
)
def test_offices_change_hands_on_the_day(country: str, role: str, day: str, name: str) -> None:
    holder = WORLD.holder(country, role, dt.date.fromisoformat(day))
    assert holder is not None
    assert holder.name_en == name


def test_of_offices_held_together_the_main_one_is_meant() -> None:
    people = {person.id: person for person in WORLD.people}
    roles = {name: people[name].term_on(dt.date(2025, 10, 1)).role for name in ("marco-rubio", "mohammed-bin-salman")}
    assert roles == {"marco-rubio": "foreign-minister", "mohammed-bin-salman": "crown-prince"}


def test_countries_have_their_names_from_cldr() -> None:
    names = {place.code: place.names for place in WORLD.places}
    assert "ژاپن" in names["JPN"]
    assert "FXX" not in names
