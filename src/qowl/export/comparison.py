"""A comparison as a person reads it, and as rows.

First what is claimed and not confirmed, and wordings that differ; then topic by topic what each side's accounts tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qowl.export import labels
from qowl.export.direction import inline
from qowl.export.sides import from_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qowl.dossier import Comparison
    from qowl.dossier.comparison import Column, Row, Saying, Undertaken, Wording

_OWN = {"told": "told by its own account", "cut short": "its own account is cut short"}
_OWN |= {"silent": "CLAIMED, NOT CONFIRMED: its own account does not have it", "no account": "no account of its own"}


Named = Mapping[str, Mapping[str, Any]]


def comparison_text(found: Comparison, documents: Named | None = None, *, isolated: bool = False) -> str:
    """The comparison in lines.

    Args:
        found: what to show.
        documents: outlet and day of publication of each document, where they are known.
        isolated: as `direction.inline` has it.
    """
    sides = " — ".join(labels.country(side) for side in found.sides)
    parts = [
        [" · ".join(filter(None, (labels.kind(found.kind), found.date, sides))), *_columns(found, documents or {})]
    ]
    parts.append(_initiators(found))
    parts.append(_undertaken("Promised", found.promised, isolated=isolated))
    parts.append(list(_wordings(found.wordings, isolated=isolated)))
    parts.append(_undertaken("Asked", found.asked, isolated=isolated))
    parts += [list(_row(row, found.columns, isolated=isolated)) for row in found.rows]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _name(side: str | None) -> str:
    return labels.country(side) if side else "others"


def _columns(found: Comparison, documents: Named) -> Iterator[str]:
    for column in found.columns:
        word = "document" if len(column.documents) == 1 else "documents"
        facts = [f"{word} {', '.join(_document(one, documents) for one in column.documents)}"]
        facts += [f"reprints: {', '.join(column.reprints)}"] if column.reprints else []
        facts += ["the text breaks off"] if column.truncated else []
        yield f"  told by {_name(column.side)}: {'; '.join(facts)}"


def _document(document: str, documents: Named) -> str:
    about = documents.get(document, {})
    known = ", ".join(str(about[key]) for key in ("outlet", "published") if about.get(key))
    return f"{document} ({known})" if known else document


def _initiators(found: Comparison) -> list[str]:
    if not found.initiators:
        return []
    told = (f"by {_name(side)}'s account {labels.country(who)}" for side, who in found.initiators)
    return [f"WHO CALLED WHOM IS DISPUTED: {'; '.join(told)}"]


def _undertaken(head: str, rows: tuple[Undertaken, ...], *, isolated: bool) -> list[str]:
    lines = [head] if rows else []
    for one in rows:
        told = ", ".join(_name(side) for side in one.reported_by)
        topics = ", ".join(labels.topic(topic) for topic in one.topics)
        lines.append(f"  {from_to(one.of, one.to)} · {one.kind} · {topics} · told by {told} · {_OWN[one.own]}")
        lines += [_saying(saying, isolated=isolated) for saying in one.sayings]
    return lines


def _saying(saying: Saying, *, isolated: bool) -> str:
    return f"      {saying.document}: {inline(saying.span.text, isolated=isolated)}"


def _wordings(rows: tuple[Wording, ...], *, isolated: bool) -> Iterator[str]:
    if rows:
        yield "The same in other words; [ ] marks what differs"
    for row in rows:
        topics = ", ".join(labels.topic(topic) for topic in row.topics)
        yield f"  {topics}"
        for side, own, other in ((row.sides[0], row.one, False), (row.sides[1], row.other, True)):
            words = inline(_marked(row, second=other), isolated=isolated)
            yield f"      {_name(side)} ({own.document}): {words}"


def _marked(row: Wording, *, second: bool) -> str:
    """One side's words, those that the other has not in brackets."""
    if row.difference is None:
        return (row.other if second else row.one).span.text
    pieces = ((piece.same, piece.other if second else piece.one) for piece in row.difference.pieces)
    return " ".join(words if same else f"[{words}]" for same, words in pieces if words)


def _row(row: Row, columns: tuple[Column, ...], *, isolated: bool) -> Iterator[str]:
    yield f"{labels.topic(row.topic)} ({row.topic})"
    for column, cell, lack in zip(columns, row.cells, row.lacks, strict=True):
        yield f"  {_name(column.side)}" + (f": {lack}" if lack else "")
        for saying in cell:
            who = " + ".join(saying.speakers) or "?"
            yield f"      {who} {labels.act(saying.act)} ({saying.document}): " + inline(
                saying.span.text, isolated=isolated
            )


def comparison_rows(found: Comparison) -> list[dict[str, Any]]:
    """A row for each saying of the matrix topics × sides' accounts, and for each cell without one."""
    rows = []
    for row in found.rows:
        for column, cell, lack in zip(found.columns, row.cells, row.lacks, strict=True):
            base = {"contact": found.key, "topic": row.topic, "told_by": column.side, "lack": lack}
            rows += [{**base, **_flat(saying)} for saying in cell] or [{**base, **_flat(None)}]
    return rows


def _flat(saying: Saying | None) -> dict[str, Any]:
    if saying is None:
        return dict.fromkeys(("document", "speakers", "act", "start", "end", "words"))
    return {
        "document": saying.document,
        "speakers": " ".join(saying.speakers),
        "act": saying.act,
        "start": saying.span.start,
        "end": saying.span.end,
        "words": saying.span.text,
    }
