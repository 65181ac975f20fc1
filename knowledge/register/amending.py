"""The words given with a change: a day, owners, a reason."""

import html
import re
from datetime import date

from knowledge.errors import NotUnderstood
from knowledge.register.dates import find_dates, read_past
from knowledge.register.meetings import read_next_meeting
from knowledge.register.owners import names_somebody, split_owners
from knowledge.types import Audience

LONGEST = 1000
"""Characters that a note, a reason or a name may have."""

_NO_DAY = re.compile(
    r"(?:to\s+)?(?:none|never|nothing|no(?: due| review)?(?: date| day)?|off|clear|remove|undated|-+)", re.I
)
_NOBODY = re.compile(r"(?:none|no[- ]?body|no[- ]?one|unassigned|-+)", re.I)
_OFFICERS = re.compile(r"(?:the )?officers?(?: only| alone)?|only officers")
_PARTNERS = re.compile(r"(?:the |all )?partners?|every(?:one|body)|all|(?:every |all )?(?:full )?members?")
_TO = re.compile(r"(?:to|is|=|:)\s+", re.I)


def read_words(words: str) -> str:
    """Words as they are kept; raises NotUnderstood where they are too many."""
    kept = " ".join(html.unescape(words).split())
    if len(kept) > LONGEST:
        raise NotUnderstood(f"That is {len(kept):,} characters long: write at most {LONGEST:,}.")
    return kept


def read_day(words: str, *, today: date) -> date | None:
    """The one day that the words name, or None where they say that there is none; raises NotUnderstood."""
    said = read_words(words).strip(" .,:")
    if _NO_DAY.fullmatch(said):
        return None
    if gone_by := read_past(said, today=today):
        return gone_by
    days = {found.date for found in find_dates(said, today=today)}
    if len(days) != 1:
        raise NotUnderstood(
            f"“{said}” is {'more than one day' if days else 'no day that I know'}: "
            "write one such as Friday, 14 March or 2031-03-14, or none to take it off."
        )
    return days.pop()


def read_due(words: str, *, today: date) -> tuple[date | None, str]:
    """The day that the words name, or the meeting ("next Board"), or neither; raises NotUnderstood."""
    meeting = read_next_meeting(read_words(words))
    return (None, meeting) if meeting else (read_day(words, today=today), "")


def read_owners(words: str, *, me: str) -> tuple[str, ...]:
    """Whom the words name, or nobody where they say so; "me" is whoever says it. Raises NotUnderstood."""
    said = _TO.sub("", read_words(words), count=1) if _TO.match(words) else read_words(words)
    if _NOBODY.fullmatch(said):
        return ()
    owners = tuple(me if owner.lower() in {"me", "myself"} else owner for owner in split_owners(said))
    if not owners or not all(owner == me or names_somebody(owner) for owner in owners):
        raise NotUnderstood(f"“{said}” names nobody that I know: write @someone, an agency or a post, or nobody.")
    return owners


def read_audience(words: str) -> Audience:
    """Who is to see an item; raises NotUnderstood."""
    said = _TO.sub("", read_words(words), count=1).strip(" .").lower()
    if _OFFICERS.fullmatch(said):
        return Audience.OFFICERS
    if _PARTNERS.fullmatch(said):
        return Audience.PARTNERS
    raise NotUnderstood(f"“{said}” is nobody whom I could show it to: write partners (every full member) or officers.")


def read_lead(words: str) -> str:
    """The agency that the words name; empty where they say that there is none."""
    said = _TO.sub("", read_words(words), count=1) if _TO.match(words) else read_words(words)
    return "" if _NOBODY.fullmatch(said) else said
