"""Rules for what is not to be kept: questions, suppositions, the past, quotation, sarcasm, other bodies' business."""

import re

from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.owners import MENTION

_OTHERS = compiled(
    any_of(r"""
    \bnot (?:ours|us|our (?:minutes|group|board|action|actions|one|decision|meeting|call))\b
    \b(?:their|another (?:board|group|partnership|area|authority|council|trust)'?s?) (?:minutes|action log|papers
        |actions?|problem|decision|business|call|agenda)\b
    \bfrom (?!(?:our|the|last|today|yesterday|this|monday|tuesday|wednesday|thursday
        |friday)\b)[\w’']+['’]s (?:minutes|action log|notes|agenda)\b
    \b(?:neighbouring|other|next door)(?:'s)?(?: \w+){0,2} (?:board|partnership|council|authority|trust|area|group
        |charity)s?\b.*\b(?:agreed|decided|approved|resolved|will|to)\b
    \b(?:wrong|different) (?:channel|group|thread|meeting)\b
    \bwhat (?:\w+ ){1,4}(?:minutes|notes) (?:said|say)\b
    """)
)
_SARCASM = compiled(
    any_of(r"""
    🙄
    🙃
    🤡
    :(?:rolling_eyes|face_with_rolling_eyes|upside_down_face|clown_face):
    \byeah,? (?:right|sure)\b
    \bas if\b(?! to)
    \b(?:just|all)\b.*\bshall i\b
    \bin my (?:\w+ )?spare time\b
    \b(?:nothing|have nothing) better to do\b
    \s/s$
    \b(?:nothing else|got nothing) to do\b
    \bi'll get right on (?:it|that|to it)\b
    \bpigs (?:might )?fly\b
    \bhold your breath\b
    \bgood luck with that\b
    \bno doubt\b.*\b(?:another|again|wonderful|as usual)\b
    \bas usual\b.*[!🙃]
    \b(?:oh|ah)\W+(?:great|brilliant|joy|good|goody|fantastic|wonderful|lovely|fab|marvellous|super|yay|perfect)\b
    ^\W*(?:great|brilliant|fantastic|wonderful|lovely|joy|perfect|super|fab|marvellous|goody|yay)[,!.]* (?:another
        |yet another|more|so)\b
    \b(?:haha|lol|lmao|😂|🤣|😏).*\b(?:just|sure|then|never|ever|obviously|magically)\b
    \b(?:just|sure|obviously|magically|never|ever)\b.*(?:\bhaha|\blol\b|\blmao|😂|🤣|😏)
    \bsure,? i'll just\b
    ^\W*(?:ha)+\b[,!.\s]
    \bwhen i (?:retire|win the lottery|grow up)\b
    \blike that's (?:going to|gonna)\b
    \b(?:popcorn|smallest violin|get the bunting)\b
    \bwhen hell freezes\b
    \bi'll believe (?:it|that)\b
    \bfor the (?:hundredth|umpteenth|millionth) time\b
    \bi'll (?:just )?(?:grow|clone|magic|wave|sleep when|give up|cancel) (?:\w+ ){0,3}(?:myself|wand|dead|weekend
        |life|evening|sleep)\b
    """)
)
_SUPPOSED = compiled(
    any_of(r"""
    \b(?:would|could|should|might|must|may)(?:n't)? (?:also |probably |all |really |never )?(?:have|'ve|of)
        \s(?!(?:the|an?|it|this|that|them|my|our|your|some|something|everything|his|her|their)\b)\w+
    \bif\b.*\b(?:would|could|might|we'd|i'd|they'd|he'd|she'd)\b
    \b(?:would|could|might|'d)\b.*\bif\b(?! you)
    ^\W*(?:and |but |so )?(?:if|once|when|until|unless|provided|assuming|in case|as soon as
        |whenever)\b(?! you (?:can|could|have|get))
    \b(?:might|maybe|perhaps|possibly|hypothetical\w*|supposing|suppose|imagine|what if|wish|unless)\b
    \bin (?:theory|an ideal world|future|an emergency)\b
    \bi'd (?:rather|prefer|love|hate)\b
    \b(?:wondering|tempted|toying|debating|considering|thinking (?:of|about|we|that we))\b
    \bprobably should\b
    \bought to\b
    \b(?:at some point|one day|some day|someday|sometime|eventually)\b
    \bwe (?:always |all )?say we(?:'ll| will)\b
    \b(?:every|each) (?:single )?(?:year|month|time|week)\b.*\b(?:say|promise|get told|hear)\b
    \bif (?:they|he|she|it|someone|we (?:don't|can't|get|got|had|were|lost|lose|ever|do|fail
        |win)) \b(?!.*, (?:please|can you|could you))
    \b(?:will|can)\b.*(?<!see)(?<!check)(?<!ask)(?<!out)(?<!know)(?<!confirm)(?<!sure) if (?:we|you|they|it|the|he
        |she)\b(?! (?:want|need|can|could|like|give|let|have time|get (?:a )?chance))
    \b(?:wouldn't|couldn't)\b
    \b(?:i|we) (?:could|would|may)\b
    \bcould (?:always|also|just|do with)\b
    \bthat's (?:just )?(?:how|the way) (?:it|this|that|the \w+) works\b
    \bwould be (?:nice|lovely|good|fun) (?:to|if (?:someone|somebody|people|we|there))\b
    \b(?:the )?(?:proposal|suggestion|idea|plan|option|recommendation) (?:is|was|would be|being|on the table)\b
    \b(?:proposing|suggesting|proposed|suggested) (?:that|to|we)\b
    """)
)
_CONDITION = compiled(
    r"^\W*(?:(?:and|but|so|ok|well|also)\b\W*)*(?:reading between|if|unless|until|once|provided|assuming|in case"
    r"|as soon as|whenever|should)\b"
    r"(?! (?:you|anyone|anybody|possible|poss)\b)"
)
_DENIED = compiled(
    any_of(r"""
    \b(?:won't|will not|can't|cannot|shan't|don't(?! forget)|doesn't|didn't|haven't|hasn't|isn't|aren't|wasn't)\b
    \b(?:not going to|no need|needn't|no longer need\w*|refus\w+|declined|unable|not able|(?<!if\s)nobody
        |(?<!if\s)no[- ]one|not sure|doubt|never|rather than)\b
    """)
)
_PAST = compiled(
    any_of(r"""
    \balready\b
    \b(?:was|were) (?:going|supposed|meant|due|hoping|planning|about|asked|told) to\b
    \bused to\b
    \b(?:i|we|he|she|they)(?:'ve| have| has|'s)? (?:just |now |also |finally )?(?:sent|done|finished|completed
        |circulated|emailed|uploaded|updated|posted|shared|booked|submitted|spoken|chased|written|drafted|published
        |added|paid|replied|sorted|fixed|closed|signed|filed|attached|saved|received|met|put|got|had|rang|called
        |wrote|spoke|went|attended|moved|ordered|checked|confirmed)\b(?! (?:to|the action|an action|down|<
        |\w+ down)\b| <)
    (?<!once\s)(?<!when\s)(?<!be\s)(?<!is\s)(?<!until\s)(?<!get\s)(?<!it\s)(?<!that\s)(?<!this\s)(?<!them\s)\b(?:done|sorted|finished|completed
        |all done)\s*[!.]*$
    ^\W*(?:done|sorted|sent|finished|completed|all done)\b
    \blast year\b
    \b(?:back )?in (?:the )?(?:19\d\d|20[01]\d)\b
    \b(?:action|actions|item)s? (?:#?\d+ )?(?:is|are|now|has been|have been)? ?(?:complete|completed|done|closed
        |discharged)\b
    """)
)
_PAPER = (
    r"(?:papers?|reports?|protocol|strategy|policy|guidance|document|minutes|terms of reference|tors?|constitution"
    r"|legislation|act|review|letter|article|guardian|news|ofsted|cqc|government|dfe|nhs england|minister"
    r"|template|agenda"
    r"|press release|handbook|framework|contract|agreement|mou|slides|statute|regulations)"
)
_REPORTED = compiled(
    any_of(rf"""
    \b{_PAPER}(?: \w+){{0,3}} (?:says?|said|states?|stated|reads?|suggests?|proposes?|proposed|recommends?
        |mentions?|reckons?|announced|sets out|talks about|records?|requires?)\b
    \b(?:according to|reading between the lines|under the terms|just reading|reading the|rumou?r|apparently
        |supposedly|allegedly)\b
    \b(?:heard (?:that|a)|i(?:'ve)? heard|word is|(?<!before\s)(?<!when\s)(?<!until\s)i see (?:that|the)|i read
        |i thought|i assumed|i gather they
        |my understanding
        |as i understand)\b
    """)
)
_GREETING = (
    r"(?:(?:and|so|but|sorry|hi|hello|hey|also|ok|quick (?:q|question)|question|just wondering|remind me|btw|all"
    r"|morning|afternoon|well|er|um)\b[\s,:–-]+)*"
)
_ASKING = compiled(
    rf"^\W*{_GREETING}"
    + any_of(r"""
    (?:who|what|when|where|why|how|which|whose|whom)\b
    (?:what|who|where|when|how|that|it)'s\b
    (?:did|do|does|is|are|was|were|has|have|had|should|shall|isn't|aren't|didn't|don't(?! suppose)|am|may
        |might)\b(?! you (?:able|ok|okay|happy|free|around|willing) to)
    any(?:one|body)?(?: else)? (?:idea|news|update|word|know|got|heard|seen|have|having|struggling|fancy|coming
        |going|free|able|interested|remember|there)\b
    would (?:it|that|this|we|there|any(?:one|body) (?:object|mind|like|be interested))\b
    (?:could|can|will) (?:it|that|this|there)\b(?! be (?:one for )?you)
    """)
)
_ASKING_US = compiled(rf"^\W*{_GREETING}(?:could|can|will|may) we\b(?! (?:please )?(?:get|have|ask)\b)")
_IDLE = compiled(r"^\W*just a thought\b|\b(?:one day|some day|someday|in an ideal world)\b")
_DEFERRED = compiled(
    r"\b(?:we|this|it)(?:'ll| will| shall| can) (?:all |then |just )?"
    r"(?:(?:come back|return|revisit|look again|look at (?:it|this|that) again|pick (?:it|this|that) (?:back )?up)\b)"
    r"(?: (?:again|to|it|this|that|the (?:item|matter|question)))*"
    r"(?=\W*$| (?:in|at|on|next|after|when|later|by|for|once|another|some other|then)\b)"
)
_NOTHING_ASKED = compiled(
    any_of(r"""
    ^\W*(?:please|pls|kindly)?\W*(?:see(?! (?:if|whether|to|what))|find(?! out)|note(?! to self)|ignore|disregard
        |refer|be aware|bear|accept|join|forgive|excuse|feel free|do not|don't(?! (?:forget|suppose)))\b
    ^\W*(?:fyi|for info(?:rmation)?|f\.y\.i|heads[- ]up|nb|ps|thanks?|thank you|thx|cheers|ta|well done|congrat\w*
        |happy birthday|sorry|apologies|welcome|good (?:morning|luck|point|news|to)|morning|hi|hello|great
        |brilliant)\b(?!.*\b(?:can|could|will|would|please|pls|to|i'll|shall|i'm|we'll|chance of)\b)
    """)
)


