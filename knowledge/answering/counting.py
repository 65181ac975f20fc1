"""How many of what: a number answers only where it counts the things asked about."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, takewhile

from knowledge.answering.asked_in_words import ABOVE_TWELVE, TO_TWELVE
from knowledge.answering.held import undated
from knowledge.answering.question import Question, words_of
from knowledge.answering.terms import Term
from knowledge.answering.windows import PEOPLE, Window, leading_text, study
from knowledge.types import Passage, PassageKind
from knowledge.words import STOP_WORDS, fold, sense, senses, split

REACH = 3
"""Words between a number and what it counts, at most."""
LONGEST_PHRASE = 7
"""Words of what it counts, where they run on."""
_ENDS_OPEN = re.compile(r"\b(?:for|to|by|that|will|shall|must|should|may|can|on|with)\W*$", re.I)
"""Ends a sentence below which is listed what somebody does, not those that it names."""
_HOW_MANY = re.compile(r"\b(?:how many|number of|numbers of)\b(.*)", re.I)
_SO_MANY = re.compile(
    rf"\b(?:all|which|what|the|those|these) (?P<first>\d\d?|{TO_TWELVE})\b"
    rf"|\b(?P<then>\d\d?|{TO_TWELVE}) (?:\w+ )?(?!years|months|weeks|days|times|hours)[a-z]{{3,}}s\b",
    re.I,
)
_TALLIED = frozenset(
    map(sense, "vote votes ballot ballots hour hours day days word words time times page pages".split())
)
"""Things that a list never holds one by one: their number must be told."""
_PEOPLE = frozenset({"people", "persons", "women", "men"})
_NUMBERS = frozenset((*TO_TWELVE.split("|"), *ABOVE_TWELVE.split("|"), *"none single several both dozen".split()))
_AGES = re.compile(r"\b(?:aged?|ages)(?: (?:of|from|between|under|over|up|to))* \d+|\b0 ?(?:-|–|to) ?\d+", re.I)
"""Say how old those are who are spoken of, not how many."""
_A_NUMBER = re.compile(rf"\d|%|\b(?:{'|'.join(sorted(_NUMBERS))})\b")
"""Soon looked for in what tells no number."""


def lists_so_many(question: Question, passage: Passage) -> bool:
    """Whether it is a list of as many items as the question asks for: "all five", "the 3 options"."""
    found = _SO_MANY.search(question.text) if passage.kind is PassageKind.LIST else None
    if found is None:
        return False
    said = fold(found["first"] or found["then"])
    many = int(said) if said.isdigit() else TO_TWELVE.split("|").index(said) + 1
    return many > 1 and sum(not part.level for part in passage.parts) == many


def counted(question: Question) -> tuple[Term, ...]:
    """The terms for the things that are to be counted: "how many partner agencies sit" asks for agencies."""
    found = _HOW_MANY.search(question.text)
    words = _noun(found[1]) if found else frozenset()
    return tuple(t for t in question.terms if t.word in words)


@lru_cache(maxsize=256)
def _noun(after: str) -> frozenset[str]:
    kept: list[str] = []
    for word in words_of(after):
        if word in STOP_WORDS and kept:
            break
        kept += [word] if word not in STOP_WORDS else []
    if not _PEOPLE.isdisjoint(kept):
        return frozenset(kept)  # of people it is told what they do: "people sit" are members
    return frozenset([word for word in kept if word.endswith("s") and not word.endswith("ss")][:1] or kept)


def counts(things: tuple[Term, ...], window: Window) -> bool:
    """Whether the window counts these things: a number stands by one of them, or it is a list of them."""
    if not things:
        return True
    tallied = any(_TALLIED.issuperset(o.senses) for t in things for o in t.options[:1])
    if window.passage.kind is not PassageKind.PROSE and not tallied and _lists(things, window.passage):
        return True
    return any(_beside(things, sentence) for sentence in window.sentences)


def _lists(things: tuple[Term, ...], passage: Passage) -> bool:
    """Whether these things are what the passage lists; people must be named."""
    named = study(passage).people >= PEOPLE or not any(t.word in _PEOPLE for t in things)
    return named and _covers(things, _listing(passage))


def _listing(passage: Passage) -> frozenset[str]:
    """What says of which things a list or a table is: its nearest heading, its lead-in, its columns."""
    leading = leading_text(passage)
    said = "" if _ENDS_OPEN.search(leading) else leading
    return frozenset(senses(" ".join((*passage.headings[-1:], said, *passage.header))))


def _covers(things: tuple[Term, ...], inside: frozenset[str]) -> bool:
    return any(t.credit(inside) for t in things)


def _phrase(words: Sequence[str]) -> Iterator[str]:
    """The words that belong to a number before them: "5 | local planning and commissioning groups are …"."""
    return takewhile(lambda word: word == "and" or word not in STOP_WORDS, words[:LONGEST_PHRASE])


def _beside(things: tuple[Term, ...], sentence: str) -> bool:
    if not _A_NUMBER.search(fold(sentence)):
        return False
    words = split(_AGES.sub(" ", undated(sentence)))
    at = [n for n, word in enumerate(words) if word in _NUMBERS or word[0].isdigit()]
    if not at and "%" not in fold(sentence):
        return False
    beside = (words[max(0, n - REACH) : n + REACH + 1] for n in at)
    counted_on = (_phrase(words[n + 1 :]) for n in at)
    near = frozenset(sense(w) for run in chain(beside, counted_on) for w in run)
    return _covers(things, near or frozenset(senses(sentence)))
