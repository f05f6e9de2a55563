"""Quotation marks: all kinds become « and ».

Takes a text; gives it with its marks unified one for one. Marks around Latin words stay, and so does a straight
mark that has no partner in its line.

Example: “سلام” becomes «سلام».
"""

from __future__ import annotations

import re

from qowl.repair.changes import Change, apply

_OPEN, _CLOSE = "«", "»"
_POINTED = {"“": _OPEN, "„": _OPEN, "‟": _OPEN, "❝": _OPEN, "〝": _OPEN, "”": _CLOSE, "❞": _CLOSE, "〞": _CLOSE}
_STRAIGHT = '"＂'
_ANY = '“„‟❝〝”❞〞"＂'
_MARK = re.compile('[“„‟❝〝”❞〞"＂«»\n]')
_RULE = ("quote", "one kind of quotation mark", 1.0)


def quotes(text: str) -> tuple[str, list[Change]]:
    """A text with its quotation marks unified, and the marks that changed."""
    if not any(mark in text for mark in _ANY):  # many times as fast as a search for any of them
        return text, []
    places: list[Change] = []
    opened: Change | None = None
    inside = False
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        if mark == "\n":
            opened, inside = None, False
        elif mark in (_OPEN, _CLOSE):
            opened, inside = None, mark == _OPEN
        elif mark in _POINTED:
            after = _pointed(text, at, mark)
            if after:
                places.append(Change(at, at + 1, after, *_RULE))
                opened, inside = None, after == _OPEN
        elif opened and _closes(text, at):
            places += [opened, Change(at, at + 1, _CLOSE, *_RULE)]
            opened, inside = None, False
        elif inside and _closes(text, at):
            places.append(Change(at, at + 1, _CLOSE, *_RULE))
            inside = False
        elif not inside and _opens(text, at):
            opened = Change(at, at + 1, _OPEN, *_RULE)
    places.sort()
    return apply(text, places), places


def _opens(text: str, at: int) -> bool:
    following = text[at + 1 : at + 2]
    return not text[at - 1 : at].isalnum() and not following.isspace() and following != "" and not following.isascii()


def _closes(text: str, at: int) -> bool:
    previous = text[at - 1 : at]
    return not text[at + 1 : at + 2].isalnum() and not previous.isspace() and not _latin(previous)


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _pointed(text: str, at: int, mark: str) -> str:
    """The guillemet for a mark that has a direction: its place decides, then its shape; "" beside Latin words."""
    previous, following = text[at - 1 : at], text[at + 1 : at + 2]
    opens = following.isalnum() and not previous.isalnum()
    closes = previous.isalnum() and not following.isalnum()
    if (_latin(following) and not closes) or (_latin(previous) and not opens):
        return ""
    if opens or closes:
        return _OPEN if opens else _CLOSE
    return _POINTED[mark]
