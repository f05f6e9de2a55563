"""The shipped example corpus, read, with what an analyst found in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import tomli

import qowl
from qowl.dossier import Account

FOLDER = Path(__file__).parents[1] / "examples" / "corpus"


@dataclass(frozen=True)
class Readout:
    """One line of readouts.jsonl."""

    id: str
    outlet: str
    published: str
    text: str
    title: str | None = None

    def read(self, *, outlet: str | None = None, published: str | None = None) -> Account:
        """Its account, as if it had come from another outlet or on another day where one is given."""
        record = qowl.read(self.text, published=published or self.published, outlet=outlet or self.outlet)
        return Account(self.id, record, self.text)


@cache
def readouts() -> tuple[Readout, ...]:
    lines = (FOLDER / "readouts.jsonl").read_text("utf-8").splitlines()
    return tuple(Readout(**json.loads(line)) for line in lines)


@cache
def accounts() -> tuple[Account, ...]:
    return tuple(readout.read() for readout in readouts())


@cache
def gold() -> dict[str, Any]:
    return tomli.loads((FOLDER / "gold.toml").read_text("utf-8"))
