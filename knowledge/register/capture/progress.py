"""Rules for what is under way or lies with somebody: "Sue is redoing …", "Finance owe us …", "down to <@U1>"."""

import re

from knowledge.register.capture.deeds import DO, STATES, stems
from knowledge.register.capture.findings import Assignment, Remark
from knowledge.register.capture.names import THEN, WHO, is_somebody
from knowledge.register.capture.owed import BEFORE_THEM
from knowledge.register.capture.phrases import compiled
from knowledge.register.capture.shapes import Shape, by_somebody, first_of, given
from knowledge.register.owners import MENTION
from knowledge.register.vocabulary import EVENTS, VERBS

_DEEDS_UNDER_WAY = (
    r"(?:taking|picking|doing|drafting|writing|sending|chasing|looking into|looking at|sorting|preparing"
    r"|producing|organising"
    r"|arranging|leading|redoing|updating|checking|getting|collating|pulling|putting|booking|contacting|speaking"
    r"|talking"
    r"|finding|following|working on|circulating|reviewing|rewriting|finishing|finalising|handling|covering|dealing"
    r"|submitting|compiling|printing|ordering|revising|tidying|running|hosting|on the case|on it|going back"
    r"|designing|creating|asking)"
)
_DOING = compiled(
    rf"^{WHO}{THEN}(?:is|are|'s|'re|will be|'ll be|should be) (?:now |also |then |kindly "
    rf"|going to be )?(?P<what>{_DEEDS_UNDER_WAY}\b.*)"
)
_UNDER_WAY = compiled(
    rf"^{WHO}{THEN}(?:is|are|'s|'re|will be|'ll be|should be) (?P<what>(?!(?:going(?! (?:through|over|back"
    rf"|round)\b)|chairing|leading|hosting"
    rf"|covering|presenting|speaking|attending|standing|leaving|retiring|joining|starting|staying|sitting|resigning)\b)(?P<stem>[a-z]+)ing\b.*)"
)
_AND_WILL = compiled(
    rf"^{WHO}{THEN}(?:has|have|is|are|'s|'ve|did|said|was|were|\w+ed)\b[^.?!]*?\b(?:and|so|but) (?:will"
    rf"|is going to|are going to) {DO}"
)
_AT_IT = compiled(
    rf"^(?P<who>{MENTION}|(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?) (?P<what>(?P<stem>[a-z]+)ing (?:the|them"
    rf"|it|him|her|an?"
    r"|our|all|up|out)\b.*)"
)
_AT_IT_AND_WILL = compiled(
    rf"^{WHO}{THEN}(?:is|are|'s|'re) (?P<what>(?!being|not)\w+ing\b[^.?!]*?\b(?:and|so|but) (?:will|is going to"
    rf"|are going to"
    r"|'ll) (?P<verb>[a-z]+)\b.*)"
)
_HOLDS = compiled(
    rf"^{WHO}{THEN}(?:has|have|'s got|'ve got|got|is holding|has got) (?P<what>(?:the pen|the lead|the action"
    r"|responsibility|first go|the job|ownership) (?:on|for|of|with)\b.*)"
)
_OWING = compiled(
    rf"^{WHO}{THEN}(?:(?:still|now) )?(?:owes?(?: (?:us|me|you|everyone|the [a-z]+|[A-Z]\w+)(?= (?:the|a|an|their"
    rf"|his|her|our|its|some|\d)\b))?|(?:has|have|'s|'ve) promised(?: (?:us"
    r"|me))?|promised(?: (?:us|me))?)"
    r" (?P<what>(?:the|a|an|their|his|her|our|its|some|us|\d)\b.*)"
)
_AWAITED = compiled(
    r"^\W*(?:(?:we(?:'re| are)?|i'm|i am) )?(?:still )?(?:waiting|awaiting|chasing|expecting) (?:on"
    rf"|for)?\s*(?:the )?{WHO} for (?P<what>.+)"
)
_FALLS_TO = compiled(
    r"^(?P<what>.{4,}?) (?:is |are |'s |now |will be )?(?:down to|over to|assigned to|allocated to|given to"
    r"|one for|falls to|goes to|sits with|lies with|rests with|is with|to be \w+ by"
    rf"|is on) (?P<who>{MENTION})(?P<rest>.*)"
)
_PASSIVE = compiled(
    r"^(?P<what>.{2,}? (?:to be|will be|needs? to be|is being|being|should be|must be) \w+(?: (?:up|out|off|in"
    rf"|round|over|down))?) by (?P<who>(?:the )?(?:{MENTION}|[\w'&-]+(?: [\w'&-]+){{0,4}}?))(?P<rest>(?:[,.;]"
    r"| and | by | before | for | on | in |$).*)"
)
_HELD = compiled(
    r"will be (?:chaired|held|led|hosted|attended|run|opened|considered|discussed|replaced|funded|affected|joined"
    r"|followed|supported|represented|staffed|governed)\b"
)
_DAYS = compiled(
    r"\b(?:\w+day|january|february|march|april|may|june|july|august|september|october|november|december|easter"
    r"|christmas)\b"
)
_ASSIGNED_TO = compiled(
    rf"^\W*(?P<who>{MENTION}) (?:was|is|has been|'s been) (?:just )?(?:assigned|allocated"
    rf"|given)(?: to)? (?P<what>\S+ \S.*)"
)
_HANDED = compiled(
    rf"^\W*(?:(?:i'm|i am|we're|we are|just|ok) )*(?:moving|handing|passing|re-?assigning|assigning|giving"
    rf"|delegating) (?P<what>\S.*?)(?: over| on| across)? to"
    rf" (?P<who>{MENTION})(?P<rest>.*)"
)
_LISTED = compiled(
    rf"^(?P<who>{MENTION}(?:\s*(?:,|&|and)\s*{MENTION})*|[^:–—]{{2,60}}?)\s*(?::|\s[–—-]+|[–—])\s+(?P<what>\S.*)"
)
_DUTY = compiled(
    rf"^\W*(?P<who>{MENTION}|[^<,.?!:;()]{{2,40}}?)'s (?:job|task|turn|action)(?:(?: is| now| next)? to "
    rf"|: )(?P<what>\S.*)"
)
_FALLS = compiled(
    rf"^\W*(?:so )?(?:it(?:'s| is)? (?:falls|down|on|up|over)|over) to {WHO} (?:to|for|on"
    rf"|with) (?P<what>\S+ \S.*)"
)
_LEFT_TO = compiled(
    rf"^\W*(?:(?:let's|we'll|we can|please) )?leave (?P<what>(?!it\b|that\b"
    rf"|this\b)[^,;:]{{3,60}}?) to (?P<who>{MENTION}|(?-i:[A-Z])[\w'-]+)(?P<rest>(?:\W.*)?)$"
)
_HABITS = frozenset("work use live keep play cost drive wear teach provide support own manage".split())
_TO_DO = compiled(r"^(?-i:[A-Z<])[^,.;:]{1,60}? to [a-z]")
"""Somebody of its own acts behind the colon, so that what stands before it is a heading."""
WHEREABOUTS = compiled(
    r"\W*(?:in|on|at|off|away|out|working|wfh|back|(?:annual |sick |study )?leave|a/l|sick|holiday|unsure|yes"
    r"|no|tbc|apologies)\b"
)
"""Where somebody is, not what they do."""
_WANTED_BY = compiled(r".*\b(?:by|due|before|please|pls|plz)\b")
_BY_DASH = compiled(r"\w \w.* [–—-]+ \S+(?: \S+){0,4}$")
_DOES = compiled(
    r"(?!(?:support|agree|accept|reject|approve|note|welcome)\b)(?P<verb>[a-z-]+)(?: (?:up|out|in|with|to|on|into"
    r"|for))?"
    r" (?:the|a|an|our|all|any|their|his|her|two|three|<|(?-i:[A-Z])|[a-z]+ [a-z]+)"
)
_SINGULAR = compiled(
    rf"^(?P<who>{MENTION}|(?-i:[A-Z])[a-z'-]+(?: (?-i:[A-Z])[a-z'-]+)?) (?:also "
    rf"|then )?(?P<what>(?!sends (?:\w+ )?(?:apologies|regards|love|thanks))(?P<verb>[a-z]+?)(?:es|s) (?:the|a|an"
    rf"|out|up|in|our|all|their|my|both|(?-i:[A-Z])|[a-z]+\b).*)"
)
_BARE_MENTION = compiled(rf"^(?:and )?(?P<who>{MENTION}) (?P<what>(?:the|a|an|his|her|our|their)\b.*)")
_VOLUNTEERED = compiled(
    rf"^\W*(?:and |but )?(?P<who>{MENTION}|[A-Z]\w+)(?:'s|'ll| has| is| will| is going to)? (?:said yes"
    r"|volunteered|up for it|do (?:it|that|this)|on it|on the case|got (?:this|it)|take (?:it|this|that)"
    r"|picked (?:it|this) up|stepped (?:up|forward)|happy to do (?:it|this|that)|offered|kindly offered"
    r"|put (?:her|his|their) hand up)\W*$"
)
_LIKEWISE = compiled(rf"^(?:and )?(?:so|as) (?:will|is|are|does|do|has|have) {WHO}\W*$")


