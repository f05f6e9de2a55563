"""Statements: one act by one speaker about one or a few topics, with its own words.

Takes a `Parse` and its contacts, gives `Said`s in the order of the text. Who speaks is told by `speakers`, what is said
by `contents`. Speech goes on after «گفت: …» through its paragraph, its quotation, or all that stands under a heading
«عراقچی:». Topics are those of a statement's own words; where it points back («در این زمینه») or has none, those of the
scene before it too.
"""

from __future__ import annotations

from typing import NamedTuple

from qowl.reading.confidence import confidence
from qowl.reading.contents import Contents, Piece
from qowl.reading.cue import FINITE
from qowl.reading.interviews import interview
from qowl.reading.parse import Line, Parse
from qowl.reading.people import Who
from qowl.reading.segment import is_bullet
from qowl.reading.speakers import NAMED, Speaker, Speakers
from qowl.reading.told import WRITTEN, Told
from qowl.reading.zones import Zone

DIRECT, INDIRECT, NARRATED = "direct", "indirect", "narrated"
_STATEMENT = "joint_statement"
_CONSULTATION, _TIES = "consultation", "relations.bilateral"
_OPENING = 4  # letters before a subject that begins a line
_BYLINE = "گزارش"
_LONGEST_HEADLINE = 130  # letters
_SHORT = 2  # letters of a word that says nothing
_AGAIN = 0.5  # the share of a headline's words that make it repeated


class Said(NamedTuple):
    """A statement; stretches are of letters.

    `sides` are the countries of its contact, `via` those through whom the text knows it, `why` the rules that made it.
    """

    line: int
    speakers: tuple[Who, ...]
    sides: tuple[str, ...]
    contact: int | None
    act: str
    topics: tuple[str, ...]
    instruments: tuple[str, ...]
    mode: str
    negated: bool
    conditional: bool
    via: tuple[tuple[int, int], ...]
    cue: tuple[int, int]
    content: tuple[int, int]
    evidence: tuple[int, int]
    confidence: float
    family: str
    why: tuple[str, ...]


class Frame(NamedTuple):
    """What the statements of one cue share."""

    line: int
    speaker: Speaker
    mode: str
    cue: tuple[int, int]
    family: str
    by_content: bool
    negated: bool
    why: str


