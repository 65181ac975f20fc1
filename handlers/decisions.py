"""`/decision`: logging, listing, changing, signing and answering decisions, with their forms and buttons."""

from datetime import date
from functools import partial

from slack_bolt import App

from handlers import changing, commands, ids
from handlers.acts import Act
from handlers.blocks import decision as blocks
from handlers.blocks import form
from handlers.blocks.help import DECISION
from handlers.blocks.item import LISTED
from handlers.blocks.text import Block, Message
from handlers.channels import body_said, names, partnership_of
from handlers.forms import Edits, changed_fields
from handlers.listening import listener
from handlers.members import members_only
from handlers.rooms import Room, choose, open_room, press
from handlers.services import Services
from handlers.shares import DECISIONS, UNSIGNED, WAITING, Share, read_share
from handlers.words import record
from knowledge.errors import NotUnderstood
from knowledge.register import changes, standing
from knowledge.register.wording import DecisionWords, read_decision
from knowledge.store.decisions import Wanted
from knowledge.types import Decision, DecisionStatus, NewDecision, Powers, Source


def register(app: App, services: Services) -> None:
    """Listen for the command, its forms and its buttons."""
    open_room(app, services, ROOM)
    app.action(ids.DECISION_MORE)(listener(members_only(services, partial(choose, services, ROOM))))
    for verb in blocks.ANSWERS:
        answer = partial(press, services, ROOM, verb)
        app.action(f"{ids.DECISION_ANSWER}{verb}")(listener(members_only(services, answer)))


def _blank(services: Services, act: Act, place: form.Place) -> Block:
    return blocks.decision_form(*names(services, act), place, DecisionWords("", "", services.register.today()))


def _filled(services: Services, place: form.Place, number: str) -> Block:
    return blocks.decision_form((), "", place, services.register.decision(number))


def _said(services: Services, act: Act, source: Source, today: date) -> NewDecision:
    words = read_decision(record(act.text), today=today)
    return NewDecision(
        words.what,
        words.lead_agency,
        words.decided_on,
        partnership_of(services, act.channel),
        source,
        reasons=words.reasons,
        review_on=words.review_on,
        body=words.body or body_said(services, act.channel, words.what),
        options=words.options,
        sign_off=words.sign_off,
    )


def _written(services: Services, act: Act, source: Source) -> NewDecision:
    what = form.written(act.view, ids.WHAT)
    return NewDecision(
        what=what,
        lead_agency=form.written(act.view, ids.LEAD_AGENCY),
        decided_on=form.chosen_day(act.view, ids.DECIDED_ON) or services.register.today(),
        partnership=form.written(act.view, ids.PARTNERSHIP) or partnership_of(services, act.channel),
        source=source,
        reasons=form.written(act.view, ids.REASONS),
        review_on=form.chosen_day(act.view, ids.REVIEW_ON),
        body=form.written(act.view, ids.BODY) or body_said(services, act.channel, what),
        powers=Powers(form.written(act.view, ids.POWERS)),
        options=form.written(act.view, ids.OPTIONS),
        sign_off=form.several(act.view, ids.SIGN_OFF),
    )


def _edits(services: Services, act: Act) -> Edits:
    """What the person changed in the form, and nothing else."""
    plainly = (ids.WHAT, ids.REASONS, ids.OPTIONS)
    makers: Edits = {name: partial(changes.setting, **{name: form.written(act.view, name)}) for name in plainly} | {
        ids.LEAD_AGENCY: lambda: changes.led_by(form.written(act.view, ids.LEAD_AGENCY)),
        ids.DECIDED_ON: lambda: changes.setting(decided_on=_decided_on(act)),
        ids.REVIEW_ON: lambda: changes.reviewed_on(form.chosen_day(act.view, ids.REVIEW_ON)),
        ids.BODY: lambda: changes.made_by(form.written(act.view, ids.BODY), services.register.bodies()),
        ids.POWERS: lambda: changes.empowered(Powers(form.written(act.view, ids.POWERS)), services.register.bodies()),
        ids.SIGN_OFF: lambda: changes.to_be_signed_by(form.several(act.view, ids.SIGN_OFF)),
        ids.SIGNED: lambda: changes.also(
            changes.setting(signed=()), changes.signed_by(form.several(act.view, ids.SIGNED))
        ),
    }
    return changed_fields(act, makers)


def _decided_on(act: Act) -> date:
    day = form.chosen_day(act.view, ids.DECIDED_ON)
    if day is None:
        raise NotUnderstood("Choose the day on which it was decided.")
    return day


def _rewritten(services: Services, act: Act, number: str, edits: Edits) -> changing.Became:
    edit = changing.permitted(services, act.user, *(make() for make in edits.values()))
    done = services.register.change_decision(number, edit, act.user)
    return changing.Became(blocks.changed(done, changing.UNCHANGED), done.after, bool(done.changes))


def _found(services: Services, number: str) -> Decision:
    return services.register.decision(number)


def _list(services: Services, act: Act, words: str) -> Message:
    share = _share(words)
    found, total = services.register.select_decisions(_wanted(services, act, share), LISTED)
    return blocks.listed(found, share, total)


def _wanted(services: Services, act: Act, share: Share) -> Wanted:
    named = share.mine or share.owner or share.body
    return Wanted(
        partnership="" if named else partnership_of(services, act.channel),
        status=DecisionStatus(share.status) if share.status else None,
        lead=f"<@{act.user}>" if share.mine else share.owner,
        body=share.body,
        waiting=WAITING in share.flags,
        unsigned=UNSIGNED in share.flags,
    )


def _share(words: str) -> Share:
    share = read_share(record(words), DECISIONS)
    if share is None or (share.mine and share.owner):
        raise NotUnderstood(
            f"I cannot list “{words}”: write `/decision list`, and after it any of waiting, unsigned, mine or @someone,"
            f" one status ({', '.join(DecisionStatus)}), and body NAME."
        )
    return share


def _show(services: Services, words: str) -> Message:
    decision = services.register.decision(words)
    changed = services.register.history(decision.number)
    following = services.register.following(decision)
    return blocks.shown(decision, changed, services.zone, services.register.today(), following)


ROOM = Room(
    command=ids.DECISION,
    verbs=commands.DECISION_VERBS,
    help=DECISION,
    new_form=ids.DECISION_FORM,
    change_form=ids.DECISION_EDIT,
    blank=_blank,
    filled=_filled,
    said=_said,
    written=_written,
    listed=_list,
    shown=_show,
    changed=changing.change_decision,
    found=_found,
    edits=_edits,
    rewritten=_rewritten,
    missing="Say what was decided.",
    tried=standing.check,
)
