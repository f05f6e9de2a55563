"""`qowl review`, `join`, `split`: what a person decides, which outlives every reading."""

from __future__ import annotations

import getpass
import sys
from dataclasses import replace
from typing import Any

import click

from qowl.cli.codes import STATUS
from qowl.cli.help import examples
from qowl.cli.output import dumped, output_options, paging_options, show_page
from qowl.cli.stores import fresh, opened, store_option


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def decision_options(verb: Any) -> Any:
    """Give a verb `--who` and `--why`."""
    verb = click.option("--why", metavar="TEXT", default="", help="The reason, kept with the decision.")(verb)
    return click.option(
        "--who", metavar="NAME", envvar="QOWL_USER", default=_user, show_default="you", help="Who decides."
    )(verb)


@click.command(
    epilog=examples(
        "qowl review --store readouts.db 17:CHN>IRN:health.vaccine --confirm --why 'customs figures of May'",
        "qowl review 17:CHN>IRN:health.vaccine --correct discharged",
        "qowl review --undo 4 --why 'wrong shipment'",
        "qowl review --decisions",
    )
)
@click.argument("item", required=False)
@store_option
@click.option("--confirm", "verdict", flag_value="confirm", type=str, help="The proposed status is right.")
@click.option("--correct", "status", metavar="STATUS", type=STATUS, help="It is this one.")
@click.option("--reject", "verdict", flag_value="reject", type=str, help="This is no commitment.")
@click.option("--undo", metavar="N", type=int, help="Take back decision N; it stays listed.")
@click.option("--decisions", is_flag=True, help="List all decisions.")
@decision_options
@output_options
@paging_options()
def review(
    item: str | None,
    store: str,
    verdict: str | None,
    status: str | None,
    undo: int | None,
    who: str,
    why: str,
    form: str | None,
    *,
    decisions: bool,
    **paging: Any,
) -> None:
    """Decide on ITEM of the ledger: confirm, correct or reject. Without ITEM: what awaits a decision."""
    if sum((verdict is not None, status is not None, undo is not None, decisions)) > 1:
        raise click.UsageError("one decision at a time: --confirm, --correct, --reject, --undo or --decisions.")
    if undo is not None:
        _undo(store, undo, who, why, form)
    elif decisions:
        _decisions(store, form, paging)
    elif item is None:
        _awaiting(store, form, paging)
    else:
        _decide(store, item, "correct" if status else verdict, status, who, why, form)


def _decide(
    store: str, handle: str, verdict: str | None, status: str | None, who: str, why: str, form: str | None
) -> None:
    from qowl.export.item import item_text
    from qowl.store import reviews

    with fresh(store) as open_one, open_one.writing() as connection:
        if verdict is None:
            found = reviews.find(connection, handle)
        else:
            found = reviews.review(connection, handle, verdict, who=who, why=why, status=status)
    click.echo(dumped(found.to_dict()) if form == "json" else item_text(found, isolated=sys.stdout.isatty()))


def _undo(store: str, number: int, who: str, why: str, form: str | None) -> None:
    from qowl.store.undoing import undo

    with fresh(store) as open_one, open_one.writing() as connection:
        undone = undo(connection, number, who=who, why=why)
    with fresh(store):
        pass
    if form == "json":
        click.echo(dumped(undone.to_dict()))
    else:
        click.echo(f"undone: {undone.kind} {undone.subject}, decided by {undone.who} at {undone.decided_at}")


def _decisions(store: str, form: str | None, paging: dict[str, Any]) -> None:
    from qowl.store import Paging
    from qowl.store.decisions import listed

    with opened(store) as open_one, open_one.reading() as connection:
        page = listed(connection, Paging(**paging))
    heads = {"id": "n", "decided_at": "when", "who": "who", "kind": "decision", "subject": "of", "why": "why"}
    show_page(page, form, {**heads, "undone": "undone"})


def _awaiting(store: str, form: str | None, paging: dict[str, Any]) -> None:
    from qowl.store import Paging
    from qowl.store.ledger import Owed, ledger

    with fresh(store) as open_one, open_one.reading() as connection:
        page = ledger(connection, Owed(unreviewed=True), Paging(**paging, sort="confidence"))
    if form is None:
        page = replace(page, items=[{**item, **item["proposal"]} for item in page.items])
    heads = {"handle": "item", "made": "made", "status": "proposed", "confidence": "sure"}
    show_page(page, form, {**heads, "reason": "why", "action": "what"})


@click.command(epilog=examples("qowl join --store readouts.db 17#CHN-IRN 23#CHN-IRN --why 'one call, two calendars'"))
@click.argument("first", metavar="ACCOUNT")
@click.argument("second", metavar="ACCOUNT")
@store_option
@decision_options
@output_options
def join(first: str, second: str, store: str, who: str, why: str, form: str | None) -> None:
    """Say that two accounts tell of one contact; document#SIDES names one where a document has several."""
    _tie(store, "join", first, second, who, why, form)


@click.command(epilog=examples("qowl split --store readouts.db 17#CHN-IRN 23#CHN-IRN --why 'two calls that day'"))
@click.argument("first", metavar="ACCOUNT")
@click.argument("second", metavar="ACCOUNT")
@store_option
@decision_options
@output_options
def split(first: str, second: str, store: str, who: str, why: str, form: str | None) -> None:
    """Say that two accounts tell of two contacts."""
    _tie(store, "split", first, second, who, why, form)


def _tie(store: str, kind: str, first: str, second: str, who: str, why: str, form: str | None) -> None:
    from qowl.store.tying import tie

    with opened(store) as open_one, open_one.writing() as connection:
        made = tie(connection, kind, first, second, who=who, why=why)
    if form == "json":
        click.echo(dumped(made))
    else:
        click.echo(
            f"decision {made['id']}: {made['first']} is of {made['contacts'][0]}, "
            f"{made['second']} of {made['contacts'][1]}"
        )
