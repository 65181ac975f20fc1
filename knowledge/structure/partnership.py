"""Facts of several papers together: a register over what papers suggest, and the bodies of a partnership."""

import re
from collections.abc import Iterable, Sequence

from knowledge.structure.holders import bare, head_noun
from knowledge.structure.rules.powers import MAY
from knowledge.types.facts import Body, Fact, FactFound, FactKind, Tier
from knowledge.words import fold

_BOARDS = frozenset({"board", "trust", "partnership", "council", "cabinet", "assembly", "senate", "congress"})


def yielding(found: Iterable[FactFound]) -> list[FactFound]:
    """The same without the memberships that papers suggest of a body for which an officer's register has its own."""
    facts = list(found)
    kept = {_of(one) for one in facts if one.fact.authority and one.fact.kind is FactKind.MEMBERSHIP}
    return [
        one for one in facts if one.fact.authority or one.fact.kind is not FactKind.MEMBERSHIP or _of(one) not in kept
    ]


def _of(one: FactFound) -> tuple[str, str]:
    return one.paper.partnership, one.fact.key


def bodies(found: Sequence[Fact]) -> tuple[Body, ...]:
    """The bodies that facts of one partnership tell of, sorted by name, each with what any of them says of it."""
    named = [fact for fact in found if fact.kind is FactKind.BODY]
    keys = sorted({fact.key for fact in named})
    parents = {key: _parent(key, found) for key in keys}
    return tuple(_body(key, named, parents, found) for key in keys)


def _body(key: str, named: Sequence[Fact], parents: dict[str, str], found: Sequence[Fact]) -> Body:
    own = [fact for fact in named if fact.key == key]
    acronym = next((fact.value for fact in own if fact.value), "")
    name = max((bare(fact.holder) for fact in own), key=lambda n: (fold(n) == key, n[:1].isupper(), n))
    over_others = any(fold(bare(parent)) == key for other, parent in parents.items() if other != key)
    tier = tier_of(name)
    if tier is Tier.GROUP and over_others and not parents[key]:
        tier = Tier.BOARD
    return Body(name, acronym, tier, parents[key], _decides(key, found))


def _parent(key: str, found: Sequence[Fact]) -> str:
    """Whose part it is said to be, else whom it reports to."""
    for kind in (FactKind.BODY, FactKind.REPORTING):
        party = next((f.party for f in found if f.kind is kind and f.key == key and f.party), "")
        if party and fold(bare(party)) != key:
            return bare(party)
    return ""


def _decides(key: str, found: Sequence[Fact]) -> bool | None:
    told = [fact.role == MAY for fact in found if fact.kind is FactKind.POWERS and fact.key == key]
    return any(told) if told else None


def tier_of(name: str) -> Tier:
    """The tier that a body's name tells: a board, an executive, or a group below them."""
    if re.search(r"\bsub[- ]?|\bworking\b|\btask\b", name, re.I):
        return Tier.GROUP
    if re.search(r"\bexecutive\b(?! director)", name, re.I):
        return Tier.EXECUTIVE
    return Tier.BOARD if head_noun(bare(name)) in _BOARDS else Tier.GROUP
