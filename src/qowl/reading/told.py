"""What a contact is once told, and how one told again is joined to it.

`Told` is a contact in letters; `add` puts one more into those found so far: the same sides again make the kind more
exact and the parties better known, other persons of the same sides are a contact of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from qowl.reading.people import Who
from qowl.reading.sides import PAIR

#: A more exact word for a conversation wins over a vaguer one.
EXACT = (
    "visit",
    "meeting",
    "speech",
    "press_conference",
    "message",
    "letter",
    "joint_statement",
    "multilateral",
    "video_call",
    "phone_call",
)
WRITTEN = frozenset(("message", "letter"))
CALLS = frozenset(("phone_call", "video_call"))
_VISIT, _STATEMENT = "visit", "joint_statement"
#: What two sides put out beside their conversation, a contact of its own.
_ISSUED = frozenset(("press_conference", _STATEMENT))


@dataclass(frozen=True, slots=True)
class Told:
    """A contact told of: `at` are the letters of the words that tell it, `line` its sentence.

    `again` are the sentences that tell of it again; `word` is the word that told it.
    `loose` says that several sides stand together without a word for a meeting of them all.
    """

    kind: str
    parties: tuple[Who, ...]
    at: tuple[int, int]
    line: int
    word: str
    initiator: str | None = None
    why: str = ""
    loose: bool = False
    again: tuple[int, ...] = ()

    @property
    def sides(self) -> frozenset[str | None]:
        """The countries of its parties."""
        return frozenset(who.country for who in self.parties)


def add(found: list[Told], told: Told) -> None:
    """Add a contact to those found, or join it to one of them."""
    if len(told.sides) == PAIR:
        found[:] = [o for o in found if not (o.loose and told.sides < o.sides)]
    elif told.loose and any(len(o.sides) == PAIR and o.sides < told.sides for o in found):
        return
    if told.kind == _VISIT and any(o.kind == _STATEMENT and o.sides == told.sides for o in found):
        return  # at whose end the two stated together
    for number, other in enumerate(found):
        if not _apart(other, told) and _again(other, told):
            found[number] = _joined(other, told)
            return
    found.append(told)


def _again(other: Told, told: Told) -> bool:
    return other.sides == told.sides or (told.sides < other.sides and told.kind == other.kind)


def _apart(other: Told, told: Told) -> bool:
    """Whether two contacts stay apart though their sides are the same."""
    issued = told.kind != other.kind and not {told.kind, other.kind}.isdisjoint(_ISSUED)
    handed_over = (told.kind in WRITTEN) != (other.kind in WRITTEN)  # a letter, in a meeting
    return issued or handed_over or _in_turn(other, told) or _of_others(other, told)


def _joined(other: Told, told: Told) -> Told:
    """A contact with what is told of it again."""
    if EXACT.index(told.kind) > EXACT.index(other.kind):
        surer, vaguer = told, other
        merged = replace(told, again=(*other.again, other.line), initiator=other.initiator or told.initiator)
    else:
        surer, vaguer = other, told
        merged = replace(other, again=(*other.again, told.line), initiator=other.initiator or told.initiator)
    same = len(surer.parties) == len(vaguer.parties)
    return replace(merged, parties=_better(surer.parties, vaguer.parties)) if same else merged


def _in_turn(other: Told, told: Told) -> bool:
    """Two contacts of one sentence with the same sides and different people («با رئیس‌جمهور و وزیر خارجه دیدار کرد»)."""
    if other.line != told.line or other.sides != told.sides:
        return False
    return {who.key for who in other.parties} != {who.key for who in told.parties}


def _of_others(other: Told, told: Told) -> bool:
    """«مدیرکل … با عراقچی هم دیدار کرد»: contacts of the same sides and kind by persons whom the tables tell apart."""
    persons = [{who.country: who.person.id for who in one.parties if who.person and who.name} for one in (other, told)]
    return other.kind == told.kind and any(persons[1].get(code, at) != at for code, at in persons[0].items())


def _better(old: tuple[Who, ...], new: tuple[Who, ...]) -> tuple[Who, ...]:
    """The parties with what a later mention knows better of them."""
    better = {who.country: who for who in new}
    return tuple(
        better[who.country]
        if who.country in better and (not who.person or not who.role) and better[who.country].role
        else who
        for who in old
    )
