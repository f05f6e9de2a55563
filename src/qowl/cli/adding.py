"""`qowl add` and `qowl reread`: documents into a store, and read again."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qowl.cli.documents import MEGABYTE, size_option
from qowl.cli.help import examples
from qowl.cli.output import dumped, output_options, show_table
from qowl.cli.stores import opened, store_option

if TYPE_CHECKING:
    from qowl.batch.changes import Change
    from qowl.store import Store

_PATH = click.Path(exists=True, path_type=Path)


@click.command(
    epilog=examples(
        "qowl add --store readouts.db readouts/ posts.jsonl feed.xml crawl.warc.gz",
        "qowl add --store postgresql://localhost/qowl readouts/",
    )
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=_PATH)
@store_option
@click.option("--jobs", metavar="N", type=click.IntRange(1), help="Processes that read; else one for each core.")
@size_option
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
def add(paths: tuple[Path, ...], store: str, jobs: int | None, max_size: float, *, as_json: bool, quiet: bool) -> None:
    """Add what is in files and folders: text, HTML, PDF, JSONL, feeds, web archives.

    Stop it when you like, and run it again: what is there is passed over.
    """
    from qowl.batch.adding import Progress, add
    from qowl.cli.progress import shown

    progress = Progress()
    with opened(store, create=True) as open_one:
        work = add(open_one, paths, processes=jobs or os.cpu_count() or 1, max_bytes=int(max_size * MEGABYTE))
        for progress in shown(work, paths, quiet=quiet):
            for place, error in progress.failures:
                click.echo(f"qowl: {place}: {error}", err=True)
        _follow(open_one, quiet=quiet)
    figures = {"added": progress.added, "known": progress.known, "failed": progress.failed}
    if as_json:
        click.echo(dumped(figures))
    else:
        click.echo(f"{progress.added:,} added, {progress.known:,} were there, {progress.failed:,} failed")
    sys.exit(progress.failed > 0)


def _follow(store: Store, *, quiet: bool) -> None:
    from qowl.cli.progress import followed
    from qowl.store.ledger import refresh

    for _ in followed(refresh(store), "following promises", quiet=quiet):
        pass


@click.command(epilog=examples("qowl reread --store readouts.db", "qowl reread --store readouts.db --json"))
@store_option
@click.option("--all", "everything", is_flag=True, help="Also what the present reader read.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), help="Processes that read; else one for each core.")
@output_options
@click.option("--quiet", is_flag=True, help="Show no progress.")
def reread(store: str, jobs: int | None, form: str | None, *, everything: bool, quiet: bool) -> None:
    """Read again, from the bytes that are kept, whatever an older reader read; say what changed."""
    from qowl.batch.rereading import reread
    from qowl.cli.output import as_csv
    from qowl.cli.progress import followed

    changes: list[Change] = []
    failed = read = 0
    with opened(store) as open_one:
        work = reread(open_one, processes=jobs or os.cpu_count() or 1, everything=everything)
        for progress in followed(work, "reading again", quiet=quiet):
            read, failed = progress.done, progress.failed
            changes += progress.changes
            for place, error in progress.failures:
                click.echo(f"qowl: {place}: {error}", err=True)
        _follow(open_one, quiet=quiet)
    rows = [change.to_dict() for change in changes]
    if form == "json":
        click.echo(dumped({"read": read, "changed": len(rows), "failed": failed, "items": rows, "next": None}))
    elif form == "csv":
        click.echo(as_csv(rows), nl=False)
    else:
        if rows:
            show_table(rows, {"place": "document", "what": "what", "more": "more", "fewer": "fewer", "words": "words"})
        documents = len({row["document"] for row in rows})
        click.echo(f"{read:,} read again, {documents:,} changed, {failed:,} failed")
    sys.exit(failed > 0)
