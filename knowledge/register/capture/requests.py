"""Rules for what is asked of somebody: "<@U1> can you …", "could someone from Health …?", "please send … by Friday"."""

import re

from knowledge.register.capture.findings import Assignment
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.owners import MENTION, names_somebody
from knowledge.register.vocabulary import VERBS

_POLITE = r"(?:(?:please|pls|plz|kindly|also|possibly|just|perhaps|maybe|then|quickly|urgently)[\s,]+)*"
_DO = rf"{_POLITE}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)"
_MENTIONS = rf"{MENTION}(?:\s*(?:,|&|and|\+|/)\s*{MENTION})*"
_SAID_TO_YOU = any_of(r"""
    (?:can|could|would|will|cd|wd) (?:you|u|ya)(?: (?:all|both|two|guys|lot))?
    are you (?:able|ok|okay|happy|free|around|willing|good) to
    (?:if|grateful if|appreciate it if) you (?:could|would|can)
    if you'd
    (?:need|like|asking|want|trust|expect|relying on) you to
    any chance you (?:could|can)
    you(?:'re| are) (?:going to|down to|to|due to)
    you (?:need|were going|have|ought) to
    you'll
    you (?:should|must)
    don't forget to
    remember to
    make sure (?:you|to|that you)
    do you (?:mind|want to)
    (?:you|u) (?:ok|okay|able|free|happy|good) to
    you (?:said|promised|agreed|offered)(?: that)? (?:you'd|you would|you'll|to)
    fancy
    mind
""")
_ASK_YOU = compiled(
    rf"\b{_SAID_TO_YOU}\b[\s,]*(?:{MENTION}[\s,]*)?{_POLITE}"
    rf"(?:(?:be able to|mind|be kind enough to|be so kind as to|make sure (?:you|to)|manage to) )?{_DO}"
)
_ASK_SOMEBODY = compiled(
    r"\b(?:(?:let's|can we|could we|we should|please|pls|shall we|we'll) (?:have|get|ask|invite)|(?:please "
    r"|pls )?(?:can|could|would|will)(?: (?:please|pls))?|(?:grateful|great|helpful|good|useful|brilliant|lovely"
    r"|ideal|amazing|fab|appreciated|appreciate it) if"
    r"|any chance|chance of|ask(?:ing)? that|requesting that|if(?=.*would be (?:great|good|helpful|appreciated"
    r"|brilliant|useful|lovely|amazing))) "
)
_GREETED = r"(?:(?:hi|hello|hey|morning|afternoon|dear|and|also|so|thanks|thank you|ok|fao|cc|reminder(?: for)?|both|all|team|everyone|folks|there|right|yes|no|great|nudge|poke)[\s,:!.–-]+)*"
_MODAL = compiled(r"(?:can|could|would|will)\b")
_LEADING_WORDS = compiled(rf"^\W*{_GREETED}")
_BETWEEN = compiled(
    r"(?:(?:can|could|would|to|please|pls|plz|kindly|also|possibly|be able to|be asked to|mind)\b[\s,]*)*"
)
_ADDRESSED = compiled(rf"^\W*{_GREETED}(?P<who>{_MENTIONS})\s*(?P<sep>[,:–—-]*)\s*(?P<rest>.*)")
_VOCATIVE = compiled(
    rf"(?:,\s*|\s+|^)(?P<who>{_MENTIONS})\s*[,?!.]*\s*(?:please|pls|thanks|thx|ta)?\s*[?!.]*(?:\s*[,–-]+\s*(?:by"
    r"|before|for|asap|if|when|ideally|needs?|needed|no rush|deadline)\b.{0,60})?$"
)
_SPOKEN_OF = compiled(
    r"\b(?:to|with|for|from|by|of|at|ask|tell|email|call|ring|and|via|chase|copy|cc|on|remind|thank|thanks|than"
    r"|like|is|as|see|contact|meet)\W*$"
)
_PLEASE = compiled(
    r"^\W*(?:(?:so|and|also|ok|all|team|everyone|folks|reminder|hi all|could|can)[\s,:–-]+)*(?:please|pls|plz"
    rf"|kindly) (?:all |both |also |can you |could you )*{_DO}"
)
_DO_PLEASE = compiled(r"^\W*(?P<what>(?P<verb>[a-z][\w-]*)\b.*\b(?:please|pls|plz)\b.*)")
_NOUN_PLEASE = compiled(r"^(?P<what>.{3,}?)\s*[,–-]?\s*\b(?:please|pls|plz)\b(?P<rest>.*)$")
_ALL_PLEASE = compiled(
    r"^\W*(?:(?:reminder|urgent|and|also|so)\W+)*(?P<who>[^,.:;?!]{2,60}?)[\s,:–-]+(?:please|pls|plz"
    rf"|kindly) {_DO}"
)
_FORGET = compiled(rf"\b(?:don't forget|remember)[\s,]*(?P<who>{MENTION})?[\s,:–-]*(?:to )?(?P<what>\S.*)")
_OVER = compiled(
    r"^\W*(?:(?:i think|also|and|this)\b[\s,]*)*(?:over to you (?:for|on|with|to)|yours (?:is|to)"
    r"|can i leave you (?:to|with)|one for you|(?:is|one's) (?:one )?(?:for you|yours)"
    r"|you've got|you have the (?:pen|action) (?:on|for)|you're (?:on|doing|taking|leading on|down for)|down for"
    r"|to action|are you (?:doing|taking|sorting)|your turn to|can you own)\s*[:,–-]?\s*(?P<what>.*)"
)
_WE_GET = compiled(r"\W*(?:can|could|may|please can) (?:we|i) (?:please |pls )?(?P<what>(?P<verb>[a-z]+)\b.*)")
_YOU_DO = compiled(r"^\W*you (?P<what>(?P<verb>[a-z]+)\b.*)")
_YOU_ARE = frozenset("look make have get be know take go say mean see love like want need keep".split())
_NEED_FROM = compiled(
    r"\b(?:need(?:ing)?|want|awaiting|waiting (?:on|for)|expecting|require|missing|chasing"
    r"|after) (?P<what>[^,:;]{3,80}?) (?:from|off|back from)"
    rf" (?P<who>(?:each of )?(?:you|u)(?: (?:all|both|each))?\b|(?:the )?(?:{MENTION}"
    r"|[\w'&/-]+(?: [\w'&/-]+){0,4}?))(?P<rest>(?:[,.;:!?]| by | before | for | asap| please| pls|\s[–—-]\s"
    r"|$).*)"
)
_ANSWER = compiled(r"(?:a |an |the |any )?(?:final )?(?:decision|answer|news|word|verdict|outcome|agreement)\b")
_WANTED = compiled(
    any_of(r"""
    ^\W*(?:(?:we|i)(?:'ll)? )?(?:(?:could|can) do with|need|want|looking for|after) (?P<what>\S.*)
    ^(?P<what2>.+ needs? (?:\w+ing|to be \w+|a \w+)\b.*)
    ^(?P<what3>.+ (?:is|are) (?:missing|overdue|out of date|still outstanding)\b.*)
    """)
)
_DUE_BACK = compiled(
    r"^\W*(?:@here|@channel|<!(?:here|channel)[^>]*>|all|everyone|reminder|team|folks)?[\s,:–-]*"
    r"(?P<what>.{4,}? (?:is|are) (?:due|needed|wanted|required|to be (?:in|returned|submitted|sent))\b.*\bby\b.*)"
)
_WANTS_WORDS = compiled(
    r"^(?:tell|remind|explain|clarify|know|see(?! (?:if|whether|to|what))|hear|say|believe|imagine|think|remember"
    r"|recall|advise|please|guess|be|understand|access|open|find (?:it|the)|make (?:it|monday|tuesday|wednesday"
    r"|thursday|friday|that)|come|attend|join"
    r"|point me|help me (?:understand|find)|hear me|spot|stop|hold|wait|ignore|bear|spare|tag|like|prefer|feel"
    r"|want|point (?:me|us))\b"
)
_ASKS_A_FACT = compiled(
    r"^(?:confirm|check|say|advise|tell (?:me|us)) (?:who|what|when|where|why|how|which|if|whether|that (?:we|the"
    r"|it|this))\b"
)
_NOBODY = compiled(
    r"^(?:i|we|you|he|she|they|it|this|that|there|not|never|be|always|only|which|who|what|others|things?"
    r"|the (?:meeting|agenda|paper|report|decision|action|item))\b"
)
_ANYBODY = compiled(r"(?:some|any)(?:one|body)(?: else)?(?: (?:from|in|at|on) (?P<group>.+))?")
_NO_REQUEST = compiled(
    r"\W*(?:thank|thanks|will|can|is|has|agree|like|love|good|great|well|note|welcome|have|be|see)\b"
)


