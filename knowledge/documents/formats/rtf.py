"""Rich text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.documents.formats.contents import without_contents
from knowledge.documents.formats.laid_out import Laid, by_look, could_head, heading
from knowledge.documents.formats.tables import Cell, Row, settled_in, table
from knowledge.documents.limits import MEGABYTE, guarded, mislabelled
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_KIND = "rich text"
_LARGEST = 20 * MEGABYTE
_DEEPEST = 500
_TOKEN = re.compile(
    r"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-z'])|"
    r"(?P<open>\{)|(?P<close>\})|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)
_UNSEEN = frozenset(
    "fonttbl colortbl info pict header footer headerl headerr headerf footerl footerr footerf listtable "
    "listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl fldinst object "
    "bkmkstart bkmkend pntxta pntxtb annotation atnid atnauthor nonshppict filetbl revtbl".split()
)
_CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "cell": "",
    "row": "",
}
_SIGNS = {"~": " ", "_": "-", "\n": "\n", "\r": "\n"}
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_PER_COLUMN = 120
"""Twentieths of a point."""


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of an .rtf file. Raises UnreadableDocument."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableDocument(mislabelled(data, _KIND) or "It is no rich text: save it again as .rtf.")
    if len(data) > _LARGEST:
        raise UnreadableDocument(f"It is larger than {_LARGEST // MEGABYTE} MB: leave out its pictures.")
    page = _Page()
    for token in _TOKEN.finditer(data.decode("latin-1")):
        page.take(token)
    return tuple(settled_in(by_look(without_contents(page.done()))))


@dataclass(frozen=True)
class _State:
    """What holds inside a group of braces."""

    unseen: bool = False
    bold: bool = False
    aside: str = ""
    """"marker" inside the typed number of a list item, "style" inside the list of styles."""
    skip: int = 1
    """Characters that stand for one in Unicode, for programs that do not know it."""


@dataclass
class _Paragraph:
    text: str = ""
    marker: str = ""
    plain: int = 0
    left: int = 0
    level: int = 0
    outline: int = 0
    in_table: bool = False


class _Page:
    """The file while it is read."""

    def __init__(self) -> None:
        self._states = [_State()]
        self._styles: dict[int, int] = {}
        self._style, self._style_name = 0, ""
        self._paragraph = _Paragraph()
        self._skip = 0
        self._laid: list[Laid] = []
        self._cell: list[Laid] = []
        self._cells: list[Cell] = []
        self._rows: list[Row] = []

    @property
    def _state(self) -> _State:
        return self._states[-1]

    def done(self) -> list[Laid]:
        """All that was read."""
        self._end_paragraph()
        self._end_table()
        return self._laid

    def take(self, token: re.Match[str]) -> None:
        """Read on by one token."""
        if token["open"]:
            if len(self._states) > _DEEPEST:
                raise UnreadableDocument("It is nested too deeply to be read as rich text.")
            self._states.append(self._state)
            return
        if token["close"]:
            self._close()
        elif token["word"]:
            self._word(token["word"], int(token["number"]) if token["number"] else None)
        elif token["sign"] == "*":
            self._set(unseen=True)
        else:
            self._write(_written(token))

    def _set(self, **changes: bool | str | int) -> None:
        self._states[-1] = replace(self._state, **changes)  # type: ignore[arg-type]  # each field by its own name

    def _close(self) -> None:
        if self._state.aside == "style" and self._style_name:
            found = _HEADING.match(self._style_name.strip())
            if found:
                self._styles[self._style] = int(found[1])
            self._style_name = ""
        if len(self._states) > 1:
            self._states.pop()

    def _word(self, word: str, number: int | None) -> None:
        if word in {"listtext", "pntext"}:
            self._set(aside="marker", unseen=False)
        elif word == "stylesheet":
            self._set(aside="style")
        elif word in _UNSEEN:
            self._set(unseen=True)
        elif word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self._skip = self._state.skip
        elif word == "uc":
            self._set(skip=number or 0)
        elif word in {"b", "plain"}:
            self._set(bold=word == "b" and number != 0)
        else:
            self._layout(word, number or 0)

    def _layout(self, word: str, number: int) -> None:
        if self._state.aside == "style" and word == "s":
            self._style = number
        elif word in {"par", "sect", "page", "cell", "row"}:
            self._end(word)
        elif word == "pard":
            text = self._paragraph
            self._paragraph = _Paragraph(text.text, text.marker, text.plain)
        elif word in {"s", "outlinelevel"}:
            self._paragraph.outline = self._styles.get(number, 0) if word == "s" else number + 1
        elif word in {"ilvl", "li"}:
            setattr(self._paragraph, {"ilvl": "level", "li": "left"}[word], number)
        elif word == "intbl":
            self._paragraph.in_table = True
        elif word in _CHARACTERS:
            self._write(_CHARACTERS[word])

    def _write(self, shown: str) -> None:
        if self._skip:
            self._skip, shown = max(0, self._skip - len(shown)), shown[self._skip :]
        if self._state.aside == "style":
            self._style_name += shown.rstrip(";")
        elif self._state.unseen:
            return
        elif self._state.aside == "marker":
            self._paragraph.marker += shown
        else:
            self._paragraph.text += shown
            self._paragraph.plain += 0 if self._state.bold else sum(map(str.isalnum, shown))

    def _end(self, word: str) -> None:
        in_table = self._paragraph.in_table or word in {"cell", "row"}
        if not in_table:
            self._end_table()
        self._end_paragraph(in_cell=in_table)
        if word == "cell":
            self._cells.append(Cell(tuple(self._cell)))
            self._cell = []
        elif word == "row" and self._cells:
            source = "\n".join(one.block.source for cell in self._cells for one in cell.laid)
            self._rows.append(Row(tuple(self._cells), source))
            self._cells = []

    def _end_table(self) -> None:
        self._laid += table(self._rows) if self._rows else self._cell
        self._rows, self._cell = [], []

    def _end_paragraph(self, *, in_cell: bool = False) -> None:
        own = self._paragraph
        self._paragraph = replace(own, text="", marker="", plain=0)
        (self._cell if in_cell else self._laid).extend(_laid(own))


def _written(token: re.Match[str]) -> str:
    """The characters that a token stands for."""
    if token["hex"]:
        return bytes.fromhex(token["hex"]).decode("cp1252", "replace")
    if token["sign"]:
        return _SIGNS.get(token["sign"], token["sign"] if token["sign"] in "\\{}" else "")
    return token["text"] or ""


def _laid(own: _Paragraph) -> Iterator[Laid]:
    marker = own.marker.strip()
    marker = marker if any(map(str.isalnum, marker)) and len(marker) > 1 else "•" if marker else ""
    for line in own.text.split("\n"):
        text = " ".join(line.split())
        if not text:
            continue
        if own.outline and could_head(text):
            yield Laid(heading(text, text, own.outline, marker=marker if marker != "•" else ""))
        elif marker:
            yield Laid(Block(BlockKind.ITEM, text, text, own.level, marker), bold=not own.plain)
        else:
            block = Block(BlockKind.PARAGRAPH, text, text)
            yield Laid(block, settled=False, bold=not own.plain, indent=max(0, own.left) // _PER_COLUMN, raw=line)
        marker = ""
