"""A page of a PDF as it is drawn: stretches of text with their places, and the ruled lines around them."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
"""What pdfium gives for a hyphen at a line's end."""
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\xa0": " ", "\u200b": ""})
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18
_WIDE = 1.5
"""Times its size: a gap in a line that parts two stretches."""
_THIN = 2.5
_MOST_OBJECTS = 20_000
_MOST_POINTS = 2_000
_DOT = (1.5, 8.0)
"""Points: how wide a bullet is that is drawn, not written."""


@dataclass(frozen=True)
class Stretch:
    """Words drawn together on one line; places in points from the page's lower left."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, self.base + 0.3 * self.size


@dataclass(frozen=True)
class Edge:
    """A ruled line, across (`at` is its height) or down (`at` is its place from the left)."""

    across: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True)
class Page:
    """What is drawn on a page, in the order in which it is drawn."""

    number: int
    height: float
    stretches: tuple[Stretch, ...]
    edges: tuple[Edge, ...]
    dots: tuple[tuple[float, float], ...]
    """Where small round or square marks stand: bullets that are drawn."""
    pictured: bool = False


@dataclass(slots=True)
class _Run:
    """A stretch while it grows."""

    text: str = ""
    left: float = 0
    right: float = 0
    base: float = 0
    size: float = 0
    bold: int = 0
    letters: int = 0
    spaced: bool = field(default=False)

    def made(self) -> Stretch:
        shown = self.text.translate(_LIGATURES).strip()
        return Stretch(
            shown, self.left, self.right, self.base, self.size, self.letters > 0 and self.bold == self.letters
        )


def read_page(page: pypdfium2.PdfPage, number: int) -> Page:
    """The page with its number from 1."""
    text = page.get_textpage()
    try:
        stretches = tuple(one for one in _stretches(text) if one.text)
    finally:
        text.close()
    edges, dots, pictured = _drawn(page)
    return Page(number, page.get_height(), stretches, edges, dots, pictured)


def _stretches(text: pypdfium2.PdfTextPage) -> Iterator[Stretch]:
    run = _Run()
    glyphs = _Glyphs(text)
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(glyphs.page, at)
        if code in {10, 13}:
            yield run.made()
            run = _Run()
        elif code in {32, 0xA0, 9}:
            run.spaced = True
        elif code:
            glyph = glyphs.at(at)
            if run.text and glyph.parts(run):
                yield run.made()
                run = _Run()
            glyph.join(run, "-" if code in _HYPHENS else chr(code))
    yield run.made()


class _Glyphs:
    """The characters of a page with their places; what holds for all that are drawn together is asked once."""

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        self.page = text.raw
        self._numbers = [ctypes.c_double() for _ in range(6)]
        self._box = [ctypes.byref(one) for one in self._numbers[:4]]
        self._origin = [ctypes.byref(one) for one in self._numbers[4:]]
        self._looks: dict[int | None, tuple[float, bool]] = {}

    def at(self, at: int) -> "_Glyph":
        """The character with its number from 0."""
        pdfium.FPDFText_GetCharBox(self.page, at, *self._box)
        pdfium.FPDFText_GetCharOrigin(self.page, at, *self._origin)
        left, right, _, _, _, base = self._numbers
        found = pdfium.FPDFText_GetTextObject(self.page, at)
        drawn = ctypes.addressof(found.contents) if found else None
        if drawn is None or drawn not in self._looks:
            self._looks[drawn] = self._size(at), _is_bold(self.page, at)
        return _Glyph(left.value, right.value, base.value, *self._looks[drawn])

    def _size(self, at: int) -> float:
        loose = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self.page, at, loose)
        drawn, named = abs(loose.top - loose.bottom) or 1.0, pdfium.FPDFText_GetFontSize(self.page, at)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.page, at, matrix)
        # A font tells its size in units of its own where the page is scaled, and how tall letters are differs.
        scaled = named * math.hypot(matrix.c, matrix.d)
        return scaled if 0.3 * scaled < drawn < 1.7 * scaled else drawn


@dataclass(slots=True)
class _Glyph:
    left: float
    right: float
    base: float
    size: float
    bold: bool

    def parts(self, run: _Run) -> bool:
        """Does a new stretch begin here: on another line, or behind a wide gap?"""
        gap = self.left - run.right
        return abs(self.base - run.base) > 0.5 * run.size or gap > _WIDE * run.size or gap < -2 * run.size

    def join(self, run: _Run, character: str) -> None:
        if not run.text:
            run.left, run.base, run.size = self.left, self.base, self.size
        elif run.spaced:
            run.text += " "
        if character.isalnum() and not run.letters:
            # A bullet before the words may be of another size.
            run.base, run.size = self.base, self.size
        run.text += character
        run.spaced = False
        run.right = max(self.right, run.right) if len(run.text) > 1 else self.right
        run.letters += character.isalnum()
        run.bold += character.isalnum() and self.bold


def _is_bold(text: object, at: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text, at) >= _BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, at, name, 128, flags)
    known = name.value.decode("utf-8", "replace").lower()
    return bool(flags.value & _FORCED_BOLD) or any(one in known for one in _BOLD_NAMES)


def _drawn(page: pypdfium2.PdfPage) -> tuple[tuple[Edge, ...], tuple[tuple[float, float], ...], bool]:
    """The ruled lines, the drawn bullets, and whether there is a picture."""
    edges: list[Edge] = []
    dots: list[tuple[float, float]] = []
    pictured = False
    width = page.get_width()
    for count, one in enumerate(page.get_objects(max_depth=3)):
        if count > _MOST_OBJECTS:
            return (), (), True
        if one.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictured = True
        elif one.type == pdfium.FPDF_PAGEOBJ_PATH:
            left, low, right, high = one.get_bounds()
            if left <= 1 and right >= width - 1:
                continue  # From edge to edge: a background, no table's rule.
            if min(right - left, high - low) <= _THIN:
                edges.append(_edge(left, low, right, high))
            elif _DOT[0] <= right - left <= _DOT[1] and _DOT[0] <= high - low <= _DOT[1]:
                dots.append(((left + right) / 2, (low + high) / 2))
            else:
                edges.extend(_sides(one))
    return tuple(edges), tuple(dots), pictured


def _edge(left: float, low: float, right: float, high: float) -> Edge:
    if right - left >= high - low:
        return Edge(across=True, at=(low + high) / 2, start=left, end=right)
    return Edge(across=False, at=(left + right) / 2, start=low, end=high)


def _sides(path: pypdfium2.PdfObject) -> Iterator[Edge]:
    """The straight sides of a drawn figure that run across or down."""
    matrix = path.get_matrix()
    points = []
    for at in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_POINTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        begins = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO
        points.append((*matrix.on_point(x.value, y.value), begins))
    for (left, low, _), (right, high, begins) in pairwise(points):
        if not begins and min(abs(right - left), abs(high - low)) <= _THIN / 2:
            yield _edge(min(left, right), min(low, high), max(left, right), max(low, high))
