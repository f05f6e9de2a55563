"""Who speaks: the subject of each reporting phrase, carried over from sentence to sentence.

Takes the lines of a `Parse` in order and the contact told so far; gives, for each cue of a line, a `Speaker`. The
subject is the first mention that nothing governs and that stands outside what others say; «وی» is the one who spoke
last, a plural verb without a subject both sides; where a sentence names nobody, the speaker before goes on.
"""

from __future__ import annotations

from typing import NamedTuple

from qowl.reading.cue import ADVERBIAL, JOINED, Cue
from qowl.reading.hits import is_people
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit
from qowl.reading.parse import Line, Parse
from qowl.reading.people import Named, Who
from qowl.reading.zones import Zone

NAMED, PRONOUN, CARRIED, BOTH, SIDE, UNKNOWN = "named", "pronoun", "carried over", "both sides", "side", "unknown"


class Speaker(NamedTuple):
    """Who says it, and how it is known (one of the words above); `at` is where the subject ends, if it is there."""

    people: tuple[Who, ...]
    how: str
    why: str
    at: int | None = None


#: Letters before a subject that a clause consists of («که شیخ تمیم در این تماس …»), and the longest such clause.
_BEFORE_SUBJECT, _LONGEST_SUBJECT = 4, 120

_AND = frozenset(("و", "،"))
#: Families that tell what was talked about: both talked, whatever the verb.
_AGENDA = frozenset(("agenda", "agenda-was", "raised"))
#: «در این بیانیه آمده است», and the kind of contact whose text it may be.
_WRITTEN, _STATEMENT, _IN = "say-written", "joint_statement", "در"
_HOST, _GUEST = "host", "guest"
_SPOKE = "صحبت"  # «درباره X صحبت کرد»: with nobody, unless it is said with whom
_BEFORE_SIDE = frozenset(("و", "هم", "که", "دولت", "کشور", "اما", "همچنین", "رژیم"))


def _with(text: Letters, named: Named) -> bool:
    return text.before(named.mention.start) == "با"


NOBODY = Speaker((), UNKNOWN, "nobody named")


