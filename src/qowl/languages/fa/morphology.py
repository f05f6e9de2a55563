"""Persian morphology that reading needs: the finite forms of a verb from its two stems, and the endings of a noun.

    conjugate("گفت", "گوی")  ->  {"گفت": Form("past", 3, False, False), "گفته‌اند": ..., "نمی‌گوییم": ...}

Takes stems, gives forms as they are well spelled. Which verbs there are is in verbs.toml; compound verbs («تأکید کردن»)
are made of their parts while reading. Source: Lazard, *A Grammar of Contemporary Persian* (1992), §§ 112-140.
"""

from __future__ import annotations

from typing import NamedTuple

Z = "\u200c"

_PAST = (("م", 1, False), ("", 3, False), ("یم", 1, True), ("ید", 2, True), ("ند", 3, True))
_PRESENT = (("م", 1, False), ("د", 3, False), ("یم", 1, True), ("ید", 2, True), ("ند", 3, True))
_PERFECT = (
    (f"{Z}ام", 1, False),
    (" است", 3, False),
    ("", 3, False),
    (f"{Z}ایم", 1, True),
    (f"{Z}اند", 3, True),
)
_PLUPERFECT = ((" بود", 3, False), (" بودند", 3, True), (" بودیم", 1, True))
_FUTURE = (("خواهم", 1, False), ("خواهد", 3, False), ("خواهیم", 1, True), ("خواهند", 3, True))
_BE = {
    "است": (3, False), "هست": (3, False), "هستند": (3, True), "هستیم": (1, True), "هستم": (1, False), "اند": (3, True),
    "نیست": (3, False), "نیستند": (3, True), "نیستیم": (1, True), "نیستم": (1, False),
}  # fmt: skip

#: Endings that may follow a noun's base, letters only: plural, possessive, indefinite, copula, and chains of them.
ENDINGS = frozenset(
    [
        "ی",
        "ای",
        "یی",
        "ها",
        "های",
        "هایی",
        "هایش",
        "هایشان",
        "هایمان",
        "هایم",
        "هاست",
        "هارا",
        "ش",
        "شان",
        "مان",
        "م",
        "اش",
        "ام",
        "ان",
        "یش",
        "یشان",
        "یمان",
        "ست",
        "است",
        "اند",
        "هاییست",
        "یم",
        "تان",
        "اشان",
        "امان",
        "ایی",
        "ات",
    ]
)
#: Of those, the ones that spelling with spaces makes words of their own.
#: Of those, the ones a word of no more than SHORT letters takes («حج» takes no م: «حجم» is another word).
SHORT = 4
SHORT_ENDINGS = frozenset(("ی", "ها", "های", "هایی", "است", "هاست"))
DETACHED = frozenset(("ها", "های", "هایی", "هایش", "هایشان", "هایمان", "هایم", "ای", "اش", "ام"))


class Form(NamedTuple):
    """A finite form: its tense, person 1-3, plural or not, negated or not.

    Tenses are past, imperfect, perfect, pluperfect, present, subjunctive and future.
    """

    tense: str
    person: int
    plural: bool
    negated: bool


def conjugate(past: str, present: str) -> dict[str, Form]:
    """All finite forms that written Persian uses of a verb with these stems."""
    if past == "بود":
        return _forms_of_be()
    forms: dict[str, Form] = {}
    joined = present.removesuffix("ی") if present.endswith(("وی", "ای")) else present
    for ending, person, plural in _PAST:
        forms[past + ending] = Form("past", person, plural, False)
        forms["ن" + past + ending] = Form("past", person, plural, True)
        forms[f"می{Z}{past}{ending}"] = Form("imperfect", person, plural, False)
        forms[f"نمی{Z}{past}{ending}"] = Form("imperfect", person, plural, True)
    for ending, person, plural in _PERFECT:
        forms[f"{past}ه{ending}"] = Form("perfect", person, plural, False)
        forms[f"ن{past}ه{ending}"] = Form("perfect", person, plural, True)
    for ending, person, plural in _PLUPERFECT:
        forms[f"{past}ه{ending}"] = Form("pluperfect", person, plural, False)
    for ending, person, plural in _PRESENT:
        for stem in _present_stems(present, joined, ending):
            forms[f"می{Z}{stem}{ending}"] = Form("present", person, plural, False)
            forms[f"نمی{Z}{stem}{ending}"] = Form("present", person, plural, True)
            forms[f"ب{stem}{ending}"] = Form("subjunctive", person, plural, False)
            forms.setdefault(f"{stem}{ending}", Form("subjunctive", person, plural, False))
            forms[f"ن{stem}{ending}"] = Form("subjunctive", person, plural, True)
            if present == "دار":
                forms[f"{stem}{ending}"] = Form("present", person, plural, False)
                forms[f"ن{stem}{ending}"] = Form("present", person, plural, True)
    for ending, person, plural in _PRESENT:
        forms[f"{past}ه باش{ending}"] = Form("subjunctive", person, plural, False)
    for auxiliary, person, plural in _FUTURE:
        forms[f"{auxiliary} {past}"] = Form("future", person, plural, False)
        forms[f"ن{auxiliary} {past}"] = Form("future", person, plural, True)
    return forms


def _present_stems(present: str, joined: str, ending: str) -> tuple[str, ...]:
    """«گوی» is written گوید, گویم; «نما» takes a joining ی before an ending: نماید."""
    if present.endswith("ا"):
        return (present + "ی",)
    if joined != present:
        return (present, joined) if ending.startswith("ی") else (present,)
    return (present,)


def _forms_of_be() -> dict[str, Form]:
    forms = {word: Form("present", person, plural, word.startswith("ن")) for word, (person, plural) in _BE.items()}
    for ending, person, plural in _PAST:
        forms["بود" + ending] = Form("past", person, plural, False)
        forms["نبود" + ending] = Form("past", person, plural, True)
    for ending, person, plural in _PRESENT:
        forms["باش" + ending] = Form("subjunctive", person, plural, False)
        forms["می\u200cباش" + ending] = Form("present", person, plural, False)
        forms["نباش" + ending] = Form("subjunctive", person, plural, True)
    forms["بوده است"] = Form("perfect", 3, False, False)
    forms["بوده\u200cاند"] = Form("perfect", 3, True, False)
    forms["بوده"] = Form("perfect", 3, False, False)
    for auxiliary, person, plural in _FUTURE:
        forms[f"{auxiliary} بود"] = Form("future", person, plural, False)
        forms[f"ن{auxiliary} بود"] = Form("future", person, plural, True)
    return forms
