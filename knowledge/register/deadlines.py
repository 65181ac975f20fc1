"""Which date in a text is the day something is due by, and which belongs to a meeting or to the past."""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.register.dates import FoundDate, find_dates
from knowledge.register.vocabulary import EVENTS

_NEVER = re.compile(
    r"from|since|after|of|as (?:of|from|at)|with effect from|w\.?e\.?f\.?|starting|dated|between|during"
)
_STRONG = re.compile(
    r".*\b(?:by|before|due|until|till|no later than|not later than|deadline|target|timescale|timeframe|eta|ecd|when"
    r"|ahead of|in advance of|in time for|within|latest)\b.*"
)
_STRONG_WORDS = re.compile(r"\s*(?:by|before|within|in)\s", re.IGNORECASE)
_IN = re.compile(r"in\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_FOR_AN_EVENT = r"(?:before|ahead of|in advance of|in time for|prior to|by|for|until|to|at)"
_EVENT_AFTER = re.compile(rf"['’]s\b|\s+(?:[\w&-]+\s+){{0,3}}?{EVENTS}\b", re.IGNORECASE)
_EVENT_BEFORE = re.compile(
    rf"\b{EVENTS}(?:\s+(?:is|are|will be|which is|that is|taking place|being held|held|scheduled|booked|set|planned))*"
    r"[\s,(–-]*$",
    re.IGNORECASE,
)
_READY_FOR_EVENT = re.compile(
    rf"\b{_FOR_AN_EVENT}\s+(?:[\w&'’-]+\s+){{0,5}}?{EVENTS}[\s,(–-]*$|\b{_FOR_AN_EVENT}\s+$", re.IGNORECASE
)
_BEFORE_EVENT = re.compile(
    rf"\b(?:before|ahead of|prior to|in time for|in advance of)\s+(?:[\w&'’-]+\s+){{0,5}}?{EVENTS}[\s,(–-]*$",
    re.IGNORECASE,
)
_BELONGS_TO_EVENT = re.compile(
    r"\b(?:invit\w*|book\w*|arrang\w*|organis\w*|organiz\w*|host\w*|attend\w*|hold\w*|schedul\w*|agendas?|minutes|venues?"
    r"|rooms?|halls?|dates?|catering|refreshments|speakers?|places?|tickets|apologies|attendance)\b",
    re.IGNORECASE,
)
_MODIFIES = re.compile(
    r"\s+(?!(?:at|by|for|if|so|and|but|or|to|please|pls|plz|latest|then|thanks|thx|ideally|in|on|with|as"
    r"|when|after|before|because|while|instead|though|unless|is|was|we|i|you|he|she|they|it|from|of|deadline|too|also"
    r"|not|ta|x+|cheers|pm|am|the|via|using|following|rather|or|tops|max|maximum|that|which|who|would)\b)[a-z]"
)


@dataclass(frozen=True)
class Deadline:
    """A due date and the words that say it and nothing else, from `start` to `end`; none where they say more."""

    due: date
    start: int
    end: int
    announced: bool = False
    """A word such as "by" or "due" says that it is one."""


def find_deadline(text: str, *, today: date) -> Deadline | None:
    """The day that the text sets for its doing: announced ("by", "due") before plain; never a meeting's own date."""
    found = [d for d in find_dates(text, today=today) if _may_be_due(text, d)]
    announced = [d for d in found if _is_announced(text, d)]
    return next((_deadline(text, d, announced=d in announced) for d in (*announced, *found)), None)


def _may_be_due(text: str, found: FoundDate) -> bool:
    if _NEVER.fullmatch(found.lead) or _is_month_of_event(text, found):
        return False
    if _is_announced(text, found):
        return True
    if _is_of_event(text, found):
        before = _without_lead(text, found)
        if _BEFORE_EVENT.search(before):
            return True
        return bool(_READY_FOR_EVENT.search(before)) and not _BELONGS_TO_EVENT.search(text[: found.start])
    return not _MODIFIES.match(text, found.end)


def _is_month_of_event(text: str, found: FoundDate) -> bool:
    """ "The Board in June", "in June the Board …": that month, on a day that nobody told."""
    if not _IN.match(text, found.start):
        return False
    return bool(_EVENT_BEFORE.search(text[: found.start]) or _EVENT_AFTER.match(text, found.end))


def _is_announced(text: str, found: FoundDate) -> bool:
    return bool(_STRONG.fullmatch(found.lead) or _STRONG_WORDS.match(text[found.start : found.end]))


def _is_of_event(text: str, found: FoundDate) -> bool:
    if _EVENT_AFTER.match(text, found.end):
        return True
    return not _is_announced(text, found) and bool(_EVENT_BEFORE.search(text[: found.lead_start]))


def _without_lead(text: str, found: FoundDate) -> str:
    """What stands before the date; the "on" between an event and its date is left out."""
    return text[: found.lead_start] if _EVENT_BEFORE.search(text[: found.lead_start]) else text[: found.start]


def _deadline(text: str, found: FoundDate, *, announced: bool) -> Deadline:
    if found.names_event or _is_of_event(text, found):
        return Deadline(found.date, found.start, found.start, announced)
    return Deadline(found.date, found.lead_start, found.end, announced)
