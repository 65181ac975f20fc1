"""What the styles of a Word file say: headings, bold, size, indent, and the list that a style belongs to."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.etree import _Element as Element

from knowledge.documents.formats.word_xml import child, children, is_on, name, named, number, said, value

_HEADING = re.compile(r"heading\s*([1-9])$", re.IGNORECASE)
_STYLE_ENDS = b"</w:style>"
_TABLE_STYLE = re.compile(rb"\s*<w:style\s[^>]*\bw:type=\"table\"(?:[^>]*[^/>])?>")
_LONGEST_CHAIN = 20
_BODY = 22
"""Half points: the size of body text where nothing says otherwise."""


@dataclass(frozen=True)
class Style:
    """A paragraph's or a run's looks; 0, empty or None where nothing is said."""

    title: bool = False
    heading: int = 0
    contents: bool = False
    bold: bool | None = None
    size: int = 0
    left: int | None = None
    """Indent in twentieths of a point."""
    list_id: str = ""
    level: int = 0


_SILENT = Style()


class Styles:
    """The styles of a file, by id."""

    def __init__(self, part: Element | None) -> None:
        self._elements = {value_of_id(style): style for style in children(part, "style")}
        self._known: dict[str, Style] = {}
        defaults = child(part, "docDefaults", "rPrDefault", "rPr")
        self._size = number(value(defaults, "sz")) or _BODY
        self.default = next((key for key, style in self._elements.items() if _plain(style)), "")

    def style(self, style_id: str) -> Style:
        """What the style says, with what it is based on."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def size(self, style: Style) -> int:
        """Half points of text in `style`."""
        return style.size or self.style(self.default).size or self._size

    def _read(self, style_id: str) -> Style:
        chain = list(self._chain(style_id))
        names = [value(element, "name").lower() for element in chain]
        formats = [properties(named(child(element, "pPr")), named(child(element, "rPr"))) for element in chain]
        outline = next((number(value(e, "pPr", "outlineLvl"), 9) for e in chain if value(e, "pPr", "outlineLvl")), 9)
        heading = next((int(found[1]) for n in names if (found := _HEADING.match(n))), 0)
        return Style(
            title=any(n == "title" for n in names),
            heading=heading or (outline + 1 if outline < 9 else 0),
            contents=any(n.startswith("toc ") for n in names),
            bold=next((f.bold for f in formats if f.bold is not None), None),
            size=next((f.size for f in formats if f.size), 0),
            left=next((f.left for f in formats if f.left is not None), None),
            list_id=next((f.list_id for f in formats if f.list_id), ""),
            level=next((f.level for f in formats if f.level), 0),
        )

    def _chain(self, style_id: str) -> Iterator[Element]:
        """The style and what it is based on, nearest first."""
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(style_id)
            if element is None:
                return
            yield element
            style_id = value(element, "basedOn")


def less_tables(part: bytes) -> bytes:
    """The part `styles.xml` without the styles of tables: nothing is read from them, and they are most of it."""
    *styles, rest = part.split(_STYLE_ENDS)
    return b"".join([style + _STYLE_ENDS for style in styles if not _TABLE_STYLE.match(style)] + [rest])


def value_of_id(style: Element) -> str:
    """A style's id."""
    return said(style, "styleId")


def properties(paragraph: Mapping[str, Element], run: Mapping[str, Element]) -> Style:
    """What a paragraph's and a run's own properties say, which are given by name."""
    if not paragraph and not run:
        return _SILENT
    indent, listed = paragraph.get("ind"), paragraph.get("numPr")
    left = said(indent, "left") or said(indent, "start")
    outline = number(said(paragraph.get("outlineLvl")) or "9", 9)
    return Style(
        heading=outline + 1 if outline < 9 else 0,
        bold=is_on(run.get("b")),
        size=number(said(run.get("sz"))),
        left=number(left) if left else None,
        list_id=value(listed, "numId"),
        level=number(value(listed, "ilvl")),
    )


def _plain(style: Element) -> bool:
    """Is it the style of paragraphs that name none?"""
    return name(style) == "style" and said(style, "default") in {"1", "true"} and said(style, "type") == "paragraph"
