"""Finds the dates in a text and the words that tell them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.register.dates import days, occasions, periods, weeks
from knowledge.register.dates.offsets import offset_from
from knowledge.register.dates.rules import Rule

RULES = days.RULES + weeks.RULES + periods.RULES + occasions.RULES

_HOUR = (
    r"(?:c\.?o\.?p|c\.?o\.?b|e\.?o\.?d|close(?: of (?:play|business))?|end of (?:the )?(?:day|play)|first thing"
    r"|(?:12 )?noon|midday|midnight|lunch(?:time)?|\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)|\d{1,2}[:.]\d{2}|mid[- ]?morning)"
)
_HOUR_BEFORE = re.compile(rf"\b(?:{_HOUR}|(?:the\s+)?end(?:\s+of)?),?\s+(?:on\s+|of\s+|the\s+)?$", re.IGNORECASE)
_HOUR_AFTER = re.compile(
    rf"(?:,?\s+(?:at\s+|by\s+|@\s*)?{_HOUR}(?!\w))?(?:,?\s+(?:at (?:the )?)?latest\b|,?\s+at the (?:very )?latest\b)?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"""(?<![\w])
    (?P<lead> on\ or\ before | (?:by\ )?(?:no|not)\ later\ than | at\ the\ latest\ by | any\ ?time\ before
        | in\ time\ for | ahead\ of | in\ advance\ of | with\ effect\ from | as\ (?:of|from|at)
        | due(?:\ (?:date|by|on|in|back))?
        | (?:to\ be\ )?(?:done|completed?|needed|required|wanted|finished|returned|in|back)\ (?:by|for)
        | (?:with\ a\ |the\ )?(?:deadline|target|target\ date|timescale|timeframe|date|eta|ecd|when)
          (?:\ (?:is|of|by|for))?
        | w/?c | w/?b | w/?e | week\ (?:commencing|beginning|ending|of) | wk\.?\ ?/?c
        | (?:wk\.?|w/|week)\ ?(?:beg|comm?)\.?
        | by | before | until | till | for | from | since | after | on | of | at | in | between | starting | dated | to
        | come | latest | w\.?e\.?f\.? | within | during
    ) (?: \s*[:=\-–—]\s* | ,?\s+ ) (?:the\s+(?:week\ (?:commencing|beginning|ending|of)\s+)?)? $""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class FoundDate:
    """A date and where its words stand in the text: from `start`, or with its lead from `lead_start`, to `end`."""

    date: date
    start: int
    end: int
    lead: str
    """The word that leads to it, in lower case: "by", "before", "on", "w/c"; empty where there is none."""
    lead_start: int
    names_event: bool = False
    """Its words also tell of what it is: "three days before the Board on 12 March"."""


@dataclass(frozen=True)
class _Candidate:
    start: int
    end: int
    day: date | None
    names_event: bool = False


def find_dates(text: str, *, today: date) -> tuple[FoundDate, ...]:
    """The dates in the text in their order; of overlapping readings the longest words count.

    A date without a year is never before today. What is no date, such as 31 February, is passed over.
    """
    chosen: list[_Candidate] = []
    for candidate in sorted(_candidates(text, today), key=lambda c: (c.start - c.end, c.start)):
        if all(candidate.end <= other.start or candidate.start >= other.end for other in chosen):
            chosen.append(candidate)
    return tuple(_found(text, c.day, c) for c in sorted(chosen, key=lambda c: c.start) if c.day)


def _candidates(text: str, today: date) -> Iterator[_Candidate]:
    for rule in RULES:
        for match in rule.pattern.finditer(text):
            candidate = _with_hour(text, _Candidate(match.start(), match.end(), _day(rule, match, today)))
            yield candidate
            if shifted := _shifted(text, candidate, today):
                yield shifted


def _shifted(text: str, candidate: _Candidate, today: date) -> _Candidate | None:
    """What "three days before" and the like make of a date. "Friday before noon" tells an hour of today's kind.

    Where that day has gone by and the date itself has not, the date is what is left.
    """
    if not candidate.day or candidate.day == today:
        return None
    found = offset_from(text, candidate.start, candidate.day)
    if not found or found[1] < today < candidate.day:
        return None
    return _Candidate(found[0], candidate.end, found[1], found[2])


def _day(rule: Rule, match: re.Match[str], today: date) -> date | None:
    try:
        return rule.day(match, today)
    except (ValueError, OverflowError):
        return None


def _with_hour(text: str, candidate: _Candidate) -> _Candidate:
    before = _HOUR_BEFORE.search(text[: candidate.start])
    after = _HOUR_AFTER.match(text, candidate.end)
    return _Candidate(
        before.start() if before else candidate.start, after.end() if after else candidate.end, candidate.day
    )


def _found(text: str, day: date, candidate: _Candidate) -> FoundDate:
    lead = _LEAD.search(text[: candidate.start])
    words = " ".join(lead["lead"].lower().split()) if lead else ""
    lead_start = lead.start() if lead else candidate.start
    return FoundDate(day, candidate.start, candidate.end, words, lead_start, candidate.names_event)
