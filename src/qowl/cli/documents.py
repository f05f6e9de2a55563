"""What the verbs that read documents share: their options, taking the bytes, and reporting one by one what failed."""

from __future__ import annotations

import sys
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click

from qowl.errors import QowlError, ReadingWarning, SourceError, UsageError
from qowl.source import parse_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Result = TypeVar("Result")
Verb = TypeVar("Verb", bound="Callable[..., Any]")

MEGABYTE = 1_000_000
READABLE = click.Path(exists=True, dir_okay=False, allow_dash=True)


class Day(click.ParamType[Any]):
    """A date, Gregorian or Solar Hijri."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day that an option names, or a usage error."""
        try:
            return parse_date(value)
        except UsageError as error:
            self.fail(str(error), param, ctx)


size_option = click.option(
    "--max-size",
    metavar="MB",
    type=click.FloatRange(min=0, min_open=True),
    default=20,
    show_default=True,
    help="Refuse what is larger.",
)
_BYTES = (
    click.option("--encoding", metavar="NAME", help="Encoding of the bytes; else they tell."),
    size_option,
)
_KNOWN = (
    click.option("--published", type=Day(), help="Day of publication: 2021-05-24, 1400-03-03 or ۱۴۰۰/۰۳/۰۳."),
    click.option("--outlet", metavar="NAME", help="Who published it: khabaraani.ir."),
    click.option("--url", metavar="URL", help="Where it stands."),
    click.option("--language", metavar="CODE", help="Read it as this language (fa); else the text tells."),
)


def bytes_options(verb: Verb) -> Verb:
    """Give a verb the options that say how to take a document."""
    return _with(_BYTES, verb)


def document_options(verb: Verb) -> Verb:
    """Give a verb the options that say what is known of a document, and how to take it."""
    return _with((*_KNOWN, *_BYTES), verb)


def _with(options: tuple[Callable[[Verb], Verb], ...], verb: Verb) -> Verb:
    for option in reversed(options):
        verb = option(verb)
    return verb


def each(
    names: Sequence[str], reading: Callable[..., Result], *, max_size: float, **options: Any
) -> Iterator[tuple[str, Result | None]]:
    """Every name with what `reading` makes of its bytes; None, after a message, where that failed.

    Args:
        names: files, or "-" for standard input; none is standard input too.
        reading: takes the bytes and `options`.
        max_size: in megabytes.
        options: what the command line says of the documents.
    """
    if not names and sys.stdin.isatty():
        raise click.UsageError("no FILE, and nothing on standard input; name a file to read.")
    for name in names or ("-",):
        where = "standard input" if name == "-" else name
        yield name, _attempt(where, partial(_read, name, max_size, reading, options))


def _attempt(where: str, do: Callable[[], Result]) -> Result | None:
    """What `do` gives; its warnings and errors go to standard error, and the next document has its turn."""
    say = partial(click.echo, err=True)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", ReadingWarning)
        try:
            result = do()
        except UsageError as error:
            raise click.UsageError(str(error)) from None
        except (QowlError, OSError) as error:
            say(f"qowl: {where}: {error.strerror if isinstance(error, OSError) else error}")
            return None
        except Exception as error:  # noqa: BLE001 - one document that breaks the reader must not end the others
            say(f"qowl: {where}: the reader failed ({type(error).__name__}: {error}); please report it")
            return None
    for warning in caught:
        say(f"qowl: {where}: warning: {warning.message}")
    return result


def _read(name: str, max_size: float, reading: Callable[..., Result], options: dict[str, Any]) -> Result:
    return reading(_bytes(name, max_size), **options)


def _bytes(name: str, max_size: float) -> bytes:
    """The bytes of a file or of standard input, unless they are too many."""
    limit = int(max_size * MEGABYTE)
    with click.open_file(name, "rb") as file:
        data: bytes = file.read(limit + 1)
    if len(data) > limit:
        raise SourceError(f"larger than {max_size:g} MB; give a smaller file, or raise --max-size")
    return data
