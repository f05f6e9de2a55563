"""A record as one HTML page that needs nothing else: the text with its statements coloured, beside it what they say.

Takes a record that holds its text; gives the page. `page.html.j2` has the form, `page.css` and `page.js` the looks and
the lighting up; all three end up in the page.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from persiantools.digits import en_to_fa
from persiantools.jdatetime import JalaliDate

from qowl.errors import UsageError
from qowl.export import labels
from qowl.export.segments import paragraphs
from qowl.export.sides import by_side, office, side_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qowl.record import Record, Statement

CLASSES = ("assertive", "directive", "commissive", "expressive")


def page(record: Record) -> str:
    """The page of a record.

    Raises:
        UsageError: the record does not hold its text.
    """
    text = record.document.text
    if text is None:
        raise UsageError("a page shows the text, and this record does not hold it; read with with_text=True")
    classes = {statement.id: labels.act_class(statement.act) for statement in record.statements}
    return _template().render(
        record=record,
        document=record.document,
        paragraphs=list(paragraphs(text, record.statements)),
        sides=by_side(record),
        class_of=classes,
        counts=Counter(classes.values()),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("qowl.export", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "act": labels.act,
        "country": labels.country,
        "kind": labels.kind,
        "office": office,
        "side_name": side_name,
        "topic": labels.topic,
        "balance": _balance,
        "solar": _solar,
    }
    return environment.get_template("page.html.j2")


def _balance(statements: Sequence[Statement]) -> list[tuple[str, int]]:
    """How many statements of each class, in the order of the classes, none left out that has any."""
    counts = Counter(labels.act_class(statement.act) for statement in statements)
    return [(name, counts[name]) for name in (*CLASSES, "other") if counts[name]]


def _solar(day: str) -> str:
    """An ISO date in the Solar Hijri calendar, as Persian readers write it: «۹ خرداد ۱۴۰۲»."""
    solar = JalaliDate(date.fromisoformat(day), locale="fa")  # type: ignore[no-untyped-call]  # __new__ has no types
    return f"{en_to_fa(str(solar.day))} {solar.strftime('%B %Y')}"
