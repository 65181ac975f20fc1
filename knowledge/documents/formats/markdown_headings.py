"""Headings of a Markdown page: marked ones, and lines all in bold or italics that stand for them."""

import re

from knowledge.documents.formats.marks import mark_of
from knowledge.documents.formats.shapes import words
from knowledge.documents.inline import markdown_text
from knowledge.types import Block, BlockKind

_BOLD = re.compile(r"(?:\*\*|__)(?=\S)(?:[^*_]|(?<=\w)_(?=\w)){1,300}(?:\*\*|__)[ \t]*:?\\?$")
_ITALIC = re.compile(r"(?:\*(?=[^\s*])[^*]{1,200}\*|_(?=[^\s_])(?:[^_]|(?<=\w)_(?=\w)){1,200}_)[ \t]*:?\\?$")
_BOLD_LEVEL, _ITALIC_LEVEL = 7, 8
"""Below every heading that is marked as one."""
_LONGEST_HEADING = 16
_ANCHOR = re.compile(r"\[\]\([^()\s]*\)[ \t]*(?=\S)")
"""A link without words, which some sites set before a heading to point at it."""
_NUMBERED = re.compile(
    r"(?P<before>\A|\n[ \t]*\r?\n)(?P<number>\d{1,2}[.)])[ \t](?=[ \t]*\S[^\n]{0,120}\n(?:---+|===+)[ \t]*\r?(?:\n|\Z))"
)


def with_numbered_titles(file: str) -> str:
    """`file` for the parser of its blocks, as long: "1. Purpose" over a line of dashes is a title, not an item."""
    return _NUMBERED.sub("\\g<before>\\g<number>\u00a0", file)


def heading(source: str, level: int, marker: str = "") -> Block:
    """A heading; its number ("3.1") becomes the marker."""
    anchor = _ANCHOR.match(source)
    source = source[anchor.end() :] if anchor else source
    shown = markdown_text(source)
    mark = None if marker else mark_of(shown)
    if (
        mark
        and not mark.bullet
        and shown[mark.end :].strip()
        and shown.startswith(mark.text)
        and source.startswith(mark.text)
    ):
        return Block(BlockKind.HEADING, shown[mark.end :], source[mark.end :].strip(), level, mark.text)
    return Block(BlockKind.HEADING, shown, source, level, marker)


def pseudo_heading(source: str) -> int:
    """The level that a line all in bold or italics has as a heading; 0 where it is none."""
    if len(words(source)) > _LONGEST_HEADING or source.rstrip("*_ ").endswith((".", ",", ";")):
        return 0
    if _BOLD.fullmatch(source):
        return _BOLD_LEVEL
    return _ITALIC_LEVEL if _ITALIC.fullmatch(source) else 0