def _is_deed_under_way(match: re.Match[str], remark: Remark) -> bool:
    """ "Sue is visiting the site on Friday"; what merely goes on is no deed."""
    sure = remark.dated or remark.masked.startswith("<") or " be " in match[0]
    return sure and is_somebody(match["who"]) and bool(stems(match["stem"].lower()) & (VERBS - STATES))


def _then_does(match: re.Match[str], _remark: Remark) -> bool:
    """ "Sue has the keys and will drop them off"."""
    return is_somebody(match["who"]) and match["verb"].lower() in VERBS - STATES


def _falls_to_somebody(match: re.Match[str], _remark: Remark) -> bool:
    return not _HELD.search(match["what"]) and not _DAYS.search(match["who"]) and is_somebody(match["who"])


def _is_ones_own(match: re.Match[str], remark: Remark) -> bool:
    """ "Sue's job is to …"; what "the Board's job" is, its terms of reference say."""
    return is_somebody(match["who"]) and (remark.dated or not match["who"].lower().startswith("the "))


def _in_a_list(match: re.Match[str], remark: Remark) -> bool:
    return remark.listed and is_somebody(match["who"])


def _wanted_of(match: re.Match[str], remark: Remark) -> bool:
    """ "KP: finalise the pack", "Everyone: timesheets by Friday please"."""
    if (
        remark.asked
        or not is_somebody(match["who"])
        or _TO_DO.search(match["what"])
        or WHEREABOUTS.match(match["what"])
    ):
        return False
    does = _DOES.match(match["what"])
    held = re.fullmatch(rf"(?:.* )?{EVENTS}", match["who"], re.I)
    tells = re.search(r"\b(?:is|are|was|were|has|have|will)\b", match["what"])
    by_day = _WANTED_BY.match(match["what"]) or (not held and _BY_DASH.search(match["what"]))
    return bool((remark.dated and by_day and not tells) or (does and does["verb"].lower() in VERBS))


