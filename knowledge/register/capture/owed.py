"""Rules for what somebody has before them: "Sue has the chapter to finish", "the ball's in Health's court on …"."""

import re

from knowledge.register.capture.deeds import STATES, stems
from knowledge.register.capture.findings import Remark
from knowledge.register.capture.names import THEN, WHO, is_somebody
from knowledge.register.capture.phrases import compiled
from knowledge.register.capture.shapes import Shape, by_somebody
from knowledge.register.owners import MENTION, is_noted_owner
from knowledge.register.vocabulary import EVENTS, VERBS

_HAS_TO = compiled(
    rf"^{WHO}{THEN}(?:has|have|'s got|'ve got|has got|have got) (?P<what>(?:the|a|an|their|his|her|our|some|two"
    r"|three) [^,.;:]{3,50}? to (?P<verb>(?!(?:go|attend|come|be|make|catch)\b)[a-z-]+)\b.*)"
)
_COURT = compiled(
    rf"^\W*(?:the )?ball(?:'s| is) (?:now |firmly )?in {WHO}'s court(?: (?:re|on|for|to|with|over|about)|[,:–-]) "
    r"(?P<what>\S.*)"
)
_TAKEN = compiled(
    rf"^{WHO}{THEN}(?:has|have|'s|'ve) (?:kindly |now )?(?P<what>(?:taken (?:away|on)|picked up) (?:the|an?|this|that)"
    r" (?:action|point|query|question|job|task|issue)\b.*)"
)
_AIMS = compiled(
    rf"^{WHO}{THEN}(?:hopes?|aims?|plans?|intends?|expects?|means?"
    rf"|promises) to (?:be able to )?(?P<what>(?P<verb>[a-z-]+)\b.*)"
)
_TO_BE = compiled(
    r"^(?P<what>(?!(?:both|all|each|everything|ideally|preferably|it|this|that|these|those|he|she|they|i|we|you"
    r"|there|who|which|what)\b)\W*\w(?:(?! (?:is|are|was|were"
    r"|has|have|had|will|would|if|when)\b)[^.;:?!])*? (?:(?:is |are |still |now |all )*to be|needs? to be"
    r"|must be|needs?"
    r"(?= \w+ing\b)) (?P<done>[a-z-]+(?: (?:up|out|off|in|round|over|back|through))?)\b(?P<rest>.*))"
)
_GET = r"(?:get|have|see|receive|expect|be getting|be hearing|be sent)"
_GOT_FROM = compiled(
    rf"^\W*(?:so |and )?(?:we|i|you)(?:'ll| will| should)(?: all| both"
    rf"| be able to)? {_GET} (?P<what>(?!an? new\b)[^,;:]{{3,80}}?) (?:back )?"
    rf"(?:from|off) (?P<who>(?:the )?(?:{MENTION}|[\w'&/-]+(?: [\w'&/-]+){{0,4}}?))(?P<rest>(?:[,.;!]| by | before | on"
    r" | next | this | tomorrow| today|$).*)"
)
_SAYS = compiled(
    rf"^{WHO}{THEN}(?:says?|said|reckons?|thinks?|promise[ds]?|tells? (?:me|us)|told (?:me|us)|has said"
    rf"|have said|hopes?)"
    rf"(?: that)? (?:we|you)(?:'ll| will| should| can|'d)(?: all)? {_GET} (?P<what>\S.*)"
)
_SAID_YES = compiled(
    rf"^{WHO}{THEN}(?:(?:has|have|'s|'ve|is|are|'re|will be|'ll be) )?(?:now |kindly |also "
    rf"|all )?(?P<sign>said yes to|up for|down for"
    r"|on for|signed up (?:for|to)|volunteered for|taken on|taking on|stepped in for|in charge of|responsible for"
    r"|agreed to|happy with|put down for|on the hook for|(?:been )?(?:tasked|charged|trusted|left) with"
    r"|landed with|lined up for) "
    r"(?P<what>(?:(?P<stem>[a-z]+)ing\b|the\b|our\b|all\b).*)"
)
_ASKED_FOR = compiled(
    rf"^\W*(?:(?:i|we)(?:'ve|'m|'re| have| am| are)? )?(?:just |also |now )?(?:asked|asking|chased|emailed"
    rf"|pressed|nudged"
    rf"|pushing|pressing) {WHO} for (?P<what>\S+ \S.*)"
)
_GIVEN_TILL = compiled(
    rf"^\W*(?:(?:i|we)(?:'ve| have)? )?(?:given|gave|giving|allowed) {WHO} (?:until|till|up to"
    rf"|to) (?P<when>[^,.;]{{2,30}}?) to "
    r"(?P<what>(?P<verb>[a-z]+)\b.*)"
)
_ASKED_TO = compiled(
    rf"^{WHO} (?:asked|tasked|instructed|reminded|requested|nominated|lined up) to (?P<what>(?P<verb>[a-z]+)\b.*)"
)
_DUE_FROM = compiled(
    r"^(?P<what>\W*(?!approval|a?\W?decision|an? answer|agreement|permission|consent"
    r"|funding)\w.{2,80}?) (?:(?:is|are|still|now) )*(?:due|needed|wanted|required|outstanding"
    r"|expected)(?: back| in)? from "
    rf"(?P<who>(?:the )?(?:{MENTION}|[\w'&/-]+(?: [\w'&/-]+){{0,4}}?))(?P<rest> (?:by|on|before|no later) .*)"
)
_SEEING = compiled(
    rf"^{WHO}{THEN}(?:is|are|'s|'re|will be) (?P<what>(?:seeing|meeting|visiting|having a word with|in touch with) .+? "
    r"(?:about|re|regarding|over|to (?:discuss|agree|sort|get|finalise))\b.*)"
)
_COMING = compiled(
    rf"^{WHO}{THEN}(?:is|are|'s|'re|will be) (?:(?:coming|popping|going|calling) )?(?:back|in|round|over|out"
    rf"|here|on site)"
    r"(?: [^,.;]{2,40}?)? to (?P<what>(?P<verb>(?!see|discuss|meet)[a-z]+)\b.*)"
)
_ANNOUNCED = compiled(r"\b(?:by|before|no later than|deadline|due|within|in time for|ahead of|asap)\b")
_NOTED = compiled(
    r"^\W*(?P<what>(?P<verb>[a-z-]+) (?!(?:of|from|on|in|at|by|for|to|with|about|re|and|is|was|are|were|has|have)\b)"
    rf"[^()\[\]?]{{4,}}?)\s*[(\[](?P<who>{MENTION}|(?-i:[A-Z])[^()\[\],;:\d]*?)"
    r"(?P<when>[ ,;:–-]+(?:(?:by|due|before|for|on)\b.*?"
    r"|(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next|end of|asap).*?))?[)\]][\s.;,]*$"
)
_NOT_DONE = compiled(
    r"(?:held|discussed|considered|decided|determined|seen|continued|expected|made|used|paid|had|honest"
    r"|fair|clear|sure|advised|aware|announced|published|honoured|reviewed annually|at|in|on|there|able|ready"
    r"|received|applied|registered)\b"
)


