"""Days as a question names them: a day, a month or a year, in either calendar.

first_day("1399") == "2020-03-20"; last_day("2022") == "2022-12-31"
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Any

from persiantools.jdatetime import JalaliDate
from sqlalchemy import ColumnElement

from qowl.errors import UsageError
from qowl.source.dates import parse_date

_PART = re.compile(r"(\d{4})(?:[-/.](\d{1,2}))?")
_SOLAR = range(1200, 1600)


def first_day(text: str) -> str:
    """The first day of what `text` names: "2020", "2020-05", "2020-05-24", "1399", "۱۳۹۹/۰۳", as an ISO date.

    Raises:
        UsageError: the text names no day, month or year.
    """
    return _day(text, last=False)


def last_day(text: str) -> str:
    """The last day of what `text` names; see `first_day`."""
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> str:
    match = _PART.fullmatch(text.strip())
    if match is None:
        return parse_date(text).isoformat()
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    try:
        if year in _SOLAR:
            day = JalaliDate.days_in_month(month, year) if last else 1
            return JalaliDate(year, month, day).to_gregorian().isoformat()  # type: ignore[no-untyped-call]
        return dt.date(year, month, calendar.monthrange(year, month)[1] if last else 1).isoformat()
    except (ValueError, IndexError):
        raise UsageError(f"no such month: {text!r}; give year-month, as 2021-05 or 1400-03") from None


def between(column: ColumnElement[Any], since: str, until: str) -> list[ColumnElement[bool]]:
    """Conditions that a day lies between two ISO dates, each of which may be empty."""
    return [*([column >= since] if since else []), *([column <= until] if until else [])]
