"""Rules for what is asked of somebody by name: "<@U1> can you …", "<@U1> - minutes please", "…, <@U1>?"."""

import re

from knowledge.register.capture.findings import Assignment, Remark
from knowledge.register.capture.names import CALLED, NAME
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.owners import MENTION
from knowledge.register.vocabulary import VERBS

GREETED = (
    r"(?:(?:hi|hello|hey|morning|afternoon|dear|and|also|so|thanks|thank you|ok|fao|cc|reminder(?: for)?|both|all|team"
    r"|everyone|folks|there|right|yes|no|great|nudge|poke)[\s,:!.–-]+)*"
)
_POLITELY = r"(?:(?:please|pls|plz|kindly|also|possibly|just|perhaps|maybe|then|quickly|urgently)[\s,]+)*"
_DO = rf"{_POLITELY}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)"
_POLITE = compiled(r"\b(?:please|pls|plz|would you|will you|could you|asap)\b")
_MENTIONS = rf"{MENTION}(?:(?:\s*(?:,|&|and|\+|/)\s*|\s+){MENTION})*"
_ADDRESSED = compiled(rf"^\W*{GREETED}(?P<who>{_MENTIONS})\s*(?P<sep>[,:–—-]*)\s*(?P<rest>.*)")
_VOCATIVE = compiled(
    rf"(?:,\s*|\s+|^)(?P<who>{_MENTIONS})\s*[,?!.]*\s*(?:please|pls|thanks|thx|ta)?\s*[?!.]*(?:\s*[,–-]+\s*(?:by"
    r"|before|for|asap|if|when|ideally|needs?|needed|no rush|deadline)\b.{0,60})?$"
)
_SPOKEN_OF = compiled(
    r"\b(?:to|with|for|from|by|of|at|ask|tell|email|call|ring|and|via|chase|copy|cc|on|remind|thank|thanks|than"
    r"|like|is|as|see|contact|meet)\W*$"
)
PLEASE = compiled(
    r"^\W*(?:(?:so|and|also|ok|all|team|everyone|folks|reminder|hi all|could|can"
    r"|<!(?:here|channel|everyone)[^>]*>|@here|@channel|here|channel|gentle reminder|urgent)[\s,:!–-]+)*(?:please"
    r"|pls|plz"
    rf"|kindly) (?:all |both |also |can you |could you )*{_DO}"
)
_OVER = compiled(
    r"^\W*(?:(?:i think|also|and|this)\b[\s,]*)*(?:over to you (?:for|on|with|to)|yours (?:is|to)"
    r"|can i leave you (?:to|with)|one for you|(?:is|one's) (?:one )?(?:for you|yours)"
    r"|you've got|you have the (?:pen|action) (?:on|for)|you're (?:on|doing|taking|leading on|down for)|down for"
    r"|to action|are you (?:doing|taking|sorting)|your turn to|can you own)\s*[:,–-]?\s*(?P<what>.*)"
)
_WE_GET = compiled(r"\W*(?:can|could|may|please can) (?:we|i) (?:please |pls )?(?P<what>(?P<verb>[a-z]+)\b.*)")
_YOU_DO = compiled(r"^\W*you (?P<what>(?P<verb>[a-z]+)\b.*)")
_YOU_ARE = frozenset("look make have get be know take go say mean see love like want need keep".split())
_WANTED = compiled(
    any_of(r"""
    ^\W*(?:(?:we|i)(?:'ll|'m|'re)? )?(?:(?:still|really|just|also) )?(?:(?:could|can) do with|need|want|looking for
        |after
        |waiting (?:for|on)|missing) (?P<what>\S.*)
    ^(?P<what2>.+ needs? (?:\w+ing|to be \w+|a \w+)\b.*)
    ^(?P<what3>.+ (?:is|are) (?:missing|overdue|out of date|still outstanding)\b.*)
    """)
)
_NOUN_PLEASE = compiled(r"^(?P<what>.{3,}?)\s*[,–-]?\s*\b(?:please|pls|plz)\b(?P<rest>.*)$")
_THING_ALONE = compiled(
    r"\W*(?!(?:yes|no|ok|tea|coffee|me|us|you|it|that|this|one|again|not|just|stop|help)\b)(?:(?!(?:is|are|was"
    r"|were|can|could|will|would|i|we|you)\b)[\w'&-]+ ?){2,6}"
)
_NO_REQUEST = compiled(
    r"\W*(?:thank|thanks|will|can|is|has|agree|like|love|good|great|well|note|welcome|have|be|see)\b"
)


