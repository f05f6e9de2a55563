"""Make src/qowl/repair/lexicon.txt from the word lists of hazm and shekar (both MIT): `make lexicon`.

Usage: python tools/lexicon.py PACKAGES [--check]

PACKAGES is the folder that holds both packages, as `make lexicon` installs them. --check makes nothing: it says
whether the file is what this script would make, and exits 1 where it is not.
"""

from __future__ import annotations

import argparse
import csv
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

from qowl.repair.affixes import affixes
from qowl.repair.lexicon import ZWNJ, Lexicon
from qowl.repair.words import Words

OUT = Path(__file__).parents[1] / "src" / "qowl" / "repair" / "lexicon.txt"
HEAD = (
    "# Made by `make lexicon` (tools/lexicon.py) from the word lists of hazm and shekar; see NOTICE.txt. Do not edit."
)
WORD = re.compile("[آ-یئءؤأإةۀيك]+(?:\u200c[آ-یئءؤأإةۀيك]+)*")
# «گفت‌و‌گو» is «گفت‌وگو»: و does not join.
AND = ZWNJ + "و" + ZWNJ
FOLD = str.maketrans("يك", "یک")


def main() -> int:
    """Make the file, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packages", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    text = make(arguments.packages)
    if arguments.check:
        same = OUT.read_text("utf-8") == text
        print("lexicon.txt is as made" if same else "lexicon.txt differs from what is made: run make lexicon")
        return not same
    OUT.write_text(text, "utf-8")
    print(f"{OUT.name}: {len(text.encode()):,} bytes")
    return 0


def make(packages: Path) -> str:
    """The text of the lexicon."""
    hazm = read_hazm(packages / "hazm" / "data" / "words.dat")
    counts = read_counts(packages / "shekar" / "data" / "files" / "vocab.csv")
    compounds = read_compounds(packages / "shekar" / "data" / "files" / "compound_words.csv")
    past, present, spoken = read_verbs(packages)
    words = {w: c for w, c in counts.items() if ZWNJ not in w and c > 0}
    for word, (count, tags) in hazm.items():
        if ZWNJ not in word and (tags or count):
            words.setdefault(word, max(count, 2))
    joined, spaced = choose(hazm, counts, compounds)
    styled = frozenset(word for glued, word in joined.items() if glued in words)
    raw = Lexicon(
        {w: bucket(c) for w, c in words.items()},
        joined,
        styled,
        frozenset(spaced),
        past=past,
        present=present,
        spoken=spoken,
    )
    raw.joined.update((word.replace(ZWNJ, ""), word) for word in affixes().joined)
    keep = weed(raw, hazm)
    return write(raw, keep)


def bucket(count: int) -> int:
    """The binary logarithm of a count."""
    return int(math.log2(max(count, 1)) + 0.5)


def read_hazm(path: Path) -> dict[str, tuple[int, str]]:
    """Words with their count and tags."""
    rows = {}
    for line in path.read_text("utf-8").splitlines():
        word, count, tags = line.split("\t")
        word = word.translate(FOLD).replace(AND, AND[:-1])
        if WORD.fullmatch(word):
            rows[word] = (int(count), "" if tags == "0" else tags)
    return rows


def read_counts(path: Path) -> dict[str, int]:
    """Words with their count on the web."""
    with path.open(encoding="utf-8") as file:
        rows = (
            (row[0].translate(FOLD).replace(AND, AND[:-1]), int(row[1])) for row in csv.reader(file) if len(row) == 2
        )
        return {word: count for word, count in rows if WORD.fullmatch(word)}


def read_compounds(path: Path) -> set[str]:
    """Words with a half-space."""
    words = (line.strip().translate(FOLD).replace(AND, AND[:-1]) for line in path.read_text("utf-8").splitlines())
    return {word for word in words if ZWNJ in word and WORD.fullmatch(word)}


def read_verbs(packages: Path) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Past, present and spoken stems."""
    past, present, spoken = set(affixes().more_past), set(affixes().more_present), set()
    with (packages / "shekar" / "data" / "files" / "verbs.csv").open(encoding="utf-8") as file:
        for now, then, said, said_then in csv.reader(file):
            past.add(then)
            present.add(now)
            if said:
                spoken.add(said)
            if said_then:
                past.add(said_then)
    for line in (packages / "hazm" / "data" / "verbs.dat").read_text("utf-8").splitlines():
        then, _, now = line.partition("#")
        if len(then) > 2 and len(now) > 1 and " " not in now:
            past.add(then)
            present.add(now)
    for line in (packages / "hazm" / "data" / "iverbs.dat").read_text("utf-8").splitlines():
        spoken.add(line.split(" ")[1])
    return tuple(frozenset(s.replace(ZWNJ, "") for s in stems if s) for stems in (past, present, spoken))


