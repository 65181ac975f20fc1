"""What a slash command's words ask for."""

import re
from dataclasses import dataclass

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

    A verb counts where it stands alone, before one word, or before numbers.
    """
    first, _, rest = words.strip().partition(" ")
    verb, rest = VERBS.get(first.lower().rstrip(":"), ""), rest.strip()
    alone = not rest or len(rest.split()) == 1 or bool(references(rest))
    return Asked(verb, rest) if verb and alone else Asked("", words.strip())


def references(words: str) -> tuple[str, ...]:
    """The numbers named, as in "12, 13 and A-2026-014"; nothing where other words stand among them."""
    parts = [part for part in re.split(r"[\s,;&]+|\band\b", words.strip().rstrip(".")) if part]
    return tuple(parts) if all(REFERENCE.fullmatch(part) for part in parts) else ()
