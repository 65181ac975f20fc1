"""`remit capture`, `remit export` and `remit import`."""

import codecs
import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import cast, get_args

import click

from bot.app import create_services
from bot.cli.lines import LINES, read_lines
from bot.config import Config
from knowledge.errors import NotUnderstood, RemitError
from knowledge.register.capture import capture as read_message
from knowledge.reports.columns import Kind
from knowledge.reports.export import Format
from knowledge.reports.export import export as write_items
from knowledge.reports.reading import read_items


@click.command()
@click.argument("message", required=False)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day it was written. Default: today.")
@click.option("--author", default="", help="Who wrote it: owns what “I'll …” promises.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--batch", type=LINES, help="Messages, a JSON object a line.")
def capture(
    message: str | None,
    today: datetime | None,
    author: str,
    as_json: bool,  # noqa: FBT001 (click's way)
    batch: Path | None,
) -> None:
    """Read the actions and decisions in MESSAGE, as Remit would propose them in a channel."""
    day = today.date() if today else create_services(Config.from_env(os.environ)).register.today()
    if batch is not None:
        for row in read_lines(batch, "text"):
            found = _items(row["text"], _day(row.get("today"), day), row.get("author") or "")
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


def _day(written: str | None, default: date) -> date:
    try:
        return date.fromisoformat(written) if written else default
    except ValueError as error:
        raise NotUnderstood(f'"today" is {written!r}: write a day such as 2026-03-31') from error


def _items(text: str, today: date, author: str) -> list[dict[str, str | None]]:
    found = read_message(text, today=today, author=author)
    return [
        {"kind": i.kind, "text": i.text, "owner": i.owner, "due": i.due.isoformat() if i.due else None} for i in found
    ]


@click.command()
@click.argument("what", type=click.Choice(["actions", "decisions"]))
@click.option(
    "--format",
    "as_format",
    type=click.Choice(get_args(Format)),
    default="csv",
    show_default=True,
    help="The file's form.",
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file. Default: standard output.")
def export(what: str, as_format: str, output: Path | None) -> None:
    """Write the register's actions or decisions, every one with its owner, dates and source.

    As json each has its history too; csv and xlsx hold no history.

    As ics, actions are to-dos and decisions all-day events, for a calendar to read.
    """
    register = create_services(Config.from_env(os.environ)).register
    items = register.all_actions() if what == "actions" else register.decisions()
    data = write_items(items, cast("Format", as_format), kind=cast("Kind", what), histories=register.histories())
    if output is None:
        sys.stdout.buffer.write(data)
        return
    # Excel reads a .csv without the mark in the machine's old code page; programs that read our output choke on it.
    try:
        output.write_bytes(codecs.BOM_UTF8 + data if as_format == "csv" else data)
    except OSError as error:
        raise RemitError(f"{output} cannot be written ({error.strerror}): choose another place") from error
    click.echo(f"{len(items)} {what} in {output}", err=True)


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Take in FILE, actions or decisions as `remit export` writes them (csv or json), under their own numbers.

    A json file's histories are kept with its items; of a csv file's the history begins with the import.

    What stands already with the same content is passed over. Where a number stands with other content, nothing at all
    is taken in.
    """
    register = create_services(Config.from_env(os.environ)).register
    read = read_items(file)
    histories = {one.item.number: one.history for one in read}
    added = register.take_in([(f"{file.name}, {one.place}", one.item) for one in read], histories)
    click.echo(f"{added} taken in, {len(read) - added} already there", err=True)
