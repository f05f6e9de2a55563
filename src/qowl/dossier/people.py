"""Whether those who took part in two contacts, as told, can be the same people.

Takes two contacts, gives points or None. A person is the same by name; without a name by office and country. What
only one telling knows (a name that no table has, an office left out) tells against nothing.
"""

from __future__ import annotations

from collections import defaultdict

from qowl.dossier.likeness import words_of
from qowl.record import Contact, Party

_ALL_NAMED, _MATCHED, _SOME = 0.4, 0.3, 0.2
#: Offices that say little of who it was.
_VAGUE = frozenset((None, "other", "minister", "envoy"))


def meet(one: Contact, other: Contact) -> float | None:
    """Points for the people of two contacts: 0.4 all by name, less where fewer are known; None where they differ."""
    a, b = _by_country(one), _by_country(other)
    common = sorted(a.keys() & b.keys() - {None}, key=str)
    missing = (a.keys() ^ b.keys()) - {None}
    unknown = None in a or None in b
    if len(common) < 2 and not (common and unknown):
        return None
    if missing and not unknown and not (a.keys() <= b.keys() or b.keys() <= a.keys()):
        return None
    found = [_alike(a[country], b[country]) for country in common]
    if any(points is None for points in found):
        return None
    if missing:
        return _SOME
    return _ALL_NAMED if all(points == 1 for points in found) else _MATCHED


def _by_country(contact: Contact) -> dict[str | None, list[Party]]:
    parties: dict[str | None, list[Party]] = defaultdict(list)
    for party in contact.parties:
        parties[party.country].append(party)
    return parties


def _alike(ours: list[Party], theirs: list[Party]) -> int | None:
    """1: somebody is the same by name; 0: may be the same; None: others."""
    found = [_same(one, other) for one in ours for other in theirs]
    return None if all(points is None for points in found) else max(points for points in found if points is not None)


def _same(one: Party, other: Party) -> int | None:
    if one.name_en and other.name_en:
        return 1 if one.name_en == other.name_en else None
    if one.name and other.name and not (one.name_en or other.name_en):
        first, second = words_of(one.name), words_of(other.name)
        if first and second and first[-1] == second[-1]:
            return 1
        if one.role not in _VAGUE and one.role == other.role:
            return 0
        return None
    return 0 if one.role == other.role or one.role in _VAGUE or other.role in _VAGUE else None
