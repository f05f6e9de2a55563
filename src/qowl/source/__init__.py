"""Bytes -> `Source`: the text in them, never altered, and what the bytes say of themselves.

Takes bytes or a string; gives a `Source`. Leaves to others: mending the text (`repair`) and reading it (`reading`).

    >>> load("قول").text
    'قول'
"""

from qowl.source.dates import parse_date
from qowl.source.load import load
from qowl.source.model import Source

__all__ = ["Source", "load", "parse_date"]
