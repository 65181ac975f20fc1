"""Rules for what others take on: "Police to bring …", "Sue has offered to …", "Finance owe us …"."""

import re

from knowledge.register.capture.findings import Assignment
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.capture.promises import is_deed, stems
from knowledge.register.capture.requests import somebody_or_none
from knowledge.register.owners import MENTION, names_somebody
from knowledge.register.vocabulary import AGENCIES, POSTS, THINGS, VERBS

_LEAD_IN = compiled(
    r"^\W*"
    + any_of(r"""
    (?:so|ok|okay|right|and|but|also|then|now|well|reminder|update|note|actually|basically|hopefully|finally|lastly
        |secondly|first(?:ly)?|meanwhile|news|agreed|minuted|noted|yes|still)\b[\s,:–—-]*
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
_WHO = rf"(?P<who>(?:{MENTION}|[^<,.?!:;()]){{1,80}}?)"
_GAP = r"(?: \([^()]{1,30}\))?(?: |(?='))"
_THEN = r"(?:(?:also|then|now|please|pls|kindly|both|each|all|still|just|jointly|urgently|hopefully|probably|therefore|either|at least|first|try and|try to|be able to) )*"
_DO = rf"{_THEN}(?P<what>(?P<verb>[a-z][\w-]*)\b.*)"
_LINKS = any_of(r"""
    to
    'll
    will
    shall
    must
    should
    needs? to
    (?:has|have|'s) got to
    (?:has|have) to
    (?:has|have|'ve) (?:until|till|up to|to) [^,.;]{2,30}? to
    (?:is|are|'s|'re) (?:now |still |all |also )?(?:going to|gonna|to|due to|meant to|supposed to|happy to|keen to
        |planning to|able to|down to|set to|tasked with|asked to|about to|aiming to|hoping to|looking to|willing to)
    (?:(?:has|have|'s|'ve|had|is|are) )?(?:now |also |kindly |very kindly |all |both |since )?(?:agreed|offered
        |volunteered|promised|undertaken|undertook|committed|pledged|consented|been asked|been tasked
        |nominated)(?: us)? (?:to|that (?:they|he|she)(?:'ll|'d| will| would))
    (?:(?:has|have|'s) )?(?:taken|got|has|have|picked up|took) (?:the|an|this|that) action to
    (?:says?|said|reckons?|thinks?|confirmed|promised|tells me|told (?:me|us)|assures? (?:me|us)|assured (?:me
        |us))(?: that)? (?:she|he|they|it)(?:'ll|'d| will| would| can| could|'s going to|'re going to)
    can
""")
_SAID = compiled(r"agreed|offered|volunteered|promised|undertaken|undertook|committed|pledged|said|says")
_PLAIN_LINK = compiled(r"(?:'?ll|will|shall|must|should|can|(?:is|are|'s|'re) .*|needs? to|ha(?:s|ve) to)")
_WHO_ALL = rf"(?P<who>(?:{MENTION}|[^<.?!:;()]){{1,80}}?)"
_TAKES_ON = compiled(rf"^{_WHO_ALL}{_GAP}(?P<link>{_LINKS}) {_DO}")
_AND_WILL = compiled(
    rf"^{_WHO}{_GAP}(?:has|have|is|are|'s|'ve|did|said|was|were|\w+ed)\b[^.?!]*?\b(?:and|so|but) (?:will"
    rf"|is going to|are going to) {_DO}"
)
_HOLDS = compiled(
    rf"^{_WHO}{_GAP}(?:has|have|'s got|'ve got|got|is holding|has got) (?P<what>(?:the pen|the lead|the action"
    r"|responsibility|first go|the job|ownership) (?:on|for|of|with)\b.*)"
)
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
    rf"^{_WHO}{_GAP}(?:is|are|'s|'re|will be|'ll be|should be) (?:now |also |then |kindly "
    rf"|going to be )?(?P<what>{_DEEDS_UNDER_WAY}\b.*)"
)
_UNDER_WAY = compiled(rf"^{_WHO}{_GAP}(?:is|are|'s|'re|will be|'ll be) (?P<what>(?P<stem>[a-z]+)ing\b.*)")
_OWING = compiled(
    rf"^{_WHO}{_GAP}(?:(?:still|now) )?(?:owes?(?: (?:us|me|you|everyone))?|(?:has|have|'s|'ve) promised(?: (?:us"
    r"|me))?|promised(?: (?:us|me))?)"
    r" (?P<what>(?:the|a|an|their|his|her|our|its|some|us|\d)\b.*)"
)
_AWAITED = compiled(
    r"^\W*(?:(?:we(?:'re| are)?|i'm|i am) )?(?:still )?(?:waiting|awaiting|chasing|expecting) (?:on"
    rf"|for)?\s*(?:the )?{_WHO} for (?P<what>.+)"
)
_NEEDED = compiled(
    r"^\W*(?:(?:we|i|you)(?:'ll|'d|'re|'m)? )?(?:(?:also|still|really|just|now|will) )*(?:need|want|require"
    r"|would like|like|expect|must get|have to get|get|asked|are asking|will ask|'d like|(?:am |are |'m "
    r"|'re )?(?:relying on|counting on|depending on|looking to|trusting|expecting|waiting (?:on"
    rf"|for))) {_WHO} to {_DO}"
)
_ASKED = compiled(
    rf"^\W*(?:(?:i|we|{MENTION}|the [\w ]{{3,30}}?|[A-Z][\w’ ]{{2,30}}?)(?:'ve| have| has|'s)? )?(?:just |also "
    rf"|now )?(?:asked|tasked|instructed|told|got|nominated|requested(?: that)?|put|signed up) {_WHO}(?: down"
    rf"| up)? (?:to|with) {_DO}"
)
_FALLS_TO = compiled(
    r"^(?P<what>.{4,}?) (?:is |are |'s |now |will be )?(?:down to|over to|assigned to|allocated to|given to"
    r"|one for|falls to|goes to|sits with|lies with|rests with|is with|to be \w+ by"
    rf"|is on) (?P<who>{MENTION})(?P<rest>.*)"
)
_PASSIVE = compiled(
    r"^(?P<what>.{4,}? (?:to be|will be|needs? to be|is being|being|should be|must be) \w+(?: (?:up|out|off|in"
    rf"|round|over|down))?) by (?P<who>(?:the )?(?:{MENTION}|[\w'&-]+(?: [\w'&-]+){{0,4}}?))(?P<rest>(?:[,.;]"
    r"| and | by | before | for | on | in |$).*)"
)
_LISTED = compiled(
    rf"^(?P<who>{MENTION}(?:\s*(?:,|&|and)\s*{MENTION})*|[^:–—]{{2,60}}?)\s*(?::|\s[–—-]+|[–—])\s+(?P<what>\S.*)"
)
_SINGULAR = compiled(rf"^(?P<who>{MENTION}) (?P<what>(?P<verb>[a-z]+?)(?:es|s)\b.*)")
_BARE_MENTION = compiled(rf"^(?:and )?(?P<who>{MENTION}) (?P<what>(?:the|a|an|his|her|our|their)\b.*)")
_PRONOUN = compiled(
    r"^\W*(?:(?:and|so|but) )?(?:she|he|they)(?:'ll| will|'(?:s|re) (?:going )?to| (?:is|are) (?:going )?to"
    rf"| (?:has|have) (?:agreed|offered|promised) to|'(?:s|ve) (?:agreed|offered|promised) to) {_DO}"
)
_VOLUNTEERED = compiled(
    rf"^\W*(?:and |but )?(?P<who>{MENTION}|[A-Z]\w+)(?:'s|'ll| has| is| will| is going to)? (?:said yes"
    r"|volunteered|up for it|do (?:it|that|this)|on it|on the case|got (?:this|it)|take (?:it|this|that)"
    r"|picked (?:it|this) up|stepped (?:up|forward)|happy to do (?:it|this|that)|offered|kindly offered"
    r"|put (?:her|his|their) hand up)\W*$"
)
_LIKEWISE = compiled(rf"^(?:and )?(?:so|as) (?:will|is|are|does|do|has|have) {_WHO}\W*$")
_ANTECEDENT = re.compile(rf"{MENTION}|(?<!^)(?<![.!?:]\s)\b[A-Z][a-z]+(?:\s[A-Z][a-z]+)*\b|\b[A-Z]{{2,6}}\b")
_NO_NAME = compiled(
    any_of(r"""
    ^(?:i|we|you|he|she|they|it|this|that|these|those|there|here|who|what|which|when|where|how|why|nothing
        |something|everything|anything|nobody|none|no[- ]one|not|time|need|happy|looking|sorry|glad|great|lovely
        |good|nice|able|due|welcome|trying|hope|hoping|want|wanting|thanks|thank|according|subject|prior|up|similar
        |ready|keen|easy|hard|going|used|next|free|open|close|aim|plan|idea|point|way|if|as|but|or|and|so|likely
        |best|better|worth|pleased|delighted|proud|just|only|back|over|through|also|then|please|pls|see|say|ok
        |reminder|remember|try|ability|attempt|lots|many|most|few|let|got|have|having|use|make|interesting|waiting
        |listening|responding|moving|speaking|talking)\b
    \b(?:who|which|that|when|where)\b
    """)
)
_INDEFINITE = compiled(
    r"^(?:a|an|some|another|more|new) (?:volunteer|person|body|people|volunteers|chair|rep|venue|date|quorum|way"
    r"|solution)\b"
)
_ADVERBS = frozenset("always often never soon ever still not seldom now also then just".split())
_STATES = frozenset(
    """be consider meet remain continue become need include receive see want know feel like love attend come discuss decide
    benefit hold have start begin happen apply exist differ depend expect enjoy join arrive understand agree stay cost
    increase reduce improve affect matter vote open close take-place last run end finish move operate sit lead report form""".split()
)
_HELD = compiled(
    r"will be (?:chaired|held|led|hosted|attended|run|opened|considered|discussed|replaced|funded|affected|joined"
    r"|followed|supported|represented|staffed|governed)\b"
)
_DAYS = compiled(
    r"\b(?:\w+day|january|february|march|april|may|june|july|august|september|october|november|december|easter"
    r"|christmas)\b"
)
_STANDING = compiled(
    r"^(?:report (?:directly )?(?:to|into)|(?:lead|support) (?:and|on)\b|ensure that all|sit (?:on|under)"
    r"|be responsible|lead these|lead the)\b"
)


def assigned(masked: str, text: str, *, dated: bool, listed: bool, before: str) -> Assignment | None:
    """What somebody else takes on or is given, told as a fact. `before` is what the message said up to here."""
    lead_in = _LEAD_IN.match(masked)
    start = lead_in.end() if lead_in and lead_in.end() < len(masked) else 0
    rest, words = masked[start:], text[start:]
    return (
        _needed(rest, words)
        or _taken_on(rest, words, dated=dated)
        or _plainly(_DOING, rest, words)
        or (_under_way(rest, words) if dated or rest.startswith("<") else None)
        or _then_will(rest, words)
        or _plainly(_HOLDS, rest, words)
        or _plainly(_OWING, rest, words)
        or _plainly(_AWAITED, rest, words)
        or _fallen_to(rest, words)
        or _by_pronoun(rest, words, before)
        or (_from_list(rest, words) if listed else None)
    )


def _taken_on(rest: str, words: str, *, dated: bool) -> Assignment | None:
    match = _TAKES_ON.match(rest)
    if not match or not (_are_all_somebody(match["who"]) or _has_said_so(match, dated=dated)):
        return None
    link, verb = match["link"].lower(), match["verb"].lower()
    if (
        not _may_be_a_verb(verb)
        or (_is_plain(link) and verb not in VERBS | _STATES)
        or (link != "to" and not dated and _STANDING.match(match["what"]))
    ):
        return None
    if link == "can" and not (dated and verb in VERBS):
        return None
    if link == "to" and verb in {"be", "go", "come", "become", "follow"}:
        return None
    if _is_plain(link) and verb in _STATES and not _promises_more(verb, match["what"], dated=dated):
        return None
    return _given(match, words)


def _is_plain(link: str) -> bool:
    """A mere "will" or "is to", which tells of states as well as deeds."""
    return bool(_PLAIN_LINK.fullmatch(link)) and not _SAID.search(link)


def _has_said_so(match: re.Match[str], *, dated: bool) -> bool:
    """Whoever offers, agrees or is going to do something by a day is somebody, whatever they are called."""
    who, verb = match["who"].strip(), match["verb"].lower()
    strong = _SAID.search(match["link"]) or (dated and verb in VERBS - _STATES and "going to" in match["link"].lower())
    words = who.lower().replace(",", " ").split()
    return bool(strong and words and len(words) <= 6 and words[-1] not in THINGS and not _NO_NAME.search(who))


def _may_be_a_verb(word: str) -> bool:
    return word in VERBS or (
        len(word) > 2 and word not in POSTS | THINGS | AGENCIES | _ADVERBS and not word.endswith(("ing", "ly", "ed"))
    )


def _promises_more(verb: str, what: str, *, dated: bool) -> bool:
    """ "have the draft ready", "run the stall": a deed, though the verb mostly tells of a state."""
    if verb == "meet":
        return bool(re.match(r"meet\s+(?:with\b|the\b|our\b|<|[A-Z])", what))
    if verb in {"be", "have", "see", "come", "attend", "join"}:
        return verb in {"have", "see", "come"} and is_deed(verb, what)
    return dated and verb in {"lead", "run", "report", "close", "open", "finish", "move", "form"}


def _are_all_somebody(who: str) -> bool:
    return all(_is_somebody(part) for part in re.split(r"\s*,\s*(?:and\s+)?", who.strip(" ,")))


def _is_somebody(who: str) -> bool:
    bare = re.sub(r"^(?:the|our|a)\s+", "", who.strip(), flags=re.I)
    if somebody_or_none(bare) != bare:
        return True
    last = bare.split()[-1].lower() if bare.split() else ""
    return not _NO_NAME.search(bare) and (last not in THINGS or last in AGENCIES) and names_somebody(bare)


def _given(match: re.Match[str], words: str) -> Assignment:
    who = words[match.start("who") : match.end("who")].strip()
    return Assignment(somebody_or_none(who), words[match.start("what") :])


def _plainly(pattern: re.Pattern[str], rest: str, words: str) -> Assignment | None:
    match = pattern.match(rest)
    return _given(match, words) if match and _is_somebody(match["who"]) else None


def _needed(rest: str, words: str) -> Assignment | None:
    for pattern in (_NEEDED, _ASKED):
        match = pattern.match(rest)
        if match and match["verb"].lower() in VERBS:
            if _INDEFINITE.match(match["who"].strip()):
                return Assignment(None, words[match.start("what") :])
            if _is_somebody(match["who"]):
                return _given(match, words)
    return None


def _under_way(rest: str, words: str) -> Assignment | None:
    """ "Sue is visiting the site on Friday"; what merely goes on is no deed."""
    match = _UNDER_WAY.match(rest)
    if not match or not _is_somebody(match["who"]):
        return None
    return _given(match, words) if stems(match["stem"].lower()) & (VERBS - _STATES) else None


def _then_will(rest: str, words: str) -> Assignment | None:
    """ "Sue has the keys and will drop them off"."""
    match = _AND_WILL.match(rest)
    return (
        _given(match, words)
        if match and _is_somebody(match["who"]) and match["verb"].lower() in VERBS - _STATES
        else None
    )


def _fallen_to(rest: str, words: str) -> Assignment | None:
    match = _PASSIVE.match(rest)
    if match and not _HELD.search(match["what"]) and _is_somebody(match["who"]) and not _DAYS.search(match["who"]):
        return Assignment(match["who"], f"{words[: match.end('what')]}{words[match.start('rest') :]}")
    match = _FALLS_TO.match(rest)
    return Assignment(match["who"], words[: match.start("who")] + words[match.start("rest") :]) if match else None


def _by_pronoun(rest: str, words: str, before: str) -> Assignment | None:
    match = _PRONOUN.match(rest)
    if (
        not match
        or not _may_be_a_verb(match["verb"].lower())
        or match["verb"].lower() in _STATES - {"come", "move", "run", "report"}
    ):
        return None
    named = [name for name in _ANTECEDENT.findall(before) if not _NO_NAME.match(name)]
    return Assignment(named[-1], words[match.start("what") :]) if named else None


def _from_list(rest: str, words: str) -> Assignment | None:
    match = _LISTED.match(rest)
    if match and _is_somebody(match["who"]):
        return _given(match, words)
    match = _SINGULAR.match(rest)
    return _given(match, words) if match and {match["verb"], match["verb"] + "e"} & VERBS else None


def elliptical(masked: str, text: str) -> Assignment | None:
    """ "<@U1> the website", after a clause that says what is done."""
    match = _BARE_MENTION.match(masked)
    return Assignment(match["who"], text[match.start("what") :]) if match else None


def likewise(masked: str) -> str | None:
    """Who does as was just said of another: "so will Police"."""
    match = _LIKEWISE.match(masked)
    return match["who"] if match and _is_somebody(match["who"]) else None


def volunteer(masked: str) -> str | None:
    """Who takes on what was just said: "<@U1> said yes"."""
    match = _VOLUNTEERED.match(masked)
    return match["who"] if match else None
