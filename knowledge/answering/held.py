"""What kinds of answer a text holds."""

import re

from knowledge.answering.held_in_words import FIGURES, HELD, MONTH, NOT_SO, SIGNS
from knowledge.answering.want import Want
from knowledge.remembered import remembered
from knowledge.structure.people import names_somebody
from knowledge.words import fold

REQUIRED = frozenset(
    {
        Want.PLACE,
        Want.MONEY,
        Want.FREQUENCY,
        Want.DURATION,
        Want.CONTACT,
        Want.PHONE,
        Want.EMAIL,
        Want.WEBSITE,
        Want.DAY,
        Want.DATED,
        Want.ATTENDED,
        Want.ABSENT,
        Want.QUORUM,
        Want.CHAIR,
        Want.TERMS,
        Want.NAME,
        Want.MEMBERS,
        Want.OUTCOME,
        Want.WINNER,
        Want.CLOSING,
        Want.BOUNDS,
        Want.SHARE,
        Want.TENURE,
        Want.TIME,
        Want.WEEKDAY,
    }
)
"""A text that holds nothing of these kinds is no answer to a question that wants one, whatever words it shares."""

_OUTRIGHT = {
    Want.QUORUM: re.compile(r"\bquor\w+\b[^.;]{0,80}\b(?:is|are|be|of)\b|\bquor\w+ ?[:–-]", re.I),
    Want.OTHERWISE: re.compile(NOT_SO, re.I),
    Want.CHAIR: re.compile(
        r"\bchaired by\b|\bin the chair\b|\btakes? the chair\b|\bchair of\b|\bas (?:\w+ )?chair"
        r"|\((?:[\w ]+ )?(?:vice-?|co-?|deputy )?chair\w*\)|\bchair\w* ?(?:is|are|:|;|–|-)"
        r"|\bappoint\w* [^.]{0,40}\bchair",
        re.I,
    ),
    Want.REPORTS: re.compile(r"\b(?:report|accountable|answer|answerable|reporting)s?(?: directly)? to\b", re.I),
    Want.DUTY: re.compile(r"\b(?:is|are|be|has|have) (?:\w+ )?(?:responsible|accountable|responsibility) for\b", re.I),
}
_DATES = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}(?: \d{{4}})?"
    r"|\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.I,
)
_FIGURE = re.compile(r"\d")
_SECTIONS = re.compile(r"\b(?:section|clause|article|para(?:graph)?|page|appendix|annex|part)s? \d[\d.]*", re.I)
_SUM = re.compile(r"[£$€] ?\d")
_PERSON = re.compile(r"\b[A-Z][\w'’-]+ (?:[A-Z]\.? )?(?:(?:de|di|van|von|der|den|la) )*[A-Z][\w'’-]+|@\w+")
_HELD_RE = {want: re.compile("|".join(ways)) for want, ways in HELD.items()}
_FIGURES_RE = {want: tuple(map(re.compile, ways)) for want, ways in FIGURES.items()}


def sums(text: str) -> int:
    """How many sums of money a text holds."""
    return len(_SUM.findall(text))


def undated(text: str) -> str:
    """The text without its dates and the numbers of its sections, which count nothing."""
    return _SECTIONS.sub(" ", _DATES.sub(" ", text)) if _FIGURE.search(text) else text


def may_be_plain(want: Want) -> bool:
    """Whether there are words that say outright what is wanted."""
    return want in _OUTRIGHT


def plainly(want: Want, text: str) -> bool:
    """Whether the text says outright what is wanted: not merely a chair, but who is in it."""
    return want in _OUTRIGHT and _OUTRIGHT[want].search(text) is not None


@remembered(4_000_000, size=lambda _, text: len(text))
def holds(want: Want, text: str) -> bool:
    """Whether the text holds something of that kind. True for kinds that no pattern can tell."""
    if want is Want.WHO:
        return _PERSON.search(text) is not None
    if want is Want.NAME:
        return "@" in text or names_somebody(text)
    pattern = _HELD_RE.get(want)
    if pattern is None:
        return True
    folded = fold(text)
    if _may_hold(want, folded) and pattern.search(folded):
        return True
    if want not in _FIGURES_RE or not _in_figures(want, folded):
        return False
    return want is not Want.COUNT or _in_figures(want, fold(undated(text)))


def _in_figures(want: Want, folded: str) -> bool:
    return _FIGURE.search(folded) is not None and any(figures.search(folded) for figures in _FIGURES_RE[want])


def _may_hold(want: Want, folded: str) -> bool:
    signs = SIGNS.get(want)
    return signs is None or any(sign in folded for sign in signs)
