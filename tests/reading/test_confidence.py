"""Confidence orders statements by how much was assumed."""

from __future__ import annotations

import qowl

LEAD = "عباس عراقچی وزیر خارجه ایران در دیدار با هاکان فیدان وزیر خارجه ترکیه از تحریم‌های آمریکا انتقاد کرد."


def confidences(text: str) -> list[float]:
    return [s.confidence for s in qowl.read(text, published="2025-06-01").statements]


def test_a_speaker_carried_over_is_less_sure_than_one_named() -> None:
    named, carried = confidences(f"{LEAD}\nبر لغو تحریم‌ها تاکید کرد.")
    assert carried < named


def test_a_topic_taken_from_the_sentence_before_is_less_sure_than_ones_own() -> None:
    own, inherited = confidences(f"{LEAD}\nوی خواستار پایان این وضع شد.")
    assert inherited < own


def test_no_statement_is_certain() -> None:
    assert all(0.1 <= value <= 0.95 for value in confidences(LEAD))
