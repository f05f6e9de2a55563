"""Files of every kind that can hold documents, made by hand."""

from __future__ import annotations

import gzip
from pathlib import Path

TEXT = "عراقچی با لاوروف گفت‌وگو کرد."
PAGE = f"<html><head><title>گفت‌وگو</title></head><body><article><p>{TEXT * 9}</p></article></body></html>"

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>
<item><title>یک</title><link>https://www.irna.ir/1</link><guid>g1</guid><pubDate>Mon, 24 May 2021 10:00:00 GMT</pubDate>
<description><![CDATA[<p>{TEXT}</p><script>x()</script><p>دو&zwnj;م</p>]]></description></item>
<item><title>تهی</title></item></channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a1</id><title>سه</title>
<link href="https://mfa.gov.ir/2"/><updated>2021-05-25T08:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p></div></content></entry></feed>"""


def archive(path: Path) -> Path:
    """A web archive with a page, a picture, and a page that was not there."""
    path.write_bytes(b"")
    for url, media, status, body in (
        ("https://irna.ir/a", "text/html; charset=utf-8", "200 OK", PAGE.encode()),
        ("https://irna.ir/b.png", "image/png", "200 OK", b"\x89PNG"),
        ("https://irna.ir/c", "text/html", "404 Not Found", b"<html>"),
    ):
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{len(url)}>\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        record = head.encode() + answer + b"\r\n\r\n"
        with path.open("ab") as file:
            file.write(gzip.compress(record) if path.suffix == ".gz" else record)
    return path


def paper(path: Path, text: str) -> Path:
    """A PDF file of one page, written by hand."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Title (A call) /CreationDate (D:20210524120000Z) >>",
    )
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + table
    out += b"trailer\n<< /Size 6 /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF" % start
    path.write_bytes(out)
    return path
