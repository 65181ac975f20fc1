"""Whether somebody who writes in a thread with Remit, without naming it, asks it something.

Precision first: people talk to each other there, and an answer that nobody asked for disturbs more than a question
that has to be put again with a mention.
"""

import re
from collections.abc import Callable

from knowledge.answering.pointing import points
from knowledge.answering.scope import is_generic
from knowledge.words import STOP_WORDS, fold, split, stem

MOST_WORDS = 30

_OPENING = r"^(?:(?:and|so|ok|okay|but|also|then|right|great|thanks|thank you|please)\b[\s,.:;–—-]*)*"
_PLACE = r"(?:(?:for|by|to|in|on|from|at|of|under|with) )?"
_WORD = r"(?:whose|whom|which|(?:who|what|when|where|how)(?:'?s|'re|'ll)?)\b"
_TOPIC = r"(?:[^?:–-]{3,60}(?:\s[-–]|:)\s+)?"
_ASKS = re.compile(rf"{_OPENING}{_TOPIC}{_PLACE}{_WORD}")
_GOES_ON = re.compile(
    rf"^(?:and|but)\b\s+{_PLACE}(?:who|what|which|how (?:often|many|much|long))(?:'?s)?\b"
    r".*\b(?:it|its|they|their|them)\b"
)
_OVER = re.compile(r"\b(?:did|was|were|said|say|says)\b")
_INITIALS = re.compile(r"\b[A-Z]{3,8}s?\b")
_HOW = re.compile(rf"{_OPENING}how (?!often|frequently|many|much|long|far|big|large|is\b|are\b|does\b|do\b)")
_YES_OR_NO = re.compile(rf"{_OPENING}(?:is|are|does|do|must|may)\b.*\?$")
_ABOUT = re.compile(rf"{_OPENING}(?:what|how) about\b(?P<whom>[^?.!]*)\??$")
_TO_SOMEBODY = re.compile(
    r"\b(?:you|your|yours|u|ya|i|im|me|my|mine|us|anyone|anybody|someone|somebody|everyone|everybody|folks|guys|lets|"
    r"shall|should|will|would|could|thinks?|feels?|wants?|lol|haha)\b|\blet's\b|!|https?:|(?<!\w)@\w"
)
_WE = re.compile(r"\bwe\b(?! (?:report|accountable|responsible|for\b))")
_OFTEN_WE = re.compile(r"\bhow (?:often|many|frequently)\b.*\bwe\b")
_JUST_NOW = re.compile(
    r"\b(?:today|tomorrow|tonight|yesterday|now|later|soon|yet|still|here|available|free|around|lunch|coffee|"
    r"this (?:morning|afternoon|evening|week|one)|(?:next|last) (?:week|month)|what time is|who cares|was at|were at|"
    r"who has|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?::\d\d| ?[ap]m))\b"
)
_DOING = re.compile(r"(?:\b(?:is|are|was|were)\b|'s\b|'re\b)(?: \w+){0,2}? (?P<verb>\w{2,}ing)\b")
_STANDING = frozenset(  # What goes on for as long as a body stands; and nouns.
    "meeting funding training housing safeguarding planning commissioning reporting voting monitoring hearing learning"
    " nursing standing governing briefing wellbeing steering working paying leading hosting replacing costing"
    " representing merging".split()
)
_GOVERNANCE = frozenset(
    map(
        stem,
        "accountable action adviser advisory agency agenda agreement amend annual appoint approve attendance "
        "audit authority board body budget chair chairs clerk code committee composition commissioner conduct "
        "consortium constitution consult contact cost council councillor cycle decide decision delegate delegated "
        "deputy director dispute duty elect escalate executive fee forum frequency fund funded funding governance "
        "governor group head lead leads legal manager mandate meet meeting member membership minutes nominate "
        "objective observer officer official option panel partner partnership policy portfolio post power powers "
        "principle priority procedure protocol purpose quorate quorum recommend recommendation remit report "
        "reports represent representative resolve responsibility responsible responsibilities review role rota "
        "rule scope scrutiny secretariat secretary sign sit sits statutory strategy structure subcommittee "
        "subgroup substitute support term terms threshold treasurer trust trustee tier unit vice vote voting".split(),
    )
)


def is_question_for_remit(text: str, is_name: Callable[[str], bool]) -> bool:
    """Whether these words, plain and without Remit's mention, are a question that papers could answer.

    `is_name` tells whether a folded word is part of what the papers call something.
    """
    words = fold(text)
    if points(words):
        return True
    question = _last_sentence(words)
    if not question or len(question.split()) > MOST_WORDS or _among_people(question):
        return False
    about = _ABOUT.match(question)
    if about:
        return _names_only(about["whom"], is_name)
    if _GOES_ON.match(question) and not _OVER.search(question):
        return True
    asks = (_ASKS.match(question) and not _HOW.match(question)) or _YES_OR_NO.match(question)
    return bool(asks) and (_on_governance(question) or any(is_name(fold(i)) for i in _INITIALS.findall(text)))


def _on_governance(question: str) -> bool:
    return any(stem(word) in _GOVERNANCE for word in split(question))


def _last_sentence(words: str) -> str:
    """The one sentence that asks; nothing where more than courtesies stand before it."""
    *before, last = [part.strip() for part in re.findall(r"[^.!?\n]+[.!?\n]*", words) if part.strip()] or [""]
    courtesies = all(STOP_WORDS.issuperset(split(part)) for part in before)
    return last if courtesies else ""


def _among_people(question: str) -> bool:
    if _TO_SOMEBODY.search(question) or _JUST_NOW.search(question):
        return True
    if _WE.search(question) and not _OFTEN_WE.search(question):
        return True
    return any(found["verb"] not in _STANDING for found in _DOING.finditer(question))


def _names_only(words: str, is_name: Callable[[str], bool]) -> bool:
    content = [word for word in split(words) if word not in STOP_WORDS]
    beside = [word for word in content if not is_name(word)]
    named = len(content) > len(beside)
    return named and all(is_generic(word) or stem(word) in _GOVERNANCE for word in beside)
