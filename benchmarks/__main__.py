"""Reading beside hazm's normalising and tokenising, on the same texts in the same run.

    python -m benchmarks [FILE...]

Texts: the files named, else the shipped example and our golden texts. Peers live in virtual environments of their own
under build/, made at the first run, since their pins clash with ours. Each figure is the best of several rounds.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TIMERS = Path(__file__).parent / "timers"
BUILD = ROOT / "build" / "bench"
PEERS = {"hazm": "hazm"}


def environment(name: str, requirement: str) -> Path:
    """The Python of a peer's own virtual environment."""
    python = BUILD / name / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(BUILD / name)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", requirement], check=True)
    return python


def timed(python: Path, timer: str, texts: list[Path]) -> dict[str, float]:
    """What a timer tells of the texts: seconds cold and warm, megabytes resident."""
    command = [str(python), str(TIMERS / f"{timer}.py"), *map(str, texts)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
    result: dict[str, float] = json.loads(told)
    return result


def main() -> None:
    """Print the table."""
    golden = sorted((ROOT / "tests" / "golden" / "fa").glob("*/text.txt"))
    texts = [Path(name) for name in sys.argv[1:]] or [ROOT / "examples" / "demo.fa.txt", *golden]
    characters = sum(len(path.read_text("utf-8")) for path in texts)
    rows = {"qowl read": timed(Path(sys.executable), "qowl_read", texts)}
    for name, requirement in PEERS.items():
        rows[f"{name} normalise + tokenise"] = timed(environment(name, requirement), name, texts)
    base = rows["hazm normalise + tokenise"]["warm"]
    print(f"{len(texts)} texts, {characters:,} characters")
    print(f"{'':<26} {'ms / 1,000 characters':>22} {'beside hazm':>12} {'cold start s':>13} {'resident MB':>12}")
    for name, row in rows.items():
        speed = 1e6 * row["warm"] / characters
        print(f"{name:<26} {speed:>22.2f} {row['warm'] / base:>12.2f} {row['cold']:>13.2f} {row['resident']:>12.0f}")
    double = rows["qowl read"]["twice"] / rows["qowl read"]["once"]
    print(f"\na text of twice the length takes {double:.2f} times as long")


if __name__ == "__main__":
    main()
