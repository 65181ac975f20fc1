"""Rules for what others take on: "Police to bring …", "Sue has offered to …", "we need Health to …"."""

import re

from knowledge.register.capture.bodies import GATHERED
from knowledge.register.capture.deeds import DO, STATES, is_deed, may_be_a_verb
from knowledge.register.capture.findings import Assignment, Remark
from knowledge.register.capture.names import (
    SEVERAL,
    THEN,
    WHO,
    are_all_somebody,
    cannot_be_a_name,
    is_anybody,
    is_somebody,
    last_named,
)
from knowledge.register.capture.owed import NOTED, TO_BE_DONE
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.capture.progress import in_progress
from knowledge.register.capture.shapes import given
from knowledge.register.owners import MENTION
from knowledge.register.vocabulary import THINGS, VERBS

_LEAD_IN = compiled(
    r"^\W*"
    + any_of(r"""
    (?:so|ok|okay|right|and|but|also|then|now|well|reminder(?: that)?|update|note|actually|basically|hopefully
        |finally|lastly
        |secondly|first(?:ly)?|meanwhile|news|agreed|minuted|noted|yes|still)\b[\s,:–—-]*
    (?:oh )?never ?mind[\s,:–—-]*
    (?:@(?:channel|here|everyone)|<!(?:channel|here|everyone)[^<>]*>)[\s,:–—-]*
    just to (?:note|confirm|say)[\s,:–—-]*
    as (?:agreed|discussed)[\s,:–—-]*
    i (?:think|believe|gather|understand)(?: that)? (?!.*\bwill\b.*\?)
    from [^:,]{2,40}[:,]\s*
    (?:at|after|following) [^:,]{2,60}[:,]\s*
    next steps?(?: (?:is|are)(?: for)?)?[\s,:–—-]*
    (?:it was |we )?agreed (?:that )?(?!to\b)
    in the meantime[\s,]*
    (?:good|great) news[\s,:–—-]*
    (?:to be clear|to confirm|confirming)[\s,:–—-]*
    (?:looks|sounds) like\s
    glad to say\s
    """)
    + "+"
)
_LINKS = any_of(r"""
    (?:(?:still|yet|now|next|also|then) )?to
    'll
    will
    shall
    must
    should
    needs? to
    (?:has|have|'s) got to
    (?:has|have) to
    (?:has|have|'ve) (?:until|till|up to|to) [^,.;]{2,30}? to
    (?:is|are|'re) (?:now |still |all |also )?to
    (?:is|are|'s|'re) (?:now |still |all |also )?(?:going to|gonna|due to|meant to|supposed to|happy to|keen to
        |planning to|able to|down to|set to|tasked with|asked to|about to|aiming to|hoping to|looking to|willing to)
    (?:(?:has|have|'s|'ve|had|is|are) )?(?:now |also |kindly |very kindly |all |both |since )?(?:agreed|offered
        |volunteered|signed up|promised|undertaken|undertook|committed|pledged|consented|been asked|been tasked
        |nominated)(?: us)? (?:to|that (?:they|he|she)(?:'ll|'d| will| would))
    (?:(?:has|have|'s) )?(?:taken|got|has|have|picked up|took) (?:the|an|this|that) action to
    (?:(?:has|have|'s|'ve|had) )?(?:just |also |now )?(?:says?|said|reckons?|thinks?|confirmed|promised|tells me
        |told (?:me|us)|assures? (?:me|us)|assured (?:me
        |us))(?: that)? (?:she|he|they|it)(?:'ll|'d| will| would| can| could|'s going to|'re going to)
    can
""")
_SAID = compiled(r"agreed|signed up|offered|volunteered|promised|undertaken|undertook|committed|pledged|said|says")
_OFFERED = compiled(r"offered|volunteered|happy|willing|keen")
_IF_WANTED = compiled(
    r"\bif (?:it (?:gets|helps|comes)|that helps|needed|necessary|required|wanted|useful|asked|we (?:need|want))\b"
)
_PLAIN_LINK = compiled(r"(?:'?ll|will|shall|must|should|can|(?:is|are|'s|'re) .*|needs? to|ha(?:s|ve) to)")
_MERE_TO = compiled(r"(?:\w+ )?to")
_TAKES_ON = compiled(rf"^{SEVERAL}{THEN}(?P<link>{_LINKS}) {DO}")
_NEEDED = compiled(
    r"^\W*(?:(?:could|can|may|might) (?:i|we) (?:please |just )?(?=ask|get|have|trouble)|i'd like to (?=ask)"
    r"|)(?:(?:we|i|you|the \w+(?: \w+)?|\w+)(?:'ll|'d|'re|'m)? )?(?:(?:also|still|really|just|now|will) )*"
    r"(?:needs?|wants?|require|would like|like|expect|ask|trouble|have|must get|have to get|get|asked"
    r"|are asking|will ask|'d like"
    r"|(?:am |are |'m |'re )?(?:relying on|counting on|depending on|looking to|trusting|expecting|waiting (?:on"
    rf"|for))) {WHO} to {DO}"
)
_ASKED = compiled(
    rf"^\W*(?:(?:i|we|{MENTION}|the [\w ]{{3,30}}?|[A-Z][\w’ ]{{2,30}}?)(?:'ve| have| has|'s)? )?(?:just |also "
    rf"|now )?(?:asked|tasked|instructed|told|got|nominated|requested(?: that)?|put|signed up) {WHO}(?: down"
    rf"| up)? (?:to|with) {DO}"
)
_RELATIVE = compiled(
    rf"(?P<who>{MENTION}|(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){{0,2}}),? who(?: |(?='))(?P<link>{_LINKS}) {DO}"
)
_INDEFINITE = compiled(
    r"^(?:a|an|some|another|more|new) (?:volunteer|person|body|people|volunteers|chair|rep|venue|date|quorum|way"
    r"|solution)\b"
)
_NOT_AFTER_TO = frozenset({"be", "go", "come", "become", "follow"})
_STANDING = compiled(
    r"^(?:report (?:directly )?(?:to|into)|(?:lead|support) (?:and|on)\b|ensure that all|sit (?:on|under)"
    r"|be responsible|lead these|lead the)\b"
)
_DECIDES = compiled(r"approve|decide|agree|ratify|endorse|adopt|vote|consider|discuss|receive|hear|choose|elect|note")
"""What a body does when it meets."""
_AUXILIARIES = frozenset("has have had is are was were just also now still and".split())
_ALWAYS = compiled(r"\b(?:each|every|always|annually|at all times|whenever)\b")
_PRONOUN = compiled(
    r"^\W*(?:(?:and|so|but) )?(?:she|he|they)(?:'ll| will|'(?:s|re) (?:going )?to| (?:is|are) (?:going )?to| needs? to"
    r"| (?:has|have) (?:(?:until|till|up to) [^,.;]{2,30}? )?to| (?:has|have) (?:agreed|offered|promised) to"
    rf"|'(?:s|ve) (?:agreed|offered|promised) to) {DO}"
)


