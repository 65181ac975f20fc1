"""Which papers name what a question names: one that never does is about somebody else."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from knowledge.answering.question import Question
from knowledge.answering.scope import Named
from knowledge.answering.terms import Term
from knowledge.answering.weights import Weights
from knowledge.store import search
from knowledge.store.search import Scope
from knowledge.types import PaperRef

SHORTEST = 5
"""Letters of a name: fewer may be initials, which a paper may write out, but not every paper of its partnership."""
INITIALS = 3
"""Letters of initials at least: two are anybody's."""
NOT_OF_IT = 0.25
"""What a paper loses that never names what the question does, where its partnership's other papers do."""
_JOINED = re.compile(r"\b(?:and|or|versus|vs?|compared|against)\b|[&,–]| - ", re.I)
TELLING = 0.2
"""A name that is at least this share of the question must be named by the paper that answers."""


@dataclass(frozen=True)
class NamedBy:
    """The things that a question names, each with the papers and the partnerships that name it."""

    named: Mapping[Term, tuple[frozenset[int], frozenset[str]]]

    def loss(self, paper: PaperRef) -> float:
        """What a paper's passages lose of their score."""
        return NOT_OF_IT * sum(paper.id not in papers for term, (papers, _) in self.named.items() if _is_long(term))

    def foreign(self, paper: PaperRef, weights: Weights) -> bool:
        """Whether a thing is named by no paper of its partnership; what is much of the question, not by this one."""
        return any(
            paper.partnership not in partnerships
            or (_is_long(term) and paper.id not in papers and weights.share(term) >= TELLING)
            for term, (papers, partnerships) in self.named.items()
        )


def named_by(db: Database, question: Question, counts: Mapping[str, int], scope: Scope) -> NamedBy:
    """Who names the things that the question names; a thing that is named nowhere is left out."""
    found = {term: search.papers_with(db, _phrases(term), scope) for term in _names(question.terms, counts)}
    return NamedBy(
        {
            term: (frozenset(partnerships), frozenset(partnerships.values()))
            for term, partnerships in found.items()
            if partnerships
        }
    )


def beside(db: Database, question: Question, named: Named, scope: Scope) -> Named:
    """The partnerships named, with each that is named beside them by what its papers alone name.

    Of a paper for another council people say that council's name, not the partnership's.
    """
    if not named.partnerships or not _JOINED.search(question.text):
        return named
    told = (t for t in question.terms if t.named and t.weight >= 1.0 and t.word.isalpha())
    others = [t for t in told if _is_long(t) and t.word not in named.words]
    bearers = {t.word: frozenset(search.papers_with(db, _phrases(t), scope).values()) for t in others}
    alone = {word: p for word, p in bearers.items() if len(p) == 1 and p.isdisjoint(named.partnerships)}
    found = frozenset(named.partnerships).union(*alone.values())
    return Named(tuple(sorted(found)), named.words | alone.keys())


def _names(terms: Iterable[Term], counts: Mapping[str, int]) -> list[Term]:
    return [
        t
        for t in terms
        if t.named and t.weight >= 1.0 and t.word.isalpha() and len(t.word) >= INITIALS and _seldom(t, counts)
    ]


def _is_long(term: Term) -> bool:
    return len(term.word) >= SHORTEST


def _seldom(term: Term, counts: Mapping[str, int]) -> bool:
    return all(min((counts.get(s, 0) for s in o.stems), default=0) <= search.COMMON for o in term.options)


def _phrases(term: Term) -> Collection[str]:
    return [search.together(o.words) for o in term.options]
