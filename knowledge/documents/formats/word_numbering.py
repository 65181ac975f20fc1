"""The numbers that Word puts before paragraphs: they stand in no paragraph, only in the rules for counting."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml.etree import _Element as Element

from knowledge.documents.formats.counting import counted
from knowledge.documents.formats.word_xml import child, children, number, value

_FORMATS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 9


@dataclass(frozen=True)
class Level:
    """How one level of a list counts."""

    start: int
    format: str
    """"bullet", "none", or a style of `counted`."""
    text: str
    """What is shown, with "%1" for the number of the first level."""
    left: int
    """Indent in twentieths of a point."""


@dataclass(frozen=True)
class Rules:
    """The levels of a list, and the list whose counting it goes on with."""

    levels: Mapping[int, Level]
    shared: str


class Numbering:
    """The lists of a file and how far each has counted."""

    def __init__(self, lists: Mapping[str, Rules]) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = {}

    def left(self, list_id: str, level: int) -> int | None:
        """The indent of a level in twentieths of a point."""
        rules = self._lists.get(list_id)
        return rules.levels[level].left if rules and level in rules.levels else None

    def next(self, list_id: str, level: int) -> str:
        """The marker of the next paragraph of the list: "3.1", "(b)", "•"; empty where the list shows none."""
        rules = self._lists.get(list_id)
        if not rules or level not in rules.levels:
            return ""
        levels = rules.levels
        counts = self._counts.setdefault(rules.shared, {})
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        for above in range(level):
            counts.setdefault(above, levels[above].start if above in levels else 1)
        counts[level] = counts[level] + 1 if level in counts else levels[level].start
        return _shown(levels, level, counts)


def _shown(levels: Mapping[int, Level], level: int, counts: dict[int, int]) -> str:
    own = levels[level]
    if own.format == "bullet":
        return "•"
    if own.format == "none":
        return ""

    def place(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        return counted(counts.get(at, 1), levels[at].format if at in levels else "1")

    return _PLACE.sub(place, own.text).strip()


def numbering(part: Element | None) -> Numbering:
    """The lists of a .docx by their ids, out of its part `numbering.xml`."""
    abstract = {_id(one, "abstractNumId"): _levels(one) for one in children(part, "abstractNum")}
    lists = {}
    for one in children(part, "num"):
        own, of = _id(one, "numId"), value(one, "abstractNumId")
        # Lists of one kind go on counting, unless one begins anew.
        lists[own] = Rules({**abstract.get(of, {}), **_overrides(one)}, f"{own} anew" if _restarts(one) else of)
    return Numbering(lists)


def _levels(element: Element) -> dict[int, Level]:
    levels = {}
    for one in children(element, "lvl"):
        level = number(_id(one, "ilvl"))
        left = value(one, "pPr", "ind", attribute="left") or value(one, "pPr", "ind", attribute="start")
        shown = value(one, "numFmt")
        levels[level] = Level(
            number(value(one, "start"), 1),
            _FORMATS.get(shown, shown if shown in {"bullet", "none"} else "1"),
            value(one, "lvlText"),
            number(left, 360 * (level + 1)),
        )
    return {level: levels[level] for level in levels if level < _DEEPEST}


def _overrides(element: Element) -> dict[int, Level]:
    return {level: found for one in children(element, "lvlOverride") for level, found in _levels(one).items()}


def _restarts(element: Element) -> bool:
    return any(child(one, "startOverride") is not None for one in children(element, "lvlOverride"))


def _id(element: Element, key: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == key), "")
