"""Rules for what the author takes on: "I'll …", "leave it with me", "will circulate …"."""

import re

from knowledge.register.capture.findings import Assignment
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.vocabulary import VERBS

_ADVERBS = (
    r"(?:(?:also|then|now|just|definitely|happily|certainly|gladly|personally|try to|try and|make sure (?:to|that|i)"
    r"|be able to|aim to|get on and|go and|hopefully) )*"
)
_DO = rf"{_ADVERBS}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)"
_START = r"(?:^|(?<=[\s,;:(–—-]))"
_PROMISES = any_of(r"""
    i'?ll
    i (?:will|shall|must|plan to|aim to|intend to|promise to|need to|have to|want to get)
    i'?m (?:now )?(?:going to|gonna|happy to|due to|about to|to|planning to|aiming to|hoping to)
    i am (?:now )?(?:going to|happy to|to)
    i'?ve (?:got to|said i'll|agreed to|offered to|promised to|undertaken to|taken the action to|been asked to)
    i'd be (?:happy|glad) to
    i (?:said|agreed|offered|promised) (?:i'd|to)
    let me
    (?:more than )?happy to
    glad to
    (?:on|down to) me to
    (?:that's )?me (?:down )?to
    i(?:'m| am) (?:down|on the hook|signed up|meant|supposed) to
    i(?:'ve| have| took|'ll take)?(?: got)? (?:the|an) action to
    i'd (?:best|better)
    gonna
""")
_OPENING = r"(?:(?:ok|okay|yes|yep|sure|no problem|np|thanks|ta|right|and|but|then|cool|great|noted|all)[\s,!.–-]+)*"
_RULES = {
    "promise": compiled(rf"{_START}{_PROMISES} {_DO}"),
    "can": compiled(rf"{_START}i can {_DO}"),
    "bare": compiled(rf"^\W*{_OPENING}(?:will|shall) {_DO}"),
    "went on": compiled(
        r"^\W*(?:i|i'm|i've|my|happy|leave|on it|\w+ing)\b.*?(?:[,;]\s*(?:and |so |but )?"
        "|\b(?:so|and) )will {_DO}"
    ),
    "we": compiled(rf"{_START}we(?:'ll| will|'re going to| are going to) {_DO}"),
}
_HOLDING = compiled(
    any_of(r"""
    \bi(?:'m| am) (?:on the hook|down|signed up|responsible|in charge|taking the lead|leading) (?:for|on|of
        |with) (?P<what1>\S.*)
    \bi(?:'m| am) (?:now |also |just )?(?P<what2>(?:doing|drafting|writing|redrafting|preparing|pulling
        |putting together|sorting|chasing|updating|collating|finishing|finalising|compiling|organising|arranging
        |booking|circulating|sending|rewriting|producing)\b.*)
    \bi (?:still )?owe (?:you|everyone|people|the \w+|<[^>]+>)(?: all| both)? (?P<what3>\S.*)
    """)
)
_DOING = compiled(
    r"\bi(?:'m| am) (?:now |also |just )?(?P<what>(?!going|looking|trying|hoping|asking"
    r"|working)(?P<stem>[a-z]+)ing\b (?!to\b).*)"
)
_WITH_ME = compiled(r"\b(?:leave\b.*\b(?:with|to) me|on my list|i'm on it|consider it done|mine to do|i've got this)\b")
_MY_JOB = compiled(
    r"^\W*(?:note|memo|reminder) to self\W+(?P<what1>.+)|^\W*my (?:job|task|action|homework|bit)\b.*?\b(?:is"
    r"|:)\s*(?P<what>.+)"
)
_OFFER = compiled(
    r"\bif (?:you (?:like|want|prefer|think|need|would|wish|'d)|useful|helpful|anyone|wanted|necessary|required"
    r"|of use|that helps|needed|people)\b"
)
_ALTERNATIVE = compiled(r"^\W*(?:or|shall) ")

