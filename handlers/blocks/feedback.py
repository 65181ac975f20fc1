"""What people may say of an answer: helpful, not right, ask an officer."""

from handlers import ids
from handlers.blocks.text import Block, Message, button, context, fallback, row, sections

HELPFUL, WRONG = "helpful", "wrong"
THANKS = "Thank you. Noted."
SORRY = "Sorry. An officer will look at it."


def feedback(number: int) -> list[Block]:
    """Helpful and Not right, for the question kept under that number; none where it is not kept."""
    if not number:
        return []
    sides = {
        "positive_button": _side("Helpful", f"{HELPFUL} {number}"),
        "negative_button": _side("Not right", f"{WRONG} {number}"),
    }
    return [
        {
            "type": "context_actions",
            "elements": [{"type": "feedback_buttons", "action_id": ids.ANSWER_FEEDBACK, **sides}],
        }
    ]


def ask_officer(number: int) -> list[Block]:
    """The way on where the papers do not say."""
    return [row(button("Ask an officer", ids.OFFICER_ASK, str(number)))] if number else []


def sorry(number: int) -> Message:
    """To one who says that an answer is not right."""
    hint = context("If you need the right answer soon, ask for it:")
    return Message(fallback(SORRY), [*sections(SORRY), hint, *ask_officer(number)])


def _side(label: str, value: str) -> Block:
    return {"text": {"type": "plain_text", "text": label}, "value": value}
