"""A question as understood: its terms with what may stand for them, and the kinds of answer it wants."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.answering import everyday
from knowledge.answering.terms import EVERYDAY_CREDIT, PREFIXES, SHORTEST_PARTED, SYNONYM_CREDIT, Option, Term, options
from knowledge.answering.vocabulary import ASKING_WORDS
from knowledge.answering.want import Want
from knowledge.answering.wants import LONGEST, wants, without_asker
from knowledge.words import STOP_WORDS, split

ASKING_WEIGHT = 0.25
ATTRIBUTE_WEIGHT = 2.0
OWN = 0.6
"""Where a question has little of its own, even a word such as "next" says so much."""

_SLACK_MENTION = re.compile(r"<[@#!][^>|]*(?:\|([^>]*))?>")
_SLACK_LINK = re.compile(r"<(?:https?|mailto):[^>|]*\|([^>]*)>")
_CAPITALISED = re.compile(r"[A-Z][\w&'’-]*")
_WHOSE = re.compile(r"([^\W\d_]{4,})['’]s\b")
_HYPHENED = re.compile(rf"\b({'|'.join(PREFIXES)})-(?=[a-z]{{{SHORTEST_PARTED},}})", re.I)
_COUNTED = re.compile(
    r"(?<![\d/.-])\b(\d{1,2})(?= [a-z]+s\b)|\b(?:all|those|these) (\d{1,2})\b"
    r"|\b(?:nos?|numbers?|items?|options?|recommendations?|paras?|paragraphs?|sections?|clauses?|points?|parts?) "
    r"(\d{1,2})(?: ?(?:-|–|to|and|&) ?(\d{1,2}))?\b",
    re.I,
)
"""A number of things ("all 8 items"), or the number of one ("recommendations 1-3"): it orders, it says little."""
_PEOPLE = re.compile(r"\b(?:how many|fewest|most|number of|which \w+) (people|persons)\b", re.I)
_SOURCE = re.compile(
    r"\b(?:in|from|of) (?:the|our|this|that|your) (reports?|papers?|documents?)\b"
    r"|\b(?:the|our|this|that) (reports?|papers?|documents?) (?:says?|recommends?|mentions?|gives?|proposes?|asks?)\b",
    re.I,
)
"""Where the answer is looked for, not what is asked about: "the recommendation in our report"."""
_ATTRIBUTE = re.compile(
    r"(?:\b(?:what|which|whose)(?:'s|s| is| was| are| were)? (?:the |our )?(?!the\b)|^)"
    r"(\w+)(?= (?:for|of|is|are|was|did|does)\b)",
    re.I,
)
PRONOUN = re.compile(
    r"\b(?:it|its|it's|they|them|their|theirs|he|him|his|she|her|hers|that|this|those|these|one|ones|there|else|too)\b",
    re.I,
)
_ONWARD = re.compile(r"^\s*(?:and|but|so|also|ok|or|then|what about|how about|what else|why)\b", re.I)


@dataclass(frozen=True)
class Question:
    """A question as understood."""

    text: str
    terms: tuple[Term, ...]
    wants: frozenset[Want]
    standing: str = ""
    """The question as it would stand without its thread: what the next turn leans on."""
    follows_on: bool = False
    """Leans on the turn before: a pronoun, an opening "and", or next to no content of its own."""
    spelt: str = ""
    """The text with its misspelt words put right, where there are any."""


@lru_cache(maxsize=256)  # an answer asks again and again what it is that it answers
def parse(text: str) -> Question:
    """Understand a question by its words alone. Never raises, whatever the text."""
    plain = clean(text)
    asked = without_asker(plain)
    terms = tuple(_terms(everyday.in_written_words(asked)))
    content = [t for t in terms if t.weight >= 1.0]
    leans = bool(_ONWARD.search(plain) or (PRONOUN.search(plain) and len(content) <= 5) or len(content) <= 1)
    return Question(plain, terms, wants(asked), plain, leans)


def clean(text: str) -> str:
    """Plain words of a Slack message: mentions and links by their labels, entities undone.

    Half characters, which no database keeps, are replaced; what comes after LONGEST characters is not looked at.
    """
    text = text[:LONGEST].encode("utf-8", "replace").decode("utf-8")
    text = _SLACK_LINK.sub(r"\1", text)
    text = _SLACK_MENTION.sub(lambda m: m.group(1) or "", text)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return " ".join(text.split())


def weaken(question: Question, words: Collection[str]) -> Question:
    """The question with less weight on these words, say those that named the partnership and so are seen to."""
    terms = (replace(t, weight=t.weight * ASKING_WEIGHT) if t.word in words else t for t in question.terms)
    return replace(question, terms=tuple(terms))


def without(question: Question, words: Collection[str]) -> Question:
    """The question without these words, unless it has no others."""
    terms = tuple(t for t in question.terms if t.word not in words)
    return replace(question, terms=terms or question.terms)


def widen(question: Question, found: Callable[[Term], tuple[Option, ...]]) -> Question:
    """The question with what is `found` to stand for each term besides what stands already."""
    return replace(question, terms=tuple(replace(t, options=(*t.options, *found(t))) for t in question.terms))


def _terms(text: str) -> Iterable[Term]:
    names = _names(text)
    counted = frozenset(word.lower() for asks in (_COUNTED, _SOURCE) for found in asks.findall(text) for word in found)
    counted |= frozenset(map(str.lower, _PEOPLE.findall(text)))
    attribute = _attribute(text)
    meant = everyday.meant(text)
    seen: set[str] = set()
    for word in words_of(text):
        if word in seen or (word in STOP_WORDS and word not in names) or (len(word) == 1 and word.isalpha()):
            continue
        seen.add(word)
        written = tuple(Option(words, SYNONYM_CREDIT) for words in meant.get(word, ()))
        asking = (word in ASKING_WORDS and word not in names and not written) or word in counted
        alone = tuple(o for o in options(word) if not written or o.credit > EVERYDAY_CREDIT)
        yield Term(word, (*alone, *written), _weight(asking=asking, attribute=word == attribute), word in names)


def words_of(text: str) -> list[str]:
    """A question's words, one that is written with a hyphen behind its prefix as one."""
    return split(_HYPHENED.sub(r"\1", text))


def _weight(*, asking: bool, attribute: bool) -> float:
    if attribute:
        return 1.0 if asking else ATTRIBUTE_WEIGHT
    return ASKING_WEIGHT if asking else 1.0


def _attribute(text: str) -> str:
    """What is asked of something: the noun behind "what" or "which", or a fragment's first word ("Venue for …")."""
    match = _ATTRIBUTE.search(text)
    return next(iter(split(match[1])), "") if match else ""


def _names(text: str) -> frozenset[str]:
    """Words written as names. An opening capital says nothing; a shouted or all-lower text neither.

    Whose something is ("northton's precept") is as good as a name: a word that no paper holds stands for nobody there.
    """
    owners = frozenset(w for owner in _WHOSE.findall(text) for w in split(owner)) - STOP_WORDS
    if text.isupper():
        return owners
    inner = (m for m in _CAPITALISED.finditer(text) if m.start() > 0 or m.group().isupper())
    return owners.union(w for m in inner for w in split(m.group()) if len(w) > 1)
