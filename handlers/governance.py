"""`/governance`: which partnership a channel is about, and what keeps a message."""

from collections.abc import Callable, Mapping
from functools import partial

from rapidfuzz import fuzz, process, utils
from slack_bolt import App
from slack_sdk import WebClient

from handlers import bodies, ids, roles, settings
from handlers.access import asker
from handlers.acts import Act
from handlers.blocks.help import GOVERNANCE, help_message
from handlers.blocks.text import count, naming
from handlers.channels import names
from handlers.listening import listener
from handlers.members import refuse_guests
from handlers.officers import set_channel
from handlers.replies import whisper
from handlers.services import Services
from handlers.words import record
from knowledge.errors import NotUnderstood
from knowledge.register.roles import Deed
from knowledge.store import channels, papers
from knowledge.words import spoken

Deeds = Mapping[str, Callable[[], str]]
"""By verb, what is done and said."""
NEAR = 80
"""Of 100: how alike a name must be to be taken for the one that is meant."""
APART = 5
"""How much nearer it must be than the next."""


def register(app: App, services: Services) -> None:
    """Listen for the command."""
    app.command(ids.GOVERNANCE)(listener(partial(_command, services)))


def _command(services: Services, act: Act, client: WebClient) -> None:
    verb, _, rest = record(act.text).partition(" ")
    verb, rest = verb.lower(), rest.strip()
    sets, asks = _sets(services, act, client, rest), _asks(services, act, client)
    if verb in {"", "help", "?"}:
        whisper(client, act, help_message(GOVERNANCE))
    elif verb in sets and (rest or verb != "people"):
        refuse_guests(services, act, client)
        services.roles().require(act.user, Deed.NAME if verb == "people" else Deed.GOVERN)
        whisper(client, act, naming(sets[verb]()))
    elif verb in asks:
        if verb != "status":
            refuse_guests(services, act, client)
        whisper(client, act, naming(asks[verb]()))
    else:
        raise NotUnderstood(f"I do not know “{verb}”: write `/governance help` for what I do know.")


def _asks(services: Services, act: Act, client: WebClient) -> Deeds:
    return {
        "status": lambda: _status(services, act, client),
        "bodies": lambda: bodies.listing(services, act),
        "people": lambda: roles.listing(services),
    }


def _sets(services: Services, act: Act, client: WebClient, rest: str) -> Deeds:
    return {
        "partnership": lambda: _set(services, act, rest),
        "emoji": lambda: settings.set_emoji(services, rest),
        "proposals": lambda: settings.set_proposals(services, act, rest),
        "body": lambda: bodies.set_body(services, act, rest),
        "people": lambda: roles.name(services, act, rest),
        "officers": lambda: set_channel(services, act, client),
    }


def _status(services: Services, act: Act, client: WebClient) -> str:
    sees = asker(act, client, services.people, services.officers(), services.clock()).sees
    with services.store.reading() as db:
        here, held = channels.partnership(db, act.channel), papers.by_partnership(db, sees)
    about = f"This channel is about {spoken(here)}." if here else "This channel is not set to one partnership."
    lines = [f"• {spoken(name)}: {count(number, 'paper')}" for name, number in held.items()]
    return "\n".join([about, *settings.told(services, act.channel), *(lines or ["No papers are indexed yet."])])


def _set(services: Services, act: Act, wanted: str) -> str:
    if not wanted:
        raise NotUnderstood("Say which: `/governance partnership NAME`, or `/governance partnership none`.")
    name = "" if wanted.lower() == "none" else meant(wanted, names(services, act)[0])
    with services.store.writing() as db:
        channels.set_partnership(db, act.channel, name)
    return f"This channel is now about {spoken(name)}." if name else "This channel is no longer set to one partnership."


def meant(wanted: str, known: tuple[str, ...]) -> str:
    """The partnership that a name means. Raises NotUnderstood, with the names, where none is near enough."""
    near = process.extract(
        wanted, {name: spoken(name) for name in known}, scorer=fuzz.WRatio, processor=utils.default_process, limit=2
    )
    clear = len(near) == 1 or (len(near) == 2 and near[0][1] - near[1][1] >= APART)
    if near and near[0][1] >= NEAR and clear:
        return str(near[0][2])
    listing = "\n".join(f"• {spoken(name)}" for name in known) or "There are none yet: index their papers first."
    raise NotUnderstood(f"I know no partnership “{wanted}”. These I know:\n{listing}")
