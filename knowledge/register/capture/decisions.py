"""Rules for decisions: "We agreed to …", "RESOLVED that …", "the Board approved …", "Chair's ruling was that …"."""

import re
from collections.abc import Iterator

from knowledge.register.capture.bodies import BODY
from knowledge.register.capture.outcomes import OUTCOME
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.capture.recommending import recommends
from knowledge.register.capture.undecided import is_undecided
from knowledge.register.capture.verdicts import fell_out
from knowledge.register.owners import MENTION, find_leading_owner

_VERB = any_of(r"""
    agreed|decided|resolved|approved|ratified|endorsed|adopted|accepted|rejected|voted|opted|elected|ruled|determined
    signed off|sign off|turned down|thrown out|threw out|settled on|gone for|went for|plumped|chosen|chose
        |recommended|sanctioned
    authorised|concluded|confirmed|vetoed|dismissed|scrapped|backed|green[- ]?lit|co-opted|awarded|granted
        |allocated|designated|disbanded|dissolved|appointed|supported|refused
    (?:given|gave) (?:\w+ ){0,4}(?:go[- ]ahead|green light|nod)
    (?:was|were) (?:content|happy|pleased|minded|willing|delighted) to (?:approve|agree|endorse|accept|adopt|support
        |sign off|fund)
    delegated|(?:was|were) unanimous (?=(?:in|that|on|about)\b)
    binned|ditched|axed|shelved|abandoned|paused|deferred|postponed|re-?elected|re-?appointed|declined|adjourned
        |settled(?= (?:that|to|on)\b)
        |said (?:yes|no)(?= to\b)
        |called off|knocked on the head|landed on|commissioned|picked (?!up)|dropped (?!.*\b(?:off|round|in)\b)
        |parked (?!.*\b(?:car|outside|round)\b)
    come down in favour|came down in favour|overturned|overruled|noted and agreed|nominated
""")
_RECOMMENDED = compiled(r"recommended\b")
"""A word that stays with what it asks for: who cannot decide recommends to whoever can."""
_HELP = (
    r"(?:(?:have|has|'ve|'s|had|now|all|both|also|then|finally|just|formally|unanimously|provisionally|today|yesterday"
    r"|collectively|jointly|duly|narrowly|in the end|eventually|officially|been|this (?:morning|afternoon|week)"
    r"|last (?:night|week)|on \w+|informally|reluctantly) )*"
)
_LEAD_IN = (
    r"\W*+(?:(?:so|and|ok|right|great|good|brief|update|quick|news|just to confirm|to confirm|for the record|yes"
    r"|yep|note|also"
    r"|then|well|fyi|minuted|today|yesterday|notes|feedback|delighted|pleased|excellent|finally|but)\b\W*+)*+"
)
_PREAMBLE = compiled(
    r"^\W*(?:"
    + any_of(r"""
    (?:the )?(?:long and (?:the )?short|upshot|bottom line|headline|short version|outcome|result
        |gist)(?: of it(?: all)?)?
        (?: (?:is|was)(?: that)?|\s*[:–—-])
    (?:the )?(?:minds?|decision)(?:'s| is| are)?(?: now)? (?:made(?: up)?|in|final)\s*[:,;–—.-]
    (?:anyway|basically|in short|in summary|to cut a long story short|tl;?dr|in a nutshell|so where we got to
        |just to confirm|to confirm|for the record|for info|psa|breaking|announcement|fyi|fwiw|for the minutes
        |update|news)\b
    (?:after|following|at|during|on|reminder) (?!the vote|a vote|a show)[^,:;]{3,40}?(?:,|(?= (?:we|it was|it's
        |the \w+|members) ))
    (?:just )?a? ?reminder(?: that| -| –|:)?
    (?:(?:i(?:'m| am)|we(?:'re| are)) )?(?:very )?(?:happy|pleased|glad|delighted|proud) to (?:report|say
        |announce|confirm|advise|tell you)(?: that)?
    in the end
    (?:so )?(?:to |quick )?(?:recap|summarise|sum up|summary)\b
    """)
    + r"\W*)+"
)
_PAUSE = r" |(?=')"
_BY_A_BODY = compiled(rf"^{_LEAD_IN}(?P<body>{BODY}),?(?:{_PAUSE}){_HELP}(?P<verb>{_VERB})\b(?P<after>.*)")
_LABEL = compiled(
    r"^(?:(?!#)\W)*(?:(?:two|three|four|\d) (?=decisions))?(?:(?:just )?(?:to )?(?:ok|so|right|and|just|confirm\w*"
    r"|record|note|the|final|formal|unanimous|key|our"
    r"|new|minuted|main|joint|board|exec|cabinet|chair's|trustees'?|today's|formally|unanimously|hereby|provisionally|jointly)[\s:,]+)*"
    r"(?P<label>decisions?|agreed|recommended|resolved|resolution(?: [\w/-]*\d[\w/-]*)?|decided|approved|ratified"
    r"|endorsed|ruling|determination|motion (?:carried|passed|approved)|carried|outcomes?|vote|verdict|final|official"
    r"|consensus|settled|confirmed(?=:[^:]* as )|(?:rejected|refused|turned down|thrown out|accepted|deferred"
    r"|signed off)(?= by\b[^:]*:)|#(?:agreed|decided|decision|approved))"
    r"(?: (?:from|of|made|taken|reached|at|in|by|on|today|this|just in|recorded|noted|confirmed|point|with|#?\d+)\b"
    r"[^:–—]*?)?"
    r"\s*(?::|\s[–—-]|[–—]|=|>|\))\s*(?!\d+ (?:for|to|v|votes?)\b|tomorrow\b|today\b|\w+day\b|closes?\b"
    r"|opens?\b)(?:(?:it was )?(?:agreed|resolved"
    r"|decided) )?(?P<what>\S.*)"
)
_NONE_YET = compiled(
    r"^\W*(?:is |was )?(?:still |yet |now )?(?:pending|awaited|outstanding|expected|due|needed|required|none|tbc"
    r"|to follow|to be (?:made|taken|confirmed)|not (?:yet )?(?:made|taken|reached))\b"
)
_CAPITALS = re.compile(
    r"^\W*(?:(?i:#(?:agreed|decided|decision|approved))|AGREED|RESOLVED|DECIDED|APPROVED|RATIFIED|ENDORSED|DECISION)\s+(?:\([^()]*\)\s*)?(?P<what>\S.*)"
)
_SAID_ALONE = compiled(
    r"^\W*(?:and |so |also )?(?P<what>(?:(?:all|unanimously|formally|also|provisionally) )?(?:agreed|resolved"
    r"|decided|voted|approved|ratified|endorsed|adopted|signed off|opted|rejected|recommended|delegated|deferred"
    r"|postponed)(?: (?:today|yesterday|this (?:morning|afternoon|week)|last night|unanimously|at [\w ]+?"
    r"|in principle))?"
    r" (?P<to>to|that|not|on|against|the|a|an|new|in favour|revised|unanimously|for|our|by)\b ?.*)"
)
_NOUN = compiled(
    any_of(r"""
    \b(?:ruling|decision|verdict|consensus|outcome|vote|conclusion|agreement|view of the meeting|resolution|motion
        |upshot)(?: (?:taken|made|reached|of|from|at|on|in)\b[^:–—]*?)? (?:was|is|were|has been|being)(?: (?:made
        |taken|unanimous|\d+\s*(?:-|–|to|v)\s*\d+),?)* (?P<what1>(?:to|that|for|against|in favour|carried|passed
        |not|we)\b.*)
    \bit is (?:the )?[\w ]+?(?:'s?)? (?:settled|firm|collective|unanimous|clear|considered) (?:view|decision|will
        |wish) (?P<what16>that\b.*)
    ^(?P<what13>.*\b[\w']+'s? (?:ruling|decision|verdict) (?:is|was) (?:an?|the|to|that|not|no)\b.*)
    ^(?P<what14>(?!(?:he|she|they|i|we|you|it|who)\b)(?-i:[A-Z])[\w.'’ -]{3,40} (?:re-?)?(?:elected|appointed
        |co-opted)\b(?! by\b).*)
    \bit was the (?:\w+ )?(?:view|consensus|decision|will|wish|feeling) of the [\w ]+ (?P<what7>that\b.*)
    (?P<what8>\bvote (?:went|came out) (?:against|for|in favour)\b.*)
    (?P<what4>^.*\b(?:took|taken|made|makes|reached) (?:the|a) (?:\w+ )?decision (?:to|that|not)\b.*)
    (?P<what5>\bdecision (?:made|taken|reached) (?:to|that|not)\b.*)
    (?P<what6>^.*\b(?:approval|consent|permission|go[- ]ahead|green light|endorsement|agreement) (?:was\s
        |has been\s|now\s)?(?:given|granted|secured|received|obtained) (?:for|to)\b.*)
    ^(?P<what10>.{10,}?) ?[,;:(–—-]+ (?:and |so )?(?:that|this|it|which)(?:'s| is| was| has)(?: now| all)?(?: been
        | got)? (?:formally )?(?:signed
        \soff|agreed|approved|ratified|endorsed|settled|decided)\b.*
    \b(?:unanimous|majority|formal|final|joint) (?:decision|vote|agreement|resolution) (?P<what2>(?:to|that|on|not
        |in)\b.*)
    \b(?P<what3>(?:motion|proposal|amendment|resolution|recommendation|vote|nomination|budget|application
        |bid)\b(?: (?:to|for|on|that|by) .*?)? (?:was |has been |is )?(?:carried|passed|rejected|defeated|lost|fell
        |falls?|failed
        |withdrawn|voted down)\b.*)
    ^(?P<what9>.{6,}? (?:was |is |has been )?(?:carried|passed|defeated|lost|rejected)[,:(–— -]+(?:unanimously
        |nem con|by|on the
        |on a|\d).*)
    """)
)
_AGREED_AFTER = compiled(
    r"^(?P<what>.{10,}?),?\s*[-–—(]?\s*(?:all |unanimously )?(?:agreed|approved|resolved|ratified|adopted|accepted"
    r"|carried|passed)(?: unanimously"
    r"| by all| at .*| by the .*| nem con)\W*$|^(?P<what2>.{10,}?)\s*[,(–—-]+\s*(?:all |unanimously )?(?:agreed"
    r"|approved|resolved|ratified|unanimous|nem con|carried|(?:voted|carried|passed)(?: by)? \d+\s*(?:-|–|to"
    r"|v)\s*\d+)\W*$"
)
_GOING_AHEAD = compiled(
    any_of(r"""
    ^\W*(?:(?:so|and|ok|right|yes|final answer|decision)\b[\s,:–-]+)*(?P<what1>(?:we(?:'re| are)|the (?:board|group
        |partnership|trust|exec) (?:is|are)) (?:now |definitely |all |not )*(?:going (?:with|for|ahead with
        |to go with)|sticking with|dropping|scrapping|keeping|switching to|ditching|adopting|parking)\b.*)
    ^\W*(?:(?:so|and|ok|right|yes)\b[\s,:–-]+)*we(?:'re| are) (?:all )?(?:agreed|decided
        |settled)(?: then)?\s*(?:[-–—:,]|that|on)\s*(?P<what2>\S.*)
    ^\W*(?:(?:so|and|ok|right|yes)\b[\s,:–-]+)*(?P<what12>(?:we(?:'re| are)|the (?:board|group|partnership|trust
        |exec) (?:is|are))\s
        (?:(?:now|definitely|all|formally) )*(?:(?:not |no longer )(?:renewing|going ahead|proceeding|continuing
        |extending
        |funding|pursuing|recruiting|replacing|merging|commissioning|re-?tendering|tendering|bidding|appointing|paying
        |adopting|closing|moving ahead|signing up)|renewing|merging|pulling out|withdrawing|reverting
        |moving to(?= (?:an? |the |\w+ly\b|hybrid|online|paperless))
        |ending|binning|axing
        |shelving|pausing|retiring|disbanding|standing down)\b.*)
    ^\W*(?:so |ok )?(?:that's|that is|it's|it is)(?: all)? (?:settled|agreed|decided
        |official|unanimous|carried|final)(?: then)?\s*[-–—:,]\s*(?P<what3>\S.*)
    ^\W*(?:(?:so|and|ok|right)\b[\s,:–-]+)*(?P<what15>(?:going|sticking) (?:with|ahead with) \S.*)
    ^\W*(?:(?:so|and|ok|right|then)\b[\s,:–-]+)*(?P<what5>(?:we'll|let's|we will|we) (?:go with|stick with|stick to
        |go for|keep (?:the|to|it)|leave (?:it|things) (?:at|as)|carry on with|settle on|drop the|scrap)\b.*)
    ^\W*(?P<what8>they(?:'ve| have)(?: now| all| finally)? (?:approved|accepted|agreed|rejected|turned down
        |signed off|backed|refused) (?:to fund )?our\b.*)
    ^\W*(?:so|therefore|formally)\b.*?(?P<what9>(?:the )?(?:[\w'&-]+ ){0,4}(?:board|council|cabinet|committee|exec
        |executive|trust|partnership|group|panel|trustees|members) (?:hereby )?(?:accepts?|agrees?|approves?
        |resolves?|endorses?|supports?|recommends?|rejects?|adopts?)\b.*)
    ^\W*(?:following|after) (?:the|a) vote\b[^,:]*[,:] (?P<what10>\S.*)
    ^\W*(?P<what11>it's an? (?:yes|no|go)\b(?! from me\b).*)
    (?P<what6>^.*\bused (?:her|his|their|the) casting vote\b.*)
    ^\W*(?P<what7>(?:everyone|all|members|a majority|the majority|most) (?:was|were|are|is)?\s*(?:all )?in favour\b.*)
    ^\W*(?P<what4>(?:from|as of) (?:now on|today(?!')|next (?:month|year|week))\b.*)
    """)
)
_EMPTY = compiled(
    r"^\W*(?:to )?(?:(?:sounds|looks) (?:good|great|fine)|that|it|this|so|then|thanks|thank you|yes|too|on that"
    r"|to that|to this|great|good|with.*|👍"
    r"|\+1)?\W*$"
)
_PAUSES = compiled(r"[,:] |\s[–—-]\s")
_CONTENT = compiled(r"\s*,?\s*(?:to|that|on) (?=\S)")
_LETTERED = compiled(
    r"(?:;|,|\band\b)\s+(?:and )?(?=we (?:don't|do not|won't|will|keep|drop|fund|stop|start|move)\b)"
    r"|[,;]?\s*(?:and )?\(?[a-h1-9][).] (?=(?:to|that)\b)"
)


