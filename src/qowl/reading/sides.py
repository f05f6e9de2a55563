"""Who took part in a contact, and what its parties are found by: what stands right after a word, and in a list.

Takes `Letters` and `Named`s; gives `Sides` their shape.
"""

from __future__ import annotations

from dataclasses import dataclass

from qowl.reading.letters import Letters
from qowl.reading.people import Named, Who

PAIR = 2
BEHIND = 200  # letters before a subject's contact word
#: Of somebody who takes part for a country without a known office.
SOMEBODY = "other"
_ADJECTIVE = 12  # letters between a contact word and who met
_AND = frozenset(("و", "،"))


@dataclass(frozen=True, slots=True)
class Sides:
    """Who took part, by which rule.

    `others` counts those whom one subject met («با A و B»); `received` says that the last one called.
    """

    parties: tuple[Who, ...]
    why: str
    others: int = 0
    received: bool = False

    @property
    def countries(self) -> frozenset[str]:
        """The countries told."""
        return frozenset(who.country for who in self.parties if who.country)


def takes_part(named: Named) -> bool:
    """A body («کاخ سفید») speaks, but takes part in no conversation."""
    return any(who.person or who.role for who in named.people)


def follows(text: Letters, prepositions: frozenset[str], end: int, start: int) -> bool:
    """Whether a mention stands right after a contact word, or its adjective («دیدار سه‌ساعته پوتین با …»)."""
    gap = text.text[end:start].removesuffix("«")  # «در دیدار «X» وزیر …»
    if not gap:
        return start - end in (0, 1)
    return 0 <= start - end <= _ADJECTIVE and gap.isalnum() and gap not in prepositions


def goes_on(text: Letters, end: int, start: int) -> bool:
    """Whether what ends here and what starts there stand in a list: «A و B», «A، B»."""
    return 0 < start - end <= len("و،") and text.after(end) in _AND
