"""The parties of a contact that its kind tells: who states together, is visited, hosts, mediates, speaks before many.

Takes a line and the hit of a contact word in it; gives `Sides`, or the people.

Examples: «ایران و عمان بیانیه مشترکی منتشر کردند», «X وارد تهران شد», «X میزبان Y بود», «با میانجی‌گری عمان».
"""

from __future__ import annotations

from qowl.reading.lexicon import Hit
from qowl.reading.parse import Line, Parse
from qowl.reading.people import Named, Who
from qowl.reading.sides import BEHIND, PAIR, SOMEBODY, Sides, follows, goes_on, takes_part

_VISIT, _MULTILATERAL, _STATEMENT = "visit", "multilateral", "joint_statement"
_INVITATION = "دعوت"
_OF_A_CITY = 8  # letters between «وارد» and a city («وارد فرودگاه تهران شد»)
_WAS = frozenset(("بودن", "شدن"))
_BECAME = "شدن"
_TELLING = frozenset(("past", "perfect"))
_TO = "به"


class PartiesOfKinds:
    """The parties of one document's contacts, by what their kinds tell."""

    def __init__(self, parse: Parse) -> None:
        words = parse.folded.contact_words
        self.parse, self.text = parse, parse.text
        self.prepositions = parse.folded.words["prepositions"]
        self.leading, self.presence = parse.folded.words["leading"], parse.folded.words["presence"]
        self.arrived = frozenset(words["arrived"])
        self.welcome, self.mediation, self.assemblies = words["welcome"], words["mediation"], words["assemblies"]

    def of(self, line: Line, hit: Hit, named: list[Named], first: Named | None) -> Sides:
        """Who states together, who is visited, whose members meet, who leads or attends."""
        if len((there := self._presiding(named)).countries) >= PAIR:
            return there
        if hit.row == _STATEMENT:
            return self._stating(line, hit)
        if hit.row == _VISIT and (guest := self._guest(named, hit)) is not None:
            return self._visit(guest, line, hit)
        if hit.row == _MULTILATERAL and first is not None:
            return self._of_members(first, line, hit)
        return Sides((), "no other side")

    def hosted(self, named: list[Named], line: Line, hit: Hit, before: Named | None) -> Sides:
        """«X میزبان Y بود», «Y میهمان X بود», «X پذیرای او شد»: who stands right after the word was met."""
        verb = next(iter(self.parse.verbs.within(hit.end, line.sentence.end)), None)
        if verb is None or verb.row[0] not in _WAS:
            return Sides((), "hosting told as something else")
        earlier = [n for n in named if n.mention.end <= hit.start]
        host = next((n for n in earlier if not n.mention.bound), earlier[-1] if earlier else before)
        guest = next((n for n in line.named if self._follows(hit.end, n.mention.start)), None)
        if guest is not None and guest.mention.kind == "pronoun":
            guest = before if before is not host else None
        if host is None or guest is None or not guest.people:
            return Sides((), "no host or guest")
        others = tuple(who for who in guest.people if who.country != host.people[0].country)
        return Sides((host.people[0], *others), f"{hit.text}: host and guest", len(others))

    def _presiding(self, named: list[Named]) -> Sides:
        """«به ریاست A و B», «با حضور A، B و C»: who leads or attends, where nobody else is told."""
        there: list[Named] = []
        for n in named:
            before = self.text.before(n.mention.start)
            if (
                before in self.leading
                or before in self.presence
                or (there and self._listed(there[-1].mention.end, n.mention.start))
            ):
                there.append(n)
        people = {who.key: who for n in there for who in n.people}
        return Sides(tuple(people.values()), "those who led or attended")

    def _stating(self, line: Line, hit: Hit) -> Sides:
        """«ایران و عمان بیانیه مشترکی منتشر کردند»: two countries, each by whoever the text names of it."""
        free = self.parse.acts.free
        places = [h for h in line.places if h.kind in ("place", "capital")]
        first = next((h for h in places if self._follows(hit.end, h.start)), None)  # «بیانیه مشترک ایران و چین»
        first = first or next((h for h in places if free(h.start)), None)
        codes = dict.fromkeys(h.row.code for h in self._in_a_row(places, first)) if first else {}
        if len(codes) < PAIR:
            return Sides((), "no two sides")
        people = [who for named in self.parse.named if takes_part(named) for who in named.people]
        parties = (next((who for who in people if who.country == code), Who(None, code, None)) for code in codes)
        return Sides(tuple(parties), "countries state together")

    def _in_a_row(self, places: list[Hit], first: Hit) -> list[Hit]:
        """A place and those listed after it: «ایران، عراق و سوریه»."""
        row = [first]
        for place in places:
            if self.text.text[row[-1].end : place.start] in ("و", "،", "،و"):
                row.append(place)
        return row

    def _guest(self, named: list[Named], hit: Hit) -> Named | None:
        """Who goes: the subject before the word, or who leads («هیئتی به ریاست X»)."""
        for n in named:
            leads = self.text.before(n.mention.start) in self.leading
            if n.mention.start < hit.start and (leads or not n.mention.bound):
                return n
        return None

    def _of_members(self, subject: Named, line: Line, hit: Hit) -> Sides:
        """«X در نشست وزرای خارجه بریکس»: the organisation whose members meet is the other side."""
        own = subject.people[0]
        office = next((n.mention.office for n in line.named if n.mention.kind == "offices"), None)
        for place in line.places:
            if place.row.organisation and 0 <= place.start - hit.start < BEHIND and place.row.code != own.country:
                role = office.role if office else SOMEBODY
                return Sides((own, Who(None, place.row.code, role)), "a meeting of an organisation's members")
        return Sides((), "no other side")

    def _visit(self, guest: Named, line: Line, hit: Hit) -> Sides:
        """«X به Y سفر کرد»: the country gone to is the other side."""
        own = guest.people[0]
        host = next((n for n in line.named if n.people and self._invites(n)), None)
        if host is not None and host.people[0].country != own.country:
            return Sides((own, host.people[0]), "a visit at the invitation of the other side")
        arrived = hit.text in self.arrived
        for place in line.places:
            near = place.start - hit.end in range(_OF_A_CITY) if arrived else abs(place.start - hit.start) < BEHIND
            if not near or place.kind == "adjective" or place.row.code == own.country:
                continue
            if self._entered(place) if arrived else self.text.before(place.start) == _TO:
                received = self._receiving(line, place.row.code) or Who(None, place.row.code, SOMEBODY)
                return Sides((own, received), "a visit to a country")
        return Sides((), "no other side")

    def _entered(self, place: Hit) -> bool:
        """«وارد تهران شد»: and not «وارد تهران می‌شود», «وارد جنگ شد»."""
        verb = next(iter(self.parse.verbs.within(place.end, place.end + 1)), None)
        return verb is not None and verb.row[0] == _BECAME and verb.row[1].tense in _TELLING

    def _receiving(self, line: Line, country: str) -> Who | None:
        """«از سوی X مورد استقبال قرار گرفت»: who of a country received the guest, here or in the next sentence."""
        number = line.sentence.number
        for near in self.parse.lines[number : number + 2]:
            if self.text.has(self.welcome, near.sentence.start, near.sentence.end):
                people = [who for n in near.named if takes_part(n) for who in n.people if who.country == country]
                if people:
                    return people[0]
        return None

    def _invites(self, n: Named) -> bool:
        """«به دعوت رسمی X»."""
        before = self.text.before(n.mention.start)
        return _INVITATION in (before, self.text.before(n.mention.start - len(before)))

    def speaking(self, line: Line, hit: Hit, before: Named | None) -> Sides:
        """«X در سخنرانی خود در مجمع عمومی …»: who speaks before an assembly of countries takes part alone."""
        free = [n for n in line.named if takes_part(n) and not n.mention.bound and n.mention.start < hit.start + BEHIND]
        speaker = free[0] if free else before
        assembled = self.text.has(self.assemblies, line.sentence.start, line.sentence.end)
        if speaker is None or not assembled or self.parse.segments.quoted(hit.start):
            return Sides((), "no speech before an assembly")
        return Sides(speaker.people[:1], "who speaks before an assembly")

    def mediators(self, line: Line) -> list[Who]:
        """«با میانجی‌گری وزیر خارجه عمان», «با میانجی‌گری قطر و ترکیه»: who mediates, a person or a country."""
        found: list[Who] = []
        at = -1
        for n in line.named:
            if n.people and (self.mediates(n.mention.start) or self._listed(at, n.mention.start)):
                found, at = [*found, *n.people], n.mention.end
        for place in line.places if not found else ():
            if place.kind == "place" and (self.mediates(place.start) or self._listed(at, place.start)):
                found, at = [*found, Who(None, place.row.code, SOMEBODY)], place.end
        return found

    def mediates(self, start: int) -> bool:
        """Whether words of mediating stand before a place in the letters."""
        return self.text.text.endswith(self.mediation, 0, start)

    def _follows(self, end: int, start: int) -> bool:
        return follows(self.text, self.prepositions, end, start)

    def _listed(self, end: int, start: int) -> bool:
        return end >= 0 and goes_on(self.text, end, start)
