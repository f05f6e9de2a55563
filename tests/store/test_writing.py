"""What goes into a store comes out of it; what is there is not stored twice; nothing is lost. On both databases."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from sqlalchemy import func, select, text

import qowl
from conftest import Databases
from qowl.errors import StoreError, UsageError
from qowl.store import Paging, opened
from qowl.store import tables as t
from qowl.store.lists import failures
from qowl.store.loading import record_of
from stores import CORPUS, filled, jsonl
from strategies import anything

TEXT = "عراقچی امروز با لاوروف تلفنی گفت‌وگو کرد. وی خواستار لغو تحریم‌ها شد."
ROW = {"id": "p1", "text": TEXT, "outlet": "irna.ir", "published": "2025-04-01", "title": "گفت‌وگو", "url": "https://x"}


def count(where: str, table: str) -> int:
    with opened(where) as store, store.reading() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_a_document_comes_out_as_it_went_in(where: str, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "posts.jsonl", [ROW])
    filled(where, file)
    with opened(where) as store, store.reading() as connection:
        row = connection.execute(select(t.documents)).mappings().one()
        record = connection.execute(select(t.records.c.record)).scalar_one()
        packed = connection.execute(select(t.sources.c.bytes)).scalar_one()
        kept = connection.execute(select(t.texts.c.text)).scalar_one()
    assert (row["place"], row["name"], row["title"], row["outlet"]) == (f"{file}#p1", "p1", "گفت‌وگو", "irna.ir")
    assert (row["published"], row["url"], row["language"]) == ("2025-04-01", "https://x", "fa")
    assert zlib.decompress(packed).decode() == kept == TEXT
    read = json.loads(qowl.read(TEXT, published="2025-04-01", outlet="irna.ir", url="https://x").to_json())
    read["document"]["title"] = "گفت‌وگو"
    assert json.loads(record) == read
    assert row["sha256"] == read["document"]["id"]


def test_tables_hold_what_the_record_holds(where: str, tmp_path: Path) -> None:
    filled(where, jsonl(tmp_path / "posts.jsonl", [ROW]))
    with opened(where) as store, store.reading() as connection:
        said = connection.execute(text("SELECT speaker, act, topics, words, outlet FROM said")).all()
        asked = connection.execute(text("SELECT askers, askees, action FROM asked")).all()
        told = connection.execute(text("SELECT contact, sides, kind, parties FROM told")).all()
    assert [tuple(row) for row in said] == [("IRN", "request", "sanctions", "خواستار لغو تحریم‌ها شد", "irna.ir")]
    assert [tuple(row) for row in asked] == [("IRN", "", "خواستار لغو تحریم‌ها شد")]
    assert [tuple(row) for row in told] == [("1#IRN-RUS", "IRN RUS", "phone_call", "Abbas Araghchi, Sergey Lavrov")]


def test_nothing_twice(where: str, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "posts.jsonl", [ROW, ROW])
    filled(where, file)
    filled(where, file)
    assert count(where, "documents") == 1


def test_the_same_bytes_at_two_places_are_two_documents_of_one_source(where: str, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    filled(where, tmp_path)
    assert [count(where, table) for table in ("documents", "sources")] == [2, 1]
    with opened(where) as store, store.reading() as connection:
        assert len(set(connection.execute(select(t.documents.c.sha256)).scalars())) == 1


def test_a_changed_file_is_a_new_document_and_the_old_one_stays(where: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    for words in (TEXT, f"{TEXT} دیدار."):
        file.write_text(words, "utf-8")
        filled(where, file)
    assert count(where, "documents") == 2


def test_what_cannot_be_read_stays_listed_until_it_can(where: str, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(TEXT, "utf-8")
    bad.write_bytes(b"\x89PNG")
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"text": "a"}\n{oops\n', "utf-8")
    filled(where, tmp_path)
    with opened(where) as store, store.reading() as connection:
        listed = failures(connection, Paging()).items
    assert [(row["place"], row["error"].split(":")[0]) for row in listed] == [
        (str(bad), "a PNG image, not text; give its text or the HTML page"),
        (f"{lines}:2", "not JSON"),
    ]
    assert count(where, "documents") == 2
    bad.write_text(f"{TEXT} دیگر.", "utf-8")
    filled(where, bad)
    assert [count(where, table) for table in ("documents", "failures")] == [3, 1]


@pytest.mark.filterwarnings("ignore::qowl.errors.ReadingWarning")
@settings(max_examples=25, deadline=None)
@given(words=anything)
def test_any_text_goes_in(words: str, databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Odd characters too: NUL, lone surrogates, bidi controls."""
    if not words.strip():
        return
    file = tmp_path_factory.mktemp("any") / "one.jsonl"
    file.write_text(json.dumps({"text": words}), "utf-8")
    where = databases.shared()
    filled(where, file)
    with opened(where) as store, store.reading() as connection:
        query = select(t.sources.c.bytes, t.records.c.record, t.documents.c.characters)
        query = query.join(t.documents, t.documents.c.sha256 == t.sources.c.sha256)
        query = query.join(t.records, t.records.c.document == t.documents.c.id)
        row = connection.execute(query.where(t.documents.c.place == f"{file}:1")).one()
    assert zlib.decompress(row.bytes) == words.encode("utf-8", "surrogatepass")
    assert json.loads(row.record) == json.loads(qowl.read(words).to_json())


@pytest.mark.filterwarnings("ignore::qowl.errors.ReadingWarning")
def test_records_of_the_corpus_can_be_loaded(tmp_path: Path) -> None:
    for line in CORPUS.read_text("utf-8").splitlines():
        row = json.loads(line)
        record = qowl.read(row["text"], published=row["published"], outlet=row["outlet"], with_text=True)
        assert record_of(json.loads(record.to_json())) == record


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nothing.db", "{}: no store there; make one: qowl add --store {} PATH..."),
        ("text.db", "{}: cannot be opened as a store: file is not a database"),
        ("folder.db", "{}: a folder; a store is a file: --store {}/readouts.db"),
    ],
)
def test_what_is_no_store(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "text.db").write_text("no database " * 100)
    (tmp_path / "folder.db").mkdir()
    path = str(tmp_path / name)
    with pytest.raises(StoreError) as caught, opened(path):
        pass
    assert str(caught.value) == message.format(path, path)


def test_what_is_no_url() -> None:
    with pytest.raises(UsageError, match="a store is a file or postgresql://…, not mysql://"), opened("mysql://x/y"):
        pass


def test_other_tools_read_every_table_and_view(tmp_path: Path) -> None:
    """With nothing of ours: a plain connection, as Datasette and the SQL shell have."""
    path = tmp_path / "s.db"
    filled(str(path), CORPUS)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        assert {"said", "promised", "asked", "told", "owed", "stances", "documents", "document_words"} <= set(names)
        for name in names:
            connection.execute(f"SELECT count(*) FROM [{name}]").fetchone()


def test_sqlite_keeps_its_own_journal_and_keys(tmp_path: Path) -> None:
    where = str(tmp_path / "s.db")
    filled(where, jsonl(tmp_path / "posts.jsonl", [ROW]))
    with opened(where) as store, store.reading() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        assert connection.execute(select(func.count()).select_from(t.documents)).scalar() == 1
