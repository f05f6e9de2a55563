"""Where the object of a finite reporting phrase begins, if it stands before it.

    «وی بر ضرورت لغو تحریم‌ها تاکید کرد»       at «بر», a preposition of the family
    «روابط دو کشور را راهبردی خواند»           at the noun phrase that «را» closes

Takes a cue, where its clause begins after the subject, and the cue before it; gives a place in the letters or None. A
comma ends a circumstance («در دیدار با …، …») or the content of an adverbial before; short stretches between commas
go on a list.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from qowl.reading.cue import ADVERBIAL, JOINED, Cue
from qowl.reading.folded import Folded
from qowl.reading.hits import Placed
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

_LIST_ITEM = 4  # words: a stretch between commas no longer than this goes on a list
_OBJECT = "را"
_COMMA = "،"
#: Words between a subject and its object.
_SKIPPED = frozenset((_COMMA, "نیز", "همچنین", "و", ":", "هم"))
#: Acts that a clause may follow without «که»: «تاکید کرد ایران …».
_CLAUSAL = frozenset(("stress", "hope", "warn", "promise", "propose"))
#: What may stand after a phrase whose object stands before it.
_CLOSED = frozenset(("", "و", _COMMA, "\n", ".", "؛", "»"))


class Token(NamedTuple):
    """A word and where it begins."""

    place: int
    word: str


class ObjectFinder:
    """Finds the objects of one document's cues."""

    def __init__(self, text: Letters, verbs: Placed[Hit], folded: Folded) -> None:
        self.text, self.verbs, self.folded = text, verbs, folded

    def begin(self, cue: Cue, low: int, before: Cue | None) -> int | None:
        """Where the object before a finite cue begins, at or after `low`."""
        family = cue.family
        adverbial = before is not None and before.form in (ADVERBIAL, JOINED)
        tokens = self._tokens(self._after_clause(low, cue.start), cue.start)
        objects = [n for n, token in enumerate(tokens) if token.word == _OBJECT]
        if family.layout == "clause":
            return self._noun_phrase(tokens, objects[-1], adverbial) if objects else None
        after = self.text.after(cue.end)
        if not tokens or (family.act in _CLAUSAL and after.isalnum() and after != "و"):
            return None
        takes = self.folded.takes[family.id]
        if objects and _OBJECT in takes:
            return self._noun_phrase(tokens, objects[-1], adverbial)
        governed = self._governed(tokens, [t for t in takes if t != _OBJECT], adverbial)
        if governed is not None or (adverbial and tokens[-1].word == _COMMA):
            return governed
        if cue.placed or (cue.passive and _OBJECT in takes):
            return self._noun_phrase(tokens, len(tokens), adverbial)
        bare = family.layout != "predicate" and after in _CLOSED and not adverbial
        return tokens[0].place if bare else None

    def _after_clause(self, low: int, end: int) -> int:
        """Where the cue's own clause begins: after «… می‌کند و»."""
        ends = [hit.end for hit in self.verbs.within(low, end) if self.text.after(hit.end) == "و"]
        return ends[-1] + 1 if ends else low

    def _tokens(self, low: int, end: int) -> list[Token]:
        if end <= low:
            return []
        first, last = self.text.word_at(low), self.text.word_at(end - 1) + 1
        if self.text.starts[first] < low:
            first += 1
        return list(map(Token, self.text.starts[first:last], self.text.words[first:last]))

    def _governed(self, tokens: list[Token], prepositions: list[str], adverbial: bool) -> int | None:
        """Where a preposition of the family opens the object; after an adverbial, the first one after a comma."""
        commas = [n for n, token in enumerate(tokens) if token.word == _COMMA]
        fresh = [tokens[n + 1] for n in commas if n + 1 < len(tokens)]
        for token in fresh if adverbial else tokens:
            if self._opens(token, prepositions):
                return token.place
        if adverbial and not commas:
            late = [token.place for token in tokens if self._opens(token, prepositions)]
            return late[-1] if late else None
        return None

    def _opens(self, token: Token, prepositions: list[str]) -> bool:
        place, word = token
        return any(word == p or (len(p) > len(word) and self.text.text.startswith(p, place)) for p in prepositions)

    def _noun_phrase(self, tokens: list[Token], mark: int, adverbial: bool) -> int | None:
        """Where the noun phrase that ends at token `mark` begins."""
        if not tokens:
            return None
        first = 3 if len(tokens) > 4 and [t.word for t in tokens[:2]] == ["در", "این"] else 0
        while first < len(tokens) - 1 and tokens[first].word in _SKIPPED:
            first += 1
        if not adverbial and tokens[first].word not in self.folded.words["circumstances"]:
            return tokens[first].place
        commas = [n for n in range(mark) if tokens[n].word == _COMMA]
        for candidate, following in pairwise([*commas, None]):
            if candidate is None or (following is not None and following - candidate - 1 <= _LIST_ITEM):
                continue
            if candidate + 1 < len(tokens):
                return tokens[candidate + 1].place
        return None if adverbial else tokens[first].place
