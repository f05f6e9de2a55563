"""A readout that never was, and its record as a careful reader would write it: for tests of what comes after reading.

Its statements overlap as real ones do: the thanks (s1) stand inside the sentence of the request (s2).
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from qowl.errors import UsageError
from qowl.record import (
    Actor,
    Commitment,
    Contact,
    Deadline,
    Document,
    Party,
    Record,
    Request,
    Span,
    Statement,
)

if TYPE_CHECKING:
    from qowl.source import Source

TEXT = """وزیر امور خارجه ایران شامگاه دوشنبه در گفت‌وگوی تلفنی با همتای عراقی خود، ضمن قدردانی از همراهی بغداد در پروندهٔ زائران، خواستار اجرای سریع‌تر تفاهم‌نامهٔ راه‌آهن شلمچه ـ بصره شد.
مهدی نوروزی همچنین روابط دو همسایه را راهبردی خواند و هشدار داد که «ناامنی در مرزها را برنمی‌تابیم».
در مقابل، سالم الجبوری از گسترش دادوستد استقبال کرد و گفت: اگر بانک‌ها همراهی کنند، بدهی گاز را تا پایان ژوئن می‌پردازیم.
دو طرف توافق کردند کمیسیون مشترک (JCPOA نه، بلکه همان کمیسیون اقتصادی) ماه آینده در تهران برگزار شود.
"""  # noqa: E501 - paragraphs of a news report


def span(words: str) -> Span:
    """Where `words` stand in the text, for the first time."""
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


IRANIAN = Actor("مهدی نوروزی", None, "IRN", "foreign-minister")
IRAQI = Actor("سالم الجبوری", None, "IRQ", "foreign-minister")


def statement(number: int, act: str, topics: tuple[str, ...], cue: str, evidence: str, *who: Actor) -> Statement:
    return Statement(
        id=f"s{number}",
        contacts=("k1",),
        speakers=who,
        addressees=tuple({IRANIAN: (IRAQI,), IRAQI: (IRANIAN,)}[who[0]]) if len(who) == 1 else (),
        act=act,
        topics=topics,
        instruments=(),
        mode="indirect",
        via=(),
        negated=False,
        conditional=act == "promise",
        cue=span(cue),
        evidence=span(evidence),
        confidence=0.9,
    )


REQUEST_EVIDENCE = "ضمن قدردانی از همراهی بغداد در پروندهٔ زائران، خواستار اجرای سریع‌تر تفاهم‌نامهٔ راه‌آهن شلمچه ـ بصره شد"
STATEMENTS = (
    statement(1, "thank", ("consular",), "ضمن قدردانی از", "ضمن قدردانی از همراهی بغداد در پروندهٔ زائران", IRANIAN),
    statement(2, "request", ("agreements.implementation", "transport"), "خواستار", REQUEST_EVIDENCE, IRANIAN),
    statement(3, "describe", ("relations.bilateral",), "را راهبردی خواند", "روابط دو همسایه را راهبردی خواند", IRANIAN),
    statement(4, "warn", ("security.border",), "هشدار داد", "هشدار داد که «ناامنی در مرزها را برنمی‌تابیم»", IRANIAN),
    statement(5, "welcome", ("economy.trade",), "استقبال کرد", "از گسترش دادوستد استقبال کرد", IRAQI),
    statement(
        6,
        "promise",
        ("economy.finance", "energy.oil-gas"),
        "گفت:",
        "گفت: اگر بانک‌ها همراهی کنند، بدهی گاز را تا پایان ژوئن می‌پردازیم",
        IRAQI,
    ),
    statement(
        7,
        "agree",
        ("consultation",),
        "توافق کردند",
        "دو طرف توافق کردند کمیسیون مشترک (JCPOA نه، بلکه همان کمیسیون اقتصادی) ماه آینده در تهران برگزار شود",
        IRANIAN,
        IRAQI,
    ),
)
DEADLINE = span("تا پایان ژوئن")
RECORD = Record(
    document=Document(
        id=sha256(TEXT.encode()).hexdigest(),
        language="fa",
        variety=None,
        title="گفت‌وگوی تلفنی وزیران خارجه",
        outlet="example.ir",
        url="https://example.ir/news/1",
        published="2023-05-30",
        characters=len(TEXT),
        repairs=3,
        truncated=False,
        text=TEXT,
    ),
    contacts=(
        Contact(
            id="k1",
            kind="phone_call",
            date="2023-05-29",
            date_from="text",
            initiator=None,
            parties=(
                Party("مهدی نوروزی", None, "IRN", "foreign-minister", None),
                Party("سالم الجبوری", None, "IRQ", "foreign-minister", None),
            ),
            evidence=(span("در گفت‌وگوی تلفنی با همتای عراقی خود"),),
        ),
    ),
    statements=STATEMENTS,
    commitments=(
        Commitment(
            "c1",
            "s6",
            ("IRQ",),
            ("IRN",),
            "promise",
            ("economy.finance", "energy.oil-gas"),
            span("بدهی گاز را تا پایان ژوئن می‌پردازیم"),
            span("اگر بانک‌ها همراهی کنند"),
            Deadline(DEADLINE.start, DEADLINE.end, DEADLINE.text, "2023-06-30"),
        ),
        Commitment(
            "c2",
            "s7",
            ("IRN", "IRQ"),
            ("IRN", "IRQ"),
            "agree",
            ("consultation",),
            span("کمیسیون مشترک (JCPOA نه، بلکه همان کمیسیون اقتصادی) ماه آینده در تهران برگزار شود"),
            None,
            None,
        ),
    ),
    requests=(
        Request(
            "r1",
            "s2",
            ("IRN",),
            ("IRQ",),
            ("agreements.implementation", "transport"),
            span("اجرای سریع‌تر تفاهم‌نامهٔ راه‌آهن شلمچه ـ بصره"),
        ),
        Request("r2", "s4", ("IRN",), (), ("security.border",), span("ناامنی در مرزها را برنمی‌تابیم")),
    ),
)


def record_of(source: Source, *, with_text: bool) -> Record:
    """The made-up record of the made-up text; of any other text, a record in which nothing was found."""
    document = replace(
        RECORD.document,
        id=source.id,
        published=source.published,
        outlet=source.outlet,
        characters=len(source.text),
        text=source.text if with_text else None,
    )
    if source.text == TEXT:
        return replace(RECORD, document=document)
    return Record(document, contacts=(), statements=(), commitments=(), requests=())


class MadeUpExplanation:
    """Stands in for an explanation."""

    def render(self, statement: str | None = None) -> str:
        if statement not in (None, "s1"):
            raise UsageError(f"there is no statement {statement}; the text has s1")
        return f"why {statement or 'all'}"


def _table(*rows: tuple[str, str, str, str]) -> dict[str, dict[str, Any]]:
    return {row[0]: dict(zip(("id", "class", "label_en", "label_fa"), row, strict=True)) for row in rows}


TABLES = {
    "acts": _table(
        ("describe", "assertive", "describe", "توصیف"),
        ("request", "directive", "request", "درخواست"),
        ("warn", "directive", "warn", "هشدار"),
        ("promise", "commissive", "promise", "وعده"),
        ("agree", "commissive", "agree", "توافق"),
        ("thank", "expressive", "thank", "سپاس"),
        ("welcome", "expressive", "welcome", "استقبال"),
    ),
    "topics": _table(
        ("agreements.implementation", "", "carrying out agreements", "اجرای توافق‌ها"),
        ("consular", "", "consular matters", "امور کنسولی"),
        ("consultation", "", "consultation", "رایزنی"),
        ("economy.finance", "", "banking and payments", "بانک و پرداخت"),
        ("economy.trade", "", "trade", "دادوستد"),
        ("energy.oil-gas", "", "oil and gas", "نفت و گاز"),
        ("relations.bilateral", "", "bilateral relations", "روابط دوجانبه"),
        ("security.border", "", "border security", "امنیت مرزها"),
        ("transport", "", "transport", "ترابری"),
    ),
}
