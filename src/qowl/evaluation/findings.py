"""An annotation or a record as sets of findings, alike for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qowl.export.labels import act_class

if TYPE_CHECKING:
    from collections.abc import Iterable

Findings = dict[str, set[tuple[Any, ...]]]
Row = tuple[str | None, str | None, list[str]]  # who speaks or owes, the act or the other side, topics


def gold_findings(gold: dict[str, Any]) -> Findings:
    """What an annotation says, as sets."""
    statements = [(x["speaker"], x["act"], x["topics"]) for x in gold.get("statements") or []]
    commitments = [(x["debtor"], x.get("creditor"), [x["topic"]]) for x in gold.get("commitments") or []]
    requests = [(x["asker"], x.get("askee"), [x["topic"]]) for x in gold.get("requests") or []]
    return _findings(contacts_of(gold), statements, commitments, requests)


def record_findings(record: dict[str, Any]) -> Findings:
    """What a record says, as sets."""
    statements = [(speaker_of(x), x["act"], x["topics"]) for x in record.get("statements", [])]
    commitments = [(side(x["debtors"]), side(x["creditors"]), x["topics"]) for x in record.get("commitments", [])]
    requests = [(side(x["askers"]), side(x["askees"]), x["topics"]) for x in record.get("requests", [])]
    return _findings(contacts_of(record), statements, commitments, requests)


def _findings(
    contacts: list[dict[str, Any]], statements: list[Row], commitments: list[Row], requests: list[Row]
) -> Findings:
    return {
        "contacts": {(x["kind"], frozenset(p.get("country") for p in x.get("parties", []))) for x in contacts},
        "parties": {(p.get("country"), p.get("role")) for x in contacts for p in x.get("parties", [])},
        "dates": {(x["kind"], x["date"]) for x in contacts if x.get("date")},
        "attribution": {(who, topic) for who, _, topics in statements for topic in topics},
        "position": {(who, act_class(act or ""), topic) for who, act, topics in statements for topic in topics},
        "act": {(who, act, topic) for who, act, topics in statements for topic in topics},
        "commitments": {(debtor, topic) for debtor, _, topics in commitments for topic in topics},
        "  +creditor": {(debtor, creditor, topic) for debtor, creditor, topics in commitments for topic in topics},
        "requests": {(asker, topic) for asker, _, topics in requests for topic in topics},
        "  +askee": {(asker, askee, topic) for asker, askee, topics in requests for topic in topics},
    }


def contacts_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The contacts of an annotation or a record; `contact` is the older form of annotation."""
    return document.get("contacts") or ([document["contact"]] if document.get("contact") else [])


def side(countries: Iterable[str | None]) -> str | None:
    """One country, BOTH for several, None for nobody in particular."""
    several = {country for country in countries if country}
    return "BOTH" if len(several) > 1 else next(iter(several), None)


def speaker_of(statement: dict[str, Any]) -> str | None:
    """The side that speaks in a record's statement."""
    return side(speaker["country"] for speaker in statement["speakers"])
