"""What the search index holds of a text, and how a question is looked up in it.

    grams("لغو تحریم‌ها") -> {"لغوت", "غوتح", "وتحر", …, "مها", "ها", "ا"}

A text is indexed by its letters (as `reading.letters` folds them, case folded too, nothing but letters and digits) in
runs of four, so it is found however its words are joined or parted. The last letters stand for themselves: a shorter
word, as Chinese has them, is looked up as the beginning of a run.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from qowl.reading.letters import fold

GRAM = 4
_APART = re.compile(r"[\W_\u0640]+")  # the last: a tatweel, which only stretches a word
_QUESTION = re.compile(r'"([^"]+)"|«([^»]+)»|(\S+)')
_UNSPACED = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")  # scripts that part no words
_SHORT = 3  # letters: shorter words stand inside too many others


def search_letters(text: str) -> str:
    """The letters and digits of a text as they are searched: those of its characters, one after the other."""
    return _APART.sub("", fold(unicodedata.normalize("NFKD", text).casefold()))


def grams(letters: str) -> list[str]:
    """Every run of four letters, each once, and the shorter ones at the end; sorted."""
    runs = {letters[at : at + GRAM] for at in range(len(letters))}
    return sorted(runs)


def token(kind: str, value: str) -> str:
    """A word of the index that stands for a property: "act0request" for `token("act", "request")`."""
    return f"{kind}0{value.casefold().replace('.', '1').replace('-', '2')}"


@dataclass(frozen=True, slots=True)
class Words:
    """A question: words, or phrases between quotation marks, that all have to stand in a text."""

    letters: tuple[str, ...]

    def match(self, *properties: str) -> str:
        """The question as FTS5 takes it, with tokens of properties that have to hold too."""
        wanted = [gram for word in self.letters for gram in _looked_up(word)]
        return " AND ".join([*properties, *dict.fromkeys(wanted)])


def question(text: str) -> Words:
    """The words of a question; none where it has no letter."""
    found = (search_letters(next(filter(None, match.groups()))) for match in _QUESTION.finditer(text))
    return Words(tuple(dict.fromkeys(word for word in found if word)))


def _looked_up(word: str) -> list[str]:
    if len(word) < GRAM:
        return [f'"{word}"*']
    return [f'"{word[at : at + GRAM]}"' for at in range(len(word) - GRAM + 1)]


def needs_start(word: str) -> bool:
    """Whether a word counts only where a word of the text begins: short ones, in scripts that part words."""
    return len(word) <= _SHORT and not _UNSPACED.search(word)
