"""Fixtures: what stands in for the shipped tables and the reader; new stores on both databases."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

import made_up
import postgresql as server
from qowl.export import labels

if TYPE_CHECKING:
    from qowl.record import Record
    from qowl.source import Source


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Acts and topics with labels that never change."""
    monkeypatch.setattr(labels, "_rows", made_up.TABLES.__getitem__)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, tables: None) -> list[tuple[Source, dict[str, Any]]]:
    """A reader that finds the made-up record in every text; gives the list of what it was asked to read."""
    asked: list[tuple[Source, dict[str, Any]]] = []

    def read_source(source: Source, **options: Any) -> Record:
        asked.append((source, options))
        return made_up.record_of(source, with_text=options["with_text"])

    def explain_source(source: Source, **options: Any) -> made_up.MadeUpExplanation:
        asked.append((source, options))
        return made_up.MadeUpExplanation()

    pipeline, explain = ModuleType("qowl.reading.pipeline"), ModuleType("qowl.reading.explain")
    vars(pipeline)["read_source"], vars(explain)["explain_source"] = read_source, explain_source
    monkeypatch.setitem(sys.modules, "qowl.reading.pipeline", pipeline)
    monkeypatch.setitem(sys.modules, "qowl.reading.explain", explain)
    return asked


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The folder of a real PostgreSQL's socket."""
    if server.programs() is None:
        pytest.skip("no PostgreSQL: make dev installs it where it may")
    with server.server() as folder:
        yield folder


class Databases:
    """Places for new stores, of one kind of database."""

    def __init__(self, folder: Path, socket: str | None) -> None:
        self._folder, self._socket, self._made = folder, socket, 0
        self._shared: str | None = None
        self._token = uuid.uuid4().hex[:8]

    def shared(self) -> str:
        """One store for tests that may share it."""
        if self._shared is None:
            self._shared = self.new()
        return self._shared

    def new(self) -> str:
        """A file that is not there yet, or the URL of an empty database."""
        self._made += 1
        if self._socket is None:
            return str(self._folder / f"{self._made}.db")
        import psycopg

        name = f"t{self._token}x{self._made}"
        with psycopg.connect(host=self._socket, user=server.OWNER, dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return f"postgresql://{server.OWNER}@/{name}?host={self._socket}"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Where new stores go: every test that asks for them runs on both databases."""
    socket = request.getfixturevalue("postgresql") if request.param == "postgresql" else None
    return Databases(tmp_path_factory.mktemp("stores"), socket)


@pytest.fixture
def where(databases: Databases) -> str:
    """A place for a new store."""
    return databases.new()
