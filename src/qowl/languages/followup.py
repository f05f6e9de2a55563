"""Words that tell what became of a promise, and how strongly something is said: tables of a language, read and typed.

Takes a language code, gives the rows of its followup.toml and strength.toml, whose heads say what they mean. A language
that has no such table yet gives no rows: nothing is found there, and nothing is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from qowl.languages.pack import table

EFFECTS = ("delivered", "progress", "delayed", "met", "withdrawn", "released")


@dataclass(frozen=True, slots=True)
class SignWords:
    """A row of followup.toml."""

    id: str
    effect: str
    words: tuple[str, ...]
    together: tuple[tuple[str, ...], ...]
    not_: tuple[str, ...]
    example: str
    counterexample: str


@dataclass(frozen=True, slots=True)
class Grade:
    """A row of strength.toml: the phrases of one degree of a scale."""

    scale: str
    degree: int
    words: tuple[str, ...]
    example: str
    counterexample: str

    @property
    def id(self) -> str:
        """What a message calls the row: "concern 2"."""
        return f"{self.scale} {self.degree}"


@cache
def sign_words(code: str) -> tuple[SignWords, ...]:
    """The rows of followup.toml of a language, in order."""
    return tuple(
        SignWords(
            id=row["id"],
            effect=row["effect"],
            words=tuple(row.get("words", ())),
            together=tuple(tuple(group) for group in row.get("together", ())),
            not_=tuple(row.get("not", ())),
            example=row["example"],
            counterexample=row["counterexample"],
        )
        for row in (table(code, "followup")["sign"] if _has(code, "followup") else ())
    )


@cache
def idle_words(code: str) -> tuple[str, ...]:
    """The words of a language that do not tell what a promise is about."""
    return tuple(table(code, "followup")["idle"]) if _has(code, "followup") else ()


@cache
def number_words(code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a language for numbers, and for what they are multiplied by («میلیون»)."""
    rows = table(code, "followup") if _has(code, "followup") else {"numbers": (), "scales": ()}
    return tuple(rows["numbers"]), tuple(rows["scales"])


@cache
def grades(code: str) -> tuple[Grade, ...]:
    """The rows of strength.toml of a language, in order."""
    return tuple(
        Grade(row["scale"], row["degree"], tuple(row["words"]), row["example"], row["counterexample"])
        for row in (table(code, "strength")["grade"] if _has(code, "strength") else ())
    )


def _has(code: str, name: str) -> bool:
    return (resources.files("qowl.languages") / code / f"{name}.toml").is_file()
