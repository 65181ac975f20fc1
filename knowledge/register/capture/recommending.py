"""Rules for what a body recommends in the present: "the group recommends that the Board adopts …"."""

from knowledge.register.capture.bodies import GATHERED, NAMED_BODY
from knowledge.register.capture.phrases import compiled

_HOW = r"(?:(?:formally|unanimously|therefore|jointly|strongly|now) )*recommends?"
_A_BODY = rf"(?:the |our )?(?:[\w&'-]+ ){{0,3}}?{GATHERED}"
_ADVICE = r"(?:you|people|anyone|everyone|adults|children|parents|schools|visitors|drivers)\b"
"""Whom general advice is for."""
_RECOMMENDS = compiled(
    r"^\W*(?:(?:having|after|following|given|based on)\b[^:;]{3,80}, )?(?P<what>"
    rf"(?:(?:we|{NAMED_BODY}) {_HOW} (?:to (?:the |our )?[\w&' -]{{2,40}}? (?:that|to) |(?:that )?{_A_BODY} \w"
    r"|(?:the )?(?:approval|adoption|acceptance|rejection|appointment|closure) of )"
    rf"|(?!we\b){NAMED_BODY} {_HOW} that (?!{_ADVICE})).*)"
)
_LABEL = compiled(rf"^\W*recommendations? (?:to|for) {_A_BODY}\s*[:–—] ?(?P<what>\S+ \S.*)")
_HABIT = compiled(r"\b(?:usually|normally|always|often|sometimes|generally|each|every|any|whenever)\b")


def recommends(masked: str) -> int | None:
    """Where the recommendation of a clause begins; None where it makes none."""
    match = _RECOMMENDS.match(masked) or _LABEL.match(masked)
    return match.start("what") if match and not _HABIT.search(masked) else None
