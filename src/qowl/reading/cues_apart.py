"""Reporting phrases whose parts stand apart: «خواستار X شد», «وعده X را داد», «ضمن نامشروع خواندن X».

Takes `Letters` and the hits of nouns and verbs; for a noun of a family gives the `Cue` that it makes with an opener
before it or a verb that does not stand beside it, if it makes one.
"""

from __future__ import annotations

from qowl.languages.pack import CueFamily
from qowl.reading.cue import ADVERBIAL, AROUND, FINITE, NARRATED_TENSES, Cue, finite
from qowl.reading.folded import Folded
from qowl.reading.hits import Placed
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

_OBJECT_WORDS = 12  # words before a noun among which its object may begin
_SPLIT_FAR = 60  # letters between a noun and its light verb
_PREDICATE_WORDS = 6  # words from an opener to the infinitive that closes its predicate
_SPLIT = frozenset(("promise", "offer", "propose", "agree", "request"))  # acts whose noun may stand before its object
_LIGHT = frozenset(("کردن", "دادن", "داشتن", "نمودن"))


class CuesApart:
    """Finds the reporting phrases of one document whose parts stand apart."""

    def __init__(self, text: Letters, nouns: Placed[Hit], verbs: Placed[Hit], folded: Folded) -> None:
        self.text, self.nouns, self.verbs, self.folded = text, nouns, verbs, folded
        self.noun_at = {hit.start: hit for hit in nouns}

    def naming(self, noun: Hit, family: CueFamily) -> Cue | None:
        """«ضمن نامشروع خواندن X»: an opener, a predicate of a few words, the infinitive."""
        place = noun.start
        for _ in range(_PREDICATE_WORDS):
            word = self.text.before(place)
            place -= len(word)
            if word in self.folded.openers:
                return Cue(place, noun.end, family, ADVERBIAL, phrase=noun.text)
            if not word.isalnum() or word in self.folded.words["prepositions"]:
                return None
        return None

    def shared(self, noun: Hit, family: CueFamily, limit: int) -> Cue | None:
        """«X را محکوم و از Y قدردانی کرد»: a noun whose light verb stands with the next one."""
        text = self.text
        if text.after(noun.end) != "و":
            return None
        place = noun.start
        while (word := text.before(place)) in self.folded.words["fill"] and word != "را":
            place -= len(word)
        governed = text.after(noun.end + 1) in self.folded.words["prepositions"] or self.noun_at.get(noun.end + 1)
        if not ("را" in family.takes and word == "را") and not (governed and self._object_before(place, family)):
            return None
        verb = next(iter(self.verbs.within(noun.end, limit)), None)
        if verb is None or verb.row[0] not in family.light:
            return None
        cue = finite(noun, noun.start, verb, family)
        return cue._replace(end=noun.end) if cue else None

    def split(self, noun: Hit, family: CueFamily, limit: int) -> Cue | None:
        """«وعده صدور روادید را نیز داد», «تهدید به حمله کرد»: the object stands between the noun and its light verb."""
        if self.text.before(noun.start) in self.folded.words["prepositions"]:
            return None
        verb = next(iter(self.verbs.within(noun.end, limit)), None)
        if verb is None or verb.row[0] not in family.light or verb.row[0] == "شدن":
            return None
        had = verb.row[0] == "داشتن"  # «توافق پیشین نیز همین شرط را داشت»
        place = verb.start
        while (word := self.text.before(place)) in ("نیز", "هم"):
            place -= len(word)
        closed = family.act in _SPLIT and not had and word == "را" and place > noun.end + len(word)
        cue = finite(noun, noun.start, verb, family) if closed or self._inside(noun, verb, family) else None
        return cue._replace(end=noun.end, form=AROUND, close=(verb.start, verb.end)) if cue else None

    def around(self, noun: Hit, family: CueFamily, limit: int) -> Cue | None:
        """«خواستار لغو تحریم‌ها شد»: the content stands between the noun and its verb."""
        verbs = [
            v
            for v in self.verbs.within(noun.end, limit)
            if self._closes(v, family) and v.row[1].tense in NARRATED_TENSES
        ]
        if not verbs or verbs[0].row[1].person != 3:
            return None
        verb = verbs[0]
        close = None if verb.start == noun.end else (verb.start, verb.end)
        end = verb.end if close is None else noun.end
        return Cue(noun.start, end, family, FINITE if close is None else AROUND, verb.row[1], close, phrase=noun.text)

    def _closes(self, verb: Hit, family: CueFamily) -> bool:
        """Whether a verb is one that ends a phrase of the family: «شد», «قرار داد»."""
        for closing in family.closing:
            preverb, _, infinitive = closing.rpartition(" ")
            if verb.row[0] == infinitive and (not preverb or self.text.before(verb.start) == preverb):
                return True
        return False

    def _inside(self, noun: Hit, verb: Hit, family: CueFamily) -> bool:
        """Whether a preposition of the family opens what stands between a noun and a verb that no other noun claims."""
        takes = tuple(word for word in self.folded.takes[family.id] if word != "را")
        if verb.row[0] not in _LIGHT or verb.start - noun.end > _SPLIT_FAR:
            return False
        return self.text.text.startswith(takes, noun.end) and not self.nouns.within(noun.end, verb.start)

    def _object_before(self, place: int, family: CueFamily) -> bool:
        """Whether a preposition of the family stands in the few words before, and none just before."""
        takes, words = self.folded.takes[family.id], []
        for _ in range(_OBJECT_WORDS):
            word = self.text.before(place)
            if not word.isalnum():
                break
            words.append(word)
            place -= len(word)
        return len(words) > 1 and words[0] not in self.folded.words["prepositions"] and not set(words).isdisjoint(takes)
