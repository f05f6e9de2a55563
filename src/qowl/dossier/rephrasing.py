"""The same thing in the words of two accounts.

Takes the columns of a comparison with their tellings; pairs statements of the same speakers, of one class of acts and
on a common topic, told by two sides, and marks where the words differ. Those who took part stand first, and among
them pairs that differ little: there, a changed word was chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from qowl.dossier.account import Telling
from qowl.dossier.comparison import Column, Saying, Wording
from qowl.dossier.likeness import akin
from qowl.dossier.reported import reported
from qowl.dossier.words import Difference, differ
from qowl.knowledge import world
from qowl.record import Statement

#: Less alike than this, two wordings of one language are not of one thing.
_ALIKE = 0.3


def wordings(columns: Sequence[Column], tellings: Sequence[Sequence[Telling]]) -> tuple[Wording, ...]:
    """The pairs of wordings that differ."""
    found = [
        wording
        for one, other in combinations(range(len(columns)), 2)
        for ours in tellings[one]
        for theirs in tellings[other]
        for wording in _pairs((columns[one].side, columns[other].side), ours, theirs)
    ]
    own = {column.side for column in columns if column.took_part}
    return tuple(sorted(found, key=lambda wording: (not own.issuperset(wording.sides), *_rank(wording))))


def _rank(wording: Wording) -> tuple[float, int]:
    alike = wording.difference.likeness if wording.difference else 0.0
    return -alike, wording.one.span.start


def _pairs(sides: tuple[str | None, str | None], ours: Telling, theirs: Telling) -> Iterator[Wording]:
    """Each statement with the one most like it, each used once, the most alike first."""
    same_language = ours.account.record.document.language == theirs.account.record.document.language
    scored = [
        (akin(reported(a).text, reported(b).text) if same_language else _topics(a, b), n, m)
        for n, a in enumerate(ours.statements)
        for m, b in enumerate(theirs.statements)
        if _comparable(a, b)
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    for score, n, m in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if n in used[0] or m in used[1] or score < _ALIKE:
            continue
        used[0].add(n)
        used[1].add(m)
        one, other = ours.statements[n], theirs.statements[m]
        difference = differ(reported(one).text, reported(other).text) if same_language else None
        if difference is None or difference.changed:
            yield _wording(sides, (ours, one), (theirs, other), difference)


def _wording(
    sides: tuple[str | None, str | None],
    one: tuple[Telling, Statement],
    other: tuple[Telling, Statement],
    difference: Difference | None,
) -> Wording:
    common = tuple(topic for topic in one[1].topics if topic in other[1].topics)
    return Wording(sides, common, _saying(*one), _saying(*other), difference)


def _saying(telling: Telling, s: Statement) -> Saying:
    return Saying(telling.account.document, _speakers(s), s.act, s.topics, reported(s), s.confidence)


def _speakers(statement: Statement) -> tuple[str, ...]:
    return tuple(sorted({s.country for s in statement.speakers if s.country}))


def _comparable(a: Statement, b: Statement) -> bool:
    """Whether two statements can be of one thing: their speakers, a topic, and the class of their acts agree."""
    return (
        bool(_speakers(a))
        and _speakers(a) == _speakers(b)
        and not set(a.topics).isdisjoint(b.topics)
        and (_class(a.act) == _class(b.act) or akin(a.evidence.text, b.evidence.text) >= 2 * _ALIKE)
    )


def _topics(a: Statement, b: Statement) -> float:
    """Between languages: the topics in common by all topics."""
    return len(set(a.topics) & set(b.topics)) / len({*a.topics, *b.topics})


@cache
def _classes() -> dict[str, str]:
    return {row["id"]: row["class"] for row in world.rows("acts")["acts"]}


def _class(act: str) -> str:
    return _classes().get(act, act)