_PROMISED_IT = compiled(
    r"^\W*(?:(?:and|so|but) )?(?:she|he|they)(?:'s|'ve| has| have)? (?:promised|pledged|offered) (?P<what>(?:it"
    r"|this|that|them|the|a|an|us|me)\b.*)"
)


def assigned(remark: Remark) -> Assignment | None:
    """What somebody else takes on or is given, told as a fact."""
    if noted := NOTED.find(remark):
        return given(noted, remark)
    lead_in = _LEAD_IN.match(remark.masked)
    rest = remark.part(lead_in.end()) if lead_in and lead_in.end() < len(remark.masked) else remark
    return (
        _needed(rest)
        or _taken_on(rest)
        or in_progress(rest)
        or _by_pronoun(rest)
        or _who_will(rest)
        or _left_open(rest)
    )


def _who_will(remark: Remark) -> Assignment | None:
    """ "cc Sue, who has agreed to …"."""
    match = _RELATIVE.search(remark.masked)
    if not match or not (remark.dated or _SAID.search(match["link"])) or not is_somebody(match["who"]):
        return None
    return given(match, remark) if match["verb"].lower() in VERBS - STATES | {"finish"} else None


def _left_open(remark: Remark) -> Assignment | None:
    """ "Minutes to be circulated by Friday": nobody is named."""
    match = TO_BE_DONE.find(remark)
    return Assignment(None, remark.said(match, "what")) if match else None


