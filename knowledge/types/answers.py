"""Questions and answers: who asks, what is quoted, what is said."""

from dataclasses import dataclass

from knowledge.types.papers import Audience, PaperRef
from knowledge.types.people import Curated


@dataclass(frozen=True)
class Asker:
    """Who asks, as far as knowledge needs it: opaque id and what they may see."""

    id: str
    sees: frozenset[Audience] = frozenset(Audience)


@dataclass(frozen=True)
class Citation:
    """Words that stand in a paper, and where."""

    document: str
    title: str
    locator: str
    quote: str


@dataclass(frozen=True)
class Excerpt:
    """What an answer shows of one place in one paper."""

    paper: PaperRef
    locator: str
    lead_in: str
    lines: tuple[str, ...]
    """Sentences of prose run together in one line; list items and rows a line each."""
    sources: tuple[str, ...]
    """The verbatim stretches behind the lines; each becomes a Citation."""
    listed: bool = False
    """The lines are list items or rows and are shown with bullets."""
    under: str = ""
    """The headings that it stands under, where the place does not name them: "Part 2: the Executive › Quorum"."""


@dataclass(frozen=True)
class Answer:
    """What Remit says to a question. Not found is an answer too."""

    question: str
    found: bool
    text: str
    """Plain text, complete in itself: for the command line and as the fallback text of a message."""
    excerpts: tuple[Excerpt, ...] = ()
    choices: tuple[str, ...] = ()
    """Partnerships or bodies to choose from when the question fits several."""
    also: tuple[str, ...] = ()
    """Other partnerships of which it may have been asked, where the answer is one's."""
    note: str = ""
    """One sentence beside the excerpts: what is not said, or which is meant."""
    nearest: Excerpt | None = None
    """When nothing was found: the nearest that there is."""
    curated: Curated | None = None
    """An officer's answer; the papers' own stands beside it where it is due for review."""

    @property
    def offered(self) -> tuple[str, ...]:
        """Every partnership that the asker may choose."""
        return (*self.choices, *self.also)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every quote with its place, in the order shown."""
        return tuple(
            Citation(e.paper.path, e.paper.title, e.locator, source) for e in self.excerpts for source in e.sources
        )
