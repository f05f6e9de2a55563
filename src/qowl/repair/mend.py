"""`repair`: the order in which a text is mended.

Takes any text; gives `Repaired`. First letters are unified, then half-spaces restored, then typos found.
"""

from __future__ import annotations

from qowl.errors import UsageError
from qowl.repair.letters import SINGLE, unify
from qowl.repair.model import Repaired

LEVELS = ("safe", "full")


def repair(text: str, level: str = "safe", *, plain: bool = False) -> Repaired:
    """Mend a Persian text.

    Args:
        text: any text.
        level: "safe" mends encodings, letters, digits, spaces and half-spaces; "full" typos as well.
        plain: only unify letters, drop vowel signs and write digits in ASCII, as reading needs.

    Returns:
        The working text, with edits and maps of offsets. Line breaks stay where they are.

    Raises:
        UsageError: no such level.
    """
    if level not in LEVELS:
        raise UsageError(f"level {level!r} is unknown; give one of {', '.join(LEVELS)}")
    unified, changes, places = unify(text, plain=plain)
    if plain:
        return Repaired(unified, text, tuple(changes), single=SINGLE[plain], places=tuple(places))
    from qowl.repair.reasons import changes as found
    from qowl.repair.restore import restorer  # the word list is loaded with the first text that needs it

    restore = restorer()
    mended = restore.restore(unified)
    return Repaired(
        mended,
        text,
        tuple(changes),
        lambda: (unified, found(restore, unified, mended)),
        single=SINGLE[plain],
        places=tuple(places),
    )
