"""A record's rows as a person wants them: the statements of each side, and in how many words a side is named.

A side is what a statement counts as: one country or organisation, several at once ("IRN + CHN"), or nobody known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qowl.export import labels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qowl.record import Actor, Party, Record, Statement

Side = tuple[str, ...]


def side_of(statement: Statement) -> Side:
    """The countries and organisations that speak, each once, in the order of the text."""
    return tuple(dict.fromkeys(speaker.country for speaker in statement.speakers if speaker.country))


def by_side(record: Record) -> dict[Side, list[Statement]]:
    """The statements of each side, sides in the order in which they first speak."""
    sides: dict[Side, list[Statement]] = {}
    for statement in record.statements:
        sides.setdefault(side_of(statement), []).append(statement)
    return sides


def side_name(side: Iterable[str], language: labels.Language = "en") -> str:
    """A side in words: "Iran", "Iran and China"."""
    names = [labels.country(code, language) for code in side]
    return {"en": " and ", "fa": " و "}[language].join(names) or labels.SIDE_OF_NOBODY[language]


def office(actor: Actor | Party) -> str:
    """The office somebody holds, as far as it is known: "China, president"."""
    return ", ".join(
        filter(None, (actor.country and labels.country(actor.country), actor.role and labels.plain(actor.role)))
    )


def from_to(sources: Iterable[str], targets: Iterable[str]) -> str:
    """Who owes or asks whom: "China → Iran"."""
    start, end = side_name(sources), [labels.country(code) for code in targets]
    return f"{start} → {' and '.join(end)}" if end and side_name(targets) != start else start