class Speakers:
    """Whose turn it is, through one document."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.text = parse.text
        self.texts = parse.folded.contact_words["texts"]
        self.last = NOBODY
        self.person = NOBODY
        self.sides: dict[str, Who] = {}
        self.met: dict[str, Who] = {}
        self.plays: dict[str, Who] = {}
        self.hosts, self.guests = parse.folded.contact_words["hosts"], parse.folded.contact_words["guests"]
        self.written = False

    def of_line(self, line: Line, parties: tuple[Who, ...]) -> dict[Cue, Speaker]:
        """The speaker of each cue of a line, by cue; remembers the last."""
        self._meet(line)
        found: dict[Cue, Speaker] = {}
        waiting: list[Cue] = []
        before: Speaker | None = None
        floor = line.heading.content if line.heading and line.heading.narrated else line.sentence.start
        for cue in line.cues:
            waiting.append(cue)
            if cue.form in (ADVERBIAL, JOINED):
                continue
            speaker = self._of_cue(cue, line, floor, before, parties)
            found.update(dict.fromkeys(waiting, speaker))
            waiting, before, floor = [], speaker, cue.end
        if waiting:
            speaker = before or self._first(line, parties)
            found.update(dict.fromkeys(waiting, speaker))
        if not line.cues and (subject := self._first(line, parties)).how in (NAMED, BOTH):
            before = subject
        if before:
            self.remember(before)
        return found

    def issuer(self, line: Line, parties: tuple[Who, ...]) -> Speaker:
        """Who speaks in a sentence of a joint statement: its subject, a side or both; without one, both."""
        low, high = line.sentence.start, line.sentence.end
        subject = self._subject(line, low, high, None, parties)
        if subject is None or not subject.people:
            free = [h for h in line.places if self._free_side(h, line, low, high, [])]
            if free and free[0].row.code in {who.country for who in parties}:
                return Speaker((Who(None, free[0].row.code, None, (free[0].start, free[0].base)),), SIDE, "a side")
        if subject is not None and subject.people:
            return subject
        return self._both(parties, "a joint statement: both sides")

    def _meet(self, line: Line) -> None:
        """The sides named so far: «دو طرف» are the first two, where no contact tells who."""
        people = [(n.mention.start, who) for n in line.named for who in n.people if who.country]
        places = [(h.start, Who(None, h.row.code, None)) for h in line.places if h.kind in ("place", "capital")]
        for _, who in people:
            if who.role:
                self.met.setdefault(who.country or "", who)
        for _, who in sorted((*people, *places), key=lambda pair: pair[0]):
            self.sides.setdefault(who.country or "", who)

    def remember(self, speaker: Speaker) -> None:
        """The one who spoke last, for the pronouns to come."""
        if speaker.people:
            self.last = speaker
            if len(speaker.people) == 1 and speaker.people[0].role:
                self.person = speaker

    def _of_cue(self, cue: Cue, line: Line, floor: int, before: Speaker | None, parties: tuple[Who, ...]) -> Speaker:
        subject = self._subject(line, floor, cue.start, cue, parties)
        plural = cue.verb is not None and cue.verb.plural
        impersonal = cue.passive or cue.family.layout == "clause" or cue.family.id in _AGENDA
        alone = cue.phrase == _SPOKE and not plural and not any(_with(self.text, n) for n in line.named)
        mutual = cue.family.speaker == "both" and (plural or impersonal) and not alone
        if mutual and (subject is None or len(subject.people) < 2):
            return self._both(parties, f"cues.toml {cue.family.id}: said of both sides")
        if cue.passive and subject is None and before is None:
            if self.written:
                return Speaker(parties[:1], CARRIED, "passive: said in a letter by who sent it")
            return self._both(parties, "passive: said of both sides")
        if subject is not None:
            return subject
        if cue.family.id == _WRITTEN and not self.written and self._stated_together(line):
            return self._both(parties, "words of a text that both put out")
        if before is not None:
            return Speaker(before.people, CARRIED if before.how != BOTH else BOTH, "the subject of the verb before")
        if plural and len(parties) > 1:
            return self._both(parties, "a plural verb without a subject")
        return self._carried("the one who spoke last")

    def _stated_together(self, line: Line) -> bool:
        """«در این بیانیه آمده است»: whether a statement of both sides was told of before."""
        start, letters = line.sentence.start, self.text.text
        told = any(hit.row == _STATEMENT for hit in self.parse.told.within(0, line.sentence.end))
        return told and any(letters.startswith(self.texts, at) for at in (start, start + len(_IN)))

    def _carried(self, why: str) -> Speaker:
        last = self.person if self.person.people else self.last
        return Speaker(last.people, CARRIED, why)

    def _both(self, parties: tuple[Who, ...], why: str) -> Speaker:
        return Speaker(parties or tuple(self.sides.values())[:2], BOTH, why)

    def _first(self, line: Line, parties: tuple[Who, ...]) -> Speaker:
        return self._subject(line, line.sentence.start, line.sentence.end, None, parties) or self._carried(
            "the one who spoke last"
        )

    def _subject(self, line: Line, low: int, high: int, cue: Cue | None, parties: tuple[Who, ...]) -> Speaker | None:
        inside = [z for z in line.zones if z.cue is not cue]
        low = self._new_clause(line, low, high)
        free: list[Named] = []
        late: list[Named] = []
        for named in line.named:
            mention = named.mention
            if mention.bound or not low <= mention.start or mention.end > high:
                continue
            zone = next((z for z in inside if z.start <= mention.start < z.end), None)
            if self.parse.segments.quoted(mention.start):
                continue
            if zone is None:
                free.append(named)
            elif zone.cue.form in (ADVERBIAL, JOINED) or self._too(mention.end) or self._opens(zone, named):
                late.append(named)
        candidates = sorted((*free, *reversed(late)), key=lambda named: named.mention.kind == "outlet")
        for named in candidates:
            speaker = self._speaks(named, line, parties, cue)
            if speaker is NOBODY and named.mention.kind == "outlet":
                return self._side(line, low, high, inside, cue) or NOBODY
            if speaker is not None:
                return speaker
        return self._side(line, low, high, inside, cue)

    def _new_clause(self, line: Line, low: int, high: int) -> int:
        """Where a clause with a subject of its own begins: «A و B گفت‌وگو کردند و A …»."""
        ends = {hit.end for hit in self.parse.verbs.within(low, high) if not self.parse.segments.quoted(hit.start)}
        begun = [n.mention.start for n in line.named if low < n.mention.start < high and not n.mention.bound]
        return next((at for at in reversed(begun) if self.text.before(at) == "و" and at - 1 in ends), low)

    def _opens(self, zone: Zone, named: Named) -> bool:
        """«اعلام کرد که X … تاکید کرد»: the subject of a clause that another reports, with its own verb after it."""
        return zone.clause and named.mention.start - zone.start <= _BEFORE_SUBJECT and self.only_brings_in(zone)

    def only_brings_in(self, zone: Zone) -> bool:
        """Whether a clause holds but the subject of the next reporting phrase, and its circumstances."""
        if not zone.clause or zone.end - zone.start > _LONGEST_SUBJECT or self.parse.verbs.within(zone.start, zone.end):
            return False
        return any(
            (n.people or n.mention.kind == "both") and not n.mention.bound
            for n in self.parse.named.within(zone.start, zone.start + _BEFORE_SUBJECT + 1)
        )

    def _too(self, end: int) -> bool:
        """«نیز» after a mention brings a new speaker."""
        return self.text.after(end) in ("نیز", "هم")

    def _speaks(self, named: Named, line: Line, parties: tuple[Who, ...], cue: Cue | None) -> Speaker | None:
        mention = named.mention
        if mention.kind == "pronoun":
            last = self.person if self.person.people else self.last
            return Speaker(last.people, PRONOUN, "a pronoun: the one who spoke last", mention.end)
        if mention.kind == "both" or (mention.kind == "offices" and not named.people):
            return self._both(parties, "words for both sides")
        if mention.kind in ("other_side", "counterpart") and not named.people:
            return self._other_side(parties, named)
        if not named.people:
            return NOBODY if mention.kind in ("office", "outlet") else None
        people = named.people
        if cue is not None and cue.verb is not None and cue.verb.plural and len(people) == 1:
            people += self._joined(named, line)
        how = NAMED if len({who.country for who in people}) == 1 else BOTH
        return Speaker(people, how, named.why, mention.end)

    def _other_side(self, parties: tuple[Who, ...], named: Named) -> Speaker | None:
        """«میهمان», «همتای او»: the other party; where no contact tells it, the one person of another country.

        Who is the host and who the guest stays so through the text.
        """
        spoke = self.person.people or self.last.people
        start, end = named.mention.start, named.mention.end
        hosts = self.text.text.startswith(self.hosts, start)
        plays = _HOST if hosts else _GUEST if self.text.text.startswith(self.guests, start) else ""
        known = self.plays.get(plays)
        if known is None and spoke:
            other = self.plays.get(_GUEST if hosts else _HOST) if plays else None
            apart = other.country if other else spoke[0].country
            others = [who for who in parties or self.met.values() if who.country != apart]
            known = others[0] if len(others) == 1 else None
        if known is None:
            return None
        if plays:
            self.plays[plays] = known
        return Speaker((known,), NAMED, "the other side", end)

    def _joined(self, first: Named, line: Line) -> tuple[Who, ...]:
        """«A و B» before a plural verb."""
        people: list[Who] = []
        end = first.mention.end
        for named in line.named:
            mention = named.mention
            if mention.start == end + 1 and self.text.after(end) in ("و", "،") and named.people:
                people += named.people
                end = mention.end
        return tuple(people)

    def _side(self, line: Line, low: int, high: int, inside: list[Zone], cue: Cue | None) -> Speaker | None:
        """A country or capital as the subject: «تهران اعلام کرد»."""
        if cue is None:
            return None
        sides = [h for h in line.places if self._free_side(h, line, low, high, inside)]
        if not sides:
            return None
        plural = cue.verb is not None and cue.verb.plural
        chosen = sides if plural else sides[:1]
        people = tuple(Who(None, h.row.code, None, (h.start, h.base)) for h in chosen)
        return Speaker(people, SIDE, f"a side named as the subject: {chosen[0].text}", chosen[-1].end)

    def _free_side(self, hit: Hit, line: Line, low: int, high: int, inside: list[Zone]) -> bool:
        if not low <= hit.start or hit.end > high:
            return False
        if hit.kind not in ("place", "capital") and not is_people(self.text, hit):
            return False
        if any(z.start <= hit.start < z.end for z in inside) or self.parse.segments.quoted(hit.start):
            return False
        if any(n.mention.start <= hit.start < n.mention.end for n in line.named):
            return False
        if self.text.after(hit.end) == "را":
            return False
        before = self.text.before(hit.start)
        listed = next((h for h in line.places if before in _AND and h.end == hit.start - len(before)), None)
        if listed is not None:
            return self._free_side(listed, line, low, high, inside)
        return not before or not before[0].isalnum() or before in _BEFORE_SIDE
