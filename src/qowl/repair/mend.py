"""`repair`: the order in which a text is mended.

Takes any text; gives `Repaired`. First letters are unified, then half-spaces restored, then typos found.
"""

from __future__ import annotations

from functools import partial

from qowl.errors import UsageError
from qowl.repair.changes import Change, apply, compose
from qowl.repair.letters import SINGLE, unify
from qowl.repair.model import Repaired
from qowl.repair.typos import find, quoted

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
    # The word list is loaded with the first text that needs it.
    from qowl.repair.reasons import changes as made
    from qowl.repair.restore import restorer

    restore = restorer()
    mended = restore.restore(unified)
    sure = _sure_typos(mended) if level == "full" else ()
    corrected = apply(mended, sure)
    result = restore.restore(corrected) if sure else mended

    def words() -> tuple[str, tuple[Change, ...]]:
        spelt = compose(made(restore, unified, mended), mended, sure)
        return unified, compose(spelt, corrected, made(restore, corrected, result))

    single, misspelt = SINGLE[plain], partial(find, result)
    return Repaired(result, text, tuple(changes), words, misspelt, single=single, places=tuple(places))


def _sure_typos(text: str) -> tuple[Change, ...]:
    """The misspellings to mend: a quotation keeps its own."""
    return tuple(change for change in find(text) if not quoted(text, change.start))
