"""Whether letters are a verb form, by its stem and endings.

Takes letters without half-spaces; gives yes or no. Leaves to others where the half-space goes.

Example: «توانستیم» after «می» is one: the past stem «توانست» and «یم».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qowl.repair.affixes import Affixes
    from qowl.repair.lexicon import Lexicon


class Verbs:
    """The verb forms that the stems and endings make."""

    def __init__(self, lexicon: Lexicon, affixes: Affixes) -> None:
        past = {stem + end for stem in lexicon.past for end in affixes.past}
        past |= {stem[:-1] + "ید" + end for stem in lexicon.past if stem.endswith("اند") for end in affixes.past}
        stems = set(lexicon.present) | {stem + "ی" for stem in lexicon.present if stem[-1] in "اآو"}
        present = {stem + end for stem in stems for end in affixes.present}
        self.written = frozenset(past | present) | affixes.irregular
        self.spoken = frozenset(stem + end for stem in lexicon.spoken for end in affixes.spoken)
        self._finite = self.written | self.spoken
        pasts = set(lexicon.past) | {stem[:-1] + "ید" for stem in lexicon.past if stem.endswith("اند")}
        pasts |= {"ن" + stem for stem in pasts} | {"نیا" + stem[1:] for stem in pasts if stem[0] in "اآ"}
        pasts |= {before + stem for stem in pasts for before in affixes.preverbs}
        self.participles = frozenset(stem + "ه" for stem in pasts)
        self._objects = affixes.objects

    def finite(self, form: str) -> bool:
        """Whether a form can follow «می»: a finite verb, also with an object («بینمش»), or a participle («رفته»)."""
        if form in self.written or form in self.spoken or form in self.participles:
            return True
        return any(form.endswith(end) and form[: -len(end)] in self.written for end in self._objects)

    def plain(self, form: str) -> bool:
        """Whether a form is a verb that needs no half-space: «رفتند», «ببینند», «بیاید»."""
        if form in self.written or (form[:1] in ("ب", "ن") and form[1:] in self.written):
            return True
        if form[:2] not in ("بی", "نی") or len(form) < 4:
            return False
        rest = form[3:] if form[2] == "ا" else form[2:]
        return "ا" + rest in self._finite or (form[2] == "ا" and "آ" + rest in self._finite)
