"""users.*, bots.info, team.info, auth.test, emoji.list."""

from bot.workspace.errors import SlackError
from bot.workspace.people import user_json
from bot.workspace.shapes import Json
from bot.workspace.webapi.call import Call


def auth_test(call: Call) -> Json:
    """auth.test."""
    identity = call.state.identity
    return {
        "url": call.bench.address + "/",
        "team": identity.team_name,
        "user": identity.bot.name,
        "team_id": identity.team_id,
        "user_id": identity.bot_user,
        "bot_id": identity.bot_id,
        "is_enterprise_install": False,
    }


def info(call: Call) -> Json:
    """users.info."""
    call.needs("users:read")
    return {"user": user_json(call.user(), call.state.identity.team_id)}


def list_users(call: Call) -> Json:
    """users.list."""
    call.needs("users:read")
    everybody = [user_json(person, call.state.identity.team_id) for person in call.state.people.values()]
    return call.page("members", everybody) | {"cache_ts": int(call.state.clock())}


def bot_info(call: Call) -> Json:
    """bots.info."""
    call.needs("users:read")
    identity = call.state.identity
    if call.args.get("bot", identity.bot_id) != identity.bot_id:
        raise SlackError("bot_not_found")
    bot = {"id": identity.bot_id, "app_id": identity.app_id, "user_id": identity.bot_user, "name": identity.app_name}
    return {"bot": {**bot, "deleted": False, "updated": 0}}


def team_info(call: Call) -> Json:
    """team.info."""
    identity = call.state.identity
    return {"team": {"id": identity.team_id, "name": identity.team_name, "domain": identity.domain}}


def emoji_list(call: Call) -> Json:
    """emoji.list: this workspace has none of its own."""
    call.needs("emoji:read")
    return {"emoji": {}, "cache_ts": str(int(call.state.clock()))}


def connections_open(call: Call) -> Json:
    """apps.connections.open."""
    ticket = call.bench.socket.new_ticket()
    return {"url": f"{call.bench.address.replace('http', 'ws', 1)}/socket?ticket={ticket}"}
