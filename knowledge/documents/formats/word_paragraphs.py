"""Word's paragraphs as blocks, the same in .docx and .doc: headings, numbered items, text at its indent."""

from collections.abc import Iterator

from knowledge.documents.formats.indents import Indents
from knowledge.documents.formats.laid_out import Laid, could_head, heading
from knowledge.documents.formats.word_numbering import Numbering
from knowledge.documents.formats.word_styles import Style
from knowledge.types import Block, BlockKind
from knowledge.types.records import record


@record(frozen=True)
class Written:
    """A paragraph's words with their looks."""

    text: str
    """Line breaks as such."""
    bold: bool
    """It stands out from the body's text."""
    size: int
    """Half points."""


class Paragraphs:
    """How far a file's lists have counted, and which are open."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._indents = Indents()

    def close(self) -> None:
        """A table, or a cell of one, ends every list."""
        self._indents.close()

    def laid(self, words: Written, style: Style, own: Style) -> Iterator[Laid]:
        """The paragraph, broken at its line breaks; `own` says what differs from its style."""
        lines = [line.strip() for line in words.text.split("\n") if line.strip()]
        if not lines:
            return
        level = 1 if style.title else style.heading or own.heading
        list_id = own.list_id or style.list_id
        depth = own.level if own.list_id else style.level
        marker = self._numbering.next(list_id, depth) if list_id else ""
        text = _single(" ".join(lines))
        if level and could_head(text):
            self._indents.close()
            yield Laid(heading(text, text, level, marker=marker if marker != "•" else ""))
            return
        left = self._left(style, own, list_id, depth)
        if marker:
            first = _single(lines[0])
            item = Block(BlockKind.ITEM, first, first, self._indents.item(left, f"{list_id}/{depth}"), marker)
            yield Laid(item, bold=words.bold)
            lines = lines[1:]
        for line in lines:
            shown = _single(line)
            inner = 0 if not marker and words.bold else self._indents.paragraph(left, own=not marker)
            block = Block(BlockKind.PARAGRAPH, shown, shown, inner)
            yield Laid(block, settled=inner > 0, bold=words.bold, indent=left // 120, size=words.size, raw=line)

    def _left(self, style: Style, own: Style, list_id: str, depth: int) -> int:
        listed = self._numbering.left(list_id, depth) if list_id else None
        found = next((left for left in (own.left, listed, style.left) if left is not None), 0)
        return max(0, found)


def _single(line: str) -> str:
    return " ".join(line.split())