def requested(masked: str, text: str, *, dated: bool, asked: bool, addressee: str | None) -> Assignment | None:
    """What somebody is asked to do. `addressee` is whom the message spoke to before."""
    who, start, end, separated = _spoken_to(masked)
    rest, words = masked[start:end], text[start:end]
    found = _of_you(rest, words, who, addressee, dated=dated) or _of_somebody(rest, words, asked=asked)
    if not found and who:
        found = _of_addressed(rest, words, who, separated=separated, dated=dated, asked=asked)
    found = (
        found
        or _needed_from(rest, words, who or addressee, dated=dated)
        or _of_all(rest, words)
        or _reminded(rest, words, who or addressee, dated=dated)
    )
    return found or (None if asked else _of_nobody(rest, words, addressee, dated=dated))


def _spoken_to(masked: str) -> tuple[str | None, int, int, bool]:
    """Whose mention opens or closes the clause, the span of the rest, and whether a colon or comma sets it apart."""
    addressed = _ADDRESSED.match(masked)
    if addressed:
        return addressed["who"], addressed.start("rest"), len(masked), bool(addressed["sep"])
    vocative = _VOCATIVE.search(masked)
    before = masked[: vocative.start()] if vocative else ""
    if vocative and re.search(r"\w", before) and not _SPOKEN_OF.search(before):
        return vocative["who"], 0, vocative.start(), False
    return None, 0, len(masked), False


