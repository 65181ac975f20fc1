"""Where a paper bears its date: a line that says no more than that, or the heading over what it begins with."""

from collections.abc import Iterator

from knowledge.documents.about.dates import borne, headed
from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.types.facts import Fact, FactKind


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The line that bears the paper's own date; one of a passage that stands right under a heading which bears it."""
    passage = view.passage
    if paper.dated is None:
        return
    for at, part in enumerate(passage.parts):
        if borne(part.text) == paper.dated:
            yield paper.fact(FactKind.DATE, paper.title, part.text, passage, at)
    if passage.parts and passage.headings and view.opens and headed(passage.headings[-1]) == paper.dated:
        yield paper.fact(FactKind.DATE, paper.title, passage.headings[-1], passage, 0)
