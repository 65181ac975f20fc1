"""The characters of a PDF's page as words that are drawn together, with their places and looks."""

import ctypes
import math
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from knowledge.types.records import record

_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
"""What pdfium gives for a hyphen at a line's end."""
_BREAKS = frozenset({10, 13})
_SPACES = frozenset({32, 0xA0, 9})
_LIGATURES = (("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("\xa0", " "), ("\u200b", ""))
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18
_WIDE = 1.5
"""Times its size: a gap in a line that parts two stretches."""
_NUMBERS = 6
"""Left, right, bottom and top of a character, and where its baseline begins."""


@record(frozen=True)
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


def stretches_of(text: pypdfium2.PdfTextPage) -> Iterator[Stretch]:
    """What is drawn on a page, in the order in which it is drawn; some may be empty."""
    run = _Run()
    looks = _Looks(text)
    for at, (code, left, right, base, drawn) in enumerate(_glyphs(text)):
        if code in _BREAKS:
            yield run.made()
            run = _Run()
        elif code in _SPACES:
            run.spaced = True
        elif code:
            if run.text and run.parted(left, base):
                yield run.made()
                run = _Run()
            run.join("-" if code in _HYPHENS else chr(code), left, right, base, looks.of(drawn, at))
    yield run.made()


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
    spaced: bool = False

    def parted(self, left: float, base: float) -> bool:
        """Does a new stretch begin there: on another line, or behind a wide gap?"""
        gap, lift, size = left - self.right, base - self.base, self.size
        return abs(lift) > 0.5 * size or gap > _WIDE * size or gap < -2 * size

    def join(self, character: str, left: float, right: float, base: float, looks: tuple[float, bool]) -> None:
        size, bold = looks
        if not self.text:
            self.text, self.left, self.right, self.base, self.size = character, left, right, base, size
        else:
            self.text += f" {character}" if self.spaced else character
            if right > self.right:  # noqa: PLR1730 (a call of max() for each letter is felt)
                self.right = right
        self.spaced = False
        if character.isalnum():
            if not self.letters:
                # A bullet before the words may be of another size.
                self.base, self.size = base, size
            self.letters += 1
            self.bold += bold

    def made(self) -> Stretch:
        shown = self.text
        for sign, plain in () if shown.isascii() else _LIGATURES:
            shown = shown.replace(sign, plain)
        alike = self.letters > 0 and self.bold == self.letters
        return Stretch(shown.strip(), self.left, self.right, self.base, self.size, alike)


def _direct(function: object, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401 (types of C)
    """A function of pdfium that takes addresses as numbers: it is called for each character, and half as long."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)  # type: ignore[arg-type]


_PAGE = _PLACE = ctypes.c_void_p
_AT = ctypes.c_int
_code = _direct(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _PAGE, _AT)
_box = _direct(pdfium.FPDFText_GetCharBox, ctypes.c_int, _PAGE, _AT, _PLACE, _PLACE, _PLACE, _PLACE)
_origin = _direct(pdfium.FPDFText_GetCharOrigin, ctypes.c_int, _PAGE, _AT, _PLACE, _PLACE)
_drawn_with = _direct(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, _PAGE, _AT)


def _glyphs(text: pypdfium2.PdfTextPage) -> Iterator[tuple[int, float, float, float, int | None]]:
    """(code, left, right, baseline, what it is drawn with) of each character; asked without a loop of ours."""
    count = text.count_chars()
    page, all_of_them = ctypes.cast(text.raw, ctypes.c_void_p).value, range(count)
    numbers = (ctypes.c_double * (_NUMBERS * count))()
    start, step = ctypes.addressof(numbers), _NUMBERS * ctypes.sizeof(ctypes.c_double)
    left, right, low, high, x, y = (
        range(first, first + step * count, step) for first in range(start, start + step, step // _NUMBERS)
    )
    deque(map(_box, repeat(page), all_of_them, left, right, low, high), maxlen=0)
    deque(map(_origin, repeat(page), all_of_them, x, y), maxlen=0)
    codes = map(_code, repeat(page), all_of_them)
    drawn = map(_drawn_with, repeat(page), all_of_them)
    return zip(codes, numbers[0::_NUMBERS], numbers[1::_NUMBERS], numbers[5::_NUMBERS], drawn, strict=True)


class _Looks:
    """The size of a page's characters and whether they are bold: asked once for all that are drawn together."""

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        self._page = text.raw
        self._known: dict[int | None, tuple[float, bool]] = {}

    def of(self, drawn: int | None, at: int) -> tuple[float, bool]:
        """Of the character with its number from 0."""
        if drawn is None or drawn not in self._known:
            self._known[drawn] = self._size(at), self._is_bold(at)
        return self._known[drawn]

    def _size(self, at: int) -> float:
        loose = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._page, at, loose)
        drawn, named = abs(loose.top - loose.bottom) or 1.0, pdfium.FPDFText_GetFontSize(self._page, at)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, at, matrix)
        # A font tells its size in units of its own where the page is scaled, and how tall letters are differs.
        scaled = named * math.hypot(matrix.c, matrix.d)
        return scaled if 0.3 * scaled < drawn < 1.7 * scaled else drawn

    def _is_bold(self, at: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, at) >= _BOLD_WEIGHT:
            return True
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, at, name, 128, flags)
        known = name.value.decode("utf-8", "replace").lower()
        return bool(flags.value & _FORCED_BOLD) or any(one in known for one in _BOLD_NAMES)
