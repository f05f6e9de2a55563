"""How a side's formula on a topic changed over time.

    wording(accounts, ("IRN", "CHN"), "sovereignty") -> a `Course` for each side

What a side said in one contact is one version, by its own account before others'. A phrase that two versions share is a
formula: it may have appeared, or have vanished from the later ones. Between two versions the words may have hardened or
softened on a scale of the language's strength.toml. Every finding names its days and its documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from qowl.dossier.account import Account, Telling, tellings
from qowl.dossier.grouping import Group, group
from qowl.dossier.likeness import meaning, plain_word, written_words
from qowl.dossier.plain import plain
from qowl.dossier.reported import reported
from qowl.dossier.strength import degrees
from qowl.record import Span

_LONGEST, _SHORTEST = 30, 2  # words of a phrase
_IN_VERSIONS = 2  # in how many versions a phrase is a formula
_GONE = 2  # from how many last versions it is missing when it has vanished


@dataclass(frozen=True, slots=True)
class Version:
    """What a side said on the topic in one contact.

    Attributes:
        date, contact: when and where; the contact's key.
        document: whose words these are; `account` is the side it speaks for.
        own: whether that is the speaker's own account.
        spans: the statements' words.
    """

    date: str
    contact: str
    document: str
    account: str | None
    own: bool
    language: str
    spans: tuple[Span, ...]

    @property
    def words(self) -> str:
        """All its words."""
        return "\n".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A formula.

    Attributes:
        words: as its last use has them.
        days, evidence: on which days and in which documents, by day.
        appeared: whether it came later than the first version.
        missing: how many versions after its last use do without it.
    """

    words: str
    days: tuple[str, ...]
    evidence: tuple[str, ...]
    appeared: bool
    missing: int

    @property
    def vanished(self) -> bool:
        """Whether the last versions, more than one, do without it."""
        return self.missing >= _GONE


@dataclass(frozen=True, slots=True)
class Shift:
    """A move on a scale of strength between two versions: `to` above `of` has hardened, below it softened."""

    scale: str
    of: int
    to: int
    before: Version
    after: Version

    @property
    def hardened(self) -> bool:
        """Whether the later words are stronger."""
        return self.to > self.of


@dataclass(frozen=True, slots=True)
class Course:
    """One side's words on a topic over time."""

    side: str
    topic: str
    versions: tuple[Version, ...]
    phrases: tuple[Phrase, ...]
    shifts: tuple[Shift, ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain data, with `hardened` in each shift and `vanished` in each phrase."""
        data: dict[str, Any] = plain(asdict(self))
        for row, shift in zip(data["shifts"], self.shifts, strict=True):
            row["hardened"] = shift.hardened
        for row, phrase in zip(data["phrases"], self.phrases, strict=True):
            row["vanished"] = phrase.vanished
        return data


def wording(
    accounts: Sequence[Account], parties: Sequence[str], topic: str, *, groups: Iterable[Group] | None = None
) -> list[Course]:
    """Each party's course on a topic in their contacts with each other, in the order of `parties`.

    Args:
        accounts: the documents.
        parties: two sides or more, whose contacts count; of one, all its contacts do.
        topic: a topic's id; a broader one ("conflict") takes in all that stand below it.
        groups: the contacts, where they are known; else they are found.
    """
    contacts = groups if groups is not None else group(t for a in accounts for t in tellings(a))
    shared = [g for g in contacts if set(parties) <= set(g.sides) and g.date]
    return [
        _course(side, topic, [version for g in shared for version in _versions(g, side, topic)]) for side in parties
    ]


def _course(side: str, topic: str, versions: list[Version]) -> Course:
    ordered = sorted(versions, key=lambda version: (version.date, version.contact))
    return Course(side, topic, tuple(ordered), tuple(_phrases(ordered)), tuple(_shifts(ordered)))


def _versions(contact: Group, side: str, topic: str) -> Iterator[Version]:
    """The version of one contact: by the side's own account, else by the one that has most of it."""
    found = [(t, spans) for t in contact.independent if (spans := _said(t, side, topic))]
    if found:
        telling, spans = max(found, key=lambda row: (row[0].account.side == side, len(row[1]), row[0].handle))
        account = telling.account
        yield Version(
            date=contact.date or "",
            contact=contact.key,
            document=account.document,
            account=account.side,
            own=account.side == side,
            language=account.record.document.language,
            spans=spans,
        )


def _said(telling: Telling, side: str, topic: str) -> tuple[Span, ...]:
    return tuple(
        reported(s)
        for s in telling.statements
        if any(x.country == side for x in s.speakers) and any(of_topic(t, topic) for t in s.topics)
    )


def of_topic(topic: str, asked: str) -> bool:
    """Whether a topic is the one asked for or stands below it."""
    return topic == asked or topic.startswith(f"{asked}.")


def _phrases(versions: list[Version]) -> Iterator[Phrase]:
    """The longest phrases that versions share, those used most often first."""
    uses: dict[tuple[str, ...], list[int]] = defaultdict(list)
    written: dict[tuple[str, ...], str] = {}
    for number, version in enumerate(versions):
        runs = {run: words for span in version.spans for run, words in _runs(written_words(span.text))}
        written |= runs
        for run in runs:
            uses[run].append(number)
    shared = {run: tuple(numbers) for run, numbers in uses.items() if len(numbers) >= _IN_VERSIONS}
    for run, numbers in sorted(shared.items(), key=lambda item: (-len(item[1]), -len(item[0]), item[0])):
        if not any(numbers == other and _inside(run, longer) for longer, other in shared.items()):
            yield Phrase(
                words=written[run],
                days=tuple(versions[n].date for n in numbers),
                evidence=tuple(versions[n].document for n in numbers),
                appeared=numbers[0] > 0,
                missing=len(versions) - 1 - numbers[-1],
            )


def _runs(words: list[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The runs of words that begin and end with a word that carries meaning: folded, and as they are written."""
    folded = tuple(map(plain_word, words))
    heavy = [bool(meaning(word)) for word in folded]
    for start in range(len(words)):
        for end in range(start + _SHORTEST, min(len(words), start + _LONGEST) + 1):
            if heavy[start] and heavy[end - 1]:
                yield folded[start:end], " ".join(words[start:end])


def _inside(run: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    return len(run) < len(longer) and any(
        longer[start : start + len(run)] == run for start in range(len(longer) - len(run) + 1)
    )


def _shifts(versions: list[Version]) -> Iterator[Shift]:
    """Moves on each scale, against the last version of the language that touched it."""
    last: dict[tuple[str, str], tuple[int, Version]] = {}
    for version in versions:
        for scale, degree in degrees(version.words, version.language).items():
            before = last.get((version.language, scale))
            if before is not None and before[0] != degree:
                yield Shift(scale, before[0], degree, before[1], version)
            last[version.language, scale] = degree, version
