"""The command line: a group of commands a file."""

import logging
import os
import sys
import traceback
from pathlib import Path

import click
import platformdirs

from bot.cli.lazily import Commands
from knowledge.errors import RemitError


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="remit", prog_name="remit")
def cli() -> None:
    """Answers from a partnership's own papers, and keeps its actions and decisions.

    \b
    Settings come from the environment:
      REMIT_DATABASE        the database file (default: in your user data folder)
      REMIT_TIMEZONE        such as Europe/London, which is the default
      REMIT_ADMINS          Slack user ids, separated by commas
      SLACK_BOT_TOKEN       xoxb-…, to serve
      SLACK_APP_TOKEN       xapp-…, to serve by Socket Mode
      SLACK_SIGNING_SECRET  to serve by HTTP
      SLACK_API_URL         another Web API address than Slack's
    """


def main() -> None:
    """Run a command; a person gets one sentence for an error, a developer the traceback in a log file."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        sys.exit(cli.main(standalone_mode=False))
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except RemitError as error:
        click.echo(f"remit: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has gone, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception:  # noqa: BLE001 (the last resort: logged whole, told in a sentence)
        click.echo(f"remit: something went wrong that should not have. The details are {_log_traceback()}", err=True)
        sys.exit(70)


def _log_traceback() -> str:
    """Where the details are: in a log file, else, where none can be written, in the words themselves."""
    log = Path(platformdirs.user_log_dir("remit", appauthor=False)) / "remit.log"
    details = traceback.format_exc()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as out:
            out.write(details)
    except OSError:
        return f"these:\n{details}"
    return f"in {log}"
