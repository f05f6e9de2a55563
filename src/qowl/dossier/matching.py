"""Whether later words are of a commitment.

    match(made, heard) -> Match(strength, reason) or None

    0.9  both name an instrument, and the later words have half of the promise's
    0.8  the later words have half of the promise's
    0.6  both name an instrument, or share words that make up two fifths of the shorter of both
    0.5  both are on a topic on which little is promised (`narrow` in lifecycle.toml)

Only from DECISIVE on may a sentence end a commitment: that two texts are on the same topic shows nothing, least of all
where much is said on it. Words that report, verbs and names of countries do not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qowl.dossier.likeness import subject
from qowl.knowledge.lifecycle import lifecycle

DECISIVE = 0.7
_BOTH, _COVERED, _SHARED, _TOPIC = 0.9, 0.8, 0.6, 0.5
#: How many words in common at least, which share of the promise's words, and of the shorter phrase's.
LEAST, _HALF, _PART = 2, 0.5, 0.4


@dataclass(frozen=True, slots=True)
class Subject:
    """What is spoken of; `words` are those of each phrase that tells it, without phrases that have none."""

    topics: frozenset[str]
    instruments: frozenset[str]
    words: tuple[frozenset[str], ...]


def subject_of(topics: Iterable[str], instruments: Iterable[str], phrases: Iterable[str]) -> Subject:
    """What phrases on these topics, naming these instruments, speak of."""
    words = dict.fromkeys(subject(phrase) for phrase in phrases)
    return Subject(frozenset(topics), frozenset(instruments), tuple(part for part in words if part))


@dataclass(frozen=True, slots=True)
class Match:
    """How surely, 0 to 1, and why; `by_words` where more than a topic says so."""

    strength: float
    reason: str
    by_words: bool = True


def match(made: Subject, heard: Subject) -> Match | None:
    """Whether what was heard is about what was made; None where it is not."""
    named = sorted(made.instruments & heard.instruments)
    topics = made.topics & heard.topics
    if not named and not topics:
        return None
    common, covered, part = _words(made, heard)
    if common >= LEAST and covered >= _HALF:
        words = f"{common} words in common, {covered:.0%} of the promise's"
        return Match(_BOTH, f"both name {named[0]}; {words}") if named else Match(_COVERED, words)
    if named:
        return Match(_SHARED, f"both name {named[0]}")
    if common >= LEAST and part >= _PART:
        return Match(_SHARED, f"{common} words in common")
    narrow = sorted(topics & lifecycle().narrow)
    if narrow and not (made.instruments and heard.instruments):
        return Match(_TOPIC, f"both of {narrow[0]}", by_words=False)
    return None


def _words(made: Subject, heard: Subject) -> tuple[int, float, float]:
    """Words in common, as a share of the promise's and of the shorter phrase's: of the two phrases most alike."""
    best = (0, 0.0, 0.0)
    for ours in made.words:
        for theirs in heard.words:
            common = len(ours & theirs)
            if common:
                best = max(best, (common, common / len(ours), common / min(len(ours), len(theirs))), key=_rank)
    return best


def _rank(row: tuple[int, float, float]) -> tuple[bool, float, float]:
    """Phrases with words enough in common first, then by the shares."""
    return row[0] >= LEAST, row[1], row[2]
