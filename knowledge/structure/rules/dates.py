"""Where a paper bears its date: a line of its cover, of its close, or the heading over its beginning."""

from collections.abc import Iterator

from knowledge.documents.about.dates import first_date
from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind

_LONGEST = 14
"""Words of a line that bears the paper's date."""


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The line that bears the paper's own date; one of a passage that stands right under a heading which bears it."""
    passage = view.passage
    if paper.dated is None:
        return
    for at, part in enumerate(passage.parts):
        if _bears(part.text, paper):
            yield paper.fact(FactKind.DATE, paper.title, part.text, passage, at)
    if passage.parts and view.opens and _headed(passage, paper):
        yield paper.fact(FactKind.DATE, paper.title, passage.headings[-1], passage, 0)


def _headed(passage: Passage, paper: Context) -> bool:
    return bool(passage.headings) and _bears(passage.headings[-1], paper)


def _bears(text: str, paper: Context) -> bool:
    return len(text.split()) <= _LONGEST and first_date(text) == paper.dated
