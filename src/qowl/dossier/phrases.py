"""Finding the phrases of the follow-up tables in letters.

Takes a text's `Letters` and a stretch of them, gives where a row's words stand. A phrase begins at a break and ends at
one, but for the endings of the perfect and the plural («شد», «شدند», «شده است»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from qowl.languages.followup import Grade, SignWords, grades, sign_words
from qowl.reading.letters import Letters, letters_of

_ENDINGS = ("", "ند", "ه", "هاست", "هاند", "هبود", "هایم", "یم", "م", "ی", "ها", "های")
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finder:
    """The phrases of one row, compiled: any of `single`, or all of a group of `groups` in order; none of `against`."""

    single: re.Pattern[str] | None
    groups: tuple[tuple[re.Pattern[str], ...], ...]
    against: re.Pattern[str] | None

    def find(self, text: Letters, start: int, end: int) -> Stretch | None:
        """Where the row's words stand in a stretch; None where they do not, or where words of `not` stand too."""
        found = _first(self.single, text, start, end) or self._group(text, start, end)
        return None if found is None or _first(self.against, text, start, end) else found

    def _group(self, text: Letters, start: int, end: int) -> Stretch | None:
        for group in self.groups:
            place, first = start, -1
            for pattern in group:
                found = _first(pattern, text, place, end)
                if found is None:
                    break
                first, place = (found[0] if first < 0 else first), found[1]
            else:
                return first, place
        return None


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    if not phrases:
        return None
    words = "|".join(sorted((re.escape(letters_of(phrase)) for phrase in phrases), key=len, reverse=True))
    endings = "|".join(sorted(_ENDINGS, key=len, reverse=True))
    return re.compile(f"(?:{words})(?:{endings})")


def _first(pattern: re.Pattern[str] | None, text: Letters, start: int, end: int) -> Stretch | None:
    """The first match that begins and ends at a break; of an ending that is none, the shorter one is tried too."""
    place = start
    while pattern is not None and (match := pattern.search(text.text, place, end)):
        for stop in range(match.end(), match.start(), -1):
            if (
                text.opens[match.start()]
                and (stop == end or text.opens[stop])
                and pattern.fullmatch(text.text, match.start(), stop)
            ):
                return match.start(), stop
        place = match.start() + 1
    return None


@cache
def sign_finders(code: str) -> tuple[tuple[SignWords, Finder], ...]:
    """The rows of followup.toml with their finders, in order."""
    return tuple(
        (
            row,
            Finder(
                _pattern(row.words),
                tuple(tuple(p for word in group if (p := _pattern((word,)))) for group in row.together),
                _pattern(row.not_),
            ),
        )
        for row in sign_words(code)
    )


@cache
def grade_finders(code: str) -> tuple[tuple[Grade, Finder], ...]:
    """The rows of strength.toml with their finders, in order."""
    return tuple((row, Finder(_pattern(row.words), (), None)) for row in grades(code))
