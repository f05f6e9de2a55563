"""How strongly words say something: the highest degree they reach on each scale of a language's strength.toml.

degrees("وی این حمله را به شدت محکوم کرد", "fa") == {"concern": 5}
"""

from __future__ import annotations

from functools import lru_cache

from qowl.dossier.phrases import grade_finders
from qowl.reading.letters import letters


@lru_cache(maxsize=65536)
def _degrees(words: str, code: str) -> tuple[tuple[str, int], ...]:
    text = letters(words)
    found: dict[str, int] = {}
    for row, finder in grade_finders(code):
        if finder.find(text, 0, len(text.text)):
            found[row.scale] = max(found.get(row.scale, 0), row.degree)
    return tuple(sorted(found.items()))


def degrees(words: str, code: str) -> dict[str, int]:
    """The degree by scale; a scale that no word touches is left out. `code` is the language of the words."""
    return dict(_degrees(words, code))
