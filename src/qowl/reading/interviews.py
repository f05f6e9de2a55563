"""Interviews: questions of the outlet, each a paragraph, and below them the answers of one person.

    گفت‌وگوی روزنامه با X، سفیر …
    روابط دو کشور را چگونه می‌بینید؟
    روابط ما گرم است. …

Takes a `Parse`, gives an `Interview` where the text has several such questions and names who is asked.
"""

from __future__ import annotations

from dataclasses import dataclass

from qowl.reading.parse import Line, Parse
from qowl.reading.people import Named
from qowl.reading.speakers import NAMED, Speaker

_FEWEST = 2  # questions
_INTRODUCTION = 3  # lines that may name who is asked
_MARKS = frozenset(("؟", "?"))


@dataclass(frozen=True, slots=True)
class Interview:
    """Who is asked, and the paragraphs that ask."""

    asked: Speaker
    questions: frozenset[int]


def interview(parse: Parse) -> Interview | None:
    """The interview that a text is, if it is one."""
    questions = frozenset(line.sentence.paragraph for line in parse.lines if _asks(parse, line))
    asked = _asked(parse.lines[:_INTRODUCTION]) if len(questions) >= _FEWEST else None
    if asked is None:
        return None
    return Interview(Speaker(asked.people, NAMED, "asked in an interview"), questions)


def _asks(parse: Parse, line: Line) -> bool:
    """Whether a line is a question that ends its paragraph."""
    end = line.sentence.end
    mark = parse.text.after(end)
    return mark in _MARKS and parse.text.after(end + len(mark)) == "\n" and not parse.segments.quoted(end - 1)


def _asked(lines: tuple[Line, ...]) -> Named | None:
    """Who is asked: the first person named that has an office."""
    named = [n for line in lines for n in line.named if len(n.people) == 1 and n.people[0].role]
    return named[0] if named else None