def _is_noted(match: re.Match[str], remark: Remark) -> bool:
    """ "Update the asset list (JB, by 3 May)": by a day, or in a list; "(PDU)" may be short for what it follows."""
    if remark.asked or match["verb"].lower() not in VERBS - STATES or not (remark.dated or remark.listed):
        return False
    return is_noted_owner(match["who"], match["what"], dated=bool(match["when"]))


def _by_a_day(match: re.Match[str], remark: Remark) -> bool:
    """ "Sue has the chapter to finish by Easter"; what somebody always has to do has no day."""
    return remark.dated and is_somebody(match["who"]) and match["verb"].lower() in VERBS - STATES | {"finish"}


def _dated_by_somebody(match: re.Match[str], remark: Remark) -> bool:
    return remark.dated and not remark.asked and is_somebody(match["who"])


def _is_taken_on(match: re.Match[str], remark: Remark) -> bool:
    """ "Sue has said yes to manning the table"; what somebody answers for is no deed without a day."""
    deed = bool(match["stem"]) and bool(stems(match["stem"].lower()) & VERBS)
    standing = re.match(r"in charge|responsible|happy|agreed", match["sign"], re.I)
    return is_somebody(match["who"]) and (remark.dated if standing or not deed else True)


def _is_to_be_done(match: re.Match[str], remark: Remark) -> bool:
    """ "Minutes to be circulated by Friday": by a day, or in a list of actions; an event to be held is none."""
    event = re.search(rf"\b{EVENTS}\W*$", match["what"][: match.start("done") - match.start("what")], re.I)
    due = remark.dated and (_ANNOUNCED.search(match["rest"]) or remark.listed)
    return bool(due) and not remark.asked and not event and not _NOT_DONE.match(match["done"])


BEFORE_THEM = (
    Shape(_HAS_TO, _by_a_day),
    Shape(_COURT, by_somebody),
    Shape(_TAKEN, by_somebody),
    Shape(_AIMS, _by_a_day),
    Shape(_SAID_YES, _is_taken_on),
    Shape(_ASKED_FOR, _dated_by_somebody),
    Shape(_GIVEN_TILL, by_somebody),
    Shape(_ASKED_TO, _by_a_day),
    Shape(_DUE_FROM, _dated_by_somebody),
    Shape(_COMING, _by_a_day),
    Shape(_SEEING, _dated_by_somebody),
    Shape(_GOT_FROM, _dated_by_somebody),
    Shape(_SAYS, _dated_by_somebody),
)
"""What lies before somebody who is named."""

NOTED = Shape(_NOTED, _is_noted)
"""What is noted with its owner in brackets behind it."""

TO_BE_DONE = Shape(_TO_BE, _is_to_be_done)
"""What is to be done, whoever does it."""
