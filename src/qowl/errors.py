"""All the errors and warnings of qowl.

QowlError           whatever qowl refuses; its message says what, where and what to do
├── SourceError     a source that cannot be read as text
├── UsageError      an argument or option that means nothing
├── KnowledgeError  a table with a row that cannot be right
└── StoreError      a store that cannot be opened, or has not what is asked of it
ReadingWarning      a source that could be read, but not as one would expect
"""

from __future__ import annotations


class QowlError(Exception):
    """Whatever qowl refuses."""


class SourceError(QowlError):
    """A source that cannot be read as text."""


class UsageError(QowlError, ValueError):
    """An argument or option that means nothing."""


class KnowledgeError(QowlError):
    """A table with a row that cannot be right."""


class StoreError(QowlError):
    """A store that cannot be opened, or has not what is asked of it."""


class ReadingWarning(UserWarning):
    """A source that could be read, but not as one would expect."""
