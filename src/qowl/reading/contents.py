"""What a cue's content says: its pieces, each with an act and topics.

Takes a `Zone` (or a stretch of speech) and who says it, gives `Piece`s. A family with an act of its own gives one
piece; «گفت: …» and «تاکید کرد که …» give one for each act in the clauses; a bare «با اشاره به» gives one only where
what it points to is an act («ضرورت …», «تجاوزات …»).
"""

from __future__ import annotations

from typing import NamedTuple

from qowl.reading.acts import NOBODY, Act
from qowl.reading.clauses import Clauses
from qowl.reading.cue import NO_ACT
from qowl.reading.features import PREDICATE, SPEECH, STRESSED, act_features, topic_features
from qowl.reading.learned import learned
from qowl.reading.parse import Parse
from qowl.reading.zones import Zone

_TOKENS_OF = "مراتب"  # «مراتب تسلیت خود را ابراز داشت»
_FIRST_NOUN = 6  # letters before the noun that names the act («مراتب …»)
#: Acts that «از … خبر داد» tells of.
_UNDERTAKEN = frozenset(("offer", "agree", "promise", "support"))
#: «تشکیل کارگروه را مطرح کرد» proposes what its first word says is to be done.
_RAISE, _TO_BE_DONE = "raise", frozenset(("request", "propose"))
_PLAIN = "state"
_TOOK_PLACE = frozenset(("past", "perfect", "imperfect", "pluperfect"))
#: By how much the learned part must lead to overrule a rule: one that found an unsure word, none, a sure one.
_OVER_UNSURE, _OVER_NONE, _OVER_SURE = 0, 150, 700
_POINTERS = frozenset(("آن", "ان", "آنها", "انها"))
_AND_ALSO = "وهمچنین"
_OPENS_OBJECT = ("بر", "به", "روی")


class Piece(NamedTuple):
    """A stretch of content (letters) with its act and topics; `back` says that it points back to what came before."""

    start: int
    end: int
    act: Act
    topics: tuple[str, ...]
    back: bool


class Weighed(NamedTuple):
    """A stretch of letters that the learned part was asked about, and what the rules made of it.

    `kind` is that of the stretch where its act was asked for, "" where its topics were.
    """

    kind: str
    start: int
    end: int
    country: str | None
    rule: Act | tuple[str, ...]


