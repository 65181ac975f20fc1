"""Rules are written as phrases; this makes regular expressions of them."""

import re
import textwrap


def any_of(phrases: str) -> str:
    """A regular expression for any of the phrases, one a line; a line that is indented further goes on with its last.

    Each phrase may be a regular expression itself.
    """
    lines = textwrap.dedent(phrases).strip().splitlines()
    joined = re.sub(r"\n\s+", "", "\n".join(lines))
    return f"(?:{'|'.join(joined.splitlines())})"


def compiled(expression: str) -> re.Pattern[str]:
    """Case does not count, a space stands for any white space, and "don't" may be "dont"."""
    return re.compile(expression.replace("n't", "n'?t").replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)