class StatementFinder:
    """Finds the statements of one document."""

    def __init__(self, parse: Parse, contacts: tuple[Told, ...]) -> None:
        self.parse, self.contacts = parse, contacts
        self.speakers, self.contents = Speakers(parse), Contents(parse)
        self.first_person = parse.folded.words["first_person"]
        self.interview = interview(parse)
        self.asked: Speaker | None = None
        self.comments = tuple(parse.folded.words["comments"])
        self.text_below = tuple(parse.folded.words["text_below"])
        self.open: Speaker | None = None
        self.rest: Speaker | None = None
        self.under_heading = False
        self.scene: tuple[str, ...] = ()
        self.matter: tuple[str, ...] = ()
        self.via: tuple[tuple[int, int], ...] = ()
        self.found: list[Said] = []

    def all(self) -> list[Said]:
        """The statements, without those of a headline that the text repeats."""
        paragraph = -1
        for number, line in enumerate(self.parse.lines):
            new = line.sentence.paragraph != paragraph
            if self.interview and line.sentence.paragraph in self.interview.questions:
                self._ask(self.interview.asked)
                paragraph = line.sentence.paragraph
                continue
            if new and not self._goes_on(line):
                self.open = self.rest
            self.via = self._via(line) or (self.via if not new or self.under_heading else ())
            paragraph = line.sentence.paragraph
            self._of_line(number, line)
        return _without_headline(self.found, self.parse)

    def _ask(self, asked: Speaker) -> None:
        """Below a question, who is asked has the word until the next one."""
        self.asked = asked
        self._give_the_word(asked)

    def _give_the_word(self, speaker: Speaker) -> None:
        """All that stands below is this one's, until somebody else is named who speaks."""
        self.open = self.rest = speaker
        self.under_heading = True
        self.speakers.remember(speaker)

    def _via(self, line: Line) -> tuple[tuple[int, int], ...]:
        """The media and sources that a line names («اکسیوس به نقل از …»); «به گزارش …» is the outlet's own byline."""
        before = self.parse.text.before
        outlets = [n.mention for n in line.named if n.mention.kind == "outlet"]
        return tuple((m.start, m.end) for m in outlets if before(m.start) != _BYLINE)

    def _goes_on(self, line: Line) -> bool:
        """Whether speech goes on into a new paragraph: under a heading, in a quotation, a bullet, the first person."""
        start, end = line.sentence.start, line.sentence.end
        if self.under_heading or self.parse.segments.quoted(start):
            return True
        if self._bullet(start) and not line.cues and not self._introduces(line):
            return True
        text = self.parse.text
        words = text.words[text.word_at(start) : text.word_at(end - 1) + 1]
        return not self.first_person.isdisjoint(words) or any(
            form.person == 1 for form in self.parse.acts.forms(start, end)
        )

    def _bullet(self, start: int) -> bool:
        """Whether a sign that is no letter leads a sentence, on its line or the one before («🔹»)."""
        letters = self.parse.text.text
        while start > 0 and not letters[start - 1].isalnum():
            start -= 1
            if is_bullet(letters[start]):
                return True
        return False

    def _headline(self, number: int, line: Line) -> bool:
        """Whether a line is the headline of a post: short, first, without a full stop."""
        start, end = line.sentence.start, line.sentence.end
        return number == 0 and end - start <= _LONGEST_HEADLINE and self.parse.text.after(end) == "\n"

    def _subject_matter(self, line: Line) -> tuple[str, ...]:
        """The topics of «X درباره Y گفت: …», for what is said without words of a topic."""
        for cue in line.cues:
            if cue.family.act == "say" and cue.form == FINITE:
                abouts = list(self.parse.abouts.within(line.sentence.start, cue.start))
                return self.parse.topics.of(abouts[0].start, cue.start) if abouts else ()
        return ()

    @staticmethod
    def _introduces(line: Line) -> bool:
        """Whether a line begins with somebody else."""
        first = next(iter(line.named), None)
        return first is not None and not first.mention.bound and first.mention.start - line.sentence.start <= _OPENING

    def _of_line(self, number: int, line: Line) -> None:
        told = self._contact(number)
        parties = self.contacts[told].parties if told is not None else ()
        top = line.heading
        if top is not None and not top.narrated:
            said_before = self.speakers.person
            self.open = Speaker(top.people, NAMED, "a heading") if top.people else said_before
            self.speakers.remember(self.open)
            self.rest = self.open if top.goes_on else self.asked
        self.under_heading = (top is not None and top.goes_on) or (self.under_heading and not line.cues)
        self.contents.sides = tuple(dict.fromkeys(who.country for who in parties if who.country))
        self.speakers.written = told is not None and self.contacts[told].kind in WRITTEN
        turn = self.speakers.of_line(line, parties)
        letter = self.speakers.written and self._letter_below(line)
        if not line.cues and not letter:
            self._speech(number, line, told, top.content if top else line.sentence.start)
            return
        if any(speaker.how == NAMED for speaker in turn.values()):
            self.rest = self.asked  # somebody else is named who speaks
        self.scene, self.matter = (), self._subject_matter(line)
        for zone in line.zones:
            self._of_zone(number, zone, turn[zone.cue], told)
        last = line.zones[-1] if line.zones else None
        if letter:
            self._give_the_word(Speaker(parties[:1], NAMED, "the text of a letter: who sent it"))
            return
        if self._brings_in(line):
            self.open, self.under_heading = turn[line.cues[-1]], True
            return
        clause = last is not None and last.clause and last.cue.family.act in ("say", "stress")
        if last is not None and (clause or self._headline(number, line)):
            self.open = turn[last.cue]
        else:
            self.open = self.rest

    def _brings_in(self, line: Line) -> bool:
        """«X تاکید کرد:» at the end of a line: what stands below is speech, as under a heading."""
        cue, end = line.cues[-1], line.sentence.end
        return cue.family.act in ("say", "stress") and cue.end == end and self.parse.text.after(end) == ":"

    def _letter_below(self, line: Line) -> bool:
        """«متن این پیام به شرح زیر است:» at the end of a line."""
        start, end = line.sentence.start, line.sentence.end
        letters = self.parse.text.text
        return letters[start:end].endswith(self.text_below) and self.parse.text.after(end) in ("\n", ":")

    def _contact(self, number: int) -> int | None:
        """The contact a line belongs to: the last one told so far, else the first."""
        before = [k for k, told in enumerate(self.contacts) if told.line <= number]
        return before[-1] if before else 0 if self.contacts else None

    def _speech(self, number: int, line: Line, told: int | None, start: int) -> None:
        """A sentence without a cue of its own: speech that goes on, or nothing."""
        if self.parse.text.text.startswith(self.comments, start) and not self.parse.segments.quoted(start + 1):
            self.open = None
        speaker, end = self.open or self._issuer(line, told), line.sentence.end
        if speaker is None or not self.parse.verbs.within(start, end):
            return
        direct = self.under_heading or self.parse.segments.quoted(start + 1)
        pieces = self.contents.of_speech(start, end, _country(speaker))
        mode = DIRECT if direct else INDIRECT
        frame = Frame(number, speaker, mode, (start, end), "speech", True, False, "goes on speaking")
        self._add(frame, pieces, told, start)

    def _issuer(self, line: Line, told: int | None) -> Speaker | None:
        """The speaker of a sentence in the text of a joint statement, after the one that tells of it."""
        contact = self.contacts[told] if told is not None else None
        if contact is None or contact.kind != _STATEMENT or line.sentence.start <= contact.at[1]:
            return None
        return self.speakers.issuer(line, contact.parties)

    def _of_zone(self, number: int, zone: Zone, speaker: Speaker, told: int | None) -> None:
        cue = zone.cue
        if self.speakers.only_brings_in(zone):
            return
        pieces = self.contents.of_zone(zone, _country(speaker))
        frame = Frame(
            line=number,
            speaker=speaker,
            mode=self._mode(zone),
            cue=(cue.start, cue.end),
            family=cue.family.id,
            by_content=cue.family.act in ("say", "scene"),
            negated=cue.verb is not None and cue.verb.negated,
            why=f"cues.toml {cue.family.id}: {cue.phrase}",
        )
        self._add(frame, pieces, told, zone.whole[0])
        if cue.family.act == "scene":
            self.scene = self.parse.topics.of(zone.start, zone.end) or self.scene

    def _mode(self, zone: Zone) -> str:
        if self.parse.text.after(zone.cue.end) == ":" or self.parse.segments.quoted(zone.start + 1):
            return DIRECT
        return INDIRECT if zone.clause else NARRATED

    def _add(self, frame: Frame, pieces: list[Piece], told: int | None, lead: int) -> None:
        """Make statements of the pieces of one cue's content; the first holds the cue too."""
        if not frame.speaker.people:
            return
        inherited = self.scene or self._previous(frame.line)
        parties = self.contacts[told].parties if told is not None else ()
        sides = tuple(dict.fromkeys(who.country for who in parties if who.country))
        for piece in pieces:
            topics = _topics(piece, inherited, pieces) or self.matter
            if not piece.topics and piece.act.act == "describe":
                topics = self._described(piece, sides) or topics
            if not topics and piece.act.act == "state":
                continue
            first = piece is pieces[0]
            cue = frame.cue
            if frame.by_content:
                cue = piece.act.at or (frame.cue if first else (piece.start, piece.end))
            start, end = (min(lead, piece.start), max(piece.end, frame.cue[1])) if first else (piece.start, piece.end)
            self.found.append(
                Said(
                    line=frame.line,
                    speakers=frame.speaker.people,
                    sides=sides,
                    contact=told,
                    act=piece.act.act,
                    topics=topics,
                    instruments=self.parse.topics.instruments(piece.start, piece.end),
                    mode=frame.mode,
                    negated=frame.negated,
                    conditional=bool(self.parse.conditions.within(piece.start, piece.end)),
                    via=self.via,
                    cue=cue,
                    content=(piece.start, piece.end),
                    evidence=(start, end),
                    confidence=confidence(frame.speaker, piece.act, bool(piece.topics), frame.family),
                    family=frame.family,
                    why=(frame.why, f"speaker: {frame.speaker.how}, {frame.speaker.why}", f"act: {piece.act.why}"),
                )
            )

    def _described(self, piece: Piece, sides: tuple[str, ...]) -> tuple[str, ...]:
        """What is described without words of a topic: «این نشست را سازنده خواند», «ایران را شریکی مهم نامید»."""
        if self.parse.told.within(piece.start, piece.end):
            return (_CONSULTATION,)
        return (
            (_TIES,) if any(hit.row.code in sides for hit in self.parse.places.within(piece.start, piece.end)) else ()
        )

    def _previous(self, number: int) -> tuple[str, ...]:
        """The topics of the statement before, where it stands near."""
        near = self.found and number - self.found[-1].line <= 1
        return self.found[-1].topics if near else ()


