"""What a stretch of content looks like to the learned part: its words, their stems and pairs, and what the rules say.

Takes a `Parse`-like view of a document (letters, acts, topics) and a stretch, gives names of features. Words are taken
with their half-spaces closed («می‌کنیم» and «میکنیم» are one), so that spelling makes no difference.

    w:لغو  p:تحری  b:لغو_تحریمها  v:present1+  a:own  m:must  t:sanctions
"""

from __future__ import annotations

from collections.abc import Iterator

from qowl.languages.fa.morphology import DETACHED
from qowl.reading.letters import HALF, Letters

_PREFIXES = frozenset(("می", "نمی"))
_STEM = 4  # letters of a word that its stem feature keeps


def tokens(text: Letters, start: int, end: int) -> list[str]:
    """The words of letters [start, end), half-spaces closed, «می» and «ها» joined, punctuation left out."""
    found: list[str] = []
    join = False
    first, last = text.word_at(start), text.word_at(max(start, end - 1))
    for number in range(first, last + 1):
        word = text.words[number]
        if not word[0].isalnum():
            join = False
            continue
        if found and (join or text.opens[text.starts[number]] == HALF or word in DETACHED):
            found[-1] += word
        else:
            found.append(word)
        join = word in _PREFIXES
    return found


def words(found: list[str]) -> Iterator[str]:
    """The features of words alone."""
    previous = "^"
    for word in found:
        yield f"w:{word}"
        if len(word) > _STEM:
            yield f"p:{word[:_STEM]}"
        yield f"b:{previous}_{word}"
        previous = word
    if found:
        yield f"z:{found[-1]}"
