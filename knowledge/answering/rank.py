"""Candidates put in order by how much of the question their best few sentences cover, and the kind of answer.

The shape follows measurements on public question sets (SQuAD 1.1 as passage retrieval; ObliQA): a share of bm25, an
idf-weighted cover of the question in neighbouring sentences with their headings, and the answer's kind.
"""

from knowledge.answering import referring
from knowledge.answering.bounding import best_bound_first
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
"""So many candidates are looked into, those first that could score most."""


def rank(question: Question, weights: Weights, candidates: Candidates, *, every: bool = False) -> list[Hit]:
    """Candidates with their best windows, best first.

    A candidate that cannot come near the best is left out, unless `every` one is wanted.
    """
    found = candidates.found
    scoring = Scoring(
        question,
        weights,
        pairs_of(question),
        Stated(candidates.facts, question, weights),
        posts_asked(question.text, question.wants),
    )
    starts = _starts(question, candidates)
    ready = [scoring.candidate(p, start) for (p, _), start in zip(found, starts, strict=True)]
    bounded = best_bound_first(ready, scoring.bounds)
    hits: list[Hit] = []
    best: Hit | None = None
    for bound, candidate in bounded:
        if not every and (len(hits) == LOOKED_INTO or (best and bound < SAME_PAPER * best.score)):
            break
        if not every and best and bound < WITHIN_REACH * best.score and not scoring.may_complete(candidate, best):
            continue
        hit = LookedInto(scoring, candidate).whole()
        hits.append(hit)
        best = hit if hit.answers and hit.score > (best.score if best else 0.0) else best
    return sorted(hits, key=lambda h: -h.score)


def _starts(question: Question, candidates: Candidates) -> list[float]:
    """What each candidate scores before its words are looked at."""
    top = max((score for _, score in candidates.found), default=1.0) or 1.0
    wanted = referring.references(question.text)
    when = dating(question.text, (p.paper for p, _ in candidates.found))
    return [
        SHARE_WEIGHT * score / top
        + candidates.near.get(p.id, 0.0)
        + when.credit(p.paper)
        + referring.credit(wanted, p)
        - SUPERSEDED_WEIGHT * p.paper.superseded
        for p, score in candidates.found
    ]
