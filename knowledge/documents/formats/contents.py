"""Tables of contents, which say again what the headings say."""

import re
from collections.abc import Sequence

from knowledge.documents.formats.laid_out import Laid

_TITLE = re.compile(r"(?:table of )?contents\W*", re.IGNORECASE)
_ENTRY = re.compile(r"(?:\t|\s{3,}|(?:\.\s?){4,}|…)\s*(?P<page>\d{1,3})\s*$")
_FIGURES = re.compile(r"\t\s*[£$€]?[\d,.]+\s*\t")
_FEWEST = 3
"""Lines of a table of contents."""


def is_contents_line(line: str) -> bool:
    """Does it end in a page number behind a wide gap or dots, and hold no column of figures before it?"""
    return line.rstrip()[-1:].isdecimal() and bool(_ENTRY.search(line)) and not _FIGURES.search(line)


def without_contents(laid: Sequence[Laid]) -> list[Laid]:
    """`laid` without the lines of a table of contents, which end in a page number behind a wide gap or dots."""
    listed = [is_contents_line(one.raw) for one in laid]
    if not any(listed):
        return list(laid)
    near = [range(max(0, at - 3), min(at + 4, len(laid))) for at in range(len(laid))]
    gone = [listed[at] and _counts_pages([laid[n].raw for n in near[at] if listed[n]]) for at in range(len(laid))]
    return [
        one
        for at, one in enumerate(laid)
        if not gone[at] and not (gone[at + 1 : at + 2] == [True] and _TITLE.fullmatch(one.block.text))
    ]


def _counts_pages(lines: Sequence[str]) -> bool:
    """Are they enough, and do the figures at their ends never fall, as pages do not?"""
    pages = [int(found["page"]) for line in lines if (found := _ENTRY.search(line))]
    return len(pages) >= _FEWEST and pages == sorted(pages)
