"""What admins set with `/governance` beside a channel's partnership: the emoji that keep a message."""

import re

from handlers.keeping import ACTION, DECISION
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.store import settings as rows

EMOJI = {ACTION: "pushpin", DECISION: "ballot_box_with_check"}
"""What keeps a message as an item of that kind while nothing else is set."""
CALLED = {"thumbsup": "+1", "thumbsdown": "-1"}
"""Names that people type, and what Slack calls the reaction."""
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


def told(services: Services) -> list[str]:
    """What is set, in sentences."""
    emoji = _emoji(services)
    return [f"On a message, :{emoji[ACTION]}: keeps an action and :{emoji[DECISION]}: a decision."]


def _emoji(services: Services) -> dict[str, str]:
    with services.store.reading() as db:
        return {kind: rows.get(db, f"emoji {kind}") or default for kind, default in EMOJI.items()}
