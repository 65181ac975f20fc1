"""How deep each item of a list stands."""

from knowledge.documents.formats.lines import Line
from knowledge.documents.formats.marks import Mark, Style, follows
from knowledge.documents.formats.shapes import goes_on, leads_in, terminated, words

_INDENTED = 2
"""Columns that make a deeper level; one alone is an artefact of conversion unless the line above heads a list."""
_LONGEST_POST = 10


class Nesting:
    """The items that are open above the next line."""

    def __init__(self) -> None:
        self._open: list[Line] = []
        self._left = False
        """A paragraph of its own has come since the last item."""

    @property
    def inside(self) -> int:
        """The level of something inside the innermost open item."""
        return len(self._open)

    def close(self) -> None:
        """A heading ends every list."""
        self._open.clear()

    def level(self, line: Line) -> int:
        """The level of the item `line`, from 0; it is open from now on."""
        mark = line.mark
        depth = self._depth(line, mark) if mark else 0
        self._left = False
        self._open[depth:] = [line]
        return depth

    def paragraph_level(self, line: Line) -> int:
        """0 for a paragraph of its own; deeper where it belongs to an open item."""
        if self._open:
            last = self._open[-1]
            hangs = line.indent >= last.indent + _INDENTED and line.blank
            follows_number = (
                not line.blank and not self._left and last.mark and last.mark.style in {Style.NUMBER, Style.DECIMAL}
            )
            if hangs or follows_number or (last.text and goes_on(last.text, line.text)):
                return len(self._open)
        self._left = True
        self._open = [item for item in self._open[:1] if item.mark and not item.mark.bullet]
        return 0

    def _depth(self, line: Line, mark: Mark) -> int:
        for depth in range(len(self._open) - 1, -1, -1):
            above = self._open[depth]
            if not above.mark or not self._same_list(above, above.mark, line, mark):
                continue
            under = self._open[depth - 1] if depth else None
            if mark.bullet and line.indent < above.indent and under and under.mark and under.mark.form == mark.form:
                continue
            return depth
        return self._new_depth(line, mark)

    @staticmethod
    def _same_list(above: Line, theirs: Mark, line: Line, mark: Mark) -> bool:
        if not mark.bullet:
            return not theirs.bullet and follows(theirs, mark)
        if not theirs.bullet or theirs.form != mark.form:
            return False
        deeper = line.indent - above.indent
        return deeper < _INDENTED and not (deeper == 1 and _heads(above))

    def _new_depth(self, line: Line, mark: Mark) -> int:
        if mark.style is Style.DECIMAL or not self._open:
            return 0
        if mark.bullet:
            return self._bullet_depth(line)
        above = self._open[-1]
        nested = (
            line.indent >= above.indent + _INDENTED
            or leads_in(above.text)
            or mark.style not in {Style.NUMBER, Style.UPPER}
        )
        return len(self._open) if nested else 0

    def _bullet_depth(self, line: Line) -> int:
        """Under the innermost item that it is not left of."""
        depth = len(self._open)
        while depth and (above := self._open[depth - 1]) and above.mark and above.mark.bullet:
            if line.indent >= above.indent - 1:
                break
            depth -= 1
        return depth


def _heads(line: Line) -> bool:
    """Is the item a post or a title that heads the items under it?"""
    if leads_in(line.text):
        return True
    return len(words(line.body)) <= _LONGEST_POST and not terminated(line.text) and not line.text.endswith((",", ";"))
