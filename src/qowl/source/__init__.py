"""Bytes -> `Source`: the text in them, never altered, and what the bytes say of themselves.

Takes bytes or a string; gives a `Source`. Leaves to others: mending the text (`repair`) and reading it (`reading`).

    >>> load("قول").text
    'قول'
"""

from qowl.source.dates import parse_date
from qowl.source.found import Found, Unreadable
from qowl.source.load import load
from qowl.source.model import Source
from qowl.source.walk import count, walk

__all__ = ["Found", "Source", "Unreadable", "count", "load", "parse_date", "walk"]
