"""Family names that stand alone once the text has given the whole name: «تام باراک … باراک گفت».

Takes `Letters` and the hits of the words layer, gives the hits with one more for each such name.
"""

from __future__ import annotations

from qowl.knowledge.world import Person
from qowl.reading.letters import Letters, letters_of
from qowl.reading.lexicon import Hit

_SHORTEST = 3  # letters
#: Names that end in the name of a house or of a father have no family name that stands alone.
_NO_FAMILY_NAME = ("بن ", "آل ")


def with_family_names(text: Letters, words: list[Hit]) -> list[Hit]:
    """The hits, and those of family names of people the text names in full."""
    people = {hit.row.id: hit.row for hit in words if hit.kind == "person"}
    names: dict[str, Person] = {}
    for person in people.values():
        for name in person.names:
            if not any(part in name for part in _NO_FAMILY_NAME):
                names[letters_of(name.split(" ")[-1])] = person
    names = {name: person for name, person in names.items() if len(name) >= _SHORTEST}
    if not names:
        return words
    taken = [(hit.start, hit.end) for hit in words if hit.kind in ("person", "short", "ambiguous", "office", "noun")]
    found = [
        Hit(start, start + len(word), start + len(word), "short", names[word], word)
        for start, word in zip(text.starts, text.words, strict=True)
        if word in names and not any(low <= start < high for low, high in taken)
    ]
    return sorted((*words, *found), key=lambda hit: (hit.start, -hit.base))
