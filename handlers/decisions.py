"""`/decision`: logging, listing, changing and looking up decisions, with their form."""

from datetime import date
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import changing, commands, ids
from handlers.acts import Act
from handlers.blocks import decision as blocks
from handlers.blocks import form
from handlers.blocks.help import DECISION, help_message
from handlers.blocks.text import Message
from handlers.channels import names, partnership_of
from handlers.forms import open_form, place_of
from handlers.listening import listener
from handlers.members import members_only
from handlers.replies import whisper
from handlers.services import Services
from handlers.sources import confirm, source_of
from handlers.words import record
from knowledge.register.wording import DecisionWords, read_decision
from knowledge.types import NewDecision


def register(app: App, services: Services) -> None:
    """Listen for the command and its form."""
    app.command(ids.DECISION)(listener(partial(_command, services)))
    app.view(ids.DECISION_FORM)(listener(partial(_submitted, services), check=_wrong))


def _command(services: Services, act: Act, client: WebClient) -> None:
    asked = commands.read(act.text, commands.DECISION_VERBS)
    if asked.verb == "help":
        whisper(client, act, help_message(DECISION))
    elif asked.verb:
        members_only(services, partial(_kept, services, asked))(act, client)
    elif asked.rest:
        _log_words(services, act, client)
    else:
        blank = DecisionWords("", "", services.register.today())
        view = blocks.decision_form(*names(services, act), form.Place(act.channel), blank)
        open_form(client, act, view)


def _kept(services: Services, asked: commands.Asked, act: Act, client: WebClient) -> None:
    """What is asked about, or done to, decisions that stand in the register."""
    if asked.verb == "list":
        found = services.register.decisions(partnership=partnership_of(services, act.channel))
        whisper(client, act, blocks.listed(found))
    elif asked.verb == "show":
        whisper(client, act, _show(services, asked.rest))
    else:
        for message in changing.change_decision(services, act.user, asked.verb, record(asked.rest)):
            whisper(client, act, message)


def _show(services: Services, words: str) -> Message:
    decision = services.register.decision(words)
    changes = services.register.history(decision.number)
    return blocks.shown(decision, changes, services.zone, services.register.today())


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
    decided_on, review_on = form.written(act.view, ids.DECIDED_ON), form.written(act.view, ids.REVIEW_ON)
    new = NewDecision(
        what=form.written(act.view, ids.WHAT),
        lead_agency=form.written(act.view, ids.LEAD_AGENCY),
        decided_on=date.fromisoformat(decided_on) if decided_on else services.register.today(),
        partnership=form.written(act.view, ids.PARTNERSHIP) or partnership_of(services, act.channel),
        source=source_of(act, client),
        reasons=form.written(act.view, ids.REASONS),
        review_on=date.fromisoformat(review_on) if review_on else None,
    )
    _log(services, act, client, new)


def _log(services: Services, act: Act, client: WebClient, new: NewDecision) -> None:
    decision, fresh = services.register.log_decision(new, act.user)
    confirm(client, act, blocks.logged(decision), fresh=fresh)


def _wrong(act: Act) -> dict[str, str]:
    return {} if form.written(act.view, ids.WHAT) else {ids.WHAT: "Say what was decided."}
