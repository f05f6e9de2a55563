"""Bytes -> text: which encoding they are in, and refusing what is not text at all.

In this order: what the caller says; a byte-order mark; UTF-16 that shows itself by its even and odd bytes; UTF-8;
what a page declares; Windows-1256, where that gives text in Arabic script. Anything else is an error that names the
byte: a wrong guess would be read as words.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from qowl.errors import SourceError, UsageError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "an image, sound or film"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-zip archive"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.05
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096
_ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3]")
_LETTER = re.compile(r"[^\W\d_]")
# The upper bytes of UTF-16 code units in Persian, Arabic or Latin text: Latin, Arabic, punctuation, presentation forms.
_UPPER_BYTES = b"\x00\x06\x20\xfb\xfe"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and what should be said about that."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text in `data`, without a byte-order mark; `encoding`, where given, decides.

    Raises:
        SourceError: the bytes are empty, are not text, or are in no encoding that can be told.
        UsageError: there is no such encoding.
    """
    _refuse_binary(data)
    decoded = _decode_as(data, encoding) if encoding else _guess(data)
    text = decoded.text
    if not text.strip():
        raise SourceError("holds no text; give a file with a readout or report in it")
    if len(text.translate(_WITHOUT_CONTROLS)) < (1 - _MOST_CONTROLS) * len(text):
        raise SourceError("not text: it is full of control characters; give the text itself")
    return decoded


_WITHOUT_CONTROLS = dict.fromkeys(_CONTROLS)


def _refuse_binary(data: bytes) -> None:
    if not data:
        raise SourceError("empty; give a file with a readout or report in it")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"{name}, not text; give its text or the HTML page")


def _decode_as(data: bytes, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding)
        text = data.decode(codec.name)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"not valid {encoding} at byte {error.start} (0x{data[error.start]:02x}); "
            "give another --encoding, or mend the file"
        ) from None
    except (LookupError, UnicodeError):
        raise UsageError(f"no such text encoding: {encoding!r}; try utf-8, utf-16 or windows-1256") from None
    return Decoded(text.removeprefix("\ufeff"), codec.name)


def _guess(data: bytes) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, name)
    utf16 = _evident_utf16(data)
    if utf16:
        return _decode_as(data, utf16)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _other_than_utf8(data, error.start)


def _evident_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly all even, or nearly all odd, bytes are upper bytes of our scripts."""
    head = data[:_HEAD]
    if len(data) % 2 or not (0 in head or 6 in head):
        return None
    even, odd = (len(lane) - len(lane.translate(None, _UPPER_BYTES)) for lane in (head[::2], head[1::2]))
    most, few = 0.9 * len(head) / 2, 0.5 * len(head) / 2
    if odd >= most and even < few:
        return "utf-16-le"
    if even >= most and odd < few:
        return "utf-16-be"
    return None


def _other_than_utf8(data: bytes, bad: int) -> Decoded:
    declared = _DECLARED.search(data[:_HEAD])
    if declared:
        name = declared[1].decode("ascii", "replace").lower()
        if name not in ("utf-8", "utf8"):
            return _decode_as(data, name)
    text = data.decode("windows-1256")
    letters, arabic = len(_LETTER.findall(text)), len(_ARABIC.findall(text))
    if arabic > letters / 2 and not _mostly_utf8(data):
        return Decoded(text, "cp1256", ("not UTF-8; read as Windows-1256 (--encoding decides otherwise)",))
    raise SourceError(
        f"not valid UTF-8 at byte {bad} (0x{data[bad]:02x}), nor Persian or Arabic in Windows-1256; "
        "say what it is with --encoding, or mend the file"
    )


def _mostly_utf8(data: bytes) -> bool:
    """Damaged UTF-8, such as a text cut inside a letter: most of what is not ASCII decodes."""
    text = data.decode("utf-8", "replace")
    beyond_ascii = sum(not char.isascii() for char in text)
    return text.count("\ufffd") < beyond_ascii / 2
