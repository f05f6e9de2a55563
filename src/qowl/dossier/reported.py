"""A statement's own words without those that report it: «گفت: چین حمایت می‌کند» -> «چین حمایت می‌کند»."""

from __future__ import annotations

import re

from qowl.dossier.likeness import subject
from qowl.record import Span, Statement

_COLON = re.compile(r"\s*[^\s:،]+(?:\s+[^\s:،]+){0,4}\s*:\s*")
_THAT = re.compile(r"\s*[^\s:،]+(?:\s+[^\s:،]+){0,2}\s+که\s+")


def reported(statement: Statement) -> Span:
    """What was said, as a span of the source; the whole evidence where nothing before it only reports."""
    span = statement.evidence
    for pattern in (_COLON, _THAT):
        match = pattern.match(span.text)
        if match and match.end() < len(span.text) and not subject(match.group()):
            return Span(span.start + match.end(), span.end, span.text[match.end() :])
    return span
