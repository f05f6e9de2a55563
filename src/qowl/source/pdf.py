"""A PDF file -> its text and what it says of itself.

A page holds its letters where they are seen, from left to right, and Arabic ones as shapes. A line with right-to-left
letters is put back into the order in which it is read (the Unicode bidirectional algorithm undoes itself), and shapes
become letters again.
"""

from __future__ import annotations

import io
import re
import unicodedata
from typing import Any

from qowl.errors import SourceError
from qowl.source.model import Source

try:
    from bidi import get_display
    from pdfminer.high_level import extract_text
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.psexceptions import PSException
except ImportError as missing:
    raise SourceError(
        f"a PDF file, and reading those needs {missing.name}; install it: pip install 'qowl[pdf]'"
    ) from None

_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_SHAPES = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_BLANK = re.compile(r"\n{3,}")


def paper(data: bytes, id: str) -> Source:  # noqa: A002 - the name of the field
    """The source in a PDF file: its text, blocks from top to bottom; title and date as its maker gave them.

    Raises:
        SourceError: the file is broken, locked, or holds pictures of text only.
    """
    try:
        seen = extract_text(io.BytesIO(data), laparams=LAParams(boxes_flow=None))
        about = _about(data)
    except (PSException, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise SourceError(f"a PDF file that cannot be read ({error or type(error).__name__}); give its text") from None
    text = _BLANK.sub("\n\n", "\n".join(_read(line) for line in seen.replace("\f", "\n\n").splitlines())).strip()
    if not text:
        raise SourceError("a PDF file without text, only pictures of it; give the text itself")
    return Source(text, id, "pdf", title=about.get("Title"), published=_day(about.get("CreationDate")))


def _read(line: str) -> str:
    """A line as it is read, from one as it is seen."""
    if not _RIGHT_TO_LEFT.search(line):
        return line.rstrip()
    ordered = str(get_display(line, base_dir="R")).strip()
    return _SHAPES.sub(lambda shape: unicodedata.normalize("NFKC", shape[0]), ordered)


def _about(data: bytes) -> dict[str, str]:
    """What the file says of itself, as text."""
    found: dict[str, str] = {}
    for info in PDFDocument(PDFParser(io.BytesIO(data))).info:
        found |= {name: text for name, value in info.items() if (text := _text(value))}
    return found


def _text(value: Any) -> str | None:
    if not isinstance(value, bytes):
        return None
    wide = value.startswith((b"\xfe\xff", b"\xff\xfe"))
    return value.decode("utf-16" if wide else "latin-1", "replace").strip() or None


def _day(made: str | None) -> str | None:
    match = _DAY.match(made or "")
    return "-".join(match.groups()) if match else None
