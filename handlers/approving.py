"""An officer's reply to a question made the answer that everyone gets from then on, until its review date and after."""

import logging
from collections.abc import Mapping
from dataclasses import replace as with_
from datetime import date, timedelta
from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers import ids, words
from handlers.access import asker, audience
from handlers.acts import Act, Body, act_of
from handlers.blocks import form
from handlers.blocks import officers as blocks
from handlers.blocks.text import plain
from handlers.channels import names
from handlers.forms import open_form, place_of
from handlers.hearing import mentions_remit, overheard
from handlers.listening import aside, listener
from handlers.members import refuse_guests
from handlers.messages import Said, fetch, said
from handlers.replies import SLACK_TROUBLE, in_thread, reason, replace, whisper
from handlers.services import Services
from knowledge.answering.curated import mark
from knowledge.errors import NotUnderstood
from knowledge.register.roles import Deed
from knowledge.types import Approval, Asker, Audience, Case, Curated, NewCurated

log = logging.getLogger(__name__)

REVIEWED_AFTER = timedelta(days=182)
"""What the form proposes; the officer may choose another day."""
ONLY_OFFICERS = "Only an officer may approve an answer or withdraw one: ask one of my admins to do it."
NO_CASE = "That message stands in no thread of a question for officers, so there is nothing to answer with it."


def register(app: App, services: Services) -> None:
    """Listen for replies to questions that wait, and for what makes an answer of them."""

    def replied(body: Body) -> bool:
        return _case_of(services, body) is not None

    app.event("message", matchers=[replied])(aside(partial(_replied, services)))
    app.action(ids.OFFICER_USE)(listener(partial(_use, services)))
    app.shortcut(ids.USE_AS_ANSWER)(listener(partial(_use_message, services)))
    app.view(ids.CURATED_FORM)(listener(partial(_approved, services), check=partial(_wrong, services)))
    app.action(ids.OFFICER_WITHDRAW)(listener(partial(_withdrawn, services)))


def _case_of(services: Services, body: Body) -> Case | None:
    """The case to which somebody says something in its thread."""
    act = act_of(body)
    if not overheard(body) or act.thread == act.ts or mentions_remit(act):
        return None
    return services.questions.case_in(act.channel, act.thread)


def _replied(services: Services, act: Act, client: WebClient) -> None:
    case = services.questions.case_in(act.channel, act.thread)
    if case is None or case.closed_at or not may_answer_for(services, act.user, case.partnership):
        return
    shown = blocks.use_it(f"{act.channel} {act.ts}")
    client.chat_postEphemeral(
        channel=act.channel, user=act.user, text=shown.text, blocks=shown.blocks, thread_ts=act.thread
    )


def _use(services: Services, act: Act, client: WebClient) -> None:
    channel, _, ts = act.value.partition(" ")
    _open(services, act, client, fetch(client, channel, ts))


def _use_message(services: Services, act: Act, client: WebClient) -> None:
    _open(services, act, client, said(act.message, act.channel))


def _open(services: Services, act: Act, client: WebClient, reply: Said) -> None:
    """The form, filled with the reply and the question that it answers."""
    case = services.questions.case_in(reply.channel, reply.thread)
    if case is None or reply.ts == reply.thread:
        raise NotUnderstood(NO_CASE)
    _only_officers(services, act, client, case.partnership)
    today = services.register.today()
    place = form.Place(reply.channel, reply.ts, reply.thread, f"case {case.id}")
    text = words.question(reply.text)
    open_form(client, act, blocks.approval(case, text, names(services, act)[0], today + REVIEWED_AFTER, place))


def _wrong(services: Services, act: Act) -> Mapping[str, str]:
    """What keeps the form from being approved, by field."""
    wrong = {}
    for name, what in ((ids.QUESTION, "the question"), (ids.REPLY, "the answer")):
        if not form.written(act.view, name):
            wrong[name] = f"Write {what}."
    review_on = _review_on(act)
    if review_on is None or review_on <= services.register.today():
        wrong[ids.REVIEW_ON] = "Choose a day to come: from then on the answer is marked as due for review."
    if not may_answer_for(services, act.user, form.written(act.view, ids.PARTNERSHIP)):
        wrong[ids.REPLY] = ONLY_OFFICERS
    return wrong


