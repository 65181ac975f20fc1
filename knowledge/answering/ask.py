"""A question's walk: understood, looked for in its scope, put in order, answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlite_utils import Database

from knowledge.answering import scope as naming
from knowledge.answering.choose import alike, compares, completed, elsewhere, leading, sides
from knowledge.answering.compose import ask_back, compose, not_found
from knowledge.answering.question import Question, parse, weaken
from knowledge.answering.rank import Hit, Weights, rank, weigh
from knowledge.answering.thread import lean
from knowledge.answering.widening import widened
from knowledge.store import papers, search
from knowledge.store.search import Scope
from knowledge.store.turns import Turn
from knowledge.types import Answer, Audience
from knowledge.words import STOP_WORDS, split, stem

CANDIDATES = 60
REACH = 4
"""Passages before and after one that was shown count as near it."""
NEARBY = 0.3
SAME_PAPER = 0.15


@dataclass(frozen=True)
class Asked:
    """A question with where it looks and what came of it."""

    question: Question
    scope: Scope
    weights: Weights
    hits: Sequence[Hit]


class Enquiry:
    """Questions put to the papers that an asker may see, in one reading of the database."""

    def __init__(self, db: Database, sees: frozenset[Audience], channel: str, before: Turn | None) -> None:
        self._db = db
        self._sees = sees
        self._channel = channel
        self._before = before
        self._everywhere = papers.partnerships(db, sees)

    def answer(self, text: str) -> tuple[Answer, Turn]:
        """The answer, and the turn that the thread remembers."""
        question = lean(parse(text), self._before)
        named = naming.named(question.text, self._everywhere, self._stands)
        asked = self._look(weaken(question, named.words), named.partnerships)
        shown, choices = self._shown(asked, named.partnerships)
        kept = tuple(h.passage.id for h in shown)
        if not shown:
            answer = not_found(question, asked.hits, asked.scope.partnerships, self._missing(asked))
        elif choices:
            answer = ask_back(question, shown, choices)
        else:
            answer = compose(question, shown)
        partnership = shown[0].passage.paper.partnership if shown and not choices else self._channel
        return answer, Turn(question.standing, partnership, kept)

    def _shown(self, asked: Asked, named: Sequence[str]) -> tuple[list[Hit], tuple[str, ...]]:
        """The hits to show, and the partnerships to choose from where the question fits several."""
        hits = asked.hits
        if len(named) > 1 or compares(asked.question):
            one = len(asked.scope.partnerships) == 1
            compared = sides(hits, by=lambda h: h.passage.paper.id if one else h.passage.paper.partnership)
            if compared:
                return compared, ()
        hits = leading(hits)
        if not hits:
            return [], ()
        others = [] if asked.scope.partnerships else elsewhere(hits)
        if len(others) > 1:
            return others, tuple(h.passage.paper.partnership for h in others)
        level = alike(hits)
        return (level, ()) if len(level) > 1 else (completed(asked.question, asked.weights, hits), ())

    def _look(self, question: Question, named: Sequence[str]) -> Asked:
        scope = Scope(self._sees, tuple(named) or self._set_before())
        question = widened(self._db, question, scope)
        counts = search.document_counts(self._db, {s for t in question.terms for o in t.options for s in o.stems})
        weights = weigh(question, counts, search.passage_count(self._db))
        found = search.candidates(self._db, _phrases(question), scope, CANDIDATES)
        passages = papers.passages(self._db, [i for i, _ in found])
        near = self._near_before() if question.follows_on else {}
        hits = rank(question, weights, list(zip(passages, (s for _, s in found), strict=True)), near)
        return Asked(question, scope, weights, hits)

    def _set_before(self) -> tuple[str, ...]:
        """The channel's partnership, else that of the turn before; none where no paper of it is visible."""
        wanted = self._channel or (self._before.partnership if self._before else "")
        return tuple(p for p in self._everywhere if p == wanted)

    def _near_before(self) -> dict[int, float]:
        """Credit for passages near those that the turn before showed, by passage id."""
        credit: dict[int, float] = {}
        for shown in self._before.passages if self._before else ():
            reached = search.neighbours(self._db, shown, REACH)
            credit |= dict.fromkeys(search.neighbours(self._db, shown, 10_000), SAME_PAPER)
            credit |= dict.fromkeys(reached, NEARBY)
            credit[shown] = SAME_PAPER
        return credit

    def _stands(self, word: str) -> bool:
        return bool(search.document_counts(self._db, [stem(word)]))

    def _missing(self, asked: Asked) -> list[str]:
        """The question's telling words that no paper of the scope holds."""
        telling = [t for t in asked.question.terms if t.weight >= 1.0]
        return [
            t.word
            for t in telling
            if not search.stands_in_scope(self._db, [search.together(o.words) for o in t.options], asked.scope)
        ]


def _phrases(question: Question) -> list[str]:
    """Each term's options, and each pair of neighbouring content words, as FTS5 phrases."""
    single = [search.together(o.words) for t in question.terms for o in t.options]
    pairs = [search.phrase(p) for p in pairwise(split(question.text)) if not STOP_WORDS.intersection(p)]
    return list(dict.fromkeys((*single, *pairs)))
