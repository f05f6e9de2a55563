from __future__ import annotations

import unicodedata

import pytest
from rich.console import Console

import made_up
from qowl.export.terminal import view


def rendered(width: int | None) -> str:
    console = Console(record=True, width=200, soft_wrap=True, file=None, force_terminal=False, color_system=None)
    with console.capture() as capture:
        console.print(view(made_up.RECORD, width=width))
    return capture.get()


@pytest.mark.usefixtures("tables")
def test_by_side_then_asked_then_promised() -> None:
    text = rendered(None)
    places = [text.index(words) for words in ("Iran", "Iraq", "Asked", "Promised")]
    assert places == sorted(places)


@pytest.mark.usefixtures("tables")
def test_piped_text_holds_no_bidi_controls() -> None:
    assert not any(
        unicodedata.bidirectional(char) in ("RLI", "LRI", "FSI", "PDI", "RLE", "RLO") for char in rendered(None)
    )
