"""The reading of a file while it waits for somebody's word: one for each message that the file was shared in."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sqlite_utils import Database

from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.register.minutes import FileItem, FileReading, pack, unpack
from knowledge.store import drafts, sources
from knowledge.types import NewAction, NewDecision, Source

GONE = "I no longer have what I read in that file: choose “Read actions from file” in its message's menu."


@dataclass(frozen=True)
class Draft:
    """A file's reading, and where the file was shared."""

    key: str
    file: str
    """The file's id."""
    reading: FileReading
    place: Mapping[str, str]
    """channel, ts, thread and link of the message, its partnership and the group that meets there."""

    def with_item(self, number: int, change: Callable[[FileItem], FileItem]) -> "Draft":
        """With one item changed; one that is not there changes nothing."""
        items = [change(item) if n == number else item for n, item in enumerate(self.reading.items)]
        return replace(self, reading=replace(self.reading, items=tuple(items)))


def key_in(file: str, channel: str, ts: str) -> str:
    """The key of the draft of a file that was shared in that message."""
    return f"file {file} in {channel} {ts}"


def draft_of(services: Services, key: str) -> Draft:
    """A file's draft; raises NotUnderstood where there is none."""
    with services.store.reading() as db:
        return _draft(db, key)


def begin(services: Services, draft: Draft) -> Draft:
    """Keep a draft, unless somebody began one meanwhile: then that stands and is returned."""
    with services.store.writing() as db:
        if not drafts.get(db, draft.key):
            _put(services, db, draft)
        return _draft(db, draft.key)


def change(services: Services, key: str, edit: Callable[[Draft], Draft]) -> Draft:
    """Change a draft as it stands now: of two people at once each sees what the other left. Raises NotUnderstood."""
    with services.store.writing() as db:
        draft = edit(_draft(db, key))
        _put(services, db, draft)
        return draft


def kept_of(services: Services, draft: Draft) -> dict[int, str]:
    """The numbers of the items that were kept out of a file, by their place in its reading."""
    with services.store.reading() as db:
        found = ((n, sources.number_of(db, key_of(draft, n))) for n in range(len(draft.reading.items)))
        return {n: number for n, number in found if number}


def key_of(draft: Draft, number: int) -> str:
    """The source key of an item of a file: the same however often and wherever the file is read."""
    return f"file {draft.file} {number}"


def new_of(services: Services, draft: Draft, number: int, item: FileItem) -> NewAction | NewDecision:
    """An item of a file as the register takes it."""
    place = draft.place
    source = Source(key_of(draft, number), place["channel"], place["link"])
    body = item.body or place["body"]
    if item.kind == "action":
        return NewAction(
            item.what, item.owners, item.due, place["partnership"], source, due_words=item.due_words, body=body
        )
    day = item.due or draft.reading.dated or services.register.today()
    lead = ", ".join(item.owners)
    return NewDecision(item.what, lead, day, place["partnership"], source, reasons=item.reasons, body=body)


def _draft(db: Database, key: str) -> Draft:
    body = drafts.get(db, key)
    if not body:
        raise NotUnderstood(GONE)
    told = json.loads(body)
    return Draft(key, told["file"], unpack(told["reading"]), told["place"])


def _put(services: Services, db: Database, draft: Draft) -> None:
    told = {"file": draft.file, "reading": pack(draft.reading), "place": dict(draft.place)}
    drafts.put(db, draft.key, json.dumps(told, ensure_ascii=False), services.clock())
