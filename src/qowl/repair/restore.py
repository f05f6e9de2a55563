"""Half-spaces and spaces of a whole text.

Takes a text with unified letters; gives it with half-spaces where they are due. Leaves letters to `letters`, one word
to `words`, two words to `spacing`, and the reasons to `reasons`. Every distinct word and pair is looked at once a
process.

Some words are written either way («کتابها», «کتاب‌ها»). Where a text shows by its sure cases («می‌رود») that it has
kept its half-spaces, such words stay as their author has them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from qowl.repair.affixes import affixes
from qowl.repair.arabic import arabic_stretches
from qowl.repair.forms import SURE, Reading
from qowl.repair.lexicon import ZWNJ, in_house_style, load
from qowl.repair.spaces import tidy
from qowl.repair.spacing import AFTER, BEFORE, Spacing
from qowl.repair.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = "آ-غف-یئءؤأإةۀ"
WORD = re.compile(f"[{_LETTERS}]+(?:{ZWNJ}+[{_LETTERS}]+)*")
_PARTS = re.compile(f"([ {ZWNJ}])")
_LAST = re.compile(WORD.pattern + r"\Z")
#: Letters that only Arabic has, once the others are unified.
_ARABIC = re.compile("[ىةيك\u064c-\u0650\u0652]")
#: Marks after which another part of the sentence begins.
_MARKS = frozenset("،؛.:!؟)»…")
#: Characters that unifying drops from every text stand in meanwhile: at the ends of an Arabic stretch, for the spaces
#: in it, and for a token that was put together with the next.
_SHIELD, _GAP, _GONE = "\x01", "\x02", "\x03"
_UNSHIELD = {1: None, 2: " "}
#: A text is mended in blocks of whole lines, about so many characters each, so that a large one needs little memory.
_BLOCK = 100_000
#: So many lines show what a text has kept.
_LINES = 1000
#: So many sure cases make a text's habit known, and such a share of them is chance.
_ENOUGH, _CHANCE = 3, 0.1
#: Words and pairs that are kept; more, and all are looked at anew.
_MOST = 100_000


class Token(NamedTuple):
    """What stands between two spaces: as sure rules have it, as all rules have it, and what it may do.

    `kept` counts its half-spaces, `glued` those that a sure rule puts in. `other` is how
    it reads where no ezafe follows («حرفه‌ای» for «حرف‌های»), or "".
    """

    sure: str
    likely: str
    role: int
    kept: int
    glued: int
    other: str


class Habits(NamedTuple):
    """Whether a text has lost half-spaces inside words, and whether spaces stand in their place."""

    glued: bool
    spaced: bool


class Restorer:
    """Mends texts; keeps what it has found of each word. Results do not depend on what was mended before."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.spacing = Spacing(words)
        self._tokens: dict[str, Token | None] = {}
        self._pairs: dict[tuple[str, str], tuple[str, float] | None] = {}

    def restore(self, text: str) -> str:
        """A text with its half-spaces. Line breaks and letters stay."""
        text = _shielded(text)
        blocks = list(_blocks(text))
        habits = self._habits("\n".join(text.split("\n", _LINES)[:_LINES]))
        mended = "\n".join([self._mended(block, habits) for block in blocks])
        return mended.translate(_UNSHIELD) if _SHIELD in mended else mended

    def _mended(self, block: str, habits: Habits) -> str:
        if max(len(self._tokens), len(self._pairs)) > _MOST:
            self._tokens.clear()
            self._pairs.clear()
        tokens = _split(block)
        marked = self._marked(tokens)
        for i, token in marked:
            if not habits.glued:
                tokens[i] = token.sure
            elif token.other and self._closes(tokens, i):
                tokens[i] = token.other
            else:
                tokens[i] = token.likely
        for i in _beside(marked):
            pair = self._pair(tokens[i], tokens[i + 1]) if i + 1 < len(tokens) else None
            if pair and (pair[1] >= SURE or (habits.spaced and not self._verbal(tokens, i + 1))):
                tokens[i], tokens[i + 1] = _GONE, pair[0]
        return " ".join(tokens).replace(_GONE + " ", "").replace(" \n ", "\n")

    def _habits(self, block: str) -> Habits:
        """What the sure cases of some lines show."""
        tokens = _split(block)
        marked = self._marked(tokens)
        for i, token in marked:
            tokens[i] = token.sure
        kept, glued = sum(token.kept for _, token in marked), sum(token.glued for _, token in marked)
        spaced = sum(self._puts_one(tokens[i], tokens[i + 1]) for i in _beside(marked) if i + 1 < len(tokens))
        places = kept + glued + spaced
        chance = _CHANCE * places if places >= _ENOUGH else -1
        return Habits(glued > chance, spaced > chance)

    def _puts_one(self, before: str, after: str) -> bool:
        """Whether two tokens surely are one with a half-space between."""
        pair = self._pair(before, after)
        return pair is not None and pair[1] >= SURE and pair[0].count(ZWNJ) > before.count(ZWNJ) + after.count(ZWNJ)

    # -- tokens

    def _marked(self, tokens: list[str]) -> list[tuple[int, Token]]:
        """The tokens that are more than words that stand as they are, with their places."""
        known = self._tokens
        marked = []
        for i, token in enumerate(tokens):
            try:
                found = known[token]
            except KeyError:
                found = known[token] = self._token(token)
            if found is not None:
                marked.append((i, found))
        return marked

    def _token(self, token: str) -> Token | None:
        words = list(WORD.finditer(token))
        if not words or _SHIELD in token:
            return None
        kept = glued = 0
        sure, likely, at = [], [], 0
        for word in words:
            reading = self.word(word[0])
            certain = reading.confidence >= SURE
            sure += [token[at : word.start()], reading.form if certain else word[0]]
            likely += [token[at : word.start()], reading.form]
            at = word.end()
            kept += word[0].count(ZWNJ)
            if certain:
                glued += reading.form.count(ZWNJ) - word[0].count(ZWNJ)
        forms = "".join([*sure, token[at:]]), "".join([*likely, token[at:]])
        role = self._role(forms[1])
        if forms[1] == token and not role and not kept:
            return None
        other = self.words.indefinite(words[0][0]) if len(words) == 1 and not role else None
        return Token(*forms, role, kept, glued, token[: words[0].start()] + other + token[at:] if other else "")

    def _role(self, token: str) -> int:
        """What the first word of a token may do with the token before it, and the last with the one after it."""
        first, last = WORD.match(token), _LAST.search(token)
        role = self.spacing.role(first[0]) & BEFORE if first else 0
        return role | (self.spacing.role(last[0]) & AFTER if last else 0)

    def word(self, word: str) -> Reading:
        """A word as it is written; one that has half-spaces keeps them, and its parts are mended."""
        if ZWNJ not in word:
            reading = self.words.read(word)
            if reading is None or reading.form == word:
                return Reading(word, "", 1.0)
            inside = [self.word(part).form for part in _PARTS.split(reading.form)]
            return reading._replace(form="".join(inside))
        first, *others = word.split(ZWNJ)
        verb = first in self.words.affixes.verb_prefixes
        parts = [self.word(first), *(self.words.verb_part(part) if verb else self.word(part) for part in others)]
        rules = [part.rule for part in parts if part.rule]
        return Reading(ZWNJ.join(part.form for part in parts), "".join(rules[:1]), min(p.confidence for p in parts))

    # -- tokens side by side

    def _pair(self, before: str, after: str) -> tuple[str, float] | None:
        """Two tokens as one, and how surely; None where they are two."""
        key = before, after
        try:
            return self._pairs[key]
        except KeyError:
            first, second = _LAST.search(before), WORD.match(after)
            reading = self.spacing.together(first[0], second[0]) if first and second else None
            pair = None
            if first and second and reading:
                pair = before[: first.start()] + reading.form + after[second.end() :], reading.confidence
            self._pairs[key] = pair
            return pair

    def _closes(self, tokens: list[str], i: int) -> bool:
        """Whether no ezafe can follow a token: a mark or another part of the sentence does, or «یک» stands before."""
        if i and tokens[i - 1] == "یک":
            return True
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        if not _LAST.search(tokens[i]) or following[:1] in _MARKS:
            return tokens[i][-1] in _MARKS or following[:1] in _MARKS
        word = WORD.match(following)
        return word is not None and word[0] in self.words.affixes.closing

    def _verbal(self, tokens: list[str], i: int) -> bool:
        """Whether a token is a participle that is part of a verb."""
        word = WORD.match(tokens[i])
        head, _, tail = word[0].partition(ZWNJ) if word else ("", "", "")
        if head not in self.words.affixes.participles:
            return False
        return tail in self.words.affixes.copula if tail else self._closes(tokens, i)


