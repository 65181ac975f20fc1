"""What a slash command's words ask for."""

import re
from dataclasses import dataclass
from itertools import takewhile

VERBS = {
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
    "help": "help",
    "?": "help",
}
NEVER_A_TASK = frozenset({"done", "completed", "closed", "finished", "reopen", "ls", "?"})
"""No task is told with these first; "complete the audit" is one."""
REFERENCE = re.compile(r"#?(?:[AD]-?)?(?:\d{4}-)?\d{1,9}", re.IGNORECASE)
SHARES = {"": "", "open": "", "all": "", "mine": "mine", "my": "mine", "me": "mine", "overdue": "overdue"} | {
    "late": "overdue",
    "done": "done",
    "closed": "done",
    "completed": "done",
}
"""The words after `list`, and the share of the register that they mean."""


@dataclass(frozen=True)
class Asked:
    """A verb with what follows it; the verb is empty where the words are something to record."""

    verb: str
    rest: str


def read(words: str) -> Asked:
    """Tell a command ("done 12") from something to record that begins alike ("complete the audit by Friday").

    A verb that could begin a task counts where it stands alone, before one word, or before numbers alone.
    A bare number is shown.
    """
    words = words.strip()
    if references(words) == tuple(_parts(words)) != ():
        return Asked("show", words)
    first, _, rest = words.partition(" ")
    said, rest = first.lower().rstrip(":"), rest.strip()
    verb = VERBS.get(said, "")
    return Asked(verb, rest) if verb and (said in NEVER_A_TASK or _stands_alone(verb, rest)) else Asked("", words)


def references(words: str) -> tuple[str, ...]:
    """The numbers that the words begin with, as in "12, 13 and A-2026-014, thanks"."""
    return tuple(takewhile(REFERENCE.fullmatch, _parts(words)))


def _stands_alone(verb: str, rest: str) -> bool:
    parts = _parts(rest)
    if len(parts) <= 1 or references(rest) == tuple(parts):
        return True
    return verb == "list" and parts[0].lower() in {"mine", "overdue"}


def _parts(words: str) -> list[str]:
    return [part for part in re.split(r"[\s,;&]+|\band\b", words.strip().rstrip(".")) if part]
