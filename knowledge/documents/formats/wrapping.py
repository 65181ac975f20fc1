"""Lines that belong together: wrapped by a margin, cut by a page's end, or a marker alone on its line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.documents.formats.lines import Line
from knowledge.documents.formats.shapes import capitals, goes_on, leads_in, terminated, words
from knowledge.documents.inline import plain_text

_NARROWEST_MARGIN, _WIDEST_MARGIN = 40, 130
_NO_MARGIN = 10**9
_WORD = re.compile(r"[^\W_]")
_LABEL = re.compile(r"[A-Z][\w.’' ]{1,30}:$")
_SHORTEST_CUT = 5
"""Words: a shorter line before a blank one is a heading or a name, not a sentence cut in two."""


@dataclass
class _Run:
    """Lines that make one: the first, the last so far, and how many words they hold."""

    first: Line
    last: Line
    length: int

    def add(self, line: Line) -> None:
        self.last = line
        self.length += len(words(line.text))

    def joined(self, file: str) -> Line:
        if self.first is self.last:
            return self.first
        source = file[self.first.start : self.last.end]
        return replace(self.first, source=source, end=self.last.end, text=plain_text(source))


def unwrapped(file: str, lines: Sequence[Line]) -> list[Line]:
    """`lines` with those joined that make one heading, paragraph or item; the source stays one stretch of `file`."""
    margin = _margin(lines)
    runs: list[_Run] = []
    for at, line in enumerate(lines):
        if runs and _adjoins(file, runs[-1].last, line) and _one(runs[-1], line, margin, lines[at + 1 : at + 2]):
            runs[-1].add(line)
        else:
            runs.append(_Run(line, line, len(words(line.body))))
    return [run.joined(file) for run in runs]


def _margin(lines: Sequence[Line]) -> int:
    """The width at which this file breaks its lines, or a huge one where it does not."""
    lengths = sorted(line.indent + len(line.source) for line in lines)
    widest = lengths[int(0.97 * (len(lengths) - 1))] if lengths else 0
    return widest if _NARROWEST_MARGIN < widest <= _WIDEST_MARGIN else _NO_MARGIN


def _adjoins(file: str, earlier: Line, line: Line) -> bool:
    """Do no words stand between the two? (A page read column by column goes back in the file.)"""
    return line.start >= earlier.end and not _WORD.search(plain_text(file[earlier.end : line.start]))


def _one(run: _Run, line: Line, margin: int, after: Sequence[Line]) -> bool:
    """Does `line` go on what `run` holds?"""
    first = run.first
    if line.mark or (first.mark and run.length == 0):
        return not line.mark
    if first.heading or line.heading or run.last.open_bold:
        return first.heading == line.heading and not line.blank
    if first.bold or line.bold or "\t" in line.source:
        return False
    if line.blank:
        return _cut_by_page(run, line)
    return _wrapped(run, line, margin) or _labelled(run, line, after)


def _cut_by_page(run: _Run, line: Line) -> bool:
    if run.length < _SHORTEST_CUT or capitals(run.last.body) or capitals(line.text):
        return False
    return goes_on(run.last.text, line.text)


def _wrapped(run: _Run, line: Line, margin: int) -> bool:
    last = run.last
    if last.indent + len(last.source) + len(line.source.split(None, 1)[0]) >= margin:
        return True
    if leads_in(last.text):
        return False
    hangs = run.first.mark is not None and line.indent > run.first.indent
    return hangs or (not terminated(last.text) and line.text[:1].islower())


def _labelled(run: _Run, line: Line, after: Sequence[Line]) -> bool:
    """ "Contact Officer:" with the name on the next line."""
    short = len(words(line.text)) <= 6 and not line.text.endswith((":", ";"))
    alone = not after or after[0].blank or bool(_LABEL.match(after[0].text))
    return run.first is run.last and bool(_LABEL.match(run.last.text)) and run.length <= 3 and short and alone
