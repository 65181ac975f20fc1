"""Quoted words by paper and digest, so that they are known again when the paper is read anew."""

import hashlib
from collections.abc import Iterable

from knowledge.types import Answer, Passage, Quote

MOST = 60
"""Quotes that are remembered of an answer."""


def quotes_in(answer: Answer) -> tuple[Quote, ...]:
    """What an answer quotes."""
    quoted = (_quote(e.paper.path, source) for e in answer.excerpts for source in e.sources)
    return tuple(dict.fromkeys(quoted))[:MOST]


def quotes_of(passage: Passage) -> Iterable[Quote]:
    """What may be quoted of a passage."""
    sources = (passage.lead_in_source or passage.lead_in, *(part.source for part in passage.parts))
    return (_quote(passage.paper.path, source) for source in sources if source)


def _quote(path: str, words: str) -> Quote:
    return path, hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:20]
