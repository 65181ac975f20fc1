"""A file's text as lines with their places, broken also where HTML or glued bold breaks them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from knowledge.documents.formats.columns import by_column, enumerated
from knowledge.documents.formats.marks import Mark, mark_of
from knowledge.documents.inline import COMMENT, plain_text
from knowledge.types.records import record

_COMMENT = re.compile(COMMENT)
_NEWLINE = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_BREAK = re.compile(
    r"(?P<tag></?(?P<name>p|ol|ul|li|div|h[1-6]|blockquote|br|table|thead|tbody|tr|hr|body|html|head|section|article)"
    r"(?![\w:-])[^<>]{0,2000}>)|(?P<glue>(?<=\S)\*{4}(?=\S)|(?<=[\w.)])(?=\*\*[A-Z][^*]{2,300}\*\*))",
    re.IGNORECASE,
)
_BOLD_TAG = re.compile(r"<(?P<tag>b|strong)>[^<]{1,400}</(?P=tag)>[ \t]*:?", re.IGNORECASE)
_LAID_OUT = re.compile(r"<(?:ol|ul|li|p)\b", re.IGNORECASE)
_HASHES = re.compile(r"(#{1,6})[ \t]+(?=\w)")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_WORD = re.compile(r"[^\W_]")
_TAB = 8


@record(frozen=True)
class Line:
    """A line with words: where it stands, how far it is indented, what stands before it."""

    source: str
    start: int
    end: int
    indent: int
    blank: bool
    """A blank line or a paragraph's end stands before it."""
    text: str
    mark: Mark | None = None
    heading: int = 0
    """Level of the HTML heading that it stands in."""
    bold: bool = False
    open_bold: bool = False
    """Its bold goes on in the next line."""

    @cached_property
    def body(self) -> str:
        """The words after the marker, clean."""
        return plain_text(self.source[self.mark.end :]) if self.mark else self.text


@dataclass
class _State:
    blank: bool = True
    bold: bool = False
    heading: int = 0


def lines_of(file: str) -> list[Line]:
    """Every line of `file` that has words or figures, in reading order."""
    state = _State()
    lines: list[Line] = []
    shown = _COMMENT.sub(lambda comment: re.sub(r"[^\r\n]", " ", comment[0]), file)
    for start, end, broken in _stretches(shown):
        state.blank = state.blank or broken
        if (
            lines
            and not state.blank
            and _UNDERLINE.fullmatch(shown[start:end].strip())
            and "\t" not in lines[-1].source
        ):
            lines[-1] = replace(lines[-1], heading=1 if "=" in shown[start:end] else 2)
        if not shown[start:end].strip():
            state.blank, state.bold = True, False
            continue
        begin = end - len(shown[start:end].lstrip())
        lines.extend(_pieces(file, (start, begin, start + len(shown[start:end].rstrip())), state))
    return lines


def _stretches(file: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it begins anew) of physical lines; pages laid out in columns are read down each column."""
    physical = list(_physical(file))
    at = 0
    while at < len(physical):
        start, end = physical[at]
        if "\t" in file[start:end] and _LAID_OUT.search(file, start, end):
            taken, cells = by_column(file, physical, at)
            for cell in cells:
                yield from ((*span, True) for span in enumerated(file, *cell))
            at += taken
        else:
            yield start, end, False
            at += 1


def _physical(file: str) -> Iterator[tuple[int, int]]:
    start = 0
    for newline in _NEWLINE.finditer(file):
        yield start, newline.start()
        start = newline.end()
    yield start, len(file)


def _pieces(file: str, line: tuple[int, int, int], state: _State) -> Iterator[Line]:
    """The lines of HTML in one physical `line`: where it starts, where its words begin and end."""
    start, at, end = line
    marked_up = file.find("<", at, end) >= 0 or file.find("**", at, end) >= 0
    for found in _BREAK.finditer(file, at, end) if marked_up else ():
        yield from _piece(file, at, found.start(), start, state)
        at = found.end()
        name = (found["name"] or "").lower()
        state.blank = state.blank or name not in {"br", "li", ""}
        if name.startswith("h") and name[1:].isdigit():
            state.heading = 0 if found[0].startswith("</") else int(name[1:])
        if found["glue"] is not None:
            state.blank = True
    yield from _piece(file, at, end, start, state)


def _piece(file: str, start: int, end: int, line_start: int, state: _State) -> Iterator[Line]:
    source = file[start:end]
    opened, state.bold = state.bold, state.bold ^ (source.count("**") % 2 == 1)
    stripped = source.strip()
    if not _WORD.search(plain_text(stripped)):
        return
    start += len(source) - len(source.lstrip())
    hashes = _HASHES.match(stripped)
    if hashes:
        start, stripped = start + hashes.end(), stripped[hashes.end() :]
    bold = _is_bold(stripped, opened=opened, goes_on=state.bold)
    lead = file[line_start:start]
    yield Line(
        source=stripped,
        start=start,
        end=start + len(stripped),
        indent=len(lead.expandtabs(_TAB)) if not lead.strip() else 0,
        blank=state.blank,
        text=plain_text(stripped),
        mark=_marked(stripped),
        heading=len(hashes[1]) if hashes else state.heading,
        bold=bold or bool(_BOLD_TAG.fullmatch(stripped)),
        open_bold=bold and state.bold and not stripped.endswith("**"),
    )
    state.blank = False


def _is_bold(source: str, *, opened: bool, goes_on: bool) -> bool:
    """Is it all between stars, of which the first may stand in a line before and the last in one below?"""
    inner = source.removeprefix("**").removesuffix("**")
    return (opened or source.startswith("**")) and (goes_on or source.endswith("**")) and "**" not in inner


def _marked(source: str) -> Mark | None:
    """The marker, also where emphasis stands before it ("**3. Membership**", "*a) …*")."""
    bare = source.lstrip("*_")
    skipped = len(source) - len(bare)
    if skipped and (not bare or bare[0].isspace()):
        return mark_of(source)
    mark = mark_of(bare)
    return replace(mark, end=mark.end + skipped) if mark else None
