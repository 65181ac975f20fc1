"""Reading back the register's files: CSV and JSON as export writes them."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import NotUnderstood, UnreadableDocument
from knowledge.reports.cells import split, unguarded
from knowledge.reports.columns import COLUMNS, SEVERAL, Kind, Row, Value, item_of
from knowledge.reports.histories import HISTORY, changes_of
from knowledge.types import Action, Change, Decision

Told = tuple[str, Row, object]
"""Where an item stands, its values, and its history as JSON gives it."""


@dataclass(frozen=True)
class ReadItem:
    """An item of a file; its id is 0."""

    place: str
    """"line 3" of a CSV file, "item 2" of a JSON file."""
    item: Action | Decision
    history: tuple[Change, ...] = ()
    """What a JSON file tells of its changes, the oldest first."""


def read_items(file: Path) -> tuple[ReadItem, ...]:
    """Every action or decision of a file, in its order.

    Raises UnreadableDocument where the file is no such file, and NotUnderstood naming the line that is wrong.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
        rows = list(_json(text) if text.lstrip().startswith(("[", "{")) else _csv(text))
    except (OSError, ValueError, csv.Error) as error:
        raise UnreadableDocument(
            f"{file.name} cannot be read ({error}). Give a .csv or .json file as `remit export` writes it."
        ) from error
    return tuple(_item(file, place, row, history) for place, row, history in rows)


def _item(file: Path, place: str, row: Row, history: object) -> ReadItem:
    try:
        item = item_of(row)
        _check_columns(row, "actions" if isinstance(item, Action) else "decisions")
        return ReadItem(place, item, changes_of(item.number, history))
    except NotUnderstood as error:
        raise NotUnderstood(f"{file.name}, {place}: {error}.") from error


def _check_columns(row: Row, kind: Kind) -> None:
    """Raises NotUnderstood where a value would be lost."""
    unknown = [column for column, value in row.items() if column not in COLUMNS[kind] and value]
    if unknown:
        raise NotUnderstood(f"{kind} have no column “{unknown[0]}”: take it out")


def _csv(text: str) -> Iterator[Told]:
    page = csv.reader(io.StringIO(text, newline=""), strict=True)
    columns = next(page, [])
    if "number" not in columns:
        raise ValueError("its first line names no column “number”")
    before = page.line_num
    for cells in page:
        place, before = f"line {before + 1}", page.line_num
        if len(cells) > len(columns):
            raise ValueError(f"{place} has more cells than the first line has names")
        if any(cells):
            yield place, {name: _cell(name, cell) for name, cell in zip(columns, cells, strict=False)}, None


def _cell(column: str, cell: str) -> Value:
    words = unguarded(cell)
    return split(words) if column in SEVERAL else words


def _json(text: str) -> Iterator[Told]:
    told = json.loads(text)
    if not isinstance(told, list) or not all(isinstance(one, dict) for one in told):
        raise ValueError("it is not a list of objects")
    for position, one in enumerate(told, start=1):
        row = {name: _value(name, value) for name, value in one.items() if name != HISTORY}
        yield f"item {position}", row, one.get(HISTORY)


def _value(column: str, value: object) -> Value:
    if isinstance(value, list) and column in SEVERAL:
        return tuple(str(one) for one in value)
    if value is None or (isinstance(value, str) and column not in SEVERAL):
        return value
    raise ValueError(f"“{column}” is {json.dumps(value, ensure_ascii=False)[:40]}")
