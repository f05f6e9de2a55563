"""Family names, of one word or two, that stand alone once the text has given the whole name: «تام باراک … باراک گفت».

Takes `Letters` and the hits of the words layer, gives the hits with one more for each such name.
"""

from __future__ import annotations

from functools import lru_cache

from qowl.knowledge.world import Person
from qowl.reading.hits import merged
from qowl.reading.letters import Letters, letters_of
from qowl.reading.lexicon import Hit

_SHORTEST = 3  # letters
_REMEMBERED = 10_000  # whole names: more than the tables have
#: Names that end in the name of a house or of a father have no family name that stands alone.
_NO_FAMILY_NAME = frozenset(("بن", "آل", "بنت"))
_TAKEN = frozenset(("person", "office", "noun"))
#: Other people's names, which do not take away that of somebody whom the text names in full.
_OTHERS = frozenset(("short", "ambiguous"))
#: Where the family name comes first («چونگ سی کیون»).
_FAMILY_FIRST = frozenset(("CHN", "KOR", "PRK", "VNM", "TWN"))


def with_family_names(text: Letters, words: list[Hit]) -> list[Hit]:
    """The hits, and those of family names of people the text names in full."""
    people = {hit.row.id: hit.row for hit in words if hit.kind == "person"}
    names: dict[str, Person] = {}
    firsts: set[str] = set()
    for person in people.values():
        for name in person.names:
            alone, words_of_them = _family_names(name, person.terms[0].country in _FAMILY_FIRST)
            names.update(dict.fromkeys(alone, person))
            firsts.update(words_of_them)
    if not names:
        return words
    covered: set[int] = set()
    taken = (hit for hit in words if hit.kind in _TAKEN or (hit.kind in _OTHERS and hit.row.id in people))
    covered.update(*(range(hit.start, hit.end) for hit in taken))
    found: list[Hit] = []
    for number, word in enumerate(text.words):
        if word not in firsts or (start := text.starts[number]) in covered:
            continue
        name = next((name for name in (word + text.word(number + 1), word) if name in names), None)
        if name is not None:
            found.append(Hit(start, start + len(name), start + len(name), "short", names[name], name))
            covered.update(range(start, start + len(name)))
    return merged(words, found)


@lru_cache(_REMEMBERED)
def _family_names(name: str, family_first: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The family names in a whole name that may stand alone, and the words that they consist of, in letters."""
    parts = name.split(" ")
    if family_first:
        alone, words = [parts[0]], parts[:1]
    elif parts[-2:-1] and parts[-2] in _NO_FAMILY_NAME:
        return (), ()
    else:
        counts = (1,) if _NO_FAMILY_NAME.intersection(parts) else (1, 2)
        alone, words = ["".join(parts[-count:]) for count in counts if count < len(parts)], parts[-2:]
    found = tuple([word for word in map(letters_of, alone) if len(word) >= _SHORTEST])
    return found, tuple(map(letters_of, words))
