"""A reporting phrase that was found: «با قدردانی از», «تاکید کرد», «خواستار … شد»."""

from __future__ import annotations

from typing import NamedTuple

from qowl.languages.fa.morphology import Form
from qowl.languages.pack import CueFamily
from qowl.reading.lexicon import Hit

ADVERBIAL, FINITE, JOINED, AROUND = "adverbial", "finite", "joined", "around"
#: Acts of families that tell of none by themselves.
NO_ACT = frozenset(("say", "scene", "stress"))
#: Verbs that make a passive of a phrase with «کردن».
_BECOMING = frozenset(("شدن", "گردیدن"))
NARRATED_TENSES = frozenset(("past", "perfect", "pluperfect", "present"))


class Cue(NamedTuple):
    """A reporting phrase at letters [start, end).

    `form` is adverbial, finite, joined (a bare noun that goes on an adverbial chain) or around («خواستار … شد»:
    `close` is where its verb stands). `verb` is its finite form, `placed` says «مورد … قرار داد»: its object stands
    before it; `phrase` are the letters of the noun or the infinitive.
    """

    start: int
    end: int
    family: CueFamily
    form: str
    verb: Form | None = None
    close: tuple[int, int] | None = None
    passive: bool = False
    placed: bool = False
    phrase: str = ""


def finite(noun: Hit, start: int, verb: Hit, family: CueFamily) -> Cue | None:
    """The cue that a noun of a family makes with a light verb, if the verb's form reports."""
    infinitive, form = verb.row
    if form.tense not in NARRATED_TENSES or (form.person != 3 and family.act != "agree"):
        return None
    if form.tense == "present" and family.act not in ("say", "stress") and infinitive not in ("بودن", "داشتن"):
        return None
    becomes = infinitive in _BECOMING and "کردن" in family.light and family.act != "request"
    passive = infinitive == "گرفتن" or becomes or infinitive in family.passive
    return Cue(start, verb.end, family, FINITE, form, passive=passive, phrase=noun.text)
