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
    assert len(WORLD.people) >= 500
    assert len(world.country_files()) >= 75
    assert len(WORLD.instruments) >= 80
    assert len(phrases) >= 300
    assert {topic.id for topic in pack.topics} == {row["id"] for row in world.rows("topics")["topics"]}


@pytest.mark.parametrize(
    ("country", "role", "day", "name"),
    [
        ("IRN", "president", "2013-08-03", "Hassan Rouhani"),
        ("IRN", "president", "2013-08-02", "Mahmoud Ahmadinejad"),
        ("USA", "president", "2017-01-20", "Donald Trump"),
        ("DEU", "prime-minister", "2021-12-08", "Olaf Scholz"),
        ("UN", "secretary-general", "2016-06-01", "Ban Ki-moon"),
    ],
)
def test_offices_change_hands_on_the_day(country: str, role: str, day: str, name: str) -> None:
    holder = WORLD.holder(country, role, dt.date.fromisoformat(day))
    assert holder is not None
    assert holder.name_en == name


def test_countries_have_their_names_from_cldr() -> None:
    names = {place.code: place.names for place in WORLD.places}
    assert "ژاپن" in names["JPN"]
    assert "FXX" not in names
