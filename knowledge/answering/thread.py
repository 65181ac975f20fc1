"""A question that leans on the turn before: what it takes over."""

from dataclasses import replace

from knowledge.answering.question import Question, Term, parse
from knowledge.store.turns import Turn

CARRIED = 0.2
"""What a word of the turn before weighs beside one of the question's own."""
OWN = 0.6
"""Where a question has little of its own, even a word such as "next" says something."""


def lean(question: Question, before: Turn | None) -> Question:
    """The question with the words of the turn before, lighter, where it cannot stand alone."""
    if before is None or not question.follows_on:
        return question
    own = {t.word for t in question.terms}
    raised = tuple(replace(t, weight=max(t.weight, OWN)) for t in question.terms)
    carried = [_lighter(t) for t in parse(before.question).terms if t.word not in own]
    return replace(question, terms=(*raised, *carried), standing=f"{before.question} {question.text}")


def _lighter(term: Term) -> Term:
    return replace(term, weight=term.weight * CARRIED)
