"""How well texts cover a question's terms: by themselves, and with what stands above them in their paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.answering.question import SYNONYM_CREDIT, Term
from knowledge.answering.windows import Study, study
from knowledge.types import Passage

HEADING_CREDIT = 0.95
TITLE_CREDIT = 0.85

Credits = Mapping[str, float]
"""How well each term is covered, above 0 to 1, by its word; terms that are not covered are left out."""


@dataclass(frozen=True)
class Around:
    """What stands around a passage's windows, and how well that covers a question's terms."""

    study: Study
    held: frozenset[str]
    """The senses of the question's terms that stand there."""
    credits: Credits
    """By headings, table header, the sentence that leads in, and what the paper is called."""
    topic: Credits
    """By what the paper is about as a whole."""
    topic_or_title: Credits
    together: dict[frozenset[str], Credits] = field(default_factory=dict, compare=False)
    """What windows cover with it, by the senses of the question's terms that they hold: many hold the same …"""
    own: dict[frozenset[str], Credits] = field(default_factory=dict, compare=False)
    """… and what they cover in the question's own words."""


@dataclass(frozen=True)
class Covering:
    """A question's terms, made ready to be compared with many texts."""

    terms: tuple[Term, ...]
    _by_paper: dict[int, tuple[Credits, Credits, Credits]] = field(default_factory=dict, compare=False)
    """For what a paper is called, for its topic, and for both."""

    def credits(self, senses: frozenset[str]) -> dict[str, float]:
        """What a text with these senses covers."""
        found: dict[str, float] = {}
        held = self._senses & senses
        if not held:
            return found
        for sense in held:
            for word, credit in self._single.get(sense, ()):
                if credit > found.get(word, 0.0):
                    found[word] = credit
        for word, together, credit in self._several:
            if credit > found.get(word, 0.0) and together <= held:
                found[word] = credit
        return found

    def around(self, passage: Passage) -> Around:
        """What stands around the passage's windows."""
        studied = study(passage)
        called, topic, both = self._of_paper(passage.paper.id, studied)
        above = {word: credit * TITLE_CREDIT for word, credit in called.items()}
        for word, credit in self.credits(studied.near).items():
            above[word] = max(above.get(word, 0.0), credit * HEADING_CREDIT)
        return Around(studied, self._senses & (studied.near | studied.title), above, topic, both)

    def together(self, around: Around, inside: frozenset[str]) -> dict[str, float]:
        """What a window's own senses cover with what stands around it, between which an option's words may be split."""
        held = self._senses & inside
        if held not in around.together:
            around.together[held] = self._together(around, held)
        return dict(around.together[held])

    def _together(self, around: Around, inside: frozenset[str]) -> Credits:
        found = dict(around.credits)
        for word, credit in self.credits(inside).items():
            if credit > found.get(word, 0.0):
                found[word] = credit
        parted = [option for option in self._several if option[0] not in found]
        if parted:
            held = inside | around.held
            for word, together, credit in parted:
                if together <= held:
                    found[word] = max(found.get(word, 0.0), credit * TITLE_CREDIT)
        return found

    def own(self, around: Around, inside: frozenset[str]) -> Credits:
        """What a window covers with what stands around it in the question's own words, not in like ones."""
        held = self._senses & inside
        if held not in around.own:
            around.own[held] = self._own(held | around.held)
        return around.own[held]

    def _own(self, held: frozenset[str]) -> Credits:
        found: dict[str, float] = {}
        for word, senses, credit in self._same:
            if credit > found.get(word, 0.0) and senses <= held:
                found[word] = credit
        return found

    def _of_paper(self, paper: int, studied: Study) -> tuple[Credits, Credits, Credits]:
        if paper not in self._by_paper:
            sets = (studied.title, studied.topic, studied.topic | studied.title)
            title, topic, both = (self.credits(senses) for senses in sets)
            self._by_paper[paper] = title, topic, both
        return self._by_paper[paper]

    @cached_property
    def _single(self) -> Mapping[str, list[tuple[str, float]]]:
        """The terms for which a sense stands alone, with its credit."""
        found: dict[str, list[tuple[str, float]]] = {}
        for term in self.terms:
            for option in term.options:
                if len(option.senses) == 1:
                    found.setdefault(min(option.senses), []).append((term.word, option.credit))
        return found

    @cached_property
    def _several(self) -> list[tuple[str, frozenset[str], float]]:
        """The options of several senses."""
        return [(t.word, o.senses, o.credit) for t in self.terms for o in t.options if len(o.senses) > 1]

    @cached_property
    def _same(self) -> list[tuple[str, frozenset[str], float]]:
        """The options that are the same as a term's own word."""
        return [(t.word, o.senses, o.credit) for t in self.terms for o in t.options if o.credit > SYNONYM_CREDIT]

    @cached_property
    def _senses(self) -> frozenset[str]:
        return frozenset(s for t in self.terms for o in t.options for s in o.senses)
