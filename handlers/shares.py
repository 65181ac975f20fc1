"""The share of the register that a list shows, out of the words after `list`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from handlers.words import MENTION
from knowledge.types import ActionStatus, DecisionStatus

MINE, OVERDUE, WAITING, UNSIGNED, ALL = "mine", "overdue", "waiting", "unsigned", ""
_EVERY = {"mine": MINE, "my": MINE, "me": MINE, "all": ALL, "everything": ALL}
ACTIONS: Mapping[str, str] = _EVERY | {
    "open": ALL,
    "overdue": OVERDUE,
    "late": OVERDUE,
    "in_progress": ActionStatus.IN_PROGRESS,
    "started": ActionStatus.IN_PROGRESS,
    "blocked": ActionStatus.BLOCKED,
    "stuck": ActionStatus.BLOCKED,
    "done": ActionStatus.DONE,
    "closed": ActionStatus.DONE,
    "completed": ActionStatus.DONE,
    "finished": ActionStatus.DONE,
    "cancelled": ActionStatus.CANCELLED,
    "canceled": ActionStatus.CANCELLED,
}
"""What each word narrows a list of actions to; without a status they are those neither done nor cancelled."""
DECISIONS: Mapping[str, str] = (
    _EVERY
    | {"waiting": WAITING, "recommendations": WAITING, "unsigned": UNSIGNED}
    | {status.value: status.value for status in DecisionStatus}
    | {"drafts": DecisionStatus.DRAFT}
)
"""The same for decisions; without a status they are all."""
FLAGS = (MINE, OVERDUE, WAITING, UNSIGNED)
_BESIDE = frozenset(
    """and or of for by with to the that which is are still please ones items action actions decision
    decisions""".split()
)
"""Words that narrow nothing: "overdue and mine", "of @someone", "everything that is blocked"."""
_PART = re.compile(rf"{MENTION.pattern}|[^\s,]+", re.IGNORECASE)
_IN_PROGRESS = re.compile(r"\bin[ -]progress\b", re.IGNORECASE)
_BODY = re.compile(r"(?:^|\s)body\s+(?P<name>\S.*)", re.IGNORECASE | re.DOTALL)
NAME_CHARS = 200


@dataclass(frozen=True)
class Share:
    """Which items a list shows; what is empty does not narrow."""

    status: str = ""
    """One of ActionStatus or DecisionStatus."""
    flags: frozenset[str] = frozenset()
    """Of FLAGS."""
    owner: str = ""
    """The one person who is mentioned, as a bare mention."""
    body: str = ""
    """Words of a body's name."""

    @property
    def mine(self) -> bool:
        """Of whoever asks."""
        return MINE in self.flags

    @property
    def overdue(self) -> bool:
        """Past its due date."""
        return OVERDUE in self.flags

    @property
    def words(self) -> str:
        """The same in words that mean it again, as after `list`."""
        told = [self.status, *sorted(self.flags), self.owner, f"body {self._named()}" if self.body else ""]
        return " ".join(filter(None, told))

    def _named(self) -> str:
        """The body's name, in quotes where its end would narrow the list."""
        behind = _parted(_IN_PROGRESS.sub("in_progress", self.body), {**ACTIONS, **DECISIONS})[1]
        return f"“{self.body}”" if behind else self.body


def read_share(words: str, meanings: Mapping[str, str]) -> Share | None:
    """The share that words mean by those meanings: "overdue mine", "blocked body Board"; None where they mean none."""
    words = _IN_PROGRESS.sub("in_progress", words)
    found = _BODY.search(words)
    before, name = (words[: found.start()], found["name"].strip()) if found else (words, "")
    body, behind = _parted(name, meanings)
    share = Share(body=body.replace("in_progress", "in progress"))
    for part in [*_parts(before), *behind]:
        narrower = _narrowed(share, part, meanings)
        if narrower is None:
            return None
        share = narrower
    return share if len(body) <= NAME_CHARS else None


def speaks_of_shares(words: str, meanings: Mapping[str, str]) -> bool:
    """Whether every word narrows a list or stands beside one that does, though together they may mean no share."""
    parts = _parts(_BODY.sub("", _IN_PROGRESS.sub("in_progress", words)))
    return all(MENTION.fullmatch(part) or part.lower() in {*meanings, *_BESIDE} for part in parts)


def _parted(name: str, meanings: Mapping[str, str]) -> tuple[str, list[str]]:
    """A body's name, and the words behind it that narrow the list: "Board, overdue"."""
    parts = name.split()
    behind: list[str] = []
    while len(parts) > 1 and (MENTION.fullmatch(parts[-1]) or parts[-1].lower() in {*meanings, *_BESIDE}):
        behind.insert(0, parts.pop())
    return " ".join(parts).strip(" ,“”\"'"), behind


def _parts(words: str) -> list[str]:
    return [match[0] for match in _PART.finditer(words)]


def _narrowed(share: Share, part: str, meanings: Mapping[str, str]) -> Share | None:
    """The share narrowed by one word more; None where the word means nothing, or another person or status."""
    mention, meant = MENTION.fullmatch(part), meanings.get(part.lower())
    if mention:
        owner = f"<@{mention[1]}>"
        return replace(share, owner=owner) if share.owner in {"", owner} else None
    if meant in FLAGS:
        return replace(share, flags=share.flags | {meant})
    if meant:
        return replace(share, status=str(meant)) if share.status in {"", meant} else None
    return share if meant == ALL or part.lower() in _BESIDE else None