def _of_you(rest: str, words: str, who: str | None, addressee: str | None, *, dated: bool) -> Assignment | None:
    match = _ASK_YOU.search(rest)
    if not match:
        return None
    inner = re.search(MENTION, match[0][: match.start("what") - match.start()])
    owner = who or (inner[0] if inner else addressee)
    what = words[match.start("what") : match.end("what")]
    if _WANTS_WORDS.match(what) and not (dated and owner):
        return None
    if _ASKS_A_FACT.match(what) and not (dated or owner):
        return None
    if not owner and re.search(r"\byou(?:['’]ll|['’]re|\s+(?:are|need|should|must|have))", match[0], re.I):
        return None
    return Assignment(owner, what, request=True)


def _of_somebody(rest: str, words: str, *, asked: bool) -> Assignment | None:
    for opener in _ASK_SOMEBODY.finditer(rest):
        end = _actor_end(rest[opener.end() :])
        if end and (
            asked or not _MODAL.match(opener[0]) or not re.search(r"\w", _LEADING_WORDS.sub("", rest[: opener.start()]))
        ):
            somebody = words[opener.end() : opener.end() + end[0]].strip(" ,")
            return Assignment(somebody_or_none(somebody), words[opener.end() + end[1] :], request=True)
    return None


def _actor_end(words: str) -> tuple[int, int] | None:
    """Where the longest name at the front ends and the verb after it begins."""
    best = None
    for space in re.finditer(r"\s+", words):
        who = words[: space.start()].strip(" ,")
        between = _BETWEEN.match(words, space.end())
        start = between.end() if between else space.end()
        verb = re.match(r"[a-z][\w-]*", words[start:])
        if verb and verb[0] in VERBS and is_somebody(who):
            best = space.start(), start
    return best


def is_somebody(who: str) -> bool:
    """The words can name who is asked: no pronoun, no thing."""
    return bool(_ANYBODY.fullmatch(who)) or (not _NOBODY.match(who) and names_somebody(who))


def somebody_or_none(phrase: str) -> str | None:
    """Whom "someone from Health" means; None where it may be anybody."""
    match = _ANYBODY.fullmatch(phrase)
    return match["group"] if match else phrase


def _of_addressed(rest: str, words: str, who: str, *, separated: bool, dated: bool, asked: bool) -> Assignment | None:
    for pattern in (_PLEASE, _OVER, _WE_GET, _WANTED):
        match = pattern.match(rest)
        if match and pattern is _WANTED:
            return Assignment(who, words, request=True)
        if match:
            return Assignment(who, words[match.start("what") :], request=True)
    told = _YOU_DO.match(rest)
    if told and told["verb"].lower() in VERBS - _YOU_ARE:
        return Assignment(who, words[told.start("what") :], request=True)
    first = re.match(r"\W*([A-Za-z][\w-]*)", rest)
    polite = re.search(r"\b(?:please|pls|plz|would you|will you|could you|asap)\b", rest, re.I)
    if first and first[1].lower() in VERBS and not _NO_REQUEST.match(rest) and (separated or dated or polite):
        return Assignment(who, words, request=True)
    match = _NOUN_PLEASE.match(rest)
    if match and (separated or dated):
        return Assignment(who, words[: match.end("what")] + words[match.start("rest") :], request=True)
    if separated and dated and not asked and not _NO_REQUEST.match(rest):
        return Assignment(who, words, request=True)
    return Assignment(who, words[3:]) if re.match(r"to\s+[a-z]", rest) else None


def _needed_from(rest: str, words: str, who: str | None, *, dated: bool) -> Assignment | None:
    """ "I need the accounts from you by Friday", "awaiting comments from Legal"."""
    match = _NEED_FROM.search(rest)
    if not match:
        return None
    named = match["who"].strip()
    if _ANSWER.match(match["what"]):
        return None
    to_you = re.search(r"\b(?:you|u)\b", named, re.I)
    if to_you and (who or dated):
        return Assignment(who, words[match.start("what") :], request=True)
    if not to_you and is_somebody(named):
        what = words[match.start("what") : match.end("what")]
        return Assignment(named, f"{what} {words[match.start('rest') :]}", request=True)
    return None


def _of_all(rest: str, words: str) -> Assignment | None:
    match = _ALL_PLEASE.match(rest)
    if (
        match
        and is_somebody(match["who"].strip())
        and match["verb"].lower() in VERBS
        and not _WANTS_WORDS.match(match["what"])
    ):
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
    match = _DUE_BACK.match(rest) if dated else None
    if match and re.search(r"\b(?:please|pls|plz|all|everyone)\b|@here|@channel|<!", rest, re.I):
        return Assignment(None, words[match.start("what") :], request=True)
    return None
