"""All phrases of a language in one automaton, and finding them in a text in one pass.

Takes a `Pack` and a `World`, gives a `Lexicon`; `scan` takes `Letters`, gives the `Hit`s. A phrase matches at the
beginning of a word; it may be broken by spaces and half-spaces where its well-spelled form is, and nowhere else; what
follows it is a break or a noun's ending. So a phrase is listed once and found glued, spaced or well spelled.
Cost: one pass over the letters (Aho & Corasick 1975), whatever the size of the tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import Any, NamedTuple

import ahocorasick

from qowl.knowledge import world
from qowl.knowledge.world import World
from qowl.languages import pack as packs
from qowl.languages.fa.morphology import DETACHED, ENDINGS, SHORT, SHORT_ENDINGS
from qowl.languages.pack import Pack, TopicWords
from qowl.reading.letters import HALF, Letters, breaks_of, letters_of

#: Layers: within one, the longest hit wins; between them nothing competes.
WORDS, PLACES, TOPICS, CONTENT = range(4)
#: How many hits before may hold one: overlapping phrases of one place.
_NEAR = 6
#: Lists of words.toml that are looked for: their layer, and whether they take endings.
_LISTS = (
    (WORDS, False, ("pronouns", "both", "other_side", "counterpart", "honorifics", "according", "outlet")),
    (CONTENT, True, ("back", "conditional", "about")),
)


class Entry(NamedTuple):
    """What a phrase stands for: a kind and the table row behind it."""

    layer: int
    kind: str
    row: Any
    inflects: bool


class Phrase(NamedTuple):
    """A phrase as the automaton holds it: its entries, and those of them that take endings."""

    text: str
    breaks: frozenset[int]
    entries: tuple[Entry, ...]
    inflected: tuple[Entry, ...]


class Hit(NamedTuple):
    """A phrase found: letters [start, end), endings included; `base` is where the phrase itself ends."""

    start: int
    end: int
    base: int
    kind: str
    row: Any
    text: str


#: A hit of its fields in order, at half the time of a call with six arguments: there are hundreds in a text.
_hit = partial(tuple.__new__, Hit)


class Lexicon(NamedTuple):
    """The automaton with the tables it was made of."""

    automaton: Any
    pack: Pack
    world: World


def _entries(pack: Pack, knowledge: World) -> Iterator[tuple[str, Entry]]:
    yield from _cue_entries(pack)
    yield from _office_entries(pack)
    for infinitive, forms in pack.verbs.items():
        for word, form in forms.items():
            yield word, Entry(WORDS, "verb", (infinitive, form), False)
    for kind, words in pack.contacts.items():
        for word in words:
            yield word, Entry(WORDS, "contact", kind, True)
    for layer, inflects, names in _LISTS:
        for name in names:
            for word in pack.words[name]:
                yield word, Entry(layer, name, name, inflects)
    for marker in pack.markers:
        for word in marker.words:
            yield word, Entry(CONTENT, "marker", marker, False)
    yield from _topic_entries(pack, knowledge)
    yield from _name_entries(knowledge)


def _office_entries(pack: Pack) -> Iterator[tuple[str, Entry]]:
    for office in pack.offices:
        for word in office.words:
            yield word, Entry(WORDS, "office", office, True)
        for word in office.collective:
            yield word, Entry(WORDS, "offices", office, True)


def _cue_entries(pack: Pack) -> Iterator[tuple[str, Entry]]:
    for family in pack.cues:
        for word in dict.fromkeys((*family.nouns, *family.around, *family.naming)):
            yield word, Entry(WORDS, "noun", family, False)
    for word in pack.wraps:
        yield word, Entry(WORDS, "wrap", "wraps", False)


class Member(NamedTuple):
    """A word of a group that makes a topic only together: the topic's row, the group, the word in it."""

    topic: TopicWords
    group: tuple[str, ...]
    word: str


def _members(pack: Pack) -> dict[str, list[Member]]:
    """The words of the groups that make a topic only together, each with all its groups."""
    members: dict[str, list[Member]] = {}
    for topic in pack.topics:
        for group in topic.together:
            for word in group:
                members.setdefault(word, []).append(Member(topic, group, word))
    return members


def _topic_entries(pack: Pack, knowledge: World) -> Iterator[tuple[str, Entry]]:
    for topic in pack.topics:
        for word in topic.strong:
            yield word, Entry(TOPICS, "strong", topic, True)
        for word in topic.general:
            yield word, Entry(TOPICS, "general", topic, True)
        for word in topic.weak:
            yield word, Entry(TOPICS, "weak", topic, True)
        for word in topic.not_:
            yield word, Entry(TOPICS, "not", topic, True)
    for word, row in _members(pack).items():
        yield word, Entry(TOPICS, "together", tuple(row), True)
    for instrument in knowledge.instruments:
        for word in instrument.names:
            yield word, Entry(TOPICS, "instrument", instrument, True)


