"""What a stretch of content looks like to the learned part: its words, their stems and pairs, and what the rules say.

Takes a `Parse`, a stretch of its letters and what the rules made of it; gives the names of features. Words are taken
with their half-spaces closed («می‌کنیم» and «میکنیم» are one), so that spelling makes no difference.

    w:لغو  p:تحری  b:لغو_تحریمها  z:کنید          words, stems, pairs, the last word
    v:present2+  a:own  m:must  r:request  k:speech  of an act: verb, whose doing, row and act of the rules, kind
    h:weak:sanctions  r:sanctions                    of topics: their words here, what the rules say
    d:sanctions  n:sanctions                         topics of the document, and near
    c:visit                                          words for a contact
    e:6  s:IRN  pl:USA  ps:USAIRN                    time, speaker, countries
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect

from qowl.reading.acts import Act
from qowl.reading.parse import Parse

#: Kinds of stretches: «گفت: X», «بر X تاکید کرد», «X را Y خواند».
SPEECH, STRESSED, PREDICATE = "speech", "stressed", "predicate"
_BEFORE = 220  # letters before a stretch that are near it
#: When what is spoken of changed: the nuclear talks, the deal, its end, the new talks, the wars.
_TIMES = tuple(
    map(
        dt.date.fromisoformat,
        ("2013-08-04", "2015-07-14", "2018-05-08", "2021-04-06", "2023-10-07", "2025-06-13", "2026-02-28"),
    )
)


def act_features(parse: Parse, start: int, end: int, country: str | None, kind: str, rule: Act) -> list[str]:
    """The features of letters [start, end), said by somebody of this country."""
    agent = parse.acts.agent(start, end, country)
    row = rule.why.partition(":")[0].rpartition(" ")[2]
    found = parse.tokens.within(start, end, said=kind == PREDICATE)
    found += [f"a:{agent}", f"k:{kind}", f"m:{row}", f"r:{rule.act}", f"ra:{rule.act}{agent}", f"rk:{rule.act}{kind}"]
    forms = parse.acts.forms(start, end)
    if forms:
        last = forms[-1]
        found += [f"v:{last.tense}{last.person}{'-' if last.negated else '+'}", f"va:{last.tense}{last.person}{agent}"]
        found += [f"u:{form.tense}{form.person}" for form in forms]
    return found


def topic_features(parse: Parse, start: int, end: int, country: str | None, rules: tuple[str, ...]) -> list[str]:
    """The features of letters [start, end), said by somebody of this country, with the topics that the rules gave."""
    topics = parse.topics
    near = topics.named(start - _BEFORE, start)
    found = parse.tokens.within(start, end)
    found += [f"r:{topic}" for topic in rules]
    found += [f"h:{word}" for word in topics.signs(start, end)]
    found += [f"d:{topic}" for topic in topics.common]
    found += [f"n:{topic}" for topic in near]
    found += [f"c:{kind}" for kind in {hit.row for hit in parse.told.within(start, end)}]
    if not rules:
        found += [f"dr:{topic}" for topic in topics.common]
        found += [f"nr:{topic}" for topic in near]
    era = f"e:{bisect(_TIMES, parse.day)}" if parse.day else ""
    found += [f"s:{country}", era, f"{era}s:{country}"]
    for code in {hit.row.code for hit in parse.places.within(start, end)}:
        found += [f"pl:{code}", f"{era}pl:{code}", f"ps:{code}{country}"]
    return found
