"""What is about foreign affairs: of a document without a contact, only such statements count.

Takes statements, gives those that speak of foreign affairs: said by another country's side, about a topic that is no
home affair, or in a sentence that names another country or organisation.
"""

from __future__ import annotations

from qowl.reading.parse import Parse
from qowl.reading.statements import Said

#: Topics that a government's own people also have among themselves.
_HOME_AFFAIRS = (
    "relations.bilateral", "agreements.", "consultation", "economy.", "energy.", "transport", "health.", "science-",
    "culture-", "environment-", "agriculture-", "consular", "disaster", "elections", "occasions", "human-rights",
    "security.terrorism", "security.border", "multilateral.oic",
)  # fmt: skip


#: Roles whose every word is of foreign affairs.
_ABROAD = frozenset(("ambassador", "envoy", "foreign-minister", "deputy-foreign-minister"))


def foreign_affairs(statements: list[Said], parse: Parse) -> list[Said]:
    """The statements that speak of foreign affairs."""
    return [said for said in statements if said.contact is not None or _foreign(said, parse)]


def _foreign(said: Said, parse: Parse) -> bool:
    if any(who.country != parse.home for who in said.speakers):
        return True
    if any(not topic.startswith(_HOME_AFFAIRS) for topic in said.topics):
        return True
    line = parse.lines[said.line]
    if any(who.role in _ABROAD for who in said.speakers) or any(n.mention.kind == "both" for n in line.named):
        return True
    return any(hit.row.code != parse.home for hit in line.places) or any(
        who.country != parse.home for named in line.named for who in named.people
    )
