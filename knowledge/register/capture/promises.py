"""Rules for what the author takes on: "I'll …", "leave it with me", "will circulate …"."""

import re

from knowledge.register.capture.deeds import is_deed, stems
from knowledge.register.capture.findings import Assignment, Remark
from knowledge.register.capture.names import WHO, are_all_somebody
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.capture.shapes import Shape, dated, first_of, what_is_said
from knowledge.register.owners import names_somebody
from knowledge.register.vocabulary import VERBS

_ADVERBS = (
    r"(?:(?:also|then|now|just|definitely|happily|certainly|gladly|personally|try to|try and|make sure (?:to|that|i)"
    r"|be able to|aim to|get on and|go and|hopefully) )*"
)
_DO = rf"{_ADVERBS}(?P<what>(?P<verb>(?-i:[a-z])[\w-]*)\b.*)"
_START = r"(?:^|(?<=[\s,;:(–—-]))"
_TO_DO = r"(?! (?:report|say|announce|confirm|advise|tell you|let you know)\b)"
"""Who is happy to report brings news."""
_PROMISE = any_of(rf"""
    i'?ll
    i (?:will|shall|must|plan to|aim to|intend to|promise to|need to|have to|want to get|still (?:have|need) to)
    i'?m (?:now )?(?:going to|gonna|happy to{_TO_DO}|due to|about to|to|planning to|aiming to|hoping to)
    i(?:'ve| have)? volunteered to
    i am (?:now )?(?:going to|happy to{_TO_DO}|to)
    i'?ve (?:got to|said (?:that )?i(?:'ll|'d| will| would)|agreed to|offered to|promised to|undertaken to
        |taken the action to|been (?:asked|tasked|told)(?: by [^,.;]{{2,30}}?)? to)
    i'd be (?:happy|glad) to
    i (?:said|agreed|offered|promised) (?:i'd|to)
    (?<!will\s)(?<!'ll\s)(?<!to\s)(?<!can\s)(?<!could\s)(?<!please\s)let me
    (?:more than )?happy to{_TO_DO}
    glad to{_TO_DO}
    (?:on|down to) me to
    (?:asked|requested|insisted|suggested|agreed) (?:that )?i(?= (?!am\b|was\b|had\b|would\b|could\b|should\b|do\b
        |did\b)\w)
    (?:that's )?me (?:down )?to
    i(?:'m| am) (?:down|on the hook|signed up|meant|supposed) to
    i(?:'ve| have| took|'ll take)?(?: got)? (?:the|an) action to
    i'd (?:best|better)
    (?<!\S\s)gonna
""")
_OPENING = r"(?:(?:ok|okay|yes|yep|sure|no problem|np|thanks|ta|right|and|but|then|cool|great|noted|all)[\s,!.–-]+)*"
_ABOUT_ME = r"(?:i|i'm|i've|my|happy|leave|on it|\w+ing)"
_UNDER_WAY = compiled(
    r"^\W*(?:(?:just|ok|right|currently|now|still|also)\b\W*)*(?P<what>(?!\w+ing this\b)(?:drafting|chasing"
    r"|sorting|writing|updating|sending|circulating|finishing"
    r"|finalising|booking|ringing|emailing|preparing|pulling together|reviewing|checking|ordering|printing"
    r"|collating|amending"
    r"|doing (?:it|this|that|them)|uploading|tidying|contacting|redrafting|typing up|writing up|getting)\b.*)"
)
_PROMISE_WORDS = compiled(rf"{_START}{_PROMISE} {_DO}")
_HOPE_WORDS = compiled(
    rf"(?:{_START}i(?:'m| am)? |^\W*{_OPENING}(?:on it\W+)?)(?:must|should|(?:need|hope|expect|hoping"
    rf"|expecting|aiming"
    rf"|planning|ought|(?:have )?got) to)(?: be able to)? {_DO}"
)
_TOLD_WORDS = compiled(
    rf"{_START}i(?:'ve| have)? (?:told|said to|promised|assured|let) {WHO} (?:know )?(?:that )?(?:i|we)"
    rf"(?:'d|'ll| will| would) {_DO}"
)
_CAN_WORDS = compiled(rf"{_START}i can {_DO}")
_BARE_WORDS = compiled(rf"^\W*{_OPENING}(?:will|shall) {_DO}")
_AFTER_WORDS = compiled(rf"^(?P<before>.{{3,60}}?)\s[–—-]+ (?:but )?will {_DO}")
_THEN_WORDS = compiled(rf"^\W*{_ABOUT_ME}\b.*?(?:[,;]\s*(?:and |so |but )?|\b(?:so|and) )will {_DO}")
_WE_WORDS = compiled(rf"{_START}we(?:'ll| will|'re going to| are going to) {_DO}")
_HOLDING = compiled(
    "(?P<what>"
    + any_of(r"""
    \bi(?:'m| am) (?:on the hook|down|signed up|responsible|in charge|taking the lead|leading) (?:for|on|of|with) \S.*
    \bgive me (?:until|till|to)\b.* (?:for|to|on) \S.*
    \bi(?:'m| am) (?:now |also |just )?(?:pulling|putting) (?:it |that |this )?together\b.*
    \bi(?:'ve| have)? promised (?:you|everyone|people|the \w+|<[^>]+>|[A-Z]\w+)(?: all| both)? (?:a|an|the|my
        |some)\b \S.*
    \bi (?:still )?owe (?:you|everyone|people|the \w+|<[^>]+>)(?: all| both)? \S.*
    """)
    + ")"
)
_DOING = compiled(
    r"\bi(?:'m| am) (?:now |also |just )?"
    r"(?P<what>(?!going|looking|trying|hoping|asking|working)(?P<stem>[a-z]+)ing\b (?!to\b).*)"
)
_GOING = compiled(
    r"\bi(?:'m| am)(?: just| also)? (?:going|popping|heading|nipping|driving|calling|off)(?: (?:in|over|round"
    r"|up|down|out|back|along))?"
    r"(?: [^,.;]{2,40}?)? (?P<what>(?:to|about|re) (?:(?!\w+day|see\b|the gym)[a-z]+)\b.*)"
)
_YOU_GET = compiled(
    r"\byou(?:'ll| will|'ll all| will all| can) (?:have|get|receive) (?P<what>(?!a (?:great|good|lovely|nice|fun"
    r"|brilliant|chance)\b)(?:it|this|that|them|my|the|a|an|our"
    r"|your)\b.*)"
)
_WITH_YOU = compiled(
    r"^\W*(?P<what>(?!(?:it|this|that)\b)\S.{2,60}? (?:will|'ll|should) (?:all )?be (?:with (?:you|everyone"
    r"|all)|in your (?:inbox\w*|hands"
    r"|post|pigeonhole)|on your desks?|out to (?:you|all|everyone)|over to you|round to (?:you|all|everyone))\b.*)"
)
_RESOLUTELY = compiled(
    r"(?:^|[,:–-] )i(?:'m| am) (?:now )?(?P<what>(?:ringing|emailing|chasing|booking|ordering|submitting|filing)"
    r" (?:the|them|him|her|it|our|a|my|this|that)\b.*)"
)
_EXPECT = compiled(r"^\W*(?:you (?:can|should) )?expect (?P<what>.{3,60}? from me\b.*)")
_CAN_DO = compiled(r"^\W*(?:(?:yes|yep|ok|sure)\b\W*)*can do (?P<what>(?!that\b|it\b|this\b|so\b)\S+ \S.*)")
_WITH_ME = compiled(
    r"^(?P<what>.*\b(?:leave\b.*\b(?:with|to) me|on my list|i'm on it|consider it done|mine to do|i've got this)\b.*)"
)
_MINE = compiled(
    r"^\W*(?:(?:note|memo|reminder) to self\W+|my (?:job|task|action|homework|bit)\b.*?\b(?:is|:)\s*)(?P<what>\S.*)"
)
_FROM_OTHERS = compiled(
    r".*\b(?:we|you)(?:'ll| will)(?: all)? (?:get|have|see|receive|hear|be getting|be sent)\b.* (?:from|off) (?!me\b)\w"
    r"|.+ (?:says?|said|reckons?|thinks?|told us|tells us)(?: that)? (?:we|you)(?:'ll| will|'d) "
)
"""What is promised by others."""
_FEW = 2
"""Words that a promise without a day has more of, where the rest of it is no sure sign."""
_AND_I = compiled(r"^\W*(?P<who>[^.;:?!]{2,60}?),? and (?:i|me|myself)(?: |'(?=ll|m))")
_OFFER = compiled(
    r"\bif (?:you (?:like|want|prefer|think|need|would|wish|'d)|useful|helpful|anyone|wanted|necessary|required|of use"
    r"|that helps|needed|people)\b"
)
_ALTERNATIVE = compiled(r"^\W*(?:or|shall) ")
_CAN_DEEDS = frozenset(
    """pick take do have send draft circulate bring chase ask host write get book share put arrange organise prepare
    produce update review collate email ring call speak find look sort set run lead cover add check provide pull make
    help order print upload type forward dig turn give talk raise redo collect deliver drop proofread""".split()
)


