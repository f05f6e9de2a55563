"""The sides of a contact in the sentence that tells of it: «X در گفت‌وگو با Y», «دیدار X و Y», «پیام X به Y».

Takes a line and the hit of a contact word in it, with the subject of the lines before; gives `Sides`. A side is
somebody with an office; of a visit also the country gone to.

Example: «عراقچی در تماس با لاوروف» gives Araghchi and Lavrov, told by «با».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qowl.reading.lexicon import Hit
from qowl.reading.parse import Line, Parse
from qowl.reading.parties_of_kinds import PartiesOfKinds
from qowl.reading.people import Named, Who
from qowl.reading.sides import BEHIND, PAIR, Sides, follows, goes_on, takes_part
from qowl.reading.told import CALLS, WRITTEN

_FOR = WRITTEN | CALLS  # «در تماسی … را برای X بازگو کرد»
_TITLES = frozenset(("آقای", "جناب", "سید", "دکتر"))
_OBJECT_IN = "رادر"  # between whom one spoke to and the contact word
_CALLED = "از"  # «تماسی از X دریافت کرد»
_PERSONS = frozenset(("named", "office", "counterpart"))
#: Who tells of others' contacts, and who has no office: neither takes part by being named.
_TELLERS = frozenset((None, "", "spokesperson"))


class Parties:
    """The parties of one document's contacts."""

    def __init__(self, parse: Parse) -> None:
        self.parse, self.text = parse, parse.text
        self.hosting, self.senders = (
            set(parse.folded.contact_words["hosting"]),
            set(parse.folded.contact_words["senders"]),
        )
        self.of_kinds = PartiesOfKinds(parse)
        self.apart = parse.folded.contact_words["separate"]
        self.received = parse.folded.contact_words["received"]
        self.prepositions = parse.folded.words["prepositions"]
        self.leading, self.presence = parse.folded.words["leading"], parse.folded.words["presence"]
        self.receiving, self.dialled = (
            set(parse.folded.contact_words["receiving"]),
            set(parse.folded.contact_words["dialled"]),
        )

    def of(self, line: Line, hit: Hit, before: Named | None) -> Sides:
        """The sides of a contact word in its sentence; `before` is the subject of the lines before."""
        quoted = self.parse.segments.quoted
        named = [n for n in line.named if takes_part(n) and (not quoted(n.mention.start) or quoted(hit.start))]
        if hit.text in self.hosting:
            return self.of_kinds.hosted(named, line, hit, before)
        governor = self._governor(line, hit)
        withs = self._others(line, hit, named, governor)
        free = [n for n in named if not n.mention.bound and n not in withs and n.mention.start < hit.start + BEHIND]
        free = self._in_clause(line, hit, free) or free
        after = self._behind(hit, [n for n in named if n not in withs])
        first = after or (free[0] if free else None)
        several = next((n for n in named if len({who.country for who in n.people}) > 1), None)
        if several and hit.row == "multilateral":
            return Sides(several.people, "offices of several countries")
        if withs := withs or self._addressed(named, hit):
            subject = first or self._owner(line, hit, named) or before
            met = self._with_joined(self._met(subject, withs, governor), subject, line, named)
            return self._with_those_present(met, named)
        if first is not None:
            joined = self._joined(first, named)
            if joined:
                return self._with_those_present(Sides((*first.people, *joined), "two sides joined by «و»"), named)
        if after is not None and free and free[0] is not after and free[0].mention.end <= hit.start:
            return Sides(tuple(dict.fromkeys((*free[0].people, *after.people))), "subject and the one met")
        if several:
            return self._with_those_present(Sides(several.people, "offices of several countries"), named)
        return self.of_kinds.of(line, hit, named, first)

    def _others(self, line: Line, hit: Hit, named: list[Named], governor: str) -> list[Named]:
        """Whom the subject met, wrote to or called."""
        withs = self._led(self._governed(line, named, governor), named)
        if hit.row in WRITTEN:
            withs = [n for n in withs if n.mention.start > hit.start]
        if not withs and hit.row in _FOR:
            withs = [n for n in self._governed(line, named, "برای") if n.mention.start > hit.start]
        return withs

    def _behind(self, hit: Hit, named: list[Named]) -> Named | None:
        """Who stands right after the word: «دیدار X با …», «نامه X», «پیامی از سوی X»."""
        after = next((n for n in named if follows(self.text, self.prepositions, hit.end, n.mention.start)), None)
        return after or (self._sender(named, hit) if hit.row in WRITTEN else None)

    def _with_joined(self, met: Sides, subject: Named | None, line: Line, named: list[Named]) -> Sides:
        """«A و B با C», «A و B در تماس‌های جداگانه با C»: those joined to the subject."""
        joined = self._joined(subject, named) if subject is not None and len(met.countries) == PAIR else ()
        own = (*met.parties[:1], *(who for who in joined if who.country not in met.countries))
        others = met.parties[1:]
        return replace(met, parties=(*others, *own) if len(own) > 1 and self.separate(line) else (*own, *others))

    def separate(self, line: Line) -> bool:
        """«با سه تن از همتایان خود جداگانه گفت‌وگو کرد»: whether a line tells of several contacts at once."""
        return self.text.has(self.apart, line.sentence.start, line.sentence.end)

    @staticmethod
    def _in_clause(line: Line, hit: Hit, free: list[Named]) -> list[Named]:
        """«سخنگوی دولت خبر داد که X نامه‌ای … نوشت»: the subjects of the clause that tells it."""
        for zone in line.zones:
            if zone.clause and zone.start <= hit.start < zone.end:
                return [n for n in free if zone.start <= n.mention.start < zone.end]
        return []

    def _sender(self, named: list[Named], hit: Hit) -> Named | None:
        """«پیامی از سوی X»: who sends it, whoever hands it over."""
        for n in named:
            lead = self.text.text[hit.end : n.mention.start]
            if lead in self.senders:
                return n
        return None

    @staticmethod
    def _owner(line: Line, hit: Hit, named: list[Named]) -> Named | None:
        """«دفتر نخست‌وزیر عراق از دیدار او با … خبر داد»: whose pronoun follows the contact word."""
        pronoun = any(n.mention.kind == "pronoun" and n.mention.start >= hit.end for n in line.named)
        earlier = [n for n in named if n.mention.end <= hit.start]
        return earlier[-1] if pronoun and earlier else None

    def _addressed(self, named: list[Named], hit: Hit) -> list[Named]:
        """«نخست‌وزیر قطر را در تماس تلفنی تهدید کرد», «A، B و C را به حضور پذیرفت»: the object, whom one spoke to."""
        received = hit.text in self.receiving
        found: list[Named] = []
        for n in reversed(named):
            gap = self.text.text[n.mention.end : hit.start]
            object_ = gap == _OBJECT_IN or (received and n.mention.end <= hit.start and gap.startswith("را"))
            if object_ or (received and found and goes_on(self.text, n.mention.end, found[-1].mention.start)):
                found.append(n)
        return [n for n in reversed(found) if n is not named[0]]

    def _led(self, withs: list[Named], named: list[Named]) -> list[Named]:
        """«با هیئت ایرانی به ریاست X»: who leads a delegation takes part for it."""
        if all(n.mention.name for n in withs):
            return withs
        before, after = self.text.before, self.text.after
        leading = [
            n for n in named if before(n.mention.start) in self.leading or after(n.mention.start) in self.leading
        ]
        leaders = {n.people[0].country: n for n in leading if n.mention.name}
        return [n if n.mention.name else leaders.get(n.people[0].country, n) for n in withs]

    def _with_those_present(self, sides: Sides, named: list[Named]) -> Sides:
        """«با حضور همتای ترک خود»: who is there too."""
        there = [n for n in named if self.text.before(n.mention.start) in self.presence]
        others = tuple(who for n in there for who in n.people if who.country not in sides.countries)
        return replace(sides, parties=(*sides.parties, *others)) if others and len(sides.countries) > 1 else sides

    def of_lead(self, line: Line, hit: Hit, own: Who) -> Sides:
        """One of several with the same person: «X در تماس شامگاه شنبه …», «X نیز در پیامی …»."""
        for n in line.named:
            free = takes_part(n) and not n.mention.bound and not self.parse.segments.quoted(n.mention.start)
            if free and n.people[0].country != own.country and n.mention.start < hit.start + BEHIND:
                parties = (n.people[0], own) if hit.row in WRITTEN else (own, n.people[0])
                return Sides(parties, "one of the conversations of the lead")
        return Sides((), "no other side")

    def of_title(self, line: Line, hit: Hit, before: Sequence[Line]) -> Sides:
        """«X در پیامی …» to nobody named here: to the one side that was named before."""
        subject = next(
            (n for n in line.named if takes_part(n) and not n.mention.bound and n.mention.start < hit.start), None
        )
        people = [who for earlier in before for n in earlier.named if takes_part(n) for who in n.people]
        others = {who.country: who for who in people if subject and who.country != subject.people[0].country}
        if subject is None or len(others) != 1:
            return Sides((), "no other side")
        return Sides((subject.people[0], *others.values()), "the one side named before")

    def named_with(self, line: Line, hit: Hit) -> Sides:
        """«در تماسی که بین A و B برقرار شد»: the two sides whose people stand in the sentence, however joined."""
        quoted = self.parse.segments.quoted
        people: dict[str | None, Who] = {}
        if self._spoken_of(line, hit):
            return Sides((), "spoken of")
        for n in line.named:
            known = n.mention.kind in _PERSONS and len(n.people) == 1 and n.people[0].role not in _TELLERS
            if known and (not quoted(n.mention.start) or quoted(hit.start)):
                people.setdefault(n.people[0].country, n.people[0])
        return Sides(tuple(people.values()), "the two sides named with it") if len(people) == PAIR else Sides((), "")

    def _spoken_of(self, line: Line, hit: Hit) -> bool:
        """«درباره اینکه X در تماس تلفنی …»: whether it is what something else is about."""
        abouts = self.parse.abouts.within(line.sentence.start, hit.start)
        return bool(abouts) and not self.parse.verbs.within(abouts[-1].end, hit.start)

    def recalled(self, lines: list[Line]) -> Sides:
        """The two sides named so far, for a «در این تماس» whose own sentence names nobody."""
        people: dict[str, Who] = {}
        for line in lines:
            for named in line.named:
                known = takes_part(named) and named.mention.kind in _PERSONS
                known = known and not self.of_kinds.mediates(named.mention.start)
                if known and not self.parse.segments.quoted(named.mention.start):
                    people.setdefault(named.people[0].country or "", named.people[0])
        people.pop("", None)
        return Sides(tuple(people.values()), "the two sides named before") if len(people) == PAIR else Sides((), "")

    def _governor(self, line: Line, hit: Hit) -> str:
        if hit.row in WRITTEN or hit.text in self.dialled:
            return "به"
        called = hit.row in CALLS and self.text.has(self.received, line.sentence.start, line.sentence.end)
        return _CALLED if called else "با"

    @staticmethod
    def _met(subject: Named | None, withs: list[Named], governor: str) -> Sides:
        if subject is None:
            return Sides((), "no subject")
        own = subject.people[0]
        others = tuple(dict.fromkeys(who for n in withs for who in n.people if who.country != own.country))
        return Sides((own, *others), f"subject and «{governor}»", len(others), governor == _CALLED)

    def _governed(self, line: Line, named: list[Named], governor: str) -> list[Named]:
        """The mentions that «با» governs, and those joined to them; «با او» is the one named last."""
        found: list[Named] = []
        for n in named:
            start = n.mention.start - 1 if self.text.before(n.mention.start) == "«" else n.mention.start
            before = self.text.before(start)
            place = start - len(before)
            titled = before in _TITLES and self.text.before(place) == governor
            if before == governor or titled or (found and self._listed(found[-1], n)):
                found.append(n)
        return found or self._pronoun(line, named, governor)

    def _listed(self, last: Named, n: Named) -> bool:
        """«با A، B و C»: a comma joins only what goes on as a list."""
        mark = self.text.before(n.mention.start)
        if last.mention.end != n.mention.start - len(mark):
            return False
        return mark == "و" or (mark == "،" and self.text.after(n.mention.end) in ("و", "،"))

    def _pronoun(self, line: Line, named: list[Named], governor: str) -> list[Named]:
        for n in line.named:
            if n.mention.kind == "pronoun" and self.text.before(n.mention.start) == governor:
                earlier = [m for m in named if m.mention.end <= n.mention.start]
                return earlier[-1:] if len(earlier) > 1 else []
        return []

    def _joined(self, first: Named, named: list[Named]) -> tuple[Who, ...]:
        end, people, last = first.mention.end, [], ""
        for n in named:
            if goes_on(self.text, end, n.mention.start) and n is not first:
                last = self.text.before(n.mention.start)
                people += [w for w in n.people if w.country != first.people[0].country]
                end = n.mention.end
        return tuple(people) if last == "و" else ()
