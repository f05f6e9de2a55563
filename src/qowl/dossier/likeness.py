"""How alike two texts or two phrases are, by their words.

Words are folded as reading folds them (ی = ي, ۱ = 1) and half-spaces are left out, so that spelling makes no
difference. `overlap` tells a reprint from an account of one's own: what share of the shorter text's runs of letters
stands in the other. `akin` compares phrases by the words that carry meaning.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from zlib import crc32

from qowl.knowledge import world
from qowl.languages.fa.morphology import ENDINGS
from qowl.languages.followup import idle_words, number_words
from qowl.languages.pack import AVAILABLE, load
from qowl.reading.folded import folded
from qowl.reading.letters import fold

_WORD = re.compile(r"[^\W_]+(?:\u200c[^\W_]+)*")
_NO_LETTER = re.compile(r"[\W_]+")
_RUN = 20  # letters: about four words
_FEW = 20  # runs: a shorter text says nothing of a reprint
_TELLS = 2  # words that tell what a phrase is about, so that it can be of something else than another
_LEAST = 3  # letters of a word without its ending
_SHORT = 2  # letters: so short a word carries no meaning of its own


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return [plain_word(word) for word in written_words(text)]


def written_words(text: str) -> list[str]:
    """The words of a text as it has them, in order."""
    return _WORD.findall(text)


def plain_word(word: str) -> str:
    """A word folded, without half-spaces, in small letters."""
    return fold(word.lower()).replace("\u200c", "")


@lru_cache(maxsize=8192)
def runs(text: str) -> frozenset[int]:
    """The runs of letters of a text, as numbers that are the same on every machine; spaces make no difference."""
    letters = _NO_LETTER.sub("", fold(text.lower())).encode("utf-32-le", "replace")
    last = len(letters) - 4 * _RUN
    return frozenset(crc32(letters[place : place + 4 * _RUN]) for place in range(0, last + 1, 4))


def overlap(one: str, other: str) -> float:
    """Which share of the shorter text's runs the other has: 0 to 1; 0 where a text is too short to say."""
    a, b = runs(one), runs(other)
    least = min(len(a), len(b))
    return len(a & b) / least if least >= _FEW else 0.0


@lru_cache(maxsize=65536)
def meaning(phrase: str) -> frozenset[str]:
    """The words of a phrase that carry meaning: its words without the function words of any pack."""
    idle = _idle()
    return frozenset(word for word in words_of(phrase) if len(word) > _SHORT and word not in idle)


def akin(one: str, other: str) -> float:
    """How alike two phrases are: the words they share by the words of the shorter, 0 to 1."""
    a, b = meaning(one), meaning(other)
    least = min(len(a), len(b))
    return len(a & b) / least if least else 0.0


@lru_cache(maxsize=65536)
def subject(phrase: str) -> frozenset[str]:
    """The words that tell what a phrase is about, without endings: no verbs, words that report an act, or countries."""
    return frozenset(map(_stem, meaning(phrase) - _telling()))


def unlike(one: str, other: str) -> bool:
    """Whether two phrases of one language speak of different things: each tells of something, and nothing is common."""
    a, b = subject(one), subject(other)
    return min(len(a), len(b)) >= _TELLS and a.isdisjoint(b)


@lru_cache(maxsize=65536)
def amounts(phrase: str) -> frozenset[str]:
    """The amounts in a phrase: numbers in digits, and in words with what they count («پنج میلیون»)."""
    ones, scales = _numbers()
    words = words_of(phrase)
    pairs = [*pairwise(words), (words[-1], "")] if words else []
    written = {f"{word} {after}" for word, after in pairs if (word.isdigit() or word in ones) and after in scales}
    return frozenset(written | {word for word, after in pairs if word.isdigit() and after not in scales})


@cache
def _numbers() -> tuple[frozenset[str], frozenset[str]]:
    """Words for numbers, and for what they are multiplied by, in the languages with a pack."""
    ones, scales = zip(*(number_words(code) for code in AVAILABLE), strict=True)
    return (
        frozenset(word for words in ones for name in words for word in words_of(name)),
        frozenset(word for words in scales for name in words for word in words_of(name)),
    )


def _stem(word: str) -> str:
    """A word without the longest ending of a Persian noun that leaves a word: «واحدهای» -> «واحد»."""
    places = (place for place in range(_LEAST, len(word)) if word[place:] in ENDINGS)
    return word[: next(places, len(word))]


@cache
def _idle() -> frozenset[str]:
    lists = ("prepositions", "pronouns", "own", "both", "both_countries", "openers", "back")
    words = (word for code in AVAILABLE for name in lists for word in folded(code).words.get(name, ()))
    return frozenset(words)


@cache
def _telling() -> frozenset[str]:
    """Words that say that something is said or done, and by which country, in the languages with a pack."""
    phrases: list[str] = []
    for code in AVAILABLE:
        pack, places = load(code), world.load(code).places
        phrases += [form for forms in pack.verbs.values() for form in forms]
        phrases += [noun for cue in pack.cues for noun in cue.nouns]
        phrases += idle_words(code)
        phrases += [*pack.wraps, *(name for place in places for name in (*place.names, *place.adjectives))]
    return frozenset(word for phrase in phrases for word in words_of(phrase))
