"""The block of settings at the head of a Markdown file, as rows a reader can use."""

import re

from knowledge.types import Block, BlockKind

_FENCED = re.compile(r"\A---[ \t]*\r?\n(?P<body>(?:(?!---|\.\.\.).*(?:\r?\n))*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_ENTRY = re.compile(r"(?P<key>[\w][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_BLOCK_SCALAR = re.compile(r"^[|>][+-]?\s*$")


def front_matter(file: str) -> tuple[tuple[Block, ...], int]:
    """A row ("title", "Terms of reference") for each setting, and where the page itself begins.

    A remark among them ("# …") is a row of its own.
    """
    found = _FENCED.match(file)
    if not found:
        return (), 0
    entries: list[list[str]] = []
    for line in found["body"].splitlines():
        if _ENTRY.match(line) or line.startswith("#") or not entries:
            entries.append([line])
        else:
            entries[-1].append(line)
    first = next((lines[0] for lines in entries if not lines[0].startswith("#")), "")
    if not _ENTRY.match(first):
        return (), 0
    return tuple(_row(lines) for lines in entries if any(c.isalnum() for line in lines for c in line)), found.end()


def _row(lines: list[str]) -> Block:
    source = "\n".join(lines).strip()
    entry = _ENTRY.match(lines[0])
    if not entry:
        return Block(BlockKind.ROW, " ".join(source.split()), source, cells=(" ".join(source.split()),))
    first = entry["value"] or ""
    values = [] if _BLOCK_SCALAR.match(first) else [first]
    value = " ".join(_bare(v) for v in [*values, *lines[1:]] if v.strip())
    cells = (entry["key"], value) if value else (entry["key"],)
    return Block(BlockKind.ROW, ": ".join(cells), source, cells=cells)


def _bare(value: str) -> str:
    value = value.strip().removeprefix("- ").strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return " ".join((value[1:-1] if quoted else value).split())
