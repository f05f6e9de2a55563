"""The contacts a text tells of: kind, parties, the sentence that tells.

Takes a `Parse`, gives `Told`s in the order of the text. A contact needs a word for it and two sides near it (see
`parties`), told as something that took place: what is still to come, recalled from another day, denied or domestic is
none. Whom one met in turn («با A و B گفت‌وگو کرد») is a contact each. Later words for the same conversation («در این
تماس تلفنی») make its kind more exact; a «گفت‌وگو با» without any word of a place or a meeting is a call.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from qowl.reading.background import THIS, Background
from qowl.reading.by_voice import Voices
from qowl.reading.lexicon import Hit
from qowl.reading.parse import Line, Parse
from qowl.reading.parties import Parties
from qowl.reading.people import Named, Who
from qowl.reading.sides import PAIR, Sides
from qowl.reading.told import CALLS, EXACT, WRITTEN, Told, add

_THAT = "ان"  # «آن دیدار»: of another day
_THESE = THIS | {"دو"}  # «در هر دو تماس»
_CALL, _MEETING, _MULTILATERAL, _VISIT = "phone_call", "meeting", "multilateral", "visit"
_MESSAGE, _PRESS, _STATEMENT, _SPEECH = "message", "press_conference", "joint_statement", "speech"
#: Conversations that are multilateral where three sides take part.
_TALKS = CALLS | {_MEETING}
_TELLER = "spokesperson"
_ENVOYS = frozenset(("envoy", "other"))
_ONE, _IN = "یک", "در"
_PLURAL = ("ها", "های", "هایی")
_NEAR = 8  # letters between «به درخواست» and a country («به درخواست طرف روسی»)


class ContactFinder:
    """Finds the contacts of one document."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.text = parse.text
        self.contact_words = parse.folded.contact_words
        self.countries = {hit.text for hit in parse.places if hit.kind == "place"}
        self.parties, self.background = Parties(parse), Background(parse)
        self.subject: Named | None = None
        self.lead: tuple[Named, str] | None = None

    def all(self) -> tuple[Told, ...]:
        """The contacts, each once."""
        found: list[Told] = []
        for number, line in enumerate(self.parse.lines):
            hits = list(self.parse.told.within(line.sentence.start, line.sentence.end))
            for told in self._of_line(line, number, hits, found):
                add(found, told)
            if len(found) == 1:
                found[0] = self._refined(found[0], hits)
            self._remember(line)
            if self.lead is None and self.subject is not None and hits and self.parties.separate(line):
                self.lead = self.subject, max((h.row for h in hits), key=EXACT.index)
        return tuple(self._mediated(told) for told in Voices(self.parse).of(found))

    def _mediated(self, told: Told) -> Told:
        """«مذاکرات ایران و آمریکا با میانجی‌گری X»: who mediates takes part too."""
        if told.kind not in _TALKS or len(told.sides) != PAIR:
            return told
        more: list[Who] = []
        for line in self.parse.lines[max(0, told.line - 1) : told.line + PAIR]:
            more += [who for who in self.parties.of_kinds.mediators(line) if who.country not in told.sides]
        if not more:
            return told
        why = f"{told.why}; mediated"
        return replace(told, kind=_MULTILATERAL, parties=(*told.parties, *dict.fromkeys(more)), why=why)

    def _of_line(self, line: Line, number: int, hits: list[Hit], found: list[Told]) -> Iterable[Told]:
        if not hits:
            return
        named_above = line.heading.content if line.heading else line.sentence.start
        around = self.parse.lines[max(0, number - 1) : number + 1]
        leaked = not found and any(
            n.mention.kind == "outlet" and not n.mention.bound for one in around for n in one.named
        )
        if self.background.no_report(line, leaked=leaked):
            hits = [hit for hit in hits if hit.start < named_above]
        talked = written = False
        for hit in sorted(_disjoint(hits), key=lambda h: -EXACT.index(h.row)):
            if self.background.holds(line, hit) or (written and hit.row != _MEETING):
                continue
            for kind, sides in self._sides(line, number, hit, found):
                if len(sides.countries) >= (1 if kind == _SPEECH else PAIR):
                    met = kind == _VISIT and talked  # «که به X سفر کرده است، در نشست هیئت‌ها …»
                    yield from self._told(line, number, hit, _MEETING if met else kind, sides)
                    if kind not in WRITTEN or written:
                        return
                    written = True  # «با Y دیدار و پیام X را به وی تسلیم کرد»
                    break
            talked = talked or (hit.row == _MEETING and self.text.before(hit.start) == _IN)

    def _sides(self, line: Line, number: int, hit: Hit, found: list[Told]) -> Iterable[tuple[str, Sides]]:
        """The sides that a contact word may mean, the surest first, each with the kind of the contact."""
        kind, before, above = hit.row, self.text.before(hit.start), self.parse.lines[:number]
        if kind == _MEETING and before in self.countries and self.text.before(hit.start - len(before)) == "از":
            kind = _VISIT  # «از عراق دیدار کرد»
        if kind == _PRESS and self._subject_tells(line):
            return
        if kind == _SPEECH:
            yield kind, self.parties.of_kinds.speaking(line, hit, self.subject)
            return
        yield kind, self.parties.of(line, hit, self.subject)
        of_this = before in THIS and (kind not in WRITTEN or self.text.before(hit.start - len(before)) == _IN)
        if (of_this or (kind in WRITTEN and before == _IN)) and not found:
            yield kind, self.parties.recalled([*above, line])
        if found and found[-1].kind == kind and kind in WRITTEN:
            yield kind, self.parties.of_lead(line, hit, found[-1].parties[-1])
        if kind in WRITTEN and before == _IN:
            yield kind, self.parties.of_title(line, hit, above)
        if kind == _PRESS and found:
            yield kind, self._together(line, found[-1])
        if self.lead and kind in _TALKS and before == _IN:
            yield self.lead[1], self.parties.of_lead(line, hit, self.lead[0].people[0])
        met = kind == _MEETING and hit.text in self.contact_words["in_person"]
        if (
            not found
            and before != _THAT
            and (met or kind in CALLS or (kind == _MESSAGE and before in self.contact_words["sent"]))
        ):
            yield kind, self.parties.named_with(line, hit)

    def _subject_tells(self, line: Line) -> bool:
        """«سخنگو در نشست خبری هفتگی …»: a spokesman's own press conference is no contact."""
        free = next((n for n in line.named if n.people and not n.mention.bound), self.subject)
        return free is not None and free.people[0].role == _TELLER

    @staticmethod
    def _together(line: Line, last: Told) -> Sides:
        """«دو طرف سپس در نشست خبری مشترک …»: those of the contact before."""
        both = any(named.mention.kind == "both" for named in line.named)
        return Sides(last.parties if both else (), "both sides of the contact before")

    def _told(self, line: Line, number: int, hit: Hit, kind: str, sides: Sides) -> Iterable[Told]:
        at = (hit.start, hit.base)
        initiator = self._initiator(line, hit, sides)
        because = f"contacts.toml {hit.row}: {hit.text}; {sides.why}"
        in_turn = sides.others > 1 and not self._delegation(sides)
        if (kind in _TALKS and in_turn) or (kind in _TALKS | WRITTEN and self._apart(line, sides)):
            if self._at_once(line, number, hit, sides):
                yield Told(_MULTILATERAL, sides.parties, at, number, hit.text, initiator, f"{because}; at once")
                return
            first, *others = sides.parties
            for other in others:
                yield Told(kind, (first, other), at, number, hit.text, initiator, f"{because}; one with each")
            return
        loose = len(sides.countries) > PAIR and kind in _TALKS
        kind = _MULTILATERAL if loose else kind
        yield Told(kind, sides.parties, at, number, hit.text, initiator, because, loose)

    @staticmethod
    def _delegation(sides: Sides) -> bool:
        """«با ویتکاف و کوشنر»: several of one country without high offices, met at once."""
        others = sides.parties[1:]
        return len({who.country for who in others}) == 1 and all(who.role in _ENVOYS for who in others)

    def _at_once(self, line: Line, number: int, hit: Hit, sides: Sides) -> bool:
        """«به طور مشترک با A و B», «نشستی با A، B و C»: one conversation of them all, and not one with each."""
        if len(sides.countries) <= PAIR or hit.row in WRITTEN:
            return False
        start, end = line.sentence.start, self.parse.lines[number : number + PAIR][-1].sentence.end
        if self.text.has(self.contact_words["separate"], start, end):
            return False
        plural = self.text.text[hit.start : hit.end].endswith(_PLURAL)
        collective = hit.row in CALLS and any(
            len(n.people) > 1 and n.people[0] in sides.parties[1:] for n in line.named
        )
        one = hit.row in CALLS and self.text.before(hit.start) == _ONE  # «یک تماس با A و B داشتم»
        assembled = hit.text in self.contact_words["assembled"] or collective or one
        return (assembled and not plural) or self.text.has(self.contact_words["together"], start, end)

    def _initiator(self, line: Line, hit: Hit, sides: Sides) -> str | None:
        """Who asked for it: «به درخواست X», the subject of «تماس گرفت», the other side of «تماسی دریافت کرد»."""
        start, end = line.sentence.start, line.sentence.end
        if sides.received:
            return sides.parties[-1].country
        if hit.row == _CALL and self.text.has(self.contact_words["called"], start, end):
            return sides.parties[0].country
        for word in self.contact_words["asked"]:
            place = self.text.text.find(word, start, end)
            if place >= 0 and (country := self._side_at(line, place + len(word))) in sides.countries:
                return country
        return None

    def _side_at(self, line: Line, place: int) -> str | None:
        """The country of who or what stands here."""
        for named in line.named:
            if named.mention.start <= place < named.mention.end and named.people:
                return named.people[0].country
        return next((hit.row.code for hit in line.places if hit.start - place in range(_NEAR)), None)

    def _apart(self, line: Line, sides: Sides) -> bool:
        """«در تماس‌های تلفنی جداگانه با A و B»: a conversation with each."""
        return len(sides.parties) > PAIR and self.parties.separate(line)

    def _refined(self, told: Told, hits: list[Hit]) -> Told:
        """«در این گفت‌وگوی تلفنی» says of what kind the conversation was."""
        for hit in hits:
            exact = EXACT.index(hit.row) > EXACT.index(told.kind)
            if self.text.before(hit.start) in _THESE and exact and told.kind == _MEETING:
                why = f"contacts.toml {hit.row}: {hit.text}, said of it later"
                return replace(told, kind=hit.row, word=hit.text, why=why)
        return told

    def _remember(self, line: Line) -> None:
        for named in line.named:
            announced = line.heading is not None and line.heading.people == named.people
            if (announced or not named.mention.bound) and len(named.people) == 1 and named.people[0].role:
                self.subject = named
                return


def _disjoint(hits: list[Hit]) -> list[Hit]:
    """The hits without those that begin inside the one before: «تماس تلفنی», and not «تلفنی با» too."""
    return [hit for before, hit in zip([None, *hits], hits, strict=False) if not before or hit.start >= before.base]
