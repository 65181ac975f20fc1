"""What numbers or bullets a line: its marker, and how markers follow one another."""

import re
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from knowledge.types.records import record

BULLETS = "·•●○◦▪▫■□◆◇►▶➢➤❖✓✔‣⁃∙*–—―+§»\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d-"


class Style(StrEnum):
    """A kind of marker; markers of one style follow one another in a list."""

    BULLET = "bullet"
    NUMBER = "number"
    DECIMAL = "decimal"
    UPPER = "upper"
    LOWER = "lower"
    ROMAN = "roman"


@record(frozen=True)
class Mark:
    """A marker as it stands on a line."""

    text: str
    style: Style
    form: str
    """What surrounds the value ("(#)", "#.", or the bullet itself): items of one list share it."""
    values: tuple[int, ...]
    """What it may count as: "i." is 1 in roman and 9 in letters. Empty for a bullet."""
    end: int
    """Where the words begin."""

    @property
    def bullet(self) -> bool:
        return self.style is Style.BULLET

    @property
    def value(self) -> int:
        return self.values[0] if self.values else 0


_BULLET = re.compile(
    rf"(?P<bullet>[{re.escape(BULLETS)}]|o(?=[ \t]))(?:[ \t\u00a0]+|$)(?=\S|$)|(?P<tight>[·•●▪■\uf0b7\uf0a7])"
)
_ENUMERATOR = re.compile(
    r"(?P<open>[(\[]?)(?:(?P<decimal>\d{1,3}(?:\.\d{1,3}){1,4})|(?P<number>\d{1,4})|"
    r"(?P<letter>[A-Za-z](?![A-Za-z]))|(?P<roman>[ivx]{2,5}|[IVX]{2,5}))"
    r"(?P<close>\.\)|[.)\]:]?)(?=(?P<gap>[ \t\u00a0]*))"
)
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}$")
_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|"
    r"(?:years?|months?|weeks?|days?|hours?|per cent)\b"
)
_ROMANS = {"i": 1, "v": 5, "x": 10}


def mark_of(line: str) -> Mark | None:
    """The marker at the start of `line` (no white space before it), if there is one."""
    return _bullet(line) or _enumerator(line)


@lru_cache(maxsize=1_024)
def mark_in(marker: str) -> Mark | None:
    """What `marker` says, which was taken off its words: they begin where they begin."""
    mark = mark_of(f"{marker} X")
    return replace(mark, end=0) if mark else None


def _bullet(line: str) -> Mark | None:
    found = _BULLET.match(line)
    if not found:
        return None
    character = found["bullet"] or found["tight"]
    # "- iii. Discussions": the dash only carries the number.
    inner = _enumerator(line[found.end() :]) if found["bullet"] else None
    if inner and inner.style is not Style.DECIMAL and line[found.end() + inner.end :].strip() and inner.form != "#":
        return Mark(inner.text, inner.style, inner.form, inner.values, found.end() + inner.end)
    return Mark(character, Style.BULLET, character, (), found.end())


def _enumerator(line: str) -> Mark | None:
    found = _ENUMERATOR.match(line)
    if not found or (found["open"] and found["close"] not in {")", "]"}):
        return None
    rest = line[found.end("gap") :]
    if not _separate(found, rest):
        return None
    style, values = _counted(found)
    form = f"{found['open']}#{found['close']}"
    text = line[: found.end("close")]
    return Mark(text, style, form, values, found.end("gap"))


def _separate(found: re.Match[str], rest: str) -> bool:
    """Is it a marker, not the first word of a sentence, a date or an amount?"""
    gap, close = found["gap"], found["close"]
    if _DATE.match(found[0]) or (_MONTH.match(rest) and not close):
        return False
    if found["decimal"]:
        return not rest or ((bool(gap) or bool(close)) and not (rest[0].islower() or rest[0] in "%-–/"))
    if not close and found["number"] is None:
        # A bare letter is a marker where a tab parts it from the words, a number also where a wide gap does.
        return bool(rest) and "\t" in gap and not found["open"] and (found["letter"] or found["roman"]).islower()
    if not close:
        return (
            bool(rest)
            and len(found["number"]) < 3
            and ("\t" in gap or len(gap) > 1 or (bool(gap) and rest.isupper() and len(rest) > 3))
        )
    if close == ":":
        return False
    return bool(gap) or not rest or (found["number"] is not None and rest[0].isupper()) or close != "."


def _counted(found: re.Match[str]) -> tuple[Style, tuple[int, ...]]:
    if found["decimal"]:
        return Style.DECIMAL, tuple(int(n) for n in found["decimal"].split("."))
    if found["number"]:
        return Style.NUMBER, (int(found["number"]),)
    word = found["letter"] or found["roman"]
    lower = word.lower()
    roman = (_roman(lower),) if set(lower) <= set(_ROMANS) else ()
    if len(word) > 1:
        return Style.ROMAN, roman
    letter = (ord(lower) - ord("a") + 1,)
    return (Style.LOWER if word.islower() else Style.UPPER), (letter + roman)


def _roman(word: str) -> int:
    values = [_ROMANS[c] for c in word]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def follows(earlier: Mark, later: Mark) -> bool:
    """Does `later` come next after `earlier` in one list?"""
    if earlier.form != later.form:
        return False
    if earlier.style is Style.DECIMAL or later.style is Style.DECIMAL:
        return earlier.style is later.style and _next_decimal(earlier.values, later.values)
    if (earlier.style is Style.NUMBER) is not (later.style is Style.NUMBER):
        return False
    return bool({v + 1 for v in earlier.values} & set(later.values)) and _same_case(earlier.text, later.text)


def _same_case(one: str, other: str) -> bool:
    return one.islower() == other.islower()


def _next_decimal(earlier: tuple[int, ...], later: tuple[int, ...]) -> bool:
    return len(earlier) == len(later) and later[:-1] == earlier[:-1] and later[-1] == earlier[-1] + 1


def starts(mark: Mark) -> bool:
    """Is it the first of a list?"""
    return mark.style is not Style.DECIMAL and 1 in mark.values