def promised(remark: Remark) -> Assignment | None:
    """What the author says they will do."""
    if _OFFER.search(remark.masked) or _ALTERNATIVE.match(remark.masked):
        return None
    what = _by_word(remark) or _by_state(remark)
    if not what:
        return None
    also = _AND_I.match(remark.masked)
    both = also and are_all_somebody(also["who"])
    return Assignment(f"{remark.said(also, 'who')} and {remark.author}" if also and both else remark.author, what)


def _by_word(remark: Remark) -> str | None:
    matches = (shape.find(remark) for shape in _PROMISES)
    return next((remark.said(match, "what") for match in matches if match and _is_a_promise(match, remark)), None)


def _is_a_promise(match: re.Match[str], remark: Remark) -> bool:
    """A deed of one's own, in more than a word."""
    enough = remark.listed or len(match["what"].split()) > 1
    return enough and not _FROM_OTHERS.match(remark.masked) and is_deed(match["verb"], match["what"])


def _by_day_or_at_length(match: re.Match[str], remark: Remark) -> bool:
    return remark.dated or remark.follows or len(match["what"].split()) > _FEW


def _is_known_by_day(match: re.Match[str], remark: Remark) -> bool:
    return remark.dated and match["verb"].lower() in VERBS


def _after_a_thing(match: re.Match[str], remark: Remark) -> bool:
    """ "The rota – will send it by Friday"; behind somebody's name it is their promise."""
    return remark.dated and not names_somebody(match["before"].strip())


