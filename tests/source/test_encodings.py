from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qowl.errors import SourceError, UsageError
from qowl.source.encodings import Decoded, decode

PERSIAN = "رئیس‌جمهور: «همکاری ادامه دارد»\r\n۱۴۰۰\n"
WINDOWS = "رئيس جمهور ايران بر همکاري تاکيد کرد"
LEGACY = ("not UTF-8; read as Windows-1256 (--encoding decides otherwise)",)


@pytest.mark.parametrize(
    ("data", "decoded"),
    [
        (PERSIAN.encode(), Decoded(PERSIAN, "utf-8")),
        (PERSIAN.encode("utf-8-sig"), Decoded(PERSIAN, "utf-8")),
        (PERSIAN.encode("utf-16"), Decoded(PERSIAN, "utf-16-le")),
        (PERSIAN.encode("utf-16-le"), Decoded(PERSIAN, "utf-16-le")),
        (PERSIAN.encode("utf-16-be"), Decoded(PERSIAN, "utf-16-be")),
        ("plain English".encode("utf-16-le"), Decoded("plain English", "utf-16-le")),
        (PERSIAN.encode("utf-32"), Decoded(PERSIAN, "utf-32-le")),
        (WINDOWS.encode("cp1256"), Decoded(WINDOWS, "cp1256", LEGACY)),
        (b'<meta charset="iso-8859-1">gr\xf6\xdfe', Decoded('<meta charset="iso-8859-1">größe', "iso8859-1")),
        (b"one \x00 in a long enough text", Decoded("one \x00 in a long enough text", "utf-8")),
    ],
)
def test_decodes(data: bytes, decoded: Decoded) -> None:
    assert decode(data) == decoded


def test_option_decides() -> None:
    assert decode(WINDOWS.encode("cp1256"), "windows-1256") == Decoded(WINDOWS, "cp1256")
    assert decode(PERSIAN.encode("utf-8-sig"), "utf-8") == Decoded(PERSIAN, "utf-8")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty; give a file with a readout or report in it"),
        (b"\xef\xbb\xbf \n", "holds no text; give a file with a readout or report in it"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image, not text; give its text or the HTML page"),
        (b"PK\x03\x04....", "a zip archive or office document, not text; give its text or the HTML page"),
        (b"%PDF-1.7", "a PDF file, not text; give its text or the HTML page"),
        (b"\0\0\0\0", "not text: it is full of control characters; give the text itself"),
        (
            "größe".encode("latin-1"),
            "not valid UTF-8 at byte 2 (0xf6), nor Persian or Arabic in Windows-1256; "
            "say what it is with --encoding, or mend the file",
        ),
        (
            PERSIAN.encode()[:10],
            "not valid UTF-8 at byte 8 (0xe2), nor Persian or Arabic in Windows-1256; "
            "say what it is with --encoding, or mend the file",
        ),
        (
            "\ufeffسلام".encode("utf-16-le") + b"\x00\xd8",
            "not valid utf-16-le at byte 10 (0x00); give another --encoding, or mend the file",
        ),
    ],
)
def test_refuses(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as error:
        decode(data)
    assert str(error.value) == message


@pytest.mark.parametrize("seed", range(20))
def test_refuses_random_bytes(seed: int) -> None:
    with pytest.raises(SourceError):
        decode(random.Random(seed).randbytes(2000))


def test_unknown_encoding() -> None:
    with pytest.raises(UsageError) as error:
        decode(b"text", "utf-9")
    assert str(error.value) == "no such text encoding: 'utf-9'; try utf-8, utf-16 or windows-1256"


@given(st.binary(max_size=300))
def test_gives_text_or_a_source_error(data: bytes) -> None:
    try:
        assert decode(data).text
    except SourceError as error:
        assert str(error)


@given(st.text(alphabet="ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\u200c\u200f\u202e «»،؛.۰۱۲", min_size=1))
def test_utf8_is_never_altered(text: str) -> None:
    if text.strip():
        assert decode(text.encode()).text == text
