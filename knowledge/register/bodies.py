"""The bodies of a partnership: what officers set and papers say, and what follows for a decision. Pure."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from knowledge.types import Answered, Decision, DecisionKind, DecisionStatus, GoverningBody, Powers

PaperBodies = Callable[[], Sequence[GoverningBody]]
"""The bodies that the papers tell of, of every partnership."""

NEAR = 92
"""rapidfuzz's ratio, of 100, from which a name is taken for a known one: one slip of the pen."""


def merged(said: Iterable[GoverningBody], read: Iterable[GoverningBody]) -> tuple[GoverningBody, ...]:
    """The bodies that officers `said` and papers `read`, the highest tier first; the officer's word wins."""
    together: dict[tuple[str, str], GoverningBody] = {}
    for body in (*read, *said):
        key = (body.partnership.casefold(), body.name.casefold())
        below = together.get(key)
        together[key] = _over(body, below) if below else body
    return tuple(sorted(together.values(), key=_order))


def known(name: str, partnership: str, bodies: Sequence[GoverningBody]) -> GoverningBody | None:
    """The body of that name: of the partnership, else of none; a slip of the pen is forgiven."""
    wanted = _bare(name)
    if not wanted:
        return None
    for place in dict.fromkeys((partnership.casefold(), "")):
        there = {_bare(body.name): body for body in bodies if body.partnership.casefold() == place}
        near = process.extractOne(wanted, there.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
        if near:
            return there[near[0]]
    return None


def placed(decision: Decision, bodies: Sequence[GoverningBody]) -> Decision:
    """The decision with what follows from its body: its tier, and whether it decides or waits with the tier above.

    A body without power to decide, or one that goes beyond its powers, recommends to its parent. A decision that no
    agency leads yet stays a draft.
    """
    name = decision.body or spoken_of(decision.what, decision.partnership, bodies)
    body = known(name, decision.partnership, bodies) or GoverningBody(name)
    recommends = body.decides is False or _RECOMMENDS.match(decision.what)
    powers = Powers.BEYOND if recommends else decision.powers or _POWERS[body.decides]
    decision = replace(decision, body=body.name, tier=_tier(body, bodies), powers=powers)
    if powers is Powers.BEYOND:
        above = _asked(decision, bodies) or body.parent
        return replace(decision, kind=DecisionKind.RECOMMENDATION, recommended_to=above, answer=Answered.WAITING)
    return decision if decision.lead_agency else replace(decision, status=DecisionStatus.DRAFT)


def spoken_of(words: str, partnership: str, bodies: Sequence[GoverningBody]) -> str:
    """The name of the body that the words begin with: "The Executive agreed …"; nothing where they begin with none."""
    start = _bare(words) + " "
    here = [body.name for body in bodies if body.partnership.casefold() in (partnership.casefold(), "")]
    named = [name for name in here if start.startswith(_bare(name) + " ")]
    return max(named, key=len, default="")


def recommended_words(words: str, body: str = "") -> str:
    """What a recommendation of `body` asks for, as the body that accepts it decides it: "the groups merge", no more."""
    match = _RECOMMENDS.match(words)
    if body and not match:
        match = re.match(rf"(?:the )?{re.escape(body)} {_SETTLED}", words, re.IGNORECASE)
    return _BEFORE_ASKED.sub("", words[match.end() :], count=1) if match else words


def _asked(decision: Decision, bodies: Sequence[GoverningBody]) -> str:
    """The body that the words recommend to: "recommended to the Board that …"; empty where they name none."""
    match = _RECOMMENDS.match(decision.what)
    named = _ASKED.match(decision.what, match.end()) if match else None
    if not named:
        return ""
    body = known(named["body"], decision.partnership, bodies)
    return body.name if body else named["body"] if named["body"][0].isupper() else ""


_ASKED = re.compile(r"\s+to\s+(?:the\s+)?(?P<body>[\w&'’ -]{1,60}?)\s+that\b", re.IGNORECASE)
_BEFORE_ASKED = re.compile(r"\s*:?\s*(?:to\s+(?:the\s+)?[\w&'’ -]{1,60}?\s+that\b|that\b|to\b)?\s*", re.IGNORECASE)
_RECOMMENDS = re.compile(
    r"(?:[\w&'’ -]{0,60}\s)?(?:agreed to |resolved to )?recommend(?:s|ed)?(?=\s+(?:to|that)\b|\s*:)", re.IGNORECASE
)
_SETTLED = r"(?:agreed|resolved|decided)(?= (?:to|that)\b)"
_POWERS = {None: Powers.UNSAID, True: Powers.WITHIN, False: Powers.BEYOND}


def _tier(body: GoverningBody, bodies: Sequence[GoverningBody]) -> int | None:
    """As said, else the one below its parent's; a parent that is its own ancestor says nothing."""
    below, seen = 0, set()
    while body.tier is None and body.parent and _bare(body.name) not in seen:
        seen.add(_bare(body.name))
        above = known(body.parent, body.partnership, bodies)
        if above is None:
            return None
        body, below = above, below + 1
    return None if body.tier is None else body.tier + below


def _over(said: GoverningBody, read: GoverningBody) -> GoverningBody:
    return GoverningBody(
        said.name,
        said.partnership,
        read.tier if said.tier is None else said.tier,
        said.parent or read.parent,
        read.decides if said.decides is None else said.decides,
    )


def _order(body: GoverningBody) -> tuple[str, bool, int, str]:
    return body.partnership.casefold(), body.tier is None, body.tier or 0, body.name.casefold()


def _bare(name: str) -> str:
    return str(default_process(name)).removeprefix("the ").strip()
