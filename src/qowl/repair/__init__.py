"""Source text -> working text, with a map of offsets back.

>>> from qowl.repair import repair
>>> repair("كتاب").text
'کتاب'
"""

from qowl.repair.mend import LEVELS, repair
from qowl.repair.model import Edit, Repaired

__all__ = ["LEVELS", "Edit", "Repaired", "repair"]
