"""Questions by mention, by direct message, in a thread and by `/ask`; choices asked back; answers shared."""

from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids, words
from handlers.access import asker, audience
from handlers.acts import Act, Body
from handlers.asking import Given, ask_again, ask_alone, ask_here
from handlers.blocks import answer as blocks
from handlers.blocks.asked import Asked, unpack
from handlers.blocks.help import QUESTION, help_message
from handlers.blocks.text import Message, plain
from handlers.channels import partnership_of
from handlers.hearing import asked_by_message
from handlers.listening import listener
from handlers.replies import announce, in_thread, replace, whisper
from handlers.services import Services
from handlers.threads import asked_in_thread, to_remit, working
from knowledge.errors import NotUnderstood
from knowledge.words import STOP_WORDS, split, spoken

GUESTS_READ = "Guests read this channel, so I looked in public papers only. `/ask` looks in all that you may see."
HELP = frozenset({"", "help", "?"})


def register(app: App, services: Services) -> None:
    """Listen for questions and for the buttons of their answers."""

    def goes_on(body: Body) -> bool:
        return asked_in_thread(services, body)

    said = listener(partial(_said, services))
    app.event("app_mention", matchers=[asked_by_message])(said)
    app.event("message", matchers=[asked_by_message])(said)
    app.event("message", matchers=[goes_on])(said)
    app.command(ids.ASK)(listener(partial(_command, services)))
    app.action(ids.CHOICE_BUTTON)(listener(partial(_chosen, services)))
    app.action(ids.ALSO_BUTTON)(listener(partial(_also, services)))
    app.action(ids.ANSWER_SHARE)(listener(partial(_shared, services)))
    app.action(ids.ANSWER_WHOLE)(listener(partial(_unfolded, services)))


def _said(services: Services, act: Act, client: WebClient) -> None:
    """A mention or a direct message: one answer in its thread."""
    question = words.question(act.text, act.bot_user)
    goes_on = act.thread != act.ts
    if not to_remit(client, act, question):
        return
    if question.lower() in HELP or (not goes_on and _asks_nothing(question)):
        in_thread(client, act, help_message(QUESTION))
        return
    working(services, act, client, question)
    try:
        message = _message(ask_here(services, act, client, Asked(question, thread=act.thread)))
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
    whisper(client, act, _private(ask_alone(services, act, client, asked)))


def _chosen(services: Services, act: Act, client: WebClient) -> None:
    """A partnership chosen: its answer, and the buttons are taken away so that nobody presses another unawares."""
    asked = unpack(act.value)
    if asked.thread:
        in_thread(client, act, _message(ask_here(services, act, client, asked)))
        replace(client, act, plain(f"{spoken(asked.partnership)}:"))
    else:
        replace(client, act, _private(ask_alone(services, act, client, asked)))


def _also(services: Services, act: Act, client: WebClient) -> None:
    """Another partnership's answer beside the one given."""
    asked = unpack(act.value)
    if asked.thread:
        in_thread(client, act, _message(ask_here(services, act, client, asked)))
    else:
        whisper(client, act, _private(ask_alone(services, act, client, asked)))


def _shared(services: Services, act: Act, client: WebClient) -> None:
    """An answer shared: asked once more for what everyone in the channel may see."""
    asked = unpack(act.value)
    given = ask_again(services, asked, audience(act, client, services.people, services.clock()))
    if not given.found:
        whisper(
            client, act, plain("This stands in papers that not everyone in this channel may see; I did not share it.")
        )
        return
    announce(client, act, blocks.shared(blocks.answer(given, asked), act.user, asked.question))


def _unfolded(services: Services, act: Act, client: WebClient) -> None:
    """The whole list in place of its first lines, for those who read it there and may see it now."""
    asked = unpack(act.value)
    alone = act.ephemeral or act.direct
    now = services.clock()
    who = (
        asker(act, client, services.people, services.officers(), now)
        if alone
        else audience(act, client, services.people, now)
    )
    given = services.questions.whole(asked.number, who)
    first, *further = blocks.whole(given, asked, act.message.get("blocks") or (), alone=act.ephemeral)
    replace(client, act, first)
    for page in further:
        (whisper if act.ephemeral else in_thread)(client, act, page)


def _message(given: Given) -> Message:
    message = blocks.answer(given.answer, given.asked)
    return blocks.beside(message, GUESTS_READ) if given.kept_back else message


def _private(given: Given) -> Message:
    return blocks.private(given.answer, given.asked)


def _asks_nothing(question: str) -> bool:
    """Whether it holds no word that a paper could answer to: a greeting, say, or thanks."""
    return STOP_WORDS.issuperset(split(question))
