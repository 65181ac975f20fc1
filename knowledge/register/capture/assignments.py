"""Rules for what others take on: "Police to bring …", "Sue has offered to …", "Finance owe us …"."""

import re

from knowledge.register.capture.findings import Assignment
from knowledge.register.capture.promises import is_deed
from knowledge.register.capture.requests import somebody_or_none
from knowledge.register.owners import MENTION, names_somebody
from knowledge.register.vocabulary import EVENTS, THINGS, VERBS

_LEAD_IN = re.compile(
    r"""^\W*(?:(?:so|ok|okay|right|and|also|then|now|well|reminder|update|note|actually|basically|hopefully|just\ to\ (?:note|confirm|say)|as\ (?:agreed|discussed)|agreed|minuted|noted|i\ (?:think|believe|gather|understand)(?:\ that)?
        |from\ [^:,]{2,40}(?=[:,])|(?:at|after|following)\ [^:,]{2,60}(?=[:,])|next\ steps?|it\ was\ agreed\ that|we\ agreed\ that|we\ agreed|agreed\ that|in\ the\ meantime|meanwhile|finally|lastly|secondly|first(?:ly)?|good\ news|great\ news|news
        |to\ be\ clear|to\ confirm|confirming|looks\ like|sounds\ like)\b[\s,:–—-]*)+""",
    re.I | re.VERBOSE,
)
_WHO = rf"(?P<who>(?:(?:{MENTION}|[^,.?!:;()])(?!\bwho\b)){{1,80}}?)"
_THEN = r"(?:(?:also|then|now|please|pls|kindly|both|each|all|still|just|jointly|urgently|hopefully|probably|therefore|either|at\ least|first)\s+)*"
_DO = r"(?P<what>(?P<verb>[a-z][\w-]*)\b.*)"
_TAKES_ON = re.compile(
    rf"""^{_WHO}(?:\s+|(?=['’]))(?:
        to | ['’]ll | will | shall | must | should | needs?\ to | (?:has|have|['’]s)\ got\ to | (?:has|have)\ to | (?:is|are|['’]s|['’]re)\ (?:now\ |still\ |all\ )?(?:going\ to|gonna|to|due\ to|meant\ to|supposed\ to|happy\ to|keen\ to|planning\ to|able\ to|down\ to|set\ to|on\ the\ hook\ to|tasked\ with|asked\ to)
        | (?:(?:has|have|['’]s|['’]ve|had|is|are)\ )?(?:now\ |also\ |kindly\ |very\ kindly\ |all\ |both\ |since\ |already\ )?(?:agreed|offered|volunteered|promised|undertaken|undertook|committed|pledged|consented|been\ asked|been\ tasked|nominated)\ (?:us\ )?(?:to|that\ (?:they|he|she)(?:['’]ll|['’]d|\ will|\ would))
        | (?:has|have|['’]s)?\s*(?:taken|got|has|have|picked\ up|took)\ (?:the|an|this|that)\ action\ to
        | (?:says?|said|reckons?|thinks?|confirmed|promised|tells\ me|told\ (?:me|us)|assures?\ (?:me|us)|assured\ (?:me|us))\ (?:that\ )?(?:she|he|they|it)(?:['’]ll|['’]d|\ will|\ would|\ can|\ could|['’]s\ going\ to|['’]re\ going\ to)
        )\s+{_THEN}{_DO}""",
    re.I | re.VERBOSE,
)
_DOING = re.compile(
    rf"""^{_WHO}(?:\s+|(?=['’]))(?:is|are|['’]s|['’]re|will\ be|['’]ll\ be)\ (?:now\ |also\ |then\ |kindly\ )?
    (?P<what>(?:taking|picking|doing|drafting|writing|sending|chasing|looking\ into|looking\ at|sorting|preparing|producing|organising|arranging|leading|redoing|updating|checking|getting|collating|pulling|putting|booking|contacting|speaking|talking|finding|following|working\ on|circulating|reviewing|rewriting|finishing|finalising|handling|covering|dealing|submitting|compiling|printing|ordering|revising|tidying|running|hosting)\b.*)""",
    re.I | re.VERBOSE,
)
_PROMISED = re.compile(
    rf"^{_WHO}(?:\s+|(?=['’]))(?:(?:still|now)\s+)?(?:owes?(?:\ (?:us|me|you|everyone))?|(?:has|have|['’]s|['’]ve)\ promised(?:\ (?:us|me))?|promised(?:\ (?:us|me))?)\s+(?P<what>(?:the|a|an|their|his|her|our|its|some|us|\d)\b.*)",
    re.I,
)
_AWAITED = re.compile(
    rf"^\W*(?:(?:we(?:['’]re|\ are)?|i['’]m|i\ am)\s+)?(?:still\ )?(?:waiting|awaiting|need|needing|chasing|expecting)\s+(?:on|for)?\s*(?:the\s+)?{_WHO}\s+(?P<link>for|to)\s+(?P<what>.+)",
    re.I,
)
_NEED = re.compile(
    rf"^\W*(?:(?:we|i|you)(?:['’]ll)?\s+)?(?:also\s+|still\s+|really\s+|just\s+|now\s+)*(?:need|want|require|would\ like|['’]d\ like|expect|must\ get|have\ to\ get|get|asked|are\ asking|will\ ask)\s+{_WHO}\s+to\s+{_THEN}{_DO}",
    re.I,
)
_ASKED = re.compile(
    rf"^\W*(?:(?:i|we|{MENTION}|the\ [\w ]{{3,30}}?|[A-Z][\w’' ]{{2,30}}?)(?:['’]ve|\ have|\ has|['’]s)?\s+)?(?:just\ |also\ |now\ )?(?:asked|tasked|instructed|invited|told|got|nominated|requested(?:\ that)?)\s+{_WHO}\s+(?:to|with)\s+{_THEN}{_DO}",
    re.I,
)
_FALLS_TO = re.compile(
    rf"^(?P<what>.{{4,}}?)\s+(?:is|are|falls|goes|sits|lies|['’]s|now|will\ be|to\ be\ \w+|rests|stays)?\s*(?:down\ to|with|for|on|over\ to|assigned\ to|allocated\ to|given\ to|by|one\ for)\s+(?P<who>{MENTION})(?P<rest>.*)",
    re.I,
)
_LIST_NOUN = re.compile(
    rf"^(?P<who>{MENTION}(?:\s*(?:,|&|and)\s*{MENTION})*|[^:–—]{{2,60}}?)\s*(?::|\s[–—-]+|[–—])\s+(?P<what>\S.*)"
)
_BARE_MENTION = re.compile(rf"^(?P<who>{MENTION})\s+(?P<what>(?:the|a|an|his|her|our|their)\s.*)")
_SINGULAR = re.compile(rf"^(?P<who>{MENTION})\s+(?P<what>(?P<verb>[a-z]+?)(?:es|s)\b.*)")
_PRONOUN = re.compile(
    rf"^\W*(?:(?:and|so|but)\s+)?(?P<who>she|he|they)(?:['’]ll|\s+will|['’](?:s|re)\s+going\s+to|\s+(?:is|are)\s+going\s+to|\s+(?:has|have)\s+(?:agreed|offered|promised)\s+to|['’](?:s|ve)\s+(?:agreed|offered|promised)\s+to)\s+{_THEN}{_DO}",
    re.I,
)
_NO_NAME = re.compile(
    r"""^(?:i|we|you|he|she|they|it|this|that|these|those|there|here|who|what|which|when|where|how|why|nothing|something|everything|anything|nobody|none|no[- ]one|not|time|need|happy|looking|sorry
        |glad|great|lovely|good|nice|able|due|welcome|trying|hope|hoping|want|wanting|thanks|thank|according|subject|prior|up|similar|ready|keen|easy|hard|going|used|next|free|open|close|aim|plan|idea|point|way|if|as|but|or
        |and|so|likely|best|better|worth|pleased|delighted|proud|just|only|back|over|through|also|then|please|pls|see|say|ok|reminder|remember|try|ability|attempt|everyone\ (?:is|seems)|people|lots|many|most|some|few)\b(?!\s*(?:from)\b)""",
    re.I | re.VERBOSE,
)
_NOT_THEIR_DEED = frozenset(
    """be consider meet remain continue become need include receive see want know feel like love attend come discuss decide benefit hold have start begin
    happen apply exist differ depend expect enjoy join arrive understand agree stay cost increase reduce improve affect matter vote""".split()
)
_STANDING = re.compile(
    r"^(?:report\s+(?:directly\s+)?(?:to|into)|lead\s+and|support\s+and|ensure\s+that\s+all|sit\s+(?:on|under)|be\s+responsible)\b",
    re.I,
)
_GATHERING = re.compile(rf"(?:^|\s){EVENTS}$", re.I)


