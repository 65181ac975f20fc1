"""Rules for decisions told by how they fell out: "no objections, so …", "…, agreed at Exec", "a yes from the Board".

Each is a sign of deciding, wherever it stands, with what was decided before or behind it.
"""

import re

from knowledge.register.capture.bodies import NAMED_BODY
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.owners import find_leading_owner
from knowledge.register.vocabulary import EVENTS, VERBS

_DECIDED = (
    r"(?:agreed|approved|adopted|ratified|endorsed|rejected|accepted|deferred|refused|dismissed|carried|upheld"
    r"|signed off|turned down|thrown out|voted (?:down|through)|stood down|withdrawn|sanctioned|supported|backed)"
)
_WHEN = (
    r"(?:at|in|by|on|for|from|until|till|subject to|with|unanimously|nem con|today|yesterday|this (?:morning|afternoon"
    r"|week)|last (?:night|week|month))"
)
_NO_SUBJECT = (
    r"(?:i|we|you|he|she|they|it|that|this|these|those|which|who|what|when|where|if|as|once|until|before|after|not"
    r"|never|nothing|none|nobody|please|and|but|so|all|ok|okay|yes|yep|sounds|great|good|fine|cool|sure|done|sent|sorted|in|on|at|with|for|from|by|under|per|following|thanks|well|has|have|is|are|was|were)\b"
)
_ACTING = "|".join(sorted(VERBS))
_FINITE = (
    r"(?:is|are|was|were|be|been|being|has|have|had|having|will|would|can|could|shall|should|must|may|might|need|needs"
    rf"|do|does|did|get|gets|getting|got|to(?= (?:{_ACTING}) )|that|which|who|if|when|until|once|as|not|never"
    rf"|the only|recently"
    r"|previously|already|originally|an?|any|no|every|each|their|your|his|her)\b"
)
_NOUN = r"(?:(?!(?!to \d)" + _FINITE + r")[\w'£&/.%()-]+ ){0,9}?(?!" + _FINITE + r"|the\b|our\b|its\b)[\w'£&/.%()-]+"
_SIGN_OF = (
    r"(?:green light|go[- ]ahead|thumbs[- ](?:up|down)|(?:a |the )?nod|approval|(?:a |the )?blessing|sign[- ]off"
    r"|agreement|consent|(?:unanimous |full |majority )?(?:backing|support)|(?:it's )?a (?:\w+ )?(?:yes|no|go))"
)
_VOTED = (
    r"(?:on a show of hands|nem con|by a (?:\w+ )?majority|by acclamation|with no (?:objections|dissent|votes against)"
    r"|\d+ (?:votes )?(?:for|in favour)(?:,? (?:and |with )?\d+ (?:against|abstain\w*|abstentions?))+"
    r"|\d+ (?:votes )?(?:against|opposed),? (?:and |with )?\d+ (?:votes )?(?:for|in favour)|\d+ votes to \d+"
    r"|the vote was \d+)"
)
_OBJECTION = (
    r"(?:no (?:objections?|dissent|dissenters|votes against|challenges?)|(?:nobody|no[- ]one|none)(?: had| has)?"
    r" (?:objected|against|dissented|objections?|disagreed|opposed|said no))"
)
_MIND = (
    r"(?:unanimous(?:ly)?|in (?:full )?(?:favour|agreement)|of one mind|agreed|supportive"
    r"|(?:happy|content|satisfied|comfortable|fine)(?= (?:with|for|to)\b.*\b(?:options?|proposals?|recommendations?"
    r"|approach|model|so|go(?:es|ing)? ahead|proceed)\b))"
)
_BEEN = (
    r"(?:has been|have been|was|were|is now|are now|now|is|are|is hereby)(?: (?:now|formally|unanimously|all|officially"
    r"|provisionally|also|duly))*"
)
_BARE = (
    rf"^(?:[\w ]{{2,30}}:)?\W*(?:(?:so|and|also|update|news"
    rf"|no objections)\b[\s,:–-]+)*(?P<what>(?!{_NO_SUBJECT}){_NOUN}"
    rf"(?: {_BEEN} {_DECIDED}\b.*| {_DECIDED}(?:(?= {_WHEN}\b)(?! with\b(?! immediate))(?! for (?:you|me)\b).*"
    rf"|(?<=approved) to .*"
    r"|[,(].*|))\W*)$"
)
"""A thing and what became of it, with or without a verb between: "Budget signed off at Exec"."""
_RULES = tuple(
    compiled(rule)
    for rule in (
        _BARE,
        rf"^\W*(?P<what>(?!(?:i|you|please|can|could|he|she)\b).{{10,}}?)\s*[,(–—-]+\s*(?:as |all |and |was "
        rf"|that was )*"
        rf"(?:(?:{_DECIDED}|decided|resolved) (?:by (?:{NAMED_BODY}|all|everyone|email|circulation)|at|in|on"
        rf"|yesterday|today|this|last|unanimously)|confirmed (?:by|at) {NAMED_BODY})\b[^,;]*$",
        rf"^\W*(?P<what>.{{10,}}?) by (?:resolution|order|decision|agreement|a vote|vote) of {NAMED_BODY}\b.*$",
        rf"^.*?\b{_OBJECTION}\b[^,;:–—]*?[\s,;:–—-]*\b(?:so|therefore|then|which means)\b (?P<what>\S.*)",
        rf"^\W*(?P<what>{NAMED_BODY}(?: (?:were|was|are|is))?(?: (?:all|both|now|clearly))* {_MIND}"
        r"\W*(?:\b(?:with|that|in|for|on|of|about|to)\b|:|–).*)",
        rf"^\W*(?:(?:we(?:'ve| have)?|and|just|got|had|the|an?|so) )*(?P<what>{_SIGN_OF}"
        rf"(?: (?:given|received|secured|granted|was given|has been given))? (?:from|by|at) {NAMED_BODY}"
        r"[^,;]*?(?: (?:for|to|on)|:|,) .*)",
        rf"^\W*(?P<what>(?:the )?(?:\w+ )?(?:view|consensus|feeling|position|will|answer|verdict|steer|mind|wish|word)"
        rf" (?:of|from|at) {NAMED_BODY} (?:is|was|remains) (?:that|to|no|yes|clear|against|in favour)\b.*)",
        rf"^\W*(?P<what>(?!{_NO_SUBJECT})\S.*?(?: (?:is|are|was|were)|'s)(?: now| definitely"
        rf"| officially)? (?:off the table|ruled out"
        r"|dead in the water|no longer (?:going ahead|proceeding)|not (?:going ahead|proceeding)|a no[- ]go)\b.*)",
        rf"^(?P<what>(?!.*\b{EVENTS} (?:is "
        rf"|are )?go\w* ahead)(?!{_NO_SUBJECT})(?:\S+ ){{1,6}}go(?:es)? ahead\W*(?: (?:as|from|with|in)\b.*)?)$",
        rf"^\W*(?P<what>(?=(?:\W*(?!\d|votes?\b|for\b|against\b|was\b|the\b)[\w'-]+){{4}}|.*,[^,\d]{{12}}).*\b{_VOTED}.*)",
        rf"^\W*(?P<what>.{{8,}}?)[,–—-]+ (?:and )?(?:{NAMED_BODY}) (?:all |both )?(?:agreed|approved)(?: (?:to "
        rf"|on )?(?:it|this"
        r"|that))?\W*$",
        rf"^\W*(?P<what>(?:we|{NAMED_BODY})(?: has| have|'s|'ve) (?:now |formally "
        rf"|officially )*(?:withdrawn from|pulled out of"
        r"|opted out of|opted into|signed up to)\b.*)",
    )
)
_NOT_YET = compiled(
    any_of(r"""
    \b(?:need\w*|await\w*|waiting|wait|pending|seek\w*|subject to(?= (?:the|exec|board|approval))|request\w*|want\w*
        |hope\w*|hopefully|expect\w*|asking|due|get|getting|requires?|if|whether|until|once
        |unless|before|when|without|lack|yet|ahead of|tomorrow|next) .*\b(?:approv|agree|sign[- ]?off|green light
        |go[- ]ahead
        |nod|blessing|consent|backing|support|yes|no|vote|majority)
    \b(?:should|would|could|may) (?:\w+ ){0,3}(?:approv|agree|sign[- ]?off|backed|supported|accepted|refused|rejected)
    ^\W*(?:leave|holiday|expenses?|invoices?|access|request|flexi\w*|po|purchase order|claim|timesheets?)\b
    ^\W*(?:\w+ )*(?:course|class|trip|training|session) (?:is|are)\b
    ^\W*congrat
    ^\W*(?:the |today's |next )?\w* ?meeting\b
    ^\W*thanks?\b
    """)
)


def fell_out(masked: str) -> re.Match[str] | None:
    """The match of the first rule by which the clause tells of a decision; its group "what" holds its words."""
    if _NOT_YET.search(masked):
        return None
    for rule in _RULES:
        match = rule.match(masked)
        if match and not find_leading_owner(match["what"]):
            return match
    return None
