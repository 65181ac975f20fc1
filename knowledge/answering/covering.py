"""How well texts cover a question's terms: by themselves, and with what stands above them in their paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from knowledge.answering.terms import SYNONYM_CREDIT, Term
from knowledge.answering.weights import Weights
from knowledge.answering.windows import Study, study
from knowledge.types import Passage

HEADING_CREDIT = 0.95
TITLE_CREDIT = 0.85
ASKED_CREDIT = 0.8
"""For a word that asks for a kind of answer, where that stands."""

Credits = Mapping[str, float]
"""How well each term is covered, above 0 to 1, by its word; terms that are not covered are left out."""


@dataclass(frozen=True)
class Covered:
    """What a text covers with what stands around it."""

    credits: Credits
    share: float
    """Of the question's weight."""
    own: float
    """The share in the question's own words, not in like ones."""
    most: float
    """The share where each word that asks for a kind of answer is answered."""


@dataclass(frozen=True)
class Around:
    """What stands around passages' windows, and how well that covers a question's terms."""

    held: frozenset[str]
    """The senses of the question's terms that stand there."""
    credits: Credits
    """By headings, table header, the sentence that leads in, and what the paper is called."""
    share: float
    """Of the question's weight, by these."""
    paper: "OfPaper"
    covered: dict[frozenset[str], Covered] = field(default_factory=dict, compare=False)
    """What windows cover with it, by the senses of the question's terms that they hold: many hold the same."""


@dataclass(frozen=True)
class OfPaper:
    """How well what a paper is called and what it is about cover a question's terms."""

    called: frozenset[str]
    """The senses of the question's terms in what it is called."""
    title: Credits
    topic: Credits
    both: Credits
    share: float
    """Of the question's weight, by both."""


def asked(credited: Credits, words: Iterable[str]) -> Credits:
    """The same with the words that ask for a kind of answer which stands there."""
    return {**credited, **{word: max(credited.get(word, 0.0), ASKED_CREDIT) for word in words}}


@dataclass(frozen=True)
class Covering:
    """A question's terms, made ready to be compared with many texts."""

    terms: tuple[Term, ...]
    weights: Weights
    asking: frozenset[str] = frozenset()
    """Those that ask for the kinds of answer wanted."""
    _by_paper: dict[int, OfPaper] = field(default_factory=dict, compare=False)
    _credited: dict[frozenset[str], Credits] = field(default_factory=dict, compare=False)
    """What texts cover by themselves, by the senses of terms that they hold."""
    _by_place: dict[tuple[int, frozenset[str]], Around] = field(default_factory=dict, compare=False)
    """By paper and the senses of terms that stand near: most passages of a paper stand in such a place alike."""

    def held(self, senses: frozenset[str]) -> frozenset[str]:
        """The senses of the question's terms among these."""
        return self._senses & senses

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
        near = self._senses & studied.near
        place = passage.paper.id, near
        found = self._by_place.get(place)
        if found is None:
            found = self._by_place[place] = self._around(self._of_paper(passage.paper.id, studied), near)
        return found

    def _around(self, paper: OfPaper, near: frozenset[str]) -> Around:
        above = {word: credit * TITLE_CREDIT for word, credit in paper.title.items()}
        for word, credit in self.credits(near).items():
            above[word] = max(above.get(word, 0.0), credit * HEADING_CREDIT)
        return Around(near | paper.called, above, self.share(above), paper)

    def together(self, around: Around, held: frozenset[str]) -> Covered:
        """What a window that has `held` these senses covers with what stands around it.

        Between the two an option's words may be split.
        """
        found = around.covered.get(held)
        if found is None:
            told, own = self._together(around, held), self._own(held | around.held)
            share = self.share(told)
            most = self.share(asked(told, self.asking)) if self.asking else share
            found = around.covered[held] = Covered(told, share, self.share(own), most)
        return found

    def share(self, credited: Credits) -> float:
        """The share of the question's weight that is credited."""
        told = 0.0
        for word, weight in self._weighed:  # a plain loop is twice as fast, and every window is put to it
            if word in credited:
                told += weight * credited[word]
        return told / (self.total or 1.0)

    def _together(self, around: Around, inside: frozenset[str]) -> Credits:
        found = dict(around.credits)
        credited = self._credited.get(inside)
        if credited is None:
            credited = self._credited[inside] = self.credits(inside)
        for word, credit in credited.items():
            if credit > found.get(word, 0.0):
                found[word] = credit
        parted = [option for option in self._several if option[0] not in found]
        if parted:
            held = inside | around.held
            for word, together, credit in parted:
                if together <= held:
                    found[word] = max(found.get(word, 0.0), credit * TITLE_CREDIT)
        return found

    def _own(self, held: frozenset[str]) -> Credits:
        found: dict[str, float] = {}
        for word, senses, credit in self._same:
            if senses <= held and credit > found.get(word, 0.0):
                found[word] = credit
        return found

    def _of_paper(self, paper: int, studied: Study) -> OfPaper:
        if paper not in self._by_paper:
            sets = (studied.title, studied.topic, studied.topic | studied.title)
            title, topic, both = (self.credits(senses) for senses in sets)
            self._by_paper[paper] = OfPaper(self._senses & studied.title, title, topic, both, self.share(both))
        return self._by_paper[paper]

    @cached_property
    def total(self) -> float:
        """What all of the question's words weigh together."""
        return sum(self.weights.of(t) for t in self.terms)

    @cached_property
    def _weighed(self) -> tuple[tuple[str, float], ...]:
        """Each of the question's words with its weight."""
        return tuple((t.word, self.weights.by_word[t.word]) for t in self.terms)

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
