"""Who can be meant as somebody who acts."""

import re

from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.owners import MENTION, names_somebody
from knowledge.register.vocabulary import AGENCIES, FIRST_NAMES, GIVEN_NAMES, THINGS

WHO = rf"(?P<who>(?:{MENTION}|[^<,.?!:;()]){{1,80}}?)"
"""A regular expression for words that may name somebody; is_somebody() judges them."""
SEVERAL = rf"(?P<who>(?:{MENTION}|[^<.?!:;()]){{1,80}}?)"
"""The same with commas."""
THEN = r"(?: \([^()]{1,30}\))?(?: |(?='))"
"""What parts a name from "will" or "'ll": perhaps a team in brackets."""

NAME = rf"(?:(?:{'|'.join(sorted(FIRST_NAMES))})\b|(?-i:{'|'.join(name.title() for name in sorted(GIVEN_NAMES))})\b)"
"""A regular expression for a given name that is written alone."""

CALLED = (
    r"(?!(?:ok|okay|yes|yep|no|hi|hello|hey|sorry|thanks|thx|ta|urgent|question|quick|guys|folks|team|all|everyone|please"
    r"|pls|also|so|and|but|right|great|good|fine|morning|afternoon|evening|cheers|update|reminder|well|btw|ps|fyi|anyway"
    r"|sure|cool|perfect|lovely|brilliant|done|noted|help|today|tomorrow|now|then|next|action|actions|todo|decision"
    r"|note|nb|re|asap|actually|maybe|oh|ah|um|er|hmm|wow|what|who|how|when|where|why|here|there|this|that|it|they|you|she|which|whose|any\w+|some\w+|no\w+|every\w+|kindly|just|only|\w+ly|\w+day)\b)"
    r"[a-z]{3,15}(?=\s*[,:–—-]|\s+(?:can|could|would|will) )"
)
"""A word that is nothing else, at the front: whoever is called."""
_ANYBODY = compiled(r"(?:some|any)(?:one|body)(?: else)?(?: (?:from|in|at|on) (?P<group>.+))?")
_DAYS = compiled(
    r"(?:(?:next|this|last) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june"
    r"|july|august"
    r"|september|october|november|december|today|tomorrow)"
)
_EACH = compiled(
    r"(?:each|every) (?P<one>(?!(?:day|week|month|year|night|morning|time|child|person|family|one)\b)[a-z]{3,})"
)
_RUNS_ON = compiled(r"(?: (?:a|an|the|of|for|to|have|has|take|give|get|do|make)|^(?:have|take))$")
_NO_NAME = compiled(
    any_of(r"""
    ^(?:i|we|you|he|she|they|it|this|that|these|those|there|here|who|what|which|when|where|how|why|nothing|something
        |everything|anything|nobody|none|no[- ]one|not|time|need|happy|looking|sorry|glad|great|lovely|good|nice|able
        |due|welcome|trying|hope|hoping|want|wanting|thanks|thank|according|subject|prior|up|similar|ready|keen|easy
        |hard|going|used|next|free|open|close|aim|plan|idea|point|way|if|as|but|or|and|so|likely|best|better|worth
        |pleased|delighted|proud|just|only|back|over|through|also|then|please|pls|see|say|ok|reminder|remember|try
        |ability|attempt|lots|many|most|few|let|got|have|having|use|make|interesting|waiting|listening|responding
        |moving|speaking|talking|never|always|others|be|in|at|over|during|under|with|for|to|by|on|after|before
        |since|about|spoke|met|sent|had|went|rang|saw|wrote|heard|found|gave|took|made|told|asked|emailed|called|chased
        |checked|booked|updated|raised|shared|posted|discussed|reviewed|confirmed|replied|added|attached)\b
    \b(?:who|which|that|when|where)\b
    """)
)
_NEAR = 300
"""Characters before a pronoun in which its name is looked for."""
_SUBJECT = compiled(
    rf"^\W*(?:so |and |ok |that's (?:one )?for |this is (?:one )?for |one for )?(?P<who>{MENTION}|(?:the "
    rf"|our )?(?-i:[A-Z])[\w'&-]*"
    r"(?: (?!(?:is|are|was|were|has|have|had|will|can|says?|said|to)\b)[\w'&-]+){0,3}?)"
    r"(?:'s|'ve|'re)?(?:$|\s(?:is|are|was|were|has|have|had|will|can|says?|said|wants?|needs?|owes?|got|still|\w+ed|to|[–—-])\b|\s*[–—,-])"
)
_ANTECEDENT = re.compile(rf"{MENTION}|(?<!^)(?<![.!?:]\s)\b[A-Z][a-z]+(?:\s[A-Z][a-z]+)*\b|\b[A-Z]{{2,6}}\b")


def is_somebody(who: str) -> bool:
    """A mention, agency, post or name, or anybody; no pronoun and no thing."""
    bare = re.sub(r"^(?:one\s+of\s+)?(?:the|our|a)\s+", "", who.strip(), flags=re.I)
    if anybody := _ANYBODY.fullmatch(bare):
        return not anybody["group"] or not _RUNS_ON.search(anybody["group"])
    if _DAYS.fullmatch(bare):
        return False
    if each := _EACH.fullmatch(bare):
        return each["one"].lower() not in THINGS
    last = bare.split()[-1].lower() if bare else ""
    return not cannot_be_a_name(bare) and (last not in THINGS or last in AGENCIES) and names_somebody(bare)


def is_anybody(who: str) -> bool:
    """ "Someone", "anyone from Health": nobody in particular."""
    return bool(_ANYBODY.fullmatch(who.strip()))


def are_all_somebody(who: str) -> bool:
    """Each of several names that commas part."""
    return all(is_somebody(part) for part in re.split(r"\s*,\s*(?:and\s+)?", who.strip(" ,")))


def cannot_be_a_name(words: str) -> bool:
    """They begin with a pronoun or the like, or hold a clause."""
    return bool(_NO_NAME.search(words))


def somebody_or_none(phrase: str) -> str | None:
    """Whom "someone from Health" means; None where it may be anybody."""
    match = _ANYBODY.fullmatch(phrase.strip())
    return match["group"] if match else phrase.strip()


def last_named(text: str) -> str | None:
    """Whom a "she" or "they" after the text may mean: the subject of the last sentence, or who was named last in it."""
    sentence = re.split(r"(?<=[.!?;])\s+", text[-_NEAR:].strip())[-1]
    subject = _SUBJECT.match(sentence)
    if subject and is_somebody(subject["who"]):
        return re.sub(r"^(?:the|our)\s+", "", subject["who"], flags=re.I)
    names = [name for name in _ANTECEDENT.findall(text[-_NEAR:]) if not cannot_be_a_name(name)]
    return names[-1] if names else None
