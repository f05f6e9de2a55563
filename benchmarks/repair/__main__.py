"""Half-spaces restored by qowl and by others, on the same sentences in the same run.

    python -m benchmarks.repair [FILE...]

FILEs are CoNLL-U (lines `# text = …`) or plain text, a sentence a line, well spelled; without any, our own readouts and
the treebanks in ../shared/data, where they are there. Half-spaces are deleted (glued), replaced by spaces (spaced) or
left (intact). Peers live in virtual environments of their own under build/, made at the first run.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.__main__ import environment
from benchmarks.repair.ceiling import ceiling
from benchmarks.repair.measure import ZWNJ, Counts, scores

HERE = Path(__file__).parent
TREEBANKS = HERE.parents[2] / "shared" / "data" / "ud-persian"
PEERS = {
    "hazm": "hazm==0.10.0",
    "shekar": "shekar==1.7.0",
    "negar": "python-negar==1.4.3",
    "parsivar": "parsivar==0.2.3.1",
}
DAMAGE = {"glued": "", "spaced": " ", "intact": ZWNJ}
LEAST = 2_000_000  # characters to time


def main() -> None:
    """Print the tables."""
    known = [HERE / "readouts.txt", TREEBANKS / "fa_perdt-ud-test.conllu", TREEBANKS / "fa_seraji-ud-dev.conllu"]
    for path in [Path(name) for name in sys.argv[1:]] or [path for path in known if path.exists()]:
        lines = sentences(path)
        print(f"\n{path.name}: {len(lines):,} sentences, {sum(line.count(ZWNJ) for line in lines):,} half-spaces")
        best = ", ".join(f"{damage} {ceiling(lines, damage):.3f}" for damage in ("glued", "spaced"))
        print(f"F1 of its spelling with itself, words seen twice: {best}")
        told = run("qowl", [line.replace(ZWNJ, "") for line in lines])
        new = sum(len(line) + 1 for line in lines) / told["first"]
        print(f"qowl: word list and rules in {1000 * told['load']:.0f} ms; new words at {new:,.0f} characters a second")
        print(
            f"{'':<10}{'':<8}{'P':>7}{'R':>7}{'F1':>7}{'shown':>7}{'exact':>7}{'added':>7}{'changed':>9}{'chars/s':>12}{'MB':>6}"
        )
        for name in ("qowl", *PEERS):
            for damage, by in DAMAGE.items():
                print(row(name, damage, lines, [line.replace(ZWNJ, by) for line in lines]))


def sentences(path: Path) -> list[str]:
    """The sentences of a file, with no half-space beside a space."""
    text = path.read_text("utf-8").splitlines()
    lines = [line[9:] for line in text if line.startswith("# text = ")] if path.suffix == ".conllu" else text
    return [" ".join(line.replace(ZWNJ + " ", " ").replace(" " + ZWNJ, " ").split()) for line in lines if line.strip()]


def row(name: str, damage: str, gold: list[str], given: list[str]) -> str:
    """A line of the table."""
    told = run(name, given)
    counts = Counts()
    for line, made in zip(gold, told["lines"], strict=True):
        counts.add(line, made)
    size = sum(len(line) + 1 for line in given)
    if name == "qowl":
        many = given * (LEAST // size + 1)
        speed = sum(len(line) + 1 for line in many) / run(name, many)["seconds"]
    else:
        speed = size / told["seconds"]
    precision, recall, f1 = scores(counts.every)
    return (
        f"{name:<10}{damage:<8}{precision:>7.3f}{recall:>7.3f}{f1:>7.3f}{scores(counts.shown)[2]:>7.3f}"
        f"{counts.exact / max(counts.having, 1):>7.3f}{1000 * counts.added / max(counts.plain_words, 1):>7.2f}"
        f"{counts.changed:>9}{speed:>12,.0f}{told['resident']:>6.0f}"
    )


def run(name: str, lines: list[str]) -> dict[str, Any]:
    """What a library makes of lines, how fast and in how much memory."""
    python = Path(sys.executable) if name == "qowl" else environment(name, PEERS[name])
    command = [str(python), str(HERE / "peers" / "run.py"), name]
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


if __name__ == "__main__":
    main()
