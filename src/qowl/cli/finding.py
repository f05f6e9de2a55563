"""`qowl status`, `failures`, `contacts`, `search`: what a store holds."""

from __future__ import annotations

from typing import Any

import click

from qowl.cli.codes import ACT, SIDE, TOPIC
from qowl.cli.help import examples
from qowl.cli.output import as_csv, dumped, output_options, paging_options, show_page
from qowl.cli.stores import fresh, opened, store_option


def period_options(verb: Any) -> Any:
    """Give a verb `--from` and `--to`, as `since` and `until`."""
    about = "From this day, month or year: 2021, 2021-05, 2021-05-24, 1400, 1400-03 …"
    verb = click.option("--to", "until", metavar="DAY", default="", help="Up to this day, month or year.")(verb)
    return click.option("--from", "since", metavar="DAY", default="", help=about)(verb)


def period(since: str, until: str) -> dict[str, str]:
    """The first and last day of what `--from` and `--to` name."""
    from qowl.store.days import first_day, last_day

    return {"since": first_day(since) if since else "", "until": last_day(until) if until else ""}


@click.command(epilog=examples("qowl status --store readouts.db", "qowl status --store readouts.db --json"))
@store_option
@output_options
def status(store: str, form: str | None) -> None:
    """Say what a store holds; its commitments by what became of them."""
    from qowl.reading.edition import edition
    from qowl.store.lists import status

    with fresh(store) as open_one, open_one.reading() as connection:
        figures = status(connection, edition())
    if form == "json":
        click.echo(dumped(figures))
        return
    by_status = figures.pop("commitments")
    figures["commitments"] = sum(by_status.values())
    rows = [*figures.items(), *((f"commitments {name}", number) for name, number in by_status.items())]
    if form == "csv":
        click.echo(as_csv([{"what": what, "number": number} for what, number in rows]), nl=False)
        return
    for what, number in rows:
        click.echo(f"{what.replace('_', ' '):<24}{number:>10,}")
    if figures["to_reread"]:
        click.echo("An older reader read some documents: qowl reread brings them up to date.", err=True)


@click.command(epilog=examples("qowl failures --store readouts.db"))
@store_option
@output_options
@paging_options("place", "failed_at")
def failures(store: str, form: str | None, **paging: Any) -> None:
    """List what could not be read: the place and the reason."""
    from qowl.store import Paging
    from qowl.store.lists import failures

    with opened(store) as open_one, open_one.reading() as connection:
        page = failures(connection, Paging(**paging))
    show_page(page, form, {"place": "place", "error": "reason"})


@click.command(
    epilog=examples("qowl contacts --store readouts.db --parties IRN CHN --from 2021", "qowl contacts --sort -accounts")
)
@store_option
@click.option("--parties", metavar="CODE", multiple=True, type=SIDE, help="Only contacts of this side; repeatable.")
@click.argument("more", metavar="[CODE...]", nargs=-1, type=SIDE)
@period_options
@output_options
@paging_options("date", "sides", "kind", "accounts")
def contacts(
    store: str,
    parties: tuple[str, ...],
    more: tuple[str, ...],
    since: str,
    until: str,
    form: str | None,
    **paging: Any,
) -> None:
    """List contacts: when, how, between whom, and how many accounts tell of each."""
    from qowl.store import Paging
    from qowl.store.lists import contacts

    with opened(store) as open_one, open_one.reading() as connection:
        page = contacts(connection, Paging(**paging), parties=(*parties, *more), **period(since, until))
    heads = {"id": "contact", "date": "date", "kind": "kind", "sides": "sides", "accounts": "accounts"}
    show_page(page, form, {**heads, "independent": "independent"})


@click.command(
    epilog=examples(
        'qowl search --store readouts.db "لغو تحریم"',
        'qowl search "لغو تحریم" --speaker CHN --act request --from 2020 --to 2022',
        "qowl search --speaker RUS --topic sanctions",
    )
)
@click.argument("words", default="")
@store_option
@click.option("--speaker", metavar="CODE", type=SIDE, help="Statements by this side.")
@click.option("--addressee", metavar="CODE", type=SIDE, help="Statements to this side.")
@click.option("--act", metavar="ACT", type=ACT, help="Statements of this act: request, promise, criticise …")
@click.option("--topic", metavar="TOPIC", type=TOPIC, help="Statements on this topic: sanctions, health.vaccine …")
@click.option("--language", metavar="CODE", help="In documents of this language.")
@click.option("--outlet", metavar="NAME", help="In documents of this outlet.")
@period_options
@output_options
@paging_options("day")
def search(words: str, store: str, since: str, until: str, form: str | None, **options: Any) -> None:
    """Find WORDS, however they are spelled, in documents; in statements, where an option speaks of those.

    All words have to stand there; words between quotation marks stand together.
    """
    from qowl.store import Paging, Question, search

    paging = Paging(**{name: options.pop(name) for name in ("limit", "after", "sort")})
    question = Question(words, **options, **period(since, until))
    with opened(store) as open_one, open_one.reading() as connection:
        page = search(connection, question, paging)
    heads = {"day": "day", "outlet": "outlet", "document": "document"}
    if question.of_statements:
        heads |= {"speaker": "speaker", "act": "act"}
    show_page(page, form, {**heads, "context": "words"})