def _name_entries(knowledge: World) -> Iterator[tuple[str, Entry]]:
    for place in knowledge.places:
        for word in place.names:
            yield word, Entry(PLACES, "place", place, True)
        for word in place.adjectives:
            yield word, Entry(PLACES, "adjective", place, True)
        for word in place.capitals:
            yield word, Entry(PLACES, "capital", place, True)
        for word in place.ambiguous:
            yield word, Entry(PLACES, "ambiguous-place", place, True)
    for person in knowledge.people:
        for word in person.names:
            yield word, Entry(WORDS, "person", person, False)
        for word in person.short:
            yield word, Entry(WORDS, "short", person, False)
        for word in person.ambiguous:
            yield word, Entry(WORDS, "ambiguous", person, False)


@cache
def lexicon(language: str) -> Lexicon:
    """The compiled lexicon of a language, made once a process."""
    pack, knowledge = packs.load(language), world.load(language)
    phrases: dict[str, dict[Entry, None]] = {}
    breaks: dict[str, frozenset[int]] = {}
    for listed, entry in _entries(pack, knowledge):
        for phrase in _spellings(listed, pack.spellings):
            text = letters_of(phrase)
            if len(text) < 2:
                continue
            phrases.setdefault(text, {})[entry] = None
            breaks[text] = breaks.get(text, frozenset()) | breaks_of(phrase)
    automaton = ahocorasick.Automaton()
    for text, found in phrases.items():
        entries = tuple(sorted(found, key=lambda entry: entry.inflects))
        automaton.add_word(text, Phrase(text, breaks[text], entries, tuple(e for e in entries if e.inflects)))
    automaton.make_automaton()
    return Lexicon(automaton, pack, knowledge)


def _spellings(phrase: str, pairs: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """A phrase, and the same with its words spelled the other way."""
    yield phrase
    for one, other in pairs:
        if one in phrase:
            yield from _spellings(phrase.replace(one, other), ())
        elif other in phrase:
            yield phrase.replace(other, one)


def scan(lexicon: Lexicon, text: Letters) -> list[list[Hit]]:
    """The hits of each layer, by their start; within a layer none lies inside a longer one."""
    layers: list[list[Hit]] = [[], [], [], []]
    reach = [0, 0, 0, 0]  # where the hits of a layer end so far
    opens, begun = text.opens, text.begun
    for start, _, (listed, breaks, entries, inflected) in _matches(lexicon.automaton, text):
        end = start + len(listed)
        if len(begun[start]) < len(listed) and not _breaks_fit(begun, start, end, breaks):
            continue
        closed = opens[end] not in (0, HALF)
        if not closed and not inflected:
            continue
        ending = begun.get(end, "") if closed else text.after(end)
        if ending in (DETACHED if closed else _endings(end - start)):
            found, stop = inflected, end + len(ending)
        elif closed:
            found, stop = entries, end
        else:
            continue
        for entry in found:
            layer, kind, row, _ = entry
            kept = layers[layer]
            if end > reach[layer]:
                reach[layer] = end
            elif _hidden(entry, start, end, kept[-_NEAR:]):
                continue
            kept.append(_hit((start, stop, end, kind, row, listed)))
    return layers


def _matches(automaton: Any, text: Letters) -> list[tuple[int, int, Phrase]]:
    """The phrases that begin where a word does: start and last letter, by their start, longer ones first."""
    begun = text.begun
    found = [
        (start, -last, phrase)
        for last, phrase in automaton.iter(text.text)
        if (start := last + 1 - len(phrase.text)) in begun
    ]
    found.sort()
    return found


def _breaks_fit(begun: dict[int, str], start: int, end: int, breaks: frozenset[int]) -> bool:
    """Whether the words of a stretch break a phrase only where it may be broken."""
    place = start + len(begun[start])
    while place < end:
        if place - start not in breaks:
            return False
        place += len(begun[place])
    return True


def _endings(length: int) -> frozenset[str]:
    """The endings that a word of so many letters takes."""
    return ENDINGS if length > SHORT else SHORT_ENDINGS


def _always(_inner: Entry, _outer: Hit) -> bool:
    return True


def _same_topic(inner: Entry, outer: Hit) -> bool:
    """What a phrase does not mean hides the words of its own topic, and of no other."""
    if outer.kind != "not":
        return True
    if inner.kind == "instrument":
        return outer.row.id in inner.row.topics
    topics = [member.topic for member in inner.row] if inner.kind == "together" else [inner.row]
    return all(topic.id == outer.row.id for topic in topics)


def _gives_way(inner: Entry, outer: Hit) -> bool:
    """Verbs make up longer phrases and stay, as offices do in «نشست سران»; all else gives way to what holds it."""
    if outer.kind == "contact" and inner.kind in ("office", "offices"):
        return False
    return inner.kind != "verb" or outer.kind != "noun"


#: Whether what a longer hit holds gives way to it, by layer.
_CONTAINED = (_gives_way, _always, _same_topic, _always)


def _hidden(entry: Entry, start: int, end: int, before: list[Hit]) -> bool:
    """Whether a longer hit holds letters [start, end) and hides the entry found there."""
    contained = _CONTAINED[entry.layer]
    for outer in before:
        if outer.base >= end and outer.base - outer.start > end - start and contained(entry, outer):
            return True
    return False
