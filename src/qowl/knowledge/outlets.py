"""Which side an outlet speaks for.

    home("fa.kremlin.ru") == "RUS"

Takes an outlet's name as the document gives it, gives the code of a country or organisation, or None. The rows are in
outlets.toml; a host in no row goes by its country's top-level domain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from qowl.knowledge import world

_BEGINNING = 120  # characters


@dataclass(frozen=True, slots=True)
class Outlets:
    """The table, turned round: `hosts` and `names` to the side, and top-level domains to theirs."""

    hosts: dict[str, str]
    names: dict[str, str]
    domains: dict[str, str]
    bylines: re.Pattern[str]


@cache
def outlets() -> Outlets:
    """The outlets of the table."""
    table = world.rows("outlets")
    domains = {alpha2.lower(): alpha3 for alpha3, alpha2 in world.iso_codes().items()}
    for domain in table["generic"]:
        domains.pop(domain, None)
    return Outlets(
        hosts={host: row["side"] for row in table["outlets"] for host in row["hosts"]},
        names={_plain(name): row["side"] for row in table["outlets"] for name in row["names"]},
        domains=domains | {"uk": "GBR"},
        bylines=_byline(table["bylines"], [name for row in table["outlets"] for name in row["names"]]),
    )


def _byline(openers: list[str], names: list[str]) -> re.Pattern[str]:
    """What a text that tells where it comes from begins with: «به گزارش ایرنا», or «تهران، ایرنا:» and the like."""
    opened, known = (
        "|".join(sorted((re.escape(_plain(w)) for w in words), key=len, reverse=True)) for words in (openers, names)
    )
    return re.compile(rf"(?:{opened})({known})(?=\W|و|از)|^[^:«]{{0,20}}[،,–—/(-]({known})(?=[:)–—-])")


@cache
def home(outlet: str | None) -> str | None:
    """The side that an outlet speaks for; None where no table says.

    Args:
        outlet: a host name ("www.irna.ir"), or what the outlet or channel is called («ایرنا», "@farsna"); None where
            nobody is named.
    """
    if not outlet:
        return None
    known = outlets()
    named = known.names.get(_plain(outlet))
    if named is not None or "." not in outlet:
        return named
    parts = outlet.strip().lower().split(".")
    for start in range(len(parts) - 1):
        side = known.hosts.get(".".join(parts[start:]))
        if side is not None:
            return side
    return known.domains.get(parts[-1])


def home_by_text(text: str) -> str | None:
    """The side of the outlet that a text's first words name as its own source; None where they name none."""
    known = outlets()
    match = known.bylines.search(_plain(text[:_BEGINNING]))
    return known.names[match.group(1) or match.group(2)] if match else None


def _plain(name: str) -> str:
    return "".join(name.lower().removeprefix("@").replace("\u200c", "").split())
