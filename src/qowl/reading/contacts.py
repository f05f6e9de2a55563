"""The contacts a text tells of: «X در گفت‌وگوی تلفنی با Y …», «دیدار X و Y», «پیام X به Y».

Takes a `Parse`, gives `Told`s in the order of the text: kind, parties, the sentence that tells. A contact needs a word
for it and two sides near it, told as something that took place: what is still to come, recalled from another day,
denied or domestic is none. Later words for the same conversation («در این تماس تلفنی») make its kind more exact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from qowl.reading.lexicon import Hit
from qowl.reading.parse import Line, Parse
from qowl.reading.people import Named, Who

#: A more exact word for a conversation wins over a vaguer one.
_EXACT = (
    "visit",
    "meeting",
    "speech",
    "press_conference",
    "message",
    "letter",
    "joint_statement",
    "multilateral",
    "video_call",
    "phone_call",
)
_ADJECTIVE = 12  # letters between a contact word and who met
_TO = frozenset(("letter", "message"))
_ALONE = frozenset(("press_conference", "speech"))
_THIS = frozenset(("این", "همین"))
_TITLE = 160  # letters: a first line no longer than this is a headline


@dataclass(frozen=True, slots=True)
class Told:
    """A contact told of: `at` are the letters of the words that tell it, `line` its sentence.

    `again` are the sentences that tell of it again.
    `loose` says that several sides stand together without a word for a meeting of them all.
    """

    kind: str
    parties: tuple[Who, ...]
    at: tuple[int, int]
    line: int
    initiator: str | None = None
    why: str = ""
    loose: bool = False
    again: tuple[int, ...] = ()

    @property
    def sides(self) -> frozenset[str | None]:
        """The countries of its parties."""
        return frozenset(who.country for who in self.parties)


class ContactFinder:
    """Finds the contacts of one document."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.text = parse.text
        self.against, self.prepositions = parse.folded.against, parse.folded.words["prepositions"]
        self.subject: Named | None = None

    def all(self) -> tuple[Told, ...]:
        """The contacts, each once."""
        found: list[Told] = []
        for number, line in enumerate(self.parse.lines):
            hits = list(self.parse.told.within(line.sentence.start, line.sentence.end))
            for told in self._of_line(line, number, hits):
                self._add(found, told)
            if len(found) == 1:
                found[0] = self._refined(found[0], hits)
            self._remember(line)
        return tuple(found)

    def _of_line(self, line: Line, number: int, hits: list[Hit]) -> Iterable[Told]:
        if not hits or self._no_report(line):
            return
        for hit in sorted(hits, key=lambda h: -_EXACT.index(h.row)):
            if self.parse.segments.quoted(hit.start) or self.text.before(hit.start) in self.against["about"]:
                continue
            parties, why = self._parties(line, hit)
            if len({who.country for who in parties if who.country}) >= (1 if hit.row in _ALONE else 2):
                kind = hit.row
                if self._apart(line, kind, parties):
                    for other in parties[1:]:
                        yield Told(
                            kind,
                            (parties[0], other),
                            (hit.start, hit.base),
                            number,
                            why=f"contacts.toml {kind}: {hit.text}; one with each",
                        )
                    return
                loose = len({who.country for who in parties}) > 2 and kind == "meeting"
                because = f"contacts.toml {kind}: {hit.text}; {why}"
                kind = "multilateral" if loose else kind
                yield Told(kind, parties, (hit.start, hit.base), number, why=because, loose=loose)
                return

    def _apart(self, line: Line, kind: str, parties: tuple[Who, ...]) -> bool:
        """«در تماس‌های تلفنی جداگانه با A و B»: a conversation with each."""
        sentence = self.text.text[line.sentence.start : line.sentence.end]
        return (
            len(parties) > 2 and kind != "multilateral" and any(word in sentence for word in self.against["separate"])
        )

    def _no_report(self, line: Line) -> bool:
        start, end = line.sentence.start, line.sentence.end
        sentence = self.text.text[start:end]
        if any(word in sentence for word in self.against["past"] + self.against["denied"]) or self.text.after(end) in (
            "؟",
            "?",
        ):
            return True
        if any(cue.form == "finite" for cue in line.cues):
            return False
        tenses = {form.tense for form in self.parse.acts.forms(start, end)}
        if tenses and tenses.isdisjoint(("past", "perfect")):
            return True
        return any(word in sentence for word in self.against["future"])

    def _parties(self, line: Line, hit: Hit) -> tuple[tuple[Who, ...], str]:
        """The two sides of a contact word in its sentence."""
        sentence = self.text.text[line.sentence.start : line.sentence.end]
        received = hit.row in ("phone_call", "video_call") and any(
            word in sentence for word in self.against["received"]
        )
        governor = "به" if hit.row in _TO else "از" if received else "با"
        named = [n for n in line.named if _takes_part(n) and not self.parse.segments.quoted(n.mention.start)]
        withs = self._governed(named, governor)
        if hit.row in _TO:
            withs = [n for n in withs if n.mention.start > hit.start]
        free = [n for n in named if not n.mention.bound and n not in withs and n.mention.start < hit.start + 200]
        after = next((n for n in named if n not in withs and self._follows(hit.end, n.mention.start)), None)
        first = after or (free[0] if free else None)
        if not withs and first is not None:
            joined = self._joined(first, named)
            if joined:
                return (*first.people, *joined), "two sides joined by «و»"
        if not withs and after is not None and free and free[0] is not after and free[0].mention.end <= hit.start:
            return tuple(dict.fromkeys((*free[0].people, *after.people))), "subject and the one met"
        if not withs:
            several = [n for n in named if len({w.country for w in n.people}) > 1]
            if several:
                return several[0].people, "offices of several countries"
            return (first.people if first and hit.row in _ALONE else ()), "no other side"
        subject = first or self.subject
        if subject is None:
            return (), "no subject"
        others = [who for n in withs for who in n.people]
        own = subject.people[0]
        parties = [own, *(w for w in others if w.country != own.country)]
        return tuple(dict.fromkeys(parties)), f"subject and «{governor}»"

    def _governed(self, named: list[Named], governor: str) -> list[Named]:
        """The mentions that «با» governs, and those joined to them."""
        found: list[Named] = []
        for n in named:
            before = self.text.before(n.mention.start)
            place = n.mention.start - len(before)
            if (
                before == governor
                or (
                    before not in ("،", "و")
                    and self.text.before(place) == governor
                    and before in ("آقای", "جناب", "سید", "دکتر")
                )
                or (found and before in ("و", "،") and found[-1].mention.end == place)
            ):
                found.append(n)
        return found

    def _joined(self, first: Named, named: list[Named]) -> tuple[Who, ...]:
        end, people = first.mention.end, []
        for n in named:
            if (
                n.mention.start > end
                and n.mention.start - end <= 2
                and self.text.after(end) in ("و", "،")
                and n is not first
            ):
                people += [w for w in n.people if w.country != first.people[0].country]
                end = n.mention.end
        return tuple(people)

    def _follows(self, end: int, start: int) -> bool:
        """Whether a mention stands right after a contact word, or its adjective («دیدار سه‌ساعته پوتین با …»)."""
        gap = self.text.text[end:start]
        return (
            (0 <= start - end <= _ADJECTIVE and gap.isalnum() and gap not in self.prepositions) if gap else start == end
        )

    def _add(self, found: list[Told], told: Told) -> None:
        if len(told.sides) == 2:
            found[:] = [o for o in found if not (o.loose and told.sides < o.sides)]
        for number, other in enumerate(found):
            if other.sides == told.sides or (told.sides < other.sides and told.kind == other.kind):
                merged = replace(other, again=(*other.again, told.line))
                if _EXACT.index(told.kind) > _EXACT.index(other.kind):
                    merged = replace(merged, kind=told.kind, why=told.why)
                if len(other.parties) == len(told.parties):
                    merged = replace(merged, parties=_merged(other.parties, told.parties))
                found[number] = merged
                return
        found.append(told)

    def _refined(self, told: Told, hits: list[Hit]) -> Told:
        """«در این گفت‌وگوی تلفنی» says of what kind the conversation was."""
        for hit in hits:
            if (
                self.text.before(hit.start) in _THIS
                and _EXACT.index(hit.row) > _EXACT.index(told.kind)
                and told.kind == "meeting"
            ):
                return replace(told, kind=hit.row, why=f"contacts.toml {hit.row}: {hit.text}, said of it later")
        return told

    def _remember(self, line: Line) -> None:
        for named in line.named:
            if named.people and not named.mention.bound and len(named.people) == 1 and named.people[0].role:
                self.subject = named
                return


def _takes_part(named: Named) -> bool:
    """A body («کاخ سفید») speaks, but takes part in no conversation."""
    return any(who.person or who.role for who in named.people)


def _merged(old: tuple[Who, ...], new: tuple[Who, ...]) -> tuple[Who, ...]:
    """The parties with what a later mention knows better of them."""
    better = {who.country: who for who in new}
    return tuple(
        better[who.country]
        if who.country in better and (not who.person or not who.role) and better[who.country].role
        else who
        for who in old
    )
