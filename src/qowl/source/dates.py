"""Dates as people type them, Gregorian or Solar Hijri, as a day."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from persiantools.jdatetime import JalaliDate

from qowl.errors import UsageError

# \d and int() read Persian and Arabic digits as well as ASCII ones.
_DATE = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*")
_SOLAR = range(1200, 1600)
_GREGORIAN = range(1800, 2200)


def parse_date(text: str) -> date:
    """The day that `text` names: year, month, day, between them `-`, `/` or `.`.

    Accepted: 2021-05-24, 2021/5/24, 1400-03-03, ۱۴۰۰/۰۳/۰۳, 1400.3.3. A year of the 1200s to 1500s is Solar Hijri.

    Raises:
        UsageError: the text names no day.
    """
    match = _DATE.fullmatch(text)
    if match:
        year, month, day = (int(part) for part in match.groups())
        try:
            if year in _GREGORIAN:
                return date(year, month, day)
            if year in _SOLAR:
                return JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]  # __new__ has no types
        except ValueError:
            raise UsageError(f"no such day in the calendar: {text!r}; check month and day") from None
    raise UsageError(
        f"not a date: {text!r}; give year-month-day, Gregorian (2021-05-24) or Solar Hijri (1400-03-03, ۱۴۰۰/۰۳/۰۳)"
    )


def day_of(text: str) -> str | None:
    """The day that a date or time of a machine names, as an ISO date; None where it names none.

    Accepted: what `parse_date` takes, with a time of day behind it or not ("2021-05-24T10:00:00Z"), and the dates of
    mail and feeds ("Mon, 24 May 2021 10:00:00 GMT").
    """
    begin = _DATE.match(text)
    try:
        if begin and not text[begin.end() : begin.end() + 1].isdigit():
            return parse_date(begin[0]).isoformat()
        return parsedate_to_datetime(text).date().isoformat()
    except (UsageError, ValueError, TypeError, IndexError):
        return None
