"""Files of one JSON object a line, as --batch takes them."""

import json
from pathlib import Path
from typing import Any

import click

from knowledge.errors import NotUnderstood

LINES = click.Path(exists=True, dir_okay=False, path_type=Path)


def read_lines(file: Path, text: str) -> list[dict[str, Any]]:
    """Every object of the file, each with `id` and the key `text`; raises NotUnderstood naming the line."""
    rows = []
    for number, line in enumerate(_text(file).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            rows.append({**row, "id": row["id"], text: str(row[text])})
        except (ValueError, KeyError, TypeError) as error:
            raise NotUnderstood(f'{file}, line {number}: write {{"id": …, "{text}": …}} ({error})') from error
    return rows


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUnderstood(f"{file} is not UTF-8 text: save it as UTF-8, a JSON object a line") from error
