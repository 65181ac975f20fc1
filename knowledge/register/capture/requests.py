"""Rules for what is asked of somebody: "can you …", "could someone from Health …?", "please send … by Friday"."""

import re

from knowledge.register.capture.addressed import GREETED, PLEASE, asked_by_name, spoken_to
from knowledge.register.capture.findings import Assignment, Remark
from knowledge.register.capture.names import NAME, is_somebody, somebody_or_none
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.capture.wanted import wanted, wanted_please
from knowledge.register.owners import MENTION
from knowledge.register.vocabulary import VERBS

_POLITE = r"(?:(?:please|pls|plz|kindly|also|possibly|just|perhaps|maybe|then|quickly|urgently)[\s,]+)*"
_DO = rf"{_POLITE}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)"
_SAID_TO_YOU = any_of(r"""
    (?:can|could|would|will|cd|wd) (?:(?:one|either|both|each|all|some) of )?(?:you|u|ya)(?: (?:all|both|two|guys|lot))?
    are you (?:able|ok|okay|happy|free|around|willing|good) to
    (?:if|grateful if|appreciate it if) you (?:could|would|can)
    if you'd
    (?:need|like|asking|want|trust|expect|relying on) you to
    any chance you (?:could|can)
    (?:suppose|wonder|wondering if|wonder if) you (?:could|can|might|would)
    you(?:'re| are) (?:going to|down to|to|due to)
    you (?:need|were going|have|ought) to
    you'll (?!(?:all )?(?:have|get|hear|receive|be|see|find|love|notice|remember|know)\b)
    you (?:should|must)
    don't forget to
    remember to
    make sure (?:you|to|that you)
    do you (?:mind|want to)
    (?:you|u) (?:ok|okay|able|free|happy|good) to
    you (?:said|promised|agreed|offered)(?: that)? (?:you'd|you would|you'll|to)
    fancy
    mind (?!if\b|made\b|you\b|the\b|is\b)
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
_MODAL = compiled(r"(?:can|could|would|will)\b")
_A_CLAUSE = 2
"""Words that "whoever has it" has at least."""
_LEADING_WORDS = compiled(rf"^\W*{GREETED}")
_BETWEEN = compiled(
    r"(?:(?:can|could|would|to|please|pls|plz|kindly|also|possibly|be able to|be asked to|mind)\b[\s,]*)*"
)
_THAT_IS_YOU = compiled(
    rf"^\W*(?:so )?(?P<who>{MENTION}|{NAME}|(?-i:[A-Z])[a-z]+)[\s,:–-]+(?P<what>(?:that's|this is|that one's"
    r"|this one's|it's|one for|(?:can|could|would|will) (?:that|this) be|(?:is|was) (?:that|this)) (?:one )?(?:for )?"
    r"you(?:rs)?)\b\W*(?:please|pls)?\W*$"
)
_REMIND = compiled(
    rf"^\W*(?:{MENTION}\W+)?(?:please |pls )?(?:remind|nudge|prompt|ask|tell) (?P<who>{MENTION}) to {_DO}"
)
_ALL_PLEASE = compiled(
    r"^(?:\W*(?:@(?:channel|here|everyone)|<!(?:channel|here|everyone)[^<>]*>)\W)?\W*(?:(?:reminder|urgent|and|also"
    rf"|so)\W+)*(?P<who>[^,.:;?!]{{2,60}}?)[\s,:–-]+(?:please|pls|plz|kindly) {_DO}"
)
_WHOEVER_PLEASE = compiled(r"^\W*whoever\b")
_IN_A_CLAUSE = frozenset(
    """whoever the a an our their his her my your this that to of for and or on in at by with from has have had is was
    are were did does not last next still even ever always also usually""".split()
)
"""Words that no verb of what is asked follows."""
_OVER_TO = compiled(
    rf"^\W*(?:(?:so|ok|and|right|then)\b\W*)*over to (?:you,? )?(?P<who>{MENTION}|(?-i:[A-Z])[\w'’-]+"
    r"(?: (?-i:[A-Z])[\w'’-]+)?),?(?: now| then| next)?,? (?:to (?P<verb>[a-z-]+)\b|for|on|re|with)(?P<what>.+)"
)
_FORGET = compiled(rf"\b(?:don't forget|remember)[\s,]*(?P<who>{MENTION})?[\s,:–-]*(?:to )?(?P<what>\S.*)")
_TELLS = compiled(
    r"(?:it's|it is|that|we|there|they|(?:the )?\w+(?: \w+)? (?:is|are|go|goes|starts?|meets?|closes?|opens?|ends?"
    r"|changes?|moves?)\b)"
)
_DO_PLEASE = compiled(r"^\W*(?P<what>(?P<verb>[a-z][\w-]*)\b.*\b(?:please|pls|plz)\b.*)")
_DUE_BACK = compiled(
    r"^\W*(?:@here|@channel|<!(?:here|channel)[^>]*>|all|everyone|reminder|team|folks)?[\s,:–-]*"
    r"(?P<what>.{4,}? (?:is|are) (?:due|needed|wanted|required|to be (?:in|returned|submitted|sent))\b.*\bby\b.*)"
)
_TO_ALL = compiled(r"\b(?:please|pls|plz|all|everyone)\b|@here|@channel|<!")
_NAMED_BEFORE = compiled(
    rf"{MENTION}(?=[\s,:–-]*(?:(?:(?:i|we)'d be |would be )?(?:grateful|great|good|helpful|appreciated?(?: it)?)"
    r"[\s,]*)?$)"
)
_TOLD_YOU = compiled(r"\byou(?:'ll|'re| (?:are|need|should|must|have))\b")
_WANTS_WORDS = compiled(
    r"^(?:talk(?=\W*$)|(?:tell|remind|show|point) (?:me|us)|explain|clarify|know|see(?! (?:if|whether|to|what))"
    r"|hear|say|believe"
    r"|imagine|think|remember|recall|advise|please|guess|be|understand|access|open|find (?:it|the)"
    r"|make (?:it|monday|tuesday|wednesday|thursday|friday|that)|come|attend|join|do (?:\w+day|the \d|instead"
    r"|\d)|help me (?:understand|find)|spot|stop"
    r"|hold|wait|ignore|bear|spare|tag|like|prefer|feel|want)\b"
)
_ASKS_A_FACT = compiled(
    r"^(?:confirm|check|say|advise|tell (?:me|us)) (?:who|what|when|where|why|how|which|if|whether|that (?:we|the"
    r"|it|this))\b"
)


def requested(remark: Remark) -> Assignment | None:
    """What somebody is asked to do."""
    who, rest, separated = spoken_to(remark)
    return (
        _to_remind(remark)
        or _of_you(rest, who)
        or _of_somebody(rest)
        or _of_whoever(rest)
        or _handed_over(remark)
        or (asked_by_name(rest, who, separated=separated) if who else None)
        or wanted(rest, who, who or remark.addressee)
        or _that_is_you(remark)
        or _of_all(rest)
        or _reminded(rest, who or remark.addressee)
        or (None if remark.asked else _of_nobody(rest))
    )


def _of_you(remark: Remark, who: str | None) -> Assignment | None:
    match = _ASK_YOU.search(remark.masked)
    if not match:
        return None
    inner = re.search(MENTION, match.string[match.start() : match.start("what")])
    inner = inner or _NAMED_BEFORE.search(match.string[: match.start()])
    owner = who or (inner[0] if inner else remark.addressee)
    what = remark.said(match, "what")
    if _WANTS_WORDS.match(what) and not (remark.dated and owner):
        return None
    if _ASKS_A_FACT.match(what) and not (remark.dated or owner):
        return None
    if not owner and not remark.dated and _FORGET.match(match[0]):
        return None
    return None if not owner and _TOLD_YOU.search(match[0]) else Assignment(owner, what)


def _of_somebody(remark: Remark) -> Assignment | None:
    for opener in _ASK_SOMEBODY.finditer(remark.masked):
        rest = remark.part(opener.end())
        end = _actor_end(rest.masked)
        what = rest.text[end[1] :] if end else ""
        wants_words = _WANTS_WORDS.match(what) or (_ASKS_A_FACT.match(what) and not remark.dated)
        if end and _is_asking(opener, remark) and (not wants_words or remark.dated):
            return Assignment(somebody_or_none(rest.text[: end[0]].strip(" ,")), what)
    return None


def _is_asking(opener: re.Match[str], remark: Remark) -> bool:
    """In "Police would lead" nothing is asked: without a question mark, "would" has to come first."""
    before = _LEADING_WORDS.sub("", remark.masked[: opener.start()])
    named = re.match(MENTION, remark.masked[opener.end() :])
    return bool(named) or remark.asked or not _MODAL.match(opener[0]) or not re.search(r"\w", before)


def _actor_end(words: str) -> tuple[int, int] | None:
    """Where the longest name at the front ends and the verb after it begins."""
    best = None
    for space in re.finditer(r"\s+", words):
        between = _BETWEEN.match(words, space.end())
        start = between.end() if between else space.end()
        verb = re.match(r"[a-z][\w-]*", words[start:])
        if verb and verb[0] in VERBS and is_somebody(words[: space.start()].strip(" ,")):
            best = space.start(), start
    return best


def _of_whoever(remark: Remark) -> Assignment | None:
    """ "Can whoever has the key open up?", "whoever has it, please …": nobody who is named."""
    openers = [0] if _WHOEVER_PLEASE.match(remark.masked) else []
    openers += [match.end() for match in _ASK_SOMEBODY.finditer(remark.masked)]
    for start in openers:
        words = remark.masked[start:]
        end = _relative_end(words) if re.match(r"\W*whoever\b", words, re.I) else None
        if end and (start or re.search(r"\b(?:please|pls|kindly)\s+$", words[:end], re.I)):
            what = remark.text[start + end :]
            wants_words = _WANTS_WORDS.match(what) and not remark.dated
            return None if wants_words else Assignment(None, what)
    return None


def _relative_end(words: str) -> int | None:
    """Where "whoever has the key" ends and the verb of what is asked begins."""
    for verb in re.finditer(r"(?<=\s)[a-z][\w-]*(?= [\w<])", words):
        before = words[: verb.start()].lower().replace(",", " ").split()
        if len(before) > _A_CLAUSE and before[-1] not in _IN_A_CLAUSE and verb[0] in VERBS:
            return verb.start()
    return None


def _handed_over(remark: Remark) -> Assignment | None:
    """ "Over to you Priya to chase …"; "over to Priya for the log" by a day."""
    match = _OVER_TO.match(remark.masked)
    if not match or not (match["verb"] in VERBS if match["verb"] else remark.dated) or not is_somebody(match["who"]):
        return None
    start = match.start("verb") if match["verb"] else match.start("what")
    return Assignment(remark.said(match, "who"), remark.text[start:])


def _to_remind(remark: Remark) -> Assignment | None:
    """ "@remit remind <@U1> to …": it is the last named who is to do it."""
    match = _REMIND.match(remark.masked)
    return Assignment(match["who"], remark.said(match, "what")) if match else None


def _that_is_you(remark: Remark) -> Assignment | None:
    """ "Gwen, that's you": what was said just before."""
    match = _THAT_IS_YOU.match(remark.masked)
    return Assignment(remark.said(match, "who"), remark.said(match, "what")) if match else None


def _of_all(remark: Remark) -> Assignment | None:
    match = _ALL_PLEASE.match(remark.masked)
    if not match or match["verb"].lower() not in VERBS or _WANTS_WORDS.match(match["what"]):
        return None
    return (
        Assignment(somebody_or_none(remark.said(match, "who")), remark.said(match, "what"))
        if is_somebody(match["who"])
        else None
    )


def _reminded(remark: Remark, owner: str | None) -> Assignment | None:
    match = _FORGET.search(remark.masked)
    if not match or not (match["who"] or owner or remark.dated) or _TELLS.match(match["what"]):
        return None
    return Assignment(match["who"] or owner, remark.said(match, "what").lstrip(" ,:–-"))


def _of_nobody(remark: Remark) -> Assignment | None:
    """An imperative that says please, by a day or to somebody who was named before."""
    for pattern in (PLEASE, _DO_PLEASE):
        match = pattern.match(remark.masked)
        wanted = match and match["verb"].lower() in VERBS and not _WANTS_WORDS.match(match["what"])
        if match and wanted and (remark.dated or remark.addressee):
            return Assignment(remark.addressee, remark.said(match, "what"))
    if please := wanted_please(remark):
        return please
    match = _DUE_BACK.match(remark.masked) if remark.dated else None
    return Assignment(None, remark.said(match, "what")) if match and _TO_ALL.search(remark.masked) else None
