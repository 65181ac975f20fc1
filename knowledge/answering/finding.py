"""Passages that may answer a question, from the index: by its words, by pairs of them, by facts, by papers about it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sqlite_utils import Database

from knowledge.answering.question import Question
from knowledge.answering.stated import stating
from knowledge.answering.terms import SYNONYM_CREDIT, Option
from knowledge.answering.weights import Weights
from knowledge.store import search
from knowledge.store.search import Scope
from knowledge.words import STOP_WORDS, split

CANDIDATES = 60
CANDIDATES_OWN = 24
"""Found by the question's own words: what stands for one of them in ten ways would outweigh another."""
PAPERS_ABOUT = 20
CANDIDATES_ABOUT = 30
TELLING = 2
CANDIDATES_ALONE = 12


def candidates(
    db: Database, question: Question, counts: Mapping[str, int], weights: Weights, scope: Scope
) -> list[tuple[int, float]]:
    """Passages that hold the question's words and pairs of words, with bm25.

    Sure of a place are those of papers that are about these words, and some that hold the most telling ones alone.
    """
    phrases, common = _phrases(question, counts)
    found = dict(search.candidates(db, phrases, scope, CANDIDATES, common))
    found |= dict(search.candidates(db, _own(question, counts), scope, CANDIDATES_OWN))
    about = search.papers_about(db, phrases, scope, PAPERS_ABOUT)
    if about:
        within = search.inside(db, replace(scope, papers=tuple(about)))
        found |= dict(search.best_among(db, phrases, within, CANDIDATES_ABOUT))
        for term in sorted(question.terms, key=weights.of, reverse=True)[:TELLING]:
            options = [search.together(o.words) for o in _finding(term.options, counts)]
            for passage, score in search.best_among(db, options, within, CANDIDATES_ALONE):
                found.setdefault(passage, score)
    return list((dict.fromkeys(stating(db, question, scope, about), 0.0) | found).items())


def _phrases(question: Question, counts: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """Each term's options, and each pair of neighbouring content words, as FTS5 phrases; apart those of common words.

    The common ones are of the question's own words alone: what stands for them would find yet more.
    """
    single = [search.together(o.words) for t in question.terms for o in _finding(t.options, counts)]
    pairs = [search.phrase(p) for p in pairwise(split(question.text)) if not STOP_WORDS.intersection(p)]
    common = [search.phrase([t.word]) for t in question.terms if _standing(t.options[0], counts) > search.COMMON]
    return list(dict.fromkeys((*single, *pairs))), common


def _own(question: Question, counts: Mapping[str, int]) -> list[str]:
    """Each term's own word and what it is the same as: its other form, its long form, its right spelling."""
    same = ([o for o in t.options if o.credit > SYNONYM_CREDIT] for t in question.terms)
    return [search.together(o.words) for options in same for o in _finding(options, counts)]


def _finding(options: Sequence[Option], counts: Mapping[str, int]) -> list[Option]:
    """The options that stand somewhere and are not too common to find anything by."""
    return [o for o in options if 0 < _standing(o, counts) <= search.COMMON]


def _standing(option: Option, counts: Mapping[str, int]) -> int:
    """In how many passages the rarest word of an option stands; the index may take other letters than English apart."""
    return min((counts.get(s, 0 if s.isascii() else 1) for s in option.stems), default=0)
