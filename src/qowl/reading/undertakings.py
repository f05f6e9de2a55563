"""Requests and commitments: who owes whom what, and who is asked.

Takes the statements (`Said`) with the sides of their contact, gives `Owed`s and `Asked`s. A promise, an offer or an
agreement is a commitment of its speaker to the other side; a request, a proposal or a warning asks somebody.
"""

from __future__ import annotations

from dataclasses import dataclass

from qowl.reading.parse import Parse
from qowl.reading.people import Who
from qowl.reading.statements import Said

COMMISSIVE = ("promise", "offer", "agree")
DIRECTIVE = ("request", "propose", "warn")
#: What two sides ask of each other when nobody else is named; of the other topics they ask the world.
_BETWEEN = (
    "relations.", "agreements.", "consultation", "economy.", "energy.", "transport", "health.", "science", "culture",
    "environment", "agriculture", "consular", "nuclear.arak", "security.border", "security.defence", "belt",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Owed:
    """A commitment; spans in letters."""

    said: int
    debtors: tuple[str, ...]
    creditors: tuple[str, ...]
    condition: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A request."""

    said: int
    askers: tuple[str, ...]
    askees: tuple[str, ...]


class Undertakings:
    """The requests and commitments of one document."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        words = parse.folded.words
        self.both, self.doing = words["both_countries"], words["doing"]

    def commitments(self, statements: list[Said]) -> list[Owed]:
        """The commitments that statements make."""
        return [
            Owed(number, _codes(said.speakers), self._creditors(said), self._condition(said))
            for number, said in enumerate(statements)
            if said.act in COMMISSIVE and said.speakers and not said.negated and said.topics
        ]

    def requests(self, statements: list[Said]) -> list[Asked]:
        """The requests that statements make."""
        return [
            Asked(number, _codes(said.speakers), self._askees(said))
            for number, said in enumerate(statements)
            if said.act in DIRECTIVE and said.speakers and not said.negated and said.topics
        ]

    def _creditors(self, said: Said) -> tuple[str, ...]:
        speakers = _codes(said.speakers)
        return speakers if len(speakers) > 1 else tuple([c for c in said.sides if c not in speakers])

    def _askees(self, said: Said) -> tuple[str, ...]:
        speakers = _codes(said.speakers)
        start, end = said.content
        asked = self._named(start, end, speakers, said)
        if asked:
            return asked
        if len(speakers) > 1:
            return ()
        others = tuple([c for c in said.sides if c not in speakers])
        if len(others) == 1 and self._mutual(said):
            return others
        return ()

    def _mutual(self, said: Said) -> bool:
        text = self.parse.text.text[said.content[0] : said.content[1]]
        return any(word in text for word in self.both) or any(t.startswith(_BETWEEN) for t in said.topics)

    def _named(self, start: int, end: int, speakers: tuple[str, ...], said: Said) -> tuple[str, ...]:
        """Who is asked by name: «از آمریکا خواست», «آمریکا باید»."""
        text = self.parse.text
        for hit in self.parse.places.within(start, end):
            if hit.kind == "adjective" or hit.row.code in speakers:
                continue
            before = text.before(hit.start)
            asking = before == "از" and said.family in ("request", "invite")
            if asking or (said.family not in ("request", "invite", "stress") and self.parse.acts.free(hit.start)):
                return (hit.row.code,)
            if hit.row.code not in said.sides and before in self.doing and said.act == "request":
                return (hit.row.code,)
        return ()

    def _condition(self, said: Said) -> tuple[int, int] | None:
        """The words of a condition: from «در صورت», «اگر» to the next comma."""
        start, end = said.content
        for hit in self.parse.conditions.within(start, end):
            comma = self.parse.text.text.find("،", hit.end, end)
            verb = next(iter(self.parse.verbs.within(hit.end, end)), None)
            stops = [place for place in (comma, verb.end if verb else -1) if place > 0]
            return hit.start, min(stops, default=end)
        return None


def _codes(people: tuple[Who, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([who.country for who in people if who.country]))
