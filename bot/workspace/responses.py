"""What the bot answers to a command or at a response URL: a message in the channel, or one for the person alone."""

from bot.workspace import messages
from bot.workspace.bench import Bench
from bot.workspace.errors import SlackError
from bot.workspace.limits import check_message
from bot.workspace.shapes import Json
from bot.workspace.state import RESPONSE_URL_USES, Ephemeral, ResponseUrl, State
from bot.workspace.webapi.chat import replace_content


def respond(bench: Bench, key: str, sent: Json) -> None:
    """One use of a response URL; raises SlackError expired_url or used_url, or as chat.postMessage does."""
    url = _use(bench.state, key)
    if sent.get("delete_original"):
        _delete_original(bench, url)
    elif sent.get("replace_original") and url.message_ts:
        check_message(sent)
        _replace_original(bench, url, sent)
    else:
        answer(bench, url.user, url.channel, sent)


def answer(bench: Bench, user: str, channel_id: str, sent: Json) -> None:
    """Show a message to the person alone, unless response_type says in_channel."""
    check_message(sent)
    state = bench.state
    channel = state.channels[channel_id]
    public = sent.get("response_type") == "in_channel"
    with state.changing():
        message = messages.app_message(state.identity, state.new_ts(), sent)
        if public:
            message["subtype"] = "bot_message"
            state.messages[channel_id].append(message)
        else:
            state.ephemerals.append(Ephemeral(user, channel_id, message))
    if public:
        bench.events.posted(message, channel)


def _use(state: State, key: str) -> ResponseUrl:
    with state.lock:
        url = state.response_urls.get(key)
        if url is None or state.clock() > url.expires:
            raise SlackError("expired_url")
        if url.uses >= RESPONSE_URL_USES:
            raise SlackError("used_url")
        url.uses += 1
        return url


def _delete_original(bench: Bench, url: ResponseUrl) -> None:
    state = bench.state
    with state.changing():
        for ephemeral in state.ephemerals:
            if ephemeral.message["ts"] == url.message_ts:
                state.ephemerals.remove(ephemeral)
                return
        message = state.message(url.channel, url.message_ts)
        state.messages[url.channel].remove(message)
    bench.events.deleted(message, state.channels[url.channel])


def _replace_original(bench: Bench, url: ResponseUrl, sent: Json) -> None:
    state = bench.state
    with state.changing():
        for ephemeral in state.ephemerals:
            if ephemeral.message["ts"] == url.message_ts:
                replace_content(ephemeral.message, sent)
                return
        message = state.message(url.channel, url.message_ts)
        before = dict(message)
        replace_content(message, sent)
        moment = state.new_ts()
        message["edited"] = {"user": state.identity.bot_user, "ts": moment}
        after = dict(message)
    channel = state.channels[url.channel]
    bench.events.send(messages.changed_event(before, after, channel, moment), channel)
