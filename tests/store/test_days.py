"""Days, months and years of both calendars as a question names them."""

from __future__ import annotations

import pytest

from qowl.errors import UsageError
from qowl.store.days import first_day, last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-05-24", "2021-05-24", "2021-05-24"),
        ("1400", "2021-03-21", "2022-03-20"),
        ("۱۴۰۰/۰۳", "2021-05-22", "2021-06-21"),
        ("1400-03-03", "2021-05-24", "2021-05-24"),
    ],
)
def test_named_periods(text: str, first: str, last: str) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["20", "2020-13", "soon", "1400-13"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(UsageError):
        first_day(text)
