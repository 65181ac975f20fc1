"""Which paper by its date: the minutes of the month that a question names; of what changes, the latest."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from knowledge.answering.vocabulary import TODAY
from knowledge.types import PaperRef
from knowledge.words import fold

OF_THE_MONTH = 0.4
OF_THE_YEAR = 0.15
"""Credit for a paper of the month, or of the year alone, that the question names; as much is lost by one of another."""
A_YEAR = 365.25
OLDER = 0.08
"""What a paper loses for each year that it is older than the latest, where the question asks what holds today …"""
OLDEST = 0.3
"""… and at most."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_MONTH_YEAR = re.compile(rf"\b{_MONTH},? (?:of )?((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_TODAY = re.compile(rf"\b(?:{TODAY}|present|latest|most recent)\b")


@dataclass(frozen=True)
class Dating:
    """What a question says of when."""

    months: frozenset[tuple[int, int]] = frozenset()
    """(year, month)."""
    years: frozenset[int] = frozenset()
    today: bool = False
    latest: date | None = None
    """The latest paper among those that may answer."""

    def credit(self, paper: PaperRef) -> float:
        """Credit for a paper's date; negative where another date was named or a later paper stands beside it."""
        if paper.dated is None:
            return 0.0
        if self.months:
            return OF_THE_MONTH if (paper.dated.year, paper.dated.month) in self.months else -OF_THE_YEAR
        if self.years:
            return OF_THE_YEAR if paper.dated.year in self.years else 0.0
        if self.today and self.latest:
            return -min(OLDEST, OLDER * (self.latest - paper.dated).days / A_YEAR)
        return 0.0


def dating(text: str, papers: Iterable[PaperRef]) -> Dating:
    """What the question `text` says of when, among the papers that may answer."""
    plain = fold(text)
    months = frozenset((int(year), _MONTHS.index(month) + 1) for month, year in _MONTH_YEAR.findall(plain))
    years = frozenset(int(year) for year in _YEAR.findall(plain))
    today = bool(_TODAY.search(plain))
    latest = max((p.dated for p in papers if p.dated), default=None) if today else None
    return Dating(months, years, today, latest)