def concerns_others(message: str) -> bool:
    """The message passes on what another body minuted or decided."""
    return bool(_OTHERS.search(message))


def is_sarcastic(message: str) -> bool:
    """It is said in jest."""
    return bool(_SARCASM.search(message))


def is_supposed(clause: str) -> bool:
    """It is supposed, wished or not yet certain."""
    return bool(_SUPPOSED.search(clause))


def is_no_undertaking(clause: str) -> bool:
    """It is supposed, denied, put off, or done already."""
    return is_supposed(clause) or is_past(clause) or is_deferred(clause) or bool(_DENIED.search(clause))


def is_conditional(sentence: str) -> bool:
    """It opens with a condition, which holds for all of it: "if the grant comes through then …"."""
    return bool(_CONDITION.match(sentence))


def is_past(clause: str) -> bool:
    """It tells of what is done already."""
    return bool(_PAST.search(clause))


def is_reported(sentence: str) -> bool:
    """It tells what a paper says or what is rumoured."""
    return bool(_REPORTED.search(sentence))


def is_idle(sentence: str) -> bool:
    """It is a thought, or for some day that nobody sets."""
    return bool(_IDLE.search(sentence))


def is_deferred(clause: str) -> bool:
    """It puts off: "we will come back to it in May" gives nobody anything to do."""
    return bool(_DEFERRED.search(clause))


def asks_to_know(clause: str) -> bool:
    """A question that wants an answer, not an act; "can we …" asks for one only where somebody is named."""
    if _ASKING_US.match(clause):
        return not re.search(MENTION, clause)
    return bool(_ASKING.match(re.sub(MENTION, "", clause)))


def asks_for_nothing(clause: str) -> bool:
    """Thanks, greetings, "please see attached"."""
    return bool(_NOTHING_ASKED.match(re.sub(MENTION, "", clause)))
