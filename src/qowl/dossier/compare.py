"""The accounts of one contact, side by side.

    compare(group) -> Comparison: topics by sides' accounts, who asked and promised what by whose account, the same
    thing in other words, and who is said to have called whom

It goes by speakers, acts and topics, and so works across languages; only words are compared within one language. An
account that breaks off is never said to be silent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from qowl.dossier.account import Telling
from qowl.dossier.comparison import Column, Comparison, Row, Saying
from qowl.dossier.grouping import Group
from qowl.dossier.rephrasing import wordings
from qowl.dossier.undertaken import asked, promised
from qowl.record import Statement


def compare(group: Group) -> Comparison:
    """Compare the accounts of one contact."""
    by_side = _by_side(group)
    columns = tuple(_column(side, told, group) for side, told in by_side.items())
    named = [(column.side, column.initiator) for column in columns if column.initiator]
    tellings = [_whole(told) for told in by_side.values()]
    return Comparison(
        key=group.key,
        kind=group.kind,
        date=group.date,
        sides=group.sides,
        columns=columns,
        rows=_rows(columns, tellings),
        asked=asked(columns, tellings),
        promised=promised(columns, tellings),
        wordings=wordings(columns, tellings),
        initiators=tuple(named) if len({initiator for _, initiator in named}) > 1 else (),
    )


def _by_side(group: Group) -> dict[str | None, list[list[Telling]]]:
    """The editions of each side: the sides that took part first, those of nobody known last."""
    sides: dict[str | None, list[list[Telling]]] = defaultdict(list)
    for edition in group.editions:
        own: dict[str | None, list[Telling]] = defaultdict(list)
        for telling in edition:
            own[telling.account.side].append(telling)
        for side, told in own.items():
            sides[side].append(told)
    order = sorted(sides, key=lambda side: (side is None, side not in group.sides, side or ""))
    return {side: sides[side] for side in order}


def _whole(editions: list[list[Telling]]) -> list[Telling]:
    """One telling an edition, the whole one."""
    return [edition[0] for edition in editions]


def _column(side: str | None, editions: list[list[Telling]], group: Group) -> Column:
    first = _whole(editions)
    reprints = [telling.account.document for edition in editions for telling in edition[1:]]
    initiators = [t.contact.initiator for t in first if t.contact.initiator]
    return Column(
        side=side,
        took_part=side in group.sides,
        documents=(*(t.account.document for t in first), *reprints),
        reprints=tuple(reprints),
        truncated=all(t.account.truncated for t in first),
        initiator=max(sorted(set(initiators)), key=initiators.count) if initiators else None,
    )


def _rows(columns: Sequence[Column], tellings: Sequence[Iterable[Telling]]) -> tuple[Row, ...]:
    found: dict[str, list[list[Saying]]] = defaultdict(lambda: [[] for _ in columns])
    for number, told in enumerate(tellings):
        for telling in told:
            for statement in telling.statements:
                for topic in statement.topics:
                    found[topic][number].append(saying(telling, statement))
    rows = [
        Row(
            topic,
            tuple(tuple(cell) for cell in cells),
            tuple(
                None if cell else "cut short" if column.truncated else "silent"
                for cell, column in zip(cells, columns, strict=True)
            ),
        )
        for topic, cells in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.told_by, row.topic)))


def saying(telling: Telling, statement: Statement) -> Saying:
    """A statement as a saying."""
    return Saying(
        document=telling.account.document,
        speakers=tuple(dict.fromkeys(s.country for s in statement.speakers if s.country)),
        act=statement.act,
        topics=statement.topics,
        span=statement.evidence,
        confidence=statement.confidence,
    )
