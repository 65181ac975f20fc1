"""What people say of an answer: helpful, not right, and that an officer should be asked."""

from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids
from handlers.acts import Act
from handlers.blocks.feedback import HELPFUL, THANKS, WRONG, sorry
from handlers.blocks.officers import asked
from handlers.blocks.text import plain
from handlers.listening import listener
from handlers.officers import post, post_again
from handlers.replies import whisper
from handlers.services import Services
from handlers.settings import officers_channel
from knowledge.errors import NotUnderstood

OLD = "That button is from an earlier version of me. Please ask once more."


def register(app: App, services: Services) -> None:
    """Listen for the buttons under answers."""
    app.action(ids.ANSWER_FEEDBACK)(listener(partial(_voted, services)))
    app.action(ids.OFFICER_ASK)(listener(partial(_asked, services)))


def _voted(services: Services, act: Act, client: WebClient) -> None:
    """A vote, in place of the one that the person gave before."""
    side, _, number = act.value.partition(" ")
    if side not in {HELPFUL, WRONG}:
        raise NotUnderstood(OLD)
    vote = services.questions.vote(_number(number), act.user, helpful=side == HELPFUL)
    if vote.case:
        post(services, client, vote.case)
    whisper(client, act, plain(THANKS) if side == HELPFUL else sorry(_number(number)))


def _asked(services: Services, act: Act, client: WebClient) -> None:
    """Put the question before the officers, and tell the person who will see it."""
    case, fresh = services.questions.ask_officer(_number(act.value), act.user)
    if not officers_channel(services):
        whisper(client, act, asked(_nowhere(services)))
    elif not fresh and case.posted:
        whisper(
            client, act, plain("An officer has this question already. I will bring the answer to whoever asked first.")
        )
    elif post_again(services, client, case):
        whisper(client, act, plain("I have asked the officers. I will bring you the answer."))
    else:
        whisper(client, act, asked(_nowhere(services)))


def _nowhere(services: Services) -> str:
    """Whom to ask where no channel of the officers takes the question."""
    admins = ", ".join(f"<@{admin}>" for admin in sorted(services.admins))
    who = f"You can ask them yourself: {admins}." if admins else "Ask whoever runs me."
    return f"It waits in the officers' list. {who}"


def _number(value: str) -> int:
    if not value.isdecimal():
        raise NotUnderstood(OLD)
    return int(value)
