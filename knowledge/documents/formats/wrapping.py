"""Lines that belong together: wrapped by a margin, cut by a page's end, or a marker alone on its line."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.documents.formats.lines import Line
from knowledge.documents.formats.shapes import capitals, goes_on, leads_in, terminated, words
from knowledge.documents.inline import plain_words

_WIDEST_MARGIN = 130
_WORD = re.compile(r"[^\W_]")
_LABEL = re.compile(r"[A-Z][\w.’' ]{1,30}:$")
_SHORTEST_CUT = 5
"""Words: a shorter line before a blank one is a heading or a name, not a sentence cut in two."""


def unwrapped(file: str, lines: Sequence[Line]) -> list[Line]:
    """`lines` with those joined that make one heading, paragraph or item; the source stays one stretch of `file`."""
    margin = _margin(lines)
    joined: list[Line] = []
    last = lines[0] if lines else None
    """The last physical line of what is being joined: its length tells whether the margin broke it."""
    for at, line in enumerate(lines):
        earlier = joined[-1] if joined else None
        if earlier and last and _one(file, earlier, last, line, margin, lines[at + 1 : at + 2]):
            joined[-1] = _joined(file, earlier, line)
        else:
            joined.append(line)
        last = line
    return joined


def _joined(file: str, earlier: Line, later: Line) -> Line:
    source = file[earlier.start : later.end]
    return replace(earlier, source=source, end=later.end, text=plain_words(source).text, open_bold=later.open_bold)


def _margin(lines: Sequence[Line]) -> int:
    """The width at which this file breaks its lines, or a huge one where it does not."""
    lengths = sorted(line.indent + len(line.source) for line in lines)
    widest = lengths[int(0.97 * (len(lengths) - 1))] if lengths else 0
    return widest if 40 < widest <= _WIDEST_MARGIN else 10**9


def _one(file: str, earlier: Line, last: Line, line: Line, margin: int, after: Sequence[Line]) -> bool:
    if line.mark or line.start < earlier.end or _WORD.search(plain_words(file[earlier.end : line.start]).text):
        return False
    if earlier.mark and not earlier.body:
        return True
    if earlier.heading or line.heading:
        return earlier.heading == line.heading and not line.blank
    if earlier.open_bold:
        return not line.blank
    if earlier.bold or line.bold or "\t" in line.source:
        return False
    if line.blank:
        return _cut_by_page(earlier, line)
    return _wrapped(earlier, last, line, margin) or _labelled(earlier, line, after)


def _cut_by_page(earlier: Line, line: Line) -> bool:
    if len(words(earlier.body)) < _SHORTEST_CUT or capitals(earlier.body) or capitals(line.text):
        return False
    return goes_on(earlier.text, line.text)


def _wrapped(earlier: Line, last: Line, line: Line, margin: int) -> bool:
    if last.indent + len(last.source) + len(line.source.split(None, 1)[0]) >= margin:
        return True
    if earlier.mark and line.indent > earlier.indent and not leads_in(earlier.text):
        return True
    return not terminated(earlier.text) and not leads_in(earlier.text) and line.text[:1].islower()


def _labelled(earlier: Line, line: Line, after: Sequence[Line]) -> bool:
    """ "Contact Officer:" with the name on the next line."""
    short = len(words(line.text)) <= 6 and not line.text.endswith((":", ";"))
    alone = not after or after[0].blank or bool(_LABEL.match(after[0].text))
    return bool(_LABEL.match(earlier.text)) and len(words(earlier.text)) <= 3 and short and alone