def _blocks(text: str) -> Iterator[str]:
    """A text in whole lines; joined by line breaks they make it again."""
    start = 0
    while True:
        end = text.find("\n", start + _BLOCK)
        if end < 0:
            yield text[start:]
            return
        yield text[start:end]
        start = end + 1


def _split(block: str) -> list[str]:
    """Tokens; a line break is one."""
    return block.replace("\n", " \n ").split(" ")


def _beside(marked: list[tuple[int, Token]]) -> Iterator[int]:
    """Where a token may join the next, in order."""
    last = -1
    for i, token in marked:
        if token.role & BEFORE and i > last + 1:
            yield i - 1
        if token.role & AFTER:
            yield i
            last = i


def _shielded(text: str) -> str:
    """A text with its spaces tidied, whose Arabic stretches are one token each, that no rule knows."""
    if not _ARABIC.search(text):
        return tidy(text)
    pieces, at = [], 0
    for start, end in arabic_stretches(text):
        pieces += [tidy(text[at:start]), _SHIELD, text[start:end].replace(" ", _GAP), _SHIELD]
        at = end
    return "".join([*pieces, tidy(text[at:])])


@cache
def restorer() -> Restorer:
    """The one of this process."""
    return Restorer(Words(in_house_style(load(), affixes()), affixes()))
