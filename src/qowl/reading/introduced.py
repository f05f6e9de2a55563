"""People whom no table knows, read from the text: «با خورشید محمود قصوری وزیر خارجه پاکستان».

Takes `Letters` and the hits of words and places, gives hits of names that stand beside an office of a known country,
each with a `Person` made of them. The rest of the reading treats them as it does those of the tables; their family
names are found by `family_names`.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from qowl.knowledge.world import Person, Term
from qowl.reading.fields import is_field
from qowl.reading.folded import Folded
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit
from qowl.reading.mentions import POSTED
from qowl.reading.people import HOME_ROLES

_FEWEST, _MOST = 2, 4  # words of a name
_SECOND_FIELD = 24  # letters of «وزیر نفت و منابع طبیعی X»
_LETTERS = range(2, 13)  # of a word of a name
_KNOWN = frozenset(("person", "short", "ambiguous"))
#: Hits that are no part of a name.
_NO_NAME = frozenset(
    ("noun", "verb", "wrap", "contact", "office", "offices", "pronouns", "counterpart", "outlet", "both")
)
_IN = "در"
_MARKS = frozenset(("", "\n", "،", ":", "«", "»", '"', "(", ")", "-", "–", "و", "که", ".", "؛"))


class Introductions:
    """Names beside offices, in one document."""

    def __init__(self, text: Letters, words: list[Hit], places: list[Hit], home: str | None, folded: Folded) -> None:
        self.text, self.words, self.places, self.home, self.folded = text, words, places, home, folded
        self.offices = {hit.start: hit for hit in words if hit.kind == "office"}
        self.place_starts = [hit.start for hit in places]
        self.taken = {hit.start for hit in words if hit.kind in _NO_NAME} | set(self.place_starts)
        self.known = {hit.start for hit in words if hit.kind in _KNOWN} | {h.end for h in words if h.kind in _KNOWN}
        lists = folded.words
        hosts = frozenset(folded.contact_words["hosting"])  # «میزبان X وزیر برق عراق بود»
        self.bounds = lists["prepositions"] | lists["honorifics"] | lists["circumstances"] | hosts | _MARKS
        self.no_field = lists["prepositions"] | lists["own"]
        self.never = self.bounds | folded.last | lists["not_names"] | lists["own"] | lists["before_place"]

    def hits(self) -> list[Hit]:
        """The names introduced, by their start."""
        found: list[Hit] = []
        for office in self.words:
            row = office.row
            if office.kind != "office" or not row.role or (row.only_with_country and not row.of_field):
                continue
            country, end = self._country(office)
            if country is None:
                continue
            if self._has_name(office.start, end):
                continue
            span = self._before(office.start) or self._after(end)
            if span is not None:
                found.append(self._hit(span, office.row.role, country))
        return found

    def _has_name(self, start: int, end: int) -> bool:
        """Whether a name of the tables stands beside an office."""
        before = start - 1 if self.text.before(start) == "،" else start
        after = end + 1 if self.text.after(end) in ("،", "«") else end
        return before in self.known or after in self.known

    def _country(self, office: Hit) -> tuple[str | None, int]:
        """The country an office is of, and where its words end."""
        number = bisect_left(self.place_starts, office.end)
        if number < len(self.places):
            place = self.places[number]
            gap = self.text.text[office.end : place.start]
            second = gap.startswith("و") and len(gap) <= _SECOND_FIELD and office.row.role == "minister"
            field = office.row.of_field and is_field(self.text, office.end, place.start, self.no_field)
            stands = gap in self.folded.words["before_place"] and (gap != _IN or office.row.role in POSTED)
            if not gap or second or field or stands:
                return place.row.code, place.end
        if office.row.only_with_country:
            return None, office.end
        if (second := self.offices.get(office.end + 1)) and self.text.after(office.end) == "و":
            return self._country(second)
        return office.row.country or (self.home if office.row.role in HOME_ROLES else None), office.end

    def _hit(self, span: tuple[int, int], role: str, country: str) -> Hit:
        start, end = span
        first, last = self.text.word_at(start), self.text.word_at(end - 1)
        name = " ".join(self.text.words[first : last + 1])
        term = Term(role, country, dt.date.min, None)
        person = Person(f"text:{name}", "", None, (name,), (), (), (term,))
        return Hit(start, end, end, "person", person, self.text.text[start:end])

    def _before(self, place: int) -> tuple[int, int] | None:
        """The name that ends at an office: after a preposition, a title, or at the beginning of a sentence."""
        end = place - 1 if self.text.before(place) == "،" else place
        quoted = self.text.before(end) == "»"  # «تاکه‌آکی ماتسوموتو» وزیر خارجه ژاپن
        end = end - 1 if quoted else end
        start, count = end, 0
        while count < _MOST and self._may_name(word := self.text.before(start), start - len(word)):
            start, count = start - len(word), count + 1
        fits = self.text.before(start) == "«" if quoted else self.text.before(start) in self.bounds
        titled = count == 1 and self.text.before(start) in self.folded.words["honorifics"]
        return (start, end) if fits and (count >= _FEWEST or titled) else None

    def _after(self, place: int) -> tuple[int, int] | None:
        """The name that follows an office, up to a comma, a preposition or a verb."""
        mark = self.text.after(place)
        start = place + 1 if mark in ("،", "«") else place
        end, count = start, 0
        while count < _MOST and self._may_name(word := self.text.after(end), end):
            end, count = end + len(word), count + 1
        closed = self.text.after(end) in self.bounds or end in self.taken
        if mark in ("،", "«"):
            closed = self.text.after(end) in ("،", "»")
        return (start, end) if closed and count >= _FEWEST else None

    def _may_name(self, word: str, place: int) -> bool:
        return word.isalpha() and len(word) in _LETTERS and word not in self.never and place not in self.taken
