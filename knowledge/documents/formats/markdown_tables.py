"""Tables that are written in HTML inside Markdown, which breaks them at every blank line."""

import re

_OPENS = re.compile(r"^[ ]{0,3}<table\b", re.IGNORECASE | re.MULTILINE)
_CLOSES = re.compile(r"</table\s*>[^\n]*", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(\r\n|\n|\r|\Z)")
_WHOLE = "<table>"


def is_table(html: str) -> bool:
    """Does a block of HTML hold a table that is closed?"""
    return bool(_OPENS.search(html)) and bool(_CLOSES.search(html))


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
