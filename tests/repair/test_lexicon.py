"""The word list: made from libraries' lists by a script, small, and sound."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from qowl.repair.affixes import affixes
from qowl.repair.lexicon import ZWNJ, load

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "build" / "lexicon"


@pytest.mark.skipif(
    not (LISTS / ".ready").exists(), reason="the libraries' lists are not there: make test fetches them"
)
def test_is_what_the_script_makes() -> None:
    command = [sys.executable, str(ROOT / "tools" / "lexicon.py"), str(LISTS), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "lexicon.txt is as made\n")


def test_is_small_and_ships_with_the_licences_of_its_sources() -> None:
    folder = ROOT / "src" / "qowl" / "repair"
    assert (folder / "lexicon.txt").stat().st_size < 2_000_000
    notice = (folder / "NOTICE.txt").read_text("utf-8")
    assert "Copyright (c) 2013 Alireza Nourian" in notice
    assert "Copyright (c) 2024 Ahmad Amirivojdan" in notice


def test_no_word_is_listed_twice() -> None:
    lexicon = load()
    assert not lexicon.words.keys() & lexicon.joined.keys()
    assert all(ZWNJ not in word for word in lexicon.words)
    assert all(word.replace(ZWNJ, "") == letters for letters, word in lexicon.joined.items())
    assert lexicon.styled <= set(lexicon.joined.values())


def test_reading_does_not_load_it() -> None:
    code = "import sys, qowl; qowl.read('عراقچی با لاوروف دیدار کرد.'); print('qowl.repair.restore' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_house_style_does_not_contradict_itself() -> None:
    tables = affixes()
    joined = {word.replace(ZWNJ, "") for word in tables.joined}
    assert not joined & tables.one
    assert not {word.replace(ZWNJ, " ") for word in tables.put_together | tables.joined} & tables.apart
