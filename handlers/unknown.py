"""What Remit does not know is answered, not dropped: an old button, another app's command."""

import logging

from slack_sdk import WebClient

from handlers import ids
from handlers.acts import Act, Body, act_of
from handlers.blocks.text import plain
from handlers.replies import SLACK_TROUBLE, reason, whisper

log = logging.getLogger(__name__)

STALE = {
    "block_actions": "That button is from an earlier version of me and does nothing now.",
    "interactive_message": "That button is from an earlier version of me and does nothing now.",
    "shortcut": "I do not know that shortcut.",
    "message_action": "I do not know that shortcut.",
    "view_submission": "That form is from an earlier version of me, so I kept nothing of it. Please open it again.",
}


def command_sentence(body: Body) -> str:
    """What to say at once to a slash command that is not Remit's; nothing where the body is no command."""
    command = body.get("command")
    if not isinstance(command, str) or command in ids.COMMANDS:
        return ""
    return f"I do not know {command}. I know {', '.join(sorted(ids.COMMANDS))}; each explains itself with `help`."


def stale_sentence(body: Body) -> str:
    """What to say to somebody who used something that Remit no longer has; nothing where nobody is waiting."""
    kind = body.get("type")
    act = act_of(body)
    reachable = bool(act.response_url or act.user)
    return STALE.get(kind, "") if isinstance(kind, str) and reachable else ""


def tell(sentence: str, act: Act, client: WebClient) -> None:
    """Say it to the person, whatever becomes of it: there is nothing to do again."""
    try:
        whisper(client, act, plain(sentence))
    except SLACK_TROUBLE as error:
        log.info("%s: the person could not be told (%s)", act.key, reason(error))
