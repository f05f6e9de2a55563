"""The JSON Schema of a record, as shipped."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def schema_text() -> str:
    """The schema, as the file has it."""
    return (files("qowl.export") / "schema.json").read_text("utf-8")


def schema() -> dict[str, Any]:
    """The schema, parsed: JSON Schema 2020-12 of one record."""
    data: dict[str, Any] = json.loads(schema_text())
    return data
