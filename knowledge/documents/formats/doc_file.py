"""The inside of a Word file from before 2007: its text out of pieces, and the bytes of properties that hold where.

After Microsoft's [MS-DOC]: the file information block says where in the table stream everything stands.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from struct import unpack_from

from knowledge.errors import UnreadableDocument

_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_FIRST_COUNT, _FIRST_PLACE = 0x4C, 0x9A
_STYLES, _NOTES, _CHARACTERS, _PARAGRAPHS, _CLX, _SHAPES, _ENDNOTES, _BOXES, _LISTS, _LIST_USES = (
    1,
    2,
    12,
    13,
    33,
    40,
    46,
    56,
    73,
    74,
)
"""Places in the information block's table of contents."""
_SHAPE_BYTES, _BOX_BYTES, _BOX_SHAPE = 26, 22, 14
_PAGE = 512
_ONE_BYTE = 0x40000000
_OLDEST = 193
"""The edition from which on the format is this one: Word 97."""
PASSWORD = "It is protected by a password: save it without one and index it again."  # noqa: S105 - a sentence


@dataclass(frozen=True)
class Stories:
    """The texts of a file, one after another in the count of characters: (start, end) of each."""

    main: tuple[int, int]
    footnotes: tuple[int, int]
    endnotes: tuple[int, int]
    boxes: tuple[int, int]


@dataclass(frozen=True)
class _Piece:
    start: int
    end: int
    at: int
    """Where in the document stream its first character stands."""
    width: int


class Runs:
    """Properties by where in the document stream they begin to hold."""

    def __init__(self, places: list[int], properties: list[bytes]) -> None:
        self._places, self._properties = places, properties

    def at(self, place: int) -> bytes:
        """What holds at `place`."""
        found = bisect_right(self._places, place) - 1
        return self._properties[found] if found >= 0 else b""

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        """(start, end, properties) of each run, cut to what is asked for."""
        at = max(0, bisect_right(self._places, start) - 1)
        while at < len(self._places) and self._places[at] < end:
            after = self._places[at + 1] if at + 1 < len(self._places) else end
            if after > start:
                yield max(start, self._places[at]), min(end, after), self._properties[at]
            at += 1


