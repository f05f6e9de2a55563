"""A timeline drawn: years from left to right, contacts on the top line, below it a line for each promise.

Takes a `Timeline`, gives an SVG document, the same for the same timeline.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, select_autoescape

from qowl.export.direction import inline
from qowl.export.sides import from_to
from qowl.knowledge.lifecycle import lifecycle

if TYPE_CHECKING:
    from qowl.dossier import Timeline
    from qowl.dossier.timeline import Lane

_WIDTH, _LEFT, _RIGHT = 1000, 300, 20  # pixels
_TOP, _LANE = 76, 34
_MOST_YEARS = 25  # labelled one by one
_WORDS = 42  # characters of a promise
_LETTER = 5.6  # pixels, about, of the legend
COLOURS = {
    "made": "#1a7f37",
    "reaffirmed": "#4ac26b",
    "requested": "#bc4c00",
    "acknowledged": "#54aeff",
    "progress": "#0969da",
    "delayed": "#9a6700",
    "met": "#8250df",
    "delivered": "#0a3069",
    "withdrawn": "#cf222e",
    "released": "#6e7781",
}
_OPEN, _CLOSED = "#8c959f", "#d0d7de"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days as places from left to right."""

    first: dt.date
    last: dt.date

    def at(self, day: str) -> float:
        """Where a day stands, in pixels."""
        length = max((self.last - self.first).days, 1)
        share = (dt.date.fromisoformat(day) - self.first).days / length
        return round(_LEFT + min(max(share, 0.0), 1.0) * (_WIDTH - _LEFT - _RIGHT), 1)

    def holds(self, day: str) -> bool:
        """Whether a day is on the line."""
        return self.first.isoformat() <= day <= self.last.isoformat()

    def years(self) -> list[tuple[int, float]]:
        """The years to label, and where they begin."""
        years = range(self.first.year, self.last.year + 1)
        step = max(1, -(-len(years) // _MOST_YEARS))
        return [(year, self.at(f"{year}-01-01")) for year in years if not (year - self.first.year) % step]


def svg(found: Timeline, title: str) -> str:
    """The drawing as an SVG document."""
    days = found.days or ["2000-01-01"]
    scale = _Scale(dt.date(int(days[0][:4]), 1, 1), dt.date(int(days[-1][:4]), 12, 31))
    environment = Environment(
        loader=PackageLoader("qowl.export"),
        autoescape=select_autoescape(default=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    used = dict.fromkeys(mark.kind for lane in found.lanes for mark in lane.marks)
    return environment.get_template("timeline.svg").render(
        title=title,
        width=_WIDTH,
        height=_TOP + _LANE * len(found.lanes) + 40,
        left=_LEFT,
        right=_WIDTH - _RIGHT,
        top=_TOP,
        years=scale.years(),
        meetings=[(scale.at(meeting.date), meeting) for meeting in found.meetings],
        lanes=[_lane(lane, number, scale) for number, lane in enumerate(found.lanes)],
        legend=_legend([kind for kind in COLOURS if kind in used]),
    )


def _legend(kinds: list[str]) -> list[tuple[float, str, str]]:
    """Each kind of mark: where its sign stands, its colour, its name."""
    rows, at = [], 20.0
    for kind in kinds:
        label = lifecycle().evidence[kind].label_en
        rows.append((at, COLOURS[kind], label))
        at += 24 + len(label) * _LETTER
    return rows


def _lane(lane: Lane, number: int, scale: _Scale) -> dict[str, Any]:
    places = [scale.at(mark.date) for mark in lane.marks]
    is_open = lifecycle().statuses[lane.status].open
    end = scale.at(lane.looked) if is_open and lane.looked else places[-1]
    return {
        "y": _TOP + _LANE * number + _LANE // 2,
        "who": from_to(lane.debtors, lane.creditors),
        "status": lifecycle().statuses[lane.status].label_en,
        "action": inline(shorten(lane.action, _WORDS, placeholder="…"), isolated=True),
        "start": places[0],
        "end": max(end, places[-1]),
        "colour": _OPEN if is_open else _CLOSED,
        "due": scale.at(lane.due) if lane.due and scale.holds(lane.due) else None,
        "marks": [(place, COLOURS[mark.kind], mark) for place, mark in zip(places, lane.marks, strict=True)],
    }
