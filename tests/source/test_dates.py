from __future__ import annotations

from datetime import date

import pytest

from qowl.errors import UsageError
from qowl.source import parse_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-05-24", date(2021, 5, 24)),
        ("2021/5/24", date(2021, 5, 24)),
        ("2021.05.24", date(2021, 5, 24)),
        ("1400-03-03", date(2021, 5, 24)),
        ("1400/3/3", date(2021, 5, 24)),
        ("۱۴۰۰/۰۳/۰۳", date(2021, 5, 24)),
        ("۱۴۰۰.۳.۳", date(2021, 5, 24)),
        ("٢٠٢١-٠٥-٢٤", date(2021, 5, 24)),
        ("1403-12-30", date(2025, 3, 20)),  # a leap year's last day
        (" 1357-11-22 ", date(1979, 2, 11)),
    ],
)
def test_reads(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2021-02-30", "no such day in the calendar: '2021-02-30'; check month and day"),
        ("1404-12-30", "no such day in the calendar: '1404-12-30'; check month and day"),
        *(
            (
                text,
                f"not a date: {text!r}; "
                "give year-month-day, Gregorian (2021-05-24) or Solar Hijri (1400-03-03, ۱۴۰۰/۰۳/۰۳)",
            )
            for text in ("", "yesterday", "24-05-2021", "2021-05", "0021-05-24", "9999-01-01")
        ),
    ],
)
def test_refuses(text: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        parse_date(text)
    assert str(error.value) == message
