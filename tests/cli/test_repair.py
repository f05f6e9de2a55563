"""`qowl repair`: mended text, what changed and why, and bad input as other verbs have it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qowl.cli import main

TEXT = "رئيسجمهور ميرود\nو کتاب های او\n"
MENDED = "رئیس\u200cجمهور می\u200cرود\nو کتاب\u200cهای او\n"


def run(*arguments: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(main, ["repair", *arguments], input=given)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path


@pytest.mark.parametrize("arguments", [("a.txt",), ("-",), ()])
def test_prints_mended_text(folder: Path, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, given=TEXT)
    assert (result.exit_code, result.stdout, result.stderr) == (0, MENDED, "")


@pytest.mark.parametrize("text", ["سلام", "سلام\n", "\n", " \n\n", "سلام\r\nو سلام\r\n"])
def test_ends_and_breaks_of_lines_stay(text: str) -> None:
    assert run("-", given=text.encode()).stdout_bytes == text.encode()


def test_diff_says_what_and_why(folder: Path) -> None:
    assert run("--diff", "a.txt").stdout == (
        "1:1  رئيسجمهور → رئیس|جمهور  (letter: one code point for a letter, 1.00; half-space: word list, 1.00)\n"
        "1:11  ميرود → می|رود  (letter: one code point for a letter, 1.00; half-space: verb prefix, 0.98)\n"
        "2:3  کتاب های → کتاب|های  (half-space: ending, 0.97)\n"
    )


def test_diff_tells_of_misspellings_that_were_left() -> None:
    assert run("--diff", "-", given="ابزار امیدواری").stdout == (
        "1:1  ابزار → ابراز  (typo: misspelt before this word, 0.90, left)\n"
    )


def test_level_full_mends_them() -> None:
    assert run("--level", "full", "-", given="ابزار امیدواری").stdout == "ابراز امیدواری"


def test_json_gives_every_edit_in_source_offsets(folder: Path) -> None:
    found = json.loads(run("--json", "a.txt").stdout)
    assert (found["file"], found["text"]) == ("a.txt", MENDED)
    made = TEXT
    for edit in reversed(found["edits"]):
        assert made[edit["start"] : edit["end"]] == edit["before"]
        made = made[: edit["start"]] + edit["after"] + made[edit["end"] :]
    assert made == MENDED
    assert found["edits"][-1] == {
        "start": 22, "end": 23, "before": " ", "after": "\u200c", "kind": "half-space", "rule": "ending",
        "confidence": 0.97, "applied": True,
    }  # fmt: skip


def test_several_files(folder: Path) -> None:
    (folder / "b.txt").write_text("می رود", "utf-8")
    assert run("a.txt", "b.txt").stdout == MENDED + "می\u200cرود\n"
    assert len(run("--json", "a.txt", "b.txt").stdout.splitlines()) == 2
    last = run("--diff", "a.txt", "b.txt").stdout.splitlines()[-2:]
    assert last == ["── b.txt", "1:1  می رود → می|رود  (half-space: verb prefix, 0.98)"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "qowl: bad: empty; give a file with a readout or report in it\n"),
        (b"\x89PNG\r\n\x1a\n", "qowl: bad: a PNG image, not text; give its text or the HTML page\n"),
        ("می\u200cرود".encode()[:-3] + b"\xe2", "qowl: bad: not valid UTF-8"),
    ],
)  # fmt: skip
def test_a_bad_file_among_good_ones(folder: Path, data: bytes, message: str) -> None:
    (folder / "bad").write_bytes(data)
    result = run("bad", "a.txt")
    assert (result.exit_code, result.stdout) == (1, MENDED)
    assert result.stderr.split(" at byte")[0] == message.split(" at byte")[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing",), "Error: Invalid value for '[FILE...|-]': File 'missing' does not exist."),
        (("--level", "best", "a.txt"), "Error: Invalid value for '--level': 'best' is not one of 'safe', 'full'."),
        (("--diff", "--json", "a.txt"), "Error: --diff and --json are two forms of the same; give one."),
        (("--encoding", "utf-9", "a.txt"), "Error: no such text encoding: 'utf-9'; try utf-8, utf-16 or windows-1256"),
    ],
)
def test_usage(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == message


def test_too_large(folder: Path) -> None:
    result = run("--max-size", "0.00001", "a.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "qowl: a.txt: larger than 1e-05 MB; give a smaller file, or raise --max-size\n"


def test_windows_1256(folder: Path) -> None:
    (folder / "old").write_bytes("رئيس جمهور ايران".encode("cp1256"))
    result = run("old")
    assert result.stdout == "رئیس\u200cجمهور ایران"
    assert result.stderr == "qowl: old: warning: not UTF-8; read as Windows-1256 (--encoding decides otherwise)\n"
