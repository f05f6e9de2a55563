"""All real posts go in, come out and can be searched, on both databases; they stay outside the repository."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import pytest
from sqlalchemy import func, select

from qowl.batch.adding import add
from qowl.store import Paging, Question, opened, search
from qowl.store import tables as t
from stores import ROOT

POSTS = ROOT.parent / "shared" / "data" / "posts"
WORDS = ("تحریم", "ایران", "لغو تحریم", "وزیر امور خارجه", "آتش‌بس", "ترامپ", "هسته‌ای", "پاکستان")


@pytest.mark.skipif(not POSTS.exists(), reason="the posts stay outside the repository")
def test_all_posts(where: str) -> None:
    files = [POSTS / "diplomatic.jsonl", POSTS / "other.jsonl"]
    posts = {
        f"{file.resolve()}#{row['id']}": row
        for file in files
        for row in map(json.loads, file.read_text("utf-8").splitlines())
    }
    with opened(where, create=True) as store:
        *_, last = add(store, [Path(POSTS)], processes=2, max_bytes=10**7)
        assert (last.added, last.failed) == (len(posts), 0) == (3623, 0)
        with store.reading() as connection:
            query = select(t.documents.c.place, t.documents.c.published, t.texts.c.text, t.sources.c.bytes)
            query = query.join(t.texts, t.texts.c.document == t.documents.c.id)
            query = query.join(t.sources, t.sources.c.sha256 == t.documents.c.sha256)
            for row in connection.execute(query):
                post = posts[row.place]
                assert zlib.decompress(row.bytes).decode() == row.text == post["text"]
                assert row.published == post["published"][:10]
            assert connection.execute(select(func.count()).select_from(t.documents)).scalar() == len(posts)
            for words in WORDS:
                found = {item["place"] for item in search(connection, Question(words), Paging(limit=5000)).items}
                plainly = {
                    place for place, post in posts.items() if all(w in post["text"].split() for w in words.split())
                }
                assert plainly <= found
