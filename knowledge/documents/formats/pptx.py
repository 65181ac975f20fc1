"""Slides: a slide's title is a heading, what is on it its list."""

import posixpath
import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from knowledge.documents.formats.laid_out import Laid, by_look, heading
from knowledge.documents.formats.tables import Cell, Row, settled_in, table
from knowledge.documents.formats.word_xml import child, children, name, number, value
from knowledge.documents.limits import Package, guarded
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_KIND = "a presentation"
_TITLES = frozenset({"title", "ctrTitle"})
_UNSEEN = frozenset({"dt", "ftr", "sldNum", "hdr"})
_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a .pptx file; `page` is the slide. Raises UnreadableDocument."""
    package = Package(data, _KIND)
    slides = _slides(package)
    if not slides:
        raise UnreadableDocument("It holds no slides: save it again as .pptx, or give it the ending of its format.")
    laid = [one for number_, slide in enumerate(slides, 1) for one in _slide(package, slide, number_)]
    return tuple(settled_in(by_look(laid)))


def _slides(package: Package) -> list[str]:
    """The names of the slides in the order shown."""
    related = _related(package, "ppt/presentation.xml")
    order = child(package.xml("ppt/presentation.xml"), "sldIdLst")
    named = [related.get(value_of(one, "id", linked=True), "") for one in children(order, "sldId")]
    found = [one for one in named if one in package.names]
    return found or sorted(filter(_SLIDE.fullmatch, package.names), key=lambda one: int(_SLIDE.sub(r"\1", one)))


def _related(package: Package, part: str) -> dict[str, str]:
    """The parts that `part` names, by the id that it names them with."""
    folder, file = posixpath.split(part)
    relations = package.xml(f"{folder}/_rels/{file}.rels")
    return {
        value_of(one, "Id"): posixpath.normpath(posixpath.join(folder, value_of(one, "Target"))).lstrip("/")
        for one in children(relations, "Relationship")
    }


def value_of(element: Element, key: str, *, linked: bool = False) -> str:
    """An attribute by its name; `linked`: the one that names another part."""
    return next(
        (str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == key and ("}" in str(k)) >= linked),
        "",
    )


def _slide(package: Package, part: str, page: int) -> Iterator[Laid]:
    tree = child(package.xml(part), "cSld", "spTree")
    shapes = list(_shapes(tree)) if tree is not None else []
    titles = [one for one in shapes if _place(one) in _TITLES]
    for one in titles:
        text = " ".join(" ".join(_text(p) for p in _paragraphs(one)).split())
        if text:
            yield Laid(heading(text, text, 1 if page == 1 else 2, page=page))
    for one in shapes:
        if one not in titles and _place(one) not in _UNSEEN:
            yield from _shape(one, page)
    notes = next((name_ for name_ in _related(package, part).values() if "notesSlide" in name_), "")
    for one in _shapes(child(package.xml(notes), "cSld", "spTree")) if notes in package.names else ():
        if _place(one) == "body":
            yield from _shape(one, page)


def _shapes(tree: Element | None) -> Iterator[Element]:
    for one in tree if tree is not None else ():
        if name(one) in {"sp", "graphicFrame"}:
            yield one
        elif name(one) in {"grpSp", "AlternateContent", "Choice"}:
            yield from _shapes(one)


def _place(shape: Element) -> str:
    """What the layout takes a shape for: "title", "body", "sldNum"; empty for one that was drawn freely."""
    placeholder = child(shape, "nvSpPr", "nvPr", "ph")
    return (value(shape, "nvSpPr", "nvPr", "ph", attribute="type") or "body") if placeholder is not None else ""


def _shape(shape: Element, page: int) -> Iterator[Laid]:
    grid = child(shape, "graphic", "graphicData", "tbl")
    if grid is not None:
        yield from table([_row(row, page) for row in children(grid, "tr")])
        return
    listed = _place(shape) not in {"", "subTitle"}
    for one in _paragraphs(shape):
        text = _text(one)
        level = number(value(one, "pPr", attribute="lvl"))
        plain = child(one, "pPr", "buNone") is not None
        if listed and not plain:
            yield Laid(Block(BlockKind.ITEM, text, text, level, "•", page=page))
        else:
            yield Laid(Block(BlockKind.PARAGRAPH, text, text, page=page), settled=False)


def _row(row: Element, page: int) -> Row:
    cells = []
    for one in children(row, "tc"):
        if value_of(one, "hMerge") in {"1", "true"}:
            continue
        laid = [
            Laid(Block(BlockKind.PARAGRAPH, text, text, page=page)) for text in map(_text, _paragraphs(one)) if text
        ]
        cells.append(Cell(tuple(laid), max(1, min(number(value_of(one, "gridSpan"), 1), 64))))
    return Row(tuple(cells), "\n".join(one.block.source for cell in cells for one in cell.laid))


def _paragraphs(shape: Element) -> Iterator[Element]:
    return children(child(shape, "txBody"), "p")


def _text(paragraph: Element) -> str:
    shown = ""
    for one in paragraph.iter():
        shown += {"t": one.text or "", "br": " ", "tab": " "}.get(name(one), "")
    return " ".join(shown.split())
