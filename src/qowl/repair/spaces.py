"""Spaces that a text has too many or too few of, before its words are looked at.

Takes a text with unified letters; gives it with spaces beside marks as they should be. Leaves words to `restore`.

Example: «گفت ، سپس  رفت» becomes «گفت، سپس رفت».
"""

from __future__ import annotations

import re

_LETTER = "آ-غف-یئءؤأإةۀ"
_BESIDE = ((" ،", "،"), (" ؛", "؛"), (" ؟", "؟"), (" »", "»"), ("« ", "«"))
_DOUBLED = re.compile(r"(?<=[^\s]) {2,}(?=[^\s])")
_MISSING = re.compile(f"(?<=[،؛؟])(?=[{_LETTER}])")


def tidy(text: str) -> str:
    """A text without doubled spaces between words and spaces inside of marks, and with one after each mark."""
    if "  " in text:
        text = _DOUBLED.sub(" ", text)
    for pair, mark in _BESIDE:
        while pair in text:
            text = text.replace(pair, mark)
    return _MISSING.sub(" ", text)
