"""What was found in a file, as JSON and back."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

Kind = Literal["action", "decision"]


@dataclass(frozen=True)
class FileItem:
    """An action or decision that a file holds."""

    kind: Kind
    what: str
    owners: tuple[str, ...] = ()
    """Of a decision its lead agency."""
    due: date | None = None
    """Of a decision the day it was made, where the file says."""
    due_words: str = ""
    """What stands for a date and is none: "next Board", "ongoing"."""
    place: str = ""
    """Where it stands in the file: "row 3", "para 4"."""
    note: str = ""
    """Why it is left out unless somebody ticks it: the file says that it is done, or a like one is open."""
    ticked: bool = True
    body: str = ""
    reasons: str = ""


@dataclass(frozen=True)
class FileReading:
    """A file as it was read."""

    name: str
    dated: date | None
    """Of the meeting or the log, where it says."""
    items: tuple[FileItem, ...]


def pack(reading: FileReading) -> dict[str, Any]:
    """As JSON takes it."""
    told: dict[str, Any] = json.loads(json.dumps(asdict(reading), default=date.isoformat))
    return told


def unpack(kept: dict[str, Any]) -> FileReading:
    """What `pack` packed."""
    return FileReading(kept["name"], _day(kept["dated"]), tuple(map(_item, kept["items"])))


def _item(kept: dict[str, Any]) -> FileItem:
    return FileItem(**{**kept, "owners": tuple(kept["owners"]), "due": _day(kept["due"])})


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None