def _approved(services: Services, act: Act, client: WebClient) -> None:
    """Keep the answer, say so in the officers' thread, and give it to the one who asked."""
    kept_for = form.place_of(act.view)
    number = kept_for.key.removeprefix("case ")
    case = services.questions.case(int(number)) if number.isdecimal() else None
    review_on = _review_on(act)
    if case is None or review_on is None:
        raise NotUnderstood(NO_CASE)
    partnership = form.written(act.view, ids.PARTNERSHIP)
    _only_officers(services, act, client, partnership)
    seen_by = Audience(form.written(act.view, ids.AUDIENCE) or Audience.PARTNERS)
    question, reply, source = (form.written(act.view, name) for name in (ids.QUESTION, ids.REPLY, ids.SOURCE))
    new = NewCurated(question, reply, source, partnership, seen_by, review_on)
    own = place_of(act)
    approval = Approval(f"form {act.view.get('id') or act.key}", act.user, _name(client, act.user), case.id)
    curated, fresh = services.questions.approve(new, approval)
    if not fresh:
        return
    in_thread(client, own, blocks.approved(curated))
    _give(services, own, client, case, curated)


def _give(services: Services, act: Act, client: WebClient, case: Case, curated: Curated) -> None:
    """Tell the one who asked: where they asked, if all who read there may see it, else them alone."""
    there = with_(act, user=case.who, channel=case.channel, thread=case.thread, response_url="", outside=False)
    note = mark(curated, services.register.today())
    shown = blocks.answered(curated, case.who, note)
    now = services.clock()
    if case.thread and curated.audience in _readers(services, there, client).sees:
        in_thread(client, there, shown)
    elif curated.audience in asker(there, client, services.people, services.officers(), now).sees:
        in_thread(client, with_(there, channel=case.who, thread=""), shown)
    else:
        sentence = "The one who asked may not see an answer for these readers; I did not send it to them."
        whisper(client, act, plain(sentence))


def _readers(services: Services, there: Act, client: WebClient) -> Asker:
    now = services.clock()
    if there.direct:
        return asker(there, client, services.people, services.officers(), now)
    return audience(there, client, services.people, now)


def _withdrawn(services: Services, act: Act, client: WebClient) -> None:
    if not act.value.isdecimal():
        raise NotUnderstood(NO_CASE)
    standing = next((c for c in services.questions.standing() if c.id == int(act.value)), None)
    _only_officers(services, act, client, standing.partnership if standing else "")
    curated, _ = services.questions.withdraw(int(act.value), act.user)
    if curated:
        replace(client, act, blocks.withdrawn(curated, act.user))


def _only_officers(services: Services, act: Act, client: WebClient, partnership: str) -> None:
    refuse_guests(services, act, client)
    if not may_answer_for(services, act.user, partnership):
        raise NotUnderstood(ONLY_OFFICERS)


def may_answer_for(services: Services, user: str, partnership: str) -> bool:  # noqa: ARG001 — roles are for all of them
    """Whether that person may answer as an officer of that partnership, or of all where it is empty."""
    return services.roles().may(user, Deed.GOVERN)


def _review_on(act: Act) -> date | None:
    try:
        return date.fromisoformat(form.written(act.view, ids.REVIEW_ON))
    except ValueError:
        return None


def _name(client: WebClient, user: str) -> str:
    """The officer's name as people read it; the bare mention where Slack does not tell."""
    try:
        person = client.users_info(user=user).get("user") or {}
    except SLACK_TROUBLE as error:
        log.info("Slack gave no name for an officer (%s)", reason(error))
        return f"<@{user}>"
    return str((person.get("profile") or {}).get("real_name") or person.get("real_name") or f"<@{user}>")
