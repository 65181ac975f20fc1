"""The block of settings at the head of a Markdown file, as rows a reader can use.

Some sites keep a whole page there: minutes as a block of text, people as a list of records. These are read as such.
"""

import re
import textwrap
from dataclasses import dataclass

from knowledge.types import Block, BlockKind

_FENCED = re.compile(r"\A---[ \t]*\r?\n(?P<body>(?:(?!---|\.\.\.).*(?:\r?\n))*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_ENTRY = re.compile(r"(?P<key>[\w][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_BLOCK_SCALAR = re.compile(r"^[|>][+-]?\s*$")
_RECORD = re.compile(r"[ \t]*-[ \t]+\w[\w ]*:(?:[ \t]|$)", re.M)
_LONG = 200
"""Characters of a list of records that is more than a setting."""


@dataclass(frozen=True)
class FrontMatter:
    """What stands at the head of a file."""

    rows: tuple[Block, ...] = ()
    """A row ("title", "Terms of reference") for each setting."""
    pages: tuple[tuple[str, str], ...] = ()
    """What is a page of text: its key and its Markdown, without the indent."""
    records: tuple[str, ...] = ()
    """What is a list of records, as YAML."""
    end: int = 0
    """Where the page itself begins."""


def front_matter(file: str) -> FrontMatter:
    """The settings at the head of a file; none where it opens otherwise. A remark ("# …") is a row of its own."""
    found = _FENCED.match(file)
    if not found:
        return FrontMatter()
    entries: list[list[str]] = []
    for line in found["body"].splitlines():
        if _ENTRY.match(line) or line.startswith("#") or not entries:
            entries.append([line])
        else:
            entries[-1].append(line)
    if not _ENTRY.match(next((lines[0] for lines in entries if not lines[0].startswith("#")), "")):
        return FrontMatter()
    entries = [lines for lines in entries if any(c.isalnum() for line in lines for c in line)]
    pages = [lines for lines in entries if _is_page(lines)]
    records = [lines for lines in entries if _is_records(lines)]
    rows = tuple(_row(lines) for lines in entries if lines not in pages and lines not in records)
    return FrontMatter(rows, tuple(map(_page, pages)), tuple("\n".join(lines) for lines in records), found.end())


def _is_page(lines: list[str]) -> bool:
    """Several paragraphs in a block: a folded description of one paragraph is a setting."""
    entry = _ENTRY.match(lines[0])
    return bool(entry and _BLOCK_SCALAR.match(entry["value"] or "")) and "\n\n" in "\n".join(lines[1:]).strip()


def _is_records(lines: list[str]) -> bool:
    entry = _ENTRY.match(lines[0])
    rest = "\n".join(lines[1:])
    return bool(entry and not entry["value"]) and len(rest) > _LONG and len(_RECORD.findall(rest)) > 1


def _page(lines: list[str]) -> tuple[str, str]:
    entry = _ENTRY.match(lines[0])
    return (entry["key"] if entry else "", textwrap.dedent("\n".join(lines[1:])))


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
