"""Headings that give somebody the word: «عراقچی: …», «رئیس‌جمهور روسیه:» with the speech below.

Takes a line, gives a `Heading` where a colon stands after a mention and before any reporting phrase.
"""

from __future__ import annotations

from dataclasses import dataclass

from qowl.reading.parse import Line, Parse
from qowl.reading.people import Who
from qowl.reading.speakers import NAMED, SIDE, Speaker

_FARTHEST = 70  # letters before the colon


@dataclass(frozen=True, slots=True)
class Heading:
    """Who has the word, and where in the line the speech begins."""

    speaker: Speaker
    content: int


def heading(parse: Parse, line: Line) -> Heading | None:
    """The heading that opens a line, if one does."""
    start = line.sentence.start
    colon = parse.text.text.find(":", start, min(start + _FARTHEST, len(parse.text.text)))
    end = line.sentence.end
    if colon < 0 or colon > end + 1 or any(cue.start < colon for cue in line.cues):
        return None
    for named in line.named:
        if named.people and not named.mention.bound and named.mention.end <= colon:
            return Heading(Speaker(named.people, NAMED, "a heading with a colon", named.mention.end), colon + 1)
    for hit in line.places:
        if hit.kind in ("place", "capital") and hit.end == colon:
            who = Who(None, hit.row.code, None, (hit.start, hit.base))
            return Heading(Speaker((who,), SIDE, "a side as a heading", hit.end), colon + 1)
    return None
