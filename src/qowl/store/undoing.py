"""Taking a decision back: by a further decision, and what hung on it follows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qowl.store import decisions, reviews
from qowl.store.decisions import Decision
from qowl.store.ties import JOIN, SPLIT
from qowl.store.tying import follow

if TYPE_CHECKING:
    from sqlalchemy import Connection


def undo(connection: Connection, number: int, *, who: str, why: str) -> Decision:
    """Undo a decision; the decision that was undone. An undo can be undone too.

    Raises:
        StoreError: there is none of that number, or it was undone before.
    """
    undone = decisions.undo(connection, number, who=who, why=why)
    about = undone
    while about.kind == decisions.UNDO:
        about = next(one for one in decisions.everything(connection) if one.id == about.undoes)
    if about.kind in (JOIN, SPLIT):
        follow(connection, [about.subject, json.loads(about.value)["other"]])
    else:
        reviews.settle(connection, json.loads(about.value)["document"])
    return undone
