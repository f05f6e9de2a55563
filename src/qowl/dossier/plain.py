"""Findings as plain data: what JSON can hold."""

from __future__ import annotations

from typing import Any


def plain(value: Any) -> Any:
    """Tuples as lists, at any depth; the rest as it is."""
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    return {key: plain(part) for key, part in value.items()} if isinstance(value, dict) else value
