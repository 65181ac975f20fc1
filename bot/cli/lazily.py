"""Commands that are imported when they are run: reading papers, Slack and the register each take their time to load."""

import gc
from collections.abc import Mapping
from importlib import import_module

import click

COMMANDS: Mapping[str, str] = {
    "index": "papers:index",
    "ask": "papers:ask",
    "questions": "questions:questions",
    "facts": "facts:facts",
    "papers": "catalogue:papers",
    "diff": "catalogue:diff",
    "capture": "register:capture",
    "export": "register:export",
    "import": "register:import_",
    "deliveries": "deliveries:deliveries",
    "serve": "serve:serve",
    "try": "serve:try_here",
}
"""Each command's module beside this one, and its name there."""


class Commands(click.Group):
    """A group that knows its commands by name and imports one to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The names, in the order in which the help tells them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command = getattr(import_module(f"bot.cli.{module}"), name)
        assert isinstance(command, click.Command)  # noqa: S101 (a slip in the table above)
        gc.freeze()  # what was imported stays: the collector need not go through it again and again
        return command
