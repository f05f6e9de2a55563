"""Reading again brings every record to the present reader, says what changed, and touches nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import select, update

from qowl.batch import reading as batch_reading
from qowl.batch.changes import Change
from qowl.batch.rereading import reread
from qowl.errors import SourceError
from qowl.reading.edition import edition
from qowl.source import Found
from qowl.store import Paging, Question, Store, opened, search
from qowl.store import tables as t
from qowl.store.ledger import refresh
from qowl.store.lists import failures, status
from stores import filled, jsonl

TEXT = "عراقچی امروز با لاوروف تلفنی گفت‌وگو کرد. وی خواستار لغو تحریم‌ها شد."


def older(store: Store, record: dict[str, object]) -> None:
    """Let the first document's record be what an older reader made of it."""
    with store.writing() as connection:
        connection.execute(update(t.documents).where(t.documents.c.id == 1).values(reader="older"))
        connection.execute(
            update(t.records).where(t.records.c.document == 1).values(record=json.dumps(record, ensure_ascii=False))
        )


def record_in(store: Store) -> dict[str, object]:
    with store.reading() as connection:
        query = select(t.records.c.record).where(t.records.c.document == 1)
        record: dict[str, object] = json.loads(connection.execute(query).scalar_one())
    return record


def test_what_changed_is_told(where: str, tmp_path: Path) -> None:
    file = jsonl(
        tmp_path / "a.jsonl", [{"id": "a", "text": TEXT, "published": "2025-04-01"}, {"id": "b", "text": "دو"}]
    )
    filled(where, file)
    with opened(where) as store:
        present = record_in(store)
        older(store, {**present, "requests": [], "contacts": []})
        with store.reading() as connection:
            assert status(connection, edition())["to_reread"] == 1
        (step,) = reread(store, processes=1)
        assert (step.done, step.total, step.failed) == (1, 1, 0)
        assert step.changes == (
            Change(
                1,
                f"{file}#a",
                "contact",
                "phone_call 2025-04-01 IRN RUS",
                "",
                "عراقچی امروز با لاوروف تلفنی گفت‌وگو کرد",
            ),
            Change(1, f"{file}#a", "request", "IRN >  sanctions", "", "خواستار لغو تحریم‌ها شد"),
        )
        assert record_in(store) == present
        assert list(reread(store, processes=1)) == []


def test_search_finds_the_new_reading_only(where: str, tmp_path: Path) -> None:
    filled(where, jsonl(tmp_path / "a.jsonl", [{"id": "a", "text": TEXT, "published": "2025-04-01"}]))
    with opened(where) as store:
        for _ in range(3):
            list(reread(store, processes=1, everything=True))
        with store.reading() as connection:
            for question in (Question("تحریم"), Question("تحریم", act="request"), Question(act="request")):
                assert len(search(connection, question, Paging()).items) == 1
            assert search(connection, Question("تحریم", act="promise"), Paging()).items == []


def test_what_cannot_be_read_any_more_keeps_its_old_reading(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(where, jsonl(tmp_path / "a.jsonl", [{"id": "a", "text": TEXT, "published": "2025-04-01"}]))

    def refuse(found: Found) -> None:
        raise SourceError("no more")

    with opened(where) as store:
        before = record_in(store)
        monkeypatch.setattr(batch_reading, "_read", refuse)
        (step,) = reread(store, processes=1, everything=True)
        assert (step.done, step.failed, step.failures) == (1, 1, ((f"{tmp_path}/a.jsonl#a", "no more"),))
        assert record_in(store) == before
        with store.reading() as connection:
            assert [row["error"] for row in failures(connection, Paging()).items] == ["no more"]


def test_a_contact_keeps_its_other_accounts(where: str, tmp_path: Path) -> None:
    """Reading one account anew leaves the contact with all of them."""
    rows = [{"id": name, "text": TEXT, "published": "2025-04-01", "outlet": name} for name in ("irna.ir", "tass.ru")]
    filled(where, jsonl(tmp_path / "a.jsonl", rows))
    with opened(where) as store:
        with store.writing() as connection:
            connection.execute(update(t.documents).where(t.documents.c.id == 1).values(reader="older"))
        list(reread(store, processes=1))
        for _ in refresh(store):
            pass
        with store.reading() as connection:
            assert connection.execute(select(t.contacts.c.id, t.contacts.c.accounts)).all() == [("1#IRN-RUS", 2)]
