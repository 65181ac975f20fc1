"""files.*: upload in Slack's three steps, look up, delete."""

import mimetypes
import secrets

from bot.workspace import messages
from bot.workspace.bench import Bench
from bot.workspace.errors import SlackError
from bot.workspace.shapes import Json
from bot.workspace.state import StoredFile
from bot.workspace.webapi.call import Call
from bot.workspace.webapi.chat import check_thread


def get_upload_url(call: Call) -> Json:
    """files.getUploadURLExternal."""
    call.needs("files:write")
    stored = new_file(call.bench, call.state.identity.bot_user, call.text("filename"), b"")
    return {"upload_url": f"{call.bench.address}/upload/{stored['id']}", "file_id": stored["id"]}


def complete_upload(call: Call) -> Json:
    """files.completeUploadExternal; shares the files where a channel is given."""
    call.needs("files:write")
    named = call.nested("files") or []
    shared = []
    for each in named:
        stored = call.state.files.get(each.get("id"))
        if stored is None:
            raise SlackError("file_not_found")
        shared.append(stored.info | {"title": each.get("title") or stored.info["name"]})
    channel_id = call.args.get("channel_id") or call.args.get("channel")
    if channel_id:
        _share(Call(call.bench, {**call.args, "channel": channel_id}), shared)
    return {"files": shared}


def info(call: Call) -> Json:
    """files.info."""
    call.needs("files:read")
    stored = call.state.files.get(call.text("file"))
    if stored is None:
        raise SlackError("file_not_found")
    return {"file": stored.info}


def new_file(bench: Bench, user: str, name: str, content: bytes) -> Json:
    """Keep a file and give the file object that Slack has for it."""
    file_id = "F" + secrets.token_hex(5).upper()
    url = f"{bench.address}/files/{file_id}/{name}"
    moment = int(bench.state.clock())
    stored: Json = {
        "id": file_id,
        "created": moment,
        "timestamp": moment,
        "name": name,
        "title": name,
        "mimetype": mimetypes.guess_type(name)[0] or "application/octet-stream",
        "filetype": name.rpartition(".")[2].lower(),
        "user": user,
        "size": len(content),
        "mode": "hosted",
        "is_external": False,
        "url_private": url,
        "url_private_download": url,
        "permalink": url,
    }
    with bench.state.changing():
        bench.state.files[file_id] = StoredFile(stored, content)
    return stored


def _share(call: Call, shared: list[Json]) -> None:
    channel = call.channel()
    state = call.state
    sent: Json = {
        "text": call.args.get("initial_comment") or "",
        "files": shared,
        "thread_ts": call.args.get("thread_ts"),
    }
    with state.changing():
        check_thread(state, channel, sent["thread_ts"])
        message = messages.app_message(state.identity, state.new_ts(), sent) | {"subtype": "file_share"}
        state.messages[channel.id].append(message)
    call.bench.events.posted(message, channel)