def assigned(masked: str, text: str, *, dated: bool, listed: bool, before: str) -> Assignment | None:
    """What somebody else takes on or is given, told as a fact."""
    lead_in = _LEAD_IN.match(masked)
    start = lead_in.end() if lead_in and lead_in.end() < len(masked) else 0
    rest, words = masked[start:], text[start:]
    return (
        _needed(rest, words)
        or _taken_on(rest, words, dated=dated)
        or _being_done(rest, words)
        or _owed(rest, words, dated=dated)
        or _fallen_to(rest, words)
        or _by_pronoun(rest, words, before)
        or (_from_list(rest, words, dated=dated) if listed else None)
    )


def _taken_on(rest: str, words: str, *, dated: bool) -> Assignment | None:
    match = _TAKES_ON.match(rest)
    if not match or not _is_somebody(match["who"]):
        return None
    link = rest[match.end("who") : match.start("what")].strip().lower()
    verb = match["verb"].lower()
    if verb not in VERBS or _STANDING.match(match["what"]) and not dated:
        return None
    if (
        not link.startswith("to")
        and (verb in _NOT_THEIR_DEED or _is_body_in_session(match["who"]))
        and not _becomes_deed(verb, match["what"])
    ):
        return None
    if link.startswith("to") and verb in {"be", "go", "come", "become"}:
        return None
    return Assignment(
        somebody_or_none(words[match.start("who") : match.end("who")].strip()), words[match.start("what") :]
    )


