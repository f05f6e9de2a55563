"""A pack's words as letters, folded once a process: what the stages compare with.

Takes a language code, gives `Folded`; the keys are those of the tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qowl.languages.pack import CueFamily, load
from qowl.reading.letters import letters_of

#: Lists under [heads] of content.toml that name no act.
_NO_ACT = frozenset(("scene", "own_effort", "negative", "necessary", "force"))


@dataclass(frozen=True, slots=True)
class Folded:
    """The words of one pack.

    `words` and `contact_words` are the lists of words.toml and under [words] of contacts.toml; `last` the last words of
    the openers; `takes`, `around` and `adverbial` go by cue family, `naming` are the infinitives of all; `heads` gives
    the act of a head noun, `scene` that of what a bare «با اشاره به» points to; `simple` gives the family of a simple
    verb, `order` the rank of a marker.
    """

    words: dict[str, frozenset[str]]
    contact_words: dict[str, tuple[str, ...]]
    last: frozenset[str]
    openers: frozenset[str]
    takes: dict[str, tuple[str, ...]]
    around: dict[str, frozenset[str]]
    naming: frozenset[str]
    adverbial: dict[str, frozenset[str]]
    simple: dict[str, CueFamily]
    heads: dict[str, str]
    scene: dict[str, str]
    effort: frozenset[str]
    negative: tuple[str, ...]
    necessary: tuple[str, ...]
    force: tuple[str, ...]
    order: dict[str, int]


@cache
def folded(code: str) -> Folded:
    """The words of the pack with this code."""
    pack = load(code)
    heads = {act: tuple(map(letters_of, words)) for act, words in pack.heads.items() if act != "scene"}
    return Folded(
        words={name: frozenset(map(letters_of, words)) for name, words in pack.words.items()},
        contact_words={name: tuple(map(letters_of, words)) for name, words in pack.contact_words.items()},
        last=frozenset(letters_of(words.split(" ")[-1]) for words in pack.words["openers"]),
        openers=frozenset(map(letters_of, pack.openers)),
        takes={family.id: tuple(map(letters_of, family.takes)) for family in pack.cues},
        around={family.id: frozenset(map(letters_of, family.around)) for family in pack.cues},
        naming=frozenset(letters_of(word) for family in pack.cues for word in family.naming),
        adverbial={family.id: frozenset(map(letters_of, family.adverbial)) for family in pack.cues if family.adverbial},
        simple={infinitive: family for family in pack.cues for infinitive in family.verbs},
        heads={word: act for act, words in heads.items() if act not in _NO_ACT for word in words},
        scene={letters_of(row.split(":")[1]): row.split(":")[0] for row in pack.heads["scene"]},
        effort=frozenset(heads["own_effort"]),
        negative=heads["negative"],
        necessary=heads["necessary"],
        force=heads["force"],
        order={marker.id: number for number, marker in enumerate(pack.markers)},
    )
