"""A person's word on which accounts are of one contact, kept as decisions and given to the grouping as ties."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qowl.dossier import Tie
from qowl.store.decisions import Decision, standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

JOIN, SPLIT = "join", "split"


def ties_of(connection: Connection) -> list[Tie]:
    """The ties that stand: of two decisions on the same two accounts the later one."""
    latest: dict[frozenset[str], Tie] = {}
    for decision in standing(connection, (JOIN, SPLIT)):
        tie = _tie(decision)
        latest.pop(frozenset((tie.first, tie.second)), None)
        latest[frozenset((tie.first, tie.second))] = tie
    return list(latest.values())


def _tie(decision: Decision) -> Tie:
    other = json.loads(decision.value)["other"]
    return Tie(decision.subject, other, decision.kind == JOIN, decision.who, decision.decided_at, decision.why)
