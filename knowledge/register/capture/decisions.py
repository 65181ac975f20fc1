"""Rules for decisions: "We agreed to …", "RESOLVED that …", "the Board approved …", "Chair's ruling was that …"."""

import re

from knowledge.register.owners import MENTION, find_leading_owner

_LABEL = re.compile(
    r"""^\W*(?:(?:final|formal|unanimous|key|our|new|the|minuted|outcome|main|joint|board|exec|cabinet|chair['’]s)[\s:]+)*
    (?:decisions?|agreed|resolved|resolution|resolution\ \w+|decided|approved|ratified|endorsed|ruling|determination|motion\ (?:carried|passed|approved)|carried|outcome)
    (?P<of>\ (?:from|of|made|taken|reached|at|in|by|on|today|this|just\ in|log|point|\#?\d+)\b[^:–—]*)?
    \s*(?::|\s[–—-]|[–—]|=|>)\s*(?:(?:it\ was\ )?(?:agreed|resolved|decided)\ )?(?P<what>\S.*)""",
    re.I | re.VERBOSE,
)
_CAPITALS = re.compile(r"^\W*(?:AGREED|RESOLVED|DECIDED|APPROVED|RATIFIED|ENDORSED|DECISION)\s+(?P<what>\S.*)")
_VERB = (
    r"(?:agreed|decided|resolved|approved|ratified|endorsed|adopted|accepted|rejected|voted|opted|elected|signed\ off|turned\ down|thrown\ out|threw\ out|plumped"
    r"|ruled|determined|settled\ on|gone\ for|went\ for|given\ the\ (?:go[- ]ahead|green\ light)|gave\ the\ (?:go[- ]ahead|green\ light)|chosen|chose|recommended|sanctioned|authorised|concluded|confirmed|vetoed|dismissed|dropped|scrapped|backed|green[- ]?lit|co-opted|appointed)"
)
_HELP = r"(?:(?:have|has|['’]ve|['’]s|had|now|all|both|also|then|finally|just|formally|unanimously|provisionally|today|yesterday|collectively|jointly|duly|narrowly|in\ the\ end|eventually|officially|been)\s+)*"
_BODY = (
    r"(?:we|it\ was|it['’]s(?:\ been)?|it\ has|(?:the\ |our\ )?(?:[\w&'’/-]+\ ){0,5}?(?:board|exec|executive|cabinet|council|committee|sub-?committee|sub-?group|group|partnership|trust"
    r"|trustees|members|governors|panel|forum|assembly|meeting|directors|commissioners|minister|councillors|chair|officers|partners|team|working\ party|task\ force|network|everyone|everybody|all|agencies|[A-Z]{2,7}))"
)
_DECIDED = re.compile(
    rf"^(?P<lead>\W*(?:(?:so|and|ok|right|great|good|brief|update|quick|news|just|to|confirm|for|the|record|yes|yep|note|also|then|well|fyi|minuted|as|of|today|yesterday|after|following|at|in)\b[^,:–—]*?[\s,:–—-]+)*?)"
    rf"(?P<body>{_BODY})\s*{_HELP}{_VERB}\b(?P<after>.*)",
    re.I,
)
_BARE_VERB = re.compile(
    r"^\W*(?:and\s+)?(?P<what>(?:(?:all|unanimously|formally|also|provisionally)\s+)?(?:agreed|resolved|decided|voted|approved|ratified|endorsed|adopted|signed off)\s+(?P<to>to|that|not|on|against|the|a|an|new|in favour|minutes|revised|unanimously)\b\s*.*)",
    re.I,
)
_NOUN = re.compile(
    r"""\b(?:(?:chair|president|judge|board|minister|monitoring\ officer)?(?:['’]s)?\s*(?:ruling|decision|verdict|consensus|outcome|vote|conclusion|agreement|view\ of\ the\ meeting|resolution|motion|upshot)
    (?:\ (?:taken|made|reached|of|from|at|on|in)\b[^:–—]*?)?
    \s+(?:was|is|were|has\ been|being|:)\s+(?:made\ |taken\ )?(?P<what>(?:(?:to|that|for|against|in\ favour|carried|passed|unanimous|not)\b).*))
    | \b(?:unanimous|majority|formal|final|joint)\ (?:decision|vote|agreement|resolution)\ (?:to|that|on|not|in)\b\s*(?P<what2>.*)
    | \b(?:motion|proposal|amendment|resolution|recommendation|vote)\ (?P<what3>(?:to\ .*|for\ .*|on\ .*|that\ .*|by\ .*)?\b(?:was\ |has\ been\ |is\ )?(?:carried|passed|approved|rejected|defeated|agreed|accepted|lost|fell|withdrawn|adopted)\b.*)""",
    re.I | re.VERBOSE,
)
_PASSIVE = re.compile(
    r"""^\W*(?:(?:so|and|ok|update|news)\b[\s,:–-]+)*(?P<what>(?!it\b|that\b|this\b|which\b|what\b|he\b|she\b|they\b|i\b)[\w<(“"'·].{3,}?\ (?:has\ been|have\ been|was|were|is\ now|are\ now|now|is|are)\ (?:now\ |formally\ |unanimously\ |all\ |officially\ |provisionally\ )*
    (?:agreed|approved|ratified|adopted|endorsed|signed\ off|resolved|rejected|turned\ down|accepted|thrown\ out|voted\ (?:down|through|in|out)|carried|passed|confirmed\ as)\b.*)""",
    re.I | re.VERBOSE,
)
_GOING = re.compile(
    r"""^\W*(?:(?:so|and|ok|right|yes|final\ answer|decision)\b[\s,:–-]+)*(?P<what>(?:we['’]?(?:re|\ are)|the\ (?:board|group|partnership|trust|exec)\ (?:is|are))\ (?:now\ |definitely\ |all\ |not\ )*
    (?:going\ (?:with|for|ahead\ with|to\ go\ with)|sticking\ with|dropping|scrapping|moving\ to|keeping|switching\ to|ditching|adopting|parking|agreed\b|decided\b)\s*[-–—:,]?\s*.*)
    | ^\W*(?:so\s+)?(?:that['’]?s|that\ is)\ (?:settled|agreed|decided)\s*(?:then)?\s*[-–—:,]\s*(?P<what2>\S.*)
    | ^\W*(?:it['’]?s|it\ is)\ (?:official|decided|agreed|settled)\s*[-–—:,]\s*(?P<what3>\S.*)
    | ^\W*(?P<what4>from\ now\ on\b.*)""",
    re.I | re.VERBOSE,
)
_NOT_A_DECISION = re.compile(
    r"""\b(?:as|what|when|where|whether|why|who|how|whatever|which|until|once|after|before|since|because|if|thought|remember|understood|believe|said|think|surprised|glad|pleased|nearly|almost|hope|hopefully|sure|unless)\s+
        (?:it['’]?s?|we|was|the\s+[\w\s]{0,40}?|they|had|have|been|that|\s)*\s*(?:agreed|decided|resolved|approved|ratified|endorsed|adopted|signed\ off)\b
    | \b(?:not|n['’]t|never|yet\ to|to\ be|still\ to|be|being|get|getting|needs?\ to\ be|without|no)\s+(?:yet\ |been\ |formally\ |fully\ |all\ |actually\ |quite\ )*(?:agreed?|decided?|resolved?|approved?|ratified|endorsed|adopted|signed\ off|reached)\b
    | \bno\ (?:decisions?|agreement|consensus|resolution|conclusion)\b
    | \b(?:in|back\ in|since)\ (?:19\d\d|20[01]\d)\b | \b(?:last\ year|years?\ ago|originally|historically|at\ the\ time|used\ to)\b
    | \b(?:agreed|agree)\ (?:with|minutes|by\ email|action|actions)\b | \bi\ (?:['’]?ve\ |have\ )?(?:agreed?|decided)\b | \bthey(?:['’]ve|\ have)?\ (?:all\ )?(?:agreed|decided|approved)\b
    | \b(?:dfe|government|ofsted|cqc|parliament|nhs\ england|ministers|home\ office)\ (?:has|have)?\s*(?:agreed|decided|approved)\b""",
    re.I | re.VERBOSE,
)
_EMPTY = re.compile(
    r"^\W*(?:to\ )?(?:that|it|this|so|then|thanks|thank you|yes|too|on that|to that|with.*|👍|\+1)?\W*$", re.I
)


