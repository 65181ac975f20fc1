"""Changing what is kept: the verbs of `/action` and `/decision` that take a number, and what they change."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from handlers import commands
from handlers.blocks import action as action_blocks
from handlers.blocks import decision as decision_blocks
from handlers.blocks.text import Message
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.register import changes
from knowledge.register.amending import read_audience, read_day, read_due, read_lead, read_owners, read_words
from knowledge.register.owners import split_owners
from knowledge.register.roles import Deed
from knowledge.types import Action, ActionStatus, Answered, Changed, Decision, DecisionStatus
from knowledge.types.register import Item

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
ANSWERS: Mapping[str, Answered] = {
    "accept": Answered.ACCEPTED,
    "reject": Answered.REJECTED,
    "return": Answered.SENT_BACK,
}
MANAGERS = frozenset({"ratify", *ANSWERS})
"""What a manager's role is asked for."""
OFFICERS = frozenset({"audience"})
"""What an officer's role is asked for even of an action's owner."""
EXAMPLES = {
    "audience": "/{kind} audience 12 partners",
    "note": "/action note 12 Health will send the figures",
    "due": "/action due 12 Friday",
    "give": "/action give 12 @someone",
    "block": "/action block 12 waiting for Health",
    "cancel": "/action cancel 12 overtaken by the merger",
    "follows": "/action follows 12 D-2026-003",
    "lead": "/decision lead 3 Police",
    "reasons": "/decision reasons 3 one board costs less than two",
    "options": "/decision options 3 keep both, close one",
    "signoff": "/decision signoff 3 Police, Health",
    "sign": "/decision sign 3 Police",
    "review": "/decision review 3 1 September",
    "rescind": "/decision rescind 3 the funding was withdrawn",
    "supersede": "/decision supersede 3 by 7",
}
UNCHANGED = "stands so already"
WITHOUT_WORDS = frozenset({"block", "cancel", "rescind", "recommend", *ANSWERS})
"""Verbs whose words may be left out."""


@dataclass(frozen=True)
class Became:
    """What became of an item, in words; `anew` is false where it stood so already."""

    message: Message
    item: Action | Decision
    anew: bool = True


def change_action(services: Services, user: str, verb: str, words: str, today: date) -> Iterator[Became]:
    """Change the actions that the words begin with, one after the other; what became of each, before the next.
    `today` is the person's.

    Raises UnknownItem, NotUnderstood and NotAllowed; what was told before that stands.
    """
    numbers, rest = _numbers(verb, words, "action")
    if verb in OFFICERS:
        services.roles().require(user, Deed.CHANGE)
    edit = permitted(services, user, _action_edit(user, verb, rest, today))
    for number in numbers:
        done = services.register.change_action(number, edit, user)
        yield became_of(done, _as_it_was(verb, done.after))


def became_of(done: Changed[Action], unchanged: str) -> Became:
    """What became of an action; `unchanged` is said where nothing did."""
    return Became(action_blocks.changed(done, unchanged), done.after, bool(done.changes))


def change_decision(services: Services, user: str, verb: str, words: str, today: date) -> Iterator[Became]:
    """Change the decisions that the words begin with, as change_action changes actions."""
    numbers, rest = _numbers(verb, words, "decision")
    services.roles().require(user, Deed.RATIFY if verb in MANAGERS else Deed.CHANGE)
    if verb == "supersede":
        change = services.register.supersede(numbers[0], _without("by", rest), user)
        yield _became(change)
    elif verb in ANSWERS:
        by, why = (_without("by", rest), "") if verb == "accept" else ("", read_words(rest))
        change = services.register.answer(numbers[0], ANSWERS[verb], user, by=by, why=why)
        yield _became(change)
        if change.changes and change.after.answered_by and not by:
            decision = services.register.decision(change.after.answered_by)
            yield Became(decision_blocks.logged(decision), decision)
    else:
        edit = _decision_edit(services, verb, rest, today)
        for number in numbers:
            change = services.register.change_decision(number, edit, user)
            yield _became(change, f"is already {change.after.status}" if verb in STANDING else UNCHANGED)


