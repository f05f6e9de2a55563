"""The day that the words of a deadline mean: the last one on which it is still kept.

    «تا پایان سال آینده», told on 2025-01-18 (1403) -> 2026-03-20

Takes the words and the day they were told, gives an ISO date or None. A bare year is a Solar Hijri one where it is
written so («۱۴۰۲») and where a Persian text says «سال آینده».
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from persiantools.jdatetime import JalaliDate

from qowl.reading.dates import calendar, day_in
from qowl.reading.letters import letters

_NUMBERS = ("یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده")
_DAYS = {"روز": 1, "هفته": 7, "ماه": 30, "سال": 365}
_SPAN = re.compile(rf"(?:ظرف|درمدت)(\d+|{'|'.join(_NUMBERS)})({'|'.join(_DAYS)})")
_YEAR = re.compile(r"(?:سال)?(1[34]\d\d|20\d\d)")
_NEXT, _THIS = ("سالاینده", "سالاتی"), ("سالجاری", "امسال")
_NEXT_MONTH, _THIS_MONTH = ("ماهاینده", "ماهاتی"), ("ماهجاری", "اینماه")
_NEXT_WEEK, _WEEK = ("هفتهاینده",), 7
_DECEMBER = 12


def due_day(words: str, told: str | None, language: str) -> str | None:
    """The last day of a deadline.

    Args:
        words: of the deadline, as the text has them.
        told: the ISO date on which it was told; relative deadlines need it.
        language: of the words; only Persian ones are read.
    """
    if language != "fa":
        return None
    text, day = letters(words).text, dt.date.fromisoformat(told) if told else None
    found = _named(text, day, language) or _year(text, day) or _month(text, day) or _stretch(text, day)
    return found.isoformat() if found else None


def _named(text: str, day: dt.date | None, language: str) -> dt.date | None:
    """A day with its month, in the year to come where none is written."""
    if not calendar(language).date.search(text):
        return None
    return day_in(text, day + dt.timedelta(days=365) if day else None, language)


def _year(text: str, day: dt.date | None) -> dt.date | None:
    match = _YEAR.search(text)
    if match:
        return _end_of(int(match.group(1)))
    year = JalaliDate(day).year if day else None  # type: ignore[no-untyped-call]
    if year is not None and any(words in text for words in _NEXT):
        return _end_of(year + 1)
    if year is not None and (any(words in text for words in _THIS) or text.endswith("پایانسال")):
        return _end_of(year)
    return None


def _month(text: str, day: dt.date | None) -> dt.date | None:
    """The last day of this or the next Solar Hijri month, or of the next week."""
    if day is None:
        return None
    if any(words in text for words in _NEXT_WEEK):
        return day + dt.timedelta(days=2 * _WEEK - 1 - (day.weekday() + 2) % _WEEK)
    ahead = 1 if any(words in text for words in _NEXT_MONTH) else 0
    if not ahead and not any(words in text for words in _THIS_MONTH):
        return None
    solar = JalaliDate(day)  # type: ignore[no-untyped-call]
    months = solar.year * _DECEMBER + solar.month + ahead  # of the month after the one meant, from 0
    first: dt.date = JalaliDate(months // _DECEMBER, months % _DECEMBER + 1, 1).to_gregorian()  # type: ignore[no-untyped-call]
    return first - dt.timedelta(days=1)


@cache
def _end_of(year: int) -> dt.date:
    """The last day of a year: below 1700 a Solar Hijri one."""
    if year >= 1700:
        return dt.date(year, 12, 31)
    first: dt.date = JalaliDate(year + 1, 1, 1).to_gregorian()  # type: ignore[no-untyped-call]
    return first - dt.timedelta(days=1)


def _stretch(text: str, day: dt.date | None) -> dt.date | None:
    match = _SPAN.search(text)
    if match is None or day is None:
        return None
    number, unit = match.groups()
    count = int(number) if number.isdigit() else _NUMBERS.index(number) + 1
    return day + dt.timedelta(days=min(count, 100) * _DAYS[unit])
