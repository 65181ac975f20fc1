"""Word files from before 2007."""

import io
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import olefile

from knowledge.documents.formats import docx, html, rtf
from knowledge.documents.formats.contents import without_contents
from knowledge.documents.formats.doc_file import PASSWORD, DocFile
from knowledge.documents.formats.doc_properties import (
    Placing,
    changed,
    character_style,
    elsewhere,
    is_symbol,
    numbering,
    placing,
    styles,
    unseen,
)
from knowledge.documents.formats.doc_tables import OpenTable
from knowledge.documents.formats.laid_out import Laid, by_look
from knowledge.documents.formats.tables import settled_in
from knowledge.documents.formats.word_paragraphs import Paragraphs, Written
from knowledge.documents.formats.word_styles import Style
from knowledge.documents.limits import guarded, mislabelled
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_KIND = "an old Word file"
_MARK = re.compile("[\r\x07\x0c]")
_FIELD = re.compile("[\x13\x14\x15]")
_SIGNS = {0x0B: "\n", 0x1E: "-", 0x0E: "\n", **dict.fromkeys((*range(9), 0x1F, *range(0x0F, 0x1E)))}
"""A tab, 0x09, stays."""
_LARGER = 1.15
_BODY = 20
"""Half points: the size of text where nothing says otherwise."""


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of a .doc, or of rich text, a web page or a .docx that was named so. Raises UnreadableDocument."""
    start = data[:1024].lstrip().lower()
    if start.startswith(b"{\\rtf"):
        return rtf.read(data)
    if start.startswith((b"<html", b"<!doctype html")):
        return html.read(data)
    if start.startswith(b"pk\x03\x04"):
        return docx.read(data)
    if not olefile.isOleFile(data):
        raise UnreadableDocument(_no_word_file(data))
    paper = _Paper(_opened(data))
    return tuple(settled_in(by_look(without_contents(list(paper.laid())))))


def _no_word_file(data: bytes) -> str:
    return mislabelled(data, _KIND) or "It is no whole Word file: open it in Word or LibreOffice and save it as .docx."


def _opened(data: bytes) -> DocFile:
    with olefile.OleFileIO(io.BytesIO(data)) as file:

        def stream(name: str) -> bytes:
            return bytes(file.openstream(name).read()) if file.exists(name) else b""

        if file.exists("EncryptedPackage"):
            raise UnreadableDocument(PASSWORD)
        document = stream("WordDocument")
        if not document:
            raise UnreadableDocument(
                "It holds no Word document: give it the ending of its format, or save it as .docx."
            )
        return DocFile(document, (stream("0Table"), stream("1Table")), stream("Data"))


class _Paper:
    """A file while it is read: its text, how far its lists have counted, the notes that wait."""

    def __init__(self, file: DocFile) -> None:
        self._file = file
        self._styles = styles(file.styles)
        self._paragraphs = Paragraphs(numbering(file.lists, file.list_uses))
        self._shown = _without_fields(file.text)
        stories, (footnotes, endnotes) = file.stories, file.note_marks
        self._main, self._boxes = stories.main, file.boxes
        cited = chain(
            zip(footnotes, self._noted(stories.footnotes), strict=False),
            zip(endnotes, self._noted(stories.endnotes), strict=False),
        )
        self._notes = sorted(cited)
        self._next_note = self._next_box = 0

    def laid(self) -> Iterator[Laid]:
        """The main text with its notes and boxes where they belong."""
        yield from self._story(*self._main)
        yield from self._boxed(self._main[1] + 1)
        yield from self._cited(self._main[1])

    def _story(self, start: int, end: int) -> Iterator[Laid]:
        now = OpenTable()
        for mark in _MARK.finditer(self._file.text, start, end):
            place, laid = self._paragraph(start, mark.start())
            if mark[0] == "\x07" or (place.in_table and now.is_new):
                self._paragraphs.close()
            if not place.in_table:
                yield from self._table(now)
                if laid and laid[0].block.kind is BlockKind.HEADING:
                    yield from self._cited(start)
                yield from laid
                yield from self._boxed(mark.end())
            else:
                now.take(place, laid, ends_cell=mark[0] == "\x07")
            start = mark.end()
        yield from self._table(now)
        if start < end:
            yield from self._paragraph(start, end)[1]

    def _paragraph(self, start: int, end: int) -> tuple[Placing, list[Laid]]:
        raw = self._file.of_paragraph(end)
        style = self._styles.get(int.from_bytes(raw[:2], "little"), Style())
        own = raw[2:]
        far = elsewhere(own)
        own += self._file.elsewhere(far) if far is not None else b""
        place = placing(own)
        if style.contents:
            return place, []
        written = self._written(start, end, style)
        mark = changed(Style(), own)
        return place, list(self._paragraphs.laid(written, replace(style, bold=None), mark))

    def _written(self, start: int, end: int, style: Style) -> Written:
        text, bold, plain, size, first = "", 0, 0, 0, False
        body = self._styles.get(0, Style()).size or _BODY
        for begins, ends, own in self._file.of_characters(start, end):
            if unseen(own):
                continue
            shown = "•" if is_symbol(own) else _clean(self._shown[begins:ends])
            looks = self._styles.get(character_style(own), style) if character_style(own) else style
            looks = changed(looks, own, above=style.bold)
            letters = sum(map(str.isalnum, shown))
            first = first or (bool(looks.bold) and not plain)
            bold, plain = bold + (letters if looks.bold else 0), plain + (0 if looks.bold else letters)
            size = max(size, looks.size or style.size or body) if letters else size
            text += shown
        return Written(text, (first and plain <= bold) or size >= _LARGER * body, size)

    def _noted(self, story: tuple[int, int]) -> list[list[str]]:
        """The paragraphs of each note of a story, in order: each note begins with its mark."""
        text = self._shown[slice(*story)]
        return [_MARK.split(note) for note in text.split("\x02")[1:]]

    def _table(self, now: OpenTable) -> Iterator[Laid]:
        laid = list(now.ended())
        if laid:
            self._paragraphs.close()
        yield from laid

    def _boxed(self, before: int) -> Iterator[Laid]:
        """What stands in the text boxes that are anchored before a place in the main text."""
        while before <= self._main[1] + 1 and self._next_box < len(self._boxes):
            anchor, span = self._boxes[self._next_box]
            if anchor >= before:
                return
            self._next_box += 1
            yield from self._story(*span)

    def _cited(self, before: int) -> Iterator[Laid]:
        """The notes that were cited since the last heading."""
        last = bisect_left(self._notes, (before,))
        for shown, (_, note) in enumerate(self._notes[self._next_note : last], 1):
            for line in filter(None, (" ".join(_clean(line).split()) for line in note)):
                yield Laid(Block(BlockKind.ITEM, line, line, marker=f"[{shown}]"))
        self._next_note = max(last, self._next_note)


def _without_fields(text: str) -> str:
    """The same length, with the instructions of fields blanked: what they gave stands behind them."""
    shown = list(text)
    opened: list[list[int]] = []
    for sign in _FIELD.finditer(text):
        if sign[0] == "\x13":
            opened.append([sign.start(), 0])
        elif opened and sign[0] == "\x14":
            opened[-1][1] = opened[-1][1] or sign.start()
        elif opened:
            start, gave = opened.pop()
            end = gave or sign.start()
            shown[start:end] = "\x00" * (end - start)
    return "".join(shown)


def _clean(text: str) -> str:
    """What is shown of `text`; halves of a character put together."""
    shown = text.translate(_SIGNS)
    return shown.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
