"""`remit deliveries`: what was asked in Slack and is not done, and who is still to be told of an action."""

import json
import os
from dataclasses import asdict

import click

from bot.config import Config
from knowledge.store import Store, notices
from knowledge.store.deliveries import Standing, standing
from knowledge.store.notices import Notice


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def deliveries(as_json: bool) -> None:  # noqa: FBT001 (click's way)
    """List what was asked in Slack and is under way or was given up, with the reason and whether the person knows.

    After it, whoever is still to be told that an action is theirs. Nobody's words are shown. The log tells more under
    the same key.
    """
    with Store(Config.from_env(os.environ).database).reading() as db:
        found: list[Standing | Notice] = [*standing(db), *notices.owed(db)]
    for one in found:
        click.echo(json.dumps(asdict(one), default=str) if as_json else _line(one))
    if not found and not as_json:
        click.echo("Everything that was asked is done.")


def _line(one: Standing | Notice) -> str:
    return _notice(one) if isinstance(one, Notice) else _delivery(one)


def _notice(one: Notice) -> str:
    tried = f", put to Slack first at {one.begun_at:%Y-%m-%d %H:%M} UTC" if one.begun_at else ""
    return f"{one.given_at:%Y-%m-%d %H:%M} UTC  {one.item}  {one.person} is to be told that it is theirs{tried}"


def _delivery(one: Standing) -> str:
    came = f"{one.received_at:%Y-%m-%d %H:%M} UTC  {one.key}"
    if one.given_up_at is None:
        return f"{came}  under way, attempt {one.attempts}"
    told = "the person was told" if one.told_at else "the person is told when Slack can be reached"
    return f"{came}  given up after attempt {one.attempts}: {one.reason or 'no reason noted'}; {told}"
