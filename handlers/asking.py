"""Putting a question to the papers, and keeping it so that people may say what they think of the answer."""

from dataclasses import dataclass, replace

from slack_sdk import WebClient

from handlers.access import ANYONE, asker, audience
from handlers.acts import Act
from handlers.blocks import answer as blocks
from handlers.blocks.asked import QUESTION_CHARS, Asked
from handlers.channels import partnership_of
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.types import Answer, Asker, NewAsking


@dataclass(frozen=True)
class Given:
    """An answer, the question as it is kept, and whether others who read along kept papers from it."""

    answer: Answer
    asked: Asked
    kept_back: bool = False


def ask_here(services: Services, act: Act, client: WebClient, asked: Asked) -> Given:
    """For everyone who reads the channel; in a direct message, for the one person there."""
    alone = asker(act, client, services.people, services.officers(), services.clock())
    who = alone if act.direct else audience(act, client, services.people, services.clock())
    given = _put(services, act, asked, who, act.channel)
    kept_back = who.sees == ANYONE and alone.sees != ANYONE and not given.answer.found
    return replace(given, kept_back=kept_back)


def ask_alone(services: Services, act: Act, client: WebClient, asked: Asked) -> Given:
    """For the asker alone."""
    who = asker(act, client, services.people, services.officers(), services.clock())
    return _put(services, act, asked, who)


def ask_again(services: Services, asked: Asked, who: Asker) -> Answer:
    """A question that was kept before, for whoever may see the answer now."""
    return services.library.ask(asked.question, who, partnership=asked.partnership)


def _put(services: Services, act: Act, asked: Asked, who: Asker, channel: str = "") -> Given:
    if len(asked.question) > QUESTION_CHARS:
        raise NotUnderstood(f"That is too long for a question: please ask in fewer than {QUESTION_CHARS} characters.")
    thread = f"{channel}:{asked.thread}" if channel and asked.thread else ""
    set_to = asked.partnership or (partnership_of(services, channel) if channel else "")
    chosen = bool(asked.partnership)
    given = services.library.ask(asked.question, who, thread=thread, partnership=set_to, chosen=chosen)
    if given.choices:
        # Asked back: the question is kept once it is known of whom it was asked.
        return Given(given, asked)
    about = services.questions.about(who, asked.question, given, set_to)
    new = NewAsking(act.key, asked.question, about, act.user, act.channel, asked.thread)
    number = services.questions.note(new, given, folded=blocks.folds(given))
    return Given(given, replace(asked, number=number))
