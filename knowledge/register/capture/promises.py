"""Rules for what the author takes on: "I'll …", "leave it with me", "will circulate …"."""

import re

from knowledge.register.capture.findings import Assignment

_ADVERBS = r"(?:(?:also|then|now|just|probably|definitely|happily|certainly|gladly|personally|try\s+to|make\s+sure\s+(?:to|that)|be\s+able\s+to|aim\s+to|get\s+on\s+and)\s+)*"
_PROMISE = re.compile(
    rf"""(?:^|(?<=[\s,;:(–—-]))(?:
      i['’]?ll | i\ (?:will|shall|must|plan\ to|aim\ to|intend\ to|promise\ to|need\ to|have\ to|want\ to\ get) | i['’]?m\ (?:going\ to|gonna|happy\ to|due\ to|about\ to|to|planning\ to|aiming\ to|hoping\ to)
      | i\ am\ (?:going\ to|happy\ to|to) | i['’]?ve\ (?:got\ to|said\ i['’]?ll|agreed\ to|offered\ to|promised\ to|undertaken\ to|taken\ the\ action\ to) | i['’]?d\ be\ (?:happy|glad)\ to
      | i\ (?:said|agreed|offered|promised)\ (?:i['’]?d|to) | let\ me | (?:more\ than\ )?happy\ to | glad\ to | (?:my|mine)\ to | on\ me\ to | down\ to\ me\ to | me\ to | gonna
      )\ {_ADVERBS}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)""",
    re.I | re.VERBOSE,
)
_CAN = re.compile(rf"(?:^|(?<=[\s,;:(–—-]))i\ can\ {_ADVERBS}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)", re.I | re.VERBOSE)
_BARE_WILL = re.compile(
    rf"^\W*(?:(?:ok|yes|yep|sure|no\ problem|np|thanks|ta|right|and|but|then)[\s,!.–-]+)*(?:will|shall)\ {_ADVERBS}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)",
    re.I | re.VERBOSE,
)
_WE_WILL = re.compile(
    rf"(?:^|(?<=[\s,;:(–—-]))we(?:['’]?ll|\ will|['’]re\ going\ to)\ {_ADVERBS}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)",
    re.I | re.VERBOSE,
)
_WITH_ME = re.compile(
    r"\b(?P<what>leave\b.*\b(?:with|to)\ me\b.*)|^(?P<what2>.*\b(?:on\ my\ list|i['’]m\ on\ it|consider\ it\ done))\b",
    re.I,
)
_NO_DEED = frozenset(
    """be see say admit pass miss wait think let leave look join attend come go stop agree know have hear believe hope
    guess bet assume imagine remember forget stay sit keep bear abstain vote love like enjoy drop ping""".split()
)
_DEEDS_OF = {
    "have": r"(?:it|that|this|them|the|a|an|my|our|something|[\w\s]+)\b.*\b(?:ready|done|to\ you|with\ you|finished|over|out|back|drafted|sorted|draft|for)\b",
    "let": r"(?:you|them|him|her|everyone|people|all|[A-Z]\w+)\b.*\b(?:know|have)\b.*\b(?:by|tomorrow|on|when|whether|what|once|about|outcome|date|numbers|the)\b",
    "look": r"(?:into|at|over|through|up|out)\b",
    "leave": r".*\bwith\ me\b",
    "keep": r".*\b(?:updated|posted|log|record|list)\b",
    "drop": r".*\b(?:email|line|note|off|message|round|copy|copies|them|him|her)\b",
    "ping": r".*",
    "come": r".*\b(?:back|up\ with)\b",
    "go": r"(?:through|over|back|and|to\ \w+\ to)\b",
    "see": r"(?:if|whether|what|to\ it|that|about)\b(?!.*\bhappens\b)",
    "be": r"(?:sending|circulating|writing|drafting|doing|chasing|updating|contacting|asking|preparing|taking|putting|bringing|collating|emailing|booking|sorting|submitting|presenting|publishing|reviewing|arranging|producing|issuing|speaking\ to)\b",
    "think": r"(?:about\ it\ )?and\b",
    "stop": r"$^",
}
_CAN_DEEDS = frozenset(
    """pick take do have send draft circulate bring chase ask host write get book share put arrange organise prepare produce update review collate email ring call speak find look
    sort set run lead cover add check provide pull make help order print upload type forward dig turn give talk raise redo""".split()
)
_OFFER = re.compile(
    r"\bif\ (?:you|people|that|it|useful|helpful|needed|anyone|wanted|necessary|required|of\ use)\b", re.I
)
_BACK = re.compile(r"\bor\ not\b", re.I)


def promised(masked: str, text: str, author: str, *, dated: bool, asked: bool) -> Assignment | None:
    """What the author says they will do."""
    for pattern in (_PROMISE, _CAN, _BARE_WILL, _WE_WILL):
        match = pattern.search(masked)
        if not match or _OFFER.search(masked):
            continue
        what = text[match.start("what") : match.end("what")]
        if pattern is _CAN and (match["verb"].lower() not in _CAN_DEEDS or asked):
            continue
        if pattern is _WE_WILL and not (dated or len(what.split()) > 3):
            continue
        if is_deed(match["verb"], what):
            return Assignment(author, what)
    match = _WITH_ME.search(masked)
    if match and dated:
        return Assignment(author, text[match.start() : match.end()])
    return None


def is_deed(verb: str, what: str) -> bool:
    """The words promise something that can be ticked off, not to be there or to wait and see."""
    verb = verb.lower()
    if verb in _DEEDS_OF:
        return bool(re.match(verb + r"\s+" + _DEEDS_OF[verb], what, re.I | re.S))
    return verb not in _NO_DEED