def choose(
    hazm: dict[str, tuple[int, str]], counts: dict[str, int], compounds: set[str]
) -> tuple[dict[str, str], set[str]]:
    """Words with a half-space, by their letters, and those that are put together where a space parts them.

    One that is commonly written as one stays as one where it stands so.
    """
    found: dict[str, str] = {}
    spaced: set[str] = set()
    tables = affixes()
    endings = {*tables.plural, *tables.clitics, *tables.comparative}
    candidates = compounds | {w for w in hazm if ZWNJ in w} | {w for w in counts if ZWNJ in w}
    for word in sorted(candidates):
        parts = word.split(ZWNJ)
        if parts[-1] in endings or parts[0] in tables.verb_prefixes:
            continue
        glued = "".join(parts)
        one, two = counts.get(glued, 0), counts.get(word, 0)
        if close(parts, one, two, counts):
            spaced.add(word)
        if usual(word, one, two, hazm):
            found[glued] = word
    return found, spaced


def usual(word: str, one: int, two: int, hazm: dict[str, tuple[int, str]]) -> bool:
    """Whether a word is usually written with its half-space: by its counts as one and as two, and by hazm's tags."""
    tagged_one = bool(hazm.get(word.replace(ZWNJ, ""), (0, ""))[1])
    tagged_two = bool(hazm.get(word, (0, ""))[1])
    close_knit = word.split(ZWNJ)[0] in ("هم", "ره", "نگه", "آن", "این")
    if not one and not tagged_one:
        return True
    if one and two:
        least = 0 if close_knit else -0.5 if tagged_one or not tagged_two else -1.3
        return math.log10(two / one) >= least
    return not tagged_one and not close_knit


def close(parts: list[str], one: int, two: int, counts: dict[str, int]) -> bool:
    """Whether parts with a space between them are one word: they are rare beside the whole."""
    if (
        parts[0] in affixes().function
        or parts[-1] in affixes().verbal
        or (parts[0].endswith("ای") and len(parts[0]) > 3)
    ):
        return False
    if parts[-1] in affixes().participles:
        return True
    if (
        parts[-1] in affixes().second
        or parts[-1] in affixes().bound
        or (parts[-1].startswith("ال") and len(parts[-1]) > 3)
    ):
        return True
    if parts[0] in affixes().heads or parts[-1] in affixes().adjectives:
        return False
    rarer = min(counts.get(part, 0) for part in parts)
    whole = max(one, two)
    if not whole:
        return rarer < 1e8
    return whole > rarer * (0.00005 if one else 0.0005)


def weed(raw: Lexicon, hazm: dict[str, tuple[int, str]]) -> dict[str, int]:
    """The words that stand as one: those that no sure rule takes apart, and those that a dictionary has.

    Shorter words come first, so that a rule sees only words that stay.
    """
    rules = Words(raw, affixes())
    one = affixes().one
    for word in one:
        raw.words.setdefault(word, 12)
        raw.joined.pop(word, None)
    for word in sorted(raw.words, key=lambda word: (len(word), word)):
        common = raw.words.pop(word)
        if word in raw.joined:
            continue
        tagged = bool(hazm.get(word, (0, ""))[1])
        if tagged or word in one or not _taken_apart(rules, word, common):
            raw.words[word] = common
    return raw.words


def _taken_apart(rules: Words, word: str, common: int) -> bool:
    """Whether a sure rule has a word with a half-space, and rightly: a stem is more common than its forms."""
    reading = rules.sure(word)
    if reading is None or reading.rule in ("verb prefix", "participle and copula"):
        return reading is not None
    return common < rules.common(reading.form.split(ZWNJ)[0]) - 1


def write(raw: Lexicon, keep: dict[str, int]) -> str:
    """The text of a lexicon."""
    by_count = defaultdict(list)
    for word, common in keep.items():
        by_count[common].append(word)
    lines = [HEAD]
    lines += [" ".join(["words", str(common), *sorted(by_count[common])]) for common in sorted(by_count, reverse=True)]
    joined = set(raw.joined.values())
    parts = {
        "joined": joined - raw.spaced - raw.styled,
        "joined-spaced": (joined & raw.spaced) - raw.styled,
        "styled": (joined & raw.styled) - raw.spaced,
        "styled-spaced": joined & raw.styled & raw.spaced,
        "spaced": raw.spaced - joined,
        "past": raw.past,
        "present": raw.present,
        "spoken": raw.spoken,
    }
    lines += [" ".join([name, *sorted(words)]) for name, words in parts.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
