"""Questions by mention, by direct message and by `/ask`; choices asked back; answers shared."""

from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids, words
from handlers.access import ANYONE, asker, audience
from handlers.acts import Act
from handlers.blocks import answer as blocks
from handlers.blocks.asked import QUESTION_CHARS, Asked, unpack
from handlers.blocks.help import QUESTION, help_message
from handlers.blocks.text import Message, plain
from handlers.channels import partnership_of
from handlers.hearing import asked_by_message
from handlers.listening import listener
from handlers.replies import announce, in_thread, replace, whisper
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.types import Answer, Asker
from knowledge.words import STOP_WORDS, split, spoken

GUESTS_READ = "Guests read this channel, so I looked in public papers only. `/ask` looks in all that you may see."
HELP = frozenset({"", "help", "?"})


def register(app: App, services: Services) -> None:
    """Listen for questions and for the buttons of their answers."""
    app.event("app_mention", matchers=[asked_by_message])(listener(partial(_said, services)))
    app.event("message", matchers=[asked_by_message])(listener(partial(_said, services)))
    app.command(ids.ASK)(listener(partial(_command, services)))
    app.action(ids.CHOICE_BUTTON)(listener(partial(_chosen, services)))
    app.action(ids.ANSWER_SHARE)(listener(partial(_shared, services)))


def _said(services: Services, act: Act, client: WebClient) -> None:
    """A mention or a direct message: one answer in its thread."""
    question = words.question(act.text, act.bot_user)
    goes_on = act.thread != act.ts
    if question.lower() in HELP or (not goes_on and _asks_nothing(question)):
        in_thread(client, act, help_message(QUESTION))
        return
    try:
        message = _answer_here(services, act, client, Asked(question, thread=act.thread))
    except NotUnderstood as error:
        message = plain(str(error))
    in_thread(client, act, message)


def _command(services: Services, act: Act, client: WebClient) -> None:
    """`/ask`: an answer for the asker alone, which they may share."""
    question = words.question(act.text)
    if question.lower() in HELP or _asks_nothing(question):
        whisper(client, act, help_message(QUESTION))
        return
    asked = Asked(question, partnership_of(services, act.channel))
    whisper(client, act, _answer_alone(services, act, client, asked))


def _chosen(services: Services, act: Act, client: WebClient) -> None:
    """A partnership chosen: its answer, and the buttons are taken away so that nobody presses another unawares."""
    asked = unpack(act.value)
    if asked.thread:
        in_thread(client, act, _answer_here(services, act, client, asked))
        replace(client, act, plain(f"{spoken(asked.partnership)}:"))
    else:
        replace(client, act, _answer_alone(services, act, client, asked))


def _shared(services: Services, act: Act, client: WebClient) -> None:
    """An answer shared: asked once more for what everyone in the channel may see."""
    asked = unpack(act.value)
    given = _ask(services, asked, audience(act, client, services.people, services.clock()))
    if not given.found:
        whisper(
            client, act, plain("This stands in papers that not everyone in this channel may see; I did not share it.")
        )
        return
    announce(client, act, blocks.shared(blocks.answer(given, asked), act.user, asked.question))


def _answer_here(services: Services, act: Act, client: WebClient, asked: Asked) -> Message:
    """For everyone who reads the channel; in a direct message, for the one person there."""
    alone = asker(act, client, services.people, services.officers(), services.clock())
    who = alone if act.direct else audience(act, client, services.people, services.clock())
    given = _ask(services, asked, who, act.channel)
    message = blocks.answer(given, asked)
    kept_back = who.sees == ANYONE and alone.sees != ANYONE
    return message if given.found or not kept_back else blocks.beside(message, GUESTS_READ)


def _answer_alone(services: Services, act: Act, client: WebClient, asked: Asked) -> Message:
    who = asker(act, client, services.people, services.officers(), services.clock())
    return blocks.private(_ask(services, asked, who), asked)


def _asks_nothing(question: str) -> bool:
    """Whether it holds no word that a paper could answer to: a greeting, say, or thanks."""
    return STOP_WORDS.issuperset(split(question))


def _ask(services: Services, asked: Asked, who: Asker, channel: str = "") -> Answer:
    if len(asked.question) > QUESTION_CHARS:
        raise NotUnderstood(f"That is too long for a question: please ask in fewer than {QUESTION_CHARS} characters.")
    thread = f"{channel}:{asked.thread}" if channel and asked.thread else ""
    partnership = asked.partnership or (partnership_of(services, channel) if channel else "")
    return services.library.ask(asked.question, who, thread=thread, partnership=partnership)
