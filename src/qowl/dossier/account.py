"""One stored document's reading, and each contact as it is told there.

    Account("17", record, text) -> Telling(account, contact), one for each contact of the record

Everything of this room starts from accounts: it asks no store, and what it needs of the text it takes from here.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from qowl.knowledge.outlets import home, home_by_text
from qowl.languages.pack import AVAILABLE
from qowl.reading.dates import day_in
from qowl.reading.letters import letters
from qowl.record import Contact, Record, Statement

_HOST = re.compile(r"\w+://(?:[^/@]*@)?([^/:?#]+)")
_MOVED = dt.timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Account:
    """One document as it was read.

    Attributes:
        document: what the store calls it; two documents with the same bytes have two names.
        record: what was read from it.
        text: the source text, where it is at hand: reprints and signs of delivery are found in it.
    """

    document: str
    record: Record
    text: str | None = None

    @property
    def side(self) -> str | None:
        """The side whose account this is: the home of its outlet, by name, by address, or by the text's first words."""
        document = self.record.document
        if document.outlet:
            return home(document.outlet)
        host = _HOST.match(document.url or "")
        return home(host.group(1) if host else None) or home_by_text(self.body)

    @property
    def published(self) -> str | None:
        """The day of publication, as an ISO date."""
        return self.record.document.published

    @property
    def truncated(self) -> bool:
        """Whether the text breaks off, so that what it lacks may only have been cut."""
        return self.record.document.truncated

    @property
    def body(self) -> str:
        """The text; without one, the statements' own words."""
        if self.text is not None:
            return self.text
        return self.record.document.text or "\n".join(s.evidence.text for s in self.record.statements)


@dataclass(frozen=True, slots=True)
class Telling:
    """One contact as one document tells of it."""

    account: Account
    contact: Contact

    @property
    def sides(self) -> tuple[str, ...]:
        """The countries and organisations that took part, sorted, each once."""
        return tuple(sorted({party.country for party in self.contact.parties if party.country}))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What was said in it."""
        return tuple(s for s in self.account.record.statements if self.contact.id in s.contacts)

    @property
    def handle(self) -> str:
        """A name that a new reading of the document leaves as it is: "17#CHN-IRN", "17#CHN-IRN.2" for a second one.

        A contact's id ("k1") moves when the reader learns to see another contact before it; the sides do not.
        """
        stem = f"{self.account.document}#{'-'.join(self.sides)}"
        alike = [c.id for c in self.account.record.contacts if Telling(self.account, c).sides == self.sides]
        number = alike.index(self.contact.id) + 1
        return stem if number == 1 else f"{stem}.{number}"

    @property
    def firm(self) -> bool:
        """Whether the text names the day: a date or a weekday, and not «امروز», which moves with publication."""
        if self.contact.date_from != "text" or self.contact.date is None:
            return False
        document = self.account.record.document
        if document.published is None or document.language not in AVAILABLE:
            return True
        day = dt.date.fromisoformat(self.contact.date)
        later = dt.date.fromisoformat(document.published) + _MOVED
        words = (letters(span.text).text for span in self.contact.evidence)
        return any(day_in(line, later, document.language) == day for line in words)


def tellings(account: Account) -> list[Telling]:
    """The contacts that a document tells of, in its order."""
    return [Telling(account, contact) for contact in account.record.contacts]
