"""What stands on every page of a PDF, at its top or bottom: running headers, footers, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from knowledge.documents.formats.pdf_glyphs import Stretch
from knowledge.documents.formats.pdf_grid import grids_of
from knowledge.documents.formats.pdf_page import Page

_MARGIN = 0.12
"""Share of a page's height at its top and bottom where headers and footers stand."""
_OFTEN, _FEW_PAGES = 3, 4
"""Pages that bear the same words at the same place; in a paper of few pages, two."""
_PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """`pages` without running headers, footers and page numbers."""
    outer = [_in_margin(page) for page in pages]
    seen = Counter(key for own in outer for key in {_key(one) for one in own})
    often = _OFTEN if len(pages) > _FEW_PAGES else 2
    kept = []
    for page, own in zip(pages, outer, strict=True):
        gone = {one for one in own if seen[_key(one)] >= often or _is_page_number(one, page)}
        kept.append(replace(page, stretches=tuple(one for one in page.stretches if one not in gone)))
    return kept


def _in_margin(page: Page) -> list[Stretch]:
    """What stands at the top or bottom of a page, and in no table that reaches into its body."""
    low, high = _MARGIN * page.height, (1 - _MARGIN) * page.height
    tall = [grid for grid in grids_of(page.edges) if grid.rows[0] > low and grid.rows[-1] < high]
    return [one for one in page.stretches if not low < one.base < high and not any(grid.holds(one) for grid in tall)]


def _key(one: Stretch) -> tuple[str, int]:
    """The same for what stands at one place of many pages, though it counts them."""
    return re.sub(r"\d+", "#", one.text), round(one.base / 10)


def _is_page_number(one: Stretch, page: Page) -> bool:
    alone = sum(abs(other.base - one.base) < one.size for other in page.stretches) == 1
    return alone and bool(_PAGE_NUMBER.fullmatch(one.text))
