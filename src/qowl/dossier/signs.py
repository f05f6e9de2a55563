"""Sentences that tell what became of a promise: delivered, under way, delayed, withdrawn, let go.

    «نخستین محموله واکسن چین وارد تهران شد» -> Sign(effect="progress", topics=("health.vaccine",), sides=("CHN", "IRN"))

Looks in the whole text and not only in statements: that a shipment has come is mostly told by plain news. A sign only
says what a sentence tells; whether it is of a given promise is for `ledger` to say. What signs a document holds never
depends on other documents, so a store may keep them with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from qowl.dossier.account import Account
from qowl.dossier.phrases import sign_finders
from qowl.languages.followup import SignWords
from qowl.languages.pack import AVAILABLE
from qowl.reading.letters import Letters, letters
from qowl.reading.lexicon import lexicon
from qowl.reading.origin import origin_of
from qowl.reading.parse import Parse, parse
from qowl.record import Span
from qowl.repair import repair

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sign:
    """One sentence that tells what became of something.

    Attributes:
        document: in which it stands.
        date: the day of that document's publication, as an ISO date.
        effect: delivered, progress, delayed, met, withdrawn or released.
        topics, instruments: what the sentence speaks of.
        sides: the countries and organisations it names.
        around: those that its document speaks of besides.
        evidence: the sentence.
        words: those that tell it.
        row: the row of followup.toml.
    """

    document: str
    date: str | None
    effect: str
    topics: tuple[str, ...]
    instruments: tuple[str, ...]
    sides: tuple[str, ...]
    around: tuple[str, ...]
    evidence: Span
    words: Span
    row: str

    def to_dict(self) -> dict[str, Any]:
        """As plain data; `Sign.from_dict` reads it back."""
        lists = ("topics", "instruments", "sides", "around")
        return asdict(self) | {name: list(getattr(self, name)) for name in lists}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Sign:
        """The sign that `to_dict` gave."""
        lists = {name: tuple(data[name]) for name in ("topics", "instruments", "sides", "around")}
        return cls(**{**data, **lists, "evidence": Span(**data["evidence"]), "words": Span(**data["words"])})


def signs(account: Account) -> tuple[Sign, ...]:
    """The signs of one document, in its order; none where its text is not at hand or its language has no pack."""
    document, source = account.record.document, account.text
    if source is None or document.language not in AVAILABLE:
        return ()
    repaired = repair(source)
    if not _any(letters(repaired.text), document.language):
        return ()
    found = lexicon(document.language)
    day = dt.date.fromisoformat(document.published) if document.published else None
    home = origin_of(source, document.outlet, found.pack).home
    parsed = parse(repaired.text, found, home, day)
    around = tuple(sorted({*_sides(parsed, 0, len(parsed.text.text)), *((account.side,) if account.side else ())}))

    def span(stretch: Stretch) -> Span:
        start, end = repaired.to_source(*parsed.text.span(*stretch))
        return Span(start, end, source[start:end])

    return tuple(
        Sign(
            document=account.document,
            date=document.published,
            effect=row.effect,
            topics=parsed.topics.of(*sentence),
            instruments=parsed.topics.instruments(*sentence),
            sides=_sides(parsed, *sentence),
            around=around,
            evidence=span(sentence),
            words=span(words),
            row=row.id,
        )
        for sentence, row, words in _told(parsed, document.language)
        if parsed.topics.of(*sentence)
    )


def row_of(words: str, code: str) -> str | None:
    """The id of the row that reads these words, as the check of the table asks."""
    text = letters(words)
    found = _row(text, 0, len(text.text), code)
    return found[0].id if found else None


def _any(text: Letters, code: str) -> bool:
    """Whether any row's words stand anywhere: parsing costs more, and most texts hold none."""
    end = len(text.text)
    return any(
        (finder.single and finder.single.search(text.text))
        or any(all(pattern.search(text.text, 0, end) for pattern in group) for group in finder.groups)
        for _, finder in sign_finders(code)
    )


def _told(parsed: Parse, code: str) -> Iterator[tuple[Stretch, SignWords, Stretch]]:
    for sentence in parsed.segments.sentences:
        found = _row(parsed.text, sentence.start, sentence.end, code)
        if found and sentence.end > sentence.start:
            yield (sentence.start, sentence.end), *found


def _row(text: Letters, start: int, end: int, code: str) -> tuple[SignWords, Stretch] | None:
    for row, finder in sign_finders(code):
        words = finder.find(text, start, end)
        if words is not None:
            return row, words
    return None


def _sides(parsed: Parse, start: int, end: int) -> tuple[str, ...]:
    """The sides that a stretch names, by country, capital, office or person, sorted."""
    places = {hit.row.code_on(parsed.day) for hit in parsed.places.within(start, end)}
    people = {who.country for named in parsed.named.within(start, end) for who in named.people if who.country}
    return tuple(sorted(places | people))
