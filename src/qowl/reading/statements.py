"""Statements: one act by one speaker about one or a few topics, with its own words.

Takes a `Parse` and its contacts, gives `Said`s in the order of the text. A cue's family tells the act, or sends to the
content (acts); the topics are those of the content's own words, or of what it points back to («در این زمینه»). Speech
goes on after «گفت: …» through its paragraph, its quotation, or all that stands under a heading «عراقچی:».
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from qowl.reading.acts import Act
from qowl.reading.clauses import Clauses
from qowl.reading.confidence import confidence
from qowl.reading.contacts import Told
from qowl.reading.headings import Heading, heading
from qowl.reading.parse import Line, Parse
from qowl.reading.people import Who
from qowl.reading.speakers import Speaker, Speakers
from qowl.reading.zones import Zone

DIRECT, INDIRECT, NARRATED = "direct", "indirect", "narrated"
_LONGEST_LEAD = 130  # letters: a first line no longer than this is a headline


@dataclass(frozen=True, slots=True)
class Said:
    """A statement; stretches are of letters. `sides` are the countries of its contact, `why` the rules that made it."""

    line: int
    speakers: tuple[Who, ...]
    sides: tuple[str, ...]
    contact: int | None
    act: str
    topics: tuple[str, ...]
    instruments: tuple[str, ...]
    mode: str
    via: tuple[tuple[int, int], ...]
    negated: bool
    conditional: bool
    cue: tuple[int, int]
    content: tuple[int, int]
    evidence: tuple[int, int]
    confidence: float
    family: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of content with its act and topics, before it is anybody's statement."""

    start: int
    end: int
    act: Act
    topics: tuple[str, ...]
    back: bool


