"""The same thing said twice in one message is one item."""

import re
from collections.abc import Iterable

from knowledge.register.capture.findings import CapturedItem

_SMALL = frozenset(
    """the a an to of for and that we it is are was be with from at in on by so then our all its this will ll re ve s
    agreed agree decided decision resolved approved formally unanimously go going went just confirm confirmed have has
    let lets been action actions please""".split()
)


def without_repeats(items: Iterable[CapturedItem]) -> tuple[CapturedItem, ...]:
    """Of two that say the same, the one with more to it, in the place of the first."""
    kept: list[CapturedItem] = []
    for item in items:
        same = next((n for n, other in enumerate(kept) if _say_the_same(item, other)), None)
        if same is None:
            kept.append(item)
        else:
            kept[same] = max(kept[same], item, key=_fullness)
    return tuple(kept)


def _say_the_same(one: CapturedItem, other: CapturedItem) -> bool:
    if one.kind != other.kind or one.owner != other.owner or (one.due and other.due and one.due != other.due):
        return False
    ours, theirs = _words(one.text), _words(other.text)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _words(text: str) -> frozenset[str]:
    """What it is about; numbers tell one minute or grade from another."""
    return frozenset(re.findall(r"[^\W_]+", text.lower())) - _SMALL


def _fullness(item: CapturedItem) -> tuple[bool, int]:
    return item.due is not None, len(_words(item.text))
