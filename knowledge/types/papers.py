"""Papers: as a format reader gives them, as they are kept, as they are named."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from knowledge.types.records import record


class Audience(StrEnum):
    """Who may see a paper, widest first."""

    PUBLIC = "public"
    PARTNERS = "partners"
    OFFICERS = "officers"


def narrower(one: Audience, other: Audience) -> bool:
    """Whether fewer see what is for `one` than what is for `other`."""
    order = list(Audience)
    return order.index(one) > order.index(other)


class PaperKind(StrEnum):
    """What a paper is."""

    TERMS = "terms of reference"
    PROTOCOL = "protocol"
    REPORT = "report"
    MINUTES = "minutes"
    AGENDA = "agenda"
    APPRAISAL = "appraisal"
    JOB = "job description"
    PLAN = "plan"
    TIMETABLE = "timetable"
    CONSTITUTION = "constitution"
    """By-laws and standing orders too."""
    POLICY = "policy"
    REGISTER = "register"
    OTHER = "other"


class PaperStatus(StrEnum):
    """How far a paper has come; many do not say."""

    DRAFT = "draft"
    FOR_APPROVAL = "for approval"
    APPROVED = "approved"
    SUPERSEDED = "superseded"


class BlockKind(StrEnum):
    """What a stretch of a paper is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@record(frozen=True)
class Block:
    """One stretch of a paper as a format reader gives it, in reading order.

    `text` is the words, without marker, mark-up or line breaks; `source` the same stretch as it stands in the file
    (what a citation quotes). A row's `cells` are its columns; `header` says that they name the columns below.
    """

    kind: BlockKind
    text: str
    source: str
    level: int = 0
    """Depth: of a heading from 1, of a list item from 0."""
    marker: str = ""
    """What numbers or bullets it: "3.", "1.1", "a.", "•", or nothing."""
    cells: tuple[str, ...] = ()
    header: bool = False
    page: int | None = None


class PassageKind(StrEnum):
    """How a passage's parts hang together."""

    PROSE = "prose"
    LIST = "list"
    TABLE = "table"


@record(frozen=True)
class Part:
    """A quotable part of a passage: a sentence, a list item or a table row."""

    text: str
    source: str
    """The words as they stand in the file; equal to `text` but for mark-up and line breaks inside."""
    marker: str = ""
    level: int = 0
    """A list item's nesting from 0."""
    locator: str = ""
    """Its own place where that is finer than the passage's ("para 6")."""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class About:
    """What a paper says of itself beside title, date and audience, or a library.toml says of it; empty if neither."""

    body: str = ""
    """Whose paper it is: the board or group that meets, or whose terms these are."""
    kind: PaperKind = PaperKind.OTHER
    met: date | None = None
    """The day of the meeting that it records or goes to."""
    author: str = ""
    contact: str = ""
    agenda_item: str = ""
    status: PaperStatus | None = None
    supersedes: tuple[str, ...] = ()
    """Paths below the indexed folder of papers that a library.toml says it replaces."""


@dataclass(frozen=True)
class Successor:
    """The paper that supersedes another."""

    path: str
    title: str
    dated: date | None = None


@dataclass(frozen=True)
class PaperRef:
    """What an answer needs to name a paper."""

    id: int
    path: str
    """Below the indexed folder, with forward slashes."""
    title: str
    partnership: str
    audience: Audience
    dated: date | None = None
    topic: str = ""
    """Words of what it is about as a whole, folded."""
    status: PaperStatus | None = None
    successor: Successor | None = None
    kind: PaperKind = PaperKind.OTHER

    @property
    def superseded(self) -> bool:
        """Whether another paper stands in its place."""
        return self.status is PaperStatus.SUPERSEDED or self.successor is not None

    @property
    def standing(self) -> str:
        """What a reader must know before relying on it: "draft", "superseded by …, 3 May 2025"; else nothing."""
        if self.successor:
            day = f"{self.successor.dated.day} {self.successor.dated:%B %Y}" if self.successor.dated else ""
            named = self.successor.title if self.successor.title != self.title else f"its version of {day}".strip()
            return f"superseded by {named}" + (f", {day}" if day and day not in named else "")
        return "" if self.status in {None, PaperStatus.APPROVED} else str(self.status)


@record(frozen=True)
class Passage:
    """What search finds: a paragraph, a whole list with its lead-in, or a table with its header."""

    paper: PaperRef
    position: int
    """Order within the paper, from 0."""
    kind: PassageKind
    headings: tuple[str, ...]
    """The headings above it, outermost first."""
    lead_in: str
    """The line that introduces a list or captions a table; empty for prose."""
    parts: tuple[Part, ...]
    locator: str
    """Where a person finds it: "para 7", "section 3.1", "Decision Making", "page 3"."""
    header: tuple[str, ...] = ()
    """A table's column names."""
    lead_in_source: str = ""
    id: int = 0
    senses: str = field(default="", compare=False, repr=False)
    """What its lead-in and its parts are matched by, a line each, as they were kept; empty where they were not."""

    def __hash__(self) -> int:
        """What is equal stands in the same place; the texts need not be gone through."""
        return hash((self.id, self.position))

    @cached_property
    def text(self) -> str:
        """Lead-in and parts, a line each."""
        return "\n".join(t for t in (self.lead_in, *(p.text for p in self.parts)) if t)


@dataclass(frozen=True)
class PaperRead:
    """A paper as read, before it is kept. Its passages' `paper` is a placeholder until the store gives an id."""

    path: str
    title: str
    partnership: str
    audience: Audience
    digest: str
    """Tells a changed file, or one that was read by older rules."""
    passages: tuple[Passage, ...]
    dated: date | None = None
    topic: tuple[str, ...] = ()
    """Words of what it is about as a whole, folded."""
    names: frozenset[tuple[str, str]] = frozenset()
    """(initials, name) of what it names."""
    words: frozenset[str] = frozenset()
    """Every word of it, folded."""
    about: About = About()


@dataclass(frozen=True)
class Listed:
    """A paper in the list of papers."""

    paper: PaperRef
    about: About
    root: str
    """The folder that was indexed."""
    withdrawn: bool = False
    supersedes: tuple[str, ...] = ()
    """Paths of the papers that it stands in the place of."""


@dataclass(frozen=True)
class IndexReport:
    """What `index` did, by path below the folder given."""

    read: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    """Papers that were indexed from these paths before and whose file is no longer there."""
    passed_over: tuple[str, ...] = ()
    """Files of a format that Remit does not read."""
    refused: tuple[tuple[str, str], ...] = ()
    """Path and the sentence that says why it could not be read."""
    warnings: tuple[tuple[str, str], ...] = ()
    """Path of a library.toml and the sentence that says what in it could not be followed."""
