"""views.*: modals and Home tabs."""

from bot.workspace import modals
from bot.workspace.errors import SlackError
from bot.workspace.limits import check_view
from bot.workspace.shapes import Json
from bot.workspace.webapi.call import Call


def open_view(call: Call) -> Json:
    """views.open."""
    return _opened(call, push=False)


def push(call: Call) -> Json:
    """views.push."""
    return _opened(call, push=True)


def update(call: Call) -> Json:
    """views.update, by view_id or external_id."""
    with call.state.changing():
        view_id = str(call.args.get("view_id") or "")
        wanted = view_id or modals.by_external_id(call.state, call.text("external_id"))
        return {"view": modals.update_modal(call.state, wanted, call.nested("view"), str(call.args.get("hash") or ""))}


def publish(call: Call) -> Json:
    """views.publish."""
    user = call.user("user_id")
    view = call.nested("view")
    if isinstance(view, dict) and view.get("type") != "home":
        raise SlackError("invalid_arguments", ("[ERROR] must be a home view [json-pointer:/view/type]",))
    with call.state.changing():
        return {"view": modals.publish(call.state, user.id, view, str(call.args.get("hash") or ""))}


def _opened(call: Call, *, push: bool) -> Json:
    view = call.nested("view")
    check_view(view)
    if view["type"] != "modal":
        raise SlackError("invalid_arguments", ("[ERROR] must be a modal [json-pointer:/view/type]",))
    with call.state.changing():
        trigger = call.state.use_trigger(call.text("trigger_id"))
        return {"view": modals.open_modal(call.state, view, trigger.user, trigger.channel, push=push)}
