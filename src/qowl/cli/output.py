"""What the verbs that give rows share: `--json`, `--csv`, or a table for people.

A list is {"items": […], "next": …} in JSON; in CSV what is no plain value stands as JSON.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import TYPE_CHECKING, Any, TypeVar

import click

from qowl.export.direction import inline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qowl.store import Page

Verb = TypeVar("Verb", bound="Callable[..., Any]")
Item = dict[str, Any]

_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def output_options(verb: Verb) -> Verb:
    """Give a verb `--json` and `--csv`, as `form`."""
    for flag, text in (("csv", "Print as CSV."), ("json", "Print as JSON.")):
        verb = click.option(f"--{flag}", "form", flag_value=flag, type=str, help=text)(verb)
    return verb


def paging_options(*sorts: str) -> Callable[[Verb], Verb]:
    """Give a verb `--limit`, `--after` and, where there are several orders, `--sort`."""

    def give(verb: Verb) -> Verb:
        if sorts:
            names = ", ".join(sorts)
            verb = click.option("--sort", metavar="NAME", help=f"Order: {names}; -NAME turns it round.")(verb)
        verb = click.option("--after", metavar="WORD", help="The page that begins here, as the one before said.")(verb)
        limit = click.IntRange(1, 10_000)
        return click.option("--limit", type=limit, default=20, show_default=True, help="How many at most.")(verb)

    return give


def show_page(page: Page, form: str | None, columns: Mapping[str, str]) -> None:
    """Print a page: all of it as JSON or CSV; the named columns (by item's key, their heads) as a table."""
    if form == "json":
        click.echo(dumped(page.to_dict()))
    elif form == "csv":
        click.echo(as_csv(page.items), nl=False)
    else:
        show_table(page.items, columns)
    if page.next and form != "json":
        click.echo(f"There are more: --after {page.next}", err=True)


def dumped(data: Any) -> str:
    """Data as JSON that every terminal and parser takes."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def as_csv(items: Sequence[Item]) -> str:
    """Rows as CSV with a head; no text of a source is taken for a formula by a spreadsheet."""
    out = io.StringIO()
    heads = list(dict.fromkeys(key for item in items for key in item))
    writer = csv.writer(out, lineterminator="\n")
    if heads:
        writer.writerow(heads)
    writer.writerows([_cell(item.get(head)) for head in heads] for item in items)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, int | float):
        return value
    text = value if isinstance(value, str) else dumped(value)
    return f"'{text}" if text.startswith(_BEGINS_FORMULA) else text


def words(text: Any) -> str:
    """A source's words on one line; on a terminal right-to-left ones are kept apart from what is beside them."""
    return inline(str(text), isolated=sys.stdout.isatty())


def show_table(items: Sequence[Item], columns: Mapping[str, str]) -> None:
    """Print rows as a table; piped, its columns are as wide as what they hold."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns.values(), box=box.SIMPLE_HEAD, pad_edge=False)
    for item in items:
        cells = {key: Text(words(_shown(item.get(key)))) for key in columns}
        if "context" in cells:  # the words that a search found, among those around them
            cells["context"].highlight_words([found["text"] for found in item["words"]], "bold")
        table.add_row(*cells.values())
    if not items:
        click.echo("none")
    elif sys.stdout.isatty():
        Console(highlight=False).print(table)
    else:
        console = Console(highlight=False, width=10_000, file=io.StringIO())
        with console.capture() as captured:
            console.print(table)
        click.echo("\n".join(line.rstrip() for line in captured.get().strip("\n").splitlines()))


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, list):
        return ", ".join(_shown(part) for part in value)
    return str(value.get("text", value)) if isinstance(value, dict) else str(value)
