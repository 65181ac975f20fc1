"""assistant.threads.*: status, prompts and title of a thread in the assistant pane."""

from bot.workspace.errors import SlackError
from bot.workspace.shapes import Json
from bot.workspace.webapi.call import Call

_PROMPTS = 4


def set_status(call: Call) -> Json:
    """assistant.threads.setStatus; an empty status takes it away."""
    return _keep(call, {"status": str(call.args.get("status") or "")})


def set_suggested_prompts(call: Call) -> Json:
    """assistant.threads.setSuggestedPrompts."""
    prompts = call.nested("prompts") or []
    complete = all(isinstance(p, dict) and p.get("title") and p.get("message") for p in prompts)
    if not 0 < len(prompts) <= _PROMPTS or not complete:
        raise SlackError("invalid_arguments", ("[ERROR] 1 to 4 prompts, each with title and message",))
    return _keep(call, {"prompts": prompts, "prompts_title": str(call.args.get("title") or "")})


def set_title(call: Call) -> Json:
    """assistant.threads.setTitle."""
    return _keep(call, {"title": call.text("title")})


def _keep(call: Call, what: Json) -> Json:
    call.needs("assistant:write", "chat:write")
    channel = call.state.channels.get(call.text("channel_id"))
    if channel is None:
        raise SlackError("channel_not_found")
    # Prompts of an agent belong to its messages tab and to no thread.
    thread = str(call.args.get("thread_ts") or "") if "prompts" in what else call.text("thread_ts")
    key = f"{channel.id}:{thread}"
    with call.state.changing():
        call.state.assistant[key] = call.state.assistant.get(key, {}) | what
    return {}
