"""The day of a contact: a date, a weekday or «امروز» in the sentence that tells of it, against the day of publication.

Takes a `Parse` and a contact, gives an ISO date and where it is from: "text", "publication", or nothing.
Calendars: Solar Hijri with Iranian and Afghan month names, Gregorian; years as four digits.
"""

from __future__ import annotations

import datetime
import re

from persiantools.jdatetime import JalaliDate

from qowl.reading.contacts import Told
from qowl.reading.letters import letters_of
from qowl.reading.parse import Parse

_SOLAR = (
    ("فروردین", "حمل"), ("اردیبهشت", "ثور"), ("خرداد", "جوزا"), ("تیر", "سرطان"), ("مرداد", "اسد"), ("شهریور", "سنبله"),
    ("مهر", "میزان"), ("آبان", "عقرب"), ("آذر", "قوس"), ("دی", "جدی"), ("بهمن", "دلو"), ("اسفند", "حوت"),
)  # fmt: skip
_GREGORIAN = (
    ("ژانویه", "جنوری"), ("فوریه", "فبروری"), ("مارس", "مارچ"), ("آوریل", "آپریل", "اپریل"), ("مه", "می"), ("ژوئن", "جون", "ژوین"),
    ("ژوئیه", "جولای", "ژوییه"), ("اوت", "آگوست", "اگست"), ("سپتامبر", "سپتمبر"), ("اکتبر", "اکتوبر"), ("نوامبر", "نومبر"), ("دسامبر", "دسمبر"),
)  # fmt: skip
_WEEKDAYS = ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه")  # Monday is 0, as in datetime
_ORDINALS = (
    "یکم اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "یازدهم", "دوازدهم", "سیزدهم",
    "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نوزدهم", "بیستم", "بیست‌ویکم", "بیست‌ودوم", "بیست‌وسوم",
    "بیست‌وچهارم", "بیست‌وپنجم", "بیست‌وششم", "بیست‌وهفتم", "بیست‌وهشتم", "بیست‌ونهم", "سی‌ام", "سی‌ویکم",
)  # fmt: skip
_MONTHS = {letters_of(n): (calendar, number) for calendar, months in (("solar", _SOLAR), ("gregorian", _GREGORIAN)) for number, names in enumerate(months, 1) for n in names}  # fmt: skip
_DAYS = {letters_of(word): number for number, words in enumerate(_ORDINALS, 1) for word in words.split()}
_DATE = re.compile(
    rf"(\d{{1,2}}|{'|'.join(sorted(_DAYS, key=len, reverse=True))})ماه?({'|'.join(sorted(_MONTHS, key=len, reverse=True))})(?:ماه)?(?:سال)?(\d{{4}})?".replace(
        "ماه?", ""
    )
)
_NUMERIC = re.compile(r"(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})")
_WEEKDAY = re.compile("|".join(sorted((letters_of(w) for w in _WEEKDAYS), key=len, reverse=True)))
_TODAY = ("امروز", "امشب", "دقایقیپیش", "ساعاتیپیش", "لحظاتیپیش")
_YESTERDAY = ("دیروز", "دیشب", "شبگذشته", "روزگذشته")


def day_of(parse: Parse, told: Told) -> tuple[str | None, str | None]:
    """The day of a contact as an ISO date, and "text" or "publication"; both None where nothing tells."""
    sentence = parse.lines[told.line].sentence
    day = _in_text(parse.text.text[sentence.start : sentence.end], parse.day)
    if day is not None:
        return day.isoformat(), "text"
    if parse.day is not None:
        return parse.day.isoformat(), "publication"
    return None, None


def _in_text(sentence: str, published: datetime.date | None) -> datetime.date | None:
    explicit = _explicit(sentence, published)
    if explicit is not None or published is None:
        return explicit
    if any(word in sentence for word in _TODAY):
        return published
    if any(word in sentence for word in _YESTERDAY):
        return published - datetime.timedelta(days=1)
    match = _WEEKDAY.search(sentence)
    if match is None:
        return None
    weekday = [letters_of(w) for w in _WEEKDAYS].index(match.group())
    return published - datetime.timedelta(days=(published.weekday() - weekday) % 7)


def _explicit(sentence: str, published: datetime.date | None) -> datetime.date | None:
    match = _NUMERIC.search(sentence)
    if match:
        year, month, day = (int(part) for part in match.groups())
        return _day("solar" if year < 1700 else "gregorian", year, month, day)
    match = _DATE.search(sentence)
    if match is None:
        return None
    word, name, written = match.groups()
    calendar, month = _MONTHS[name]
    day = int(word) if word.isdigit() else _DAYS[word]
    if written:
        return _day(calendar, int(written), month, day)
    return _nearest(calendar, month, day, published) if published else None


def _day(calendar: str, year: int, month: int, day: int) -> datetime.date | None:
    try:
        if calendar == "solar":
            found: datetime.date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
            return found
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _nearest(calendar: str, month: int, day: int, published: datetime.date) -> datetime.date | None:
    """The last such day not after publication."""
    year = JalaliDate(published).year if calendar == "solar" else published.year
    for candidate in (year, year - 1):
        found = _day(calendar, candidate, month, day)
        if found is not None and found <= published:
            return found
    return None
