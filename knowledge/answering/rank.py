"""Candidates put in order by how much of the question their best few sentences cover, and the kind of answer.

The weights follow measurements on public question sets (SQuAD 1.1 as passage retrieval; ObliQA): a share of bm25,
an idf-weighted cover of the question in the best neighbouring sentences with their headings, and the answer's kind.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.answering.question import ASKING_WEIGHT, Question, Term
from knowledge.answering.vocabulary import FORMER
from knowledge.answering.wants import ASKED_WITH, REQUIRED, Want, holds
from knowledge.documents.sentences import sentence_spans
from knowledge.types import Passage, PassageKind
from knowledge.words import paper_words, split, stem, stems

COVER_WEIGHT = 1.4
KIND_WEIGHT = 0.15
LACKS_KIND = 0.35
HEADING_CREDIT = 0.95
TITLE_CREDIT = 0.85
WINDOW = 2
UNHEARD = 0.6
"""An ordinary word that no paper holds says less than its rarity: people ask in other words than papers use."""
SHARE_WEIGHT = 0.4
PAIR_WEIGHT = 0.3
LISTED_WEIGHT = 0.5
"""A list answers when what stands above it names what was asked after."""
ASKED_CREDIT = 0.8
SET_ASIDE = 0.3
AROUND_WEIGHT = 0.1
ENOUGH_TOGETHER = 0.58
RARE = frozenset({Want.MONEY, Want.CONTACT})
IN_ONE_SENTENCE = frozenset({Want.FREQUENCY, Want.QUORUM, Want.CHAIR, Want.NAME})
"""Kinds that must stand in the same sentence as what they are said of."""
LEAD_IN = -1
"""Stands for the lead-in in a window."""
_UNTOLD = frozenset({Want.LIST, Want.MEANING})
_ABOVE = frozenset({Want.QUORUM, Want.CHAIR, Want.TERMS})
"""Kinds that a heading may hold for what stands below it."""


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
        rarity = math.log(1 + (passages - count + 0.5) / (count + 0.5))
        if not count:
            unknown.add(term.word)
            rarity *= 1.0 if term.named else UNHEARD
        by_word[term.word] = term.weight * rarity
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
    holds: bool
    """Among them one that few passages hold, such as a sum."""
    score: float


def rank(
    question: Question, weights: Weights, found: Sequence[tuple[Passage, float]], near: Mapping[int, float]
) -> list[Hit]:
    """Every candidate with its best window, best first. `found` pairs passages with their bm25, `near` gives credit."""
    top = max((score for _, score in found), default=1.0) or 1.0
    scoring = _Scoring(question, weights, _pairs(question))
    hits = [scoring.best(p, SHARE_WEIGHT * score / top + near.get(p.id, 0.0)) for p, score in found]
    return sorted(hits, key=lambda h: -h.score)


@dataclass(frozen=True)
class _Scoring:
    question: Question
    weights: Weights
    pairs: tuple[tuple[str, str], ...]
    """Stems of content words that stand next to each other in the question."""

    def best(self, passage: Passage, credit: float) -> Hit:
        """The passage's best window; of equals the shortest, then the first."""
        paper = passage.paper
        context = _Context(
            frozenset(stems(" ".join((*passage.headings, _last_sentence(passage.lead_in), *passage.header)))),
            frozenset(stems(paper_words(paper.title, paper.path, paper.partnership, paper.dated))),
        )
        hits = (self._hit(passage, context, window, credit) for window in _windows(passage))
        return max(hits, key=lambda h: (h.score, -len(h.shown), [-i for i in h.shown]))

    def _hit(self, passage: Passage, context: "_Context", window: tuple[int, ...], start: float) -> Hit:
        words = stems(" ".join(_text(passage, i) for i in (*_above(passage, window), *window)))
        inside = frozenset(words)
        led_in = stems(_last_sentence(passage.lead_in))
        total = sum(self.weights.of(t) for t in self.question.terms) or 1.0
        satisfied = self._satisfied(passage, window)
        credited = [
            (t, context.credit(t), max(context.credit_with(t, inside), ASKED_CREDIT * (t.word in satisfied)))
            for t in self.question.terms
        ]
        cover = sum(self.weights.of(t) * credit for t, _, credit in credited) / total
        around = sum(self.weights.of(t) * above for t, above, _ in credited) / total
        kinds, answers = _kinds_held(self.question, passage, window)
        answers = answers and self._all_in_one(passage, context, window)
        kinds -= _set_aside(self.question, passage)
        if Want.LIST in self.question.wants and passage.kind is not PassageKind.PROSE:
            start += LISTED_WEIGHT * around
        covered = frozenset(t.word for t, _, credit in credited if credit)
        score = (
            start
            + COVER_WEIGHT * cover
            + PAIR_WEIGHT * self._pairs_held((*led_in, *words))
            + kinds
            + AROUND_WEIGHT * around
        )
        return Hit(
            passage,
            window,
            cover,
            around,
            covered,
            answers=answers,
            holds=bool(self.question.wants & RARE),
            score=score,
        )

    def _all_in_one(self, passage: Passage, context: "_Context", window: tuple[int, ...]) -> bool:
        """Whether what must stand does so in a sentence that is about what was asked."""
        if Want.TERMS in self.question.wants:
            return self._covered(context, frozenset()) >= ENOUGH_TOGETHER
        needed = self.question.wants & IN_ONE_SENTENCE
        if not needed:
            return True
        prose = passage.kind is PassageKind.PROSE
        parts = [passage.parts[i].text for i in window] if prose else [_evidence(passage, window)]
        telling = [t for t in parts if any(holds(w, t) for w in needed)]
        return any(self._covered(context, frozenset(stems(t))) >= ENOUGH_TOGETHER for t in telling)

    def _covered(self, context: "_Context", inside: frozenset[str]) -> float:
        """The share that these stems and what stands above them cover, of all but the words that merely ask."""
        asking = frozenset().union(*(ASKED_WITH.get(w, frozenset()) for w in self.question.wants))
        terms = [t for t in self.question.terms if t.word not in asking and t.weight > ASKING_WEIGHT]
        total = sum(self.weights.of(t) for t in terms)
        return sum(self.weights.of(t) * context.credit_with(t, inside) for t in terms) / total if total else 1.0

    def _satisfied(self, passage: Passage, window: tuple[int, ...]) -> frozenset[str]:
        """The words that ask for a kind of answer which stands here."""
        text = _evidence(passage, window)
        held = (w for w in self.question.wants & ASKED_WITH.keys() if holds(w, text))
        return frozenset().union(*(ASKED_WITH[w] for w in held))

    def _pairs_held(self, words: Sequence[str]) -> float:
        """The share of the question's pairs that stand together in the words, at most one word apart."""
        held = {*pairwise(words), *zip(words, words[2:], strict=False)}
        return sum(p in held for p in self.pairs) / max(len(self.pairs), 1)


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


