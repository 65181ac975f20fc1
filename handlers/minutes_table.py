"""The table of what was found in a file: its pages, its corrections, and keeping what is ticked."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids
from handlers.acts import Act
from handlers.blocks import form
from handlers.blocks import minutes as blocks
from handlers.blocks.text import plain
from handlers.drafts import Draft, change, kept_of, new_of
from handlers.listening import listener
from handlers.members import members_only
from handlers.recording import keep_all
from handlers.replies import under, whisper
from handlers.services import Services
from knowledge.register.minutes import FileItem
from knowledge.register.roles import Deed


def register(app: App, services: Services) -> None:
    """Listen for the table's buttons, for a correction, and for its being submitted."""
    app.action(ids.MINUTES_KEEP)(listener(_ticked))
    app.action(ids.MINUTES_CORRECT)(listener(members_only(services, partial(_correct, services))))
    for turn in (ids.MINUTES_BACK, ids.MINUTES_NEXT):
        app.action(turn)(listener(members_only(services, partial(_turn, services))))
    app.view(ids.MINUTES_ITEM_FORM)(listener(members_only(services, partial(_corrected, services)), check=_wrong))
    app.view(ids.MINUTES_FORM)(listener(members_only(services, partial(_keep, services))))


def _ticked(act: Act, client: WebClient) -> None:
    """A tick stands in the view itself, and is read when the page is left."""


def _turn(services: Services, act: Act, client: WebClient) -> None:
    draft = _with_ticks(services, act, blocks.changed_ticks(act.view))
    view = blocks.table(draft.reading, kept_of(services, draft), draft.key, int(act.value))
    client.views_update(view_id=act.view["id"], view=view)


def _correct(services: Services, act: Act, client: WebClient) -> None:
    draft = _with_ticks(services, act, blocks.changed_ticks(act.view))
    number = int(act.value)
    client.views_push(trigger_id=act.trigger, view=blocks.correction(draft.reading.items[number], draft.key, number))


def _corrected(services: Services, act: Act, client: WebClient) -> None:
    """One item as the form now has it; the table below shows it."""
    place = form.place_of(act.view)
    number = int(place.number)
    draft = change(services, place.key, lambda draft: draft.with_item(number, partial(_written, act)))
    view = blocks.table(draft.reading, kept_of(services, draft), draft.key, number // blocks.PAGE)
    client.views_update(view_id=act.view.get("previous_view_id") or act.view.get("root_view_id"), view=view)


def _keep(services: Services, act: Act, client: WebClient) -> None:
    """Keep what is ticked, all or none; what was kept before stands."""
    services.roles().require(act.user, Deed.LOG)
    draft = _with_ticks(services, act, blocks.ticks(act.view))
    wanted = [(n, item) for n, item in enumerate(draft.reading.items) if item.ticked]
    new = [new_of(services, draft, n, item) for n, item in wanted]
    logged = keep_all(services, act, client, new, aloud=False)
    ours = [item for item, is_ours in logged if is_ours]
    there = replace(act, channel=draft.place["channel"], ts=draft.place["ts"], thread=draft.place["thread"])
    if ours:
        under(client, there, blocks.kept(ours, draft.reading.name, act.user))
    else:
        said = "Those are kept already." if wanted else "Nothing was ticked, so I kept nothing."
        whisper(client, there, plain(said))


def _with_ticks(services: Services, act: Act, ticks: Mapping[int, bool]) -> Draft:
    """The draft that the person sees with these ticks, kept so."""

    def ticked(draft: Draft) -> Draft:
        for number, value in ticks.items():
            draft = draft.with_item(number, partial(replace, ticked=value))
        return draft

    return change(services, blocks.shown_page(act.view)[0], ticked)


def _written(act: Act, before: FileItem) -> FileItem:
    """The item with what the person changed in the form: what somebody else corrected meanwhile stays."""
    due = form.chosen_day(act.view, ids.DUE)
    people = tuple(f"<@{user}>" for user in form.chosen_people(act.view, ids.OWNERS))
    fields: Mapping[tuple[str, ...], Mapping[str, Any]] = {
        (ids.KIND,): {"kind": "decision" if form.written(act.view, ids.KIND) == "decision" else "action"},
        (ids.WHAT,): {"what": form.written(act.view, ids.WHAT)},
        (ids.BODY,): {"body": form.written(act.view, ids.BODY)},
        (ids.OWNERS, ids.OTHER_OWNER): {"owners": (*people, *form.several(act.view, ids.OTHER_OWNER))},
        (ids.DUE, ids.DUE_WORDS): {"due": due, "due_words": "" if due else form.written(act.view, ids.DUE_WORDS)},
    }
    touched = [values for names, values in fields.items() if any(form.differs(act.view, name) for name in names)]
    return replace(before, note="", ticked=True, **{name: value for one in touched for name, value in one.items()})


def _wrong(act: Act) -> dict[str, str]:
    return {} if form.written(act.view, ids.WHAT) else {ids.WHAT: "Say what is to be kept."}
