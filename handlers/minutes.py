"""Minutes and action logs sent to Remit: read, shown as a table, and kept as ticked."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from handlers import files, ids
from handlers.acts import Act, Body, act_of
from handlers.blocks import minutes as blocks
from handlers.blocks.item import very_like
from handlers.blocks.text import plain
from handlers.channels import body_of, partnership_of
from handlers.drafts import Draft, begin, draft_of, kept_of, key_in, new_of
from handlers.files import SharedFile
from handlers.forms import open_form
from handlers.hearing import asked_by_message
from handlers.listening import listener
from handlers.members import members_only
from handlers.messages import fetch_whole
from handlers.replies import remove, under
from handlers.services import Services
from handlers.sources import link
from handlers.words import question
from knowledge.errors import NotUnderstood, UnreadableDocument
from knowledge.register.minutes import FileReading, read_file
from knowledge.register.roles import Deed

ABOUT_IT = re.compile(
    r"\b(?:minutes|(?:action|decision)s?|log|read|find|pull out|extract|keep|record|here (?:is|are)|attached)\b",
    re.IGNORECASE,
)
NOTHING = "I found no action and no decision in {name}. “Log action” in a message's menu keeps one by hand."


def register(app: App, services: Services) -> None:
    """Listen for files sent to Remit, for the entry in a message's menu, and for the answers to offers."""
    sent = listener(members_only(services, partial(_sent, services)))
    app.event("app_mention", matchers=[sends_file])(sent)
    app.event("message", matchers=[sends_file])(sent)
    app.shortcut(ids.READ_FILE)(listener(members_only(services, partial(_chosen, services))))
    app.action(ids.MINUTES_READ)(listener(members_only(services, partial(_accepted, services))))
    app.action(ids.MINUTES_NO)(listener(_declined))
    app.action(ids.MINUTES_OPEN)(listener(members_only(services, partial(_opened, services))))


def sends_file(body: Body) -> bool:
    """Whether somebody sends Remit itself a file that can be read, with no word or with words that speak of one."""
    if not (asked_by_message(body) and files.readable(body.get("event") or {})):
        return False
    words = question(act_of(body).text)
    # Other words are a question, whatever lies beside it.
    return not words or (not words.endswith("?") and bool(ABOUT_IT.search(words)))


def _sent(services: Services, act: Act, client: WebClient) -> None:
    _read(services, act, client, files.readable(act.message))


def _chosen(services: Services, act: Act, client: WebClient) -> None:
    found = files.readable(act.message)
    if not found:
        raise NotUnderstood("That message has no file that I can read: minutes or an action log in Word, Excel or CSV.")
    _read(services, act, client, found)


def _accepted(services: Services, act: Act, client: WebClient) -> None:
    """Read a file that Remit offered to read."""
    message = fetch_whole(client, act.channel, act.value)
    there = replace(act, ts=act.value, thread=str(message.get("thread_ts") or act.value))
    _read(services, there, client, files.readable(message))
    remove(act)


def _declined(act: Act, client: WebClient) -> None:  # noqa: ARG001 — a listener's signature
    remove(act)


def _read(services: Services, act: Act, client: WebClient, found: Sequence[SharedFile]) -> None:
    services.roles().require(act.user, Deed.LOG)
    for file in found:
        draft = _draft(services, act, client, file)
        if draft.reading.items:
            under(client, act, blocks.told(draft.reading, draft.key))
        else:
            under(client, act, plain(NOTHING.format(name=file.name)))


def _draft(services: Services, act: Act, client: WebClient, file: SharedFile) -> Draft:
    """The file's draft in that message: the one that stands, or what is read now.

    Raises NotUnderstood and UnreadableDocument.
    """
    key = key_in(file.id, act.channel, act.ts)
    try:
        return draft_of(services, key)
    except NotUnderstood:
        draft = Draft(key, file.id, _reading(services, client, file), _place(services, act, client))
    return begin(services, replace(draft, reading=_marked(services.seen_in(act), draft)))


def _reading(services: Services, client: WebClient, file: SharedFile) -> FileReading:
    try:
        return read_file(files.download(client, file), file.name, today=services.register.today())
    except UnreadableDocument as error:
        raise UnreadableDocument(f"I could not read {file.name}. {error}") from error


def _marked(services: Services, draft: Draft) -> FileReading:
    """With what items are very like in the register; those are left out unless somebody ticks them."""
    like = services.register.alike_each(
        {n: new_of(services, draft, n, item) for n, item in enumerate(draft.reading.items)}
    )
    items = [
        replace(item, note=very_like([like[n]]), ticked=False) if n in like else item
        for n, item in enumerate(draft.reading.items)
    ]
    return replace(draft.reading, items=tuple(items))


def _place(services: Services, act: Act, client: WebClient) -> dict[str, str]:
    from_message: dict[str, Any] = {"channel": act.channel, "ts": act.ts, "thread": act.thread}
    return from_message | {
        "link": link(client, act.channel, act.ts),
        "partnership": partnership_of(services, act.channel),
        "body": body_of(services, act.channel),
    }


def _opened(services: Services, act: Act, client: WebClient) -> None:
    services.roles().require(act.user, Deed.LOG)
    draft = draft_of(services, act.value)
    open_form(client, act, blocks.table(draft.reading, kept_of(services, draft), draft.key, 0))
