"""Whether later words are of a commitment.

    match(made, heard) -> Match(strength, reason) or None

    0.95 the later words have all of the promise's words, or three quarters and three words at least
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
from typing import NamedTuple

from qowl.dossier.likeness import amounts, subject
from qowl.knowledge.lifecycle import lifecycle

DECISIVE = 0.7
CERTAIN = 0.95
_BOTH, _COVERED, _SHARED, _TOPIC = 0.9, 0.8, 0.6, 0.5
#: How many words in common at least, which share of the promise's words, and of the shorter phrase's.
LEAST, _HALF, _PART = 2, 0.5, 0.4
_MANY, _MOST = 3, 0.75


class Phrase(NamedTuple):
    """The words of a phrase that tell what it is about, and the amounts in it («پنج میلیون», «300»)."""

    words: frozenset[str]
    amounts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is spoken of, in each phrase that tells it; phrases without words of their own are left out."""

    topics: frozenset[str]
    instruments: frozenset[str]
    phrases: tuple[Phrase, ...]

    @property
    def words(self) -> frozenset[str]:
        """The words of all phrases."""
        return frozenset().union(*(phrase.words for phrase in self.phrases))


def subject_of(topics: Iterable[str], instruments: Iterable[str], phrases: Iterable[str]) -> Subject:
    """What phrases on these topics, naming these instruments, speak of."""
    told = dict.fromkeys(Phrase(subject(phrase), amounts(phrase)) for phrase in phrases)
    return Subject(frozenset(topics), frozenset(instruments), tuple(phrase for phrase in told if phrase.words))


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
        if covered == 1 or (common >= _MANY and covered >= _MOST):
            return Match(CERTAIN, words)
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
    for ours in made.phrases:
        for theirs in heard.phrases:
            common = len(ours.words & theirs.words)
            if common:
                covered = common / len(ours.words)
                if ours.amounts and theirs.amounts and ours.amounts.isdisjoint(theirs.amounts):
                    covered = min(covered, _HALF / 2)  # another amount: at most a part
                best = max(best, (common, covered, common / min(len(ours.words), len(theirs.words))), key=_rank)
    return best


def _rank(row: tuple[int, float, float]) -> tuple[bool, float, float]:
    """Phrases with words enough in common first, then by the shares."""
    return row[0] >= LEAST, row[1], row[2]
