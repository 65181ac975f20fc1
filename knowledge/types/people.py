"""What people ask, what they say of answers, and what officers answer."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from knowledge.types.papers import Audience

Quote = tuple[str, str]
"""A paper's path and a digest of words that stand in it: known again when the paper is read anew."""


class Wanted(StrEnum):
    """What somebody wants of an officer."""

    ANSWER = "answer"
    LOOK = "look"
    """At an answer that was not right."""


@dataclass(frozen=True)
class NewAsking:
    """A question put to Remit. `source_key` tells it from every other, also when it is delivered again."""

    source_key: str
    question: str
    partnership: str
    asker: str
    channel: str = ""
    thread: str = ""
    """Where to answer later: a ts; empty where only the asker saw the answer."""


@dataclass(frozen=True)
class Outcome:
    """What came of a question. `likeness` is the same for questions that ask the same."""

    found: bool
    likeness: str
    quotes: tuple[Quote, ...]
    folded: str = ""
    """The whole answer as kept, where its list was shown in part."""


@dataclass(frozen=True)
class Asking:
    """A question as kept, with what its answer quoted."""

    id: int
    question: str
    partnership: str
    asker: str
    channel: str
    thread: str
    found: bool
    likeness: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Case:
    """A question that waits for an officer, or was seen to."""

    id: int
    asking: int
    wants: Wanted
    question: str
    partnership: str
    who: str
    """Who asked the officers."""
    channel: str
    thread: str
    officers: str
    """The channel that it was posted in; empty while it was not."""
    posted: str
    opened_at: datetime
    closed_at: datetime | None = None


@dataclass(frozen=True)
class NewCurated:
    """An answer that an officer approves. An empty partnership means all of them."""

    question: str
    answer: str
    source: str
    partnership: str
    audience: Audience
    review_on: date


@dataclass(frozen=True)
class Approval:
    """Who approved an answer by which form; `key` tells the form from every other."""

    key: str
    officer: str
    name: str
    case: int = 0
    """The case that it settles, if any."""


@dataclass(frozen=True)
class Curated:
    """An officer's answer as it stands."""

    id: int
    question: str
    answer: str
    source: str
    partnership: str
    audience: Audience
    review_on: date
    approved_by: str
    approved_name: str
    approved_on: date

    def due(self, today: date) -> bool:
        """Whether its review date has passed."""
        return today > self.review_on


@dataclass(frozen=True)
class Tally:
    """How often a question was asked, in its latest wording."""

    question: str
    partnership: str
    times: int
    unanswered: int
    last: datetime
