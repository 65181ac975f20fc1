"""What a rule for dates is, and the words that rules share."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()

ORDINAL = rf"(?P<nth>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|weds?(?:nesday)?|wednesday|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
)
COUNT = rf"(?P<count>\d{{1,3}}|an?|{'|'.join(NUMBERS)}|(?:a )?couple of)"

_AFTER_A_DATE = re.compile(
    r"""\s*(?: $ | [^\w\s'’] | -\s
        | (?:at|by|for|if|so|and|but|or|to|please|pls|plz|latest|then|thanks|thx|ideally|in|on|with|as|when|after|before
            |because|when|while|instead|though|unless|is|was|we|i|you|he|she|they|it|from|of\ (?:this|next|the))\b )""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True)
class Rule:
    """Words of a date and what day they mean. `day` gives None, or raises ValueError, where they mean none."""

    pattern: re.Pattern[str]
    day: Callable[[re.Match[str], date], date | None]


def rule(pattern: str, day: Callable[[re.Match[str], date], date | None]) -> Rule:
    """A rule whose words stand alone, in any case, with any white space between them."""
    spaced = pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    return Rule(re.compile(rf"(?<![\w/@.\-])(?:{spaced})(?![\w/])", re.IGNORECASE), day)


def month_number(match: re.Match[str]) -> int:
    """1 for January, from a match of MONTH."""
    return MONTHS.index(match["month"][:3].lower()) + 1


def weekday_number(match: re.Match[str]) -> int:
    """0 for Monday, from a match of WEEKDAY."""
    return WEEKDAYS.index(match["weekday"][:3].lower())


def ordinal_number(match: re.Match[str]) -> int:
    """1 for "first", from a match of ORDINAL."""
    return ORDINALS.index(match["nth"].lower()) + 1


def count(match: re.Match[str]) -> int:
    """A number in figures or words, from a match of COUNT; 1 where there was none."""
    words = (match.groupdict().get("count") or "one").lower()
    if words.isdecimal():
        return int(words)
    if "couple" in words:
        return 2
    return NUMBERS.index(words) + 1 if words in NUMBERS else 1


def stands_alone(match: re.Match[str]) -> bool:
    """The words after it do not make it part of a name, as in "the Christmas lights" or "the 3rd draft"."""
    return bool(_AFTER_A_DATE.match(match.string, match.end()))


def led(match: re.Match[str], words: str) -> bool:
    """One of the words (a regular expression) stands just before it."""
    return bool(re.search(rf"\b(?:{words})[\s:,]+(?:the\s+)?$", match.string[: match.start()], re.IGNORECASE))
