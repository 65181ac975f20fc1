"""The values that all rooms share. Frozen: a change is a new value (`dataclasses.replace`)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

Clock = Callable[[], datetime]
"""Gives the present moment as an aware UTC datetime; passed in, never called globally."""


class Audience(StrEnum):
    """Who may see a paper, widest first."""

    PUBLIC = "public"
    PARTNERS = "partners"
    OFFICERS = "officers"


class BlockKind(StrEnum):
    """What a stretch of a paper is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True)
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


@dataclass(frozen=True)
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
class PaperRef:
    """What an answer needs to name a paper."""

    id: int
    path: str
    """Below the indexed folder, with forward slashes."""
    title: str
    partnership: str
    audience: Audience
    dated: date | None = None


@dataclass(frozen=True)
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

    @property
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
    """SHA-256 of the file's bytes, in hexadecimal."""
    passages: tuple[Passage, ...]
    dated: date | None = None


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
    note: str = ""
    """One sentence beside the excerpts: what is not said, or which is meant."""
    nearest: Excerpt | None = None
    """When nothing was found: the nearest that there is."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every quote with its place, in the order shown."""
        return tuple(
            Citation(e.paper.path, e.paper.title, e.locator, source) for e in self.excerpts for source in e.sources
        )


class ActionStatus(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    IN_PROGRESS = "in progress"
    BLOCKED = "blocked"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Source:
    """Where an item was recorded; `key` is unique for each thing recorded, so logging it twice gives the first."""

    key: str
    channel: str = ""
    link: str = ""


@dataclass(frozen=True)
class NewAction:
    """An action about to be logged. Owners are opaque: a Slack mention ("<@U1>"), an agency, a post, or words."""

    what: str
    owners: tuple[str, ...]
    due: date | None
    partnership: str
    source: Source


@dataclass(frozen=True)
class Action:
    """An action in the register."""

    id: int
    number: str
    """"A-2026-014": year logged and sequence within it."""
    what: str
    owners: tuple[str, ...]
    due: date | None
    status: ActionStatus
    partnership: str
    source: Source
    created_by: str
    created_at: datetime
    done_at: datetime | None = None


@dataclass(frozen=True)
class NewDecision:
    """A decision about to be logged."""

    what: str
    lead_agency: str
    """Who carries it out; empty until known."""
    decided_on: date
    partnership: str
    source: Source


@dataclass(frozen=True)
class Decision:
    """A decision in the register."""

    id: int
    number: str
    """"D-2026-003"."""
    what: str
    lead_agency: str
    decided_on: date
    partnership: str
    source: Source
    created_by: str
    created_at: datetime


@dataclass(frozen=True)
class Change:
    """A row of an item's history: who changed what, when, from what to what."""

    item: str
    """The item's number."""
    at: datetime
    who: str
    field: str
    """"logged", "status", "due", "owners", …"""
    before: str
    after: str


@dataclass(frozen=True)
class Digest:
    """What a partnership's register holds on a day; the partnership is empty for all."""

    today: date
    partnership: str
    overdue: tuple[Action, ...]
    due_soon: tuple[Action, ...]
    """Open and due today or in the next 7 days."""
    done: tuple[Action, ...]
    """Done in the last 7 days."""
    decided: tuple[Decision, ...]
    """Decided in the last 7 days."""


@dataclass(frozen=True)
class IndexReport:
    """What `index` did, by path below the folder given."""

    read: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    """Papers that were indexed from these paths before and whose file is no longer there."""
    passed_over: tuple[str, ...] = ()
    """Files of a format that Remit does not read."""
    refused: tuple[tuple[str, str], ...] = field(default=())
    """Path and the sentence that says why it could not be read."""
