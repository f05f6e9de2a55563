"""Codes as a question names them: one of several that a column holds, a topic and all below it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, or_


def among(column: ColumnElement[Any], code: str) -> ColumnElement[bool]:
    """Whether a code is one of those that a column holds, spaces between them."""
    return (" " + column + " ").contains(f" {code} ", autoescape=True)


def at_or_below(column: ColumnElement[Any], topic: str) -> ColumnElement[bool]:
    """Whether a column holds a topic, or one below it: "health.vaccine" for "health"."""
    return or_(column == topic, column.startswith(f"{topic}.", autoescape=True))