class Contents:
    """The content of one document's cues."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.clauses = Clauses(parse.text, parse.verbs, parse.conditions)
        self.acts = learned(parse.lexicon.pack.code, "acts")
        self.matters = learned(parse.lexicon.pack.code, "topics")
        self.openers = parse.folded.words["openers"]
        self.sides: tuple[str, ...] = ()
        self.weighed: list[Weighed] = []

    def of_zone(self, zone: Zone, country: str | None) -> list[Piece]:
        """The pieces of a cue's content, said by somebody of this country."""
        family = zone.cue.family
        if family.act == "scene":
            return self._of_scene(zone, country)
        if (family.act == "say" and zone.after) or (family.act == "stress" and zone.clause):
            return self.of_speech(zone.start, zone.end, country)
        if family.id == "report" and zone.clause and zone.after:
            return [self._reported(piece) for piece in self.of_speech(zone.start, zone.end, country)]
        back = self._back(zone.start, zone.end)
        added = "" if self._called_on(zone) else family.topic
        topics = self._topics(zone.start, zone.end, country, added, back)
        return [Piece(*zone.whole, self._act(zone, country), topics, back)]

    def _called_on(self, zone: Zone) -> bool:
        """«طرف‌ها را به خویشتن‌داری دعوت کرد»: called on to do something that is no visit."""
        parse = self.parse
        words = parse.text.text[zone.start : zone.end]
        visit = any(parse.text.before(hit.start) == "به" for hit in parse.places.within(zone.start, zone.end))
        return "رابه" in words and not visit and not parse.told.within(zone.start, zone.end)

    def _reported(self, piece: Piece) -> Piece:
        """«گزارش داد که … رشد داشته است»: what took place is reported, what is to come is stated."""
        forms = self.parse.acts.forms(piece.start, piece.end)
        if piece.act.act != "state" or not forms or forms[-1].tense not in _TOOK_PLACE:
            return piece
        return piece._replace(act=piece.act._replace(act="report"))

    def _act(self, zone: Zone, country: str | None) -> Act:
        family, acts = zone.cue.family, self.parse.acts
        if family.act == "say":
            return self._announced(zone)
        if family.act == "stress":
            start = self._head(zone)
            head = acts.head(start, zone.end) or Act("state", "stressed, without a head word that asks")
            return self._weigh(start, zone.end, country, STRESSED, head)
        if family.id == "report" and (named := self._announced(zone)).act in _UNDERTAKEN:
            return named
        negated = zone.cue.verb is not None and zone.cue.verb.negated
        if family.layout == "predicate":
            said = acts.of_predicate(zone.start, zone.end, negated=negated)
            return said if negated else self._weigh(zone.start, zone.end, country, PREDICATE, said)
        if negated and family.act in _UNDERTAKEN:
            return Act("criticise", f"cues.toml {family.id}, denied")  # «خود را متعهد نمی‌داند»
        return Act(family.act, f"cues.toml {family.id}")

    def _announced(self, zone: Zone) -> Act:
        """«حمایت خود از X را اعلام کرد», «لزوم X را یادآور شد»: the act that the object's first noun names."""
        for hit in self.parse.nouns.within(zone.start, zone.end):
            lead = self.parse.text.text[zone.start : hit.start]
            first = len(lead) <= _FIRST_NOUN or lead.endswith(_TOKENS_OF) or lead in self.openers
            if first and hit.row.act not in NO_ACT:
                return Act(hit.row.act, f"cues.toml {hit.row.id}: {hit.text}, announced")
        start = self._head(zone)
        head = self.parse.acts.head(start, zone.end) if zone.cue.family.id == _RAISE else None
        if head and head.act in _TO_BE_DONE:
            return head._replace(act="propose")
        return self.parse.acts.of_scene(start) or Act("state", "announced")

    def _head(self, zone: Zone) -> int:
        """Where the content's first noun stands, after its preposition."""
        word = self.parse.text.after(zone.start)
        return zone.start + len(word) if word in _OPENS_OBJECT else zone.start

    def _of_scene(self, zone: Zone, country: str | None) -> list[Piece]:
        lead = min(zone.start, zone.cue.start)
        if zone.clause:
            speech = self.of_speech(zone.start, zone.end, country)
            pieces = [p for p in speech if p.act.act != "state" and not p.act.weak]
        else:
            pieces = []
            for start, end in self._members(zone.start, zone.end):
                act, topics = self.parse.acts.of_scene(start), self._topics(start, end, country, "", back=False)
                if act is not None or (pieces and topics):
                    pieces.append(Piece(start, end, act or pieces[-1].act, topics, back=False))
        return [pieces[0]._replace(start=lead), *pieces[1:]] if pieces else []

    def _members(self, start: int, end: int) -> list[tuple[int, int]]:
        """The members of «X و همچنین Y»."""
        cut = self.parse.text.text.find(_AND_ALSO, start, end)
        return [(start, end)] if cut < 0 else [(start, cut), (cut + len(_AND_ALSO), end)]

    def of_speech(self, start: int, end: int, country: str | None) -> list[Piece]:
        """The pieces of a stretch of speech: its clauses, those of one act joined."""
        pieces: list[Piece] = []
        agent = NOBODY
        for low, high in self.clauses.of(start, end):
            rule = self.parse.acts.of_clause(low, high, country, agent)
            agent = self.parse.acts.agent(low, high, country)
            back = self._back(low, high)
            topics = self.parse.topics.of(low, high, strong_only=back, sides=self.sides)
            act = self._weigh(low, high, country, SPEECH, rule)
            _add(pieces, Piece(low, high, act, topics, back))
        pieces = [p._replace(topics=self._topics(p.start, p.end, country, p.act.topic, p.back)) for p in pieces]
        return _grounded(pieces)

    def _weigh(self, start: int, end: int, country: str | None, kind: str, rule: Act) -> Act:
        """The act of a stretch by its words and by what the rules say of it."""
        self.weighed.append(Weighed(kind, start, end, country, rule))
        features = act_features(self.parse, start, end, country, kind, rule)
        act, lead = self.acts.guess(features)
        least = _OVER_UNSURE if rule.weak else _OVER_SURE if rule.at else _OVER_NONE
        if act == rule.act or lead < least or (kind == PREDICATE and act == _PLAIN):
            return rule  # «X را Y دانست» is no plain statement
        reasons = ", ".join(self.acts.reasons(features, act))
        return Act(act, f"acts.json {reasons}; {rule.act} by {rule.why}", own=rule.own)

    def _topics(self, start: int, end: int, country: str | None, added: str, back: bool) -> tuple[str, ...]:
        topics = self.parse.topics.of(start, end, strong_only=back, sides=self.sides)
        if not back and not (not topics and self._pointing(start, end)):
            self.weighed.append(Weighed("", start, end, country, topics))
            features = topic_features(self.parse, start, end, country, topics)
            sure = self.parse.topics.sure(start, end)
            named = self.parse.topics.named(start, end) if sure else ()
            found = self.matters.told(features, topics if sure else (), named)
            ruled = self.parse.topics.by_rule(start, end).difference(topics)
            topics = tuple(topic for topic in found if topic not in ruled) if ruled else found
        return topics if not added or added in topics else (*topics, added)

    def _pointing(self, start: int, end: int) -> bool:
        """«خواستار امضای آن شد»: without a word of a topic, about what was just spoken of."""
        text = self.parse.text
        words = text.words[text.word_at(start) : text.word_at(end - 1) + 1]
        return not _POINTERS.isdisjoint(words)

    def _back(self, start: int, end: int) -> bool:
        return bool(self.parse.back.within(start, end))


def _add(pieces: list[Piece], piece: Piece) -> None:
    """Add a piece, joined to the one before where it goes on the same act."""
    if pieces and _joins(pieces[-1], piece):
        pieces[-1] = _joined(pieces[-1], piece)
    else:
        pieces.append(piece)


def _joins(before: Piece, piece: Piece) -> bool:
    return before.act.act == piece.act.act or (piece.act.act == "state" and not piece.topics and not piece.back)


def _joined(before: Piece, piece: Piece) -> Piece:
    topics = tuple(dict.fromkeys((*before.topics, *piece.topics)))
    return before._replace(end=piece.end, topics=topics, back=before.back or piece.back)


def _grounded(pieces: list[Piece]) -> list[Piece]:
    """What a side states of itself as the ground of an act about the same belongs to the act."""
    kept: list[Piece] = []
    for piece in reversed(pieces):
        after = kept[-1] if kept else None
        ground = piece.act.act == "state" and piece.act.own and not piece.back
        if ground and after and set(piece.topics) <= set(after.topics):
            kept[-1] = after._replace(start=piece.start)
        else:
            kept.append(piece)
    return kept[::-1]
