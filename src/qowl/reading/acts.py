"""What is done by saying a clause: «باید … شود» asks, «عمل خواهیم کرد» promises, «آماده‌ایم» offers.

Takes a clause (letters), whose it is, and the content markers in it; gives an act and the row that said so. Rows are
tried in the order of content.toml; whose doing the clause speaks of (`agent`) decides where a row asks for it.
Heads: the first word of what is stressed or asked («بر ضرورت …», «بر تلاش برای …») decides in the same way.
"""

from __future__ import annotations

from typing import NamedTuple

from qowl.languages.fa.morphology import Form
from qowl.languages.pack import CueFamily, Marker
from qowl.reading.cues import CueFinder
from qowl.reading.folded import Folded
from qowl.reading.hits import Placed, is_people
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit
from qowl.reading.people import Named

OWN, OTHER, NOBODY = "own", "other", "nobody"
_NOT_PERFORMED = frozenset(("say", "stress", "scene", "state", "describe", "report"))
_UNDERTAKEN = frozenset(("offer", "promise"))
_PERFORMING = frozenset(("past", "perfect", "imperfect", "present", "future"))
_TOLD = frozenset(("past", "perfect"))
#: Verbs of what takes place, whoever brings it about.
_HAPPENING = frozenset(("شدن", "افتادن", "ماندن", "بودن", "رسیدن", "یافتن"))
#: What a side does in words alone: «نوشت که از … قدردانی کرده است» is its own.
_FELT = frozenset(("thank", "praise", "congratulate", "condole", "welcome", "support"))
_WE = frozenset(("ما", "من", "اینجانب", "بنده", "ماهمواره", "ماهم"))
_OUR_COUNTRY = frozenset(("کشورم", "کشورمان", "کشورش", "دولتش", "متبوعش"))
_BEFORE_SUBJECT = frozenset(
    ("که", "و", "اما", "ولی", "اگر", "چون", "زیرا", "اینکه", "نیز", "البته", "همچنین", "لذا", "پس")
)


class Act(NamedTuple):
    """An act and the row that gave it.

    `at` is where its word stands, `topic` what the row adds; `own` says that the clause speaks of the speaker's side.
    """

    act: str
    why: str
    at: tuple[int, int] | None = None
    topic: str = ""
    weak: bool = False
    own: bool = False


