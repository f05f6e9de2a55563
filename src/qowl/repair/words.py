"""Half-spaces inside one word: «رئیسجمهور» -> «رئیس‌جمهور», «میرود» -> «می‌رود».

Takes letters without spaces or half-spaces; gives them with half-spaces. Leaves words side by side to `spacing`.

The word list comes first: a word that stands as one stays. Then the rules, the surest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qowl.repair.forms import SURE, Reading, join, silent
from qowl.repair.lexicon import APART, ZWNJ
from qowl.repair.verbs import Verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qowl.repair.affixes import Affixes
    from qowl.repair.lexicon import Lexicon

#: The first part of a compound that no list has is at least so common; before a short second part, more so.
_FAIRLY, _RATHER = 15, 18
#: Of two words without a space between them, each is at least so common (a binary logarithm).
_COMMON = 21
#: So many times two as common, and the other of two readings is left out.
_FAR = 5


class Words:
    """The rules for one word."""

    def __init__(self, lexicon: Lexicon, affixes: Affixes) -> None:
        self.lexicon, self.affixes = lexicon, affixes
        self.words, self.joined = lexicon.words, lexicon.joined
        self.verbs = Verbs(lexicon, affixes)

    def read(self, word: str) -> Reading | None:
        """How a word is written; None where nothing is known against it."""
        if word in self.words:
            return None
        if word in self.joined:
            form = self.joined[word]
            return Reading(form, "word list", 0.8 if form in self.lexicon.styled else 1.0)
        if len(word) < 4:
            return None
        if word.startswith("ال"):  # mostly an Arabic article: «الانبیا»
            return self._plural(word)
        reading = self.sure(word)
        if reading:
            return reading
        plain = self.plain(word)
        if plain:
            return None if plain == word else Reading(plain, "word list and ending", 0.95)
        return self.likely(word)

    # -- rules that hold even against a word list made from the web

    def sure(self, word: str) -> Reading | None:
        """By a rule that is right even where the web often writes the word as one."""
        form = self._verb(word)
        if form:
            return Reading(form, "verb prefix", 0.98)
        form = self._perfect(word)
        if form:
            either = form.endswith("ای") and word[-4] in APART
            return Reading(form, "participle and copula", 0.9 if either else 0.98)
        reading = self._plural(word)
        if reading:
            return reading
        form = self._ezafe(word)
        if form:
            return Reading(form, "ezafe after ه", 0.95)
        if self.plain(word) == word:
            return None
        form = self._comparative(word)
        if form:
            return Reading(form, "comparative", 0.9)
        form = self._clitic(word)
        if form:
            return Reading(form, "ending after ه or ی", 0.95)
        return None

    def _verb(self, word: str) -> str | None:
        for prefix in self.affixes.verb_prefixes:
            if word.startswith(prefix):
                rest = word[len(prefix) :]
                form = rest if self.verbs.finite(rest) else self._perfect(rest)
                if form:
                    return prefix + ZWNJ + form
        return None

    def verb_part(self, word: str) -> Reading:
        """What stands after «می» and a half-space: only a perfect has another in it."""
        form = self._perfect(word)
        return Reading(form, "participle and copula", 0.98) if form else Reading(word, "", 1.0)

    def _perfect(self, word: str) -> str | None:
        for end in self.affixes.copula:
            base = word[: -len(end)]
            if not word.endswith(end) or base not in self.verbs.participles:
                continue
            if end != "ای" or base[:-1] not in self.affixes.nouns:
                return base + ZWNJ + end
        return None

    def _plural(self, word: str) -> Reading | None:
        for glued, end in self.affixes.plural.items():
            if not word.endswith(glued) or len(word) <= len(glued) + 1:
                continue
            base = word[: -len(glued)]
            if base + "ها" in self.words:
                return None
            silent = self._silent(base, glued)
            if silent:
                return Reading(silent, "ending after ه or ی", 0.9)
            stem = self.stem(base)
            if stem:
                return Reading(join(stem, end), "plural", 0.97 if base[-1] == "ه" else 0.9)
        return None

    def _silent(self, base: str, end: str) -> str | None:
        """«حرفه‌ای» against «حرف‌های»: the commoner stem."""
        if end[1:] not in self.affixes.clitics:
            return None
        with_he, without = self.common(base + "ه"), self.common(base)
        if base in self.affixes.closing or (base in self.lexicon.past and base not in self.affixes.nouns):
            without = 0
        if with_he > (0 if end in ("هاش", "هام", "هات") else without):
            return (self.stem(base + "ه") or base + "ه") + ZWNJ + end[1:]
        return None

    def indefinite(self, word: str) -> str | None:
        """The other reading of letters that end in «های»: «حرفه‌ای» for «حرفهای»; None where there is none."""
        base = word[:-2]
        if not word.endswith("های") or len(base) < 3 or word in self.words:
            return None
        near = self.common(base) and self.common(base) >= self.common(base[:-1]) - _FAR
        if near and silent(base, self.affixes.voiced):
            return self.joined.get(base, base) + ZWNJ + "ای"
        return None

    def common(self, word: str) -> int:
        """How common a word is; 0 where unknown."""
        return self.words.get(word, 8 if word in self.joined else 0)

    def _ezafe(self, word: str) -> str | None:
        """«خانهی» is «خانه‌ی»."""
        base = word[:-1]
        if word[-2:] != "هی" or not (len(base) > 3 or base in self.affixes.short):
            return None
        known = self.words.get(base, 0) >= _RATHER or base in self.joined or base in self.verbs.participles
        return self.joined.get(base, base) + ZWNJ + "ی" if known and silent(base, self.affixes.voiced) else None

    def _comparative(self, word: str) -> str | None:
        for glued, end in self.affixes.comparative.items():
            if word.endswith(glued) and len(word) > len(glued) + 1:
                base = word[: -len(glued)]
                if (
                    self.words.get(base, 0) >= 15
                    and base not in self.affixes.never
                    and base not in self.affixes.pronouns
                ):
                    return join(base, end)
                if base in self.joined:
                    return join(self.joined[base], end)
        return None

    def _clitic(self, word: str) -> str | None:
        for end in self.affixes.clitics:
            base = word[: -len(end)]
            if not word.endswith(end) or len(base) < 2:
                continue
            if silent(base, self.affixes.voiced) or (
                base[-1] == "ی" and end in self.affixes.after_ye and len(base) > 3
            ):
                stem = self.stem(base)
                if stem:
                    return stem + ZWNJ + end
        return None

    # -- rules for words that the list does not have

    def stem(self, word: str) -> str | None:
        """A word as it stands before an ending, or None where it is no word."""
        if word in self.words:
            return word
        if word in self.joined:
            return self.joined[word]
        if len(word) < 4:
            return None
        plain = self.plain(word)
        if plain:
            return plain
        reading = self.likely(word)
        return reading.form if reading and " " not in reading.form else None

    def plain(self, word: str) -> str | None:
        """A known word with endings that are written together with it."""
        if self.verbs.plain(word):
            return word
        for end in self.affixes.attached:
            if word.endswith(end):
                base = word[: -len(end)]
                if len(base) > 1 and base in self.words and not self._parted(base, end):
                    return word
                if base in self.joined:
                    return self.joined[base] + end
        return None

    def _parted(self, base: str, end: str) -> bool:
        """Whether an ending is set apart from a word by its last letter."""
        return (silent(base, self.affixes.voiced) or base[-1] == "ی") and end in self.affixes.clitics

    def likely(self, word: str) -> Reading | None:
        """By a rule that needs the whole to be unknown."""
        for name, rule in (
            ("prefix", self._prefix),
            ("compound", self._compound),
            ("family name", self._name),
            ("two words without a space", self._two_words),
            ("plural of an unknown word", self._unknown_plural),
        ):
            for form in rule(word):
                return Reading(form, name, SURE if " " in form else 0.8)
        return None

    def _prefix(self, word: str) -> Iterator[str]:
        for prefix in self.affixes.prefixes:
            if word.startswith(prefix) and len(word) > len(prefix) + 1:
                rest = word[len(prefix) :]
                if self.words.get(rest, 0) >= _FAIRLY or self.plain(rest):
                    yield join(prefix, rest)

    def _name(self, word: str) -> Iterator[str]:
        for at in range(3, len(word) - 1):
            if word[at:] in self.affixes.names and (self.words.get(word[:at], 0) >= _RATHER or self.plain(word[:at])):
                yield join(word[:at], word[at:])

    def _compound(self, word: str) -> Iterator[str]:
        for at in range(2, len(word) - 1):
            second = word[at:]
            if second in self.affixes.second:
                first = word[:at]
                if self.words.get(first, 0) >= (_FAIRLY if len(second) > 3 else _RATHER) or first in self.joined:
                    yield join(self.joined.get(first, first), second)

    def _unknown_plural(self, word: str) -> Iterator[str]:
        for glued, end in self.affixes.plural.items():
            if word.endswith(glued) and len(word) > len(glued) + 3 and len(glued) > 2:
                yield join(word[: -len(glued)], end)

    def _two_words(self, word: str) -> Iterator[str]:
        """«وزیرخارجه»: after a letter that does not join, the space was lost, not a half-space."""
        for at in range(2, len(word) - 2):
            first, second = word[:at], word[at:]
            if first in self.affixes.leading and self._stands(second) and not self._pre_verb(first, second):
                yield f"{first} {second}"

    def _pre_verb(self, first: str, second: str) -> bool:
        """Whether two parts are one verb: «برخواهد», «درآمده»."""
        return first in self.affixes.preverbs and (self.verbs.plain(second) or second in self.verbs.participles)

    def _stands(self, word: str) -> bool:
        """Whether a word is common enough to be told by itself."""
        return self.words.get(word, 0) >= _COMMON and len(word) > 3

    def known(self, word: str) -> bool:
        """Whether a word, with endings or without, is in the word list, or a rule knows it."""
        return word in self.words or bool(self.plain(word)) or self.read(word) is not None
