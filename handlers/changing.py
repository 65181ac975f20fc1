"""Changing what is kept: the verbs of `/action` and `/decision` that take a number, and what they change."""

from collections.abc import Iterator, Mapping

from handlers import commands
from handlers.blocks import action as action_blocks
from handlers.blocks import decision as decision_blocks
from handlers.blocks.text import Message, day
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.register import changes
from knowledge.register.amending import read_day, read_lead, read_owners, read_words
from knowledge.types import Action, ActionStatus, DecisionStatus

STATUS: Mapping[str, ActionStatus] = {
    "done": ActionStatus.DONE,
    "reopen": ActionStatus.OPEN,
    "start": ActionStatus.IN_PROGRESS,
    "block": ActionStatus.BLOCKED,
    "cancel": ActionStatus.CANCELLED,
}
STANDING: Mapping[str, DecisionStatus] = {
    "confirm": DecisionStatus.CONFIRMED,
    "ratify": DecisionStatus.RATIFIED,
    "implement": DecisionStatus.IMPLEMENTED,
    "rescind": DecisionStatus.RESCINDED,
}
EXAMPLES = {
    "note": "/action note 12 Health will send the figures",
    "due": "/action due 12 Friday",
    "give": "/action give 12 @someone",
    "block": "/action block 12 waiting for Health",
    "cancel": "/action cancel 12 overtaken by the merger",
    "lead": "/decision lead 3 Police",
    "reasons": "/decision reasons 3 one board costs less than two",
    "review": "/decision review 3 1 September",
    "rescind": "/decision rescind 3 the funding was withdrawn",
    "supersede": "/decision supersede 3 by 7",
}
UNCHANGED = "stands so already"
WITHOUT_WORDS = frozenset({"block", "cancel", "rescind"})
"""Verbs whose words, the reason, may be left out."""


def change_action(services: Services, user: str, verb: str, words: str) -> Iterator[Message]:
    """Change the actions that the words begin with, one after the other; what became of each, before the next.

    Raises UnknownItem and NotUnderstood; what was told before that stands.
    """
    numbers, rest = _numbers(verb, words, "action")
    edit = _action_edit(services, user, verb, rest)
    for number in numbers:
        done = services.register.change_action(number, edit, user)
        yield action_blocks.changed(done, _as_it_was(verb, done.after))


def change_decision(services: Services, user: str, verb: str, words: str) -> Iterator[Message]:
    """Change the decisions that the words begin with, as change_action changes actions."""
    numbers, rest = _numbers(verb, words, "decision")
    if verb == "supersede":
        newer = rest.lower().removeprefix("by ").strip()
        yield decision_blocks.changed(services.register.supersede(numbers[0], newer, user), UNCHANGED)
        return
    edit = _decision_edit(services, verb, rest)
    for number in numbers:
        yield decision_blocks.changed(services.register.change_decision(number, edit, user), UNCHANGED)


def _numbers(verb: str, words: str, kind: str) -> tuple[tuple[str, ...], str]:
    """The numbers that the words begin with, and what is said of them; raises NotUnderstood where either lacks."""
    if verb not in commands.NUMBERED:
        numbers, rest = commands.references(words), ""
    else:
        number, rest = commands.numbered(words)
        numbers = (number,) if number else ()
    if not numbers or (verb in commands.NUMBERED - WITHOUT_WORDS and not rest):
        example = EXAMPLES.get(verb, f"/{kind} {verb} 12")
        wanted = "Say more after the number" if numbers else f"Say which {kind}"
        raise NotUnderstood(f"{wanted}, as in `{example}`. `/{kind} list` shows the numbers.")
    return numbers, rest


def _action_edit(services: Services, user: str, verb: str, words: str) -> changes.ActionEdit:
    if verb in STATUS:
        return changes.to_status(STATUS[verb], read_words(words))
    if verb == "unblock":
        return changes.unblocked
    if verb == "due":
        return changes.due_on(read_day(words, today=services.register.today()))
    if verb == "note":
        return changes.noted(read_words(words))
    return changes.given_to(read_owners(words, me=f"<@{user}>"))


def _decision_edit(services: Services, verb: str, words: str) -> changes.DecisionEdit:
    if verb in STANDING:
        return changes.to_standing(STANDING[verb], read_words(words))
    if verb == "lead":
        return changes.led_by(read_lead(words))
    if verb == "review":
        return changes.reviewed_on(read_day(words, today=services.register.today()))
    if verb == "reasons":
        return changes.reasoned(read_words(words))
    raise NotUnderstood(
        "A decision is confirmed, ratified, implemented, rescinded, or superseded by another: `/decision help`."
    )


def _as_it_was(verb: str, action: Action) -> str:
    """What is said where a change leaves all as it was."""
    if verb == "unblock":
        return f"is not blocked: it is {action.status}"
    if verb == "due":
        return f"is already due {day(action.due)}" if action.due else "has no due date already"
    if verb == "give":
        return f"is already with {', '.join(action.owners) or 'nobody'}"
    return "has that note already" if verb == "note" else f"is already {action.status}"
