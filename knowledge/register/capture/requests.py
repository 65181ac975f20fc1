"""Rules for what is asked of somebody: "<@U1> can you …", "could someone from Health …?", "please send … by Friday"."""

import re

from knowledge.register.capture.findings import Assignment
from knowledge.register.owners import MENTION, names_somebody
from knowledge.register.vocabulary import VERBS

_POLITE = r"(?:(?:please|pls|plz|kindly|also|possibly|just|perhaps|maybe|then|quickly|urgently)[\s,]+)*"
_ASK_YOU = re.compile(
    rf"""\b(?:can|could|would|will|cd|wd)\s+(?:you|u|ya)\b(?:\s+(?:all|both|two))?[\s,]*(?:{MENTION}[\s,]*)?{_POLITE}(?:(?:be\ able\ to|mind|be\ kind\ enough\ to|be\ so\ kind\ as\ to|make\ sure\ (?:you|to)|manage\ to)\s+)?(?P<what>(?P<verb>[a-z][\w-]*)\b.*)
    | \b(?:are\ you\ (?:able|ok|happy|free)\ to|if\ you\ could|if\ you['’]d|need\ you\ to|like\ you\ to|asking\ you\ to|appreciate\ it\ if\ you\ could|grateful\ if\ you\ (?:could|would)|any\ chance\ you\ (?:could|can)|you\ (?:need|are|were\ going)\ to|you['’]re\ (?:going\ to|down\ to|to)|you['’]ll|don['’]?t\ forget\ to|remember\ to|make\ sure\ (?:you|to)|you\ (?:should|must))\s+{_POLITE}(?P<what2>(?P<verb2>[a-z][\w-]*)\b.*)""",
    re.I | re.VERBOSE,
)
_ASK_SOMEBODY = re.compile(
    rf"""\b(?:can|could|would|will|please\ can|please\ could|pls\ can|grateful\ if|great\ if|helpful\ if|good\ if|useful\ if|appreciated?\ (?:it\ )?if|brilliant\ if|lovely\ if|any\ chance|chance\ of|ask\ that|request\ that|ask(?:ing|ed)?)\s+
    (?P<who>(?:{MENTION}|[^,.?!:;]){{2,70}}?)\s+(?:(?:can|could|would|to|please|pls|plz|kindly|be\ able\ to|be\ asked\ to|mind)\s+)*(?P<what>(?P<verb>[a-z][\w-]*)\b.*)""",
    re.I | re.VERBOSE,
)
_ADDRESSED = re.compile(
    rf"^\W*(?:(?:hi|hello|hey|morning|dear|and|also|so|thanks|ok|fao|reminder(?:\ for)?)[\s,:]+)*(?P<who>{MENTION}(?:\s*(?:,|&|and|\+)\s*{MENTION})*)\s*(?P<sep>[,:–—-]*)\s*(?P<rest>.*)",
    re.I,
)
_VOCATIVE = re.compile(rf"(?:,\s*|\s+|^)(?P<who>{MENTION})\s*[,?!.]*\s*$")
_PLEASE = re.compile(
    rf"^\W*(?:(?:so|and|also|ok|all|team|everyone|folks|reminder|could|can)[\s,:–-]+)*(?:please|pls|plz|kindly)\s+(?:all\s+|both\s+|also\s+)*(?P<what>(?P<verb>[a-z][\w-]*)\b.*)",
    re.I,
)
_DO_PLEASE = re.compile(r"^\W*(?P<what>(?P<verb>[A-Za-z][\w-]*)\b.*\b(?:please|pls|plz)\b.*)", re.I)
_NOUN_PLEASE = re.compile(r"^(?P<what>.{3,}?)\s*[,–-]?\s*(?:please|pls|plz)\b(?P<rest>.*)$", re.I)
_ALL_PLEASE = re.compile(
    r"^\W*(?:reminder\W+)?(?P<who>[^,.:;?!]{2,60}?)[\s,:–-]+(?:please|pls|plz|kindly)\s+(?P<what>(?P<verb>[a-z][\w-]*)\b.*)",
    re.I,
)
_FORGET = re.compile(r"\b(?:don['’]?t\ forget|remember)\s+(?P<who>%s)?[\s,:–-]*(?:to\s+)?(?P<what>.*)" % MENTION, re.I)
_OVER = re.compile(
    r"^\W*(?:over\ to\ you\ (?:for|on|with)|yours\ (?:is|to)|can\ i\ leave\ you\ (?:to|with)|one\ for\ you|this\ (?:is|one['’]s)\ (?:one\ )?(?:for\ you|yours)|you['’]ve\ got|you\ have\ the\ (?:pen|action)\ (?:on|for)|down\ for)\s*[:,–-]?\s*(?P<what>.*)",
    re.I,
)
_WANTS_WORDS = re.compile(
    r"^(?:tell|remind|explain|clarify|know|see|hear|say|believe|imagine|think|remember|recall|advise|please|guess|be|understand|access|open|find\s+(?:it|the)|make\s+it|come|attend|join|hear|point\s+me|help\s+me\s+understand)\b",
    re.I,
)
_CONFIRMS_FACT = re.compile(
    r"^(?:confirm|check|say|advise)\s+(?:who|what|when|where|why|how|which|if|whether|that\s+(?:we|the|it|this))\b",
    re.I,
)
_NOT_ASKED_OF = re.compile(
    r"^(?:i|we|you|he|she|they|it|this|that|there|not|never|be|always|only|the\ (?:meeting|agenda|paper|report|decision|action|item|group\ be)|which|who|what|people|others|things?)\b",
    re.I,
)


