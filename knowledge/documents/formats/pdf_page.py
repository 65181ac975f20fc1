"""A page of a PDF as it is drawn: stretches of text with their places, and the ruled lines around them."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from knowledge.documents.formats.pdf_glyphs import Stretch, stretches_of
from knowledge.types.records import record

_THIN = 2.5
_MOST_OBJECTS = 20_000
_MOST_POINTS = 2_000
_DOT = (1.5, 8.0)
"""Points: how wide a bullet is that is drawn, not written."""


@record(frozen=True)
class Edge:
    """A ruled line, across (`at` is its height) or down (`at` is its place from the left)."""

    across: bool
    at: float
    start: float
    end: float


@record(frozen=True)
class Page:
    """What is drawn on a page, in the order in which it is drawn."""

    number: int
    height: float
    stretches: tuple[Stretch, ...]
    edges: tuple[Edge, ...]
    dots: tuple[tuple[float, float], ...]
    """Where small round or square marks stand: bullets that are drawn."""
    pictured: bool = False


def read_page(page: pypdfium2.PdfPage, number: int) -> Page:
    """The page with its number from 1."""
    text = page.get_textpage()
    try:
        stretches = tuple(one for one in stretches_of(text) if one.text)
    finally:
        text.close()
    edges, dots, pictured = _drawn(page)
    return Page(number, page.get_height(), stretches, edges, dots, pictured)


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