class Acts:
    """The acts of one document's clauses."""

    def __init__(
        self,
        text: Letters,
        markers: Placed[Hit],
        verbs: Placed[Hit],
        places: Placed[Hit],
        named: Placed[Named],
        cues: CueFinder,
        folded: Folded,
    ) -> None:
        self.text, self.markers, self.verbs = text, markers, verbs
        self.places, self.named, self.cues, self.folded = places, named, cues, folded
        self._agents: dict[tuple[int, int, str | None], str] = {}

    def forms(self, start: int, end: int) -> list[Form]:
        """The finite verbs of a stretch."""
        return [hit.row[1] for hit in self.verbs.within(start, end)]

    def agent(self, start: int, end: int, country: str | None) -> str:
        """Whose doing a clause speaks of: the speaker's own side, another, or nobody named."""
        clause = start, end, country
        if clause not in self._agents:
            self._agents[clause] = self._agent(*clause)
        return self._agents[clause]

    def _agent(self, start: int, end: int, country: str | None) -> str:
        number = self.text.word_at(start)
        while number < len(self.text.starts) and self.text.starts[number] < end:
            word = self.text.word(number)
            if word in _OUR_COUNTRY or (word in _WE and self._subject(number)):
                return OWN
            number += 1
        if any(form.person == 1 for form in self.forms(start, end)):
            return OWN
        here = self.named.within(start, end)
        if country is None and any(n.mention.kind == "both" and not n.mention.bound for n in here):
            return OWN
        for hit in self.places.within(start, end):
            if (hit.kind != "adjective" or is_people(self.text, hit)) and (hit.start == start or self.free(hit.start)):
                return OWN if hit.row.code == country else OTHER
        for named in here:
            if named.people and not named.mention.bound:
                return OWN if named.people[0].country == country else OTHER
        return NOBODY

    def _subject(self, number: int) -> bool:
        """Whether «ما» stands where a subject does, and not after a noun («متحدان ما»)."""
        before = self.text.word(number - 1)
        return not before or not before[0].isalnum() or before in _BEFORE_SUBJECT

    def free(self, position: int) -> bool:
        """No preposition or noun before: beginning of a clause, after a comma, «که», «و», «دولت»."""
        before = self.text.before(position)
        return (
            not before
            or not before[0].isalnum()
            or before
            in ("که", "و", "دولت", "اما", "کشور", "ولی", "نیز", "همچنین", "رژیم", "اینکه", "اگر", "چون", "زیرا")
        )

    def of_clause(self, start: int, end: int, country: str | None, before: str = NOBODY) -> Act:
        """The act of a clause said by somebody of this country; "state" where no row fits.

        `before` is whose doing the clause before it spoke of: «قطر مصمم است … و از … حمایت می‌کند».
        """
        agent = self.agent(start, end, country)
        agent = before if agent == NOBODY else agent
        if (performed := self._performed(start, end, agent)) is not None:
            return performed
        hits = [h for h in self.markers.within(start, end) if h.base <= end]
        ours = agent == OWN or (agent == NOBODY and self._names(start, end, country))
        future = self._future(start, end, subject=agent == OWN) if ours else None
        for hit in sorted(hits, key=lambda h: (self.folded.order[h.row.id], h.start)):
            marker: Marker = hit.row
            if future and self.folded.order[marker.id] > self.folded.order["promise"]:
                break
            act = self._threat(self._fits(marker, agent), start, end)
            if act in _UNDERTAKEN and self._denied(hit.end, end):
                act = "criticise"  # «آماده دادن امتیاز نیستیم», «به آن متعهد نیست»
            if act:
                why, at, own = f"content.toml {marker.id}: {hit.text}", (hit.start, hit.end), agent == OWN
                return Act(act, why, at, marker.topic, marker.weak, own)
        if future:
            act = self._threat("promise", start, end)
            return Act(act, f"content.toml {act}: of one's own side and in the future", future)
        return Act("state", "no marker: stated", own=agent == OWN)

    def _threat(self, act: str, start: int, end: int) -> str:
        """A promise of force is a warning: «به نابودی مواضع آنان ادامه می‌دهیم»."""
        words = self.text.text[start:end]
        return "warn" if act == "promise" and any(word in words for word in self.folded.force) else act

    def _performed(self, start: int, end: int, agent: str) -> Act | None:
        """«از این طرح استقبال می‌کنیم», «ایران … را محکوم می‌کند»: a reporting phrase said of one's own side."""
        for noun in self.cues.nouns.within(start, end):
            family: CueFamily = noun.row
            if family.act in _NOT_PERFORMED:
                continue
            form = self.cues.performed(noun, end)
            if form is None or form.negated or form.tense not in _PERFORMING:
                continue
            ours = agent == OWN or (agent == NOBODY and family.act in _FELT and form.tense in _TOLD)
            if form.person == 1 or (form.person == 3 and ours):
                return Act(
                    family.act,
                    f"cues.toml {family.id}: {noun.text}, of one's own side",
                    (noun.start, noun.end),
                    family.topic,
                )
        for verb in self.verbs.within(start, end):
            simple = self.folded.simple.get(verb.row[0])
            if simple and simple.act not in _NOT_PERFORMED and verb.row[1].person == 1 and verb.row[1].tense in _TOLD:
                return Act(
                    simple.act, f"cues.toml {simple.id}: {verb.text}, in the first person", (verb.start, verb.end)
                )
        return None

    def _names(self, start: int, end: int, country: str | None) -> bool:
        """Whether a clause names the speaker's country at all: «حریم هوایی ایران باز خواهد بود»."""
        return any(hit.row.code == country for hit in self.places.within(start, end))

    def _future(self, start: int, end: int, *, subject: bool) -> tuple[int, int] | None:
        """Where a verb in the future stands, if one does; without the side as its `subject`, a verb of doing."""
        for hit in self.verbs.within(start, end):
            infinitive, form = hit.row
            ours = form.person == 1 or (not form.plural and (subject or infinitive not in _HAPPENING))
            if form.tense == "future" and ours:
                return hit.start, hit.end
        return None

    def _denied(self, start: int, end: int) -> bool:
        """Whether the verb that ends a stretch denies it."""
        forms = self.forms(start, end)
        return bool(forms) and forms[-1].negated

    @staticmethod
    def _fits(marker: Marker, agent: str) -> str:
        if marker.agent == "any" or agent == marker.agent or (marker.agent == OWN and agent == NOBODY):
            return marker.act
        return marker.rest

    def head(self, start: int, end: int, ours: bool = True) -> Act | None:
        """The act of a noun phrase by its first words («ضرورت …», «لغو …»)."""
        position = start
        for _ in range(3):
            word = self.text.after(position)
            if not word or position >= end:
                return None
            longer = self.text.text[
                position : self.text.next_break(position + len(word)) if position + len(word) < end else end
            ]
            for candidate in (longer, word, word.removesuffix("های"), word.removesuffix("ی")):
                act = self.folded.heads.get(candidate)
                if act is not None:
                    if (
                        act == "request"
                        and candidate in self.folded.effort
                        and ours
                        and self._own_effort(position + len(candidate), end)
                    ):
                        act = "promise"
                    return Act(act, f"content.toml heads.{act}: {candidate}", (position, position + len(word)))
            position += len(word)
            if word not in ("بر", "به", "از", "را", "هر", "این", "همه", "ادامه"):
                return None
        return None

    def _own_effort(self, start: int, end: int) -> bool:
        """«تلاش برای …» is one's own; «تلاش جامعه بین‌المللی» is not."""
        return self.text.after(start) in ("برای", "جهت", "در", "به", "خود", "کشورش", "کشور") or start >= end

    def of_scene(self, start: int) -> Act | None:
        """The act that a bare «با اشاره به» carries by what it points to, if any."""
        word = self.text.after(start)
        act = self.folded.scene.get(word) or self.folded.scene.get(word.removesuffix("های"))
        return Act(act, f"content.toml heads.scene: {word}", (start, start + len(word))) if act else None

    def of_predicate(self, start: int, end: int, *, negated: bool = False) -> Act:
        """«X را Y خواند»: describing, unless Y condemns or calls for, or X is said not to be Y."""
        if negated:
            return Act("criticise", "a negated predicate")
        rest = self.text.text[start:end]
        for word in self.folded.necessary:
            if rest.endswith(word) or f"را{word}" in rest or f"امری{word}" in rest:
                return Act("request", f"content.toml heads.necessary: {word}")
        predicate = rest.rpartition("را")[2] or rest
        for word in self.folded.negative:
            if word in predicate:
                return Act("criticise", f"content.toml heads.negative: {word}")
        return Act("describe", "neither condemned nor called for")
