"""Candidates put in order by how much of the question their best few sentences cover, and the kind of answer.

The shape follows measurements on public question sets (SQuAD 1.1 as passage retrieval; ObliQA): a share of bm25, an
idf-weighted cover of the question in neighbouring sentences with their headings, and the answer's kind.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from knowledge.answering import kinds
from knowledge.answering.dating import dating
from knowledge.answering.posted import Post, holding, posts_asked, told
from knowledge.answering.question import ASKING_WEIGHT, Question
from knowledge.answering.stated import Stated
from knowledge.answering.wants import Want
from knowledge.answering.weights import Weights
from knowledge.answering.windows import LEAD_IN, Context, Window, context_of, leading_sentence, study, windows
from knowledge.types import Passage, PassageKind
from knowledge.types.facts import Fact
from knowledge.words import sense, senses, split

SHARE_WEIGHT = 0.4
COVER_WEIGHT = 1.4
OWN_WORDS_WEIGHT = 0.9
"""For what is covered in the question's own words: what merely means the same may mean another thing."""
AROUND_WEIGHT = 0.1
PAIR_WEIGHT = 0.3
LISTED_WEIGHT = 0.5
"""A list answers when what stands above it names what was asked after."""
LONG_WORDS = 90
LONG_WEIGHT = 0.15
"""A row or item of so many words covers much by chance; at twice as many it loses all of this."""
SUPERSEDED_WEIGHT = 0.3
"""What its successor says of the same thing stands before it, and by so much that it stands alone."""
ASKED_CREDIT = 0.8
TOPIC_WEIGHT = 0.4
"""Of two passages that say the same, the one answers whose paper is about what was asked."""
IN_POST = 0.6
"""Credit for a name beside each post whose holder is asked for."""
AS_GOOD = 0.01
WITHIN_REACH = 0.6
"""A candidate that could at most score this share of the best is not looked into."""


LOOKED_INTO = 16
"""So many candidates are looked into, those first that could score most."""


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
    rare: bool
    """Among them one that few passages hold, such as a sum."""
    score: float
    with_topic: float = 0.0
    """The share that is covered where what the paper as a whole is about counts too."""
    joint: float = 0.0
    """The share that the passage covers as a whole, several of its parts together."""
    beside: tuple["Hit", ...] = ()
    """The passage's other windows, in reading order."""


@dataclass(frozen=True)
class Candidates:
    """Passages that may answer, with what is known of them before their words are looked at."""

    found: Sequence[tuple[Passage, float]]
    """Each with its bm25."""
    near: Mapping[int, float] = field(default_factory=dict)
    """Credit for standing near what was shown before, by passage."""
    facts: Mapping[int, Sequence[Fact]] = field(default_factory=dict)
    """What is stated, by passage."""


def rank(question: Question, weights: Weights, candidates: Candidates, *, every: bool = False) -> list[Hit]:
    """Candidates with their best windows, best first.

    A candidate that cannot come near the best is left out, unless `every` one is wanted.
    """
    found, near = candidates.found, candidates.near
    top = max((score for _, score in found), default=1.0) or 1.0
    stated = Stated(candidates.facts, question, weights)
    scoring = _Scoring(question, weights, _pairs(question), stated, posts_asked(question.text, question.wants))
    when = dating(question.text, (p.paper for p, _ in found))
    starts = [
        (
            p,
            SHARE_WEIGHT * score / top
            + near.get(p.id, 0.0)
            + when.credit(p.paper)
            - SUPERSEDED_WEIGHT * p.paper.superseded,
        )
        for p, score in found
    ]
    bounded = sorted(((scoring.bound(p, start), p, start) for p, start in starts), key=lambda b: -b[0])
    hits: list[Hit] = []
    best = 0.0
    for bound, passage, start in bounded:
        if not every and (bound < WITHIN_REACH * best or len(hits) == LOOKED_INTO):
            break
        hits.append(scoring.best(passage, start))
        best = max(best, hits[-1].score if hits[-1].answers else 0.0)
    return sorted(hits, key=lambda h: -h.score)


