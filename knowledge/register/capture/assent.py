"""Rules for what a sentence of its own assents to: "So option B then. Nobody against."."""

from knowledge.register.capture.bodies import NAMED_BODY
from knowledge.register.capture.phrases import any_of, compiled

_ASSENT = compiled(
    r"^\W*(?:(?:and|so|with|that's|that is|that was|this was|it was|it's|vote was|the vote was)\b\W*)*"
    + any_of(rf"""
    (?:nobody|no[- ]one|none)(?: was| were)? (?:against|objected|dissented|disagreed|opposed)
    no (?:objections?|dissent|dissenters|votes against)(?: (?:were|was))?(?: (?:raised|received|made))?
    (?:all|everyone|everybody|unanimously|formally|both|duly)(?: (?:was|were|has|have))? (?:agreed|approved|in favour)
    (?:agreed|approved|signed off|carried|passed|resolved|accepted|endorsed|ratified) (?:by|at|unanimously
        |nem con)\b.{{0,40}}
    (?:everyone|everybody|all) (?:was|were|is) (?:happy|in favour|on board|agreed)
    unanimous
    nem con
    (?:carried|passed)(?:,? unanimously|,? (?:by )?\d+\W*(?:votes )?(?:for|to|-|–|v)\W*\d+(?: against)?)?
    {NAMED_BODY}(?: has| have)?(?: all| both)? (?:agreed|approved(?: (?:it|this|that))?
        |signed (?:it|this|that) off|(?:was|were) unanimous)
    \d+\s*[-–]\s*\d+
    """)
    + r"\W*$"
)
_STATEMENT = compiled(
    r"^(?!\W*(?:i|i'm|i'll|i've|you|he|she|thanks?|please|can|could|hi|hello|morning)\b).*\b(?:will|to|is|are|then|it|should"
    r"|from|at|for|we|moves?|goes|stays?|becomes?|no)\b"
)


_PUT = compiled(r"^\W*(?:proposal|proposed|motion|moved)\b")
_VOTES = compiled(
    r"^\W*(?:(?:and |with )?(?:[\w&'-]+ ){0,3}(?:in favour|for|against|objections?|objected|abstain\w*|abstentions?"
    r"|unanimous)\b\W*)+$"
)


def only_counts(masked: str) -> bool:
    """It tells how people voted, and not on what: "Health in favour, Police in favour, no objections"."""
    return bool(_VOTES.match(masked))


def assents(masked: str) -> bool:
    """It says that what went before was agreed, and nothing else."""
    return bool(_ASSENT.match(masked))


def may_be_agreed(masked: str) -> bool:
    """The sentence states what may be agreed to."""
    return len(masked.split()) > 2 and bool(_STATEMENT.match(masked) or _PUT.match(masked))