def _country(speaker: Speaker) -> str | None:
    return speaker.people[0].country if len(speaker.people) == 1 else None


def _topics(piece: Piece, inherited: tuple[str, ...], pieces: list[Piece]) -> tuple[str, ...]:
    """A piece's own topics; with those before it where it points back, those near it where it has none."""
    if piece.topics and not piece.back:
        return piece.topics
    near = next((other.topics for other in pieces if other.topics), ())
    if not piece.back and piece.act.act == "state":
        return near
    return tuple(dict.fromkeys((*piece.topics, *inherited))) or near


def _without_headline(found: list[Said], parse: Parse) -> list[Said]:
    """The statements but those of a first line that the text below repeats."""
    lines = parse.lines
    if len(lines) < 2 or lines[0].sentence.paragraph == lines[1].sentence.paragraph:
        return found
    first = lines[0].sentence
    if first.end - first.start > _LONGEST_HEADLINE or parse.text.after(first.end) == ".":
        return found
    below = set(parse.text.words[parse.text.word_at(lines[1].sentence.start) :])
    speakers = {said.speakers[0].key for said in found if said.line}
    return [said for said in found if said.line or not _repeated(said, speakers, below, parse)]


def _repeated(
    said: Said, speakers: set[tuple[str | None, str | None, str | None]], below: set[str], parse: Parse
) -> bool:
    """Whether the text below has most words of a statement of the headline, and a statement by the same speaker."""
    first, last = (parse.text.word_at(letter) for letter in said.content)
    words = [word for word in parse.text.words[first:last] if len(word) > _SHORT]
    again = sum(word in below for word in words)
    return said.speakers[0].key in speakers and again >= _AGAIN * len(words)