def _needed(remark: Remark) -> Assignment | None:
    for pattern in (_NEEDED, _ASKED):
        match = pattern.match(remark.masked)
        if match and match["verb"].lower() in VERBS:
            if _INDEFINITE.match(match["who"].strip()):
                return Assignment(None, remark.said(match, "what"))
            if is_somebody(match["who"]):
                return given(match, remark)
    return None


def _taken_on(remark: Remark) -> Assignment | None:
    match = _TAKES_ON.match(remark.masked)
    if not match or not (are_all_somebody(match["who"]) or _has_said_so(match, remark)):
        return None
    link = match["link"].lower()
    if _OFFERED.search(link) and _IF_WANTED.search(remark.masked):
        return None
    if link == "should" and is_anybody(match["who"]) and not remark.dated:
        return None
    if _is_plain(link):
        binds = _foretells_deed(match, remark)
    elif _MERE_TO.fullmatch(link):
        binds = match["verb"].lower() not in _NOT_AFTER_TO or bool(re.match(r"come\s+(?:back|up)\b", match["what"]))
    else:
        binds = True
    return given(match, remark) if binds and may_be_a_verb(match["verb"].lower()) else None


def _is_plain(link: str) -> bool:
    """A mere "will" or "is to", which tells of states as well as deeds."""
    return bool(_PLAIN_LINK.fullmatch(link)) and not _SAID.search(link)


def _foretells_deed(match: re.Match[str], remark: Remark) -> bool:
    verb, what = match["verb"].lower(), match["what"]
    if _DECIDES.fullmatch(verb) and re.search(rf"\b{GATHERED}$", match["who"].strip(), re.I):
        return False
    if match["link"].lower() == "can" and not (remark.dated and verb in VERBS):
        return False
    if (_STANDING.match(what) or _ALWAYS.search(what)) and not remark.dated:
        return False
    return _is_more(verb, what, remark) if verb in STATES else verb in VERBS


def _is_more(verb: str, what: str, remark: Remark) -> bool:
    """ "have the draft ready", "run the stall": a deed, though the verb mostly tells of a state."""
    if verb == "meet":
        return bool(re.match(r"meet\s+(?:with\b|the\b|our\b|<|[A-Z])", what))
    if verb in {"be", "have", "see", "come"}:
        return is_deed(verb, what)
    return remark.dated and verb in {"lead", "run", "report", "close", "open", "finish", "move", "form"}


def _has_said_so(match: re.Match[str], remark: Remark) -> bool:
    """Whoever offers, agrees or is going to do something by a day is somebody, whatever they are called."""
    link, verb = match["link"].lower(), match["verb"].lower()
    strong = _SAID.search(link) or (remark.dated and verb in VERBS - STATES and "going to" in link)
    words = match["who"].lower().replace(",", " ").split()
    known = (
        words
        and len(words) <= 6
        and words[-1] not in THINGS | _AUXILIARIES
        and not cannot_be_a_name(match["who"].strip())
    )
    return bool(strong and known)


def _by_pronoun(remark: Remark) -> Assignment | None:
    """ "She'll send it": whoever was named last."""
    if (it := _PROMISED_IT.match(remark.masked)) and remark.dated and (named := last_named(remark.before)):
        return Assignment(named, remark.said(it, "what"))
    match = _PRONOUN.match(remark.masked)
    verb = match["verb"].lower() if match else ""
    if not match or not may_be_a_verb(verb) or verb in STATES - {"come", "move", "run", "report"}:
        return None
    named = last_named(remark.before)
    return Assignment(named, remark.said(match, "what")) if named else None
