"""Records made by hand, for tests that must not hang on what reading finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qowl.dossier import Account
from qowl.record import Actor, Commitment, Contact, Deadline, Document, Party, Record, Request, Span, Statement

#: Who speaks for a side where a test does not say.
PEOPLE = {
    "IRN": ("Masoud Pezeshkian", "president"),
    "RUS": ("Vladimir Putin", "president"),
    "CHN": ("Xi Jinping", "president"),
    "USA": ("Donald Trump", "president"),
    "PAK": ("Shehbaz Sharif", "prime-minister"),
}


@dataclass(frozen=True)
class Said:
    """One statement: who, what act, on which topics, in which words; with a condition or deadline if it commits."""

    who: str
    act: str
    topics: str
    words: str
    to: str = ""
    instruments: str = ""
    condition: str = ""
    deadline: str = ""
    due: str | None = None


def account(
    document: str,
    outlet: str | None,
    published: str | None,
    said: Sequence[Said] = (),
    *,
    sides: str = "IRN CHN",
    names: dict[str, tuple[str | None, str | None]] | None = None,
    kind: str | None = "phone_call",
    date: str | None = None,
    date_from: str = "text",
    initiator: str | None = None,
    truncated: bool = False,
    language: str = "fa",
    text: str | None = None,
) -> Account:
    """An account of one contact between `sides`, or of none where `kind` is None; its text is what was said."""
    body = text if text is not None else "\n".join(one.words for one in said)
    contacts = (contact(sides.split(), names or {}, kind, date or published, date_from, initiator),) if kind else ()
    statements = tuple(_statement(n, one, body, bool(contacts)) for n, one in enumerate(said, 1))
    record = Record(
        document=Document(
            id=document,
            language=language,
            variety=None,
            title=None,
            outlet=outlet,
            url=None,
            published=published,
            characters=len(body),
            repairs=0,
            truncated=truncated,
        ),
        contacts=contacts,
        statements=statements,
        commitments=tuple(
            _commitment(n, one, body, sides.split())
            for n, one in enumerate(said, 1)
            if one.act in ("promise", "offer", "agree")
        ),
        requests=tuple(
            Request(f"r{n}", f"s{n}", (one.who,), tuple(one.to.split()), tuple(one.topics.split()), _span(one, body))
            for n, one in enumerate(said, 1)
            if one.act in ("request", "propose", "warn")
        ),
    )
    return Account(document, record, body)


def contact(
    sides: Sequence[str],
    names: dict[str, tuple[str | None, str | None]],
    kind: str,
    date: str | None,
    date_from: str,
    initiator: str | None,
) -> Contact:
    """A contact between these sides; where the text is said to name the day, the evidence does."""
    who = {side: names.get(side, PEOPLE.get(side, (None, None))) for side in sides}
    return Contact(
        id="k1",
        kind=kind,
        date=date,
        date_from=date_from if date else None,
        initiator=initiator,
        parties=tuple(Party(None, name, side, role, None) for side, (name, role) in who.items()),
        evidence=(Span(0, 10, date),) if date and date_from == "text" else (),
    )


def _span(one: Said, body: str) -> Span:
    start = body.index(one.words)
    return Span(start, start + len(one.words), one.words)


def _part(words: str, body: str) -> Span:
    start = body.index(words)
    return Span(start, start + len(words), words)


def _statement(number: int, one: Said, body: str, told: bool) -> Statement:
    span = _span(one, body)
    return Statement(
        id=f"s{number}",
        contacts=("k1",) if told else (),
        speakers=tuple(Actor(None, None, side, None) for side in one.who.split()),
        addressees=(),
        act=one.act,
        topics=tuple(one.topics.split()),
        instruments=tuple(one.instruments.split()),
        mode="indirect",
        via=(),
        negated=False,
        conditional=bool(one.condition),
        cue=span,
        evidence=span,
        confidence=0.9,
    )


def _commitment(number: int, one: Said, body: str, sides: Sequence[str]) -> Commitment:
    debtors = tuple(one.who.split())
    others = tuple(side for side in sides if side not in debtors)
    deadline = _part(one.deadline, body) if one.deadline else None
    return Commitment(
        id=f"c{number}",
        statement=f"s{number}",
        debtors=debtors,
        creditors=tuple(one.to.split()) or (others or debtors),
        kind=one.act,
        topics=tuple(one.topics.split()),
        action=_span(one, body),
        condition=_part(one.condition, body) if one.condition else None,
        deadline=Deadline(deadline.start, deadline.end, deadline.text, one.due) if deadline else None,
    )
