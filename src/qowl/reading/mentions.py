"""People and offices as the text names them: «سید عباس عراقچی وزیر امور خارجه کشورمان», «همتای چینی خود».

Takes `Letters` and the hits of names, offices and places; gives `Mention`s in order, each a group of adjacent hits.
Who they are is the business of `people`: a mention says only what stands there.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from qowl.knowledge.world import Person, Place
from qowl.languages.pack import OfficeWords, Pack
from qowl.reading.fields import is_field
from qowl.reading.folded import folded
from qowl.reading.letters import Letters
from qowl.reading.lexicon import Hit

_NAMES = frozenset(("person", "short", "ambiguous"))
_GROUP = frozenset(
    (*_NAMES, "office", "offices", "counterpart", "honorifics", "pronouns", "both", "other_side", "outlet")
)
_PLACES = frozenset(("place", "adjective", "capital", "ambiguous-place"))
_OFFICES = frozenset(("office", "offices"))
#: What may stand between an office and a name.
_BEFORE_NAME = frozenset(("", "،", "«", '"', "(", "-", "–", "،«", ":", "جدید", "کشور"))
_BEFORE_OFFICE = frozenset(("", "،", "»", '"', "(", "-", "–", "»،", '"،'))
_SAME_START = 3  # hits that may begin at one letter
_GAP = 12  # letters within a group
_SECOND_FIELD = 24  # letters of «وزیر نفت و منابع طبیعی X»
_THIS = "این"  # «این دیپلمات روس»
_HOME_COUNTRY = frozenset(("کشور", "کشورمان"))  # «رئیس‌جمهور کشور»
#: «امیر این کشور», «دبیرکل این سازمان»: of the country or organisation named last.
_THIS_COUNTRY = ("اینکشور", "اینسازمان", "ایننهاد", "ایناتحادیه", "اینجنبش", "اینگروه")
#: Of several offices of one person the one that is told, the highest first; the others as they come.
_HIGHEST = ("king", "president", "prime-minister", "crown-prince", "vice-president", "speaker", "foreign-minister")
_IN = "در"
#: Offices that one holds in a country («نماینده دائم در سازمان ملل»).
POSTED = frozenset(("ambassador", "envoy", "other", ""))
_AND = frozenset(("و", "،"))
_LINE_HEAD = frozenset(("", "\n", "🔹", "🔸", "🔻", "🔴", "▫️", "▪️", "♦️"))
_AFTER_NAME = frozenset((":", "در", "به", "با", "و"))
_TITLE_AFTER = frozenset(("", "\n", ":", ".", "🔹", "🔸"))


class Mention(NamedTuple):
    """A group of words that names somebody.

    `kind` is named, office, offices, counterpart, pronoun, both, other_side or outlet.

    `people` are the table's candidates for the name, `office` its office words, `places` the countries that stand with
    them, `own` says that the office is of the speaker's own country («متبوع خود»). `name` is where the name stands.
    `bound` says that a preposition or a noun governs it: it is no subject. `full` says that it introduces its person (a
    full name, or a name with an office), `ambiguous` that its name is also a common word.
    """

    start: int
    end: int
    kind: str
    people: tuple[Person, ...]
    office: OfficeWords | None
    places: tuple[Place, ...]
    name: tuple[int, int] | None
    own: bool
    bound: bool
    full: bool
    ambiguous: bool


def mentions(text: Letters, words: list[Hit], places: list[Hit], pack: Pack) -> list[Mention]:
    """All mentions of a text, by their start."""
    words_of = folded(pack.code).words
    own = words_of["own"]
    hits = sorted(
        (*(h for h in words if h.kind in _GROUP), *places),
        key=lambda h: (h.start, h.kind in _PLACES, -h.end),
    )
    groups = _Groups(text, hits, words_of).all()
    subject = _Subjects(text, pack, words)
    found: list[Mention] = []
    around = [hit for hit in places if hit.kind != "adjective"]
    for group in groups:
        mention = _mention(text, group, own, subject, found, around)
        if mention is not None:
            found.append(mention)
    return found


class _Groups:
    """Cuts the hits into groups of adjacent ones."""

    def __init__(self, text: Letters, hits: list[Hit], words: dict[str, frozenset[str]]) -> None:
        self.text, self.hits, self.before_place = text, hits, words["before_place"]
        self.before_name = _BEFORE_NAME | words["own"]
        self.no_field = words["prepositions"] | words["own"]

    def all(self) -> list[list[Hit]]:
        groups: list[list[Hit]] = []
        number = 0
        while number < len(self.hits):
            hit = self.hits[number]
            if hit.kind not in _GROUP:
                number += 1
                continue
            group = [hit]
            number += 1
            if hit.kind in ("outlet", "other_side") and (office := self._of_a_country(hit, number)):
                group = [office]  # «یک دیپلمات پاکستانی», «میهمان برزیلی»
            while number < len(self.hits):
                after = self.hits[number]
                if after.start < group[-1].end:
                    self._overlap(group, after)
                elif self._joins(group, after):
                    group.append(after)
                else:
                    break
                number += 1
            groups.append(group)
        return groups

    def _of_a_country(self, first: Hit, number: int) -> Hit | None:
        """The office words that begin where others do, with a country after them."""
        here = [hit for hit in self.hits[max(0, number - 2) : number + _SAME_START] if hit.start == first.start]
        offices = [hit for hit in here if hit.kind == "office" and hit.end >= first.end]
        after = {hit.start for hit in self.hits[number : number + _SAME_START + 2] if hit.kind in _PLACES}
        return next((hit for hit in offices if hit.end in after), None)

    @staticmethod
    def _overlap(group: list[Hit], after: Hit) -> None:
        """Another row for the same words: one more candidate; «رئیس‌جمهوری ترکیه» holds «جمهوری ترکیه»."""
        if after.kind in _PLACES and group[-1].kind == "office" and after.end > group[-1].end:
            group.append(after)
            return
        if after.kind in _NAMES and group[-1].kind in _NAMES and after.end > group[-1].end:
            group[-1] = after._replace(start=group[-1].start)
            return
        if (after.start, after.base) == (group[-1].start, group[-1].base) and (after.kind in _NAMES) == (
            group[-1].kind in _NAMES
        ):
            group.append(after)

    def _joins(self, group: list[Hit], after: Hit) -> bool:
        last = group[-1]
        gap = self.text.text[last.end : after.start]
        if last.kind == "office" and not last.row.role and after.kind not in _PLACES:
            return False  # a body («ریاست‌جمهوری») has no name
        if last.kind == "office" and after.kind in _PLACES and gap.startswith("و"):
            return last.row.role == "minister" and len(gap) <= _SECOND_FIELD
        if last.kind == "office" and after.kind in _PLACES and last.row.of_field and gap not in self.before_place:
            return not gap or is_field(self.text, last.end, after.start, self.no_field)
        if len(gap) > _GAP or last.kind in ("pronouns", "both", "other_side", "outlet"):
            return False
        if gap == _IN and last.kind == "office" and last.row.role not in POSTED:
            return False  # «وزیر اقتصاد در دوحه …»
        return self._near(group, after, gap)

    def _near(self, group: list[Hit], after: Hit, gap: str) -> bool:
        """Whether a hit a few letters on belongs to the group, by the kinds of both."""
        last = group[-1]
        kinds = {h.kind for h in group}
        named = not kinds.isdisjoint(_NAMES)
        if after.kind in _PLACES:
            if last.kind in ("office", "offices", "counterpart"):
                return not gap or gap in self.before_place
            return not kinds.isdisjoint(("offices", "counterpart")) and last.kind in _PLACES and gap in _AND
        if last.kind == "honorifics":
            return gap in ("", "«", '"') and after.kind != "both"
        if after.kind in _NAMES:
            if any(h.kind == "office" and not h.row.role for h in group):
                return False  # «دیوان امیری قطر: شیخ تمیم»
            return not named and gap in self.before_name and self._agree(group, after, gap)
        if after.kind == "offices" and named:
            return False
        if after.kind in ("office", "offices"):
            if not kinds.isdisjoint(("office", "offices")):
                return named and last.kind == "office" and gap == "و"
            return named and gap in _BEFORE_OFFICE
        return after.kind == "honorifics" and gap in self.before_name

    @staticmethod
    def _agree(group: list[Hit], after: Hit, gap: str) -> bool:
        """Whether a name may belong to the office before it: same country, where one is told."""
        countries = {term.country for term in after.row.terms}
        told = [h.row.code for h in group if h.kind in _PLACES]
        offices = [h.row for h in group if h.kind in ("office", "offices")]
        if told:
            return told[-1] in countries
        if offices and offices[-1].country:
            return offices[-1].country in countries
        return "،" not in gap or any(term.role == office.role for term in after.row.terms for office in offices)


def _mention(
    text: Letters, group: list[Hit], own: frozenset[str], subject: _Subjects, before: list[Mention], around: list[Hit]
) -> Mention | None:
    names = [h for h in group if h.kind in _NAMES]
    offices = [h for h in group if h.kind in _OFFICES]
    named = {h.kind for h in names}
    places = tuple(dict.fromkeys(h.row for h in group if h.kind in _PLACES))
    first = group[0]
    kind = first.kind
    if kind == "pronouns":
        kind = "pronoun"
    elif kind == "counterpart" and names and names[0].start == first.end and not places:
        names = []  # «همتای رئیسی» is not Raisi
    elif kind not in ("both", "other_side", "outlet"):
        kind = (
            "named"
            if names
            else offices[0].kind
            if offices
            else "counterpart"
            if any(h.kind == "counterpart" for h in group)
            else ""
        )
    if not kind:
        return None
    office = min((hit.row for hit in offices), key=_rank, default=None)
    end = max([h.end for h in group])
    if this := next((words for words in _THIS_COUNTRY if text.text.startswith(words, end)), ""):
        end += len(this)
        places = places or _last_place(around, first.start)
    if kind == "office" and office is not None and office.only_with_country and not places:
        return None
    if not this and offices and (after := text.after(end)) in _HOME_COUNTRY:
        end += len(after)
    after = text.after(end)
    if after in own and kind != "pronoun":
        end += len(after)
    return Mention(
        start=first.start,
        end=end,
        kind=kind,
        people=tuple(dict.fromkeys(h.row for h in names)),
        office=office,
        places=places,
        name=(names[0].start, names[0].base) if names else None,
        own=after in own,
        bound=subject.bound(first.start, end, before, introduced=bool(offices) and names[:1] == [first]),
        full="person" in named or bool(names and (offices or first.kind == "honorifics")),
        ambiguous=named == {"ambiguous"} and not _heads(text, first.start, end),
    )


def _rank(office: OfficeWords) -> int:
    return _HIGHEST.index(office.role) if office.role in _HIGHEST else len(_HIGHEST)


def _last_place(around: list[Hit], start: int) -> tuple[Place, ...]:
    """The country or organisation named last before a letter."""
    number = bisect_left(around, start, key=lambda hit: hit.start)
    return (around[number - 1].row,) if number else ()


def _heads(text: Letters, start: int, end: int) -> bool:
    """Whether a name stands at the head of a line as people do there: «رئیسی: …», «رئیسی در دیدار …»."""
    return text.before(start) in _LINE_HEAD and text.after(end) in _AFTER_NAME


class _Subjects:
    """Tells whether a mention can be a subject, by the word before it."""

    def __init__(self, text: Letters, pack: Pack, words: list[Hit]) -> None:
        self.text = text
        self.verb_ends = {h.end for h in words if h.kind == "verb"}
        self.contacts = {h.end: h.start for h in words if h.kind == "contact"}
        self.nouns = {h.end for h in words if h.kind in ("noun", "contact", "wrap")}
        self.prepositions, self.standing = folded(pack.code).words["prepositions"], folded(pack.code).words["standing"]
        self.openers = folded(pack.code).last

    def _titled(self, start: int, previous: str) -> bool:
        """Whether one unknown word, a title, stands between a mark and a full name with an office: «: کاردینال …»."""
        mark = self.text.before(start - len(previous))
        title = previous not in self.prepositions and previous not in _AND and start not in self.nouns
        return title and mark in _TITLE_AFTER

    def bound(self, start: int, end: int, before: list[Mention], *, introduced: bool) -> bool:
        """Whether a preposition or a noun governs the mention at letters [start, end).

        `introduced` says that it is a name with an office after it.
        """
        if self.text.after(end) == "را":
            return True
        previous = self.text.before(start)
        if not previous or not previous[0].isalnum():
            listed = previous == "،" and before and before[-1].end == start - 1 and before[-1].kind != "outlet"
            if listed and before[-1].bound and self.text.after(end) == "و":
                return True
            return previous in '"«(' and self.text.before(start - 1) in self.prepositions
        if start in self.verb_ends:
            return False
        if previous in self.standing:  # «دفتر نتانیاهو … را رد کرد»
            return self.bound(start - len(previous), end, before, introduced=introduced)
        return self._governed(start, previous, before, introduced=introduced)

    def _governed(self, start: int, previous: str, before: list[Mention], *, introduced: bool) -> bool:
        """Whether the word `previous` governs what begins after it."""
        told = self.contacts.get(start) or self.contacts.get(start - len(previous))
        if told is not None and self.text.before(told) in self.prepositions:
            return True  # «از رایزنی تلفنی X و Y خبر داد», «از دیدار امروز او با …»
        if introduced and self._titled(start, previous):
            return False
        if previous == _THIS:
            return self.text.before(start - len(previous)) in self.prepositions
        if previous in self.prepositions:
            return True
        if previous == "و" and before and before[-1].end == start - 1:
            return before[-1].bound
        return previous not in self.openers
