"""An item of the ledger as a person reads it: what is owed, what became of it, why, and who decided so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qowl.export import labels
from qowl.export.direction import inline
from qowl.export.sides import from_to
from qowl.knowledge.lifecycle import lifecycle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qowl.dossier import Item


def item_text(item: Item, *, isolated: bool = False) -> str:
    """The item in lines; `isolated` as `direction.inline` has it."""
    return "\n".join(_lines(item, isolated=isolated))


def _lines(item: Item, *, isolated: bool) -> Iterator[str]:
    topics = ", ".join(labels.topic(topic) for topic in item.topics)
    yield f"{item.handle} · {item.made or 'no day'} · {from_to(item.debtors, item.creditors)} · {item.kind} · {topics}"
    yield f"  what: {inline(item.action.text, isolated=isolated)}"
    if item.condition:
        yield f"  condition: {inline(item.condition.text, isolated=isolated)}"
    if item.deadline:
        yield f"  deadline: {inline(item.deadline.text, isolated=isolated)}" + (f" ({item.due})" if item.due else "")
    yield f"  status: {_status(item)}"
    yield f"  proposed: {item.proposal.status}, sure {item.proposal.confidence:.2f}: {item.proposal.reason}"
    yield f"  {looked_for(item.looked.documents, item.looked.last)}"
    score = "none" if item.score is None else f"{item.score:+d}"
    yield f"  compliance score: {score}; fact-checkers' rating: {item.rating}"
    for one in item.evidence:
        kind = lifecycle().evidence[one.kind].label_en
        words = inline(one.span.text, isolated=isolated)
        yield f"    {one.date or '?'} {kind} (document {one.document}): {words}" + (
            f" [{one.reason}]" if one.reason else ""
        )
    for review in item.reviews:
        undone = " (undone)" if review.undone else ""
        yield f"    {review.when} {review.who}: {review.verdict} {review.status or ''}{undone} {review.why}".rstrip()


def _status(item: Item) -> str:
    held = item.review
    if item.rejected and held:
        return f"no commitment, by {held.who}"
    return f"{item.status} ({lifecycle().statuses[item.status].label_en})" + (f", by {held.who}" if held else "")


def looked_for(documents: int, last: str | None) -> str:
    """How far anybody looked: "nobody has looked" is not "nothing was done"."""
    if not documents:
        return "nobody has looked"
    return f"looked for up to {last} in {documents:,} later {'document' if documents == 1 else 'documents'}"


def item_row(item: dict[str, Any]) -> dict[str, Any]:
    """An item's plain data with `looked_for` in words, for a table."""
    return {**item, "looked_for": looked_for(item["looked"]["documents"], item["looked"]["last"])}