class DocFile:
    """A file's streams, read into text and properties. Raises UnreadableDocument where it is locked or swells."""

    def __init__(self, document: bytes, tables: tuple[bytes, bytes], data: bytes) -> None:
        self._document, self._data = document, data
        edition, flags = unpack_from("<2xH6xH", document)
        if edition < _OLDEST:
            raise UnreadableDocument("It is in the format of Word 95 or older: open it and save it as .docx.")
        if flags & _ENCRYPTED:
            raise UnreadableDocument(PASSWORD)
        self._table = tables[bool(flags & _SECOND_TABLE)]
        self._pieces = list(self._read_pieces())
        self.text = "".join(map(self._words, self._pieces))
        self._starts = [piece.start for piece in self._pieces]
        self._paragraphs = self._runs(_PARAGRAPHS, 13, self._paragraph_properties)
        self._characters = self._runs(_CHARACTERS, 1, self._character_properties)

    @property
    def stories(self) -> Stories:
        """Main text, footnotes, headers, macros, comments, endnotes, text boxes stand in this order."""
        counts = unpack_from("<7I", self._document, _FIRST_COUNT)
        starts = [0, *accumulate(counts)]
        spans = [(start, min(end, len(self.text))) for start, end in pairwise(starts)]
        return Stories(spans[0], spans[1], spans[5], spans[6])

    @property
    def styles(self) -> bytes:
        return self._part(_STYLES)

    @property
    def lists(self) -> bytes:
        """The lists, and behind them their levels."""
        place, length = self._placed(_LISTS)
        return self._table[place:] if length else b""

    @property
    def list_uses(self) -> bytes:
        return self._part(_LIST_USES)

    @property
    def note_marks(self) -> tuple[list[int], list[int]]:
        """Where in the main text a footnote, or an endnote, is cited."""
        return self._marks(_NOTES), self._marks(_ENDNOTES)

    @property
    def boxes(self) -> list[tuple[int, tuple[int, int]]]:
        """Where in the main text each text box is anchored, and which characters stand in it."""
        (first, last), main = self.stories.boxes, self.stories.main[1]
        shapes, boxes = self._part(_SHAPES), self._part(_BOXES)
        anchors = {own[:4]: at for at, own in _entries(shapes, _SHAPE_BYTES)}
        found = _entries(boxes, _BOX_BYTES)
        starts = [min(first + at, last) for at, _ in found]
        if not starts or starts != sorted(starts):
            return [(main, (first, last))]
        keys = [own[_BOX_SHAPE:][:4] for _, own in found]
        spans = pairwise([*starts, last])
        return sorted((anchors.get(key, main), span) for key, span in zip(keys, spans, strict=True))

    def of_paragraph(self, end: int) -> bytes:
        """A style's number in two bytes, then properties, of the paragraph whose mark is the character `end`."""
        piece = self._pieces[max(0, bisect_right(self._starts, end) - 1)]
        return self._paragraphs.at(piece.at + (end - piece.start) * piece.width)

    def of_characters(self, start: int, end: int) -> Iterator[tuple[int, int, bytes]]:
        """(start, end, properties) of each run of characters in the text from `start` to `end`."""
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self._pieces) and self._pieces[at].start < end:
            piece = self._pieces[at]
            first, last = max(start, piece.start), min(end, piece.end)
            place = piece.at - piece.start * piece.width
            for begins, ends, own in self._characters.between(place + first * piece.width, place + last * piece.width):
                yield (begins - place) // piece.width, (ends - place) // piece.width, own
            at += 1

    def elsewhere(self, place: int) -> bytes:
        """Properties that are too many for their page: they stand in the data stream."""
        if place + 2 > len(self._data):
            return b""
        [length] = unpack_from("<H", self._data, place)
        return self._data[place + 2 : place + 2 + length]

    def _placed(self, which: int) -> tuple[int, int]:
        place, length = unpack_from("<II", self._document, _FIRST_PLACE + 8 * which)
        return place, length

    def _part(self, which: int) -> bytes:
        place, length = self._placed(which)
        return self._table[place : place + length]

    def _marks(self, which: int) -> list[int]:
        return [at for at, _ in _entries(self._part(which), 2)]

    def _read_pieces(self) -> Iterator[_Piece]:
        clx = self._part(_CLX)
        at = 0
        while clx[at : at + 1] == b"\x01":
            at += 3 + unpack_from("<H", clx, at + 1)[0]
        [length] = unpack_from("<I", clx, at + 1)
        count = (length - 4) // 12
        ends = unpack_from(f"<{count + 1}I", clx, at + 5)
        if ends[-1] > len(self._document) or sorted(ends) != list(ends):
            raise UnreadableDocument("It would swell far beyond its size when read: it is not read.")
        for n in range(count):
            [place] = unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * n + 2)
            narrow = bool(place & _ONE_BYTE)
            place &= _ONE_BYTE - 1
            yield _Piece(ends[n], ends[n + 1], place // 2 if narrow else place, 1 if narrow else 2)

    def _words(self, piece: _Piece) -> str:
        """Its text, a character for each that Word counts; what is cut off is blank."""
        count = piece.end - piece.start
        stretch = self._document[piece.at : piece.at + count * piece.width]
        if piece.width == 1:
            return stretch.decode("cp1252", "replace").ljust(count)
        return "".join(map(chr, array("H", stretch[: len(stretch) // 2 * 2]))).ljust(count)

    def _runs(self, which: int, entry: int, read: Callable[[bytes, int], bytes]) -> Runs:
        """The runs of the pages of properties that a table of contents names; `entry` bytes point to each."""
        found: dict[int, bytes] = {}
        for number in dict.fromkeys(own for _, own in _entries(self._part(which), 4)):
            start = (int.from_bytes(number, "little") & 0x3FFFFF) * _PAGE
            page = self._document[start : start + _PAGE]
            many = min(page[-1], (_PAGE - 5) // (4 + entry)) if len(page) == _PAGE else 0
            for n, place in enumerate(unpack_from(f"<{many}I", page)):
                found[place] = read(page, 2 * page[4 * (many + 1) + entry * n])
        ordered = sorted(found)
        return Runs(ordered, [found[place] for place in ordered])

    @staticmethod
    def _paragraph_properties(page: bytes, at: int) -> bytes:
        if not at or at >= _PAGE:
            return b""
        length, start = 2 * page[at] - 1, at + 1
        if not page[at]:
            length, start = 2 * page[at + 1 : at + 2][0], at + 2
        return page[start : start + length]

    @staticmethod
    def _character_properties(page: bytes, at: int) -> bytes:
        return page[at + 1 : at + 1 + page[at]] if 0 < at < _PAGE else b""


def _entries(part: bytes, size: int) -> list[tuple[int, bytes]]:
    """(place, entry) of a table that has first all places, one more than entries, then entries of `size` bytes."""
    count = max(0, (len(part) - 4) // (4 + size))
    places = unpack_from(f"<{count}I", part) if count else ()
    return [(place, part[4 * (count + 1) + size * n :][:size]) for n, place in enumerate(places)]