def requested(masked: str, text: str, *, dated: bool, asked: bool, addressee: str | None) -> Assignment | None:
    """What somebody is asked to do. `addressee` is whom the message speaks to."""
    addressed = _ADDRESSED.match(masked)
    who = addressed["who"] if addressed else None
    start = addressed.start("rest") if addressed else 0
    rest, words = masked[start:], text[start:]
    vocative = _VOCATIVE.search(rest) if not who else None
    if vocative:
        who = vocative["who"]
        rest, words = rest[: vocative.start()], words[: vocative.start()]
    return (
        _of_you(rest, words, who, addressee, dated=dated)
        or _of_somebody(rest, words, who)
        or (_of_addressed(rest, words, who, sep=bool(addressed and addressed["sep"]), dated=dated) if who else None)
        or _of_all(rest, words, dated=dated)
        or _reminded(rest, words, who or addressee, dated=dated)
        or (_of_nobody(rest, words, addressee, dated=dated) if not asked else None)
    )


def _of_you(rest: str, words: str, who: str | None, addressee: str | None, *, dated: bool) -> Assignment | None:
    match = _ASK_YOU.search(rest)
    if not match:
        return None
    name = "what" if match["what"] else "what2"
    owner = who or _inner_mention(match[0][: match.start(name) - match.start()]) or addressee
    what = words[match.start(name) : match.end(name)]
    if _WANTS_WORDS.match(what) and not (dated and owner):
        return None
    if _CONFIRMS_FACT.match(what) and not (dated or owner):
        return None
    return Assignment(owner, _infinitive(what), request=True)


def _inner_mention(words: str) -> str | None:
    match = re.search(MENTION, words)
    return match[0] if match else None


def _infinitive(what: str) -> str:
    """Without what stands between asking and act: "mind", "be able to"."""
    return re.sub(r"^(?:mind|be able to|please|pls)\s+", "", what, flags=re.I)


def _of_somebody(rest: str, words: str, who: str | None) -> Assignment | None:
    for match in _ASK_SOMEBODY.finditer(rest):
        somebody = words[match.start("who") : match.end("who")].strip()
        if _NOT_ASKED_OF.match(somebody) or match["verb"].lower() not in VERBS:
            continue
        if names_somebody(somebody) or re.fullmatch(
            r"(?:some|any)(?:one|body)(?:\s+(?:from|in|at|on)\s+.+)?(?:\s+else)?", somebody, re.I
        ):
            return Assignment(somebody_or_none(somebody), words[match.start("what") :], request=True)
    return None


def somebody_or_none(phrase: str) -> str | None:
    """Whom "someone from Health" means; None where it may be anybody."""
    match = re.fullmatch(r"(?:some|any)(?:one|body)(?:\s+else)?(?:\s+(?:from|in|at)\s+(?P<group>.+))?", phrase, re.I)
    return match["group"] if match else phrase


def _of_addressed(rest: str, words: str, who: str, *, sep: bool, dated: bool) -> Assignment | None:
    for pattern in (_PLEASE, _OVER):
        match = pattern.match(rest)
        if match:
            return Assignment(who, words[match.start("what") :], request=True)
    first = re.match(r"\W*([A-Za-z][\w-]*)", rest)
    if first and first[1].lower() in VERBS and not re.match(r"\W*(?:thank|thanks|will|can)\b", rest, re.I):
        if sep or dated or re.search(r"\b(?:please|pls|plz|would you|will you|could you)\b", rest, re.I):
            return Assignment(who, words, request=True)
    match = _NOUN_PLEASE.match(rest)
    if match and (sep or dated):
        return Assignment(who, words[: match.end("what")] + words[match.end() - len(match["rest"]) :], request=True)
    if re.match(r"(?:to)\s+[a-z]", rest):
        return Assignment(who, words[3:])
    return None


def _of_all(rest: str, words: str, *, dated: bool) -> Assignment | None:
    match = _ALL_PLEASE.match(rest)
    if match and names_somebody(match["who"].strip()) and match["verb"].lower() in VERBS:
        return Assignment(
            words[match.start("who") : match.end("who")].strip(), words[match.start("what") :], request=True
        )
    return None


def _reminded(rest: str, words: str, owner: str | None, *, dated: bool) -> Assignment | None:
    match = _FORGET.search(rest)
    if not match or not (match["who"] or owner or dated):
        return None
    return Assignment(match["who"] or owner, words[match.start("what") :].lstrip(" ,:–-"), request=True)


def _of_nobody(rest: str, words: str, addressee: str | None, *, dated: bool) -> Assignment | None:
    """An imperative that says please, by a day or to somebody who was named before."""
    for pattern in (_PLEASE, _DO_PLEASE):
        match = pattern.match(rest)
        if match and match["verb"].lower() in VERBS and (dated or addressee) and not _WANTS_WORDS.match(match["what"]):
            return Assignment(addressee, words[match.start("what") :], request=True)
    return None
