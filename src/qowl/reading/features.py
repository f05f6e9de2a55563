"""What a stretch of content looks like to the learned part: its words, their stems and pairs, and what the rules say.

Takes a `Parse`, a stretch of its letters and the act that the rules gave; gives the names of features. Words are taken
with their half-spaces closed («می‌کنیم» and «میکنیم» are one), so that spelling makes no difference.

    w:لغو  p:تحری  b:لغو_تحریمها  z:کنید  v:present2+  a:own  m:must  r:request  k:speech
"""

from __future__ import annotations

from qowl.languages.fa.morphology import DETACHED
from qowl.reading.acts import Act
from qowl.reading.letters import HALF, Letters
from qowl.reading.parse import Parse

#: Kinds of stretches: «گفت: X», «بر X تاکید کرد», «X را Y خواند».
SPEECH, STRESSED, PREDICATE = "speech", "stressed", "predicate"
_OBJECT = "را"  # closes the object; what follows is said of it
_PREFIXES = frozenset(("می", "نمی"))
_STEM = 4  # letters of a word that its stem feature keeps


def act_features(parse: Parse, start: int, end: int, country: str | None, kind: str, rule: Act) -> list[str]:
    """The features of letters [start, end), said by somebody of this country, each once."""
    agent = parse.acts.agent(start, end, country)
    row = rule.why.partition(":")[0].rpartition(" ")[2]
    words = tokens(parse.text, start, end)
    if kind == PREDICATE and _OBJECT in words:
        words = words[len(words) - words[::-1].index(_OBJECT) :]
    found = _of_words(words)
    found += [f"a:{agent}", f"k:{kind}", f"m:{row}", f"r:{rule.act}", f"ra:{rule.act}{agent}", f"rk:{rule.act}{kind}"]
    forms = parse.acts.forms(start, end)
    if forms:
        last = forms[-1]
        found += [f"v:{last.tense}{last.person}{'-' if last.negated else '+'}", f"va:{last.tense}{last.person}{agent}"]
        found += [f"u:{form.tense}{form.person}" for form in forms]
    return list(dict.fromkeys(found))


def _of_words(words: list[str]) -> list[str]:
    found: list[str] = []
    previous = "^"
    for word in words:
        found.append(f"w:{word}")
        found.append(f"b:{previous}_{word}")
        if len(word) > _STEM:
            found.append(f"p:{word[:_STEM]}")
        previous = word
    if words:
        found.append(f"z:{words[-1]}")
    return found


def tokens(text: Letters, start: int, end: int) -> list[str]:
    """The words of letters [start, end): half-spaces closed, «می» and «ها» joined, punctuation left out."""
    found: list[str] = []
    join = False
    if end <= start:
        return found
    for number in range(text.word_at(start), text.word_at(end - 1) + 1):
        word = text.words[number]
        if not word[0].isalnum():
            join = False
            continue
        if found and (join or text.opens[text.starts[number]] == HALF or word in DETACHED):
            found[-1] += word
        else:
            found.append(word)
        join = word in _PREFIXES
    return found
