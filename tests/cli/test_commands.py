"""What every verb promises: help with an example, a place in the documentation, output that can be read back."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from qowl.cli import main
from qowl.export.schema import schema_text

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "examples" / "demo.fa.txt"


@pytest.mark.parametrize("verb", sorted(main.commands))
def test_help_has_an_example(verb: str) -> None:
    text = CliRunner().invoke(main, [verb, "-h"]).stdout
    assert "Examples:" in text
    assert f"qowl {verb}" in text


@pytest.mark.parametrize("verb", sorted(main.commands))
def test_documented(verb: str) -> None:
    assert f"## qowl {verb}" in (ROOT / "docs" / "cli.md").read_text("utf-8")


def test_records_keep_the_schema() -> None:
    result = CliRunner().invoke(main, ["read", "--json", "--published", "1403-10-29", str(DEMO)])
    record = json.loads(result.stdout)
    jsonschema.Draft202012Validator(json.loads(schema_text())).validate(record)
    assert record["contacts"][0]["date"] == "2025-01-18"


def test_several_files_give_a_line_each() -> None:
    result = CliRunner().invoke(main, ["read", "--json", str(DEMO), str(DEMO)])
    first, second = result.stdout.splitlines()
    assert first == second


@pytest.mark.parametrize("date", ["2025-01-18", "1403-10-29", "۱۴۰۳/۱۰/۲۹", "1403/10/29"])
def test_dates_of_both_calendars(date: str) -> None:
    result = CliRunner().invoke(main, ["read", "--json", "--published", date, str(DEMO)])
    assert json.loads(result.stdout)["document"]["published"] == "2025-01-18"


def test_plain_when_piped() -> None:
    result = CliRunner().invoke(main, ["read", "--published", "1403-10-29", str(DEMO)])
    assert "\x1b" not in result.stdout
    assert result.stdout.splitlines()[0] == (
        "Phone call · 2025-01-18 · Masoud Pezeshkian (Iran, president) — Kassym-Jomart Tokayev (Kazakhstan, president)"
    )


def test_explain_names_cue_row_speaker_and_act() -> None:
    result = CliRunner().invoke(main, ["explain", "--published", "1403-10-29", str(DEMO), "s2"])
    assert "cues.toml stress" in result.stdout
    assert "speaker: " in result.stdout
    assert "act: content.toml heads.request" in result.stdout
    assert "topics.toml agreements.implementation, strong" in result.stdout


def test_check_knowledge() -> None:
    result = CliRunner().invoke(main, ["check-knowledge"])
    assert (result.exit_code, result.stdout) == (0, "all tables are sound\n")


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_completion(shell: str) -> None:
    assert "_QOWL_COMPLETE" in CliRunner().invoke(main, ["completion", shell]).stdout


def test_eval_gives_the_figures() -> None:
    golden = str(ROOT / "tests" / "golden" / "fa")
    result = CliRunner().invoke(main, ["eval", "--gold", golden, "--prefix", "2009-call-erdogan"])
    assert result.exit_code == 0
    assert "contact found   1 of 1; false contacts 0 of 0" in result.stdout


@pytest.mark.parametrize("name", ["README.md", "docs/cli.md"])
def test_shown_commands_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every `$ qowl …` that a page shows is a command that works where `make demo` has run.

    In a fresh place, so that nothing an earlier run left in the project's own build/ can help it.
    """
    for folder in ("examples", "tests"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    (tmp_path / "build").mkdir()
    monkeypatch.chdir(tmp_path)
    added = CliRunner().invoke(main, ["add", "--quiet", "--store", "build/demo.db", "examples/corpus/readouts.jsonl"])
    assert added.exit_code == 0
    shown = [line[2:] for line in (ROOT / name).read_text("utf-8").splitlines() if line.startswith("$ qowl ")]
    assert shown
    for command in shown:
        words = shlex.split(command.split(" | ")[0].split(" > ")[0])[1:]
        assert CliRunner().invoke(main, words).exit_code == 0, command
