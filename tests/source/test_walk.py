"""Folders, containers and files give documents with their places; what gives none is named, and the rest goes on."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from files import ATOM, RSS, TEXT, archive, paper
from qowl.source import Found, Unreadable, count, load, walk


def found(*paths: Path) -> list[Found]:
    return [one for one in walk(paths) if isinstance(one, Found)]


def failed(*paths: Path) -> list[Unreadable]:
    return [one for one in walk(paths) if isinstance(one, Unreadable)]


def test_a_folder_in_order_without_what_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "a.txt", ".hidden.txt", "script.py", "picture.png", "c.md"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    assert [one.place for one in found(tmp_path)] == [str(tmp_path / n) for n in ("a.txt", "b/2.txt", "c.md")]


def test_a_file_that_is_named_is_tried_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text(TEXT, "utf-8")
    assert [one.data.decode() for one in found(tmp_path / "x.py")] == [TEXT]


def test_jsonl_gives_a_document_a_line(tmp_path: Path) -> None:
    file = tmp_path / "posts.jsonl"
    rows = [
        {
            "id": "p1",
            "text": TEXT,
            "outlet": "irna.ir",
            "published": "1400/03/03",
            "title": "عنوان",
            "url": "https://x",
        },
        {"text": "دو", "published": "2021-05-24T08:00:00Z"},
        {"text": "سه", "published": "someday", "outlet": 7},
    ]
    file.write_text("\n\n".join(json.dumps(row) for row in rows), "utf-8")
    first, second, third = found(file)
    assert first == Found(f"{file}#p1", TEXT.encode(), "string", "p1", "عنوان", "irna.ir", "https://x", "2021-05-24")
    assert (second.place, second.published) == (f"{file}:3", "2021-05-24")
    assert third.notices == ("$.outlet is no string; left out", "$.published is no date: 'someday'; left out")


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{", "not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1); "
               "give one object a line"),
        (b"[1]", "a JSON list, not an object; give one object a line"),
        (b'{"text": " "}', "$.text: no text; give the document's text there"),
        (b'{"text": "\xff"}', "not UTF-8 at byte 10; JSON is written in UTF-8"),
        (b'{"text": "' + b"x" * 2000 + b'"}', "larger than 0.001 MB; cut it, or raise --max-size"),
    ],
)  # fmt: skip
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: bytes, error: str) -> None:
    file = tmp_path / "posts.jsonl"
    file.write_bytes(b'{"text": "a"}\n' + line + b'\n{"text": "b"}\n')
    bad, *rest = sorted(walk([file], 1000), key=lambda one: isinstance(one, Found))
    assert bad == Unreadable(f"{file}:2", error)
    assert [one.place for one in rest] == [f"{file}:1", f"{file}:3"]


def test_packed_jsonl(tmp_path: Path) -> None:
    file = tmp_path / "posts.jsonl.gz"
    file.write_bytes(gzip.compress(b'{"id": 7, "text": "a"}\n'))
    assert [one.place for one in found(file)] == [f"{file}#7"]


def test_a_json_file_of_one_object_or_a_list(tmp_path: Path) -> None:
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text('{"text": "a"}')
    many.write_text('[{"text": "a"}, {"no": 1}]')
    assert [x.place for x in found(one, many)] == [str(one), f"{many}#1"]
    assert [x.place for x in failed(many)] == [f"{many}#2"]


def test_rss(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(RSS, "utf-8")
    (entry,) = found(file)
    assert (entry.place, entry.title, entry.outlet) == (f"{file}#g1", "یک", "irna.ir")
    assert (entry.url, entry.published, entry.kind) == ("https://www.irna.ir/1", "2021-05-24", "fragment")
    assert load(entry.data, kind=entry.kind).text == f"{TEXT}\nدو\u200cم"
    assert [one.error for one in failed(file)] == ["an entry without a text; save the page it links to"]


def test_atom(tmp_path: Path) -> None:
    file = tmp_path / "feed.atom"
    file.write_text(ATOM, "utf-8")
    (entry,) = found(file)
    assert (entry.name, entry.url, entry.published) == ("a1", "https://mfa.gov.ir/2", "2021-05-25")
    assert load(entry.data, kind=entry.kind).text == TEXT


def test_xml_that_is_no_feed_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text("<note>متن</note>", "utf-8")
    assert len(found(tmp_path)) == 1


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_a_web_archive_gives_its_pages(tmp_path: Path, name: str) -> None:
    file = archive(tmp_path / name)
    (page,) = found(file)
    assert (page.place, page.url) == (f"{file}#<urn:uuid:17>", "https://irna.ir/a")
    source = load(page.data, url=page.url)
    assert (source.outlet, source.title) == ("irna.ir", "گفت‌وگو")


def test_a_broken_archive_gives_what_is_before_the_break(tmp_path: Path) -> None:
    file = archive(tmp_path / "crawl.warc")
    file.write_bytes(file.read_bytes() + b"no record of an archive\r\n")
    assert len(found(file)) == 1
    (bad,) = failed(file)
    assert bad.place == f"{file}#4"
    assert bad.error.startswith("the archive is broken after 3 records: ")


def test_a_pdf_gives_its_text_title_and_day(tmp_path: Path) -> None:
    (one,) = found(paper(tmp_path / "a.pdf", "Araghchi spoke with Lavrov."))
    source = load(one.data)
    assert (source.text, source.title, source.published) == ("Araghchi spoke with Lavrov.", "A call", "2021-05-24")
    assert source.encoding == "pdf"


PRINTED = """<html dir="rtl" lang="fa"><meta charset="utf-8"><title>گفت‌وگو</title>
<body style="font-family: DejaVu Sans"><h1>گفت‌وگوی تلفنی</h1>
<p>عراقچی امروز با لاوروف تلفنی گفت‌وگو کرد و خواستار لغو تحریم‌ها در سال ۱۴۰۴ شد.</p></body></html>"""
READ = "گفت وگوی تلفنی عراقچی امروز با لاوروف تلفنی گفت وگو کرد و خواستار لغو تحریم ها در سال ۱۴۰۴ شد."


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no browser to print a page with")
def test_a_persian_pdf_is_read_in_its_order(tmp_path: Path) -> None:
    """A page printed by a real browser: shapes become letters, lines run from right to left, numbers do not."""
    (tmp_path / "a.html").write_text(PRINTED, "utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"]
    command += ["--disable-background-networking", f"--user-data-dir={tmp_path / 'browser'}"]
    command += [f"--print-to-pdf={tmp_path / 'a.pdf'}", f"file://{tmp_path / 'a.html'}"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = load((tmp_path / "a.pdf").read_bytes()).text
    assert " ".join(text.replace("\u200c", " ").split()) == READ


def test_links_to_folders_are_not_followed_round(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "round").symlink_to(tmp_path)
    assert len(found(tmp_path)) == 1


def test_counting_takes_a_quick_look(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n')
    assert count([tmp_path]) == 3
