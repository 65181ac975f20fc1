"""Rules for what is wanted of somebody: "I need the accounts from you by Friday", "any chance of the data?"."""

import re

from knowledge.register.capture.findings import Assignment, Remark
from knowledge.register.capture.names import is_somebody
from knowledge.register.capture.phrases import compiled
from knowledge.register.owners import MENTION

_NEED_FROM = compiled(
    r"\b(?:need(?:ing)?|want|awaiting|waiting (?:on|for)|expecting|require|missing|chasing"
    r"|after) (?P<what>[^,:;]{3,80}?) (?:from|off|back from)"
    rf" (?P<who>(?:each of )?(?:you|u)(?: (?:all|both|each))?\b|(?:the )?(?:{MENTION}"
    r"|[\w'&/-]+(?: [\w'&/-]+){0,4}?))(?P<rest>(?:[,.;:!?]| by | before | for | asap| please| pls| <|\s[–—-]\s"
    r"|$).*)"
)
_ANSWER = compiled(r"(?:a |an |the |any )?(?:final )?(?:decision|answer|news|word|verdict|outcome|agreement)\b")
_WHOSE = compiled(
    rf"\b(?:need|want|require|would like|must have|after|missing) (?P<who>{MENTION}|everyone|everybody"
    rf"|(?-i:[A-Z])[\w-]+"
    r"(?: (?-i:[A-Z])[\w-]+)?)'s (?P<what>\S.*)"
)
_NEED_IT = compiled(
    r"^\W*(?:(?:i|we|i'll|we'll|just|really|but|ideally) )*(?P<what>need(?:ed|s)? (?:it|this|them|these|that"
    r"|those)\b.*)"
)
_CHANCE = compiled(
    r"\b(?:(?:any )?chance of|grateful for|appreciate|could do with) (?!.*\b(?:help|patience|support|understanding"
    r"|time|hard work|holiday|break|drink)\b)"
    r"(?P<what>(?!(?:rain|snow|a (?:lift|coffee"
    r"|cuppa|tea|drink))\b)\S.*)"
)
_SENT_IN = compiled(
    r"^\W*(?P<what>(?:(?:any|your|all|final|further|written|outstanding) )*(?:comments|feedback|returns|responses"
    r"|figures|updates|reports"
    r"|papers|names|nominations|amendments|bids|data|timesheets|thoughts|questions|items|suggestions|corrections|edits)\b"
    r"(?!.*\b(?:due from|is|are|was|were|has|have|had|will|would|should|went|came|can|closed?s?)\b).*\b(?:by"
    r"|before|no later than"
    r"|please|pls)\b.*)"
)
_WANTED_PLEASE = compiled(
    r"^\W*(?P<what>(?!(?:i|we|you|he|she|they|it|yes|no|ok|can|could|would|thanks?|tea"
    r"|coffee)\b)[\w' ,&-]{4,60}?),? (?:please|pls|plz)"
    r"(?: all| everyone)?,? (?:by|before|no later than)\b.*"
)


def wanted(remark: Remark, who: str | None, of: str | None) -> Assignment | None:
    """What the clause wants: of `who` it speaks to, or `of` whom the message spoke to before."""
    return _needed_from(remark, of) or _needed_of(remark, of) or _hoped_for(remark, who)


def wanted_please(remark: Remark) -> Assignment | None:
    """ "Draft chapters please by Friday": of whom was spoken to, or of nobody by name."""
    match = _WANTED_PLEASE.match(remark.masked)
    return Assignment(remark.addressee, remark.said(match, "what")) if match and remark.dated else None


def _needed_from(remark: Remark, who: str | None) -> Assignment | None:
    """ "I need the accounts from you by Friday", "awaiting comments from Legal"."""
    match = _NEED_FROM.search(remark.masked)
    if not match or _ANSWER.match(match["what"]):
        return None
    named = match["who"].strip()
    what = f"{remark.said(match, 'what')} {remark.said(match, 'rest')}"
    if re.search(r"\b(?:you|u)\b", named, re.I):
        beside = re.match(MENTION, match["rest"].strip())
        who = beside[0] if beside else who
        return Assignment(who, what) if who or remark.dated else None
    return Assignment(named, what) if is_somebody(named) else None


def _needed_of(remark: Remark, who: str | None) -> Assignment | None:
    """ "We need Sue's figures by Friday"; "need it by 5pm" of whom was spoken to."""
    match = _WHOSE.search(remark.masked)
    if match and remark.dated and (match["who"][0] == "<" or is_somebody(match["who"])):
        return Assignment(remark.said(match, "who"), remark.said(match, "what"))
    match = _NEED_IT.match(remark.masked)
    return Assignment(who, remark.said(match, "what")) if match and who and remark.dated else None


def _hoped_for(remark: Remark, who: str | None) -> Assignment | None:
    """ "Any chance of the data by Monday <@U1>?", "Comments on the draft by Friday please"."""
    match = _CHANCE.search(remark.masked)
    if match and (who or remark.dated):
        return Assignment(who, remark.said(match, "what"))
    match = None if remark.asked else _SENT_IN.match(remark.masked)
    return Assignment(who, remark.said(match, "what")) if match and remark.dated else None
