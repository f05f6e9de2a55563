"""What a code of the record is called, in English and Persian: acts, topics, countries, kinds of contact.

Acts and topics have their labels in the tables of `knowledge`, countries in CLDR. Every function gives the code itself
for one that nobody knows, since a label is only ever shown.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Literal

import tomli

Language = Literal["en", "fa"]

SIDE_OF_NOBODY = {"en": "Unknown speaker", "fa": "گویندهٔ ناشناخته"}
_KINDS_FA = {
    "phone_call": "گفت‌وگوی تلفنی",
    "video_call": "گفت‌وگوی تصویری",
    "meeting": "دیدار",
    "visit": "سفر",
    "letter": "نامه",
    "message": "پیام",
    "joint_statement": "بیانیهٔ مشترک",
    "multilateral": "نشست چندجانبه",
    "press_conference": "نشست خبری",
    "speech": "سخنرانی",
}


def act(code: str, language: Language = "en") -> str:
    """The name of an act: "request", «درخواست»."""
    return _label("acts", code, language)


def act_class(code: str) -> str:
    """The class of an act: assertive, directive, commissive or expressive; "other" for an act no table has."""
    return str(_rows("acts").get(code, {}).get("class", "other"))


def topic(code: str, language: Language = "en") -> str:
    """The name of a topic: "carrying out agreements"."""
    return _label("topics", code, language)


def kind(code: str, language: Language = "en") -> str:
    """The name of a kind of contact: "Phone call", «گفت‌وگوی تلفنی»."""
    return _KINDS_FA.get(code, code) if language == "fa" else plain(code).capitalize()


@cache
def country(code: str, language: Language = "en") -> str:
    """The name of a country by its ISO 3166-1 alpha-3 code: "Iran", «ایران»; an organisation's code as it is."""
    from babel.core import Locale, get_global  # the tables of CLDR: not for those who only want JSON

    alpha2 = get_global("territory_aliases").get(code, [code])[0]
    return str(Locale(language).territories.get(alpha2, code))


def plain(code: str) -> str:
    """A code as words: "foreign-minister" -> "foreign minister"."""
    return code.replace("-", " ").replace("_", " ")


@cache
def _rows(table: str) -> dict[str, dict[str, Any]]:
    data = tomli.loads((files("qowl.knowledge") / f"{table}.toml").read_text("utf-8"))
    return {row["id"]: row for row in data[table]}


def _label(table: str, code: str, language: Language) -> str:
    return str(_rows(table).get(code, {}).get(f"label_{language}", code))
