"""Facts of several papers together: a register over what papers suggest, and the bodies of a partnership."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from knowledge.structure.holders import bare, head_noun
from knowledge.structure.rules.powers import MAY
from knowledge.types.facts import Body, Fact, FactFound, FactKind, Tier
from knowledge.words import fold, split, spoken

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


def bodies(found: Sequence[Fact], partnership: str = "") -> tuple[Body, ...]:
    """The bodies that facts of one partnership tell of, each with what any of them says of it.

    A name that has the partnership's before it ("Aldwash Trust Board" beside "Trust Board") is another of the same.
    """
    found = _with_one_key(found, frozenset(split(spoken(partnership))))
    named = [fact for fact in found if fact.kind is FactKind.BODY]
    names = {key: _name(key, named) for key in sorted({fact.key for fact in named})}
    parents = {key: _parent(key, names, found) for key in names}
    return tuple(_body(key, names, parents, found) for key in names)


def _with_one_key(found: Sequence[Fact], own: frozenset[str]) -> list[Fact]:
    keys = {fact.key for fact in found if fact.kind is FactKind.BODY}
    same = {key: _shorter(key, keys, own) for key in keys}
    return [
        replace(fact, key=same.get(fact.key, fact.key), party_key=same.get(fact.party_key, fact.party_key))
        for fact in found
    ]


def _shorter(key: str, keys: Collection[str], own: frozenset[str]) -> str:
    """The longest of the other keys that `key` is, but for words of the partnership's name before or behind it."""
    words = key.split()
    for taken in range(1, len(words)):
        rest, end = " ".join(words[taken:]), " ".join(words[:-taken])
        if rest in keys and set(words[:taken]) <= own:
            return rest
        if end in keys and set(words[-taken:]) <= own | {"for", "of", "in"}:
            return end
    return key


def _name(key: str, named: Sequence[Fact]) -> str:
    """The fullest way that papers write the body's name, in its own letters rather than capitals."""
    written = {bare(fact.holder) for fact in named if fact.key == key}
    return max(written, key=lambda name: (fold(name) == key, not name.isupper(), name[:1].isupper(), name))


def _body(key: str, names: dict[str, str], parents: dict[str, tuple[str, str]], found: Sequence[Fact]) -> Body:
    acronym = next((f.value for f in found if f.kind is FactKind.BODY and f.key == key and f.value), "")
    above, written = parents[key]
    tier = tier_of(names[key])
    if tier is Tier.GROUP and not above and any(other == key for other, _ in parents.values()):
        tier = Tier.BOARD
    return Body(names[key], acronym, tier, names.get(above, bare(written)), _decides(key, found))


def _parent(key: str, names: Collection[str], found: Sequence[Fact]) -> tuple[str, str]:
    """Whose part the body is said to be, else whom it reports to: folded in full, and as written."""
    for kind in (FactKind.BODY, FactKind.REPORTING):
        for fact in found:
            above = fact.party_key if fact.kind is kind and fact.key in _said_of(key) else ""
            # Whom it reports to is above it where that is a body of the partnership.
            if above and above != key and (kind is FactKind.BODY or above in names):
                return above, fact.party
    return "", ""


def _said_of(key: str) -> tuple[str, str]:
    """The body itself, and all of its sort: what is said of "sub-groups" holds for each."""
    return key, f"{head_noun(key)}s"


def _decides(key: str, found: Sequence[Fact]) -> bool | None:
    told = [fact.role == MAY for fact in found if fact.kind is FactKind.POWERS and fact.key in _said_of(key)]
    return any(told) if told else None


def tier_of(name: str) -> Tier:
    """The tier that a body's name tells: a board, an executive, or a group below them."""
    if re.search(r"\bsub[- ]?|\bworking\b|\btask\b", name, re.I):
        return Tier.GROUP
    if re.search(r"\bexecutive\b(?! director)", name, re.I):
        return Tier.EXECUTIVE
    return Tier.BOARD if head_noun(bare(name)) in _BOARDS else Tier.GROUP
