"""Which numbered items are the paper's numbered paragraphs, and which the items of a list."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.documents.formats.marks import Mark, Style, follows, mark_in, starts
from knowledge.documents.formats.shapes import appendix, leads_in, terminated, words
from knowledge.documents.sentences import sentence_spans
from knowledge.types import Block, BlockKind

_LONGEST_ITEM = 45
"""Words, on average: numbered items that are longer are paragraphs."""
_SHORTEST_PARAGRAPH = 22
"""Words, on average, of paragraphs that are numbered through a paper's sections."""
_SHORTEST_CLAUSE = 8
"""Words, on average, of what is numbered 1.1, 1.2 …: shorter ones without a full stop are a list."""
_FULL = 0.2
"""Share of such paragraphs that hold several sentences or a list."""
_MOST_ITEMS = 100
_DEEPEST = 8
"""Lists that can stand inside each other."""


@dataclass
class _Run:
    """Items that count on: 1, 2, 3 …, with what may stand between them."""

    places: list[int]
    last: Mark
    spans_heading: bool = False
    announced: bool = field(default=False)
    """A lead-in stands before its first."""


def numbered_paragraphs(blocks: Sequence[Block]) -> dict[int, bool]:
    """Indexes of the items that are paragraphs of the paper; true where they are counted through its sections."""
    return {at: _throughout(run) for run in _runs(blocks) if _is_prose(run, blocks) for at in run.places}


def _throughout(run: _Run) -> bool:
    first = run.last.value - len(run.places) + 1
    return run.spans_heading or run.last.style is Style.DECIMAL or first != 1


def _is_prose(run: _Run, blocks: Sequence[Block]) -> bool:
    if run.announced and not run.spans_heading:
        return False
    if len(run.places) == 1 or run.last.value > _MOST_ITEMS:
        return True
    items = [blocks[place] for place in run.places]
    mean = sum(len(words(item.text)) for item in items) / len(items)
    full = sum(
        len(sentence_spans(item.text)) > 1 or _has_children(blocks, at)
        for at, item in zip(run.places, items, strict=True)
    )
    if run.last.style is Style.DECIMAL:
        return mean > _SHORTEST_CLAUSE or sum(terminated(item.text) for item in items) > len(items) / 2
    if _throughout(run):
        return mean > _SHORTEST_PARAGRAPH or full >= _FULL * len(items)
    return mean > _LONGEST_ITEM or full > len(items) / 2


def _has_children(blocks: Sequence[Block], place: int) -> bool:
    following = blocks[place + 1 : place + 2]
    return bool(following) and following[0].kind is BlockKind.ITEM and following[0].level > 0


def _runs(blocks: Sequence[Block]) -> list[_Run]:
    done: list[_Run] = []
    open_runs: list[_Run] = []
    headed = False
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            headed = True
            if appendix(block.text):
                open_runs.clear()
        # "[1] …" is a note.
        listed = block.kind is BlockKind.ITEM and block.level == 0 and block.marker[:1] != "["
        mark = mark_in(block.marker) if listed else None
        if not mark or mark.bullet or mark.style not in {Style.NUMBER, Style.DECIMAL}:
            continue
        run = _continued(open_runs, mark, headed=headed)
        if run is None:
            run = _Run([], mark, announced=_announced(blocks, place))
            open_runs[:] = [*open_runs[-_DEEPEST:], run]
            done.append(run)
        elif headed:
            run.spans_heading = True
        run.places.append(place)
        run.last = mark
        headed = False
    return done


def _continued(open_runs: list[_Run], mark: Mark, *, headed: bool) -> _Run | None:
    """The run that `mark` counts on; the innermost, but after a heading the outermost."""
    fitting = [n for n, run in enumerate(open_runs) if follows(run.last, mark)]
    if not fitting:
        return None
    at = fitting[0] if headed else fitting[-1]
    del open_runs[at + 1 :]
    return open_runs[at]


def _announced(blocks: Sequence[Block], place: int) -> bool:
    if not place:
        return False
    before = blocks[place - 1]
    mark = mark_in(blocks[place].marker)
    return before.kind is not BlockKind.HEADING and leads_in(before.text) and bool(mark and starts(mark))