@dataclass(frozen=True)
class _Scoring:
    question: Question
    weights: Weights
    pairs: tuple[tuple[str, str], ...]
    """Stems of content words that stand next to each other in the question."""
    stated: Stated
    posts: tuple[Post, ...] = ()
    """The posts whose holders are asked for."""

    def bound(self, passage: Passage, start: float) -> float:
        """What no window of the passage scores more than."""
        context = context_of(passage)
        inside = study(passage).inside
        asking = kinds.asking_words(self.question)
        credited = {
            t.word: max(context.credit_with(t, inside), ASKED_CREDIT * (t.word in asking)) for t in self.question.terms
        }
        above = AROUND_WEIGHT + LISTED_WEIGHT * self._listed(passage)
        most = IN_POST * bool(self.posts) + PAIR_WEIGHT * bool(self.pairs) + kinds.most_credit(self.question, passage) + self.stated.most(passage.id)
        topic = self._share({t.word: t.credit(context.topic | context.title) for t in self.question.terms})
        cover = COVER_WEIGHT + OWN_WORDS_WEIGHT + above
        return start + most + TOPIC_WEIGHT * topic + cover * self._share(credited)

    def best(self, passage: Passage, start: float) -> Hit:
        """The passage's best window; of equals the shortest, then the first. Items and rows as good come with it."""
        context = context_of(passage)
        around = self._share({t.word: context.credit(t) for t in self.question.terms})
        topic = {t.word: t.credit(context.topic | context.title) for t in self.question.terms}
        start += (AROUND_WEIGHT + LISTED_WEIGHT * self._listed(passage)) * around + TOPIC_WEIGHT * self._share(topic)
        held = holding(self.posts, passage)
        together = [Window(passage, tuple(sorted({i for parts in held.values() for i in parts})))] if held else []
        hits = [self._hit(window, context, start, around) for window in (*windows(passage), *together)]
        best = max(hits, key=lambda h: (h.answers, h.score, -len(h.shown), [-i for i in h.shown]))
        covered = frozenset().union(*(h.covered for h in hits))
        joint = self._share({t.word: float(t.word in covered) for t in self.question.terms})
        named = self._share({w: max(float(w in best.covered), credit) for w, credit in topic.items()})
        best = replace(best, joint=joint, with_topic=named, beside=tuple(h for h in hits if h is not best))
        if passage.kind is PassageKind.PROSE:
            return best
        level = [h.shown for h in hits if h.cover >= best.cover - AS_GOOD and h.shown != (LEAD_IN,)]
        return replace(best, shown=tuple(i for shown in level for i in shown) or best.shown)

    def _hit(self, window: Window, context: Context, start: float, around: float) -> Hit:
        credited = self._credited(window, context)
        cover = self._share(credited)
        credit, answers = kinds.credit(self.question, window)
        credit += self.stated.credit(window.passage.id, window.positions)
        in_post = self._in_post(window)
        credit += IN_POST * in_post
        if self.posts and not in_post and not any(told(self.posts, s) for s in window.sentences):
            answers = answers and any(p.noun == "chair" for p in self.posts)
        credit -= LONG_WEIGHT * min(1.0, max(0, len(window.stems) - LONG_WORDS) / LONG_WORDS)
        together = self._pairs_held(window)
        if Want.NAME in self.question.wants and self.pairs and not together:
            answers = False  # "lead member" is a post; a lead here and a member there are not
        return Hit(
            window.passage,
            window.positions,
            cover,
            around,
            frozenset(word for word, share in credited.items() if share),
            answers=answers and kinds.said_of_it(self.question, window, lambda s: self._together(context, s)),
            rare=kinds.rare(self.question),
            score=start + credit + COVER_WEIGHT * cover + self._own(window, context) + PAIR_WEIGHT * together,
        )

    def _credited(self, window: Window, context: Context) -> dict[str, float]:
        """How well the window and its context cover each word."""
        inside = window.inside
        asked = kinds.satisfied(self.question, window)
        return {
            t.word: max(context.credit_with(t, inside), ASKED_CREDIT * (t.word in asked)) for t in self.question.terms
        }

    def _in_post(self, window: Window) -> float:
        """The share of the posts asked after that somebody is named in here."""
        if not self.posts:
            return 0.0
        held = holding(self.posts, window.passage)
        return sum(set(parts) <= set(window.positions) for parts in held.values()) / len(self.posts)

    def _own(self, window: Window, context: Context) -> float:
        """Credit for what the window and its context say in the question's own words."""
        present = window.inside | context.near | context.title
        return OWN_WORDS_WEIGHT * self._share({t.word: t.own_credit(present) for t in self.question.terms})

    def _share(self, credited: Mapping[str, float]) -> float:
        """The share of the question's weight that is credited."""
        return sum(self.weights.of(t) * credited[t.word] for t in self.question.terms) / (self.total or 1.0)

    @cached_property
    def total(self) -> float:
        """What all of the question's words weigh together."""
        return sum(self.weights.of(t) for t in self.question.terms)

    def _together(self, context: Context, inside: frozenset[str]) -> float:
        """The share that these stems and their context cover, of all but the words that merely ask."""
        asking = kinds.asking_words(self.question)
        terms = [t for t in self.question.terms if t.word not in asking and t.weight > ASKING_WEIGHT]
        total = sum(self.weights.of(t) for t in terms)
        told = (self.weights.of(t) * max(context.credit_with(t, inside), t.credit(context.topic)) for t in terms)
        return sum(told) / total if total else 1.0

    def _listed(self, passage: Passage) -> bool:
        return Want.LIST in self.question.wants and passage.kind is not PassageKind.PROSE

    def _pairs_held(self, window: Window) -> float:
        """The share of the question's pairs that stand together here, at most one word apart."""
        leading = senses(leading_sentence(window.passage))
        present = window.inside.union(leading)
        if not any(a in present and b in present for a, b in self.pairs):
            return 0.0
        words = (*leading, *window.stems)
        held = {*pairwise(words), *zip(words, words[2:], strict=False)}
        return sum(p in held for p in self.pairs) / max(len(self.pairs), 1)


def _pairs(question: Question) -> tuple[tuple[str, str], ...]:
    kept = {t.word for t in question.terms if t.weight >= 1.0}
    return tuple((sense(a), sense(b)) for a, b in pairwise(split(question.text)) if a in kept and b in kept)
