"""Whether a conversation was by voice: «گفت‌وگو با همتای خود» is a call where nothing about it speaks of a meeting.

Takes a `Parse` and the contacts told, gives them with such meetings as calls.
"""

from __future__ import annotations

from dataclasses import replace

from qowl.reading.parse import Parse
from qowl.reading.segment import Sentence
from qowl.reading.told import Told

_CALL, _MEETING, _IN = "phone_call", "meeting", "در"


class Voices:
    """Tells calls from meetings in one document."""

    def __init__(self, parse: Parse) -> None:
        self.parse, self.text = parse, parse.text
        self.contact_words = parse.folded.contact_words

    def of(self, found: list[Told]) -> list[Told]:
        """The contacts, a meeting without any word of one as a call."""
        if any(word in self.text.text for word in self.contact_words["in_person"]):
            return found
        return [
            replace(told, kind=_CALL, why=f"{told.why}; no word of a meeting")
            if told.kind == _MEETING and told.word in self.contact_words["voice"] and not self._in_person(told)
            else told
            for told in found
        ]

    def _in_person(self, told: Told) -> bool:
        """Whether the sentences that tell of the contact have a word that may be of meeting in person."""
        stretches = [self.parse.lines[number].sentence for number in (0, told.line, *told.again)]
        words = self.contact_words["perhaps_in_person"]
        return any(
            self._at_one_of_them(stretch, told.sides) or any(self._said_of_it(stretch, word) for word in words)
            for stretch in stretches
        )

    def _said_of_it(self, sentence: Sentence, word: str) -> bool:
        """Whether a word stands in a sentence, and not as what was talked about («درمورد مذاکرات …»)."""
        place = self.text.text.find(word, sentence.start, sentence.end)
        return place >= 0 and self.text.before(place) not in self.contact_words["of_talk"]

    def _at_one_of_them(self, sentence: Sentence, sides: frozenset[str | None]) -> bool:
        """«در دوحه با همتای قطری خود گفت‌وگو کرد»: in the capital of a side."""
        places = self.parse.places.within(sentence.start, sentence.end)
        return any(
            hit.kind == "capital" and hit.row.code in sides and self.text.before(hit.start) == _IN for hit in places
        )
