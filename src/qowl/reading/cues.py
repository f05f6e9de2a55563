"""Reporting phrases of a sentence: «با قدردانی از», «ابراز امیدواری کرد», «… را مورد تاکید قرار داد».

Takes `Letters` and the hits of a sentence, gives `Cue`s in order. A phrase is put together from what stands side by
side: an opener («با», «ضمن»), a wrap («ابراز»), a noun of a family («قدردانی») and a light verb («کرد»); so all their
combinations are read, whether or not any table holds them. Where a cue's content stands is the business of `zones`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qowl.languages.fa.morphology import Form
from qowl.languages.pack import CueFamily
from qowl.reading.cue import ADVERBIAL, AROUND, FINITE, JOINED, NARRATED_TENSES, Cue, finite
from qowl.reading.cues_apart import CuesApart
from qowl.reading.folded import Folded
from qowl.reading.hits import Placed
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

_WRAPPING = frozenset(("کردن", "داشتن", "نمودن", "ساختن", "گردیدن"))

_BY = "به"


class CueFinder:
    """Finds the cues of one document's sentences."""

    def __init__(
        self, text: Letters, nouns: Placed[Hit], verbs: Placed[Hit], wraps: Iterable[Hit], folded: Folded
    ) -> None:
        self.text, self.nouns, self.verbs, self.folded = text, nouns, verbs, folded
        self.noun_at = {hit.start: hit for hit in nouns}
        self.wraps = {hit.end: hit for hit in wraps}
        self.wrap_starts = {hit.start: hit for hit in self.wraps.values()}
        self.apart = CuesApart(text, nouns, verbs, folded)
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
        inside = direct = False
        said = 0
        telling = {"past"}
        for cue in cues:
            tense = cue.verb.tense if cue.verb else ""
            if cue.form == FINITE and self.text.before(cue.start) == "که":
                continue
            if direct and cue.family.act == "say" and cue.form == FINITE and not self._speaks(cue):
                continue  # «گفت: سپاسگزاریم که لبنان را در تفاهم نوشت»
            if inside and cue.form in (FINITE, AROUND) and tense not in telling:
                begun = kept[-1].end if kept else 0
                if tense != "perfect" or not any(begun <= subject < cue.start for subject in subjects):
                    continue
            if cue.form == FINITE and not inside and tense == "perfect":
                telling.add(tense)
            kept.append(cue)
            if cue.family.act == "say" and cue.form == FINITE:
                said, inside, direct = len(kept), True, self.text.after(cue.end) == ":"
            elif cue.family.layout == "clause" or cue.family.act == "stress":
                inside = inside or self.opens_clause(cue)
        if direct and all(cue.form in (ADVERBIAL, JOINED) for cue in kept[said:]):
            return kept[:said]  # «گفت: آنان با تردید قدم برمی‌دارند»
        return kept

    def _speaks(self, cue: Cue) -> bool:
        """Whether what is said follows: a clause or a quotation."""
        return self.opens_clause(cue) or self.text.after(cue.end) in ("«", '"')

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
        if noun.text in self.folded.naming:
            return self.apart.naming(noun, family)
        while (wrap := self.wraps.get(start)) is not None and wrap.start < start:
            start = wrap.start
        before = text.before(start)
        verb = self._verb_after(noun, family)
        if before == "مورد" and verb is None:
            verb = self._placed(noun)
            if verb is not None and (cue := finite(noun, start - len(before), verb, family)) is not None:
                return cue._replace(placed=True)
        if noun.text in self.folded.around[family.id]:
            return self.apart.around(noun, family, limit)
        if verb is not None and verb.end <= limit:
            cue = finite(noun, start, verb, family)
            if cue is not None and self._of_another(noun, verb):
                cue = cue._replace(end=noun.end)
            return None if cue and family.needs_clause and not self.opens_clause(cue) else cue
        apart = self.apart.shared(noun, family, limit) or self.apart.split(noun, family, limit)
        return apart or self._unfinite(noun, start, before)

    def _of_another(self, noun: Hit, verb: Hit) -> bool:
        """«تبادل نظر و موافقت کردند»: whether the verb stands with a second noun, a cue of its own."""
        second = self._noun_at(noun.end + 1) if self.text.after(noun.end) == "و" else None
        return second is not None and second.end == verb.start and second.row is not noun.row

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

    def performed(self, noun: Hit, limit: int) -> Form | None:
        """The verb with which a family's noun is said of oneself: «استقبال می‌کنیم», «خواستار … هستیم»."""
        family: CueFamily = noun.row
        if noun.text in self.folded.around[family.id]:
            verbs = [v for v in self.verbs.within(noun.end, limit) if v.row[0] == "بودن"]
            return verbs[0].row[1] if verbs else None
        verb = self._verb_after(noun, family) or self._wrapped_verb(noun, limit)
        if verb is None or verb.end > limit or verb.row[0] in ("شدن", "گرفتن"):
            return None
        form: Form = verb.row[1]
        return form

    def _wrapped_verb(self, noun: Hit, limit: int) -> Hit | None:
        """«همبستگی خود با X را ابراز کردم»: the verb of a wrap that stands after the noun's complement."""
        verb = next(iter(self.verbs.within(noun.end, limit)), None)
        return verb if verb is not None and verb.start in self.wraps and verb.row[0] in _WRAPPING else None

    def _placed(self, noun: Hit) -> Hit | None:
        """«مورد تاکید قرار داد»."""
        rest = noun.end
        if self.text.text.startswith("وبررسی", rest):
            rest += len("وبررسی")
        if not self.text.text.startswith("قرار", rest):
            return None
        return next((v for v in self.verbs_at.get(rest + 4, ()) if v.row[0] in ("دادن", "گرفتن")), None)

    def _of_verb(self, hit: Hit) -> Cue | None:
        infinitive, form = hit.row
        family = self.folded.simple.get(infinitive)
        if family is None or form.person != 3 or form.tense not in NARRATED_TENSES:
            return None
        if form.tense == "perfect" and self.text.before(hit.start) == _BY:
            return None  # «به نوشته این روزنامه»
        cue = Cue(hit.start, hit.end, family, FINITE, form, phrase=infinitive)
        return None if family.needs_clause and not self.opens_clause(cue) else cue
