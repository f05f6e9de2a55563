"""Why a document is read so: sentence by sentence what was found, which rows and rules, and what was dropped.

Takes a `Source`, gives an `Explanation` whose `render` is text for a person.
"""

from __future__ import annotations

from dataclasses import dataclass

from qowl.errors import UsageError
from qowl.languages.pack import AVAILABLE
from qowl.reading.features import topic_features
from qowl.reading.learned import learned
from qowl.reading.origin import language_of
from qowl.reading.parse import Line
from qowl.reading.people import Named, Who
from qowl.reading.pipeline import Reading, analyse
from qowl.reading.statements import Said
from qowl.reading.zones import Zone
from qowl.source import Source


def explain_source(source: Source, *, language: str | None = None) -> Explanation:
    """Explain how a source is read.

    Raises:
        UsageError: its language has no pack, so that there is nothing to explain.
    """
    code = language or language_of(source.text)
    if code not in AVAILABLE:
        packs = ", ".join(AVAILABLE)
        raise UsageError(f"a text in {code!r}, a language without a pack, is not read; there are packs for: {packs}")
    return Explanation(analyse(source, code))


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one document was read."""

    reading: Reading

    def render(self, statement: str | None = None) -> str:
        """The whole explanation, or that of one statement ("s3").

        Raises:
            UsageError: there is no such statement.
        """
        if statement is None:
            return "\n".join([*self._contacts(), *(row for n in range(len(self._lines)) for row in self._line(n))])
        ids = [f"s{n}" for n in range(1, len(self.reading.statements) + 1)]
        if statement not in ids:
            known = f"s1 to s{len(ids)}" if ids else "none"
            raise UsageError(f"no statement {statement!r} in this document; it has {known}")
        said = self.reading.statements[ids.index(statement)]
        return "\n".join([*self._sentence(said.line), *self._statement(statement, said)])

    @property
    def _lines(self) -> tuple[Line, ...]:
        return self.reading.parse.lines

    def _words(self, start: int, end: int) -> str:
        """The source's own words of a stretch of letters, on one line."""
        low, high = self.reading.repaired.to_source(*self.reading.parse.text.span(start, end))
        return " ".join(self.reading.source.text[low:high].split())

    def _contacts(self) -> list[str]:
        if not self.reading.contacts:
            return ["no contact told"]
        return [
            f"contact k{number}: {told.kind}, {' and '.join(_who(w) for w in told.parties)}; {told.why}"
            for number, told in enumerate(self.reading.contacts, 1)
        ]

    def _line(self, number: int) -> list[str]:
        said = [(f"s{n}", s) for n, s in enumerate(self.reading.statements, 1) if s.line == number]
        return [*self._sentence(number), *(row for name, s in said for row in self._statement(name, s))]

    def _sentence(self, number: int) -> list[str]:
        line = self._lines[number]
        rows = ["", f"[{number + 1}] {self._words(line.sentence.start, line.sentence.end)}"]
        if line.heading is not None:
            rows.append(f"    heading: {', '.join(_who(w) for w in line.heading.people)}")
        rows += [f"    mention: {self._mention(named)}" for named in line.named]
        rows += [f"    cue: {self._cue(zone)}" for zone in line.zones]
        used = {zone.cue for zone in line.zones}
        rows += [
            f"    dropped: {self._words(c.start, c.end)}, a cue without content" for c in line.cues if c not in used
        ]
        return rows

    def _mention(self, named: Named) -> str:
        mention = named.mention
        people = ", ".join(_who(w) for w in named.people) or "nobody"
        role = "governed, no subject" if mention.bound else "may be a subject"
        return f"«{self._words(mention.start, mention.end)}» is {people} ({named.why}; {role})"

    def _cue(self, zone: Zone) -> str:
        cue = zone.cue
        content = self._words(zone.start, zone.end) if zone.end > zone.start else ""
        return f"«{self._words(cue.start, cue.end)}» {cue.form}, cues.toml {cue.family.id}; its content: «{content}»"

    def _statement(self, name: str, said: Said) -> list[str]:
        speakers = " and ".join(_who(w) for w in said.speakers) or "nobody"
        rows = [f"  {name}: {said.act} by {speakers} on {', '.join(said.topics) or 'no topic'} ({said.confidence})"]
        rows.append(f"      words: «{self._words(*said.evidence)}»")
        rows += [f"      {why}" for why in said.why]
        hits = self.reading.parse.topics.within(*said.content)
        rows += [f"      topic word: «{self._words(h.start, h.end)}» {_topic(h.kind, h.row)}" for h in hits]
        return rows + self._learned(said)

    def _learned(self, said: Said) -> list[str]:
        """What spoke for the topics that the words alone do not tell."""
        parse = self.reading.parse
        rules = parse.topics.of(*said.content)
        country = said.speakers[0].country if len(said.speakers) == 1 else None
        table, found = learned(parse.lexicon.pack.code, "topics"), topic_features(parse, *said.content, country, rules)
        spoke = {topic: table.reasons(found, topic) for topic in said.topics if topic not in rules}
        return [f"      topic: {topic}, topics.json {', '.join(why)}" for topic, why in spoke.items() if why]


def _who(who: Who) -> str:
    name = who.person.name_en or who.person.names[0] if who.person else who.role or "a side"
    return f"{name} ({who.country})"


def _topic(kind: str, row: object) -> str:
    if kind == "instrument":
        return f"instruments.toml {getattr(row, 'id', '')}"
    topic = row[0] if isinstance(row, tuple) else row
    return f"topics.toml {getattr(topic, 'id', '')}, {kind}"
