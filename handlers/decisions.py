"""`/decision`: logging, listing and looking up decisions, with their form."""

from datetime import date
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import commands, ids
from handlers.acts import Act
from handlers.blocks import decision as blocks
from handlers.blocks import form
from handlers.blocks.help import DECISION, help_message
from handlers.channels import names, partnership_of
from handlers.forms import open_form, place_of
from handlers.listening import listener
from handlers.replies import whisper
from handlers.services import Services
from handlers.sources import confirm, source_of
from handlers.words import record
from knowledge.errors import NotUnderstood
from knowledge.register.wording import DecisionWords, read_decision
from knowledge.types import NewDecision


def register(app: App, services: Services) -> None:
    """Listen for the command and its form."""
    app.command(ids.DECISION)(listener(partial(_command, services)))
    app.view(ids.DECISION_FORM)(listener(partial(_submitted, services), check=_wrong))


def _command(services: Services, act: Act, client: WebClient) -> None:
    asked = commands.read(act.text)
    if asked.verb == "help":
        whisper(client, act, help_message(DECISION))
    elif asked.verb == "list":
        found = services.register.decisions(partnership=partnership_of(services, act.channel))
        whisper(client, act, blocks.listed(found))
    elif asked.verb == "show":
        whisper(client, act, blocks.logged(services.register.decision(asked.rest)))
    elif asked.verb:
        raise NotUnderstood("A decision stands once it is made. Keep a new one that replaces it: `/decision help`.")
    elif asked.rest:
        _log_words(services, act, client)
    else:
        blank = DecisionWords("", "", services.register.today())
        view = blocks.decision_form(*names(services, act), form.Place(act.channel), blank)
        open_form(client, act, view)


def _log_words(services: Services, act: Act, client: WebClient) -> None:
    words = read_decision(record(act.text), today=services.register.today())
    new = NewDecision(
        words.what,
        words.lead_agency,
        words.decided_on,
        partnership_of(services, act.channel),
        source_of(act, client),
    )
    _log(services, act, client, new)


def _submitted(services: Services, act: Act, client: WebClient) -> None:
    act = place_of(act)
    decided_on = form.written(act.view, ids.DECIDED_ON)
    new = NewDecision(
        what=form.written(act.view, ids.WHAT),
        lead_agency=form.written(act.view, ids.LEAD_AGENCY),
        decided_on=date.fromisoformat(decided_on) if decided_on else services.register.today(),
        partnership=form.written(act.view, ids.PARTNERSHIP) or partnership_of(services, act.channel),
        source=source_of(act, client),
    )
    _log(services, act, client, new)


def _log(services: Services, act: Act, client: WebClient, new: NewDecision) -> None:
    decision, fresh = services.register.log_decision(new, act.user)
    confirm(client, act, blocks.logged(decision), fresh=fresh)


def _wrong(act: Act) -> dict[str, str]:
    return {} if form.written(act.view, ids.WHAT) else {ids.WHAT: "Say what was decided."}
