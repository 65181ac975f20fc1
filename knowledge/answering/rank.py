"""Candidates put in order by how much of the question their best few sentences cover, and the kind of answer.

The shape follows measurements on public question sets (SQuAD 1.1 as passage retrieval; ObliQA): a share of bm25, an
idf-weighted cover of the question in neighbouring sentences with their headings, and the answer's kind.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, takewhile
from math import inf

from knowledge.answering import genre, referring
from knowledge.answering.bounding import Candidate, best_bound_first
from knowledge.answering.choose import MAY_BE_MEANT
from knowledge.answering.dating import dating
from knowledge.answering.hits import Candidates, Hit
from knowledge.answering.looked_into import LookedInto
from knowledge.answering.pairs import pairs_of
from knowledge.answering.posted import posts_asked
from knowledge.answering.question import Question
from knowledge.answering.scoring import Scoring
from knowledge.answering.stated import Stated
from knowledge.answering.weights import Weights

SHARE_WEIGHT = 0.4
SUPERSEDED_WEIGHT = 0.3
"""What its successor says of the same thing stands before it, and by so much that it stands alone."""
WITHIN_REACH = 0.65
"""A candidate that could at most score this share of the best is not looked into …"""
SAME_PAPER = 0.4
"""… unless it could complete the best, as one of the same paper may that scores as much."""
LOOKED_INTO = 16
"""So many candidates are looked into, those first that could score most …"""
MOST_OTHERS = 4
"""… and so many of partnerships that none of them is of, where any may be meant."""


def rank(
    question: Question, weights: Weights, candidates: Candidates, *, every: bool = False, of_any: bool = False
) -> list[Hit]:
    """Candidates with their best windows, best first.

    A candidate that cannot come near the best is left out, unless `every` one is wanted. Where `of_any` partnership
    may be meant, the likeliest of each is looked into that may have been.
    """
    found = candidates.found
    scoring = Scoring(
        question,
        weights,
        pairs_of(question),
        Stated(candidates.facts, question, weights),
        posts_asked(question.spelt or question.text, question.wants),
    )
    starts = _starts(question, candidates)
    ready = [scoring.candidate(p, start) for (p, _), start in zip(found, starts, strict=True)]
    bounded = best_bound_first(ready, scoring.bounds)
    hits, passed_over = _looked_into(scoring, bounded, every=every)
    if of_any and not every:
        hits += _of_others(scoring, hits, chain(passed_over, bounded))
    return sorted(hits, key=lambda h: -h.score)


def _looked_into(
    scoring: Scoring, bounded: Iterator[tuple[float, Candidate]], *, every: bool
) -> tuple[list[Hit], list[tuple[float, Candidate]]]:
    """The hits of the candidates that may be the best or complete it, and those of the others that were come by."""
    hits: list[Hit] = []
    passed_over: list[tuple[float, Candidate]] = []
    best: Hit | None = None
    for bound, candidate in bounded:
        far = best and bound < WITHIN_REACH * best.score and not scoring.may_complete(candidate, best)
        if not every and (len(hits) == LOOKED_INTO or (best and bound < SAME_PAPER * best.score)):
            passed_over.append((bound, candidate))
            break
        if not every and far:
            passed_over.append((bound, candidate))
            continue
        hit = LookedInto(scoring, candidate).whole()
        hits.append(hit)
        best = hit if hit.answers and hit.score > (best.score if best else 0.0) else best
    return hits, passed_over


def _of_others(scoring: Scoring, hits: Sequence[Hit], left: Iterable[tuple[float, Candidate]]) -> list[Hit]:
    """The hits of the likeliest candidate of each other partnership that comes near the best hit."""
    best = max((h.score for h in hits if h.answers), default=inf)
    near = takewhile(lambda one: one[0] >= MAY_BE_MEANT * best, left)
    likeliest: dict[str, Candidate] = {}
    met = {h.passage.paper.partnership for h in hits}
    for _, candidate in near:
        likeliest.setdefault(candidate.passage.paper.partnership, candidate)
    others = islice((c for p, c in likeliest.items() if p not in met), MOST_OTHERS)
    return [LookedInto(scoring, one).whole() for one in others]


def _starts(question: Question, candidates: Candidates) -> list[float]:
    """What each candidate scores before its words are looked at."""
    top = max((score for _, score in candidates.found), default=1.0) or 1.0
    wanted = referring.references(question.text)
    of_a_rule = genre.asks_for_a_rule(question)
    when = dating(question.text, (p.paper for p, _ in candidates.found))
    return [
        SHARE_WEIGHT * score / top
        + candidates.near.get(p.id, 0.0)
        + when.credit(p.paper)
        + referring.credit(wanted, p)
        + (genre.credit(p.paper) if of_a_rule else 0.0)
        - SUPERSEDED_WEIGHT * p.paper.superseded
        for p, score in candidates.found
    ]
