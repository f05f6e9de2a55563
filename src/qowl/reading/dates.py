"""Days that a text names: dates of three calendars, weekdays, «امروز»; and the words that set a deadline.

Takes letters and the day of publication, gives ISO days. Month names, weekdays and the like are in calendar.toml;
Solar Hijri days by persiantools, lunar ones by hijridate (Umm al-Qura), so that a lunar day may be one off.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Any

from hijridate import Gregorian, Hijri
from persiantools.jdatetime import JalaliDate

from qowl.languages.pack import table
from qowl.reading.letters import letters_of

_NUMERIC = re.compile(r"(?<!\d)(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})(?!\d)")
_CALENDARS = ("solar", "gregorian", "lunar")


class Calendar:
    """The calendar words of a language, compiled."""

    def __init__(self, words: dict[str, Any]) -> None:
        self.months = {
            letters_of(name): (calendar, number)
            for calendar in _CALENDARS
            for number, names in enumerate(words[calendar], 1)
            for name in names
        }
        self.ordinals = {letters_of(name): n for n, names in enumerate(words["ordinals"], 1) for name in names}
        self.weekdays = {letters_of(name): n for n, name in enumerate(words["weekdays"])}
        self.today = tuple(letters_of(w) for w in words["today"])
        self.yesterday = tuple(letters_of(w) for w in words["yesterday"])
        until, coming, units = ([letters_of(w) for w in words[key]] for key in ("until", "coming", "units"))
        unit = _either([*units, *self.months, *self.ordinals, *self.weekdays])
        self.deadline = re.compile(rf"(?:{_either(until)})(?:{unit}|\d+)+|(?:{_either(coming)})")
        self.weekday = re.compile(_either(self.weekdays))
        self.date = re.compile(
            rf"(\d{{1,2}}|{_either(self.ordinals)})({_either(self.months)})(?:ماه)?(?:سال)?(\d{{4}})?"
        )


def _either(words: Any) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def calendar(language: str) -> Calendar:
    """The calendar words of a language, made once a process."""
    return Calendar(table(language, "calendar"))


def day_in(words: str, published: dt.date | None, language: str) -> dt.date | None:
    """The day that letters name; relative ones against the day of publication."""
    names = calendar(language)
    explicit = _explicit(words, published, names)
    dateline = explicit == published and any(word in words for word in names.yesterday)
    if published is None or (explicit is not None and not dateline):
        return explicit
    if any(word in words for word in names.today) and not dateline:
        return published
    if any(word in words for word in names.yesterday):
        return published - dt.timedelta(days=1)
    match = names.weekday.search(words)
    if match is None:
        return None
    return published - dt.timedelta(days=(published.weekday() - names.weekdays[match.group()]) % 7)


def deadline_in(words: str, language: str) -> tuple[int, int] | None:
    """Where the words of a deadline stand in letters, if any do."""
    match = calendar(language).deadline.search(words)
    return match.span() if match else None


def _explicit(words: str, published: dt.date | None, names: Calendar) -> dt.date | None:
    match = _NUMERIC.search(words)
    if match:
        year, month, day = (int(part) for part in match.groups())
        return _day("solar" if year < 1700 else "gregorian", year, month, day)
    for match in names.date.finditer(words):
        word, name, written = match.groups()
        kind, month = names.months[name]
        day = int(word) if word.isdigit() else names.ordinals[word]
        found = _day(kind, int(written), month, day) if written else _last(kind, month, day, published)
        if found is not None:
            return found
    return None


def _day(kind: str, year: int, month: int, day: int) -> dt.date | None:
    try:
        if kind == "solar":
            found: dt.date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
            return found
        if kind == "lunar":
            return dt.date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _last(kind: str, month: int, day: int, published: dt.date | None) -> dt.date | None:
    """The last such day not after publication."""
    if published is None:
        return None
    years = {
        "solar": lambda: JalaliDate(published).year,  # type: ignore[no-untyped-call]
        "gregorian": lambda: published.year,
        "lunar": lambda: Gregorian.fromdate(published).to_hijri().year,
    }
    year = years[kind]()
    for candidate in (year, year - 1):
        found = _day(kind, candidate, month, day)
        if found is not None and found <= published:
            return found
    return None
