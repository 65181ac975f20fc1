"""A person's Home tab."""

from collections.abc import Sequence
from datetime import date

from handlers.blocks.action import listed
from handlers.blocks.help import QUESTION
from handlers.blocks.text import Block, header, sections
from knowledge.types import Action


def home(own: Sequence[Action], today: date) -> Block:
    """The view: a person's open actions, and how to ask."""
    # A list's buttons change the message that they stand in; on this tab there is none.
    actions = [{name: part for name, part in block.items() if name != "accessory"} for block in _own(own, today)]
    return {"type": "home", "blocks": [header("Your actions"), *actions, header("Ask"), *sections(QUESTION)]}


def _own(own: Sequence[Action], today: date) -> list[Block]:
    message = listed(own, "mine", today)
    return message.blocks or sections(message.text)
