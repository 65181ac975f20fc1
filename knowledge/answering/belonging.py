"""Whether a text tells who belongs to a body."""

import re
from collections.abc import Sequence

from knowledge.answering.held import holds
from knowledge.answering.question import Question
from knowledge.answering.vocabulary import TODAY
from knowledge.answering.want import Want
from knowledge.answering.windows import PEOPLE, Window, study
from knowledge.types import Passage, PassageKind

_ASKS_OF_TODAY = re.compile(rf"\b(?:{TODAY}|right now|at present)\b", re.I)
FEWEST_ON_A_ROSTER = 3
HANDLE = 2
"""Words of a name or a handle on a roster, at most."""
_MADE_UP = re.compile(
    r"\bmembers? (?:of [^.;]{1,60}? )?(?:are|is|includes?|will be|shall be|from|to be)\b|\bmember(?:ship|s)? ?:"
    r"|\b(?:as|be|are|is|of) (?:an? )?(?:\w+ )?members?\b|\b(?:membership|compris\w+|consist\w*|compos\w+|made up)\b",
    re.I,
)
"""Says of what a body is made up."""
_BELONGS = re.compile(r"\b(?:represent\w*|seats?|sits?|includ\w+|attend\w*|present|team|trustees|directors)\b", re.I)
"""Says so in a sentence; an item of a list may say these of anything."""
_OF_MEMBERS = re.compile(
    r"\b(?:members?(?:hip)?|compris\w+|consist\w*|compos\w+|made up|roster|who we are|people|team|officers|trustees"
    r"|maintainers|leads)\b",
    re.I,
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:reports?|reporting|meetings?|purpose|aims?|responsibilit\w+|duties|decisions?|quorum|communicat\w+|conduct"
    r"|process|procedures?|elections?|terms?|budget|finances?)\b",
    re.I,
)
_A_BODY = re.compile(
    r"\b(?:board|committee|council|group|panel|team|trustees|directors|sponsors|maintainers|leads)$", re.I
)


def tells_members(question: Question, window: Window, *, held: bool) -> bool:
    """Whether several are told that belong; where it is asked who does today, some by name.

    `held`: words of belonging stand there or above.
    """
    told = held and _names_several(window) and _says_who_belongs(window)
    if not told and not names_members(window.passage):
        return False
    named = study(window.passage).people > 0 or holds(Want.NAME, window.evidence)
    return named or not _ASKS_OF_TODAY.search(question.text)


def names_members(passage: Passage) -> bool:
    """Whether it is a list or a table of people, whatever stands above it, or a body's roster."""
    return _lists_people(passage) or _is_roster(passage)


def _names_several(window: Window) -> bool:
    """A list, or a sentence that lists or says of what a body is made up."""
    listed = window.passage.kind is not PassageKind.PROSE and len(window.passage.parts) > 1
    return listed or "," in window.text or " and " in window.text or holds(Want.COUNT, window.text)


def _says_who_belongs(window: Window) -> bool:
    """Whether it says of what a body is made up, or stands where that is told: not merely that members do something."""
    passage = window.passage
    above = " ".join((*_of_it(passage.headings), passage.lead_in, *passage.header))
    in_prose = passage.kind is PassageKind.PROSE and _BELONGS.search(window.text)
    return bool(in_prose or _MADE_UP.search(window.evidence) or _OF_MEMBERS.search(above))


def _of_it(headings: Sequence[str]) -> Sequence[str]:
    """The nearest headings; but "Members" says nothing of what stands below "Reports" there."""
    return headings[-1:] if headings and _ANOTHER_MATTER.search(headings[-1]) else headings[-2:]


def _is_roster(passage: Passage) -> bool:
    """Whether a body's name stands above a list of no more than names or handles."""
    if passage.kind is not PassageKind.LIST or len(passage.parts) < FEWEST_ON_A_ROSTER or not passage.headings:
        return False
    return bool(_A_BODY.search(passage.headings[-1])) and all(
        len(part.text.split()) <= HANDLE for part in passage.parts
    )


def _lists_people(passage: Passage) -> bool:
    """A list or a table, most of whose items or rows name somebody: those who belong, whatever stands above it."""
    return study(passage).people >= PEOPLE and passage.kind is not PassageKind.PROSE
