"""`/digest`: what is overdue, due, done and decided."""

from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids
from handlers.acts import Act
from handlers.blocks.digest import digest
from handlers.blocks.help import DIGEST, help_message
from handlers.channels import partnership_of
from handlers.listening import listener
from handlers.members import members_only
from handlers.replies import announce, whisper
from handlers.services import Services
from knowledge.errors import NotUnderstood


def register(app: App, services: Services) -> None:
    """Listen for the command."""
    app.command(ids.DIGEST)(listener(partial(_command, services)))


def _command(services: Services, act: Act, client: WebClient) -> None:
    words = act.text.strip().lower()
    if words == "now":
        members_only(services, partial(_now, services))(act, client)
    elif words in {"", "help", "?"}:
        whisper(client, act, help_message(DIGEST))
    else:
        raise NotUnderstood("I can post a digest at once: write `/digest now`.")


def _now(services: Services, act: Act, client: WebClient) -> None:
    register = services.seen_in(act).register
    announce(client, act, digest(register.digest(partnership_of(services, act.channel))))
