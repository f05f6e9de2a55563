"""Whether the tables that only this room reads are sound: outlets, lifecycle, followup.toml and strength.toml.

Gives problems as (table, words to find the line by, what and what to do), for `qowl check-knowledge`.
"""

from __future__ import annotations

from collections.abc import Iterator

from qowl.dossier.phrases import grade_finders, sign_finders
from qowl.dossier.signs import row_of
from qowl.dossier.strength import degrees
from qowl.knowledge import world
from qowl.languages.followup import EFFECTS

Problem = tuple[str, str, str]
RATINGS = ("kept", "compromise", "broken", "stalled", "in-the-works", "not-yet-rated")


def outlets() -> Iterator[Problem]:
    """Problems of the outlets' table: unknown sides, and hosts or names of two sides."""
    codes = set(world.iso_codes()) | {row["code"] for row in world.rows("organisations")["organisations"]}
    seen: dict[str, str] = {}
    for row in world.rows("outlets")["outlets"]:
        if row["side"] not in codes:
            yield "knowledge/outlets", f'"{row["side"]}"', f"unknown side {row['side']!r}; use a code that has a row"
        for name in (*row["hosts"], *row["names"]):
            if name in seen:
                yield "knowledge/outlets", f'"{name}"', f"{name!r} speaks for {seen[name]} too; keep one"
            seen[name] = row["side"]


def statuses() -> Iterator[Problem]:
    """Problems of the lifecycle's table: unknown topics, scores and ratings, and evidence that no row labels."""
    name, table = "knowledge/lifecycle", world.rows("lifecycle")
    topics = {row["id"] for row in world.rows("topics")["topics"]}
    for topic in table["narrow"]:
        if topic not in topics:
            yield name, f'"{topic}"', f"unknown topic {topic!r}; use one of knowledge/topics.toml"
    for row in (*table["status"], *table["evidence"]):
        anchor = f'"{row["id"]}"'
        if row.get("score", 0) not in (-1, 0, 1):
            yield name, anchor, f"{row['id']!r} has the score {row['score']}; use -1, 0 or 1"
        if row.get("rating", RATINGS[0]) not in RATINGS:
            yield name, anchor, f"{row['id']!r} has the rating {row['rating']!r}; use one of {', '.join(RATINGS)}"
    for effect in sorted(set(EFFECTS) - {row["id"] for row in table["evidence"]}):
        yield name, "[[evidence]]", f"no row for the evidence {effect!r}; write one"


def rows_of_followup(code: str) -> Iterator[Problem]:
    """Problems of a language's words for what became of a promise, and of its scales."""
    name = f"languages/{code}/followup"
    for row, _ in sign_finders(code):
        if row.effect not in EFFECTS:
            yield name, f'"{row.id}"', f"unknown effect {row.effect!r}; use one of {', '.join(EFFECTS)}"
        yield from _examples(
            name, row.id, row.example, row_of(row.example, code) == row.id, row_of(row.counterexample, code) == row.id
        )
    name = f"languages/{code}/strength"
    for grade, _ in grade_finders(code):
        own = (grade.scale, grade.degree)
        yield from _examples(
            name,
            grade.id,
            grade.example,
            own in degrees(grade.example, code).items(),
            own in degrees(grade.counterexample, code).items(),
        )


def _examples(name: str, row: str, example: str, reads: bool, misreads: bool) -> Iterator[Problem]:
    if not reads:
        yield name, example, f"the example of {row!r} does not read so; mend the row or it"
    if misreads:
        yield name, example, f"the counterexample of {row!r} reads so; mend the row or it"
