"""How sure a statement is: 1 less what each step had to assume.

Takes what the reading knows of a statement, gives a number from 0.1 to 0.95, two decimals. It orders statements by how
much was read and how much assumed; it is no probability.
"""

from __future__ import annotations

from qowl.reading.acts import Act
from qowl.reading.speakers import BOTH, CARRIED, NAMED, PRONOUN, SIDE, UNKNOWN, Speaker

_SPEAKER = {NAMED: 0.0, BOTH: 0.05, PRONOUN: 0.05, SIDE: 0.1, CARRIED: 0.1, UNKNOWN: 0.5}
_INHERITED_TOPICS = 0.15
_WEAK_ACT = 0.15
_NO_CUE = 0.1


def confidence(speaker: Speaker, act: Act, own_topics: bool, family: str) -> float:
    """The confidence of a statement: speaker, act, topics and cue each take their part off 0.95."""
    value = 0.95 - _SPEAKER[speaker.how]
    value -= 0.0 if own_topics else _INHERITED_TOPICS
    value -= _WEAK_ACT if act.weak else 0.0
    value -= _NO_CUE if family == "speech" else 0.0
    return round(max(value, 0.1), 2)
