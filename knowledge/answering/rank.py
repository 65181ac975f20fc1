"""Candidates put in order by how much of the question their best few sentences cover, and the kind of answer.

The weights follow measurements on public question sets (SQuAD 1.1 as passage retrieval; ObliQA): a share of bm25,
an idf-weighted cover of the question in the best neighbouring sentences with their headings, and the answer's kind.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.answering.question import Question, Term
from knowledge.answering.wants import REQUIRED, Want, holds
from knowledge.types import Passage, PassageKind
from knowledge.words import paper_words, stems

COVER_WEIGHT = 1.4
KIND_WEIGHT = 0.15
LACKS_KIND = 0.35
HEADING_CREDIT = 0.95
TITLE_CREDIT = 0.85
WINDOW = 2
_UNTOLD = frozenset({Want.WHO, Want.LIST, Want.TERMS, Want.MEANING})


@dataclass(frozen=True)
class Weights:
    """How much each term of a question says, by its rarity."""

    by_word: Mapping[str, float]
    unknown: frozenset[str]
    """Words for which nothing in the index stands."""

    def of(self, term: Term) -> float:
        """A term's weight; 0 only for what is never asked after."""
        return self.by_word[term.word]


def weigh(question: Question, counts: Mapping[str, int], passages: int) -> Weights:
    """Weights by inverse document frequency (BM25's), from the counts of every option's stems."""
    by_word, unknown = {}, set()
    for term in question.terms:
        known = [min(counts.get(s, 0) for s in o.stems) for o in term.options if o.stems]
        count = known[0] if known and known[0] else max(known, default=0)
        if not count:
            unknown.add(term.word)
        by_word[term.word] = term.weight * math.log(1 + (passages - count + 0.5) / (count + 0.5))
    return Weights(by_word, frozenset(unknown))


@dataclass(frozen=True)
class Hit:
    """A passage, the run of its parts that answers best, and how well."""

    passage: Passage
    shown: tuple[int, ...]
    """Positions of the parts."""
    cover: float
    """Share of the question's weight that the shown parts and what stands around them cover, 0 to 1."""
    around: float
    """The share that lead-in, headings and title cover by themselves."""
    covered: frozenset[str]
    """The words of the question that are covered."""
    answers: bool
    """Holds every kind of thing that an answer to this question must hold."""
    score: float


def rank(question: Question, weights: Weights, found: Sequence[tuple[Passage, float]]) -> list[Hit]:
    """Every candidate with its best window, best first. `found` pairs passages with their bm25."""
    top = max((score for _, score in found), default=1.0) or 1.0
    scoring = _Scoring(question, weights)
    hits = [scoring.best(passage, score / top) for passage, score in found]
    return sorted(hits, key=lambda h: -h.score)


@dataclass(frozen=True)
class _Scoring:
    question: Question
    weights: Weights

    def best(self, passage: Passage, share: float) -> Hit:
        """The passage's best window; of equals the shortest, then the first."""
        paper = passage.paper
        context = _Context(
            frozenset(stems(" ".join((*passage.headings, passage.lead_in, *passage.header)))),
            frozenset(stems(paper_words(paper.title, paper.path, paper.partnership, paper.dated))),
        )
        hits = (self._hit(passage, context, window, share) for window in _windows(passage))
        return max(hits, key=lambda h: (h.score, -len(h.shown), [-i for i in h.shown]))

    def _hit(self, passage: Passage, context: "_Context", window: tuple[int, ...], share: float) -> Hit:
        inside = frozenset(stems(" ".join(passage.parts[i].text for i in (*_above(passage, window), *window))))
        total = sum(self.weights.of(t) for t in self.question.terms) or 1.0
        credited = [(t, context.credit(t), context.credit_with(t, inside)) for t in self.question.terms]
        cover = sum(self.weights.of(t) * credit for t, _, credit in credited) / total
        around = sum(self.weights.of(t) * above for t, above, _ in credited) / total
        kinds = _kinds_held(self.question, passage, window)
        covered = frozenset(t.word for t, _, credit in credited if credit)
        score = share + COVER_WEIGHT * cover + kinds
        return Hit(passage, window, cover, around, covered, answers=kinds >= 0, score=score)


@dataclass(frozen=True)
class _Context:
    """The stems around a window."""

    near: frozenset[str]
    """Of lead-in and headings."""
    title: frozenset[str]
    """Of what the paper is called."""

    def credit(self, term: Term) -> float:
        """How well what stands above covers a term."""
        return max(term.credit(self.near) * HEADING_CREDIT, term.credit(self.title) * TITLE_CREDIT)

    def credit_with(self, term: Term, inside: frozenset[str]) -> float:
        """The same with the window's own stems; several words may stand half in it and half above."""
        credit = max(term.credit(inside), self.credit(term))
        return credit or term.credit(inside | self.near | self.title) * TITLE_CREDIT


def _windows(passage: Passage) -> list[tuple[int, ...]]:
    """Runs of sentences, or single items and rows."""
    count = len(passage.parts)
    if passage.kind is PassageKind.PROSE and count > 1:
        return [tuple(range(i, min(i + WINDOW, count))) for i in range(count - 1)]
    return [(i,) for i in range(count)] or [()]


def _kinds_held(question: Question, passage: Passage, window: tuple[int, ...]) -> float:
    """Credit for the kinds of answer that stand here; negative where one that must stand is missing."""
    prose = passage.kind is PassageKind.PROSE
    text = " ".join(passage.parts[i].text for i in window) if prose else passage.text
    above = " ".join((*passage.headings, *passage.header))
    credit = 0.0
    for want in question.wants - _UNTOLD:
        held = holds(want, f"{text} {above}" if want in {Want.QUORUM, Want.CHAIR} else text)
        if want in REQUIRED and not held:
            return -LACKS_KIND
        credit += KIND_WEIGHT * held
    return credit


def _above(passage: Passage, window: tuple[int, ...]) -> list[int]:
    """The items above the window's first, level by level."""
    if not window or passage.kind is not PassageKind.LIST:
        return []
    found: list[int] = []
    level = passage.parts[window[0]].level
    for i in range(window[0] - 1, -1, -1):
        if passage.parts[i].level < level:
            found.insert(0, i)
            level = passage.parts[i].level
    return found
