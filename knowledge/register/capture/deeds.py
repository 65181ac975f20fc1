"""Which verbs tell of a deed that can be ticked off, and which of a state."""

import re

from knowledge.register.capture.phrases import compiled
from knowledge.register.vocabulary import AGENCIES, POSTS, THINGS, VERBS

_ADVERBS = (
    r"(?:(?:also|then|now|please|pls|kindly|both|each|all|still|just|jointly|urgently|hopefully|probably|therefore"
    r"|either|at least|first|try and|try to|be able to) )*"
)
_NO_VERB_YET = r"(?!(?:the|an?|our|their|his|her|my|your|this|that|these|those|all|both|each|it|us|them|him|me)\b)"
DO = rf"{_ADVERBS}(?P<what>{_NO_VERB_YET}(?P<verb>(?-i:[a-z])[\w-]*)\b.*)"
"""A regular expression for what is done, from its verb on."""

STATES = frozenset(
    """be consider meet remain continue become need include receive see want know feel like love attend come discuss
    decide benefit hold have start begin happen apply exist differ depend expect enjoy join arrive understand agree stay
    cost increase reduce improve affect matter vote open close last run end finish move operate sit lead report
    form""".split()
)
"""What "the Board will …" mostly foretells rather than promises."""

_NO_DEED = frozenset(
    """be see say admit pass miss wait think let leave look join attend come go stop agree know have hear believe hope
    guess bet assume imagine remember forget stay sit keep bear abstain vote love like enjoy drop ping need want defer
    health feel grab retire struggle die cry eat drink wear park sleep laugh apologise support watch second head pop
    stick make""".split()
)
_UNLESS = {
    "come": r".*\b(?:back|up with)\b",
    "drop": r".*\b(?:email|line|note|off|message|round|copy|copies|in|over)\b",
    "go": r"(?:through|over|back|and|to \w+ to|round)\b",
    "grab": r"(?!(?:(?:a|some|my|the|you a) )*(?:quick )?(?:coffee|tea|cuppa|lunch|drink|seat|sandwich|bite|pint)\b)\S",
    "have": r"(?!to\b|been\b|a (?:nice|good|great|lovely|drink|cuppa|coffee|tea|pint|biscuit|break|think(?! and))\b)"
    r"\S+ \S",
    "head": r"up\b",
    "keep": r".*\b(?:updated|posted|log|record|list)\b",
    "leave": r".*\b(?:with|copies|keys)\b",
    "let": r"(?!(?:you|u) know\W*$)\S.*\bknow\b|(?:them|him|her|\w+) have\b",
    "look": r"(?:into|at|over|through|up|out)\b",
    "make": r"(?!(?:it|that|this|\w+day|the \d\w*|either|both|any)\b)\S",
    "ping": r"\S",
    "pop": r"\S.*\b(?:on|in|over|up|onto)\b",
    "see": r"(?:if|whether|what|to it|that|about)\b(?!.*\bhappens\b)",
    "support": r"\S.*\b(?:with|to)\b",
    "think": r"(?:about it )?and\b",
}
"""Of verbs that are mostly no deed, the words after them that make one."""

_BE_DOING = compiled(r"be (?P<stem>(?!(?:chair|lead|host|cover|attend|join|runn)ing)[a-z]+)ing\b")
_NO_VERBS = (
    POSTS
    | THINGS
    | AGENCIES
    | frozenset("always often never soon ever still not seldom now also then just date".split())
)


def is_deed(verb: str, what: str) -> bool:
    """The words, which begin with the verb, promise something that can be ticked off, not to be there or to wait."""
    verb = verb.lower()
    under_way = _BE_DOING.match(what)
    if under_way:
        return bool(stems(under_way["stem"].lower()) & (VERBS - STATES))
    if verb in _UNLESS:
        return bool(compiled(rf"{verb} (?:{_UNLESS[verb]})").match(what))
    return verb not in _NO_DEED


def may_be_a_verb(word: str) -> bool:
    """A verb that is known, or a word that is known for nothing else."""
    return word in VERBS or (len(word) > 2 and word not in _NO_VERBS and not re.search(r"(?:ing|ly|ed)$", word))


def stems(gerund: str) -> frozenset[str]:
    """What "letting", "writing" or "chasing" may come from, given without the "ing"."""
    return frozenset({gerund, gerund + "e", gerund[:-1]}) - (_NO_DEED - _UNLESS.keys())
