"""British and American spellings of one word: a question in the one finds papers in the other."""

import re

_ISE = re.compile(r"(?<=\w\w\w)([iy])([sz])(?=(?:e|ed|es|er|ers|ing|able|ations?|ational)$)")
"""ise, ize: "organisation" and "organization". What is no word ("advize") finds nothing."""
_OPENINGS = (
    ("behaviour", "behavior"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("colour", "color"),
    ("defence", "defense"),
    ("enrolment", "enrollment"),
    ("favour", "favor"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("instalment", "installment"),
    ("judgement", "judgment"),
    ("labour", "labor"),
    ("licence", "license"),
    ("neighbour", "neighbor"),
    ("offence", "offense"),
    ("practise", "practice"),
    ("programme", "program"),
    ("theatre", "theater"),
)
"""How words begin that are spelt by no rule, British first."""
_EITHER_WAY = sorted((*_OPENINGS, *(pair[::-1] for pair in _OPENINGS)), key=lambda pair: -len(pair[0]))
_OTHER = {"s": "z", "z": "s"}


def elsewhere(word: str) -> str:
    """How a folded word is spelt on the other side of the Atlantic; empty where there is no other way."""
    swapped = _ISE.sub(lambda found: found[1] + _OTHER[found[2]], word)
    if swapped != word:
        return swapped
    found = next(((here, there) for here, there in _EITHER_WAY if word.startswith(here)), None)
    return found[1] + word.removeprefix(found[0]) if found else ""
