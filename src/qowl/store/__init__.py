"""Records and dossiers kept and searched: SQLite as it comes, PostgreSQL when grown.

Everything here takes a `Connection` of a `Store` and returns plain data; the tables are in `tables`.
"""

from qowl.store.engine import Store, opened
from qowl.store.listing import Page, Paging
from qowl.store.search import Question, search

__all__ = ["Page", "Paging", "Question", "Store", "opened", "search"]
