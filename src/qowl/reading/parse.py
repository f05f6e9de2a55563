"""All that is found in a text before anybody is said to say anything: the stages from letters to the cues' content.

Takes a working text, the lexicon and what is known of the document; gives a `Parse`. The stages after it (contacts,
speakers, statements) read it and add nothing to it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from qowl.reading.acts import Acts
from qowl.reading.cue import ADVERBIAL, Cue
from qowl.reading.cues import CueFinder
from qowl.reading.dates import calendar
from qowl.reading.family_names import with_family_names
from qowl.reading.folded import Folded, folded
from qowl.reading.headings import Heading, announced, heading
from qowl.reading.hits import Placed, by_kind, merged
from qowl.reading.introduced import Introductions
from qowl.reading.letters import Letters, letters
from qowl.reading.lexicon import CONTENT, PLACES, TOPICS, WORDS, Hit, Lexicon, scan
from qowl.reading.mentions import mentions
from qowl.reading.people import Named, People
from qowl.reading.segment import Segments, Sentence, segment
from qowl.reading.tokens import Tokens
from qowl.reading.topics import Topics
from qowl.reading.zones import Zone, ZoneFinder

#: Acts whose noun a country may own that is not the speaker's («با پیشنهاد فرانسه موافقت کرد»).
_ASKING = frozenset(("propose", "request"))
#: Kinds of mentions that may have reported something themselves, inside what another tells.
_SUBJECTS = frozenset(("named", "office", "offices", "both"))


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what stands in it: the mentions, the cues outside quotations and their content."""

    sentence: Sentence
    named: tuple[Named, ...]
    places: tuple[Hit, ...]
    cues: tuple[Cue, ...]
    zones: tuple[Zone, ...]
    heading: Heading | None


@dataclass(frozen=True, slots=True)
class Parse:
    """A parsed text.

    `named` are the mentions, then the hits by kind: verbs, cues' nouns, words for a contact (`told`), words that point
    back, conditions, «درباره» and the like, places. `day` is the day of publication, `home` the side that the outlet
    speaks from.
    """

    text: Letters
    lexicon: Lexicon
    folded: Folded
    segments: Segments
    lines: tuple[Line, ...]
    named: Placed[Named]
    verbs: Placed[Hit]
    nouns: Placed[Hit]
    told: Placed[Hit]
    back: Placed[Hit]
    conditions: Placed[Hit]
    abouts: Placed[Hit]
    places: Placed[Hit]
    topics: Topics
    acts: Acts
    tokens: Tokens
    home: str | None
    day: dt.date | None


def parse(working: str, lexicon: Lexicon, home: str | None, day: dt.date | None) -> Parse:
    """Parse a working text."""
    text = letters(working)
    layers, known = scan(lexicon, text), folded(lexicon.pack.code)
    places = _no_days(layers[PLACES], text, lexicon.pack.code, known.words["before_city"])
    introduced = Introductions(text, layers[WORDS], places, home, known).hits()
    words = with_family_names(text, merged(layers[WORDS], introduced))
    kinds, content = by_kind(words), by_kind(layers[CONTENT])
    segments = segment(text, known.words["unfinished"])
    named = Placed(People(lexicon.world, home, day).all(mentions(text, words, places, lexicon.pack)), "mention.start")
    verbs, nouns, around = Placed(kinds["verb"]), Placed(kinds["noun"]), Placed(places)
    finder, zoner = CueFinder(text, nouns, verbs, kinds["wrap"], known), ZoneFinder(text, verbs, known)
    return Parse(
        text=text,
        lexicon=lexicon,
        folded=known,
        segments=segments,
        lines=_lines(text, segments, named, around, verbs, Placed(kinds["according"]), finder, zoner),
        named=named,
        verbs=verbs,
        nouns=nouns,
        told=Placed(kinds["contact"]),
        back=Placed(content["back"]),
        conditions=Placed(content["conditional"]),
        abouts=Placed(content["about"]),
        places=around,
        topics=Topics(_no_names(layers[TOPICS], named), text, places, known.words["under"], day),
        acts=Acts(text, Placed(content["marker"]), verbs, around, named, finder, known),
        tokens=Tokens(text),
        home=home,
        day=day,
    )


def _no_days(places: list[Hit], text: Letters, code: str, before_city: frozenset[str]) -> list[Hit]:
    """The places but for the weekdays among them: «سخنگوی وزارت خارجه دوشنبه گفت» names no city."""
    days, ends = calendar(code).weekdays, {hit.end for hit in places}

    def city(hit: Hit) -> bool:
        word = text.before(hit.start)
        return word in before_city or (word == "و" and hit.start - 1 in ends)

    return [hit for hit in places if hit.text not in days or city(hit)]


def _no_names(topics: list[Hit], named: Iterable[Named]) -> list[Hit]:
    """The topic words but for those that are a name when their ending is counted in: «ابراهیم» is no «آبراه»."""
    spans = (n.mention.name for n in named)
    letters_of_names = {letter for span in spans if span for letter in range(*span)}
    return [hit for hit in topics if hit.base == hit.end or hit.start not in letters_of_names]


def _lines(
    text: Letters,
    segments: Segments,
    named: Placed[Named],
    places: Placed[Hit],
    verbs: Placed[Hit],
    according: Placed[Hit],
    finder: CueFinder,
    zoner: ZoneFinder,
) -> tuple[Line, ...]:
    lines: list[Line] = []
    under = False
    for sentence in segments.sentences:
        low, high = sentence.start, sentence.end
        here, around = named.within(low, high), places.within(low, high)
        subjects = [n.mention.start for n in here if not n.mention.bound and n.mention.kind in _SUBJECTS]
        cues = [
            cue
            for cue in finder.cues(low, high, subjects)
            if not segments.quoted(cue.start) and not (cue.form == ADVERBIAL and _owned(text, cue, here, around))
        ]
        top = heading(text, sentence, here, around, cues, according.within(low, high))
        if under:
            first_person = any(hit.row[1].person == 1 for hit in verbs.within(low, high))
            under = not announced(here, cues, low, first_person)
        under = under or (top is not None and top.goes_on)
        if under or (top is not None and not top.narrated):
            cues = []
        elif top is not None:
            cues = [cue for cue in cues if cue.start >= top.content]
        ends = [n.mention.end for n in here if not n.mention.bound and n.mention.kind != "outlet"]
        zones = zoner.zones(low, high, cues, ends)
        lines.append(Line(sentence, here, around, tuple(cues), tuple(zones), top))
    return tuple(lines)


def _owned(text: Letters, cue: Cue, named: tuple[Named, ...], places: tuple[Hit, ...]) -> bool:
    """Whether what an adverbial phrase tells of is another's: somebody, or who asks, stands right after its noun."""
    if not text.text.endswith(cue.phrase, cue.start, cue.end):
        return False  # a preposition stands between: «با قدردانی از X»
    if any(one.mention.start == cue.end for one in named if one.people):
        return True
    return cue.family.act in _ASKING and any(h.start == cue.end for h in places if h.kind != "adjective")
