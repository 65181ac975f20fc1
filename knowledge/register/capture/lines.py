"""A message's lines as they are to be read: marks of minutes, bots and mail off, lists on one line parted."""

import re
from collections.abc import Iterator

from knowledge.register.capture.keywords import is_heading
from knowledge.register.capture.names import NAME
from knowledge.register.capture.phrases import compiled
from knowledge.register.capture.records import with_record_told
from knowledge.register.capture.spelling import spelt_out
from knowledge.register.capture.tables import with_rows_told
from knowledge.register.owners import MENTION, find_leading_owner
from knowledge.register.vocabulary import AGENCIES, THINGS

BULLET = re.compile(
    r"\s*(?:[-–—]?\s*\[\s?\]|[☐□•◦‣▪●→➡▶⇒\-–—>]+\ufe0f?|:arrow_right:|\(?\d{1,2}[.)](?=\s)|\(?[a-h][.)](?=\s))\s*"
)
"""What opens an entry of a list."""
_QUOTED = re.compile(r"\s*>(?!>)")
_TICKED = re.compile(r"\s*(?:[-*•]\s*)?(?:\[[xX]\]|✅|☑|✔|:white_check_mark:|:heavy_check_mark:)")
_ENUMERATED = re.compile(r"\s+(?=\(?[1-9][.)]\s+[A-Za-z<@*])")
_IS_ENUMERATED = re.compile(r"(?:^|\s)\(?1[.)]\s.*\s\(?2[.)]\s")
_FURNITURE = compiled(
    r"^\s*(?:"
    r"\[(?!action|decision|to-?do|task|agreed|resolved|minute|note|x?\s*\])[\w .&/:-]{2,30}\] (?=\w|<)"
    r"|(?:fwd?|re) ?: "
    r"|[A-Z]{2,6}(?:/\d{1,4})+ ?: "
    r"|minutes (?:of )?\d[\w /]{1,20}: "
    r"|[\w-]{2,20}\[bot\] ?:? "
    r"|(?:(?:agenda )?item|minute|min|agenda) (?:no\.? )?\d{1,3}(?:[./]\d{1,4})* ?(?:[:.)]| [–—-])\s "
    r"|\d{1,2}(?:\.\d{1,2}){1,3}[.):]? (?=(?-i:[A-Z])|<|\*)"
    r"|\d{1,4}/(?:1[3-9]|[2-9]\d)[.:)]? (?=(?-i:[A-Z])|<|\*)"
    r"|(?:aob|a\.o\.b\.?|any other business|matters arising) ?[:–—-] "
    r")"
)
_HEADED = re.compile(r"^(?P<head>[^:\n]{2,90}:)\s+(?P<rest>\S.*)$")
_DETAILS = (
    "(?:new )?actions?|owners?|leads?|who|what|when|due|deadline|target|date|status|decisions?|notes?|venue|agenda"
    "|update|time|place"
)
_STOPS = re.compile(r"(?<=[\w)>])[.;,]\s+(?=<|[A-Za-z]+\s*[:–—-]|[Aa]ll\b|[Bb]oth\b)")
_GIVEN = re.compile(
    rf"\s*(?:and\s+)?(?:(?:{MENTION}|me|{NAME})\s*(?:[:–—]|\s-)"
    rf"|(?!(?:{_DETAILS}|{'|'.join(sorted(AGENCIES | THINGS))})\b)(?-i:[A-Z])[a-z]+\s+[–—-])"
    r"\s*(?!(?:thanks?|I|you|it|yes|no|none|nothing|ok)\b)\w[^?:]{2,60}$",
    re.I,
)
"""Somebody, and in a few words what they are to do or bring."""
_PERHAPS_GIVEN = re.compile(
    rf"\s*(?:and\s+)?(?!(?i:{_DETAILS}|\w+day|pros?|cons?"
    rf"|{'|'.join(sorted(AGENCIES | THINGS))})\b)[A-Z][a-z]+\s*:\s*[a-z][^?:]{{2,60}}$"
)
"""The same of an unknown name, which counts beside one that is known."""
_WHERE = compiled(r"[:–—-]\s*(?:in|on|at|off|away|out|working|wfh|back|(?:annual )?leave|a/l|sick)\b")
"""Behind a name: where somebody is, not what they do."""
_ENTRIES = re.compile(rf"\s*;\s+(?:and\s+)?|[.,]\s+(?:and\s+)?(?={MENTION}|i'll\b)", re.I)
_ARROW = re.compile(r"\s*(?:→|➡\ufe0f?|->|=>)\s*")


def lines(message: str) -> list[str]:
    """The lines; what is quoted or ticked off is left out, an entry of a list keeps its bullet."""
    kept = [
        spelt_out(line)
        for line in with_record_told(message).splitlines()
        if not _QUOTED.match(line) and not _TICKED.match(line)
    ]
    return [part for line in with_rows_told(kept) for part in _parts(_FURNITURE.sub("", line))]


def _shared_out(line: str) -> list[str]:
    """ "<@U1> – bunting. <@U2> – gazebos. All by Saturday": each with its bullet; empty where it shares nothing out."""
    if len(_ARROW.findall(line)) > 1:
        line = _ARROW.sub(" – ", re.sub(r"^[^:→]*:\s+(?=[\w<@]+\s*(?:→|->|=>))", "", line))
    parts = [part for part in _STOPS.split(line) if part.strip()]
    given = [bool(_GIVEN.match(part)) for part in parts]
    if sum(bool(_WHERE.search(part)) for part in parts) > 1:
        return []
    if any(given):
        given = [sure or bool(_PERHAPS_GIVEN.match(part)) for sure, part in zip(given, parts, strict=True)]
    if sum(given) < 2:
        return []
    return [f"• {part}" if is_given else part for is_given, part in zip(given, parts, strict=True)]


def _parts(line: str) -> Iterator[str]:
    """An enumeration inside a line ("1) … 2) …"), or entries behind a heading ("To do: Sue – …; Ali – …"), parted."""
    if _IS_ENUMERATED.search(line):
        yield from _ENUMERATED.split(line)
        return
    headed = _HEADED.match(line)
    entries = _ENTRIES.split(headed["rest"]) if headed and is_heading(headed["head"]) else []
    if headed and len(entries) > 1 and sum(bool(find_leading_owner(entry)) for entry in entries) > 1:
        yield headed["head"]
        yield from (f"• {entry}" for entry in entries)
        return
    shared = _shared_out(line)
    yield from ("Actions:", *shared) if shared else (line,)
