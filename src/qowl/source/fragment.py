r"""A piece of HTML, as feeds carry it -> its text: what a reader sees, each block on its line.

>>> fragment_text("<p>قول&zwnj;ها</p><p>دو</p>")
'قول\u200cها\nدو'
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section "
        "table td th tr ul",
    )
)
_UNSEEN = frozenset(("script", "style", "template", "noscript"))
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")


def fragment_text(markup: str) -> str:
    """The text of a piece of HTML; a text without markup stays as it is."""
    if "<" not in markup and "&" not in markup:
        return markup
    parser = _Text()
    parser.feed(markup)
    parser.close()
    return _LINES.sub("\n", _SPACE.sub(" ", "".join(parser.pieces))).strip()


class _Text(HTMLParser):
    """Collects what is seen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _UNSEEN
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _UNSEEN and self._hidden > 0
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data.replace("\n", " "))
