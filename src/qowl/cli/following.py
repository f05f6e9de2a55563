"""`qowl compare`, `ledger`, `timeline`, `wording`: what many documents tell together."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from qowl.cli.codes import INSTRUMENT, SIDE, STATUS, TOPIC
from qowl.cli.finding import period, period_options
from qowl.cli.help import examples
from qowl.cli.output import as_csv, dumped, output_options, paging_options, show_page
from qowl.cli.stores import fresh, opened, store_option

PICTURE = click.Path(dir_okay=False, path_type=Path)


@click.command(epilog=examples("qowl compare --store readouts.db 17#CHN-IRN", "qowl compare 17 --json"))
@click.argument("contact")
@store_option
@output_options
def compare(contact: str, store: str, form: str | None) -> None:
    """Set the accounts of CONTACT side by side: who tells what, promised what by whose account, and in which words.

    CONTACT is one that `qowl contacts` lists, or a document that tells of one only, by its number or own id.
    """
    from qowl.export.comparison import comparison_rows, comparison_text
    from qowl.store.asking import comparison
    from qowl.store.naming import named

    with opened(store) as open_one, open_one.reading() as connection:
        found = comparison(connection, contact)
        documents = named(connection, [document for column in found.columns for document in column.documents])
    if form == "json":
        click.echo(dumped(found.to_dict() | {"documents": documents}))
    elif form == "csv":
        click.echo(as_csv(comparison_rows(found)), nl=False)
    else:
        click.echo(comparison_text(found, documents, isolated=sys.stdout.isatty()))


@click.command(
    epilog=examples("qowl ledger --store readouts.db --debtor CHN --creditor IRN --open", "qowl ledger --topic health")
)
@store_option
@click.option("--debtor", metavar="CODE", type=SIDE, help="What this side owes.")
@click.option("--creditor", metavar="CODE", type=SIDE, help="What this side is owed.")
@click.option("--topic", metavar="TOPIC", type=TOPIC, help="On this topic, or one below it.")
@click.option("--instrument", metavar="ID", type=INSTRUMENT, help="Under this agreement.")
@click.option("--status", metavar="STATUS", type=STATUS, help="created, conditional, detached, discharged …")
@click.option("--open", is_flag=True, help="Only what is still owed, as far as anybody knows.")
@click.option("--unreviewed", is_flag=True, help="Only what no person has decided on.")
@click.option("--rejected", is_flag=True, help="Also what a person said is no commitment.")
@period_options
@output_options
@paging_options("made", "status", "due", "confidence", "debtors", "looked_last")
def ledger(store: str, since: str, until: str, form: str | None, **options: Any) -> None:
    """List commitments: who owes whom what, and what became of it, with the evidence."""
    from qowl.export.item import item_row
    from qowl.store import Paging
    from qowl.store.ledger import Owed, ledger

    paging = Paging(**{name: options.pop(name) for name in ("limit", "after", "sort")})
    days = period(since, until)
    wanted = Owed(**options, since=days["since"], until=days["until"])
    with fresh(store, wanted.debtor, wanted.creditor) as open_one, open_one.reading() as connection:
        page = ledger(connection, wanted, paging)
    heads = {"handle": "item", "made": "made", "debtors": "owes", "creditors": "to", "status": "status"}
    if form is None:
        page = replace(page, items=[item_row(item) for item in page.items])
    show_page(page, form, {**heads, "looked_for": "looked for", "action": "what"})


@click.command(
    epilog=examples(
        "qowl timeline --store readouts.db --parties IRN CHN --topic health.vaccine",
        "qowl timeline --instrument jcpoa --picture jcpoa.svg",
    )
)
@store_option
@click.option("--parties", metavar="CODE", multiple=True, type=SIDE, help="Contacts and promises of this side.")
@click.argument("more", metavar="[CODE...]", nargs=-1, type=SIDE)
@click.option("--topic", metavar="TOPIC", type=TOPIC, help="On this topic, or one below it.")
@click.option("--instrument", metavar="ID", type=INSTRUMENT, help="Under this agreement.")
@click.option("--picture", metavar="OUT", type=PICTURE, help="Draw it: .svg or .png.")
@output_options
def timeline(
    store: str,
    parties: tuple[str, ...],
    more: tuple[str, ...],
    topic: str | None,
    instrument: str | None,
    picture: Path | None,
    form: str | None,
) -> None:
    """Show the contacts and promises of sides, of a topic or of an agreement over the years."""
    from qowl.export.timeline import draw, timeline_rows, timeline_text
    from qowl.store.asking import course

    sides = (*parties, *more)
    if not (sides or topic or instrument):
        raise click.UsageError("a timeline of what? Give --parties, --topic or --instrument.")
    with fresh(store, *sides) as open_one, open_one.reading() as connection:
        found = course(connection, sides, topic, instrument)
    if picture:
        draw(found, picture)
    if form == "json":
        click.echo(dumped(found.to_dict()))
    elif form == "csv":
        click.echo(as_csv(timeline_rows(found)), nl=False)
    elif not picture:
        click.echo(timeline_text(found, isolated=sys.stdout.isatty()))


@click.command(epilog=examples("qowl wording --store readouts.db --parties IRN CHN --topic sovereignty"))
@store_option
@click.option("--parties", metavar="CODE", multiple=True, type=SIDE, help="The sides, in their contacts; repeatable.")
@click.argument("more", metavar="[CODE...]", nargs=-1, type=SIDE)
@click.option("--topic", metavar="TOPIC", type=TOPIC, required=True, help="The topic, or one above it.")
@output_options
def wording(store: str, parties: tuple[str, ...], more: tuple[str, ...], topic: str, form: str | None) -> None:
    """Show how each side's words on a topic changed: phrases that came and went, what hardened or softened."""
    from qowl.export.wording import wording_rows, wording_text
    from qowl.store.asking import words_over_time

    sides = (*parties, *more)
    if not sides:
        raise click.UsageError("whose words? Give --parties IRN CHN.")
    with opened(store) as open_one, open_one.reading() as connection:
        found = words_over_time(connection, sides, topic)
    if form == "json":
        click.echo(dumped({"items": [one.to_dict() for one in found], "next": None}))
    elif form == "csv":
        click.echo(as_csv(wording_rows(found)), nl=False)
    else:
        click.echo(wording_text(found, isolated=sys.stdout.isatty()))
