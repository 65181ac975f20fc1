"""Content words that stand next to each other in the question, and whether they do so in a window."""

from itertools import pairwise

from knowledge.answering.question import Question
from knowledge.answering.windows import Window, study
from knowledge.words import sense, split

Pairs = tuple[tuple[str, str], ...]
"""Stems, two by two."""


def pairs_of(question: Question) -> Pairs:
    """The pairs of a question."""
    kept = {t.word for t in question.terms if t.weight >= 1.0}
    return tuple((sense(a), sense(b)) for a, b in pairwise(split(question.text)) if a in kept and b in kept)


def share_held(pairs: Pairs, window: Window) -> float:
    """The share of the pairs that stand together in a window of a passage, at most one word apart."""
    leading, inside = study(window.passage).leading, window.inside
    if not any((a in inside or a in leading) and (b in inside or b in leading) for a, b in pairs):
        return 0.0
    words = (*leading, *window.stems)
    held = {*pairwise(words), *zip(words, words[2:], strict=False)}
    return sum(p in held for p in pairs) / max(len(pairs), 1)
