"""A source's words among other words, on one line: what a source holds must neither steer a terminal nor turn a line.

On a terminal right-to-left words stand between U+2068 and U+2069; what is piped or kept has neither.
"""

from __future__ import annotations

import re

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def inline(words: str, *, isolated: bool) -> str:
    """Words on one line; right-to-left ones kept apart from what stands around them, where that is wanted."""
    clean = _CONTROL.sub("\ufffd", " ".join(words.split()))
    return f"\u2068{clean}\u2069" if isolated and _RIGHT_TO_LEFT.search(clean) else clean


def right_to_left(words: str) -> bool:
    """Whether there are right-to-left letters in the words."""
    return _RIGHT_TO_LEFT.search(words) is not None
