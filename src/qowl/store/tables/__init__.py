"""The tables of a store, as the present version has them. What each column means: docs/store.md.

The rows of a document are numbered within it: statement 3 of document 17 is `17 << 16 | 3`. So a document's rows lie
together, their ids follow from its own, and a new reading gives the same ids.
"""

from qowl.store.tables.columns import METADATA, READING, ROWS
from qowl.store.tables.contacts import account_blocks, account_likenesses, accounts, contacts, parties
from qowl.store.tables.documents import document_sides, documents, failures, records, sources, texts
from qowl.store.tables.ledger import (
    decisions,
    dossiers,
    ledger_evidence,
    ledger_instruments,
    ledger_items,
    ledger_sides,
    ledger_topics,
    signs,
)
from qowl.store.tables.statements import (
    addressees,
    commitment_sides,
    commitments,
    request_sides,
    requests,
    speakers,
    statement_accounts,
    statement_instruments,
    statement_topics,
    statements,
)

__all__ = [
    "METADATA",
    "OF_READING",
    "READING",
    "ROWS",
    "account_blocks",
    "account_likenesses",
    "accounts",
    "addressees",
    "commitment_sides",
    "commitments",
    "contacts",
    "decisions",
    "document_sides",
    "documents",
    "dossiers",
    "failures",
    "ledger_evidence",
    "ledger_instruments",
    "ledger_items",
    "ledger_sides",
    "ledger_topics",
    "parties",
    "records",
    "request_sides",
    "requests",
    "signs",
    "sources",
    "speakers",
    "statement_accounts",
    "statement_instruments",
    "statement_topics",
    "statements",
    "texts",
]

#: Tables whose rows a reading makes, children behind their parents.
OF_READING = (
    texts, records, accounts, parties, account_blocks, statements, statement_accounts, speakers, addressees,
    statement_topics, statement_instruments, commitments, commitment_sides, requests, request_sides,
    document_sides, signs,
)  # fmt: skip
