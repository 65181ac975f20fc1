"""What papers say of a partnership, a fact a record, each with the words that say it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.types.papers import PaperRef

LEAD_IN = -1
"""The number of a passage's lead-in among the parts of a fact's evidence."""


class FactKind(StrEnum):
    """What a fact says of its holder."""

    BODY = "body"
    """`value` is its acronym, `role` its tier, `party` the body above it."""
    POST = "post"
    """`value` is the person in it, `party` the agency or body."""
    MEMBERSHIP = "membership"
    """`holder` is the body, `value` the member, `party` the member's agency."""
    CANDIDATE = "candidate"
    """Who stood or was nominated for a place on the `holder`; `party` is the candidate's agency."""
    ATTENDANCE = "attendance"
    """Who was at a meeting of the `holder`; `role` is "present", "in attendance", "apologies" or "chair"."""
    TERMS = "terms of reference"
    RESPONSIBILITY = "responsibility"
    REPORTING = "reporting line"
    """`party` is whom the holder reports or is accountable to."""
    MEETING = "meeting frequency"
    QUORUM = "quorum"
    TENURE = "term of office"
    """How long the holder serves, or at most may."""
    REVIEW = "review or report duty"
    """`role` is its rhythm or date."""
    MONEY = "sum of money"
    """`holder` is what it is for, where the paper says so in one phrase or a row; `value` the sum."""
    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    OPTION = "option"
    """`role` is "preferred" for the one that the paper prefers."""
    TERM = "defined term"
    """`holder` is the short form or the term, `value` what it stands for."""
    AUTHOR = "author"
    """`holder` is the paper, `value` who wrote it, signed it or answers for it; `role` says which of these."""
    DATE = "date of the paper"
    """`holder` is the paper, `value` the line or heading that bears its date."""
    CONTACT = "contact"
    POWERS = "delegated powers"
    """`role` is "may decide" or "may not decide"."""


class Tier(StrEnum):
    """Where a body stands in a partnership, by what it is called."""

    BOARD = "board"
    EXECUTIVE = "executive"
    GROUP = "group"


@dataclass(frozen=True)
class Fact:
    """One thing that a paper says, in its own words."""

    kind: FactKind
    holder: str
    """The body, post, agency, person or thing that it is about, as written; empty where the paper does not say."""
    value: str
    position: int
    """Of its passage in the paper."""
    parts: tuple[int, ...]
    """The parts of the passage that say it, in order; LEAD_IN is its lead-in. Together they can be quoted whole."""
    key: str = ""
    """The holder's name in full, folded, so that "the Board" and its long name meet."""
    role: str = ""
    party: str = ""
    """The other one of it, as written: the body above, the agency of a member."""
    party_key: str = ""
    """The party's name in full, folded, as `key` is the holder's."""
    since: date | None = None
    until: date | None = None
    authority: bool = False
    """It stands in an officer's own register."""


@dataclass(frozen=True)
class FactFound:
    """A fact with its place in the library."""

    fact: Fact
    paper: PaperRef
    passage: int
    """The passage's id."""
    locator: str


@dataclass(frozen=True)
class Body:
    """A body of a partnership, as its papers together describe it."""

    name: str
    acronym: str = ""
    tier: Tier = Tier.GROUP
    parent: str = ""
    decides: bool | None = None
    """Whether it has delegated powers to decide; None where no paper says."""
