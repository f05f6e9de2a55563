"""How the help of a verb is written."""

from __future__ import annotations


def examples(*lines: str) -> str:
    """An epilog of examples, each on its line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