_ASKS_NEXT = (
    r"(?=(?:can|could|would|will|cd|wd) (?:you|u|ya)\b|are you|please|pls|plz|do you mind|any chance"
    r"|you (?:ok|able) to)"
)
_NAMED_FIRST = compiled(rf"^\W*{GREETED}(?P<who>{NAME}|{CALLED})(?:\s*[,:–—-]+\s*| ){_ASKS_NEXT}")
_NAMED_LAST = compiled(
    rf"\b(?:(?:can|could|would|will|cd) (?:you|u)|please|pls|i need|i want|i'd like|are you"
    rf"|chance of)\b.*?(?P<end>,\s*|\s(?:please|pls|plz|thanks) )"
    rf"(?P<who>{NAME})\W*$"
)


def spoken_to(remark: Remark) -> tuple[str | None, Remark, bool]:
    """Whose mention opens or closes the clause, the rest of it, and whether a colon or comma sets the mention apart."""
    addressed = _ADDRESSED.match(remark.masked)
    if addressed:
        return addressed["who"], remark.part(addressed.start("rest")), bool(addressed["sep"])
    vocative = _VOCATIVE.search(remark.masked)
    before = remark.masked[: vocative.start()] if vocative else ""
    if vocative and re.search(r"\w", before) and not _SPOKEN_OF.search(before):
        return vocative["who"], remark.part(0, vocative.start()), False
    named = _NAMED_FIRST.match(remark.masked)
    if named:
        return named["who"], remark.part(named.end()), False
    named = _NAMED_LAST.search(remark.masked)
    return (named["who"], remark.part(0, named.start("end")), False) if named else (None, remark, False)


def asked_by_name(remark: Remark, who: str, *, separated: bool) -> Assignment | None:
    """What is asked of `who` in the words beside the mention."""
    what = _in_set_words(remark) or _told(remark) or _as_imperative(remark, separated=separated)
    what = what or _as_noun(remark, separated=separated)
    return Assignment(who, what) if what else None


def _in_set_words(remark: Remark) -> str | None:
    for pattern in (PLEASE, _OVER, _WE_GET):
        if match := pattern.match(remark.masked):
            return remark.said(match, "what")
    return remark.text if _WANTED.match(remark.masked) else None


def _told(remark: Remark) -> str | None:
    match = _YOU_DO.match(remark.masked)
    if match and match["verb"].lower() in VERBS - _YOU_ARE:
        return remark.said(match, "what")
    return remark.text[3:] if re.match(r"to\s+[a-z]", remark.masked) else None


def _as_imperative(remark: Remark, *, separated: bool) -> str | None:
    first = re.match(r"\W*([A-Za-z][\w-]*)", remark.masked)
    if not first or first[1].lower() not in VERBS or _NO_REQUEST.match(remark.masked):
        return None
    return remark.text if separated or remark.dated or _POLITE.search(remark.masked) else None


def _as_noun(remark: Remark, *, separated: bool) -> str | None:
    """ "<@U1> - minutes please", "<@U1>: risk log by Monday"."""
    match = _NOUN_PLEASE.match(remark.masked)
    if match and (separated or remark.dated or _THING_ALONE.fullmatch(match["what"])):
        return f"{remark.said(match, 'what')} {remark.said(match, 'rest')}"
    by_day = separated and remark.dated and not remark.asked and not _NO_REQUEST.match(remark.masked)
    return remark.text if by_day else None