def _pairs(question: Question) -> tuple[tuple[str, str], ...]:
    kept = {t.word for t in question.terms if t.weight >= 1.0}
    return tuple((stem(a), stem(b)) for a, b in pairwise(split(question.text)) if a in kept and b in kept)


def _windows(passage: Passage) -> list[tuple[int, ...]]:
    """Runs of sentences, or single items and rows."""
    count = len(passage.parts)
    if passage.kind is PassageKind.PROSE and count > 1:
        return [tuple(range(i, min(i + WINDOW, count))) for i in range(count - 1)]
    lead_in = [(LEAD_IN,)] if len(sentence_spans(passage.lead_in)) > 1 else []
    return [*lead_in, *((i,) for i in range(count))] or [()]


def _text(passage: Passage, position: int) -> str:
    return passage.lead_in if position == LEAD_IN else passage.parts[position].text


def _last_sentence(lead_in: str) -> str:
    """What introduces the list itself: a long paragraph before it says much else."""
    spans = sentence_spans(lead_in)
    return lead_in[slice(*spans[-1])] if spans else ""


def _kinds_held(question: Question, passage: Passage, window: tuple[int, ...]) -> tuple[float, bool]:
    """Credit for the kinds of answer that stand here, and whether all stand that must."""
    listed = passage.kind is not PassageKind.PROSE and Want.LIST in question.wants
    text = passage.text if listed else _evidence(passage, window)
    above = " ".join((*passage.headings, *passage.header))
    credit = 0.0
    for want in question.wants - _UNTOLD:
        held = holds(want, f"{text} {above}" if want in _ABOVE else text)
        if want in REQUIRED and not held:
            return -LACKS_KIND, False
        credit += KIND_WEIGHT * held
    return credit, True


def _evidence(passage: Passage, window: tuple[int, ...]) -> str:
    """The window's words with the items and the sentence that lead into it."""
    lead_in = _last_sentence(passage.lead_in)
    return " ".join((lead_in, *(_text(passage, i) for i in (*_above(passage, window), *window))))


def _set_aside(question: Question, passage: Passage) -> float:
    """What a passage loses that describes its file, or that holds what was when what is was asked for."""
    cover_block = passage.position == 0 and passage.kind is PassageKind.TABLE and not passage.header
    asked = frozenset(t.word for t in question.terms)
    headed = frozenset(split(" ".join((*passage.headings[-1:], passage.lead_in))))
    was = bool(headed & FORMER) and not asked & FORMER
    return SET_ASIDE * (cover_block + was)


def _above(passage: Passage, window: tuple[int, ...]) -> list[int]:
    """The items above the window's first, level by level."""
    if not window or passage.kind is not PassageKind.LIST or window[0] == LEAD_IN:
        return []
    found: list[int] = []
    level = passage.parts[window[0]].level
    for i in range(window[0] - 1, -1, -1):
        if passage.parts[i].level < level:
            found.insert(0, i)
            level = passage.parts[i].level
    return found
