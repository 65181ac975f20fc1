"""Which lines of a plain text are headings, and how deep."""

from collections.abc import Container, Sequence

from knowledge.documents.formats.lines import Line
from knowledge.documents.formats.marks import Style, follows, starts
from knowledge.documents.formats.shapes import (
    appendix,
    capitals,
    cover_line,
    key_value,
    name_like,
    post_like,
    terminated,
    title_like,
    words,
)

_LONGEST_HEADING = 25
_LONGEST_RUN = 2
"""Short lines in a row, each between blank ones, that can all be headings; more are an address or a cover."""
_SHORTEST_BODY = 10
"""Words in a line that is prose even without a full stop."""
_SHORTEST_LINE = 4
_APPENDIX, _CAPITALS, _NUMBERED, _LETTERED, _TITLE = 1, 2, 2, 4, 5


def heading_level(line: Line) -> int:
    """Depth of a heading from 1, by how it is written."""
    if line.heading:
        return line.heading
    if appendix(line.text):
        return _APPENDIX
    if line.mark and line.mark.style in {Style.NUMBER, Style.DECIMAL}:
        return _NUMBERED + max(0, sum(1 for value in line.mark.values if value) - 1)
    if line.mark:
        return _LETTERED
    return _CAPITALS if capitals(line.text) else _TITLE


def title_places(lines: Sequence[Line], rows: Container[int]) -> set[int]:
    """Index of every line that is a heading."""
    free = [at for at in range(len(lines)) if at not in rows]
    plain = {at for at in free if _plainly(lines, at)}
    numbered: set[int] = set()
    for at in free:
        if at not in plain and _numbered(lines, at, numbered):
            numbered.add(at)
    titles = plain | numbered
    candidates = {at for at in free if at not in titles and _candidate(lines, at)}
    return titles | _by_words(lines, candidates, titles)


def _plainly(lines: Sequence[Line], at: int) -> bool:
    """By its look alone: an HTML heading, an appendix's name, bold, capitals."""
    line = lines[at]
    if line.heading:
        return True
    if line.mark and line.mark.bullet:
        return False
    if len(words(line.body)) > _LONGEST_HEADING or not line.body or cover_line(line.text):
        return False
    if appendix(line.text) and line.blank:
        return True
    if line.bold:
        return not (terminated(line.body) and len(words(line.body)) > 3) and not key_value(line.text)
    return (
        capitals(line.body)
        and not line.body.endswith((",", ";"))
        and not _in_list(lines, at)
        and not _signed(lines, at)
    )


def _in_list(lines: Sequence[Line], at: int) -> bool:
    """A line in capitals with a like one right above or below it is an item, unless it is unmarked."""
    line = lines[at]
    if not line.mark:
        return False
    beside = [lines[n].mark for n in (at - 1, at + 1) if 0 <= n < len(lines)]
    return any(
        m and m.style is line.mark.style and m.form == line.mark.form and Style.DECIMAL is not m.style for m in beside
    )


def _signed(lines: Sequence[Line], at: int) -> bool:
    """A name in capitals over a post: a signature."""
    return name_like(lines[at].text.title()) and at + 1 < len(lines) and post_like(lines[at + 1].text)


def _numbered(lines: Sequence[Line], at: int, numbered: Container[int]) -> bool:
    """ "2. Trust identity" over "2.1" or over a paragraph; "3.1 Terms of reference" over anything."""
    line = lines[at]
    if not line.mark or line.mark.bullet or not title_like(line.body) or at + 1 >= len(lines):
        return False
    following = lines[at + 1]
    if line.mark.style is Style.DECIMAL:
        return (
            not (following.mark and following.mark.style is Style.DECIMAL and title_like(following.body) is False)
            or True
        )
    if following.mark:
        return following.mark.style is Style.DECIMAL and following.mark.values[:1] == line.mark.values[:1]
    before = lines[at - 1] if at else None
    if before and before.mark and (at - 1) not in numbered and follows(before.mark, line.mark):
        return False
    return following.blank and (at in numbered or starts(line.mark) or line.mark.style is Style.NUMBER)


def _candidate(lines: Sequence[Line], at: int) -> bool:
    """By its words it could be a heading, and it stands alone or over something longer."""
    line = lines[at]
    if not line.blank or line.mark or not title_like(line.text) or at + 1 >= len(lines):
        return False
    under = lines[at + 1]
    return (
        under.blank or bool(under.mark) or _is_body(under) or (line.text.endswith(":") and len(words(under.text)) > 4)
    )


def _is_body(line: Line) -> bool:
    """Is it prose, long or ending as a sentence does?"""
    return len(words(line.text)) >= _SHORTEST_BODY or (terminated(line.text) and len(words(line.text)) > 3)


def _by_words(lines: Sequence[Line], candidates: set[int], titles: Container[int]) -> set[int]:
    """Unmarked lines in title case that stand alone over something."""
    found: set[int] = set()
    for run in _runs(sorted(candidates)):
        if not _is_signature(lines, run) and _headed(lines, run[-1] + 1, titles):
            found.update(run if len(run) <= _LONGEST_RUN else run[-1:])
    return found


def _runs(places: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for at in places:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _is_signature(lines: Sequence[Line], run: Sequence[int]) -> bool:
    first = run[0]
    return name_like(lines[first].text) and len(run) > 1 and post_like(lines[first + 1].text)


def _headed(lines: Sequence[Line], at: int, titles: Container[int]) -> bool:
    """Is line `at` something that a heading can head?"""
    under = lines[at]
    if under.mark or at in titles or under.text.startswith("Dear "):
        return True
    if _is_body(under) or under.text.endswith((":", ";")) or key_value(under.text):
        return True
    # Lines that stand directly under each other are a list, an address or a table.
    return (at + 1 < len(lines) and not lines[at + 1].blank) or len(words(under.text)) > _SHORTEST_LINE
