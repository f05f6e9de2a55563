"""A store of every older version becomes one of the present, on both databases, and what is in it stays."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

import qowl
import qowl.store
from qowl.batch.rereading import reread
from qowl.errors import StoreError
from qowl.store import opened
from qowl.store import tables as t
from qowl.store.engine import HEAD, _connected, migrate
from qowl.store.ledger import refresh
from stores import filled, jsonl

SCRIPTS = ScriptDirectory(str(Path(qowl.store.__file__).parent / "migrations"))
VERSIONS = [script.revision for script in SCRIPTS.walk_revisions()]
ROW = {
    "id": "p1",
    "text": "عراقچی امروز با وانگ یی وزیر خارجه چین تلفنی گفت‌وگو کرد. "
    "وزیر خارجه چین گفت: ما به ایران واکسن تحویل خواهیم داد.",
    "published": "2025-04-01",
}


def test_the_code_works_with_the_newest_version() -> None:
    assert SCRIPTS.get_current_head() == HEAD == VERSIONS[0]


def _ours(_: object, name: str | None, kind: str, *__: object) -> bool:
    """Not what the search index and Alembic itself keep."""
    return kind != "table" or not (name or "").startswith(("document_words", "statement_words", "alembic"))


def test_migrations_make_the_tables_of_the_code(where: str) -> None:
    with opened(where, create=True) as store, store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _ours, "compare_type": False})
        assert compare_metadata(context, t.METADATA) == []


def _old(connection: Connection, version: str) -> None:
    """A store of that version with a document in it."""
    migrate(connection, version)
    connection.execute(text("INSERT INTO sources VALUES (:sha256, :size, :packed)"), _packed())
    connection.execute(
        text(
            "INSERT INTO documents (id, sha256, place, kind, name, published, language, characters, repairs, truncated,"
            " given, reader, reading, added_at, read_at) VALUES (1, :sha256, '/old#p1', 'string', 'p1', '2025-04-01',"
            " 'fa', 10, 0, false, '{\"published\": \"2025-04-01\"}', 'older', 0, '2025', '2025')"
        ),
        {"sha256": _packed()["sha256"]},
    )
    record = qowl.read("تهی", published="2025-04-01").to_json()
    connection.execute(text("INSERT INTO records VALUES (1, :record)"), {"record": record})
    connection.execute(text("INSERT INTO texts VALUES (1, 'تهی')"))
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO document_words (rowid, grams) VALUES (1, 'تهی هی ی')"))


def _packed() -> dict[str, object]:
    data = ROW["text"].encode()
    from qowl.store.rows import compressed

    return {"sha256": sha256(data).hexdigest(), "size": len(data), "packed": compressed(data)}


@pytest.mark.parametrize("version", VERSIONS)
def test_from_every_version(where: str, version: str) -> None:
    store = _connected(where, create=True)
    with store.writing() as connection:
        _old(connection, version)
    store.engine.dispose()
    with opened(where) as store:
        with store.reading() as connection:
            assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD
            assert connection.execute(text("SELECT count(*) FROM documents")).scalar() == 1
        for _ in reread(store, processes=1):
            pass
        for _ in refresh(store):
            pass
        with store.reading() as connection:
            assert connection.execute(text("SELECT debtors, creditors, status FROM owed")).all() == [
                ("CHN", "IRN", "created")
            ]
            assert connection.execute(text("SELECT count(*) FROM said")).scalar() == 1


def test_a_newer_store_is_refused(where: str) -> None:
    with opened(where, create=True) as store, store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="made by a newer qowl"), opened(where):
        pass


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE mine (x)"))
    engine.dispose()
    with pytest.raises(StoreError, match="holds no store of qowl"), opened(str(path)):
        pass


def test_views_can_be_asked(where: str, tmp_path: Path) -> None:
    filled(where, jsonl(tmp_path / "posts.jsonl", [ROW]))
    with opened(where) as store, store.reading() as connection:
        for view in ("said", "promised", "asked", "told", "stances", "owed"):
            connection.execute(text(f"SELECT * FROM {view}")).all()
