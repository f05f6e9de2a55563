"""Who a mention is: by the tables, the day, the side that tells, and who came before in the document.

Takes `Mention`s, gives `Named`s: the mention with the people meant. «رئیس‌جمهور» is the one introduced so far, else the
home side's on that day; «شی» is Xi Jinping once the text has named him; an unknown holder keeps role and country.
Pronouns and both sides are left to the speakers, who know whose turn it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from qowl.knowledge.world import Person, World
from qowl.languages.pack import OfficeWords
from qowl.reading.mentions import Mention

_FORMER = dt.timedelta(days=60)
#: Offices (and bodies, "") whose bare words mean the home side's; a bare «سفیر» or «سخنگو» means nobody by itself.
HOME_ROLES = frozenset(
    ("", "supreme-leader", "president", "prime-minister", "foreign-minister", "speaker", "vice-president",
     "security-secretary", "deputy-foreign-minister", "defence-minister", "minister", "spokesperson", "king", "other")
)  # fmt: skip

#: Roles that say nothing of who is meant by their bare words.
_ANYBODY = frozenset(("other", ""))


class Who(NamedTuple):
    """Somebody: the table's person where known, country code, role, and where the text names them (letters)."""

    person: Person | None
    country: str | None
    role: str | None
    name: tuple[int, int] | None = None

    @property
    def key(self) -> tuple[str | None, str | None, str | None]:
        """The same for the same person however they are named."""
        return (self.person.id, None, None) if self.person else (None, self.country, self.role)


class Named(NamedTuple):
    """A mention with the people it means; nobody for a pronoun or where it cannot be told. `why` names the rule."""

    mention: Mention
    people: tuple[Who, ...]
    why: str


class People:
    """The people of one document, as they come."""

    def __init__(self, world: World, home: str | None, day: dt.date | None) -> None:
        self.world, self.home, self.day = world, home, day
        self.introduced: dict[tuple[str | None, str | None, str | None], Who] = {}

    def all(self, mentions: list[Mention]) -> list[Named]:
        """Every mention resolved, in order."""
        known = {person.id for mention in mentions if mention.full for person in mention.people}
        found: list[Named] = []
        for mention in mentions:
            people, why = self._resolve(mention, known, found)
            self._introduce(people)
            known.update(who.person.id for who in people if who.person)
            found.append(Named(mention, people, why))
        return found

    def _introduce(self, people: Iterable[Who]) -> None:
        for who in people:
            self.introduced.setdefault(who.key, who)

    def _resolve(self, mention: Mention, known: set[str], before: list[Named]) -> tuple[tuple[Who, ...], str]:
        if mention.kind == "named":
            return self._by_name(mention, known)
        if mention.kind == "office":
            return self._by_office(mention)
        if mention.kind == "offices":
            states = [place for place in mention.places if not place.organisation]
            places = states or (mention.places if len(mention.places) == 1 else ())  # «وزرای خارجه گروه هفت»
            codes = [place.code_on(self.day) for place in places]
            return tuple(self._holder(code, self._role(mention.office, code)) for code in codes), "offices of several"
        if mention.kind == "counterpart":
            return self._counterpart(mention, before)
        return (), mention.kind

    def _by_name(self, mention: Mention, known: set[str]) -> tuple[tuple[Who, ...], str]:
        if mention.ambiguous and not mention.full and all(p.id not in known for p in mention.people):
            return (), "a name that is also a word, of somebody not introduced"
        person = max(mention.people, key=lambda p: self._likely(p, mention, known))
        office = mention.office
        if office is None and not mention.places:
            before = self.introduced.get((person.id, None, None))
            if before is not None:
                return (_called(before, mention),), "a name introduced before"
        term = person.term_on(self.day)
        country = (
            mention.places[0].code_on(self.day)
            if mention.places
            else (office.country if office else None) or term.country
        )
        role = office.role if office else self._role_now(person)
        return (Who(person, country, role, mention.name),), "name"

    def _role_now(self, person: Person) -> str:
        term = person.term_on(self.day)
        if self.day and term.end and term.end + _FORMER < self.day:
            return "other"
        return term.role

    def _likely(
        self, person: Person, mention: Mention, known: set[str]
    ) -> tuple[bool, bool, bool, bool, bool, dt.date]:
        places = {place.code for place in mention.places}
        term = person.term_on(self.day)
        return (
            not places or any(t.country in places for t in person.terms),
            mention.office is None or any(t.role == mention.office.role for t in person.terms),
            person.id in known,
            self.day is None or any(t.covers(self.day) for t in person.terms),
            term.country == self.home,
            term.start,
        )

    def _by_office(self, mention: Mention) -> tuple[tuple[Who, ...], str]:
        people, why = self._office_holder(mention)
        return tuple([_called(who, mention) for who in people]) if mention.name else people, why

    def _office_holder(self, mention: Mention) -> tuple[tuple[Who, ...], str]:
        office = mention.office
        assert office is not None
        country = mention.places[0].code_on(self.day) if mention.places else office.country
        if mention.own:
            country = country or self.home
        if country:
            return (self._holder(country, self._role(office, country)),), "office and country"
        same = [who for who in self.introduced.values() if who.role == office.role and office.role not in _ANYBODY]
        if len(same) == 1 or (same and not any(who.country == self.home for who in same)):
            return (same[-1],), "the only one with this office so far" if len(
                same
            ) == 1 else "the last one with this office"
        for who in same:
            if who.country == self.home:
                return (who,), "the home side's, introduced before"
        if self.home and office.role in HOME_ROLES:
            return (self._holder(self.home, office.role),), "the home side's office"
        return (), "an office of no country"

    def _role(self, office: OfficeWords | None, country: str) -> str | None:
        """The role that office words name in a country: «رهبر» is whoever leads its government."""
        if office is None:
            return None
        return self.world.leaders.get(country, office.role) if office.leading else office.role

    def _holder(self, country: str, role: str | None) -> Who:
        for who in self.introduced.values():
            if who.country == country and who.role == role:
                return who
        return Who(self.world.holder(country, role, self.day) if role else None, country, role)

    def _counterpart(self, mention: Mention, before: list[Named]) -> tuple[tuple[Who, ...], str]:
        role = next((who.role for named in reversed(before) for who in named.people[:1] if who.role), None)
        if mention.places:
            return tuple(
                self._holder(place.code_on(self.day), role) for place in mention.places
            ), "counterpart of the one before"
        last = next((who for named in reversed(before) for who in named.people[:1]), None)
        others = [who for who in self.introduced.values() if who.role == role and last and who.country != last.country]
        return (
            ((others[0],), "the counterpart introduced before")
            if len(others) == 1
            else ((), "a counterpart of no country")
        )


def _called(who: Who, mention: Mention) -> Who:
    """Somebody by the name that a mention gives."""
    return Who(who.person, who.country, who.role, mention.name)