def decided(text: str, masked: str, *, has_deadline: bool) -> str | None:
    """What the clause says was decided, in its own words; None where it tells of no decision."""
    if label := _labelled(text, masked):
        return label
    if _NOT_A_DECISION.search(masked):
        return None
    for rule in (_by_a_body, _by_bare_verb, _by_noun, _in_the_passive, _by_going_ahead):
        what = rule(text, masked, has_deadline=has_deadline)
        if what and not _EMPTY.match(what) and len(re.findall(r"\w+", what)) > 1:
            return what
    return None


def _labelled(text: str, masked: str) -> str | None:
    match = _LABEL.match(masked) or _CAPITALS.match(masked)
    if not match:
        return None
    what = text[match.start("what") :]
    return None if _EMPTY.match(what) else what


def _by_a_body(text: str, masked: str, *, has_deadline: bool) -> str | None:
    match = _DECIDED.match(masked)
    if not match or _is_promise(match, has_deadline=has_deadline):
        return None
    after = re.match(r"\s*(?:to|that|on)\s+(?=\S)", match["after"])
    if after:
        if _assigns(text[match.start("after") + after.end() :]):
            return None
        if match["body"].lower().startswith(("we", "it")):
            return text[match.start("after") + after.end() :]
    return text[match.start("body") :] if re.search(r"\w", match["after"]) else None


def _is_promise(match: re.Match[str], *, has_deadline: bool) -> bool:
    """An acronym or team that agreed to do something by a day takes on an action."""
    agency = not re.match(r"(?:we|it)\b", match["body"], re.I)
    return agency and has_deadline and bool(re.match(r"\s*to\s", match["after"]))


def _assigns(content: str) -> bool:
    """What was agreed is that a person does something."""
    return bool(re.match(rf"(?:that\s+)?{MENTION}", content) and find_leading_owner(content))


def _by_bare_verb(text: str, masked: str, *, has_deadline: bool) -> str | None:
    match = _BARE_VERB.match(masked)
    if not match:
        return None
    content = text[match.end("to") :]
    return None if _assigns(content.strip()) else text[match.start("what") :]


def _by_noun(text: str, masked: str, *, has_deadline: bool) -> str | None:
    return _group(_NOUN.search(masked), text)


def _in_the_passive(text: str, masked: str, *, has_deadline: bool) -> str | None:
    return _group(_PASSIVE.match(masked), text)


def _by_going_ahead(text: str, masked: str, *, has_deadline: bool) -> str | None:
    return _group(_GOING.match(masked), text)


def _group(match: re.Match[str] | None, text: str) -> str | None:
    if not match:
        return None
    return next((text[match.start(name) : match.end(name)] for name, found in match.groupdict().items() if found), None)
