"""What a slash command's words ask for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.shares import ACTIONS, DECISIONS, speaks_of_shares

SHARED_VERBS = {
    "list": "list",
    "ls": "list",
    "done": "done",
    "complete": "done",
    "completed": "done",
    "close": "done",
    "closed": "done",
    "finish": "done",
    "finished": "done",
    "reopen": "reopen",
    "open": "reopen",
    "show": "show",
    "history": "show",
    "edit": "edit",
    "change": "edit",
    "help": "help",
    "?": "help",
}
ACTION_VERBS = SHARED_VERBS | {
    "start": "start",
    "started": "start",
    "block": "block",
    "blocked": "block",
    "unblock": "unblock",
    "unblocked": "unblock",
    "cancel": "cancel",
    "cancelled": "cancel",
    "note": "note",
    "due": "due",
    "give": "give",
    "assign": "give",
    "body": "body",
    "follows": "follows",
    "correct": "correct",
    "reword": "correct",
    "audience": "audience",
    "mine": "list mine",
    "overdue": "list overdue",
}
"""A verb of two words is a list that may be asked for without saying "list", by that word alone."""
DECISION_VERBS = SHARED_VERBS | {
    "confirm": "confirm",
    "confirmed": "confirm",
    "ratify": "ratify",
    "ratified": "ratify",
    "rescind": "rescind",
    "rescinded": "rescind",
    "implement": "implement",
    "implemented": "implement",
    "supersede": "supersede",
    "superseded": "supersede",
    "lead": "lead",
    "reasons": "reasons",
    "because": "reasons",
    "review": "review",
    "body": "body",
    "options": "options",
    "signoff": "signoff",
    "sign-off": "signoff",
    "sign": "sign",
    "signed": "sign",
    "recommend": "recommend",
    "accept": "accept",
    "accepted": "accept",
    "reject": "reject",
    "rejected": "reject",
    "return": "return",
    "returned": "return",
    "correct": "correct",
    "reword": "correct",
    "audience": "audience",
    "waiting": "list waiting",
    "unsigned": "list unsigned",
}
NEVER_A_TASK = frozenset({"done", "completed", "closed", "finished", "reopen", "ls", "?"})
"""No task is told with these first; "complete the audit" is one."""
NUMBERED = frozenset(
    {
        "edit",
        "note",
        "due",
        "give",
        "block",
        "cancel",
        "rescind",
        "supersede",
        "lead",
        "reasons",
        "review",
        "body",
        "follows",
    }
    | {"correct", "options", "signoff", "sign", "recommend", "accept", "reject", "return", "audience"}
)
"""Verbs that take one number, and words after it."""
COUNTING = frozenset({"give", "block", "cancel"})
"""Those of them that tasks are told with too."""
SHAPED = {
    "accept": re.compile(r"(?:by\s+\S+)?", re.IGNORECASE),
    "recommend": re.compile(r"(?:to\s+\S.*)?", re.IGNORECASE),
    "follows": re.compile(r"\S+"),
    "edit": re.compile(""),
}
"""What may stand behind the number of some: "accept 3 bids" is a decision."""
COURTESIES = frozenset({"please", "pls", "thanks", "thank", "today", "now", "again", "already"})
"""What may follow the numbers of a verb that takes no words."""
REFERENCE = re.compile(r"#?(?:[AD]-?)?(?:\d{4}-)?\d{1,9}", re.IGNORECASE)
_ONE = re.compile(rf"(?P<number>{REFERENCE.pattern})(?:\s*[:,–—-])?(?:\s+(?P<words>.*))?", re.IGNORECASE | re.DOTALL)
_COUNTED = re.compile(r"\d+\s+[a-z][\w-]*[^s\W]s\s.*\bby\s+\S", re.IGNORECASE | re.DOTALL)
"""Begins like a number of an item and counts things to a deadline: "12 rooms for the conference by Friday"."""
_MISNUMBERED = re.compile(r"due:?\s+(?P<number>[-–−+]\s?\d\S*|\d+\.\d+)(?=\s)", re.IGNORECASE)
"""No task is told with "due" and a number that no item can have."""
SHORTEST_SLIP = 4
"""Letters of a word that may be taken for another."""
LISTS = frozenset({"mine", "overdue", "late", "cancelled", "body"})
"""After `list` these ask for a list whatever follows them; of other words all must."""


@dataclass(frozen=True)
class Asked:
    """A verb with what follows it; the verb is empty where the words are something to record."""

    verb: str
    rest: str


def read(words: str, verbs: Mapping[str, str] = ACTION_VERBS) -> Asked:
    """Tell a command ("done 12") from something to record that begins alike ("complete the audit by Friday").

    A verb that could begin a task counts where it stands alone, before one word, or before numbers alone; one that
    takes words after its number, before a number. A bare number is shown.
    """
    words = words.strip()
    if references(words) == tuple(_parts(words)) != ():
        return Asked("show", words)
    first, _, rest = words.partition(" ")
    said, rest = first.lower().rstrip(":"), rest.strip()
    verb = verbs.get(said, "")
    if " " in verb:
        return Asked("", words) if rest else Asked("list", said)
    return Asked(verb, rest) if verb and (said in NEVER_A_TASK or _counts(verb, rest)) else Asked("", words)


def stray(words: str) -> tuple[str, str]:
    """A word that is no verb with the number behind it, as in "delete 12"; empty where the words say more."""
    first, _, rest = words.strip().partition(" ")
    return (first, rest.strip()) if first.isalpha() and REFERENCE.fullmatch(rest.strip()) else ("", "")


def slip(words: str, verbs: Mapping[str, str]) -> str:
    """The verb that a lone word is but a slip of the pen away from, as in "lsit"; "list" also before what it takes.

    Empty where the words are something to record.
    """
    first, _, rest = words.strip().lower().partition(" ")
    if not rest:
        near = process.extractOne(first, list(verbs), scorer=OSA.distance, score_cutoff=1) if first.isalpha() else None
        return str(near[0]) if near and len(first) >= SHORTEST_SLIP else ""
    asks = speaks_of_shares(rest, {**ACTIONS, **DECISIONS})
    return "list" if asks and first != "list" and OSA.distance(first, "list") == 1 else ""


def misnumbered(words: str, verbs: Mapping[str, str]) -> str:
    """What stands for a number behind "due" and is none, as in "due -1 Friday"; else empty."""
    match = _MISNUMBERED.match(words.strip())
    return match["number"] if match and verbs.get("due") else ""


def references(words: str) -> tuple[str, ...]:
    """The numbers that the words begin with, as in "12, 13 and A-2026-014, thanks"."""
    return tuple(takewhile(REFERENCE.fullmatch, _parts(words)))


def numbered(words: str) -> tuple[str, str]:
    """The number that the words begin with and the words after it, as in "12: no quorum"; empty where there is none."""
    match = _ONE.fullmatch(words.strip())
    return (match["number"], (match["words"] or "").strip()) if match else ("", "")


def _counts(verb: str, rest: str) -> bool:
    if verb in NUMBERED:
        number, words = numbered(rest)
        counted = verb in COUNTING and _COUNTED.match(rest)
        shaped = verb not in SHAPED or not words or SHAPED[verb].fullmatch(words)
        return not rest or bool(number and not counted and shaped)
    return _stands_alone(verb, rest)


def _stands_alone(verb: str, rest: str) -> bool:
    parts = _parts(rest)
    numbers = references(rest)
    if len(parts) <= 1 or numbers == tuple(parts) or (numbers and parts[len(numbers)].lower() in COURTESIES):
        return True
    return verb == "list" and (parts[0].lower() in LISTS or speaks_of_shares(rest, {**ACTIONS, **DECISIONS}))


def _parts(words: str) -> list[str]:
    return [part for part in re.split(r"[\s,;&]+|\band\b", words.strip().rstrip(".")) if part]
