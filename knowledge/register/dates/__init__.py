"""Dates as officers in the United Kingdom write them. The day that they are written on is an argument."""

from knowledge.register.dates.finder import FoundDate, find_dates
from knowledge.register.dates.past import read_past

__all__ = ["FoundDate", "find_dates", "read_past"]
