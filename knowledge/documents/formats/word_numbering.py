"""The numbers that Word puts before paragraphs: they stand in no paragraph, only in the rules for counting."""

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from knowledge.documents.formats.counting import counted
from knowledge.documents.formats.word_xml import child, children, number, value

_FORMATS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 9


@dataclass(frozen=True)
class _Level:
    start: int
    format: str
    text: str
    left: int


class Numbering:
    """The lists of a file and how far each has counted."""

    def __init__(self, part: Element | None) -> None:
        abstract = {_id(one, "abstractNumId"): _levels(one) for one in children(part, "abstractNum")}
        self._lists: dict[str, dict[int, _Level]] = {}
        self._shared: dict[str, str] = {}
        for one in children(part, "num"):
            of = value(one, "abstractNumId")
            overrides = _overrides(one)
            self._lists[_id(one, "numId")] = {**abstract.get(of, {}), **overrides}
            # Lists of one kind go on counting, unless one begins anew.
            self._shared[_id(one, "numId")] = f"{_id(one, 'numId')} anew" if _restarts(one) else of
        self._counts: dict[str, dict[int, int]] = {}

    def left(self, list_id: str, level: int) -> int | None:
        """The indent of a level in twentieths of a point."""
        found = self._lists.get(list_id, {}).get(level)
        return found.left if found else None

    def next(self, list_id: str, level: int) -> str:
        """The marker of the next paragraph of the list: "3.1", "(b)", "•"; empty where the list shows none."""
        levels = self._lists.get(list_id)
        if not levels or level not in levels:
            return ""
        counts = self._counts.setdefault(self._shared[list_id], {})
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        for above in range(level):
            counts.setdefault(above, levels[above].start if above in levels else 1)
        counts[level] = counts[level] + 1 if level in counts else levels[level].start
        return _shown(levels, level, counts)


def _shown(levels: dict[int, _Level], level: int, counts: dict[int, int]) -> str:
    own = levels[level]
    if own.format == "bullet":
        return "•"
    if own.format == "none":
        return ""

    def place(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        return counted(counts.get(at, 1), _FORMATS.get(levels[at].format if at in levels else "", "1"))

    return _PLACE.sub(place, own.text).strip()


def _levels(element: Element) -> dict[int, _Level]:
    levels = {}
    for one in children(element, "lvl"):
        level = number(_id(one, "ilvl"))
        left = value(one, "pPr", "ind", attribute="left") or value(one, "pPr", "ind", attribute="start")
        levels[level] = _Level(
            number(value(one, "start"), 1), value(one, "numFmt"), value(one, "lvlText"), number(left, 360 * (level + 1))
        )
    return {level: levels[level] for level in levels if level < _DEEPEST}


def _overrides(element: Element) -> dict[int, _Level]:
    return {level: found for one in children(element, "lvlOverride") for level, found in _levels(one).items()}


def _restarts(element: Element) -> bool:
    return any(child(one, "startOverride") is not None for one in children(element, "lvlOverride"))


def _id(element: Element, key: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == key), "")
