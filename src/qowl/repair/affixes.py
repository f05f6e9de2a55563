"""The tables of `affixes.toml` and `spellings.toml`, as the rules use them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from qowl.repair.lexicon import ZWNJ


@dataclass(frozen=True)
class Affixes:
    """Prefixes, endings and house style; what each holds stands in the tables. Tuples are ordered, longest first."""

    verb_prefixes: tuple[str, ...]
    preverbs: tuple[str, ...]
    past: frozenset[str]
    present: frozenset[str]
    spoken: frozenset[str]
    objects: tuple[str, ...]
    irregular: frozenset[str]
    nouns: frozenset[str]
    more_past: frozenset[str]
    more_present: frozenset[str]
    plural: dict[str, str]
    comparative: dict[str, str]
    degrees: frozenset[str]
    voiced: tuple[str, ...]
    short: frozenset[str]
    copula: frozenset[str]
    clitics: tuple[str, ...]
    after_ye: frozenset[str]
    attached: tuple[str, ...]
    prefixes: tuple[str, ...]
    second: frozenset[str]
    names: frozenset[str]
    never: frozenset[str]
    leading: frozenset[str]
    pronouns: frozenset[str]
    function: frozenset[str]
    verbal: frozenset[str]
    heads: frozenset[str]
    adjectives: frozenset[str]
    before: frozenset[str]
    family: frozenset[str]
    bound: frozenset[str]
    months: frozenset[str]
    participles: frozenset[str]
    closing: frozenset[str]
    one: frozenset[str]
    apart: frozenset[str]
    joined: frozenset[str]
    put_together: frozenset[str]


@cache
def affixes() -> Affixes:
    """The shipped tables."""
    table, spellings = _table("affixes"), _table("spellings")
    verbs, endings, spaced = table["verbs"], table["endings"], table["spaced"]
    return Affixes(
        verb_prefixes=_longest([*verbs["prefixes"], *(a + b for a in verbs["preverbs"] for b in ("می", "نمی"))]),
        preverbs=tuple(verbs["preverbs"]),
        objects=_longest(verbs["objects"]),
        plural=_glued(endings["plural"]),
        comparative=_glued(endings["comparative"]),
        copula=frozenset(endings["copula"]),
        clitics=_longest(endings["clitics"]),
        degrees=frozenset(endings["degrees"]),
        voiced=tuple(endings["voiced"]),
        short=frozenset(endings["short"]),
        after_ye=frozenset(endings["after_ye"]),
        attached=_longest(endings["attached"]),
        prefixes=_longest(table["prefixes"]["joined"]),
        second=_second(table["compounds"]),
        names=frozenset(table["names"]["second"]),
        put_together=frozenset(spellings["spaced"]),
        **{
            name: frozenset(verbs[name])
            for name in ("past", "present", "spoken", "irregular", "nouns", "more_past", "more_present")
        },
        **{name: frozenset(spaced[name]) for name in _SPACED},
        one=frozenset(spellings["one"] + spellings["names"]),
        joined=frozenset(spellings["joined"] + spellings["joined_names"]),
        apart=frozenset(spellings["apart"]),
    )


_SPACED = (
    "never", "leading", "pronouns", "function", "verbal", "heads", "adjectives", "before", "family", "bound",
    "months", "participles", "closing",
)  # fmt: skip


def _table(name: str) -> dict[str, Any]:
    return tomli.loads(files("qowl.repair").joinpath(f"{name}.toml").read_text("utf-8"))


def _longest(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _glued(words: list[str]) -> dict[str, str]:
    return {word.replace(ZWNJ, ""): word for word in _longest(words)}


def _second(compounds: dict[str, list[str]]) -> frozenset[str]:
    """Second parts with all their endings; a silent ه becomes گ before ان and ی."""
    stems = compounds["second"]
    forms = {stem + end for stem in stems for end in ("", *compounds["after"])}
    return frozenset(forms | {stem[:-1] + end for stem in stems if stem[-1] == "ه" for end in ("گان", "گانی", "گی")})
