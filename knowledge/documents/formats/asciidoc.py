"""AsciiDoc, put into Markdown line by line: headings, lists by their marks, tables, links."""

import re
from collections.abc import Iterator
from itertools import pairwise

from knowledge.documents.decode import decode
from knowledge.documents.formats import markdown
from knowledge.types import Block

_HEADING = re.compile(r"(={1,6})[ \t]+(?=\S)")
_UNDERLINES = "=-~^+"
_ITEM = re.compile(r"[ \t]*(\*{1,5}|-|\.{1,5})[ \t]+(?=\S)")
_TITLE = re.compile(r"^\.(?=[^\s.])")
_UNSEEN = re.compile(r":[\w!-][\w .!-]*:(?:[ \t].*)?|\[[^\]]*\]|\+|//.*|-{4,}|={4,}|\*{4,}|_{4,}|\.{4,}|--|include::.*")
_FENCE = re.compile(r"\|===+")
_LINK = re.compile(r"(?:link:)?((?:https?://|mailto:|(?<=link:))[^\s\[\]]+)\[([^\[\]\n]*)\]")
_REFERENCE = re.compile(r"<<[^<>,\n]+,[ \t]*([^<>\n]+)>>")
_PASSED = re.compile(r"\+\+\+")
_HARD_BREAK = re.compile(r" \+$")


def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of an AsciiDoc file; a source is its line with links as Markdown writes them."""
    return markdown.blocks_of("\n".join(_lines(decode(data).splitlines())))


def _lines(lines: list[str]) -> Iterator[str]:
    marks: list[str] = []
    rows: list[list[str]] | None = None
    for (before, line), (_, after) in pairwise(pairwise(["", *lines, "", ""])):
        if _FENCE.fullmatch(line.strip()):
            yield from _table(rows or [])
            rows = [] if rows is None else None
        elif rows is not None:
            _take(line, rows)
        elif _underlines(line, before):
            marks.clear()
        elif _underlines(after, line):
            marks.clear()
            yield f"{'#' * (_UNDERLINES.index(after[0]) + 1)} {line.strip()}"
        else:
            yield from _line(line, marks)
    yield from _table(rows or [])


def _underlines(line: str, above: str) -> bool:
    """Is it a line of signs, as long as the heading above it?"""
    alike = len(set(line)) == 1 and line[:1] in _UNDERLINES and len(line) > 2
    return alike and abs(len(line) - len(above)) <= 2 and above[:1].isalnum()


def _line(line: str, marks: list[str]) -> Iterator[str]:
    """One line in Markdown; `marks` are those of the lists that are open, brought up to date."""
    heading, item = _HEADING.match(line), _ITEM.match(line)
    if heading:
        marks.clear()
        yield f"{'#' * len(heading[1])} {_inline(line[heading.end() :])}"
    elif item:
        del marks[marks.index(item[1]) if item[1] in marks else len(marks) :]
        marks.append(item[1])
        yield f"{'   ' * (len(marks) - 1)}{'1.' if item[1][0] == '.' else '*'} {_inline(line[item.end() :])}"
    elif not _UNSEEN.fullmatch(line.strip()):
        yield _inline(_TITLE.sub("", line))


def _inline(text: str) -> str:
    linked = _LINK.sub(lambda link: f"[{link[2]}]({link[1]})" if link[2] else link[1], _PASSED.sub("", text))
    return _HARD_BREAK.sub("\\\\", _REFERENCE.sub(r"\1", linked))


def _take(line: str, rows: list[list[str]]) -> None:
    """Add the cells of `line` to the open table: a line of its own for each cell, or for each row."""
    cells = [cell.strip() for cell in re.split(r"(?:^|[ \t])[\da-z.<^>+*]*\|", line)[1:]]
    if not line.strip():
        rows.append([])
    elif not cells and rows and rows[-1]:
        rows[-1][-1] += f" {line.strip()}"
    elif not cells:
        rows.append([line.strip()])
    elif rows and rows[-1] and (len(cells) == 1 or not rows[-1]):
        rows[-1] += cells
    elif rows and not rows[-1]:
        rows[-1] = cells
    else:
        rows.append(cells)


def _table(rows: list[list[str]]) -> Iterator[str]:
    width = max(map(len, rows), default=0)
    for at, row in enumerate(filter(None, rows)):
        # Markdown shows no cell beyond those of the first row.
        yield f"| {' | '.join(map(_inline, row + [''] * (width - len(row))))} |"
        if at == 0:
            yield f"|{' - |' * width}"
    yield ""
