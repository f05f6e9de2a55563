from __future__ import annotations

import builtins
import sys
from hashlib import sha256
from typing import Any

import pytest

from qowl.errors import SourceError
from qowl.source import Source, load

PARAGRAPHS = (
    "وزیر امور خارجه در گفت‌وگوی تلفنی با همتای خود بر گسترش روابط دو کشور تأکید کرد و از همراهی آنان سپاسگزار شد.",
    "دو طرف همچنین دربارهٔ بازگشایی گذرگاه‌های مرزی و رفت‌وآمد زائران رایزنی کردند و خواهان ادامهٔ این گفت‌وگوها شدند.",
)
PAGE = """<!doctype html>
<html lang="fa"><head><meta charset="utf-8"><title>تماس دو وزیر</title>
<meta property="article:published_time" content="{date}">
<link rel="canonical" href="https://www.example.ir/news/7"></head>
<body><nav><a href="/">خانه</a></nav><article><h1>تماس دو وزیر</h1><p>{0}</p><p>{1}</p></article></body></html>
"""


def page(date: str = "2021-05-24T10:00:00+04:30", half_space: str = "\u200c") -> str:
    return PAGE.format(*PARAGRAPHS, date=date).replace("\u200c", half_space)


def test_string() -> None:
    text = "قول\r\nو قرار \ud800\x00\u202e"
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert load(text, published="2021-05-24", outlet="o", url="u") == Source(
        text, digest, outlet="o", url="u", published="2021-05-24"
    )


def test_bytes_keep_their_own_id() -> None:
    data = "\ufeffقول".encode()
    assert load(data) == Source("قول", sha256(data).hexdigest())


@pytest.mark.parametrize("half_space", ["\u200c", "&zwnj;", "&#8204;"])
def test_page(half_space: str) -> None:
    data = page(half_space=half_space).encode()
    assert load(data) == Source(
        text="\n".join(("تماس دو وزیر", *PARAGRAPHS)),
        id=sha256(data).hexdigest(),
        title="تماس دو وزیر",
        outlet="example.ir",
        url="https://www.example.ir/news/7",
        published="2021-05-24",
    )


def test_what_is_said_of_a_page_wins() -> None:
    source = load(page(), published="2020-01-01", outlet="other.ir", url="https://other.ir/1")
    assert (source.published, source.outlet, source.url) == ("2020-01-01", "other.ir", "https://other.ir/1")


@pytest.mark.parametrize("date", ["1400/03/03 10:00", "1400-3-3T10:00"])
def test_page_with_a_solar_date(date: str) -> None:
    assert load(page(date)).published == "2021-05-24"


def test_page_without_a_date() -> None:
    assert load(page("").replace("article:published_time", "other")).published is None


def test_page_without_an_article() -> None:
    with pytest.raises(SourceError) as error:
        load("<html><body></body></html>")
    assert str(error.value) == "an HTML page without an article; give the text itself"


def test_page_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real_import = builtins.__import__

    def without_trafilatura(name: str, *rest: Any) -> Any:
        if name == "trafilatura":
            raise ModuleNotFoundError("No module named 'trafilatura'", name="trafilatura")
        return real_import(name, *rest)

    monkeypatch.delitem(sys.modules, "qowl.source.html", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_trafilatura)
    with pytest.raises(SourceError) as error:
        load(page())
    assert str(error.value) == (
        "an HTML page, and reading those needs trafilatura; install it: pip install 'qowl[html]'"
    )


def test_text_that_speaks_of_tags_is_no_page() -> None:
    text = "the tag <html> begins a page"
    assert load(text).text == text
