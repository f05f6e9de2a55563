"""qowl (قول) reads Persian diplomatic readouts and news reports into a sourced record.

>>> import qowl
>>> record = qowl.read(text, published="2021-05-24", outlet="khabaraani.ir")  # doctest: +SKIP
>>> [statement.act for statement in record.statements]  # doctest: +SKIP
>>> qowl.repair("رئیسجمهور میرود").text  # doctest: +SKIP
"""

from qowl.api import explain, read
from qowl.errors import KnowledgeError, QowlError, ReadingWarning, SourceError, UsageError
from qowl.record import Record
from qowl.repair import Edit, Repaired, repair

__all__ = [
    "Edit",
    "KnowledgeError",
    "QowlError",
    "ReadingWarning",
    "Record",
    "Repaired",
    "SourceError",
    "UsageError",
    "__version__",
    "explain",
    "read",
    "repair",
]

__version__ = "0.1.0"
