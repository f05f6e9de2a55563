"""Where a document comes from: its language, its variety, the side its outlet speaks from, whether it breaks off.

Takes the text and the outlet's name, gives an `Origin`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from qowl.languages.pack import Pack
from qowl.reading.letters import fold

#: Letters that tell the languages of the Arabic script apart. ي and ك tell nothing: much Persian is written with them.
_LETTERS = {
    "fa": "پچژگکی\u200c",
    "ar": "ةإأ",
    "ur": "ٹڈڑںےہھ",
    "ps": "ښځڅړڼۍې",
    "ckb": "ێۆڕڵە",
}
_FUNCTION = {
    code: tuple(map(fold, words.split(" ")))
    for code, words in {
        "fa": "است این که را با به از در برای شد",
        "ar": "فی علی الی التی الذی ان هذا عن بین قال",
        "ur": "کے کی میں ہے اور سے نے کو",
        "ps": "په چې ته کې سره نه یې له",
        "ckb": "لە بۆ کە بە لەگەڵ ئەو",
    }.items()
}
_WORD = 3  # what a function word counts beside a letter
_BROKEN = re.compile(r"(?:\.\.\.|…|\[\.\.\.\]|\[…\])\s*$")
_NO_SCRIPT = ""  # of what is no letter
_SAMPLE = 1000  # characters: enough to know a language by
_WORDS = 600  # characters whose words are looked at too


@dataclass(frozen=True, slots=True)
class Origin:
    """`home` is the country that a bare office belongs to."""

    variety: str | None
    home: str


def language_of(text: str) -> str:
    """The language of a text by its letters and commonest words: "fa", "ar", "ur", "zh", "en" …, or "und"."""
    sample = text[:_SAMPLE]
    script = _script_of(sample)
    if script != "Arab":
        return {"Hani": "zh", "Latn": "en", "Cyrl": "ru"}.get(script, "und")
    words = Counter(fold(sample[:_WORDS]).split())
    weights = {
        code: sum(map(sample.count, _LETTERS[code])) + _WORD * sum(words.get(w, 0) for w in _FUNCTION[code])
        for code in _LETTERS
    }
    return max(weights, key=lambda code: weights[code])


def _script_of(sample: str) -> str:
    """The script of most letters; they are counted where there are several."""
    scripts: dict[str, list[str]] = {}
    for character in set(sample):
        scripts.setdefault(_script(character), []).append(character)
    scripts.pop(_NO_SCRIPT, None)
    if len(scripts) <= 1:
        return next(iter(scripts), _NO_SCRIPT)
    return max(scripts, key=lambda script: sum(map(sample.count, scripts[script])))


@cache
def _script(character: str) -> str:
    code = ord(character)
    if not character.isalpha():
        return _NO_SCRIPT
    if 0x0600 <= code <= 0x06FF or 0x0750 <= code <= 0x077F or 0xFB50 <= code <= 0xFEFC:
        return "Arab"
    if code < 0x0250:
        return "Latn"
    if 0x0400 <= code <= 0x052F:
        return "Cyrl"
    return "Hani" if 0x4E00 <= code <= 0x9FFF else "Zyyy"


def origin_of(text: str, outlet: str | None, pack: Pack) -> Origin:
    """The variety that the outlet or the text's own words tell of, and its home side."""
    for code, variety in pack.varieties.items():
        by_outlet = outlet is not None and any(name in outlet.lower() for name in variety["outlets"])
        if by_outlet or sum(word in text for word in variety["words"]) >= 2:
            return Origin(code, variety["home"])
    return Origin(None, pack.home)


def breaks_off(text: str) -> bool:
    """Whether the text ends in the middle: dots at its end."""
    return bool(_BROKEN.search(text[-20:]))
