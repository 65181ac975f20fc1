"""What people and officers said of answers, brought to bear on the next one."""

from collections.abc import Mapping
from datetime import date

from sqlite_utils import Database

from knowledge.answering import scope
from knowledge.answering.alike import alike, likeness, worth_a_look
from knowledge.answering.curated import matching, put_first
from knowledge.answering.question import parse
from knowledge.answering.scope import Named
from knowledge.quotes import quotes_of
from knowledge.store import curated, feedback, papers, search
from knowledge.store.turns import Turn
from knowledge.types import Answer, Asker
from knowledge.words import fold

LOSS = 1.6
"""What a passage loses of its score for each person more who says that it does not answer this question."""
MOST_LOST = 4.0
SEVERAL = 2
NO_ONE_OF_THEM = "\0"
"""No partnership is called so."""


def sunk(db: Database, question: str) -> Mapping[int, float]:
    """What passages lose for this question, or one nearly the same, by passage id."""
    wanted = likeness(question)
    if not wanted:
        return {}
    disputed = feedback.disputed(db)
    near = [kept for kept, words in disputed.items() if _same(db, question, wanted, words, kept)]
    against = feedback.against(db, near) if near else {}
    if not against:
        return {}
    found = papers.passages(db, feedback.passages_of(db, {path for path, _ in against}))
    losses = {p.id: max((against.get(q, 0) for q in quotes_of(p)), default=0) for p in found}
    return {number: min(MOST_LOST, LOSS * votes) for number, votes in losses.items() if votes}


def officers_first(db: Database, answer: Answer, asker: Asker, before: Turn, today: date) -> Answer:
    """The answer of an officer to this very question, where there is one that the asker may see; else `answer`.

    `before` is the turn that the question may lean on, or one without a question; its partnership is the one set.
    """
    standing = curated.standing(db)
    if not standing or not _stands_alone(answer.question, before):
        return answer
    named = scope.named(answer.question, papers.partnerships(db, asker.sees), lambda word: search.spread(db, word))
    set_to = (before.partnership,) if before.partnership else _of(answer)
    about = Named(named.partnerships or set_to, named.words)
    one = matching(answer.question, standing, asker.sees, about, lambda word: bool(search.spread(db, word)))
    return put_first(answer, one, today) if one else answer


def _of(answer: Answer) -> tuple[str, ...]:
    """The partnership that the papers' answer speaks of.

    Where it speaks of several, the asker is to choose first: an officer's answer for one of them waits.
    """
    found = dict.fromkeys(e.paper.partnership for e in answer.excerpts)
    return tuple(found) if len(found) < SEVERAL else (NO_ONE_OF_THEM,)


def _stands_alone(question: str, before: Turn) -> bool:
    return not before.question or not parse(question).follows_on or fold(question) == fold(before.question)


def _same(db: Database, question: str, wanted: str, words: str, kept: str) -> bool:
    if kept == wanted:
        return True
    return worth_a_look(kept, wanted) and alike(question, words, lambda word: bool(search.spread(db, word)))
