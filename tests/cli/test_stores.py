"""The verbs of a store from the outside: what they print in each form, and how they end."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qowl.cli import main
from stores import CORPUS, LINES

VERBS = ("status", "failures", "contacts", "search", "ledger", "review", "reread")


def run(*arguments: str, store: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), env={"QOWL_STORE": store or "", "QOWL_USER": "zahra"})


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("cli") / "s.db")
    bad = tmp_path_factory.mktemp("bad") / "bad.jsonl"
    bad.write_text("{oops\n", "utf-8")
    result = run("add", "--jobs", "1", "--json", str(CORPUS), str(bad), store=path)
    assert (result.exit_code, json.loads(result.stdout)) == (1, {"added": LINES, "known": 0, "failed": 1})
    assert result.stderr.startswith(f"qowl: {bad}:1: not JSON: ")
    return path


def parsed(*arguments: str, store: str) -> dict[str, object]:
    result = run(*arguments, "--json", store=store)
    assert result.exit_code == 0, result.output
    data: dict[str, object] = json.loads(result.stdout)
    return data


def test_adding_again_adds_nothing(store: str) -> None:
    result = run("add", "--jobs", "1", str(CORPUS), store=store)
    assert (result.exit_code, result.stdout) == (0, f"0 added, {LINES} were there, 0 failed\n")


def test_status_has_the_keys_of_the_contract(store: str) -> None:
    held = parsed("status", store=store)
    assert {"documents", "failures", "contacts", "statements", "requests", "commitments"} <= set(held)
    assert (held["documents"], held["failures"]) == (LINES, 1)
    assert isinstance(held["commitments"], dict)


@pytest.mark.parametrize(
    "arguments",
    [
        ("failures",),
        ("contacts", "--parties", "IRN", "CHN", "--from", "2021", "--to", "1400"),
        ("search", "تحریم"),
        ("search", "واکسن", "--speaker", "chn", "--from", "2020", "--to", "2022"),
        ("ledger", "--debtor", "CHN", "--creditor", "IRN", "--open"),
        ("review",),
        ("wording", "--parties", "IRN", "CHN", "--topic", "sovereignty"),
    ],
)
def test_lists_in_every_form(store: str, arguments: tuple[str, ...]) -> None:
    data = parsed(*arguments, store=store)
    assert set(data) == {"items", "next"}
    assert data["items"]
    table, rows = run(*arguments, store=store), run(*arguments, "--csv", store=store)
    assert (table.exit_code, rows.exit_code) == (0, 0)
    assert len(table.stdout.splitlines()) > 3
    assert len(list(csv.DictReader(io.StringIO(rows.stdout)))) > 0


def test_a_next_page(store: str) -> None:
    first = parsed("contacts", "--limit", "5", store=store)
    second = parsed("contacts", "--limit", "5", "--after", str(first["next"]), store=store)
    whole = parsed("contacts", "--limit", "10", store=store)
    assert [*first["items"], *second["items"]] == whole["items"]  # type: ignore[misc]


def test_compare_marks_what_is_claimed(store: str) -> None:
    found = run("search", "سازمان ملل", store=store)
    assert found.exit_code == 0
    contacts = parsed("contacts", "--limit", "100", store=store)["items"]
    assert isinstance(contacts, list)
    shown = [run("compare", row["id"], store=store).stdout for row in contacts if row["independent"] > 1]
    assert any("CLAIMED, NOT CONFIRMED" in text for text in shown)
    assert any("[" in text and "The same in other words" in text for text in shown)


def test_compare_by_a_document(store: str) -> None:
    data = parsed("compare", "2", store=store)
    assert data["sides"] == ["CHN", "IRN"]
    name = json.loads(CORPUS.read_text("utf-8").splitlines()[1])["id"]
    assert parsed("compare", name, store=store) == data
    assert run("compare", "2", "--csv", store=store).stdout.startswith("contact,topic,told_by,")


def test_review_from_confirming_to_undoing(tmp_path: Path) -> None:
    path = str(tmp_path / "s.db")
    assert run("add", "--jobs", "1", str(CORPUS), store=path).exit_code == 0
    waiting = parsed("review", "--limit", "1", store=path)["items"]
    assert isinstance(waiting, list)
    handle = waiting[0]["handle"]
    decided = parsed("review", handle, "--correct", "discharged", "--why", "seen it", store=path)
    assert (decided["status"], decided["score"]) == ("discharged", 1)
    assert "zahra: correct discharged seen it" in run("review", handle, store=path).stdout
    assert run("review", "--undo", "1", store=path).stdout.startswith(f"undone: correct {handle}, decided by zahra at ")
    decisions = parsed("review", "--decisions", store=path)["items"]
    assert isinstance(decisions, list)
    assert [(row["kind"], row["undone"]) for row in decisions] == [("undo", None), ("correct", 2)]
    assert parsed("review", handle, store=path)["status"] == waiting[0]["status"]


def test_join_and_split(tmp_path: Path) -> None:
    path = str(tmp_path / "s.db")
    assert run("add", "--jobs", "1", str(CORPUS), store=path).exit_code == 0
    assert (
        run("split", "1", "2", store=path).stdout == "decision 1: 1#CHN-IRN is of 1#CHN-IRN, 2#CHN-IRN of 2#CHN-IRN\n"
    )
    joined = parsed("join", "1", "2", "--why", "one", store=path)
    assert (joined["id"], joined["contacts"]) == (2, ["1#CHN-IRN", "1#CHN-IRN"])


@pytest.mark.parametrize("ending", [".svg", ".png"])
def test_a_timeline_drawn(store: str, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"t{ending}"
    result = run("timeline", "--parties", "IRN", "CHN", "--topic", "health", "--picture", str(out), store=store)
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_bytes().startswith(b"<svg" if ending == ".svg" else b"\x89PNG")


def test_a_timeline_in_words(store: str) -> None:
    lines = run("timeline", "--parties", "IRN", "CHN", "--topic", "health", store=store).stdout.splitlines()
    days = [line.split()[0] for line in lines[1:]]
    assert days == sorted(days)
    assert any("promised: China → Iran" in line for line in lines)


def test_rereading_says_what_it_did(store: str) -> None:
    assert run("reread", "--jobs", "1", store=store).stdout == "0 read again, 0 changed, 0 failed\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("status",), "Missing option '--store'"),
        (("search", "x", "--from", "soon"), "not a date: 'soon'"),
        (("contacts", "--sort", "size"), "cannot sort by 'size'; by one of: date, sides, kind, accounts"),
        (("contacts", "--after", "x"), "not a page: 'x'"),
        (("timeline",), "a timeline of what? Give --parties, --topic or --instrument."),
        (("wording", "--topic", "sanctions"), "whose words? Give --parties IRN CHN."),
        (("timeline", "--topic", "health", "--picture", "x.gif"), "a picture is an .svg or a .png: x.gif"),
        (("review", "x", "--confirm", "--undo", "1"), "one decision at a time"),
        (("ledger", "--status", "kept"), "no such status: 'kept'"),
        (("search", "x", "--act", "plead"), "no such act: 'plead'"),
        (("search", "x", "--topic", "weather"), "no such topic: 'weather'"),
        (("search", "x", "--speaker", "CHNN"), "no such side: 'CHNN'; did you mean CHN?"),
    ],
)
def test_bad_use(store: str, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments, store=None if arguments == ("status",) else store)
    assert result.exit_code == 2
    assert message in result.stderr.replace("\n", " ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("compare", "9999"), "qowl: no contact '9999'; see: qowl contacts\n"),
        (("review", "x", "--confirm"), "qowl: no item 'x' in the ledger; see: qowl ledger\n"),
        (("review", "--undo", "99"), "qowl: no decision 99; see: qowl review --decisions\n"),
        (("join", "1", "x"), "qowl: no account 'x'; see the view told, or: qowl contacts --json\n"),
    ],
)
def test_what_is_not_there(store: str, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments, store=store)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message)


@pytest.mark.parametrize("verb", VERBS)
def test_no_store(verb: str, tmp_path: Path) -> None:
    path = str(tmp_path / "no.db")
    result = run(verb, *(["x"] if verb == "search" else []), store=path)
    assert (result.exit_code, result.stderr) == (
        1,
        f"qowl: {path}: no store there; make one: qowl add --store {path} PATH...\n",
    )


def test_csv_gives_no_formulas(tmp_path: Path) -> None:
    path, file = str(tmp_path / "s.db"), tmp_path / "a.jsonl"
    file.write_text(json.dumps({"text": "تحریم", "title": "=cmd()"}), "utf-8")
    run("add", "--jobs", "1", str(file), store=path)
    (row,) = csv.DictReader(io.StringIO(run("search", "تحریم", "--csv", store=path).stdout))
    assert row["title"] == "'=cmd()"
