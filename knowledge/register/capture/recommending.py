"""Rules for what a body recommends in the present: "the group recommends that the Board adopts …"."""

from knowledge.register.capture.bodies import GATHERED, NAMED_BODY
from knowledge.register.capture.phrases import compiled

_RECOMMENDS = compiled(
    rf"^\W*(?P<what>(?:(?:we|{NAMED_BODY}) (?:(?:formally|unanimously|therefore|jointly|strongly|now) )*recommends?"
    rf" (?:to (?:the |our )?[\w&' -]{{2,40}}? (?:that|to) |(?:that )?(?:the |our )?(?:[\w&'-]+ ){{0,3}}?{GATHERED} \w"
    r"|(?:the )?(?:approval|adoption|acceptance|rejection|appointment|closure) of )"
    rf"|(?!we\b){NAMED_BODY} (?:(?:formally|unanimously|therefore|jointly|strongly|now) )*recommends? that"
    r" (?!(?:you|people|anyone|everyone|adults|children|parents|schools|visitors|drivers)\b)).*)"
)
"""Who cannot decide recommends, also in the present: "the group recommends that the Board adopts …"."""
_HABIT = compiled(r"\b(?:usually|normally|always|often|sometimes|generally|each|every|any|whenever)\b")


def recommends(masked: str) -> int | None:
    """Where the recommendation of a clause begins; None where it makes none."""
    match = _RECOMMENDS.match(masked)
    return match.start("what") if match and not _HABIT.search(masked) else None
