"""The command `qowl`: one thin function a verb.

Results go to standard output, all that is said about them to standard error. Exit status: 0 done, 1 something could
not be done, 2 the command line means nothing.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import qowl
from qowl.cli import adding, finding, following, reviewing
from qowl.cli.documents import READABLE, bytes_options, document_options, each
from qowl.cli.help import examples
from qowl.errors import UsageError
from qowl.repair import LEVELS

if TYPE_CHECKING:
    from qowl.record import Record

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "qowl read readout.txt", "qowl read --json readout.txt", "qowl explain readout.txt", "qowl read -h"
    ),
)
@click.version_option(qowl.__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Read Persian diplomatic readouts into a sourced record: who said, asked for and promised what."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a lone surrogate in a text comes out as JSON writes it: \ud800
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@main.command(
    epilog=examples(
        "qowl read readout.txt",
        "qowl read --published ۱۴۰۰/۰۳/۰۳ --outlet khabaraani.ir readout.txt",
        "qowl read --html page.html readout.txt",
        "qowl read --json *.txt > records.jsonl",
        "cat readout.txt | qowl read --json -",
    )
)
@click.argument("files", metavar="[FILE...|-]", nargs=-1, type=READABLE)
@click.option("--json", "as_json", is_flag=True, help="Print one record a line; `qowl schema` describes them.")
@click.option("--html", "page", metavar="OUT", type=click.Path(dir_okay=False), help="Also write a page; - prints it.")
@click.option("--with-text", is_flag=True, help="Keep the source text in the record.")
@click.option("--no-color", is_flag=True, help="Print without colour, as when piped.")
@document_options
def read(
    files: tuple[str, ...], as_json: bool, page: str | None, with_text: bool, no_color: bool, **options: Any
) -> None:
    """Read FILEs (text, HTML or PDF), or standard input: who said, asked for and promised what."""
    if page and len(files) > 1:
        raise click.UsageError("--html makes a page of one document; give one FILE.")
    failed = False
    for name, record in each(files, partial(qowl.read, with_text=with_text or bool(page)), **options):
        if record is None:
            failed = True
            continue
        if page:
            _write_page(page, record)
        if as_json:
            document = record.document if with_text else replace(record.document, text=None)
            click.echo(replace(record, document=document).to_json())
        elif page != "-":
            _show(record, name if len(files) > 1 else None, color=not no_color)
    sys.exit(failed)


def _write_page(out: str, record: Record) -> None:
    from qowl.export.html import page

    try:
        if out != "-":
            Path(out).parent.mkdir(parents=True, exist_ok=True)
        with click.open_file(out, "w", encoding="utf-8", errors="xmlcharrefreplace") as file:
            file.write(page(record))
    except OSError as error:
        raise click.FileError(out, error.strerror) from None


def _show(record: Record, name: str | None, *, color: bool) -> None:
    from rich.console import Console

    from qowl.export.terminal import view

    terminal = sys.stdout.isatty()
    console = Console(no_color=not color, highlight=False, soft_wrap=True)
    if name:
        console.print(f"── {name}", style="dim", markup=False)
    console.print(view(record, width=console.width if terminal else None))


@main.command(epilog=examples("qowl explain readout.txt", "qowl explain readout.txt s3"))
@click.argument("file", type=READABLE)
@click.argument("statement", required=False)
@document_options
def explain(file: str, statement: str | None, **options: Any) -> None:
    """Show why FILE is read so, or one STATEMENT of it: cues, table rows and rules, and what was dropped."""
    for _, explanation in each((file,), partial(_explanation, statement), **options):
        if explanation is not None:
            click.echo(explanation)
        sys.exit(explanation is None)


def _explanation(statement: str | None, data: bytes, **options: Any) -> str:
    return qowl.explain(data, **options).render(statement)


@main.command(
    epilog=examples(
        "qowl repair article.txt > mended.txt",
        "qowl repair --diff article.txt",
        "qowl repair --json --level full article.txt",
        "cat article.txt | qowl repair -",
    )
)
@click.argument("files", metavar="[FILE...|-]", nargs=-1, type=READABLE)
@click.option("--diff", is_flag=True, help="Print what changes and why, a word a line; | is a half-space.")
@click.option("--json", "as_json", is_flag=True, help="Print one object a line: text, and edits in source offsets.")
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="safe",
    show_default=True,
    help="safe: letters, digits, spaces, half-spaces; full: misspellings too.",
)
@bytes_options
def repair(files: tuple[str, ...], diff: bool, as_json: bool, level: str, **options: Any) -> None:
    """Mend the Persian of FILEs, or of standard input: letters, digits, spaces, and the half-spaces it has lost."""
    from qowl.cli import mending

    if diff and as_json:
        raise click.UsageError("--diff and --json are two forms of the same; give one.")
    failed = False
    for name, repaired in each(files, partial(mending.mend, level=level), **options):
        if repaired is None:
            failed = True
        elif as_json:
            click.echo(mending.as_json(name, repaired))
        elif diff:
            click.echo(mending.diff(name if len(files) > 1 else None, repaired, isolate=sys.stdout.isatty()), nl=False)
        else:
            click.echo(repaired.text, nl=len(files) > 1 and not repaired.text.endswith("\n"))
    sys.exit(failed)


@main.command(
    "eval",
    epilog=examples(
        "qowl eval --gold gold/ --text texts/",
        "qowl eval --gold tests/golden/fa/ --text tests/golden/fa/ --verbose",
    ),
)
@click.option("--gold", type=FOLDER, required=True, help="Folder of ID.json, or of ID/gold.json with text.txt beside.")
@click.option("--text", type=FOLDER, help="Folder of ID.txt, for gold files that lie flat.")
@click.option("--prefix", default="", help="Only the cases whose name begins so.")
@click.option("--verbose", is_flag=True, help="Also list what was missed and what is extra, text by text.")
def evaluate(gold: Path, text: Path | None, prefix: str, verbose: bool) -> None:
    """Read annotated texts and print how well: precision, recall and F1 of each kind of finding."""
    from qowl.evaluation import evaluate

    try:
        report = evaluate(gold, text, prefix)
    except UsageError as error:
        raise click.UsageError(str(error)) from None
    for failure in report.failures:
        click.echo(f"qowl: {failure}", err=True)
    for line in report.lines(verbose=verbose):
        click.echo(line)
    sys.exit(not report.sound)


@main.command("check-knowledge", epilog=examples("qowl check-knowledge"))
def check_knowledge() -> None:
    """Check every table of names, offices, topics and cues, and name each row that cannot be right."""
    from qowl.check import check

    problems = check()
    for problem in problems:
        click.echo(problem, err=True)
    click.echo(f"{len(problems)} problems" if problems else "all tables are sound")
    sys.exit(bool(problems))


@main.command(epilog=examples("qowl schema > qowl-1.schema.json"))
def schema() -> None:
    """Print the JSON Schema of a record."""
    from qowl.export.schema import schema_text

    click.echo(schema_text(), nl=False)


@main.command(
    epilog=examples(
        "qowl completion bash > ~/.local/share/bash-completion/completions/qowl",
        "qowl completion fish > ~/.config/fish/completions/qowl.fish",
        "qowl completion zsh > ~/.zfunc/_qowl",
    )
)
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
def completion(shell: str) -> None:
    """Print the script that completes qowl's verbs and options in SHELL."""
    from click.shell_completion import get_completion_class

    script = get_completion_class(shell)
    if script is not None:
        click.echo(script(main, {}, "qowl", "_QOWL_COMPLETE").source())


for module in (adding, finding, following, reviewing):
    for verb in vars(module).values():
        if isinstance(verb, click.Command):
            main.add_command(verb)