def _became(change: Changed[Decision], unchanged: str = UNCHANGED) -> Became:
    return Became(decision_blocks.changed(change, unchanged), change.after, bool(change.changes))


def permitted(services: Services, user: str, *edits: Callable[[Item], Item]) -> Callable[[Item], Item]:
    """The edits as one that raises NotAllowed where that person may not change the item as it stands then."""
    roles = services.roles()

    def allowed(item: Item) -> Item:
        roles.require_change(user, item)
        return item

    return changes.also(allowed, *edits)


def _numbers(verb: str, words: str, kind: str) -> tuple[tuple[str, ...], str]:
    """The numbers that the words begin with, and what is said of them; raises NotUnderstood where either lacks."""
    if verb not in commands.NUMBERED:
        numbers, rest = commands.references(words), ""
    else:
        number, rest = commands.numbered(words)
        numbers = (number,) if number else ()
    if not numbers or (verb in commands.NUMBERED - WITHOUT_WORDS and not rest):
        example = EXAMPLES.get(verb, f"/{kind} {verb} 12").format(kind=kind)
        wanted = "Say more after the number" if numbers else f"Say which {kind}"
        raise NotUnderstood(f"{wanted}, as in `{example}`. `/{kind} list` shows the numbers.")
    return numbers, rest


def _action_edit(user: str, verb: str, words: str, today: date) -> changes.ActionEdit:
    if verb in STATUS:
        return changes.to_status(STATUS[verb], read_words(words))
    if verb == "unblock":
        return changes.unblocked
    if verb == "due":
        return changes.due_on(*read_due(words, today=today))
    if verb == "give":
        return changes.given_to(read_owners(words, me=f"<@{user}>"))
    return _in_words(verb, words)


def _decision_edit(services: Services, verb: str, words: str, today: date) -> changes.DecisionEdit:
    said = read_words(words)
    edits: Mapping[str, Callable[[], changes.DecisionEdit]] = {
        "lead": lambda: changes.led_by(read_lead(words)),
        "review": lambda: changes.reviewed_on(read_day(words, today=today)),
        "body": lambda: changes.made_by(read_lead(words), services.register.bodies()),
        "signoff": lambda: changes.to_be_signed_by(split_owners(_or_none(said))),
        "sign": lambda: changes.signed_by(split_owners(said)),
        "recommend": lambda: changes.recommended(_without("to", said)),
        "reasons": lambda: changes.reasoned(said),
        "audience": lambda: changes.shown_to(read_audience(words)),
        "options": lambda: changes.setting(options=said),
        "correct": lambda: changes.setting(what=said),
    }
    if verb in STANDING:
        return changes.to_standing(STANDING[verb], said)
    if verb not in edits:
        raise NotUnderstood(
            "A decision is confirmed, ratified, implemented, rescinded, or superseded by another: `/decision help`."
        )
    return edits[verb]()


def _in_words(verb: str, words: str) -> changes.ActionEdit:
    """The audience, and fields that take words as they are."""
    if verb == "audience":
        return changes.shown_to(read_audience(words))
    said = read_words(words)
    if verb == "note":
        return changes.noted(said)
    if verb == "correct":
        return changes.setting(what=said)
    return changes.setting(**{verb: _or_none(said)})


def _or_none(words: str) -> str:
    return "" if words.strip().lower() in {"none", "nothing", "-"} else words.strip()


def _without(lead: str, words: str) -> str:
    """The words without "by" or "to" before them."""
    first, _, rest = words.strip().partition(" ")
    return rest.strip() if first.lower() == lead else words.strip()


def _as_it_was(verb: str, action: Action) -> str:
    """What is said where a change leaves all as it was."""
    if verb == "unblock":
        return f"is not blocked: it is {action.status}"
    if verb == "due":
        due = action_blocks.due_of(action)
        return "has no due date already" if due == "no date" else f"is already due {due}"
    if verb == "give":
        return f"is already with {', '.join(action.owners) or 'nobody'}"
    if verb in {"body", "follows", "correct", "audience"}:
        return UNCHANGED
    return "has that note already" if verb == "note" else f"is already {action.status}"
