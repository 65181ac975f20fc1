"""One cell of a spreadsheet: several owners in it, and words that must not be run as a formula.

A spreadsheet runs a cell that begins with = + - @ (or a tab or line break before one) as a formula. CSV has no type
that forbids it, so such a cell gets an apostrophe in front; a cell that begins with apostrophes and then such a sign
gets one too, so that taking one away always gives the words back.
"""

import re
from collections.abc import Sequence

_LIKE_A_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
_ONE = re.compile(r'\s*(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<plain>[^;]*?))\s*(?:;|\Z)')


def guarded(words: str) -> str:
    """Words as a cell that no spreadsheet runs."""
    return "'" + words if _LIKE_A_FORMULA.match(words) else words


def unguarded(cell: str) -> str:
    """The words that `guarded` made a cell of."""
    return cell[1:] if cell.startswith("'") and _LIKE_A_FORMULA.match(cell) else cell


def joined(names: Sequence[str]) -> str:
    """Names with "; " between them; one that holds such a sign or begins or ends oddly stands in double quotes."""
    return "; ".join(name if _plain(name) else '"' + name.replace('"', '""') + '"' for name in names)


def split(cell: str) -> tuple[str, ...]:
    """The names that `joined` put into a cell, or a person typed there."""
    found, start = [], 0
    while start < len(cell) and (match := _ONE.match(cell, start)):
        quoted = match["quoted"]
        found.append(match["plain"] if quoted is None else quoted.replace('""', '"'))
        start = match.end()
    return tuple(name for name in found if name)


def _plain(name: str) -> bool:
    return ";" not in name and not name.startswith('"') and name == name.strip()
