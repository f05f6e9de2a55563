"""Family names, of one word or two, that stand alone once the text has given the whole name: «تام باراک … باراک گفت».

Takes `Letters` and the hits of the words layer, gives the hits with one more for each such name.
"""

from __future__ import annotations

from qowl.knowledge.world import Person
from qowl.reading.hits import merged
from qowl.reading.letters import Letters, letters_of
from qowl.reading.lexicon import Hit

_SHORTEST = 3  # letters
#: Names that end in the name of a house or of a father have no family name that stands alone.
_NO_FAMILY_NAME = ("بن ", "آل ")
_TAKEN = frozenset(("person", "short", "ambiguous", "office", "noun"))


def with_family_names(text: Letters, words: list[Hit]) -> list[Hit]:
    """The hits, and those of family names of people the text names in full."""
    people = {hit.row.id: hit.row for hit in words if hit.kind == "person"}
    names: dict[str, Person] = {}
    firsts: set[str] = set()
    for person in people.values():
        for name in person.names:
            if not any(part in name for part in _NO_FAMILY_NAME):
                parts = name.split(" ")
                names |= {letters_of("".join(parts[-count:])): person for count in (1, 2) if count < len(parts)}
                firsts.update(letters_of(part) for part in parts[-2:])
    names = {name: person for name, person in names.items() if len(name) >= _SHORTEST}
    if not names:
        return words
    covered: set[int] = set()
    covered.update(*(range(hit.start, hit.end) for hit in words if hit.kind in _TAKEN))
    found: list[Hit] = []
    for number, word in enumerate(text.words):
        if word not in firsts or (start := text.starts[number]) in covered:
            continue
        name = next((name for name in (word + text.word(number + 1), word) if name in names), None)
        if name is not None:
            found.append(Hit(start, start + len(name), start + len(name), "short", names[name], name))
            covered.update(range(start, start + len(name)))
    return merged(words, found)
