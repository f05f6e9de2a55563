"""Which edition of the reader read a document: it changes with every table and module that reading depends on."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_ROOMS = ("knowledge", "languages", "repair", "reading")
_KINDS = (".py", ".toml", ".csv", ".txt", ".tsv", ".json")


@cache
def edition() -> str:
    """A digest of the packs and of the code that reads with them: twelve hexadecimal digits."""
    digest = sha256()
    for room in _ROOMS:
        for name, file in _files(files("qowl") / room, room):
            digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, name)
        elif entry.name.endswith(_KINDS):
            yield name, entry
