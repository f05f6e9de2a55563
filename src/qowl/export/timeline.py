"""A timeline as text, as rows, and as a picture: SVG, or PNG made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qowl.errors import SourceError, UsageError
from qowl.export import labels
from qowl.export.direction import inline
from qowl.export.drawing import svg
from qowl.export.sides import from_to
from qowl.knowledge.lifecycle import lifecycle

if TYPE_CHECKING:
    from pathlib import Path

    from qowl.dossier import Timeline

_ZOOM = 2  # pixels of a PNG for one of the drawing


def timeline_text(found: Timeline, *, isolated: bool = False) -> str:
    """The days in order, each with its contact or what was told of a promise."""
    lines = [_title(found)]
    for day, text in sorted(_events(found, isolated=isolated)):
        lines.append(f"  {day}  {text}")
    return "\n".join(lines) if len(lines) > 1 else f"{lines[0]}: nothing"


def _title(found: Timeline) -> str:
    sides = " — ".join(labels.country(side) for side in found.parties)
    topic = labels.topic(found.topic) if found.topic else None
    return " · ".join(filter(None, (sides, topic, found.instrument)))


def _events(found: Timeline, *, isolated: bool) -> list[tuple[str, str]]:
    events = []
    for meeting in found.meetings:
        sides = ", ".join(labels.country(side) for side in meeting.sides)
        events.append((meeting.date, f"{labels.kind(meeting.kind)}: {sides} ({meeting.key})"))
    for lane in found.lanes:
        who = from_to(lane.debtors, lane.creditors)
        for mark in lane.marks:
            words = inline(mark.words, isolated=isolated)
            events.append((mark.date, f"{lifecycle().evidence[mark.kind].label_en}: {who}: {words} ({lane.handle})"))
    return events


def timeline_rows(found: Timeline) -> list[dict[str, Any]]:
    """A row for each contact and each mark, by day."""
    rows: list[dict[str, Any]] = [
        {"date": m.date, "what": "contact", "of": m.key, "sides": " ".join(m.sides), "document": None, "words": None}
        for m in found.meetings
    ]
    for lane in found.lanes:
        sides = f"{' '.join(lane.debtors)} > {' '.join(lane.creditors)}"
        rows += [
            {"date": mark.date, "what": mark.kind, "of": lane.handle, "sides": sides, "document": mark.document,
             "words": mark.words}
            for mark in lane.marks
        ]  # fmt: skip
    return sorted(rows, key=lambda row: (row["date"], row["what"], row["of"]))


def draw(found: Timeline, out: Path) -> None:
    """Draw the timeline into a file, by its name an SVG or a PNG.

    Raises:
        UsageError: the name ends in neither.
        SourceError: a PNG is wanted, and what draws it is not installed.
    """
    drawing = svg(found, _title(found))
    if out.suffix.lower() == ".svg":
        out.write_text(drawing, "utf-8")
    elif out.suffix.lower() == ".png":
        out.write_bytes(_png(drawing))
    else:
        raise UsageError(f"a picture is an .svg or a .png: {out}")


def _png(drawing: str) -> bytes:
    try:
        from resvg_py import svg_to_bytes
    except ImportError as missing:
        raise SourceError(
            f"a PNG needs {missing.name}; install it: pip install 'qowl[picture]', or draw an .svg"
        ) from None
    return bytes(svg_to_bytes(svg_string=drawing, zoom=_ZOOM, background="#ffffff", sans_serif_family="DejaVu Sans"))
