"""A question that leans on the turn before: what it takes over."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from knowledge.answering.question import OWN, Question, parse
from knowledge.answering.want import Want
from knowledge.store.turns import Turn
from knowledge.words import STOP_WORDS, split

CARRIED = 0.2
"""What a word of the turn before weighs beside one of the question's own."""
IN_ONE_MESSAGE = 0.5
"""The same for a message's second question beside its first."""
SUBJECT = 0.7
"""The same for the words that name what "it" stands for."""

_THE_SAME_OF = re.compile(
    r"(?:(?:and|but|so|ok|or|then)\b[, ]*)*"
    r"(?:(?:what|how) about|what(?:['’]?s| is| was| would| will)? (?:that|it|this|those)"
    r"|(?:the|for|if|in|on|at|with|per|by|each|same|those|only)\b)",
    re.I,
)
"""Asks the same of something else: "and for the other board?", "what about it per member"."""
_IT = re.compile(r"\b(?:it|its|they|them|their)\b", re.I)
_BODIES = frozenset(
    "assembly board collaborative commission committee consortium council executive forum group network panel"
    " partnership subcommittee subgroup team trust unit".split()
)


def subject(words: Sequence[str]) -> frozenset[str]:
    """The words that name the body that a question speaks of last: "who sits on the Health Board?" names two."""
    last = max((i for i, word in enumerate(words) if word in _BODIES), default=-1)
    before = takewhile(lambda word: word not in STOP_WORDS, reversed(words[: last + 1]))
    return frozenset(before)


def lean(question: Question, before: Turn | None, carried_weight: float = CARRIED) -> Question:
    """The question with the words of the turn before, lighter, where it cannot stand alone."""
    if before is None:
        return replace(question, follows_on=False)
    if not question.follows_on:
        return question
    earlier = parse(before.question)
    own = {t.word for t in question.terms}
    raised = tuple(replace(t, weight=max(t.weight, OWN)) for t in question.terms)
    it = subject(split(before.question)) if _IT.search(question.text) else frozenset()
    kept = {t.word: SUBJECT if t.word in it else carried_weight for t in earlier.terms}
    gone = own | ({t.word for t in earlier.terms if t.word.isdigit()} if any(map(str.isdigit, own)) else set())
    carried = [replace(t, weight=t.weight * kept[t.word]) for t in earlier.terms if t.word not in gone]
    return replace(
        question,
        terms=(*raised, *carried),
        wants=_wanted(question, earlier),
        standing=f"{before.question} {question.text}",
    )


def _wanted(question: Question, earlier: Question) -> frozenset[Want]:
    """The kinds of answer wanted: those before where no other is asked for; "and when" asks for a paper's own date."""
    bare = not any(t.weight >= 1.0 for t in question.terms)
    if bare and Want.AUTHOR in earlier.wants and question.wants == {Want.DATE}:
        return frozenset({Want.DATED})
    same = bare or _THE_SAME_OF.match(question.text)
    return question.wants or (earlier.wants if same else frozenset())
