"""Tables of contents, which say again what the headings say."""

import re
from collections.abc import Sequence

from knowledge.documents.formats.laid_out import Laid

_TITLE = re.compile(r"(?:table of )?contents\W*", re.IGNORECASE)
_ENTRY = re.compile(r"(?:\t|\s{3,}|(?:\.\s?){4,}|…)\s*\d{1,3}\s*$")
_FEWEST = 3
"""Lines of a table of contents."""


def is_contents_line(line: str) -> bool:
    """Does it end in a page number behind a wide gap or dots?"""
    return bool(_ENTRY.search(line))


def without_contents(laid: Sequence[Laid]) -> list[Laid]:
    """`laid` without the lines of a table of contents, which end in a page number behind a wide gap or dots."""
    listed = [is_contents_line(one.raw) for one in laid]
    gone = [listed[at] and sum(listed[max(0, at - 3) : at + 4]) >= _FEWEST for at in range(len(laid))]
    return [
        one
        for at, one in enumerate(laid)
        if not gone[at] and not (gone[at + 1 : at + 2] == [True] and _TITLE.fullmatch(one.block.text))
    ]