def _in_the_present(match: re.Match[str], remark: Remark) -> bool:
    """ "<@U1> tells the applicants by Monday", but not what somebody always does."""
    once = remark.listed or remark.dated or remark.follows or remark.before.rstrip().endswith(";")
    deed = {match["verb"], match["verb"] + "e"} & (VERBS - STATES - _HABITS)
    return bool(once and deed) and is_somebody(match["who"])


_SHAPES = (
    Shape(_DOING, by_somebody),
    Shape(_UNDER_WAY, _is_deed_under_way),
    Shape(_AT_IT, _is_deed_under_way),
    Shape(_AT_IT_AND_WILL, by_somebody),
    Shape(_AND_WILL, _then_does),
    Shape(_HOLDS, by_somebody),
    Shape(_OWING, by_somebody),
    Shape(_AWAITED, by_somebody),
    Shape(_PASSIVE, _falls_to_somebody),
    Shape(_ASSIGNED_TO),
    Shape(_FALLS_TO),
    Shape(_HANDED),
    Shape(_DUTY, _is_ones_own),
    Shape(_FALLS, by_somebody),
    Shape(_LEFT_TO, by_somebody),
    Shape(_LISTED, _in_a_list),
    Shape(_LISTED, _wanted_of),
    Shape(_SINGULAR, _in_the_present),
    *BEFORE_THEM,
)


def in_progress(remark: Remark) -> Assignment | None:
    """What somebody is at, holds or owes."""
    match = first_of(_SHAPES, remark)
    return given(match, remark) if match else None


def elliptical(remark: Remark) -> Assignment | None:
    """ "<@U1> the website", after a clause that says what is done."""
    match = _BARE_MENTION.match(remark.masked)
    return Assignment(match["who"], remark.said(match, "what")) if match else None


def likewise(masked: str) -> str | None:
    """Who does as was just said of another: "so will Police"."""
    match = _LIKEWISE.match(masked)
    return match["who"] if match and is_somebody(match["who"]) else None


def volunteer(masked: str) -> str | None:
    """Who takes on what was just said: "<@U1> said yes"."""
    match = _VOLUNTEERED.match(masked)
    return match["who"] if match else None
