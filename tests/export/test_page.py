"""The page, in a real browser: nothing from elsewhere, nothing too wide, and each statement lights its counterpart."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import qowl
from qowl.export.html import page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
DEMO = Path(__file__).parents[2] / "examples" / "demo.fa.txt"
PROBE = """
<script>
{
  const marked = [...document.querySelectorAll("[data-s]")];
  marked[0].dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  const lit = document.querySelectorAll(".lit");
  document.body.dataset.lit = [...lit].map((node) => node.dataset.s).join(",");
  document.body.dataset.inText = [...lit].some((node) => node.closest("article"));
  document.body.dataset.wide = document.documentElement.scrollWidth > window.innerWidth;
  const words = document.querySelector("article [data-s]");
  document.body.dataset.direction = getComputedStyle(words).direction;
}
</script>
</body>"""


@pytest.fixture(scope="module")
def html() -> str:
    return page(qowl.read(DEMO.read_text("utf-8"), published="1403-10-29", outlet="irna.ir", with_text=True))


def test_nothing_from_elsewhere(html: str) -> None:
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"', html) == []
    assert "@import" not in html


def test_the_whole_text_stands_in_it(html: str) -> None:
    article = re.search(r"<article.*?</article>", html, re.DOTALL)
    assert article is not None
    text = re.sub(r"<sup.*?</sup>|<[^>]+>", "", article[0])
    assert "کمیسیون مشترک اقتصادی" in text


@pytest.mark.skipif(BROWSER is None, reason="no chromium; `make test` installs it on Debian")
@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_browser(html: str, tmp_path: Path, width: int) -> None:
    (tmp_path / "page.html").write_text(html.replace("</body>", PROBE), "utf-8")
    run = subprocess.run(
        [
            str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},900", "--dump-dom",
            (tmp_path / "page.html").as_uri(),
        ],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    body = re.search(r"<body[^>]*>", run.stdout)
    assert body is not None
    told = dict(re.findall(r'data-([a-z-]+)="([^"]*)"', body[0]))
    assert told["lit"]
    assert (told["in-text"], told["wide"], told["direction"]) == ("true", "false", "rtl")
