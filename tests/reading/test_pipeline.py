"""What holds of every record, whatever the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

import qowl
from qowl.errors import ReadingWarning
from qowl.export.schema import schema_text
from strategies import anything, persian

SCHEMA = jsonschema.Draft202012Validator(json.loads(schema_text()))


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from spans(inner)


@settings(max_examples=150, deadline=None)
@given(persian)
def test_spans_are_exact_and_the_record_keeps_its_schema(source: str) -> None:
    if not source.strip():
        return
    record = qowl.read(source, published="2025-04-01", language="fa").to_dict()
    for span in spans(record):
        assert source[span["start"] : span["end"]] == span["text"]
        assert span["end"] > span["start"]
    SCHEMA.validate(json.loads(json.dumps(record)))


@settings(max_examples=100, deadline=None)
@given(anything)
def test_same_text_same_record(source: str) -> None:
    if source.strip():
        assert qowl.read(source, language="fa").to_json() == qowl.read(source, language="fa").to_json()


def test_other_languages_give_a_record_and_a_warning() -> None:
    with pytest.warns(ReadingWarning, match="is in 'en', a language without a pack; there are packs for: fa"):
        record = qowl.read("The two ministers spoke by telephone.")
    assert (record.document.language, record.contacts, record.statements) == ("en", (), ())


def test_dari_is_a_variety() -> None:
    record = qowl.read("رئیس‌جمهور غنی با نخست‌وزیر هند دیدار کرد.", published="2017-10-24", outlet="8am.media")
    assert record.document.variety == "prs"
    assert [p.country for p in record.contacts[0].parties] == ["AFG", "IND"]


def test_a_text_that_breaks_off() -> None:
    assert qowl.read("عراقچی در این گفت‌وگو بر مسئولیت…").document.truncated
    assert not qowl.read("عراقچی آمد.").document.truncated


def test_a_headline_that_the_text_repeats_states_nothing() -> None:
    source = "عراقچی: تحریم‌ها باید لغو شود\nعراقچی با لاوروف دیدار کرد و گفت: تحریم‌ها باید لغو شود."
    assert len(qowl.read(source, published="2025-04-01").statements) == 1


def test_home_affairs_are_not_read_without_a_contact() -> None:
    assert qowl.read("عارف: قیمت برق باید اصلاح شود.", published="2025-04-01").statements == ()


def test_twice_the_text_makes_twice_the_passes() -> None:
    """Counted, not timed: letters scanned grow with the text, not with the tables."""
    from qowl.reading.letters import letters
    from qowl.reading.lexicon import lexicon, scan

    once = "عراقچی در گفت‌وگوی تلفنی با لاوروف بر لغو تحریم‌ها تأکید کرد.\n"
    found = lexicon("fa")
    hits = [sum(map(len, scan(found, letters(once * times)))) for times in (8, 16)]
    assert hits[1] == 2 * hits[0]
