"""Rules for what is not to be kept: questions, suppositions, the past, quotation, sarcasm, other bodies' business."""

import re

from knowledge.register.owners import MENTION

_OTHERS = re.compile(
    r"""\bnot\ (?:ours|us|our\ (?:minutes|group|board|action|one))\b
    | \b(?:their|another\ (?:board|group|partnership|area|authority)['’]?s?)\ (?:minutes|action\ log|papers|actions?)\b
    | \bfrom\ (?!(?:our|the|last|today|yesterday|this|monday|tuesday|wednesday|thursday|friday)\b)[\w'’]+['’]s?\ (?:minutes|action\ log|notes)\b
    | \b(?:neighbouring|other)\ (?:board|partnership|council|authority|trust|area)s?\b.*\b(?:agreed|decided|approved|resolved|will)\b""",
    re.I | re.VERBOSE,
)
_SARCASM = re.compile(
    r"""🙄|:(?:rolling_eyes|face_with_rolling_eyes|upside_down_face|clown_face):|🙃|🤡|\byeah,?\ right\b|\byeah\ sure\b|\bas\ if\b(?!\s+to)
    | \bshall\ i\b(?=[^?]*$) | \bin\ my\ (?:copious|ample|vast|endless|abundant)?\ ?spare\ time\b | \bbecause\ (?:i|we)\ have\ nothing\ (?:better|else)\b
    | \bnothing\ better\ to\ do\b | /s$ | \bpigs\ (?:might\ )?fly\b | \bdon['’]?t\ hold\ your\ breath\b | \bgood\ luck\ with\ that\b | \bno\ doubt\b
    | ^\W*(?:oh|ah|well)?,?\s*(?:great|brilliant|fantastic|wonderful|lovely|joy|perfect|super|fab|marvellous|goody|yay)[,!.]*\ (?:another|yet\ another|more)\b
    | \b(?:haha|lol|lmao|😂|🤣|😏).*\b(?:just|sure|then|never|ever|obviously|magically)\b | \b(?:just|sure|obviously|magically)\b.*(?:\bhaha|\blol\b|\blmao|😂|🤣|😏)
    | \boh\ (?:great|brilliant|joy|good|goody|fantastic|wonderful|lovely|fab|marvellous)\b | \bsure,?\ i['’]ll\ just\b | \blike\ that['’]s\ (?:going\ to|gonna)\b
    | \bwhen\ hell\ freezes\b | \bi['’]ll\ believe\ (?:it|that)\b""",
    re.I | re.VERBOSE,
)
_SUPPOSED = re.compile(
    r"""\b(?:would|could|should|might|must|may)(?:n['’]t)?\ (?:also\ |probably\ |all\ |really\ |never\ )?(?:have|['’]ve|of)\ \w+
    | \bif\b.*\b(?:would|could|might|['’]d)\b | \b(?:would|could|might|['’]d)\b.*\bif\b(?!\ (?:you|that['’]s\ ok))
    | \b(?:might|maybe|perhaps|possibly|hypothetical\w*|in\ theory|in\ principle|in\ an\ ideal\ world|supposing|suppose|imagine|what\ if|wish|unless|whether\ we|i['’]d\ (?:rather|prefer|love|like)|wondering
        |thinking\ (?:of|about|we|that\ we)|considering|tempted|probably\ should|ought\ to\ (?:have|think)|at\ some\ point|one\ day|some\ day|someday|in\ future|in\ an\ emergency)\b
    | \b(?:if|once|when|until|unless|provided|assuming|in\ case)\ (?:it|they|he|she|that|the|a|any|no|nobody|anyone|someone|agreed|approved|we\ (?:don['’]?t|can['’]?t|get|got|had|were|lost|ever|do|could|lose|win|fail))\b(?!.*,\s*(?:please|can\ you|could\ you))
    | \b(?:wouldn['’]t|couldn['’]t)\b | \b(?:i|we)\ (?:could|would)\b | \bwould\ be\ (?:nice|lovely|good)\ (?:to|if\ (?:someone|somebody|people|we|there))\b""",
    re.I | re.VERBOSE,
)
_DENIED = re.compile(
    r"""\b(?:won['’]?t|will\ not|can['’]?t|cannot|don['’]?t(?!\ forget)|doesn['’]?t|didn['’]?t|haven['’]?t|hasn['’]?t|isn['’]?t|aren['’]?t|wasn['’]?t|not\ going\ to|no\ need|needn['’]?t
        |never|no\ longer\ need|refus\w+|declined|unable|not\ able|nobody|no[- ]one|not\ sure|doubt)\b""",
    re.I | re.VERBOSE,
)
_PAST = re.compile(
    r"""\balready\b | \b(?:was|were)\ (?:going|supposed|meant|due|hoping|planning|about|asked|told)\ to\b | \bused\ to\b
    | \b(?:i|we|he|she|they)(?:['’]ve|\ have|\ has|['’]s)?\ (?:just\ |now\ |also\ )?(?:sent|done|finished|completed|circulated|emailed|uploaded|updated|posted|shared|booked
        |submitted|spoken|chased|written|drafted|published|added|paid|replied|sorted|fixed|closed|signed|filed|attached|saved|received|met|put|got|had|rang|called|wrote|spoke|went|attended)\b
    | \b(?:done|sorted|finished|completed|all\ done)\s*[!.]*$ | ^\W*(?:done|sorted|sent|finished|completed|all\ done)\b
    | \b(?:last|back\ in|in)\ (?:year|19\d\d|20[01]\d)\b""",
    re.I | re.VERBOSE,
)
_REPORTED = re.compile(
    r"""\b(?:papers?|reports?|protocol|strategy|policy|guidance|document|minutes|terms\ of\ reference|tor|constitution|legislation|act|review|plan|letter|email|article|guardian|news|ofsted|cqc|government|dfe|nhs\ england|minister|template|draft|agenda|press\ release)
        (?:\ \w+){0,3}\ (?:says?|said|states?|stated|reads?|suggests?|proposes?|proposed|recommends?|mentions?|reckons?|announced|sets\ out|talks\ about|has|have)\b
    | \b(?:according\ to|as\ set\ out\ in|under\ the\ terms|just\ reading|reading\ the|rumou?r|apparently|supposedly|heard\ (?:that|a)|word\ is|i\ see\ (?:that\ )?|i\ read|i\ thought|i\ assumed|my\ understanding|as\ i\ understand)\b""",
    re.I | re.VERBOSE,
)
_ASKING = re.compile(
    r"""^\W*(?:(?:and|so|but|sorry|hi|hello|also|ok|quick\ (?:q|question)|question|just\ wondering|remind\ me|btw|hi\ all|all)[\s,:–-]+)*
    (?:who|what|when|where|why|how|which|whose|did|do|does|is|are|was|were|has|have|had|should|shall|isn['’]?t|aren['’]?t|didn['’]?t|any\ (?:idea|news|update|word)
       |anyone|anybody|does\ anyone|what['’]?s|who['’]?s|where['’]?s|when['’]?s|how['’]?s|am\ i|may\ i|might)\b""",
    re.I | re.VERBOSE,
)
_NOTHING_ASKED = re.compile(
    r"""^\W*(?:please|pls|kindly)?\W*(?:see|find|note|ignore|disregard|refer|be\ aware|bear|accept|join|forgive|excuse|feel\ free|do\ not|don['’]?t(?!\ forget))\b
    | ^\W*(?:fyi|for\ info(?:rmation)?|f\.y\.i|heads[- ]up|nb|ps|thanks?|thank\ you|thx|cheers|ta|well\ done|congrat\w*|happy\ birthday|sorry|apologies|welcome|good\ (?:morning|luck|point|news|to)|morning|hi|hello|great|brilliant)\b(?!.*\b(?:can|could|will|would|please|pls|to)\b)""",
    re.I | re.VERBOSE,
)


def concerns_others(message: str) -> bool:
    """The message passes on what another body minuted or decided."""
    return bool(_OTHERS.search(message))


def is_sarcastic(sentence: str) -> bool:
    """It is said in jest."""
    return bool(_SARCASM.search(sentence))


def is_supposed(clause: str) -> bool:
    """It is supposed, wished or not yet certain."""
    return bool(_SUPPOSED.search(clause))


def is_denied(clause: str) -> bool:
    """It says that something is not done or not decided."""
    return bool(_DENIED.search(clause))


def is_past(clause: str) -> bool:
    """It tells of what is done already."""
    return bool(_PAST.search(clause))


def is_reported(sentence: str) -> bool:
    """It tells what a paper says or what is rumoured."""
    return bool(_REPORTED.search(sentence))


def asks_to_know(clause: str) -> bool:
    """A question that wants an answer, not an act."""
    return bool(_ASKING.match(re.sub(MENTION, "", clause)))


def asks_for_nothing(clause: str) -> bool:
    """Thanks, greetings, "please see attached"."""
    return bool(_NOTHING_ASKED.match(re.sub(MENTION, "", clause)))
