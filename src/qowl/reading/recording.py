"""From what was read, in letters, to the record, in offsets of the source.

Takes contacts, statements and undertakings; gives a `Record`: ids, actors with their names as the text has them, spans.
"""

from __future__ import annotations

from qowl.reading.dates import day_in, deadline_in
from qowl.reading.due import due_day
from qowl.reading.parse import Parse
from qowl.reading.people import Who
from qowl.reading.segment import Sentence
from qowl.reading.statements import Said
from qowl.reading.told import Told
from qowl.reading.undertakings import Asked, Owed
from qowl.record import Actor, Commitment, Contact, Deadline, Document, Party, Record, Request, Span, Statement
from qowl.repair import Repaired


class Recorder:
    """Writes the record of one document."""

    def __init__(self, parse: Parse, repaired: Repaired, source: str) -> None:
        self.parse, self.repaired, self.source = parse, repaired, source
        self.text = parse.text
        self.actors: dict[tuple[Who, ...], tuple[Actor, ...]] = {}

    def record(
        self, document: Document, contacts: tuple[Told, ...], said: list[Said], owed: list[Owed], asked: list[Asked]
    ) -> Record:
        """The whole record."""
        return Record(
            document=document,
            contacts=tuple([self._contact(number, told) for number, told in enumerate(contacts, 1)]),
            statements=tuple([self._statement(number, s, contacts) for number, s in enumerate(said, 1)]),
            commitments=tuple([self._commitment(n, o, said[o.said]) for n, o in enumerate(owed, 1)]),
            requests=tuple([self._request(n, a, said[a.said]) for n, a in enumerate(asked, 1)]),
        )

    def span(self, stretch: tuple[int, int]) -> Span:
        """Letters as a span of the source."""
        start, end = self.text.span(*stretch)
        if self.repaired.changes:
            start, end = self.repaired.to_source(start, end)
        return Span(start, end, self.source[start:end])

    def _words(self, stretch: tuple[int, int]) -> str:
        """Letters as the source has them."""
        return self.span(stretch).text

    def _name(self, who: Who) -> str | None:
        return self._words(who.name) if who.name else None

    def _contact(self, number: int, told: Told) -> Contact:
        lines = [self.parse.lines[number].sentence for number in (told.line, *told.again)]
        day, came_from = self._day([(line.start, line.end) for line in (*lines, *self._lead())])
        return Contact(
            id=f"k{number}",
            kind=told.kind,
            date=day,
            date_from=came_from,
            initiator=told.initiator,
            parties=tuple([self._party(who) for who in told.parties]),
            evidence=tuple([self.span((line.start, line.end)) for line in lines]),
        )

    def _lead(self) -> tuple[Sentence, ...]:
        """The first sentence, where it has a word for a contact: it often names the day for those told below."""
        lead = self.parse.lines[0].sentence
        return (lead,) if self.parse.told.within(lead.start, lead.end) else ()

    def _day(self, stretches: list[tuple[int, int]]) -> tuple[str | None, str | None]:
        """The day of a contact told in these stretches, and where it is from: "text" or "publication".

        None where it was told as of some day before («هفته گذشته»).
        """
        parse = self.parse
        for start, end in stretches:
            day = day_in(parse.text.text[start:end], parse.day, parse.lexicon.pack.code)
            if day is not None:
                return day.isoformat(), "text"
        some_day = parse.text.has(parse.folded.contact_words["past"], *stretches[0])
        return (parse.day.isoformat(), "publication") if parse.day and not some_day else (None, None)

    def _deadline(self, start: int, end: int) -> Deadline | None:
        parse = self.parse
        words = parse.text.text[start:end]
        stretch = deadline_in(words, parse.lexicon.pack.code)
        if stretch is None:
            return None
        span = self.span((start + stretch[0], start + stretch[1]))
        told = parse.day.isoformat() if parse.day else None
        return Deadline(span.start, span.end, span.text, due_day(span.text, told, parse.lexicon.pack.code))

    def _actors(self, people: tuple[Who, ...]) -> tuple[Actor, ...]:
        actors = self.actors.get(people)
        if actors is None:
            actors = self.actors[people] = tuple([self._actor(who) for who in people])
        return actors

    def _actor(self, who: Who) -> Actor:
        name_en = (who.person.name_en or None) if who.person else None
        return Actor(self._name(who), name_en, who.country, who.role or None)

    def _party(self, who: Who) -> Party:
        actor = self._actor(who)
        wikidata = who.person.wikidata if who.person else None
        return Party(actor.name, actor.name_en, actor.country, actor.role, wikidata)

    def _statement(self, number: int, said: Said, contacts: tuple[Told, ...]) -> Statement:
        addressees: tuple[Who, ...] = ()
        if said.contact is not None and len(said.speakers) == 1 and said.speakers[0].country in said.sides:
            parties = contacts[said.contact].parties
            addressees = tuple([who for who in parties if who.country != said.speakers[0].country])
        return Statement(
            id=f"s{number}",
            contacts=() if said.contact is None else (f"k{said.contact + 1}",),
            speakers=self._actors(said.speakers),
            addressees=self._actors(addressees),
            act=said.act,
            topics=said.topics,
            instruments=said.instruments,
            mode=said.mode,
            via=tuple([self._words(place) for place in said.via]),
            negated=said.negated,
            conditional=said.conditional,
            cue=self.span(said.cue),
            evidence=self.span(said.evidence),
            confidence=said.confidence,
        )

    def _commitment(self, number: int, owed: Owed, said: Said) -> Commitment:
        return Commitment(
            id=f"c{number}",
            statement=f"s{owed.said + 1}",
            debtors=owed.debtors,
            creditors=owed.creditors,
            kind=said.act,
            topics=said.topics,
            action=self.span(said.content),
            condition=self.span(owed.condition) if owed.condition else None,
            deadline=self._deadline(*said.content),
        )

    def _request(self, number: int, asked: Asked, said: Said) -> Request:
        return Request(
            id=f"r{number}",
            statement=f"s{asked.said + 1}",
            askers=asked.askers,
            askees=asked.askees,
            topics=said.topics,
            action=self.span(said.content),
        )
