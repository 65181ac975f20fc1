"""A pasted table of actions or decisions: each row as a line that labels what it holds."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from knowledge.register.capture.keywords import is_labelled
from knowledge.register.capture.phrases import compiled
from knowledge.register.dates import find_dates
from knowledge.register.owners import names_somebody
from knowledge.register.vocabulary import VERBS

_COLUMNS = {
    "action": compiled(
        r"(?:agreed |key )?(?:actions?|tasks?|to ?dos?)(?: (?:points?|required|agreed|needed|items?))?|what|item"
    ),
    "decision": compiled(r"(?:key )?decisions?(?: (?:made|taken|reached))?|resolutions?|agreed"),
    "who": compiled(
        r"(?:action )?owners?|who|(?:action )?leads?|by whom|(?:person )?responsible|responsibility|assigned(?: to)?"
        r"|lead (?:officer|agency|person)|officer|name"
    ),
    "when": compiled(
        r"(?:due|target|completion)?(?: |-)?(?:date|by)|due|(?:by )?when|deadline|timescales?|target|timeframe"
    ),
    "state": compiled(r"status|progress|rag|state|complete\??|done\??"),
}
_CLOSED = compiled(r"\W*(?:done|completed?|closed|discharged|yes|y|finished|✅|✔|cancelled|:white_check_mark:)\W*")
_DASH = re.compile(r"\s+[–—-]+\s+")
_DEED = compiled(rf"(?:{'|'.join(sorted(VERBS))})\b (?!of\b)\S|.*\b(?:to be|needs?(?: to be)?) \w+")
_FEWEST_CELLS, _MOST_CELLS = 3, 8
_ANY_DAY = date(2000, 1, 1)
_RULE = re.compile(r"[\s|:+=–—-]*")


def with_rows_told(lines: list[str]) -> list[str]:
    """The lines, where rows below a header of actions or decisions are told as "• ACTION: who: what, when"."""
    told: list[str] = []
    for is_table, group in groupby(map(_dashes_told, lines), key=_is_row):
        run = list(group)
        told.extend(_told(run) if is_table else run)
    return told


def _dashes_told(line: str) -> str:
    """ "Risk 7 - cover to be rewritten - Clerk - 18 March": cells that dashes part, a name and a day by themselves."""
    cells = [cell.strip() for cell in _DASH.split(line)]
    if is_labelled(line) or not _FEWEST_CELLS <= len(cells) <= _MOST_CELLS:
        return line
    days = [cell for cell in cells if _is_a_day(cell)]
    who = [cell for cell in cells if cell not in days and names_somebody(cell)]
    what = [cell for cell in cells if cell not in days + who[-1:]]
    if len(days) != 1 or not who or not any(_DEED.match(cell) for cell in what):
        return line
    return _action(who[-1], " – ".join(what), days[0])


def _is_a_day(cell: str) -> bool:
    found = find_dates(cell, today=_ANY_DAY)
    return len(found) == 1 and not re.search(r"\w", cell[: found[0].lead_start] + cell[found[0].end :])


def _is_row(line: str) -> bool:
    return "\t" in line.strip() or line.strip().strip("|").count("|") >= 1


def _told(rows: list[str]) -> list[str]:
    cells = [_cells(row) for row in rows if not _RULE.fullmatch(row)]
    columns = _header(cells[0]) if cells else {}
    if len(cells) > 1 and columns:
        return [line for row in cells[1:] if (line := _row_told(row, columns))]
    return [line or row for row, line in zip(rows, map(_without_header, rows), strict=True)]


def _cells(row: str) -> list[str]:
    parting = "\t" if "\t" in row.strip() else "|"
    return [cell.strip(" *_") for cell in row.strip().strip("|").split(parting)]


def _header(cells: list[str]) -> dict[str, int]:
    """Which column holds what; empty where the row is no header."""
    found = dict(_roles(cells))
    return found if {"action", "decision"} & found.keys() and len(found) > 1 else {}


def _roles(cells: list[str]) -> Iterator[tuple[str, int]]:
    for role, pattern in _COLUMNS.items():
        for place, cell in enumerate(cells):
            if pattern.fullmatch(cell):
                yield role, place
                break


def _row_told(row: list[str], columns: dict[str, int]) -> str:
    cell = {role: row[place] for role, place in columns.items() if place < len(row) and row[place]}
    if _CLOSED.fullmatch(cell.get("state", "")):
        return ""
    if decision := cell.get("decision"):
        return f"• Decision: {decision}"
    if not cell.get("action"):
        return ""
    return _action(cell.get("who", ""), cell["action"], cell.get("when", ""))


def _action(who: str, what: str, when: str) -> str:
    day = f" – due {when}" if when and re.search(r"\d|[a-z]", when, re.I) else ""
    return f"• ACTION: {who}: {what}{day}" if who else f"• ACTION: {what}{day}"


def _without_header(row: str) -> str | None:
    """A row by itself: who, what that begins with a verb, perhaps when."""
    cells = [cell for cell in _cells(row) if cell and not re.fullmatch(r"\d{1,2}\.?", cell)]
    what = next((cell for cell in cells if cell.split()[0].lower() in VERBS and len(cell.split()) > 1), None)
    who = next((cell for cell in cells if cell != what and names_somebody(cell)), None)
    if "\t" not in row or not what or not who:
        return None
    return _action(who, what, next((cell for cell in cells if cell not in {what, who}), ""))
