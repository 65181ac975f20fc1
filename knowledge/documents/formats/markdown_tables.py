"""Tables and whole pages that are written in HTML inside Markdown, which breaks them at every blank line."""

import re
from collections.abc import Sequence

from markdown_it.rules_block.table import escapedSplit

from knowledge.documents.inline import markdown_text

_OPENS = re.compile(r"^[ ]{0,3}<table\b", re.IGNORECASE | re.MULTILINE)
_CLOSES = re.compile(r"</table\s*>[^\n]*", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(\r\n|\n|\r|\Z)")
_WHOLE = "<table>"
_PAGE_OPENS = re.compile(r"\s*<(?:article|center|div|figure|h[1-6]|header|main|ol|p|section|table|ul)\b", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6}[ \t]", re.MULTILINE)
MOSTLY_TAGS = 0.4
"""The share of a page's lines that open with a tag where a site's editor has written it in HTML."""


def is_web_page(page: str) -> bool:
    """Is what stands in a Markdown file a web page: it opens with an element, and has no heading of Markdown?"""
    if not _PAGE_OPENS.match(page) or _HEADING.search(page):
        return False
    lines = [line for line in page.splitlines() if line.strip()]
    return sum(line.lstrip().startswith("<") for line in lines) >= MOSTLY_TAGS * len(lines)


def is_table(html: str) -> bool:
    """Does a block of HTML hold a table that is closed?"""
    return bool(_OPENS.search(html)) and bool(_CLOSES.search(html))


def beyond(line: str, cells: Sequence[str]) -> list[str]:
    """The cells of a row's `line` that stand beyond those of the table's first row: Markdown shows none of them."""
    parted = escapedSplit(line.strip())
    opened, closed = parted[0] == "", len(parted) > 1 and parted[-1] == ""
    written = parted[opened : len(parted) - closed]
    if len(written) <= len(cells):
        return []
    columns = [markdown_text(column.strip()) for column in written]
    as_read = columns[: len(cells)] == list(cells)
    return columns[len(cells) :] if as_read else []


def with_whole_tables(file: str) -> str:
    """`file` for the parser of its blocks: as many lines, those of an HTML table as one block without words."""
    shown, at = "", 0
    while opened := _OPENS.search(file, at):
        closed = _CLOSES.search(file, opened.end())
        if not closed:
            break
        lines = _LINE.sub(lambda line: _WHOLE + line[1] if line[0] else "", file[opened.start() : closed.end()])
        shown += file[at : opened.start()] + lines
        at = closed.end()
    return shown + file[at:]
