"""Reporting phrases of a sentence: «با قدردانی از», «ابراز امیدواری کرد», «… را مورد تاکید قرار داد».

Takes `Letters` and the hits of a sentence, gives `Cue`s in order. A phrase is put together from what stands side by
side: an opener («با», «ضمن»), a wrap («ابراز»), a noun of a family («قدردانی») and a light verb («کرد»); so all their
combinations are read, whether or not any table holds them. Where a cue's content stands is the business of `zones`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from qowl.languages.fa.morphology import Form
from qowl.languages.pack import CueFamily
from qowl.reading.folded import Folded
from qowl.reading.hits import Placed
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

ADVERBIAL, FINITE, JOINED, AROUND = "adverbial", "finite", "joined", "around"
_OBJECT_WORDS = 12  # words before a noun among which its object may begin
_SPLIT = frozenset(("promise", "offer", "propose", "agree", "request"))  # acts whose noun may stand before its object
_WRAPPING = frozenset(("کردن", "داشتن", "نمودن", "ساختن", "گردیدن"))
_NARRATED_TENSES = frozenset(("past", "perfect", "present"))


class Cue(NamedTuple):
    """A reporting phrase at letters [start, end).

    `form` is adverbial, finite, joined (a bare noun that goes on an adverbial chain) or around («خواستار … شد»:
    `close` is where its verb stands). `verb` is its finite form, `placed` says «مورد … قرار داد»: its object stands
    before it; `phrase` are the letters of the noun or the infinitive.
    """

    start: int
    end: int
    family: CueFamily
    form: str
    verb: Form | None = None
    close: tuple[int, int] | None = None
    passive: bool = False
    placed: bool = False
    phrase: str = ""


class CueFinder:
    """Finds the cues of one document's sentences."""

    def __init__(
        self, text: Letters, nouns: Placed[Hit], verbs: Placed[Hit], wraps: Iterable[Hit], folded: Folded
    ) -> None:
        self.text, self.nouns, self.verbs, self.folded = text, nouns, verbs, folded
        self.noun_at = {hit.start: hit for hit in nouns}
        self.wraps = {hit.end: hit for hit in wraps}
        self.wrap_starts = {hit.start: hit for hit in self.wraps.values()}
        self.verbs_at: dict[int, list[Hit]] = {}
        for hit in verbs:
            self.verbs_at.setdefault(hit.start, []).append(hit)

    def cues(self, start: int, end: int, subjects: Sequence[int] = ()) -> list[Cue]:
        """The cues of a sentence, in order, none inside another; `subjects` are where its possible subjects stand."""
        found: list[Cue] = []
        for hit in self.nouns.within(start, end):
            cue = self._of_noun(hit, end)
            if cue is not None:
                found.append(cue)
        for hit in self.verbs.within(start, end):
            cue = self._of_verb(hit)
            if cue is not None:
                found.append(cue)
        found.sort(key=lambda c: (c.start, -c.end))
        return self._chained(self._reporting(self._apart(found), subjects))

    def _reporting(self, cues: list[Cue], subjects: Sequence[int]) -> list[Cue]:
        """The cues without those inside what another reports: «گفت: ایران آمادگی دارد», «هر زمان که خواست»."""
        kept: list[Cue] = []
        inside = False
        telling = {"past"}
        for cue in cues:
            tense = cue.verb.tense if cue.verb else ""
            if cue.form == FINITE and self.text.before(cue.start) == "که":
                continue
            if inside and cue.form in (FINITE, AROUND) and tense not in telling:
                begun = kept[-1].end if kept else 0
                if tense != "perfect" or not any(begun <= subject < cue.start for subject in subjects):
                    continue
            if cue.form == FINITE and not inside and tense == "perfect":
                telling.add(tense)
            kept.append(cue)
            if cue.family.act == "say" and cue.form == FINITE:
                inside = True
            elif cue.family.layout == "clause" or cue.family.act == "stress":
                inside = inside or self.opens_clause(cue)
        return kept

    def opens_clause(self, cue: Cue) -> bool:
        """Whether a colon or «که» says that a clause follows."""
        word = self.text.after(cue.end)
        return word in (":", "که", "اینکه") or self.text.text.startswith("اینکه", cue.end)

    @staticmethod
    def _apart(cues: list[Cue]) -> list[Cue]:
        kept: list[Cue] = []
        for cue in cues:
            if kept and cue.start < kept[-1].end:
                if cue.end - cue.start <= kept[-1].end - kept[-1].start:
                    continue
                kept.pop()
            kept.append(cue)
        return kept

    @staticmethod
    def _chained(cues: list[Cue]) -> list[Cue]:
        """A bare «و استقبال از» is a cue only where an adverbial stands before it."""
        kept: list[Cue] = []
        for cue in cues:
            if cue.form == JOINED and (not kept or kept[-1].form not in (ADVERBIAL, JOINED)):
                continue
            kept.append(cue)
        return kept

    def _of_noun(self, noun: Hit, limit: int) -> Cue | None:
        family: CueFamily = noun.row
        text = self.text
        start = noun.start
        while (wrap := self.wraps.get(start)) is not None and wrap.start < start:
            start = wrap.start
        before = text.before(start)
        verb = self._verb_after(noun, family)
        if before == "مورد" and verb is None:
            verb = self._placed(noun)
            if verb is not None and (cue := self._finite(noun, start - len(before), verb, family)) is not None:
                return cue._replace(placed=True)
        if noun.text in self.folded.around[family.id]:
            return self._around(noun, family, limit)
        if verb is not None and verb.end <= limit:
            cue = self._finite(noun, start, verb, family)
            return None if cue and family.needs_clause and not self.opens_clause(cue) else cue
        apart = self._shared(noun, family, limit) or self._split(noun, family, limit)
        return apart or self._unfinite(noun, start, before)

    def _unfinite(self, noun: Hit, start: int, before: str) -> Cue | None:
        """A noun without a verb: opened («با قدردانی از») or joined to an opened one («و استقبال از»)."""
        family: CueFamily = noun.row
        allowed = self.folded.adverbial.get(family.id)
        if family.finite_only or (allowed is not None and noun.text not in allowed):
            return None
        wrapped = start < noun.start
        if before in self.folded.openers and self._opens(noun, family, wrapped):
            return Cue(start - len(before), self._after_takes(noun, family), family, ADVERBIAL, phrase=noun.text)
        if before == "و" and family.act not in ("say", "stress") and self._governs(noun, family, wrapped):
            return Cue(start, self._after_takes(noun, family), family, JOINED, phrase=noun.text)
        return None

    def _opens(self, noun: Hit, family: CueFamily, wrapped: bool) -> bool:
        """Whether an opener before the noun makes it a cue: «با تشریح …», «ضمن قدردانی از …»."""
        return "را" in family.takes or self._governs(noun, family, wrapped)

    def _governs(self, noun: Hit, family: CueFamily, wrapped: bool) -> bool:
        """Whether content follows: a preposition of the family, «اینکه», or the noun is wrapped («با ابراز …»)."""
        if wrapped or family.act in ("say", "stress", "scene", "hope", "offer"):
            return True
        return self.text.text.startswith((*self.folded.takes[family.id], "اینکه", "که"), self._past_fill(noun.end))

    def _after_takes(self, noun: Hit, family: CueFamily) -> int:
        start = self._past_fill(noun.end)
        for word in self.folded.takes[family.id]:
            if self.text.text.startswith(word, start) and self.text.opens[start + len(word)]:
                return start + len(word)
        return noun.end

    def _past_fill(self, position: int) -> int:
        """Where the adjectives of a noun end: «با انتقاد شدید از …»."""
        while (word := self.text.after(position)) in self.folded.words["fill"] and word != "را":
            position += len(word)
        return position

    def _verb_after(self, noun: Hit, family: CueFamily) -> Hit | None:
        """The light verb that follows, over «خود را», a wrap, and a second noun that shares the verb."""
        position = noun.end
        wrapped = noun.start in self.wraps
        for _ in range(5):
            word = self.text.after(position)
            if word in self.folded.words["fill"]:  # «انتقاد شدید»: not the verb of the same letters
                position += len(word)
                continue
            for verb in self.verbs_at.get(position, ()):
                if verb.row[0] in family.light or (wrapped and verb.row[0] in _WRAPPING):
                    return verb
            wrap = self.wrap_starts.get(position)
            if wrap is not None:
                position, wrapped = wrap.end, True
            elif word == "به" and self.text.text.startswith("بهعمل", position):
                position += len("بهعمل")
                wrapped = True
                for verb in self.verbs_at.get(position, ()):
                    if verb.row[0] == "آوردن":
                        return verb
            elif word == "و" and (second := self._noun_at(position + 1)) is not None:
                position = second.end
            else:
                return None
        return None

    def _noun_at(self, position: int) -> Hit | None:
        return self.noun_at.get(position)

    def _shared(self, noun: Hit, family: CueFamily, limit: int) -> Cue | None:
        """«X را محکوم و از Y قدردانی کرد»: a noun whose light verb stands with the next one."""
        text = self.text
        if text.after(noun.end) != "و":
            return None
        place = noun.start
        while (word := text.before(place)) in self.folded.words["fill"] and word != "را":
            place -= len(word)
        governed = text.after(noun.end + 1) in self.folded.words["prepositions"] or self._noun_at(noun.end + 1)
        if not ("را" in family.takes and word == "را") and not (governed and self._object_before(place, family)):
            return None
        verb = next(iter(self.verbs.within(noun.end, limit)), None)
        if verb is None or verb.row[0] not in family.light:
            return None
        cue = self._finite(noun, noun.start, verb, family)
        return cue._replace(end=noun.end) if cue else None

    def _split(self, noun: Hit, family: CueFamily, limit: int) -> Cue | None:
        """«وعده صدور روادید را نیز داد»: the object stands between the noun and its light verb."""
        if family.act not in _SPLIT or self.text.before(noun.start) in self.folded.words["prepositions"]:
            return None
        verb = next(iter(self.verbs.within(noun.end, limit)), None)
        if verb is None or verb.row[0] not in family.light or verb.row[0] == "شدن":
            return None
        place = verb.start
        while (word := self.text.before(place)) in ("نیز", "هم"):
            place -= len(word)
        cue = self._finite(noun, noun.start, verb, family) if word == "را" and place > noun.end + len(word) else None
        return cue._replace(end=noun.end, form=AROUND, close=(verb.start, verb.end)) if cue else None

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

    def performed(self, noun: Hit, limit: int) -> Form | None:
        """The verb with which a family's noun is said of oneself: «استقبال می‌کنیم», «خواستار … هستیم»."""
        family: CueFamily = noun.row
        if noun.text in self.folded.around[family.id]:
            verbs = [v for v in self.verbs.within(noun.end, limit) if v.row[0] == "بودن"]
            return verbs[0].row[1] if verbs else None
        verb = self._verb_after(noun, family)
        if verb is None or verb.end > limit or verb.row[0] in ("شدن", "گرفتن"):
            return None
        form: Form = verb.row[1]
        return form

    def _placed(self, noun: Hit) -> Hit | None:
        """«مورد تاکید قرار داد»."""
        rest = noun.end
        if self.text.text.startswith("وبررسی", rest):
            rest += len("وبررسی")
        if not self.text.text.startswith("قرار", rest):
            return None
        return next((v for v in self.verbs_at.get(rest + 4, ()) if v.row[0] in ("دادن", "گرفتن")), None)

    def _finite(self, noun: Hit, start: int, verb: Hit, family: CueFamily) -> Cue | None:
        infinitive, form = verb.row
        if form.tense not in _NARRATED_TENSES or (form.person != 3 and family.act != "agree"):
            return None
        if form.tense == "present" and family.act not in ("say", "stress") and infinitive not in ("بودن", "داشتن"):
            return None
        passive = infinitive == "گرفتن" or (infinitive == "شدن" and "کردن" in family.light and family.act != "request")
        return Cue(start, verb.end, family, FINITE, form, passive=passive, phrase=noun.text)

    def _around(self, noun: Hit, family: CueFamily, limit: int) -> Cue | None:
        verbs = [
            v
            for v in self.verbs.within(noun.end, limit)
            if v.row[0] in ("شدن", "بودن", "گشتن", "گردیدن") and v.row[1].tense in _NARRATED_TENSES
        ]
        if not verbs or verbs[0].row[1].person != 3:
            return None
        verb = verbs[0]
        close = None if verb.start == noun.end else (verb.start, verb.end)
        end = verb.end if close is None else noun.end
        return Cue(noun.start, end, family, FINITE if close is None else AROUND, verb.row[1], close, phrase=noun.text)

    def _of_verb(self, hit: Hit) -> Cue | None:
        infinitive, form = hit.row
        family = self.folded.simple.get(infinitive)
        if family is None or form.person != 3 or form.tense not in _NARRATED_TENSES:
            return None
        cue = Cue(hit.start, hit.end, family, FINITE, form, phrase=infinitive)
        return None if family.needs_clause and not self.opens_clause(cue) else cue
