"""A room imports only from rooms above it: see docs/architecture.md."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import qowl

SOURCE = Path(qowl.__file__).parent
ROOMS = (
    "record",
    "errors",
    "knowledge",
    "languages",
    "source",
    "repair",
    "reading",
    "dossier",
    "check",
    "store",
    "batch",
    "export",
    "web",
    "api",
    "evaluation",
    "cli",
)
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE or not path.stem.startswith("__"))


COMPILED = sorted((SOURCE / "reading").glob("*.so"))


@pytest.mark.parametrize("extension", COMPILED, ids=lambda path: path.name.partition(".")[0])
def test_compiled_modules_are_up_to_date(extension: Path) -> None:
    module = extension.with_name(extension.name.partition(".")[0] + ".py")
    assert extension.stat().st_mtime >= module.stat().st_mtime, "make test compiles it anew, make plain takes it away"


def room_of(module: Path) -> str:
    return module.relative_to(SOURCE).parts[0].removesuffix(".py")


def rooms_imported(module: Path) -> set[str]:
    """The rooms that a module imports from; `import qowl` itself is the room "api"."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names if node.module == "qowl")
    inside = (name.split(".") for name in names if name.split(".")[0] == "qowl")
    return {parts[1] if len(parts) > 1 and parts[1] in ROOMS else "api" for parts in inside}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_only_from_above(module: Path) -> None:
    room = room_of(module)
    assert room in ROOMS, f"{room} is no room of the house; add it to ROOMS and to docs/architecture.md"
    below = {other for other in rooms_imported(module) if ROOMS.index(other) > ROOMS.index(room)}
    assert below == set()


@pytest.mark.parametrize(
    ("code", "rooms"),
    [
        ("import json", set()),
        ("import qowl", {"api"}),
        ("from qowl import read", {"api"}),
        ("from qowl.record import Span", {"record"}),
        ("def f():\n    from qowl.cli import main", {"cli"}),
    ],
)
def test_sees_imports(tmp_path: Path, code: str, rooms: set[str]) -> None:
    module = tmp_path / "m.py"
    module.write_text(code)
    assert rooms_imported(module) - ({"api"} if "." in code else set()) == rooms
