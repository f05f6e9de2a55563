"""Bad input gets a message that names the file and says what to do, and its exit status; never a traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qowl.cli import main

TEXT = "عراقچی امروز با لاوروف دیدار کرد و خواستار لغو تحریم‌ها شد."


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "qowl: file: empty; give a file with a readout or report in it\n"),
        (b"\x89PNG\r\n\x1a\n", "qowl: file: a PNG image, not text; give its text or the HTML page\n"),
        (b"PK\x03\x04zip", "qowl: file: a zip archive or office document, not text; give its text or the HTML page\n"),
        (
            TEXT.encode()[:-12],
            "qowl: file: not valid UTF-8 at byte 93 (0xe2), nor Persian or Arabic in Windows-1256; "
            "say what it is with --encoding, or mend the file\n",
        ),
    ],
)
def test_what_is_no_text(folder: Path, data: bytes, message: str) -> None:
    (folder / "file").write_bytes(data)
    result = run("read", "--json", "file")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.split(" at byte")[0] == message.split(" at byte")[0]


def test_windows_1256_is_read_and_said_so(folder: Path) -> None:
    (folder / "file").write_bytes("وزير الخارجية الايرانية".encode("cp1256"))
    result = run("read", "--json", "--language", "fa", "file")
    assert result.exit_code == 0
    assert result.stderr == ("qowl: file: warning: not UTF-8; read as Windows-1256 (--encoding decides otherwise)\n")


def test_too_large(folder: Path) -> None:
    (folder / "file").write_text(TEXT * 100, "utf-8")
    result = run("read", "--max-size", "0.001", "file")
    assert result.exit_code == 1
    assert result.stderr == "qowl: file: larger than 0.001 MB; give a smaller file, or raise --max-size\n"


def test_one_long_line_is_read(folder: Path) -> None:
    (folder / "file").write_text((TEXT + " ") * 3000, "utf-8")
    result = run("read", "--json", "--published", "2025-04-01", "file")
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)["contacts"]) == 1


def test_a_language_without_a_pack(folder: Path) -> None:
    (folder / "file").write_text("The ministers spoke by telephone.", "utf-8")
    result = run("read", "--json", "file")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["document"]["language"] == "en"
    assert result.stderr == "qowl: file: warning: is in 'en', a language without a pack; there are packs for: fa\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("read", "missing"), "Error: Invalid value for '[FILE...|-]': File 'missing' does not exist."),
        (("read", "."), "Error: Invalid value for '[FILE...|-]': File '.' is a directory."),
        (
            ("read", "--published", "soon", "file"),
            "Error: Invalid value for '--published': not a date: 'soon'; give year-month-day, Gregorian (2021-05-24) "
            "or Solar Hijri (1400-03-03, ۱۴۰۰/۰۳/۰۳)",
        ),
        (
            ("read", "--encoding", "utf-9", "file"),
            "Error: no such text encoding: 'utf-9'; try utf-8, utf-16 or windows-1256",
        ),
        (("explain", "file", "s9"), "Error: no statement 's9' in this document; it has s1 to s1"),
        (("read", "--jsn", "file"), "Error: No such option '--jsn'. Did you mean '--json'?"),
        (("read", "--html", "page.html", "file", "file"), "Error: --html makes a page of one document; give one FILE."),
    ],
)  # fmt: skip
def test_usage(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    (folder / "file").write_text(TEXT, "utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == message


def test_one_bad_file_among_several(folder: Path) -> None:
    (folder / "good").write_text(TEXT, "utf-8")
    (folder / "bad").write_bytes(b"")
    result = run("read", "--json", "good", "bad", "good")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr == "qowl: bad: empty; give a file with a readout or report in it\n"


def test_a_file_one_may_not_read(folder: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (folder / "file").write_text(TEXT, "utf-8")
    (folder / "file").chmod(0)
    assert run("read", "file").exit_code == 2


@pytest.mark.parametrize("inside", ["\ud800", "\x00", "\u202e", "\u200f\u200e", "\ufeff"])
def test_odd_characters_shift_no_offset(inside: str) -> None:
    source = f"عراقچی امروز با {inside}لاوروف دیدار کرد و خواستار لغو تحریم‌ها شد."
    result = CliRunner().invoke(
        main, ["read", "--json", "--published", "2025-04-01"], input=source.encode("utf-8", "surrogatepass")
    )
    if "\ud800" in inside:
        assert result.exit_code == 1  # no valid UTF-8; of a string it is read
        return
    record = json.loads(result.stdout)
    assert [s["act"] for s in record["statements"]] == ["request"]
    span = record["statements"][0]["evidence"]
    assert source[span["start"] : span["end"]] == span["text"]
