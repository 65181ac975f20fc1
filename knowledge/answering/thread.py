"""A question that leans on the turn before: what it takes over."""

from dataclasses import replace

from knowledge.answering.question import Question, Term, parse
from knowledge.store.turns import Turn

CARRIED = 0.2
"""What a word of the turn before weighs beside one of the question's own."""


def lean(question: Question, before: Turn | None) -> Question:
    """The question with the words of the turn before, lighter, where it cannot stand alone."""
    if before is None or not question.follows_on:
        return question
    own = {t.word for t in question.terms}
    carried = [_lighter(t) for t in parse(before.question).terms if t.word not in own]
    return replace(question, terms=(*question.terms, *carried), standing=f"{before.question} {question.text}")


def _lighter(term: Term) -> Term:
    return replace(term, weight=term.weight * CARRIED)
