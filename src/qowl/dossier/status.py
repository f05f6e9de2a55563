"""The status that the documents speak for.

Takes a commitment's evidence, gives a `Proposal`. The last decisive word holds (see `matching.DECISIVE`); what is less
sure stands among the evidence and decides nothing:

    withdrawn by the debtor    -> cancelled
    let go by the creditor     -> released
    told to be done            -> discharged
    deadline past, looked for  -> expired; with no later document to look through it stays as it was
    a condition, not met       -> conditional;  met -> detached
    else                       -> created

Confidence: 0.5 and 0.4 times how surely the decisive sentence is of this commitment, and 0.05 more for each further
document that tells the same, at most 0.95. For `created` it is who tells of it: 0.8 both sides, 0.7 the debtor itself,
0.5 the creditor or others alone. `expired` has 0.4 and 0.05 for each document looked through, at most 0.7: silence is
weak.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qowl.dossier.item import Evidence, Looked, Proposal
from qowl.dossier.matching import DECISIVE

_ENDS = {"withdrawn": "cancelled", "released": "released", "delivered": "discharged"}


@dataclass(frozen=True, slots=True)
class Known:
    """What else there is to a commitment.

    Attributes:
        own, others: whether a debtor's own account tells of it, and whether another's does.
        conditional: whether it hangs on a condition.
        due: its last day.
        overdue: what was looked through after that day, where `as_of` is past it; else None.
    """

    own: bool
    others: bool
    conditional: bool
    due: str | None
    overdue: Looked | None


def propose(known: Known, evidence: Sequence[Evidence], looked: Looked) -> Proposal:
    """The status to propose; `looked` tells how many later documents were looked through."""
    ending = next((e for e in reversed(evidence) if e.kind in _ENDS and e.strength >= DECISIVE), None)
    if ending is not None:
        more = sum(e.kind == ending.kind and e.document != ending.document for e in evidence)
        confidence = min(0.95, 0.5 + 0.4 * ending.strength + 0.05 * more)
        return Proposal(_ENDS[ending.kind], round(confidence, 2), f"{ending.date}: {ending.reason}")
    if known.overdue and known.overdue.documents:
        return Proposal(
            "expired",
            round(min(0.7, 0.4 + 0.05 * known.overdue.documents), 2),
            f"due {known.due}; {_documents(known.overdue.documents)} after it, up to {known.overdue.last}, "
            "tell of no delivery",
        )
    return _still_owed(known, evidence, looked)


def _still_owed(known: Known, evidence: Sequence[Evidence], looked: Looked) -> Proposal:
    met = next((e for e in evidence if e.kind == "met" and e.strength >= DECISIVE), None)
    tail = _silence(evidence, looked)
    if known.overdue:
        tail = f"due {known.due}, and no document after that day was looked through"
    if known.conditional and met is None:
        return Proposal("conditional", 0.7, f"its condition is not told to have come about; {tail}")
    if known.conditional and met is not None:
        return Proposal("detached", round(0.4 + 0.4 * met.strength, 2), f"{met.date}: {met.reason}; {tail}")
    told = 0.8 if known.own and known.others else 0.7 if known.own else 0.5
    return Proposal("created", told, tail)


def _silence(evidence: Sequence[Evidence], looked: Looked) -> str:
    if looked.documents == 0:
        return "nobody has looked: no later document about both sides"
    later = [e for e in evidence if e.kind != "made"]
    if not later:
        return f"{_documents(looked.documents)} up to {looked.last} say nothing of it"
    last = f"last heard of on {later[-1].date} ({later[-1].kind}); looked through {_documents(looked.documents)}"
    return f"asked for again, so still open; {last}" if later[-1].kind == "requested" else last


def _documents(number: int) -> str:
    return "1 later document" if number == 1 else f"{number} later documents"
