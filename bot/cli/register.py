"""`remit capture` and `remit export`."""

import codecs
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any, cast, get_args

import click

from bot.app import create_services
from bot.config import Config
from knowledge.errors import NotUnderstood
from knowledge.register.capture import capture as read_message
from knowledge.reports.export import Format, Kind
from knowledge.reports.export import export as write_items


@click.command()
@click.argument("message", required=False)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day it was written. Default: today.")
@click.option("--author", default="", help="Who wrote it: owns what “I'll …” promises.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option(
    "--batch", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Messages, a JSON object a line."
)
def capture(message: str | None, today: Any, author: str, as_json: bool, batch: Path | None) -> None:  # noqa: ANN401, FBT001
    """Read the actions and decisions in MESSAGE, as Remit would propose them in a channel."""
    day = today.date() if today else create_services(Config.from_env(os.environ)).register.today()
    if batch is not None:
        for row in _messages(batch):
            found = _items(
                row["text"], date.fromisoformat(row.get("today") or day.isoformat()), row.get("author") or ""
            )
            click.echo(json.dumps({"id": row["id"], "items": found}, ensure_ascii=False))
        return
    if not message or not message.strip():
        raise NotUnderstood('Write a message, as in: remit capture "ACTION: Clerk to publish the minutes by Friday"')
    items = _items(message, day, author)
    if as_json:
        click.echo(json.dumps({"id": "", "items": items}, ensure_ascii=False))
        return
    for item in items:
        click.echo(f"{item['kind']}: {item['text']} | owner: {item['owner'] or 'none'} | due: {item['due'] or 'none'}")
    if not items:
        click.echo("No action or decision in it.")


def _messages(batch: Path) -> list[dict[str, Any]]:
    rows = []
    for number, line in enumerate(batch.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            rows.append({**row, "id": row["id"], "text": str(row["text"])})
        except (ValueError, KeyError, TypeError) as error:
            raise NotUnderstood(f'{batch}, line {number}: write {{"id": …, "text": …}} ({error})') from error
    return rows


def _items(text: str, today: date, author: str) -> list[dict[str, str | None]]:
    found = read_message(text, today=today, author=author)
    return [
        {"kind": i.kind, "text": i.text, "owner": i.owner, "due": i.due.isoformat() if i.due else None} for i in found
    ]


@click.command()
@click.argument("what", type=click.Choice(["actions", "decisions"]))
@click.option("--format", "as_format", type=click.Choice(get_args(Format)), default="csv", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file. Default: standard output.")
def export(what: str, as_format: str, output: Path | None) -> None:
    """Write the register's actions or decisions, every one with its owner, dates and source."""
    register = create_services(Config.from_env(os.environ)).register
    items = register.all_actions() if what == "actions" else register.decisions()
    data = write_items(items, cast("Format", as_format), kind=cast("Kind", what))
    if output is None:
        sys.stdout.buffer.write(data)
        return
    # Without the mark Excel reads a .csv file in the machine's old code page; programs that read our output choke on it.
    output.write_bytes(codecs.BOM_UTF8 + data if as_format == "csv" else data)
    click.echo(f"{len(items)} {what} in {output}", err=True)
