"""How deep items stand, by how far they are indented."""

_SAME = 100
"""Twentieths of a point: a smaller difference is no deeper level."""
_MARGIN = 100


class Indents:
    """The items that are open, outermost first: how far each is indented, and which list it belongs to."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def close(self) -> None:
        """A heading or a table ends every list."""
        self._open.clear()

    def item(self, left: int, of: str) -> int:
        """The level of an item of the list `of` that is indented by `left`; it is open from now on."""
        known = next((at for at, (_, other) in enumerate(self._open) if other == of), None)
        if known is not None:
            del self._open[known + 1 :]
            return known
        while self._open and self._open[-1][0] > left + _SAME:
            self._open.pop()
        if self._open and self._open[-1][0] >= left - _SAME:
            self._open.pop()
        self._open.append((left, of))
        return len(self._open) - 1

    def paragraph(self, left: int, *, own: bool) -> int:
        """The level of a paragraph: inside the item that it is not left of; 0, and no list is open, at the margin."""
        if own and (left <= _MARGIN or not self._open or left < self._open[0][0] - _SAME):
            self.close()
        while own and len(self._open) > 1 and self._open[-1][0] > left + _SAME:
            self._open.pop()
        return len(self._open)
