"""What a source is once its bytes are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a document and what is known of it before reading.

    Attributes:
        text: as decoded, line ends as they stand, a byte-order mark not counted; of a page, the article's text.
        id: SHA-256 of the bytes as given, in hex; of a string, of its UTF-8 (`surrogatepass`) encoding.
        encoding: what the bytes were decoded with.
        title: of a page, its title.
        outlet: who published it, best as a host name: "khabaraani.ir".
        url: where it stands.
        published: the day of publication, as an ISO date.
        warnings: what a reader should know of how it was read, one sentence each.
    """

    text: str
    id: str
    encoding: str = "utf-8"
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    warnings: tuple[str, ...] = ()
