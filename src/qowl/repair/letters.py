"""One code point for one letter: unifies letters, digits, spaces, quotation marks and dashes, and drops what is unseen.

Takes any text; gives it unified, with the changes of length. Words are left to `words` and `spacing`.

Example: «كتابهاي» becomes «کتابهای»; «خانۀ» becomes «خانه‌ی».
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from qowl.repair.arabic import arabic_stretches
from qowl.repair.changes import Change, apply
from qowl.repair.quotes import quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

ZWNJ = "\u200c"
EZAFE = "ه" + ZWNJ + "ی"

# Characters that become another one, wherever they stand.
_LETTERS = dict(zip("يىېكڪػؼةەہھٱ", "یییککککهههها", strict=True))
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DASHES = {**dict.fromkeys("\u2010\u2011\u2043\u2212\ufe63\uff0d", "-"), **dict.fromkeys("\u2012\u2014\u2015", "–")}
_ARABIC_DIGITS = dict(zip("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", strict=True))
_ASCII_DIGITS = dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True))


def _single(digits: dict[str, str]) -> dict[str, tuple[str, str, str]]:
    table = {old: (new, "letter", "one code point for a letter") for old, new in _LETTERS.items()}
    table |= dict.fromkeys(_SPACES, (" ", "space", "one kind of space"))
    table |= {old: (new, "dash", "one kind of dash") for old, new in _DASHES.items()}
    return table | {old: (new, "digit", "one set of digits") for old, new in digits.items()}


SINGLE = {True: _single(_ASCII_DIGITS), False: _single(_ARABIC_DIGITS)}

# Unseen: controls but for tab and line breaks, byte order mark, joiners, soft hyphen, marks of direction. U+200D
# stays between characters that are no letters: emoji are joined by it.
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200d\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
)
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_FORMS = "\ufb50-\ufbb1\ufbd3-\ufc5d\ufc64-\ufd3d\ufe80-\ufefc\ufdf2\ufdfc"
_ARABIC = "\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff"

# A mark that makes another letter of the one before it.
_WITH_MARK = {
    "ا\u0653": "آ", "ا\u0654": "أ", "ا\u0655": "إ", "و\u0654": "ؤ", "ی\u0654": "ئ", "ه\u0654": EZAFE,
}  # fmt: skip
_CHANGING = {
    plain: re.compile(
        "[اویه][\u0653-\u0655]"
        "|[ۀۂ]"
        f"|[{_FORMS}]+"
        f"|(?<=[{_ARABIC}{_FORMS}])¬(?=[{_ARABIC}{_FORMS}])"
        f"|[{_UNSEEN}{dropped}{ZWNJ}¬]{{2,}}"
        f"|[{_UNSEEN}{dropped}]"
        f"|(?<!\\w){ZWNJ}|{ZWNJ}(?!\\w)"
    )
    for plain, dropped in ((True, "ـ" + _MARKS), (False, "ـ"))
}
#: Two searches that tell at once whether anything changes: characters that do, and half-spaces that part nothing.
_RARE = {
    plain: re.compile(f"[\u0653-\u0655ۀۂ¬{_FORMS}{_UNSEEN}{dropped}]")
    for plain, dropped in ((True, "ـ" + _MARKS), (False, "ـ"))
}
_LOOSE = re.compile(f"{ZWNJ}(?:(?!\\w)|(?<!\\w{ZWNJ}))")
_MARK = re.compile(f"[{_MARKS}]")
_EMOJI_JOINER = "\u200d"


def unify(text: str, *, plain: bool) -> tuple[str, list[Change], list[Change]]:
    """A text with its letters unified.

    Args:
        text: any text.
        plain: also drop vowel signs and write digits in ASCII, as reading needs.

    Returns:
        The text, its changes of length, and the quotation marks replaced one for one; both in source offsets.
    """
    one = _one_for_one(text, plain=plain)
    if one != text:
        for start, end in arabic_stretches(text):
            one = one[:start] + text[start:end] + one[end:]
    one, places = quotes(one)
    changes = list(_changes(one, plain=plain))
    if not changes:
        return one, changes, places
    return apply(one, changes), changes, places


def _one_for_one(text: str, *, plain: bool) -> str:
    for old, (new, _, _) in SINGLE[plain].items():  # many times as fast as str.translate
        if old in text:
            text = text.replace(old, new)
    return text


def _changes(text: str, *, plain: bool) -> Iterator[Change]:
    if not _RARE[plain].search(text) and not _LOOSE.search(text):
        return
    for match in _CHANGING[plain].finditer(text):
        start, end = match.span()
        found = match[0]
        after, kind, rule = _become(text, start, end, found, plain=plain)
        if after != found:
            yield Change(start, end, after, kind, rule, 1.0)


def _become(text: str, start: int, end: int, found: str, *, plain: bool) -> tuple[str, str, str]:
    """What a match becomes, its kind and rule."""
    if found in _WITH_MARK:
        return _WITH_MARK[found], "letter", "one code point for a letter"
    if found in "ۀۂ":
        return EZAFE, "letter", "ezafe after ه"
    if "\ufb50" <= found[0] <= "\ufefc":
        joined = _one_for_one(unicodedata.normalize("NFKC", found), plain=plain)
        return joined, "letter", "letters for their printed forms"
    if found == "¬":
        return ZWNJ, "half-space", "¬ stood for a half-space"
    before, after = text[start - 1 : start], text[end : end + 1]
    if "ـ" in found and not _letter(before) and not _letter(after):
        return "–", "dash", "a lone tatweel is a dash"
    if found == _EMOJI_JOINER and not _letter(before) and not _letter(after):
        return found, "", ""
    if "¬" in found:
        return _half_space(before, after) or "¬" * found.count("¬"), "half-space", "¬ stood for a half-space"
    kept = "" if plain else "".join(_MARK.findall(found))
    if ZWNJ in found:
        return kept + _half_space(before, after), "half-space", "half-space that parts nothing"
    if _MARK.match(found):
        return kept, "mark", "vowel sign"
    return kept, "control", "tatweel" if "ـ" in found else "character without a glyph"


def _letter(char: str) -> bool:
    return char.isalnum() or bool(_MARK.match(char))


def _half_space(before: str, after: str) -> str:
    return ZWNJ if _letter(before) and _letter(after) else ""
