"""Persons' decisions put to the items they are of.

A decision names a document, the sides, the topics and a place in the text. A new reading may cut the words elsewhere or
see another topic: the decision goes to the item of its document and debtors whose words it overlaps, else to the one
that shares a topic. Where none is left, the decision itself makes an item: what a person decided is never lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from qowl.dossier.item import Evidence, Item, Looked, Proposal, Review
from qowl.record import Span


def attach(items: Sequence[Item], reviews: Iterable[Review]) -> list[Item]:
    """The items with their decisions, and one for each set of decisions that no item is found for; by day."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for document in dict.fromkeys((item.document, *(other for other, _ in item.others))):
            by_document[document].append(number)
    held: dict[int, list[Review]] = defaultdict(list)
    lost: dict[tuple[str, tuple[str, ...], int], list[Review]] = defaultdict(list)
    for review in sorted(reviews, key=lambda review: review.when):
        found = _of(review, [(n, items[n]) for n in by_document.get(review.document, ())])
        if found is None:
            lost[review.document, review.debtors, review.start].append(review)
        else:
            held[found].append(review)
    kept = [replace(item, reviews=tuple(held[n])) if n in held else item for n, item in enumerate(items)]
    kept += [_unread(decisions) for decisions in lost.values()]
    return sorted(kept, key=lambda item: item.made or "")


def _of(review: Review, items: list[tuple[int, Item]]) -> int | None:
    """The number of the item that a decision is of."""
    best: tuple[int, int] | None = None
    for number, item in items:
        if set(item.debtors) != set(review.debtors):
            continue
        shared = max(_shared(review, span) for span in _spans(item, review.document))
        rank = 2 if shared else 1 if set(item.topics) & set(review.topics) else 0
        if rank and (best is None or rank * 100_000 + shared > best[0]):
            best = (rank * 100_000 + shared, number)
    return best[1] if best else None


def _spans(item: Item, document: str) -> list[Span]:
    own = [item.action] if item.document == document else []
    return own + [span for other, span in item.others if other == document]


def _shared(review: Review, span: Span) -> int:
    return max(0, min(review.end, span.end) - max(review.start, span.start))


def _unread(reviews: list[Review]) -> Item:
    """An item of decisions alone."""
    first = reviews[0]
    words = Span(first.start, first.end, first.action)
    parties = f"{'+'.join(first.debtors)}>{'+'.join(first.creditors)}"
    return Item(
        handle=f"{first.document}:{parties}:{first.topics[0] if first.topics else ''}@{first.start}",
        contact=None,
        made=None,
        debtors=first.debtors,
        creditors=first.creditors,
        kind="promise",
        topics=first.topics,
        instruments=(),
        told_by=(),
        document=first.document,
        action=words,
        others=(),
        condition=None,
        deadline=None,
        due=None,
        evidence=(Evidence("made", first.document, None, None, words, "the words that were decided on", 1.0),),
        proposal=Proposal("created", 0.0, "the present reading does not find this commitment"),
        looked=Looked(0, None),
        reviews=tuple(reviews),
        unread=True,
    )
