"""Source text -> working text, with a map of offsets back.

>>> from qowl.repair import repair
>>> repair("كتاب").text
'کتاب'
"""

from qowl.repair.mend import repair
from qowl.repair.model import Edit, Repaired

__all__ = ["Edit", "Repaired", "repair"]
