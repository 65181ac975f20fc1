"""What admins set with `/governance` beside a channel's partnership: the emoji that keep a message, and proposals."""

import re

from handlers.acts import Act
from handlers.keeping import ACTION, DECISION
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.store import settings as rows

EMOJI = {ACTION: "pushpin", DECISION: "ballot_box_with_check"}
"""What keeps a message as an item of that kind while nothing else is set."""
CALLED = {"thumbsup": "+1", "thumbsdown": "-1"}
"""Names that people type, and what Slack calls the reaction."""
OFFICERS = "officers"
PROPOSALS, ON, OFF = "proposals", "on", "off"
READING = "Where I am a member here, I read along and offer to keep the actions and decisions that I see."
SILENT = "I make no proposals in this channel."
POSTED = "Questions that people ask an officer are posted in the officers' channel."
LISTED = "Questions that people ask an officer wait in the list only: `/governance officers #channel` posts them."
NAME = re.compile(r":?(?P<name>[^\s:<>]+)(?:::skin-tone-\d)?:?(?::skin-tone-\d:)?")


def kind_of(services: Services, name: str) -> str:
    """What an emoji keeps a message as: "action", "decision", or nothing. Its skin tone makes no difference."""
    bare = name.partition("::")[0]
    return next((kind for kind, emoji in _emoji(services).items() if emoji == bare), "")


def set_emoji(services: Services, words: str) -> str:
    """Do as "action :pushpin:" says; gives the sentence that tells it. Raises NotUnderstood."""
    kind, _, rest = words.partition(" ")
    kind, match = kind.lower(), NAME.fullmatch(rest.strip())
    if kind not in EMOJI or not match:
        raise NotUnderstood("Say which: `/governance emoji action :pushpin:`, or `decision` with another emoji.")
    name = CALLED.get(match["name"].lower(), match["name"].lower())
    if name == next(emoji for other, emoji in _emoji(services).items() if other != kind):
        raise NotUnderstood(f":{name}: keeps the other kind already: choose another emoji for {kind}s.")
    with services.store.writing() as db:
        rows.put(db, f"emoji {kind}", name)
    return f":{name}: on a message now keeps it as {'an action' if kind == ACTION else 'a decision'}."


def proposes(services: Services, channel: str) -> bool:
    """Whether people of that channel are offered to keep what they say."""
    with services.store.reading() as db:
        return rows.get(db, PROPOSALS, channel) == ON


def set_proposals(services: Services, act: Act, words: str) -> str:
    """Switch the channel's proposals "on" or "off"; gives the sentence that tells it. Raises NotUnderstood."""
    if words.lower() not in {ON, OFF}:
        raise NotUnderstood("Say `/governance proposals on`, or `/governance proposals off`.")
    if act.direct:
        raise NotUnderstood("I read along in channels only: switch proposals on in one that I am a member of.")
    wanted = words.lower() == ON
    with services.store.writing() as db:
        rows.put(db, PROPOSALS, ON if wanted else "", act.channel)
    return READING if wanted else SILENT


def officers_channel(services: Services) -> str:
    """The channel that questions for officers are posted in, or nothing."""
    with services.store.reading() as db:
        return rows.get(db, OFFICERS)


def set_officers_channel(services: Services, channel: str) -> None:
    """Set it; nothing takes it away."""
    with services.store.writing() as db:
        rows.put(db, OFFICERS, channel)


def told(services: Services, channel: str) -> list[str]:
    """What is set, in sentences."""
    emoji = _emoji(services)
    keeps = f"On a message, :{emoji[ACTION]}: keeps an action and :{emoji[DECISION]}: a decision."
    officers = POSTED if officers_channel(services) else LISTED
    return [keeps, READING if proposes(services, channel) else SILENT, officers]


def _emoji(services: Services) -> dict[str, str]:
    with services.store.reading() as db:
        return {kind: rows.get(db, f"emoji {kind}") or default for kind, default in EMOJI.items()}
