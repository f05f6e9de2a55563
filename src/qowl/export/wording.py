"""How words changed over time, as a person reads it, and as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qowl.export import labels
from qowl.export.direction import inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qowl.dossier import Course


def wording_text(courses: Sequence[Course], *, isolated: bool = False) -> str:
    """Each side's versions by day, then what came, went, hardened and softened."""
    return "\n\n".join("\n".join(_lines(course, isolated=isolated)) for course in courses)


def _lines(course: Course, *, isolated: bool) -> Iterator[str]:
    yield f"{labels.country(course.side)} on {labels.topic(course.topic)}: {len(course.versions)} contacts"
    for version in course.versions:
        whose = "" if version.own else f", by {labels.country(version.account)}'s account" if version.account else ""
        words = inline(version.words, isolated=isolated)
        yield f"  {version.date} (document {version.document}{whose}): {words}"
    for phrase in course.phrases:
        marks = [name for name, holds in (("appeared", phrase.appeared), ("vanished", phrase.vanished)) if holds]
        what = " and ".join(marks) or "throughout"
        words = inline(phrase.words, isolated=isolated)
        yield f"  {what}: {words}  {phrase.days[0]} … {phrase.days[-1]}, {len(phrase.days)} times"
    for shift in course.shifts:
        way = "hardened" if shift.hardened else "softened"
        yield f"  {way} ({shift.scale}, {shift.of} to {shift.to}): {shift.before.date} to {shift.after.date}"


def wording_rows(courses: Sequence[Course]) -> list[dict[str, Any]]:
    """A row for each phrase and each shift."""
    rows = []
    for course in courses:
        base = {"side": course.side, "topic": course.topic}
        for phrase in course.phrases:
            what = " ".join(n for n, holds in (("appeared", phrase.appeared), ("vanished", phrase.vanished)) if holds)
            documents = " ".join(phrase.evidence)
            rows.append({**base, "what": what or "kept", "words": phrase.words, "from": phrase.days[0],
                         "to": phrase.days[-1], "documents": documents})  # fmt: skip
        for shift in course.shifts:
            way = "hardened" if shift.hardened else "softened"
            documents = f"{shift.before.document} {shift.after.document}"
            rows.append({**base, "what": way, "words": shift.scale, "from": shift.before.date,
                         "to": shift.after.date, "documents": documents})  # fmt: skip
    return rows