def decided(text: str, masked: str, *, has_deadline: bool) -> tuple[str, ...]:
    """What the clause says was decided, in its own words; more than one where they are lettered; often none."""
    what = _labelled(text, masked) or _told(text, masked, has_deadline=has_deadline)
    if not what or _EMPTY.match(what) or len(re.findall(r"\w+", what)) < 2:
        return ()
    return tuple(part for part in _LETTERED.split(what) if re.search(r"\w", part))


def _labelled(text: str, masked: str) -> str | None:
    match = _LABEL.match(masked) or _CAPITALS.match(masked)
    if not match or _NONE_YET.match(match["what"]) or _assigns(text[match.start("what") :]):
        return None
    label = match.groupdict().get("label") or ""
    start = match.start("label") if _RECOMMENDED.match(label) else match.start("what")
    return re.sub(r"^\(?\d[.)]\s+", "", text[start:])


def _told(text: str, masked: str, *, has_deadline: bool) -> str | None:
    if (start := recommends(masked)) is not None:
        return text[start:]
    if is_undecided(masked):
        return None
    preamble = _PREAMBLE.match(masked)
    if preamble and preamble.end() < len(masked):
        return _told(text[preamble.end() :], masked[preamble.end() :], has_deadline=has_deadline)
    for start in (0, *(stop.end() for stop in _PAUSES.finditer(masked))):
        by_body = _BY_A_BODY.match(masked[start:])
        if by_body and re.search(r"\w", by_body["after"]):
            return _by_a_body(by_body, text[start:], has_deadline=has_deadline)
        alone = _SAID_ALONE.match(masked[start:])
        if alone and not masked[:start].rstrip().endswith((",", "-", "–", "—")):
            content = text[start + alone.end("to") :].strip()
            return None if _assigns(content) else text[start + alone.start("what") :]
    rules = (
        _NOUN.search,
        _GOING_AHEAD.match,
        _AGREED_AFTER.match,
        OUTCOME.search,
        fell_out,
    )
    return next(_contents(text, (find(masked) for find in rules)), None)


