"""Names of the tables of knowledge stay as they are, or become another spelling that the tables have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tomli

import qowl
from qowl.repair import repair

if TYPE_CHECKING:
    from collections.abc import Iterator

KNOWLEDGE = Path(qowl.__file__).parent / "knowledge"
KEYS = ("fa", "fa_short", "fa_ambiguous", "names", "capitals")


def names(table: Any, key: str = "") -> Iterator[str]:
    if isinstance(table, dict):
        for inner, value in table.items():
            yield from names(value, inner)
    elif isinstance(table, list):
        for value in table:
            yield from names(value, key)
    elif isinstance(table, str) and key in KEYS and any("آ" <= char <= "ی" for char in table):
        yield table


def apart(name: str) -> str:
    return name.replace("\u200c", " ").strip()


TABLES = sorted(KNOWLEDGE.rglob("*.toml"))
KNOWN = {apart(name) for path in TABLES for name in names(tomli.loads(path.read_text("utf-8")))}


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_no_name_is_taken_apart(path: Path) -> None:
    """A name that fails belongs into `names` of spellings.toml."""
    wrong = {
        name: repair(name).text.replace("\u200c", "|")
        for name in names(tomli.loads(path.read_text("utf-8")))
        if apart(repair(name).text) not in KNOWN
    }
    assert wrong == {}
