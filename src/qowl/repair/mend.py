"""`repair`: the order in which a text is mended.

Takes any text; gives `Repaired`. First letters are unified, then half-spaces restored, then typos found.
"""

from __future__ import annotations

from qowl.errors import UsageError
from qowl.repair.letters import SINGLE, unify
from qowl.repair.model import Repaired

LEVELS = ("safe", "full")


def repair(text: str, level: str = "safe", *, plain: bool = True) -> Repaired:
    """Mend a Persian text.

    Args:
        text: any text.
        level: "safe" mends encodings, letters, digits, spaces and half-spaces; "full" typos as well.
        plain: also drop vowel signs and write digits in ASCII, as reading needs.

    Returns:
        The working text, with edits and maps of offsets. Line breaks stay where they are.

    Raises:
        UsageError: no such level.
    """
    if level not in LEVELS:
        raise UsageError(f"level {level!r} is unknown; give one of {', '.join(LEVELS)}")
    unified, changes, places = unify(text, plain=plain)
    return Repaired(unified, text, tuple(changes), (), SINGLE[plain], tuple(places))
