"""Word files."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from knowledge.documents.formats.contents import without_contents
from knowledge.documents.formats.laid_out import Laid, by_look
from knowledge.documents.formats.tables import Cell, Row, settled_in, table
from knowledge.documents.formats.word_numbering import numbering
from knowledge.documents.formats.word_paragraphs import Paragraphs, Written
from knowledge.documents.formats.word_styles import Style, Styles, less_tables, properties
from knowledge.documents.formats.word_xml import child, children, is_on, name, named, number, said, switched, value
from knowledge.documents.limits import Package, guarded, parse_xml
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_KIND = "a Word file"
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_GONE = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "pPr", "footnotePr"})
_LARGER = 1.15
"""Times the body's size from which on text is as good as bold."""


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a Word file. Raises UnreadableDocument."""
    package = Package(data, _KIND)
    document = package.xml("word/document.xml")
    body = child(document, "body")
    if body is None:
        raise UnreadableDocument(
            "It holds no Word document: save it again as .docx, or give it the ending of its format."
        )
    paper = _Paper(package, _set_size(body))
    laid = [*paper.inside(body), *paper.notes()]
    return tuple(settled_in(by_look(without_contents(laid))))


def _set_size(body: Element) -> int:
    """The size that most of the text is set in by hand, against its styles; 0 where it is not."""
    letters = Counter[int]()
    if next(body.iter("{*}sz"), None) is None:
        return 0
    for text in body.iter("{*}t"):
        letters[number(value(text.getparent(), "rPr", "sz"))] += len(text.text or "")
    return letters.most_common(1)[0][0] if letters else 0


@dataclass
class _Words:
    """The words of a paragraph as they are gathered."""

    text: str = ""
    bold: int = 0
    """Letters and figures in bold."""
    plain: int = 0
    bold_first: bool = False
    size: int = 0
    notes: tuple[str, ...] = ()
    boxes: tuple[Element, ...] = ()


class _Paper:
    """A Word file while it is read: its styles, how far its lists have counted, the notes that wait."""

    def __init__(self, package: Package, set_size: int) -> None:
        self._styles = Styles(_styles_part(package))
        self._body_size = set_size or self._styles.size(Style())
        self._paragraphs = Paragraphs(numbering(package.xml("word/numbering.xml")))
        self._footnotes = {
            _note_id(note): note
            for kind in ("footnotes", "endnotes")
            for note in children(package.xml(f"word/{kind}.xml"), "footnote", "endnote")
        }
        self._waiting: list[str] = []

    def inside(self, element: Element) -> Iterator[Laid]:
        """The blocks of what stands in `element`."""
        for one in element:
            match name(one):
                case "p":
                    yield from self._paragraph(one)
                case "tbl":
                    self._paragraphs.close()
                    yield from table(self._rows(one))
                    self._paragraphs.close()
                case "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag" | "AlternateContent" | "Choice":
                    yield from self.inside(one)

    def notes(self) -> Iterator[Laid]:
        """The footnotes that were cited since the last heading."""
        waiting, self._waiting = self._waiting, []
        for number_shown, key in enumerate(waiting, 1):
            for laid in self.inside(self._footnotes[key]):
                yield Laid(replace(laid.block, kind=BlockKind.ITEM, marker=f"[{number_shown}]", level=0))

    def _paragraph(self, element: Element) -> Iterator[Laid]:
        own = named(child(element, "pPr"))
        style = self._styles.style(said(own.get("pStyle")) or self._styles.default)
        words = _Words()
        self._gather(element, style, words)
        if style.contents:
            return
        mark = properties(own, named(own.get("rPr")))
        written = Written(words.text, self._stands_out(words), words.size)
        laid = list(self._paragraphs.laid(written, style, mark))
        if laid and laid[0].block.kind is BlockKind.HEADING:
            yield from self.notes()
        yield from laid
        self._waiting += [key for key in words.notes if key in self._footnotes]
        for box in words.boxes:
            yield from self.inside(box)

    def _stands_out(self, words: _Words) -> bool:
        bold = words.bold_first and words.plain <= words.bold
        return bold or words.size >= _LARGER * self._body_size

    def _gather(self, element: Element, style: Style, words: _Words) -> None:
        """The words inside `element`, as they are shown."""
        for one in element:
            kind = name(one)
            if kind == "r":
                self._run(one, style, words)
            elif kind not in _GONE:
                self._gather(one, style, words)

    def _run(self, run: Element, style: Style, words: _Words) -> None:
        looks = named(child(run, "rPr"))
        if is_on(looks.get("vanish")):
            return
        own_bold, own_size = is_on(looks.get("b")), number(said(looks.get("sz")))
        called = self._styles.style(said(looks.get("rStyle")))
        shown = ""
        for one in run:
            kind = name(one)
            if kind == "t":
                shown += one.text or ""
            elif kind in {"footnoteReference", "endnoteReference"}:
                words.notes += (_note_id(one),)
            elif kind in {"drawing", "pict", "object", "AlternateContent"}:
                words.boxes += tuple(_boxes(one))
            else:
                shown += _SIGNS.get(kind, "")
        words.text += shown
        letters = sum(map(str.isalnum, shown))
        bold = next((b for b in (own_bold, called.bold, style.bold) if b is not None), False)
        words.bold_first = words.bold_first or (bool(bold) and not words.plain)
        words.bold += letters if bold else 0
        words.plain += 0 if bold else letters
        if letters:
            words.size = max(words.size, own_size or called.size or self._styles.size(style))

    def _rows(self, element: Element) -> list[Row]:
        rows: list[Row] = []
        above: dict[int, Cell] = {}
        for row in _rows_in(element):
            cells: list[Cell] = []
            column = number(value(row, "trPr", "gridBefore"))
            for cell in _cells_in(row):
                made = self._cell(cell, above.get(column))
                above[column] = made
                cells.append(made)
                column += made.columns
            source = "\n".join(one.block.source for c in cells if not c.repeated for one in c.laid)
            rows.append(Row(tuple(cells), source, header=bool(switched(child(row, "trPr"), "tblHeader"))))
        return rows

    def _cell(self, element: Element, above: Cell | None) -> Cell:
        own = child(element, "tcPr")
        columns = max(1, min(number(value(own, "gridSpan"), 1), 64))
        merge = child(own, "vMerge")
        if merge is not None and value(own, "vMerge") in {"", "continue"} and above:
            return replace(above, columns=columns, repeated=True)
        self._paragraphs.close()
        return Cell(tuple(self.inside(element)), columns)


def _styles_part(package: Package) -> Element | None:
    data = less_tables(package.read("word/styles.xml"))
    return parse_xml(data, _KIND) if data else None


def _note_id(element: Element) -> str:
    """A note's kind and id; footnotes and endnotes count apart."""
    found = next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == "id"), "")
    return f"{name(element)[:3]}{found}"


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes drawn in `element`, each once though it is kept in two forms."""
    for one in element:
        if name(one) == "txbxContent":
            yield one
        elif name(one) != "Fallback":
            yield from _boxes(one)


def _rows_in(element: Element) -> Iterator[Element]:
    for one in element:
        if name(one) == "tr" and child(one, "trPr", "del") is None:
            yield one
        elif name(one) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _rows_in(one)


def _cells_in(element: Element) -> Iterator[Element]:
    for one in element:
        if name(one) == "tc":
            yield one
        elif name(one) in {"sdt", "sdtContent", "customXml"}:
            yield from _cells_in(one)
