"""What makes a mention of a contact none of this text: still to come, recalled, denied, only spoken of.

Takes a line of a `Parse` and the hit of a contact word in it; says whether it tells of a contact that took place.
"""

from __future__ import annotations

from qowl.reading.cue import FINITE
from qowl.reading.lexicon import Hit
from qowl.reading.parse import Line, Parse

_TELLERS = frozenset((None, "", "spokesperson", "other"))
_REPORT = "report"  # the family of «خبر داد»
THIS = frozenset(("این", "همین"))
_VISIT, _LETTER = "visit", "letter"
#: Acts whose content is still to come.
_WISHES = frozenset(("request", "propose", "promise", "offer", "hope"))
_ASIDE, _ORDINAL = 30, 12  # letters before a meeting by the way of which something is told, and of its number
_OF_AN_OUTLET = 4  # words from «با» to an outlet's («با جاناتان کارل، خبرنگار …»)
_TALK = "صحبت"
_WITHIN = frozenset(("در", "طی", "ضمن", "این", "همین"))
_OWN_VERBS = frozenset(("کردن", "داشتن", "گرفتن", "زدن", "نوشتن", "فرستادن"))
_TELLING = frozenset(("past", "perfect", "pluperfect"))


class Background:
    """Tells the contacts of one document from what is but its background."""

    def __init__(self, parse: Parse) -> None:
        self.parse, self.text = parse, parse.text
        self.contact_words = parse.folded.contact_words

    def holds(self, line: Line, hit: Hit) -> bool:
        """Whether a contact word is but background."""
        before = self.text.before(hit.start)
        if (
            self._wished(line, hit)
            or self._only_said(line, hit, before)
            or self._judged(line, hit, before)
            or (hit.text == _TALK and not self._done(hit))
            or self._interview(line, hit)
            or self._planned(line, hit)
        ):
            return True
        own = self._own(line, hit)
        if self.parse.segments.quoted(hit.start) and not own:
            return True
        told = self._reported(line, hit, before) or self._ones_own(line, hit, before) or self._after(line, hit, before)
        return (self._about(hit, before) and not told) or not (own or self._past(line, hit))

    def no_report(self, line: Line, *, leaked: bool = False) -> bool:
        """Whether a line tells of nothing that took place: it recalls, denies, asks, foresees.

        What is `leaked` took place some time ago.
        """
        start, end = line.sentence.start, line.sentence.end
        if self.text.has(self.contact_words["denied"], start, end) or self.text.after(end) in ("؟", "?"):
            return True
        if not leaked and self.text.has(self.contact_words["past"], start, end):
            return True
        if any(cue.form == FINITE for cue in line.cues):
            return False
        if self.parse.conditions.within(start, end):
            return True
        tenses = {form.tense for form in self.parse.acts.forms(start, end)}
        if tenses and tenses.isdisjoint(("past", "perfect")):
            return True
        return self.text.has(self.contact_words["future"], start, end)

    @staticmethod
    def _only_said(line: Line, hit: Hit, before: str) -> bool:
        """«گفت که مذاکرات دشوار بود»: what is said of talks, naming nobody who took part."""
        clause = next((z for z in line.zones if z.clause and z.start <= hit.start < z.end), None)
        if clause is None or before in THIS:
            return False
        return not any(n.people and clause.start <= n.mention.start < clause.end for n in line.named)

    def _judged(self, line: Line, hit: Hit, before: str) -> bool:
        """«نشست سران را گامی مهم دانست»: a contact that somebody has a view of."""
        if before in THIS or before in self.parse.folded.words["prepositions"]:
            return False
        predicates = [z for z in line.zones if z.cue.family.layout == "predicate" and not z.after]
        return any(z.start <= hit.start < z.end for z in predicates)

    def _planned(self, line: Line, hit: Hit) -> bool:
        """«قرار است یکشنبه با X دیدار کند»: still to come, whatever else the sentence tells."""
        told = [v.end for v in self.parse.verbs.within(line.sentence.start, hit.start) if v.row[1].tense in _TELLING]
        return self.text.has(self.contact_words["planned"], max([line.sentence.start, *told]), hit.start)

    def _interview(self, line: Line, hit: Hit) -> bool:
        """«در گفت‌وگوی تلفنی با شبکه …»: a talk with a journalist."""
        ends = {self.text.word_at(n.mention.start) for n in line.named if n.mention.kind == "outlet"}
        after = self.text.word_at(hit.end)
        return self.text.after(hit.end) == "با" and not ends.isdisjoint(range(after, after + _OF_AN_OUTLET))

    def _done(self, hit: Hit) -> bool:
        """Whether a verb stands beside the word: «با X صحبت کرد», and not «صحبت‌های X»."""
        return any(verb.start == hit.end for verb in self.parse.verbs.within(hit.end, hit.end + 1))

    @staticmethod
    def _wished(line: Line, hit: Hit) -> bool:
        """«خواست که زمینه تماس با X را فراهم کند»: a contact that is asked for, promised or hoped for."""
        return any(z.cue.family.act in _WISHES and z.cue.end <= hit.start < z.end for z in line.zones)

    def _about(self, hit: Hit, before: str) -> bool:
        """Whether words before make it a subject of talk: «درباره دیدار», «حاشیه دهمین نشست», «دور بعدی این گفت‌وگو»."""
        if before in self.contact_words["about"] or self._aside(hit):
            return True
        if before in self.contact_words["compound"] and hit.row == _LETTER:
            return True  # «دعوت‌نامه»
        earlier = self.text.before(hit.start - len(before))
        return (before.endswith("مین") and earlier in self.contact_words["about"]) or (
            before in THIS and earlier in self.contact_words["next"]
        )

    def _aside(self, hit: Hit) -> bool:
        """«برای شرکت در دهمین نشست …»: whether a word or two before open what it is told by the way of."""
        lead = self.text.text[max(0, hit.start - _ASIDE) : hit.start]
        tails = [lead.rpartition(words)[2] for words in self.contact_words["aside"] if words in lead]
        return any(len(tail) <= _ORDINAL and not tail.endswith("در") for tail in tails)

    def _reported(self, line: Line, hit: Hit, before: str) -> bool:
        """«از تماس تلفنی با X خبر داد»: told by reporting it; a visit that is reported is mostly still to come."""
        if (
            hit.row == _VISIT
            or before != "از"
            or self.text.before(hit.start - len(before)) in self.contact_words["after"]
        ):
            return False
        return any(zone.cue.family.id == _REPORT and zone.start <= hit.start < zone.end for zone in line.zones)

    def _ones_own(self, line: Line, hit: Hit, before: str) -> bool:
        """«وزیر درباره دیدار امروزش با X گفت»: told by one of its parties; a spokesman tells of others' contacts."""
        speaker = next((n for n in line.named if n.people and not n.mention.bound), None)
        several = "ها" in self.text.text[hit.base : hit.end]  # «درباره نشست‌های خود با X»: some time
        if (
            before not in self.contact_words["of_talk"]
            or several
            or speaker is None
            or speaker.mention.start > hit.start
        ):
            return False
        return self._says(line, hit) and speaker.people[0].role not in _TELLERS

    def _after(self, line: Line, hit: Hit, before: str) -> bool:
        """«X پس از دیدار با Y گفت», «X پس از دیدار با Y: …»: what is said is said of it."""
        if before != "از" or self.text.before(hit.start - len(before)) not in self.contact_words["after"]:
            return False
        return self._says(line, hit) or (line.heading is not None and line.heading.content > hit.start)

    def _says(self, line: Line, hit: Hit) -> bool:
        return any(cue.start > hit.start and cue.family.act == "say" for cue in line.cues)

    def _past(self, line: Line, hit: Hit) -> bool:
        """Whether the verb after the word lets it be told: not «خواهد کرد», «سفر می‌کند», «گفت: مذاکره … داشتم»."""
        verb = next(iter(self.parse.verbs.within(hit.end, line.sentence.end)), None)
        if verb is None:
            return True
        form = verb.row[1]
        if form.negated and (verb.start == hit.end or self.text.before(hit.start) not in _WITHIN):
            return False
        if form.tense == "present" and verb.start == hit.end and verb.row[0] == "بودن":
            return False  # «مدام در تماس است»
        if form.tense == "future" or (hit.row == _VISIT and form.tense not in _TELLING):
            return False
        if form.tense == "present" and verb.start == hit.end and verb.row[0] == "کردن":
            return False
        return not (form.person == 1 and form.tense in _TELLING)

    def _own(self, line: Line, hit: Hit) -> bool:
        """«با لاوروف گفت‌وگو کردم»: told in the first person by one of its parties, in direct speech or in a post."""
        verb = next(iter(self.parse.verbs.within(hit.start, line.sentence.end)), None)
        if verb is None or verb.row[1].person != 1 or verb.row[1].tense not in _TELLING or verb.row[1].negated:
            return False
        return verb.row[0] in _OWN_VERBS or self.text.before(hit.start) == "در"