_NO_DEED = frozenset(
    """be see say admit pass miss wait think let leave look join attend come go stop agree know have hear believe hope
    guess bet assume imagine remember forget stay sit keep bear abstain vote love like enjoy drop ping need want defer
    health feel retire struggle die cry eat drink wear park sleep laugh apologise support watch second head pop stick make""".split()
)
_DEEDS_OF = {
    "have": r"(?!to\b|been\b|a (?:nice|good|great|lovely|drink|cuppa|break|think|lie)\b)\S+ \S",
    "let": r"(?!(?:you|u) know\W*$)\S.*\bknow\b|(?:them|him|her|\w+) have\b",
    "look": r"(?:into|at|over|through|up|out)\b",
    "leave": r".*\b(?:with|copies|keys)\b",
    "keep": r".*\b(?:updated|posted|log|record|list)\b",
    "drop": r".*\b(?:email|line|note|off|message|round|copy|copies|in|over)\b",
    "ping": r"\S",
    "pop": r"\S.*\b(?:on|in|over|up|onto)\b",
    "come": r".*\b(?:back|up with)\b",
    "go": r"(?:through|over|back|and|to \w+ to|round)\b",
    "see": r"(?:if|whether|what|to it|that|about)\b(?!.*\bhappens\b)",
    "head": r"up\b",
    "make": r"(?!(?:it|that|this|\w+day|the \d\w*|either|both|any)\b)\S",
    "be": r"(?:sending|circulating|writing|drafting|doing|chasing|updating|contacting|asking|preparing|taking"
    "|putting|bringing|collating|emailing|booking|sorting|submitting|presenting|publishing|reviewing|arranging"
    "|producing|issuing|speaking to)\b",
    "support": r"\S.*\b(?:with|to)\b",
    "think": r"(?:about it )?and\b",
}
_CAN_DEEDS = frozenset(
    """pick take do have send draft circulate bring chase ask host write get book share put arrange organise prepare
    produce update review collate email ring call speak find look sort set run lead cover add check provide pull make
    help order print upload type forward dig turn give talk raise redo collect deliver drop proofread""".split()
)


def promised(masked: str, text: str, author: str, *, dated: bool, asked: bool) -> Assignment | None:
    """What the author says they will do."""
    if _OFFER.search(masked) or _ALTERNATIVE.match(masked):
        return None
    for name, pattern in _RULES.items():
        match = pattern.search(masked)
        if match and _holds(name, match, dated=dated, asked=asked):
            return Assignment(author, text[match.start("what") : match.end("what")])
    match = _MY_JOB.match(masked)
    if match:
        return Assignment(author, text[match.start("what1" if match["what1"] else "what") :])
    holding = _HOLDING.search(masked)
    if holding and (dated or "owe" in holding[0]):
        return Assignment(author, text[holding.start() :])
    doing = _DOING.search(masked)
    if doing and dated and VERBS & stems(doing["stem"]):
        return Assignment(author, text[doing.start("what") :])
    return Assignment(author, text) if dated and _WITH_ME.search(masked) else None


def _holds(name: str, match: re.Match[str], *, dated: bool, asked: bool) -> bool:
    words = len(match["what"].split())
    if words < 2 or (name == "bare" and words < 3 and not dated):
        return False
    if name == "can" and (match["verb"].lower() not in _CAN_DEEDS or asked):
        return False
    if name == "we" and not (dated or words > 3):
        return False
    return is_deed(match["verb"], match["what"])


def stems(gerund: str) -> frozenset[str]:
    """What "letting", "writing" or "chasing" may come from, given without the "ing"."""
    return frozenset({gerund, gerund + "e", gerund[:-1]}) - (_NO_DEED - _DEEDS_OF.keys())


def is_deed(verb: str, what: str) -> bool:
    """The words promise something that can be ticked off, not to be there or to wait and see."""
    verb = verb.lower()
    if verb in _DEEDS_OF:
        return bool(compiled(rf"{verb} {_DEEDS_OF[verb]}").match(what))
    return verb not in _NO_DEED