def _by_a_body(match: re.Match[str], text: str, *, has_deadline: bool) -> str | None:
    if _is_promise(match, has_deadline=has_deadline):
        return None
    content = _CONTENT.match(match["after"])
    if _RECOMMENDED.match(match["verb"]) and re.match(r"we|it", match["body"], re.I):
        return text[match.start("verb") :]
    if not content:
        return text[match.start("body") :]
    what = text[match.start("after") + content.end() :]
    if _assigns(what):
        return None
    return what if re.match(r"we|it", match["body"], re.I) else text[match.start("body") :]


def _is_promise(match: re.Match[str], *, has_deadline: bool) -> bool:
    """An agency or team that agreed to do something by a day takes on an action."""
    collective = re.match(r"(?:we|it)\b", match["body"], re.I)
    promising = re.match(r"(?:agreed|accepted|confirmed|supported)\b", match["verb"], re.I)
    return bool(promising) and not collective and has_deadline and bool(re.match(r"\s*to\s", match["after"]))


def _assigns(content: str) -> bool:
    """What was agreed is that a person does something."""
    return bool(re.match(rf"(?:that\s+)?{MENTION}", content) and find_leading_owner(content))


def _contents(text: str, matches: Iterator[re.Match[str] | None]) -> Iterator[str]:
    for match in matches:
        if match:
            yield next(text[match.start(name) : match.end(name)] for name, found in match.groupdict().items() if found)
