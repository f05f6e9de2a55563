"""Fixtures that stand in for what changes: the shipped tables and the reader."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

import made_up
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
