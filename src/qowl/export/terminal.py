"""A record as a person reads it in a terminal: the contact in a line, each side's statements, requests, promises.

Takes a record, gives rich text without printing it. On a terminal every run of the source's words stands between
U+2068 and U+2069, so that right-to-left words and left-to-right labels keep apart; piped output has neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.text import Text

from qowl.export import labels
from qowl.export.direction import inline
from qowl.export.sides import by_side, from_to, office, side_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qowl.record import Contact, Party, Record, Statement

STYLES = {
    "assertive": "blue",
    "directive": "dark_orange",
    "commissive": "green",
    "expressive": "magenta",
    "other": "default",
}
_INDENT = 7


def view(record: Record, width: int | None = None) -> Text:
    """The record in lines.

    Args:
        record: what to show.
        width: of the terminal, in columns; None where the output is piped: no isolation, no line broken.
    """
    show = _Words(width)
    parts = [_head(record, show), *_sides(record, show), _requests(record, show), _commitments(record, show)]
    return Text("\n\n").join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Words:
    """How the source's words are shown on a terminal so wide, or piped."""

    width: int | None

    def inline(self, words: str) -> str:
        """Words on one line, kept apart from what stands around them."""
        return inline(words, isolated=self.width is not None)

    def below(self, words: str, before: str = "", after: str = "") -> str:
        """Words on lines of their own, indented, each line kept apart."""
        flat = " ".join(words.split())
        lines = [flat] if self.width is None else wrap(flat, max(self.width - _INDENT - len(before), 20))
        return "\n" + "\n".join(" " * _INDENT + before + self.inline(line) for line in lines) + after


def _head(record: Record, show: _Words) -> Text:
    lines = [_contact(contact, show) for contact in record.contacts] or [Text("No contact is told of.", "bold")]
    document = record.document
    facts = (
        show.inline(document.title or ""),
        show.inline(document.outlet or ""),
        document.published and f"published {document.published}",
        f"{document.characters:,} characters",
        document.repairs and f"{document.repairs:,} repairs",
        document.truncated and "the text breaks off",
    )
    lines.append(Text(" · ".join(fact for fact in facts if fact), "dim"))
    return Text("\n").join(lines)


def _contact(contact: Contact, show: _Words) -> Text:
    parties = " — ".join(_party(party, show) for party in contact.parties)
    return Text(" · ").join(
        Text(part, style)
        for part, style in ((labels.kind(contact.kind), "bold"), (contact.date, ""), (parties, ""))
        if part
    )


def _party(party: Party, show: _Words) -> str:
    name, held = show.inline(party.name_en or party.name or ""), office(party)
    return f"{name} ({held})" if name and held else name or held


def _sides(record: Record, show: _Words) -> Iterator[Text]:
    for side, statements in by_side(record).items():
        names = dict.fromkeys(s.name_en or s.name for x in statements for s in x.speakers if len(x.speakers) == 1)
        who = ", ".join(show.inline(name) for name in names if name)
        head = Text.assemble((side_name(side), "bold underline"), (f"  {who}", "dim") if who else "")
        yield Text("\n").join([head, *(_statement(x, show) for x in statements)])


def _statement(x: Statement, show: _Words) -> Text:
    return Text.assemble(
        (f"  {x.id:<4} ", "dim"),
        ("not: " if x.negated else "", "bold"),
        (labels.act(x.act), f"bold {STYLES[labels.act_class(x.act)]}"),
        f"  {_topics(x.topics)}",
        ("  on a condition" if x.conditional else "", "italic"),
        ("  via " + " ← ".join(show.inline(name) for name in x.via) if x.via else "", "italic"),
        show.below(x.evidence.text),
    )


def _requests(record: Record, show: _Words) -> Text:
    rows = [(x.id, from_to(x.askers, x.askees), _topics(x.topics), show.below(x.action.text)) for x in record.requests]
    return _undertakings("Asked", rows)


def _commitments(record: Record, show: _Words) -> Text:
    rows = []
    for x in record.commitments:
        words = show.below(x.action.text)
        if x.condition:
            words += show.below(x.condition.text, "if: ")
        if x.deadline:
            words += show.below(x.deadline.text, "by: ", f" = {x.deadline.date}" if x.deadline.date else "")
        what = f"{labels.act(x.kind)}: {_topics(x.topics)}"
        rows.append((x.id, from_to(x.debtors, x.creditors), what, words))
    return _undertakings("Promised", rows)


def _undertakings(title: str, rows: Sequence[tuple[str, str, str, str]]) -> Text:
    """Rows of id, who to whom, about what, and the words, under a title; nothing where there is no row."""
    lines = [
        Text.assemble((f"  {ident:<4} ", "dim"), (who, "bold"), f"  {what}", words) for ident, who, what, words in rows
    ]
    return Text("\n").join([Text(title, "bold underline"), *lines]) if rows else Text()


def _topics(topics: Sequence[str]) -> str:
    return ", ".join(labels.topic(topic) for topic in topics)
