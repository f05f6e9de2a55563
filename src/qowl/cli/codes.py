"""Codes on the command line: sides, acts, topics, instruments, statuses; of an unknown one the nearest is offered."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_FEW = 60  # codes that can be listed in a message


class Code(click.ParamType[str]):
    """A code of one of the tables.

    Attributes:
        name: of what: "act", "topic" …
        capitals: whether codes are written so, however they are typed.
        above: whether a code's beginning will do: "health" for all topics "health.…".
    """

    def __init__(
        self, name: str, codes: Callable[[], Collection[str]], *, capitals: bool = False, above: bool = False
    ) -> None:
        self.name = name
        self._codes, self._capitals, self._above = codes, capitals, above

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code, if there is such a one."""
        code = str(value).upper() if self._capitals else str(value)
        codes = self._codes()
        if code in codes or (self._above and any(known.startswith(f"{code}.") for known in codes)):
            return code
        near = difflib.get_close_matches(code, sorted(codes), n=1, cutoff=0.5)
        every = f"; there are: {', '.join(sorted(codes))}" if len(codes) <= _FEW else ""
        hint = f"; did you mean {near[0]}?" if near else every
        raise click.BadParameter(f"no such {self.name}: {value!r}{hint}", ctx, param)


def _ids(table: str, key: str = "id") -> Callable[[], frozenset[str]]:
    def ids() -> frozenset[str]:
        from qowl.knowledge import world

        return frozenset(row[key] for row in world.rows(table)[table])

    return ids


def _sides() -> frozenset[str]:
    from qowl.knowledge import world

    return frozenset(world.iso_codes()) | _ids("organisations", "code")()


def _statuses() -> frozenset[str]:
    from qowl.knowledge.lifecycle import lifecycle

    return frozenset(lifecycle().statuses)


SIDE = Code("side", _sides, capitals=True)
ACT = Code("act", _ids("acts"))
TOPIC = Code("topic", _ids("topics"), above=True)
INSTRUMENT = Code("instrument", _ids("instruments"))
STATUS = Code("status", _statuses)
