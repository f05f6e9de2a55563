"""Words side by side that are one: «می رود», «کتاب های», «دانش آموزان».

Takes two words; gives what they are together. Leaves the inside of one word to `words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qowl.repair.forms import Reading, join, silent
from qowl.repair.lexicon import APART, ZWNJ
from qowl.repair.words import Words

if TYPE_CHECKING:
    from qowl.repair.affixes import Affixes
    from qowl.repair.lexicon import Lexicon

#: A word that a space parts is at least so common (a binary logarithm).
_COMMON = 21
#: Letters that the word list has, but hardly as a word.
_RARE = 16
#: What a word may do: join the one before it, join the one after it.
BEFORE, AFTER = 1, 2


class Spacing:
    """The rules for two words."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.affixes: Affixes = words.affixes
        lexicon: Lexicon = words.lexicon
        self.whole = lexicon.spaced
        self.firsts = frozenset(w[:i] for w in self.whole for i, c in enumerate(w) if c == ZWNJ)
        self.plural = frozenset(self.affixes.plural.values()) | self.affixes.degrees
        self.ends = self.plural | frozenset(self.affixes.clitics) | self.affixes.copula | self.affixes.after_ye
        self.endings = tuple(sorted({*self.affixes.attached, *self.ends}, key=len, reverse=True))
        second = self.affixes.bound
        self.second = second | {
            a + b for a in second for b in ("ها", "های", "هایی", "شان", "مان", "ی") if a[-1] in APART
        }
        self.later = self.ends | self.second | self.affixes.family | {"ماه", "ی"}
        self.prefixes = frozenset(self.affixes.verb_prefixes)

    def role(self, word: str) -> int:
        """What a word may do."""
        before = word in self.later or self.unknown(word)
        after = word in self.prefixes or word in self.firsts or word in self.affixes.before
        return (BEFORE if before else 0) | (AFTER if after else 0)

    def together(self, first: str, second: str) -> Reading | None:
        """Two words as one; None where they are two."""
        form = self._verb(first, second)
        if form:
            return Reading(form, "verb prefix", 0.98)
        if second == "ی" and silent(first, self.affixes.voiced):
            return Reading(first + ZWNJ + second, "ezafe after ه", 0.97)
        if self._fragments(first, second):
            return Reading(first + second, "space inside a word", 0.8)
        form = self._ending(first, second)
        if form:
            return Reading(form, "ending", 0.97)
        if (first in self.affixes.never or first in self.affixes.pronouns) and first + ZWNJ + second not in self.whole:
            return None
        if ZWNJ in second:
            head, _, tail = second.partition(ZWNJ)
            whole = self.together(first, head)
            return whole and Reading(whole.form + ZWNJ + tail, whole.rule, whole.confidence)
        for name, rule in (
            ("word list", self._compound),
            ("prefix", self._prefix),
            ("compound", self._second),
            ("family name", self._family),
        ):
            form = rule(first, second)
            if form:
                return Reading(form, name, 0.8)
        return None

    def _fragments(self, first: str, second: str) -> bool:
        """Whether two words are none, but one together."""
        whole = self.words.words.get(first + second, 0) >= _COMMON and ZWNJ not in first
        return whole and len(first + second) > 3 and self.unknown(first) and self.unknown(second)

    def unknown(self, word: str) -> bool:
        """Whether letters are no word, or so rare a one that they are rather a part of another."""
        if len(word) == 1:
            return word != "و"
        if ZWNJ in word or word in self.ends or word in self.prefixes:
            return False
        return 0 < self.words.words.get(word, 0) <= _RARE or not self.words.known(word)

    def _verb(self, first: str, second: str) -> str | None:
        if first not in self.prefixes:
            return None
        stem = second.split(ZWNJ)[0]
        if self.words.verbs.finite(stem):
            return first + ZWNJ + second
        unknown = stem not in self.words.words
        if unknown and stem.endswith(("م", "ی", "د", "یم", "ید", "ند")):
            return first + ZWNJ + second
        return None

    def _ending(self, first: str, second: str) -> str | None:
        if second not in self.ends or len(first) < 2 or first in self.affixes.never:
            return None
        if second in self.plural:
            return self._seamless(first, second)
        if silent(first, self.affixes.voiced) and (second in self.affixes.clitics or second in self.affixes.copula):
            return first + ZWNJ + second
        if first[-1] == "ی" and second in self.affixes.after_ye:
            return first + ZWNJ + second
        return None

    def _seamless(self, first: str, second: str) -> str:
        """Two parts as one, without a half-space where it changes no glyph, unless that would be read otherwise."""
        form = join(first, second)
        last = first.split(ZWNJ)[-1] + second.split(ZWNJ)[0]
        reading = self.words.read(last)
        otherwise = (reading and reading.form != last) or self.words.indefinite(last)
        return first + ZWNJ + second if first[-1] in APART and otherwise else form

    def _compound(self, first: str, second: str) -> str | None:
        if first not in self.firsts or first + " " + second in self.affixes.apart:
            return None
        form = first + ZWNJ + second
        if form in self.whole:
            return form
        if self.words.verbs.plain(second):
            return None
        for end in self.endings:
            if second.endswith(end) and len(second) > len(end) + 1:
                base = form[: -len(end)].removesuffix(ZWNJ)
                if base in self.whole and base.replace(ZWNJ, " ") not in self.affixes.apart:
                    return form
        return None

    def _family(self, first: str, second: str) -> str | None:
        if second == "ماه" and first in self.affixes.months:
            return self._seamless(first, second)
        if second in self.affixes.family and len(first) > 2 and first.split(ZWNJ)[-1] in self.words.words:
            return first + ZWNJ + second
        return None

    def _prefix(self, first: str, second: str) -> str | None:
        alone = second in self.affixes.never or second in self.affixes.pronouns
        if first not in self.affixes.before or len(second) < 3 or alone or self.unknown(second):
            return None
        return first + ZWNJ + second

    def _second(self, first: str, second: str) -> str | None:
        if second in self.second and len(first) > 1 and first.split(ZWNJ)[-1] in self.words.words:
            return first + ZWNJ + second
        return None
