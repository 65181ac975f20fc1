"""A question that refers to a part of a paper by its number: "para 9", "section 3.1", "Appendix One", "article IV"."""

import re
from functools import lru_cache

from knowledge.answering.question import Question, weaken
from knowledge.types import Passage
from knowledge.words import fold, split

REFERRED = 0.6
"""Credit for a passage that stands in the part referred to."""

_KINDS = {
    "para": ("para", "paras", "paragraph", "paragraphs"),
    "section": ("section", "sections", "sec", "clause", "clauses", "article", "articles", "rule", "part", "chapter"),
    "appendix": ("appendix", "appendices", "annex", "schedule", "app"),
    "page": ("page", "pg"),
}
"""Numbered parts, by the words for them; sections go by many names, also in one paper."""
_KIND = {word: kind for kind, words in _KINDS.items() for word in words}
_SPELT = {word: str(n) for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_ROMAN = {word: str(n) for n, word in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
_NUMBER = rf"\d{{1,3}}(?:\.\d{{1,3}})*|{'|'.join(_SPELT)}|[ivx]{{1,4}}|[a-h]"
_REFERENCE = re.compile(rf"\b({'|'.join(_KIND)})\.? ?(?:no\.? ?|number )?({_NUMBER})\b(?!['’])")

Reference = tuple[str, str]
"""A kind of part and its number."""


@lru_cache(maxsize=4_096)
def references(text: str) -> frozenset[Reference]:
    """The numbered parts that a text speaks of."""
    return frozenset((_KIND[word], _plain(number)) for word, number in _REFERENCE.findall(fold(text)))


def light(question: Question) -> Question:
    """The question with little weight on the words that refer: they say where to look, not for what."""
    words = {word for found in _REFERENCE.finditer(fold(question.text)) for word in split(found.group())}
    return weaken(question, words) if words else question


def credit(wanted: frozenset[Reference], passage: Passage) -> float:
    """Credit for standing in a part that is wanted, or inside it: 3.1 stands in 3."""
    if not wanted:
        return 0.0
    stands = references(" ; ".join((passage.locator, *passage.headings)))
    return REFERRED * any(
        kind == its and (number == n or n.startswith(f"{number}.")) for kind, number in wanted for its, n in stands
    )


def _plain(number: str) -> str:
    plain = _SPELT.get(number) or _ROMAN.get(number) or number
    return plain.removesuffix(".0")
