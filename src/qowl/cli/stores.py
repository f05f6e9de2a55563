"""What the verbs that touch a store share: `--store`, and errors as messages."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from qowl.errors import QowlError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qowl.store import Store


def store_option(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Give a verb `--store`, and make its errors messages: exit status 2 for its use, 1 for the rest."""

    @wraps(verb)
    def guarded(*arguments: Any, **options: Any) -> Any:
        try:
            return verb(*arguments, **options)
        except UsageError as error:
            raise click.UsageError(str(error)) from None
        except (QowlError, OSError) as error:
            click.echo(f"qowl: {error}", err=True)
            sys.exit(1)

    return click.option(
        "--store",
        metavar="FILE|URL",
        envvar="QOWL_STORE",
        required=True,
        help="The store: a file, or postgresql://…; else QOWL_STORE.",
    )(guarded)


@contextmanager
def opened(where: str, *, create: bool = False) -> Iterator[Store]:
    """The store, open."""
    from qowl import store  # SQLAlchemy: only for the verbs that need it

    with store.opened(where, create=create) as open_one:
        yield open_one


@contextmanager
def fresh(where: str, *sides: str | None) -> Iterator[Store]:
    """The store, open, with the ledger of these sides (none: all of it) up to date."""
    from qowl.store.ledger import refresh

    with opened(where) as store:
        for _ in refresh(store, [side for side in sides if side]):
            pass
        yield store
