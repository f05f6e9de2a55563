"""The word list: what stands as one word, what has a half-space, and the stems of verbs.

Takes nothing; gives `Lexicon`, read once a process from `lexicon.txt`, which `tools/lexicon.py` makes (`make lexicon`).
Leaves to others: what follows from the rules of `affixes.toml`.

Example: `load().joined["رئیسجمهور"]` is «رئیس‌جمهور».
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qowl.repair.affixes import Affixes

ZWNJ = "\u200c"
#: Letters that do not join to the next: a half-space after one changes no glyph.
APART = frozenset("اآأإدذرزژوؤةء")
#: How common a word of the house style counts as, where the word list does not have it.
_UNCOUNTED = 12


@dataclass(frozen=True)
class Lexicon:
    """Words.

    Attributes:
        words: words that stand as one, with how common they are: the binary logarithm of a count on the web.
        joined: words with half-spaces, by their letters alone.
        styled: those of `joined` that are often written as one as well, so that either may be meant.
        spaced: words with half-spaces that are also put together where a space parts them.
        past: past stems of verbs.
        present: present stems.
        spoken: present stems as spoken («گ» of «می‌گه»).
    """

    words: dict[str, int] = field(default_factory=dict)
    joined: dict[str, str] = field(default_factory=dict)
    styled: frozenset[str] = frozenset()
    spaced: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()


def parse(text: str) -> Lexicon:
    """The lexicon of a text: a line has the name of a part, for `words` how common they are, and words."""
    words: dict[str, int] = {}
    parts: dict[str, list[str]] = {}
    for line in text.splitlines():
        name, _, rest = line.partition(" ")
        if name == "words":
            common, _, rest = rest.partition(" ")
            words.update(dict.fromkeys(rest.split(" "), int(common)))
        elif name != "#":
            parts[name] = rest.split(" ")
    joined = [word for name in ("joined", "joined-spaced", "styled", "styled-spaced") for word in parts[name]]
    return Lexicon(
        words,
        {word.replace(ZWNJ, ""): word for word in joined},
        frozenset((*parts["styled"], *parts["styled-spaced"])),
        frozenset((*parts["joined-spaced"], *parts["styled-spaced"], *parts["spaced"])),
        *(frozenset(parts[name]) for name in ("past", "present", "spoken")),
    )


@cache
def load() -> Lexicon:
    """The shipped lexicon."""
    return parse(files("qowl.repair").joinpath("lexicon.txt").read_text("utf-8"))


def in_house_style(lexicon: Lexicon, affixes: Affixes) -> Lexicon:
    """A word list with the words of `spellings.toml`, which come before its own."""
    one = {word: lexicon.words.get(word, _UNCOUNTED) for word in affixes.one}
    own = {word.replace(ZWNJ, ""): word for word in affixes.joined}
    words = {word: common for word, common in lexicon.words.items() if word not in own} | one
    joined = {letters: word for letters, word in lexicon.joined.items() if letters not in one} | own
    return replace(lexicon, words=words, joined=joined, spaced=lexicon.spaced | affixes.put_together)
