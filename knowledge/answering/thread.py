"""A question that leans on the turn before: what it takes over."""

from dataclasses import replace

from knowledge.answering.question import Question, parse
from knowledge.store.turns import Turn

CARRIED = 0.2
"""What a word of the turn before weighs beside one of the question's own."""
IN_ONE_MESSAGE = 0.5
"""The same for a message's second question beside its first."""
OWN = 0.6
"""Where a question has little of its own, even a word such as "next" says something."""


def lean(question: Question, before: Turn | None, carried_weight: float = CARRIED) -> Question:
    """The question with the words of the turn before, lighter, where it cannot stand alone."""
    if before is None or not question.follows_on:
        return question
    earlier = parse(before.question)
    own = {t.word for t in question.terms}
    raised = tuple(replace(t, weight=max(t.weight, OWN)) for t in question.terms)
    carried = [replace(t, weight=t.weight * carried_weight) for t in earlier.terms if t.word not in own]
    bare = not any(t.weight >= 1.0 for t in question.terms)
    return replace(
        question,
        terms=(*raised, *carried),
        wants=question.wants or (earlier.wants if bare else frozenset()),
        standing=f"{before.question} {question.text}",
    )