def _is_able(match: re.Match[str], remark: Remark) -> bool:
    return match["verb"].lower() in _CAN_DEEDS and not remark.asked


_PROMISES = (
    Shape(_PROMISE_WORDS),
    Shape(_HOPE_WORDS, _is_known_by_day),
    Shape(_TOLD_WORDS, _is_known_by_day),
    Shape(_CAN_WORDS, _is_able),
    Shape(_BARE_WORDS, _by_day_or_at_length),
    Shape(_AFTER_WORDS, _after_a_thing),
    Shape(_THEN_WORDS),
    Shape(_WE_WORDS, _by_day_or_at_length),
)


def _owes(match: re.Match[str], remark: Remark) -> bool:
    return remark.dated or remark.follows or bool(re.search(r"\bowe\b", match[0]))


def _is_at(match: re.Match[str], remark: Remark) -> bool:
    return (remark.dated or remark.follows) and bool(VERBS & stems(match["stem"]))


def _is_resolved(_match: re.Match[str], remark: Remark) -> bool:
    return not remark.asked


_STATES = (
    Shape(_MINE),
    Shape(_HOLDING, _owes),
    Shape(_UNDER_WAY, dated),
    Shape(_RESOLUTELY, _is_resolved),
    Shape(_DOING, _is_at),
    Shape(_GOING, dated),
    Shape(_YOU_GET, dated),
    Shape(_EXPECT, dated),
    Shape(_WITH_YOU, dated),
    Shape(_CAN_DO, _is_resolved),
    Shape(_WITH_ME, dated),
)


def _by_state(remark: Remark) -> str | None:
    """ "My job is …", "I owe you …", "I'm drafting …": told as it stands, not as a promise."""
    if _FROM_OTHERS.match(remark.masked):
        return None
    match = first_of(_STATES, remark)
    return what_is_said(match, remark) if match else None
