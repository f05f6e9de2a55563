"""Whether later words are of a commitment.

    match(made, heard) -> Match(strength, reason) or None

An instrument both name says so most surely; words in common less; a topic alone only where little else is promised on
it (see `broad` in lifecycle.toml). A topic that only many things share says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from qowl.dossier.likeness import subject
from qowl.knowledge.lifecycle import lifecycle

_INSTRUMENT, _WORDS, _TOPIC = 0.9, 0.7, 0.5
#: How many words of meaning, and which share of the shorter phrase's, make two phrases speak of one thing.
_SHARED, _SHARE = 2, 0.4


@dataclass(frozen=True, slots=True)
class Subject:
    """What words are about."""

    topics: frozenset[str]
    instruments: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True)
class Match:
    """How surely, 0 to 1, and why; `by_words` where more than a topic says so."""

    strength: float
    reason: str
    by_words: bool = True


def match(made: Subject, heard: Subject) -> Match | None:
    """Whether what was heard is about what was made; None where it is not."""
    named = sorted(made.instruments & heard.instruments)
    if named:
        return Match(_INSTRUMENT, f"both name {named[0]}")
    topics = made.topics & heard.topics
    if not topics:
        return None
    ours, theirs = subject(made.words), subject(heard.words)
    common, least = ours & theirs, min(len(ours), len(theirs))
    if len(common) >= _SHARED and len(common) >= _SHARE * least:
        return Match(_WORDS, f"{len(common)} words in common")
    narrow = sorted(topics - lifecycle().broad)
    if narrow and not (made.instruments and heard.instruments):
        return Match(_TOPIC, f"both of {narrow[0]}", by_words=False)
    return None
