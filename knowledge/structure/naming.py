"""Short names that a paper says it will use: "(the Trust)", "hereafter “the Association”"."""

import re
from collections.abc import Iterator

from knowledge.words import fold

_CALLED = re.compile(
    r"(?P<long>(?:[Tt]he )?[A-Z][\w’'&-]*(?:,? (?:(?:of|and|for|the|on|in|to|with|&) "
    r"){0,2}[A-Z][\w’'&-]*){0,8})(?: \([A-Z][A-Za-z&]{1,9}\))?,?\s*"
    r"\(?(?:hereafter|hereinafter|henceforth|from here on|referred to (?:here |below |in "
    r"this \w+ )?(?:hereafter )?as|known (?:here )?as|herein(?:after)?|abbreviated to|or "
    r"simply)"
    r"(?: (?:referred to as|called|known as|the))*[ :,]*[“\"‘'](?P<short>(?:the )?[A-Za-z][\w &/-]{1,40})[”\"’']"
)
_NAMED_SO = re.compile(r"\((?:[“\"‘']|[Tt]he [A-Z])")
_THE = re.compile(
    r"(?P<long>[A-Z][\w’'&-]*(?:,? (?:(?:of|and|for|the|on|in|to|with|&) ){0,2}[A-Z][\w’'&-]*){0,8})\s*"
    r"\((?:[“\"‘'](?P<quoted>(?:[Tt]he )?[A-Z][\w &/-]{1,30})[”\"’']|(?P<short>[Tt]he "
    r"[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?))\)"
)
_NAMING = (
    "hereafter",
    "hereinafter",
    "henceforth",
    "from here on",
    "referred to",
    "known ",
    "abbreviated",
    "or simply",
)
_NO_NAMES = frozenset("Also It This They These He She Now Commonly Formerly Previously The".split())


def called(text: str) -> Iterator[tuple[str, str]]:
    """Each short name with the name that it stands for, both as written."""
    if "(" in text and _NAMED_SO.search(text):
        for found in _THE.finditer(text):
            short, long = found["quoted"] or found["short"], found["long"].removeprefix("This ")
            if fold(short.split()[-1]) in fold(long).split() or long.isupper():
                yield short, long
    if any(cue in text for cue in _NAMING):
        for found in _CALLED.finditer(text):
            if found["long"] not in _NO_NAMES:
                yield found["short"], found["long"]