class StatementFinder:
    """Finds the statements of one document."""

    def __init__(self, parse: Parse, contacts: tuple[Told, ...]) -> None:
        self.parse, self.contacts = parse, contacts
        self.speakers = Speakers(parse)
        self.clauses = Clauses(parse.text, parse.words)
        self.open: Speaker | None = None
        self.heading: Heading | None = None
        self.scene: tuple[str, ...] = ()
        self.found: list[Said] = []

    def all(self) -> list[Said]:
        """The statements, without those of a headline that the text repeats."""
        paragraph = -1
        for number, line in enumerate(self.parse.lines):
            if line.sentence.paragraph != paragraph:
                self._new_paragraph(line)
                paragraph = line.sentence.paragraph
            self._of_line(number, line)
        return _without_headline(self.found, self.parse)

    def _new_paragraph(self, line: Line) -> None:
        if self.open is None or self.heading is not None or self.parse.segments.quoted(line.sentence.start):
            return
        if not any(form.person == 1 for form in self.parse.acts.forms(line.sentence.start, line.sentence.end)):
            self.open = None

    def _of_line(self, number: int, line: Line) -> None:
        index, told = self._contact(number)
        parties = told.parties if told else ()
        top = heading(self.parse, line)
        if top is not None:
            self.heading, self.open = top, top.speaker
            self.speakers.remember(top.speaker)
        turn = self.speakers.of_line(line, parties)
        if not line.cues:
            self._speech(number, line, index, told, top)
            return
        self.scene = ()
        for zone in line.zones:
            self._of_zone(number, line, zone, turn[zone.cue], index, told)
        last = line.zones[-1] if line.zones else None
        if (
            last is not None
            and last.cue.family.act in ("say", "stress")
            and last.clause
            and last.end >= line.sentence.end - 2
        ):
            self.open = turn[last.cue]
        elif self.heading is None:
            self.open = None

    def _contact(self, number: int) -> tuple[int | None, Told | None]:
        """The contact a line belongs to: the last one told so far, else the first."""
        if not self.contacts:
            return None, None
        before = [k for k, told in enumerate(self.contacts) if told.line <= number]
        index = before[-1] if before else 0
        return index, self.contacts[index]

    def _speech(self, number: int, line: Line, index: int | None, told: Told | None, top: Heading | None) -> None:
        """A sentence without a cue of its own: speech that goes on, or nothing."""
        if self.open is None:
            return
        start = top.content if top is not None else line.sentence.start
        if start >= line.sentence.end:
            return
        quoted = self.parse.segments.quoted(start + 1)
        self._pieces(
            number, self._clause_pieces(start, line.sentence.end, self.open), self.open, index, told,
            mode=DIRECT if quoted or top is not None or self.heading is not None else INDIRECT,
            cue=(start, start + 1), lead=start, family="speech", reasons=("goes on speaking",), negated=False,
        )  # fmt: skip

    def _of_zone(
        self, number: int, line: Line, zone: Zone, speaker: Speaker, index: int | None, told: Told | None
    ) -> None:
        family = zone.cue.family
        if family.act == "scene":
            self._of_scene(number, zone, speaker, index, told)
            return
        pieces = self._zone_pieces(zone, speaker)
        lead, close = zone.whole
        mode = self._mode(zone)
        if not zone.clause and len(pieces) == 1:
            pieces = [replace(pieces[0], start=lead, end=close)]
        self._pieces(
            number, pieces, speaker, index, told, mode=mode, cue=(zone.cue.start, zone.cue.end), lead=lead,
            family=family.id, reasons=(f"cues.toml {family.id}: {zone.cue.phrase}",),
            negated=zone.cue.verb is not None and zone.cue.verb.negated,
        )  # fmt: skip

    def _mode(self, zone: Zone) -> str:
        word = self.parse.text.after(zone.cue.end)
        if word == ":" or self.parse.segments.quoted(zone.start + 1):
            return DIRECT
        return INDIRECT if zone.clause else NARRATED

    def _of_scene(self, number: int, zone: Zone, speaker: Speaker, index: int | None, told: Told | None) -> None:
        topics = self.parse.topics.of(zone.start, zone.end)
        pieces = []
        if zone.clause:
            pieces = [
                p for p in self._clause_pieces(zone.start, zone.end, speaker) if p.act.act != "state" and not p.act.weak
            ]
        else:
            for start, end in self._listed(zone.start, zone.end):
                act = self.parse.acts.of_scene(start, end)
                own = self.parse.topics.of(start, end)
                if act is not None:
                    pieces.append(Piece(start, end, act, own, False))
                elif pieces and own:
                    pieces.append(Piece(start, end, pieces[-1].act, own, False))
        if pieces:
            lead = min(zone.start, zone.cue.start)
            self._pieces(
                number, [replace(pieces[0], start=lead), *pieces[1:]], speaker, index, told, mode=NARRATED,
                cue=(zone.cue.start, zone.cue.end), lead=lead, family="scene", reasons=("cues.toml scene",), negated=False,
            )  # fmt: skip
        self.scene = topics or self.scene

    def _listed(self, start: int, end: int) -> list[tuple[int, int]]:
        """The members of «X و همچنین Y»."""
        cut = self.parse.text.text.find("وهمچنین", start, end)
        return [(start, end)] if cut < 0 else [(start, cut), (cut + len("وهمچنین"), end)]

    def _zone_pieces(self, zone: Zone, speaker: Speaker) -> list[Piece]:
        family, acts = zone.cue.family, self.parse.acts
        start, end = zone.start, zone.end
        if family.act == "say" or (family.act == "stress" and zone.clause):
            return self._clause_pieces(start, end, speaker)
        if family.act == "stress":
            act = acts.head(self._head(zone), end) or Act("state", "stressed, without a head word that asks")
        elif family.layout == "predicate":
            act = acts.of_predicate(start, end, family)
        else:
            act = Act(family.act, f"cues.toml {family.id}")
        topics = self._topics(start, end, family.topic)
        return [Piece(start, end, act, topics, self._back(start, end))]

    def _head(self, zone: Zone) -> int:
        """Where the content's first noun stands, after its preposition."""
        word = self.parse.text.after(zone.start)
        return zone.start + len(word) if word in ("بر", "به", "روی") else zone.start

    def _topics(self, start: int, end: int, added: str) -> tuple[str, ...]:
        topics = self.parse.topics.of(start, end)
        return topics if not added or added in topics else (*topics, added)

    def _back(self, start: int, end: int) -> bool:
        return any(h.kind == "back" and start <= h.start < end for h in self.parse.content)

    def _clause_pieces(self, start: int, end: int, speaker: Speaker) -> list[Piece]:
        country = speaker.people[0].country if len(speaker.people) == 1 else None
        pieces: list[Piece] = []
        for low, high in self.clauses.of(start, end):
            act = self.parse.acts.of_clause(low, high, country)
            piece = Piece(low, high, act, self._topics(low, high, act.topic), self._back(low, high))
            if pieces and self._joins(pieces[-1], piece):
                pieces[-1] = self._join(pieces[-1], piece)
            else:
                pieces.append(piece)
        return self._grounds(pieces)

    @staticmethod
    def _grounds(pieces: list[Piece]) -> list[Piece]:
        """What is stated as the ground of an act about the same belongs to the act."""
        kept: list[Piece] = []
        for number, piece in enumerate(pieces):
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            if piece.act.act == "state" and after and set(piece.topics) <= set(after.topics) and not piece.back:
                pieces[number + 1] = replace(after, start=piece.start)
            else:
                kept.append(piece)
        return kept

    @staticmethod
    def _joins(before: Piece, piece: Piece) -> bool:
        return before.act.act == piece.act.act or (piece.act.act == "state" and not piece.topics and not piece.back)

    @staticmethod
    def _join(before: Piece, piece: Piece) -> Piece:
        topics = tuple(dict.fromkeys((*before.topics, *piece.topics)))
        return replace(before, end=piece.end, topics=topics, back=before.back or piece.back)

    def _pieces(
        self, number: int, pieces: list[Piece], speaker: Speaker, index: int | None, told: Told | None, *, mode: str,
        cue: tuple[int, int], lead: int, family: str, reasons: tuple[str, ...], negated: bool,
    ) -> None:  # fmt: skip
        """Make statements of the pieces of one cue's content."""
        inherited = self.scene or self._previous(number)
        for place, piece in enumerate(pieces):
            topics = piece.topics
            pointed = piece.back and not (set(inherited) <= set(topics))
            if pointed or not topics:
                topics = tuple(dict.fromkeys((*topics, *inherited)))
            if not topics:
                others = [p.topics for p in pieces if p.topics]
                topics = others[0] if others else ()
            start = min(lead, piece.start) if place == 0 else piece.start
            end = max(piece.end, cue[1]) if place == 0 else piece.end
            at = piece.act.at if piece.act.at and family in ("say", "speech", "scene") else cue
            if family == "speech" and piece.act.at is None:
                at = (piece.start, piece.end)
            self.found.append(
                Said(
                    line=number,
                    speakers=speaker.people,
                    sides=tuple(dict.fromkeys(w.country for w in told.parties if w.country)) if told else (),
                    contact=index,
                    act=piece.act.act,
                    topics=topics,
                    instruments=self.parse.topics.instruments(piece.start, piece.end),
                    mode=mode,
                    via=(),
                    negated=negated,
                    conditional=self.parse.acts.conditional(piece.start, piece.end),
                    cue=at,
                    content=(piece.start, piece.end),
                    evidence=(start, end),
                    confidence=confidence(speaker, piece.act, bool(piece.topics), family),
                    family=family,
                    why=(*reasons, f"speaker: {speaker.how}, {speaker.why}", f"act: {piece.act.why}"),
                )
            )

    def _previous(self, number: int) -> tuple[str, ...]:
        """The topics of the statement before, where it stands near."""
        if self.found and number - self.found[-1].line <= 1:
            return self.found[-1].topics
        return ()


def _without_headline(found: list[Said], parse: Parse) -> list[Said]:
    lines = parse.lines
    if len(lines) < 2 or lines[0].sentence.end - lines[0].sentence.start > _LONGEST_LEAD:
        return found
    if lines[0].sentence.paragraph == lines[1].sentence.paragraph:
        return found
    body = [said for said in found if said.line > 0]
    told = {(said.speakers[:1], topic) for said in body for topic in said.topics}
    return [
        said
        for said in found
        if said.line > 0 or not body or not any((said.speakers[:1], topic) in told for topic in said.topics)
    ]
