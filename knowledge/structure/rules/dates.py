"""Where a paper bears its date: a line that says no more than that, or the heading over what it begins with."""

from collections.abc import Iterator

from knowledge.documents.about.dates import borne
from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.types import Passage
from knowledge.types.facts import Fact, FactKind


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
    return borne(text) == paper.dated
