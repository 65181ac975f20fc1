"""Rules are written as phrases; this makes regular expressions of them."""

import re


def any_of(phrases: str) -> str:
    """A regular expression for any of the phrases, one a line; each may be one itself."""
    lines = (line.strip() for line in phrases.strip().splitlines())
    return f"(?:{'|'.join(line for line in lines if line)})"


def compiled(expression: str) -> re.Pattern[str]:
    """Case does not count, a space stands for any white space, and "don't" may be "dont"."""
    return re.compile(expression.replace("n't", "n'?t").replace(" ", r"\s+"), re.IGNORECASE)
