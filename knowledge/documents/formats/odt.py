"""OpenDocument texts (LibreOffice)."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from knowledge.documents.formats.contents import without_contents
from knowledge.documents.formats.counting import counted
from knowledge.documents.formats.laid_out import Laid, by_look, could_head, heading
from knowledge.documents.formats.tables import Cell, Row, reached_down, settled_in, table
from knowledge.documents.formats.word_xml import child, children, name, number
from knowledge.documents.limits import Package, guarded
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_KIND = "an OpenDocument text"
_GONE = frozenset({"annotation", "tracked-changes", "sequence-decls", "forms", "table-of-content", "note-citation"})
_MOST = 200
"""Columns, rows and spaces that one element may stand for."""


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of an .odt file. Raises UnreadableDocument."""
    package = Package(data, _KIND)
    content = package.xml("content.xml")
    body = child(content, "body", "text")
    if content is None or body is None:
        raise UnreadableDocument(
            "It holds no text document: save it again as .odt, or give it the ending of its format."
        )
    paper = _Paper(content, package.xml("styles.xml"))
    laid = [*paper.inside(body), *paper.notes()]
    return tuple(settled_in(by_look(without_contents(laid))))


class _Paper:
    """The text while it is read: its styles, how deep in lists, the item whose words are awaited, notes that wait."""

    def __init__(self, content: Element, styles: Element | None) -> None:
        both = [one for part in (content, styles) if part is not None for one in part.iter()]
        self._bold = {
            _attribute(one, "name")
            for one in both
            if name(one) == "style" and _attribute(child(one, "text-properties"), "font-weight") == "bold"
        }
        self._lists = {_attribute(one, "name"): one for one in both if name(one) == "list-style"}
        self._style: Element | None = None
        self._counts: dict[str, int] = {}
        """What the next item of a list counts as, by the list's id and by its style, where it is taken up again."""
        self._depth = 0
        self._item: str | None = None
        self._notes: list[Element] = []

    def inside(self, element: Element) -> Iterator[Laid]:
        """The blocks of what stands in `element`."""
        for one in element:
            match name(one):
                case "h":
                    yield from self._heading(one)
                case "p":
                    yield from self._paragraph(one)
                case "list":
                    yield from self._list(one)
                case "table":
                    yield from self._table(one)
                case kind if kind not in _GONE:
                    yield from self.inside(one)

    def notes(self) -> Iterator[Laid]:
        """The footnotes that were cited since the last heading."""
        waiting, self._notes = self._notes, []
        for count, note in enumerate(waiting, 1):
            text = " ".join(one.block.text for one in self.inside(note))
            yield Laid(Block(BlockKind.ITEM, text, text, 0, f"[{count}]"))

    def _heading(self, element: Element) -> Iterator[Laid]:
        text = self._text(element)
        if self._depth or not could_head(text):
            yield from self._paragraph(element)
        elif text:
            yield from self.notes()
            yield Laid(heading(text, text, max(1, number(_attribute(element, "outline-level"), 1))))

    def _paragraph(self, element: Element) -> Iterator[Laid]:
        text = self._text(element)
        if self._item is not None and text:
            marker, self._item = self._item, None
            yield Laid(Block(BlockKind.ITEM, text, text, self._depth - 1, marker))
        elif text:
            block = Block(BlockKind.PARAGRAPH, text, text, self._depth)
            yield Laid(block, settled=self._depth > 0, bold=self._is_bold(element), raw=self._raw(element))
        for box in element.iter():
            if name(box) == "text-box":
                yield from self.inside(box)

    def _list(self, element: Element) -> Iterator[Laid]:
        outer = self._style
        self._style = self._lists.get(_attribute(element, "style-name"), outer)
        self._depth += 1
        level = next((one for one in self._levels() if number(_attribute(one, "level")) == self._depth), None)
        count = self._taken_up(element) or number(_attribute(level, "start-value"), 1)
        for one in children(element, "list-item", "list-header"):
            count = number(_attribute(one, "start-value"), count)
            self._item = _marker(level, count) if name(one) == "list-item" else ""
            yield from self.inside(one)
            self._item = None
            count += name(one) == "list-item"
        self._depth -= 1
        self._style = outer
        if not self._depth:
            self._counts |= {_attribute(element, key): count for key in ("id", "style-name")}

    def _taken_up(self, element: Element) -> int:
        """What the first item counts as where an outermost list goes on an earlier one; else 0."""
        if self._depth > 1:
            return 0
        earlier = _attribute(element, "continue-list")
        if not earlier and _attribute(element, "continue-numbering") == "true":
            earlier = _attribute(element, "style-name")
        return self._counts.get(earlier, 0)

    def _levels(self) -> Iterator[Element]:
        return iter(self._style if self._style is not None else ())

    def _table(self, element: Element) -> Iterator[Laid]:
        depth, self._depth, self._item = self._depth, 0, None
        rows = [self._row(row, header=header) for row, header in _rows(element, header=False)]
        yield from table(reached_down(rows))
        self._depth = depth

    def _row(self, element: Element, *, header: bool) -> Row:
        cells = tuple(
            Cell(
                tuple(self.inside(one)),
                min(number(_attribute(one, "number-columns-spanned"), 1), _MOST),
                min(number(_attribute(one, "number-rows-spanned"), 1), _MOST),
            )
            for one in children(element, "table-cell")
        )
        return Row(cells, "\n".join(one.block.source for cell in cells for one in cell.laid), header=header)

    def _is_bold(self, element: Element) -> bool:
        if _attribute(element, "style-name") in self._bold:
            return True
        spans = list(children(element, "span"))
        return (
            bool(spans)
            and not (element.text or "").strip()
            and all(_attribute(one, "style-name") in self._bold and not (one.tail or "").strip() for one in spans)
        )

    def _text(self, element: Element) -> str:
        return " ".join(self._raw(element).split())

    def _raw(self, element: Element) -> str:
        shown = element.text or ""
        for one in element:
            match name(one):
                case "tab":
                    shown += "\t"
                case "s":
                    shown += " " * min(number(_attribute(one, "c"), 1), _MOST)
                case "line-break":
                    shown += " "
                case "note":
                    self._notes += [body for body in children(one, "note-body") if body not in self._notes]
                case "text-box" | "annotation":
                    pass
                case "title" | "desc" if "svg" in str(one.tag):
                    pass  # Says of a picture what it is called.
                case _:
                    shown += self._raw(one)
            shown += one.tail or ""
        return shown


def _attribute(element: Element | None, key: str) -> str:
    if element is None:
        return ""
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == key), "")


def _marker(level: Element | None, count: int) -> str:
    if level is None or name(level) != "list-level-style-number":
        return "•"
    prefix, suffix = _attribute(level, "num-prefix"), _attribute(level, "num-suffix")
    return f"{prefix}{counted(count, _attribute(level, 'num-format'))}{suffix}".strip()


def _rows(element: Element, *, header: bool) -> Iterator[tuple[Element, bool]]:
    for one in element:
        if name(one) == "table-row":
            yield one, header
        elif name(one) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(one, header=header or name(one) == "table-header-rows")