def _becomes_deed(verb: str, what: str) -> bool:
    return verb in {"be", "have", "see", "come"} and is_deed(verb, what)


def _is_body_in_session(who: str) -> bool:
    return False


def _is_somebody(who: str) -> bool:
    who = who.strip()
    bare = re.sub(r"^(?:the|our|a)\s+", "", who, flags=re.I)
    if re.fullmatch(r"(?:some|any)(?:one|body)(?:\s+(?:else|from|in|at)\b.*)?", who, re.I):
        return True
    return (
        not _NO_NAME.match(bare)
        and bare.split()[-1:] != []
        and bare.split()[-1].lower() not in THINGS
        and names_somebody(bare)
    )


def _being_done(rest: str, words: str) -> Assignment | None:
    match = _DOING.match(rest)
    if match and _is_somebody(match["who"]):
        return Assignment(words[match.start("who") : match.end("who")].strip(), words[match.start("what") :])
    return None


def _owed(rest: str, words: str, *, dated: bool) -> Assignment | None:
    match = _PROMISED.match(rest)
    if match and _is_somebody(match["who"]):
        return Assignment(words[match.start("who") : match.end("who")].strip(), words[match.start("what") :])
    match = _AWAITED.match(rest)
    if match and _is_somebody(match["who"]) and match["link"] == "for":
        return Assignment(words[match.start("who") : match.end("who")].strip(), words[match.start("what") :])
    return None


def _needed(rest: str, words: str) -> Assignment | None:
    for pattern in (_NEED, _ASKED):
        match = pattern.match(rest)
        if match and _is_somebody(match["who"]) and match["verb"].lower() in VERBS:
            return Assignment(
                somebody_or_none(words[match.start("who") : match.end("who")].strip()), words[match.start("what") :]
            )
    return None


def _fallen_to(rest: str, words: str) -> Assignment | None:
    match = _FALLS_TO.match(rest)
    if match and re.search(
        r"(?:down to|over to|assigned|allocated|given|one for|is with|to be \w+ by|falls|goes|sits)\b", match[0], re.I
    ):
        return Assignment(match["who"], words[: match.start("who")] + words[match.start("rest") :])
    return None


def _by_pronoun(rest: str, words: str, before: str) -> Assignment | None:
    match = _PRONOUN.match(rest)
    if not match or match["verb"].lower() not in VERBS or match["verb"].lower() in _NOT_THEIR_DEED:
        return None
    named = [
        found
        for found in re.findall(
            rf"{MENTION}|(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+(?:\s[A-Z][a-z]+)*|\b[A-Z]{{2,6}}\b", before
        )
    ]
    return Assignment(named[-1], words[match.start("what") :]) if named else None


def _from_list(rest: str, words: str, *, dated: bool) -> Assignment | None:
    match = _LIST_NOUN.match(rest)
    if match and _is_somebody(match["who"]):
        return Assignment(match["who"].strip(), words[match.start("what") :])
    match = _SINGULAR.match(rest)
    if match and {match["verb"], match["verb"] + "e"} & VERBS:
        return Assignment(match["who"], words[match.start("what") :])
    return None


def elliptical(masked: str, text: str) -> Assignment | None:
    """ "<@U1> the website", after a clause that says what is done."""
    match = _BARE_MENTION.match(masked)
    return Assignment(match["who"], text[match.start("what") :]) if match else None
