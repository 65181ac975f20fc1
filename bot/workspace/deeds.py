"""What people in the workspace do, as methods for whoever drives it."""

from collections.abc import Mapping

from bot.workspace import interacting, talking
from bot.workspace.bench import Bench
from bot.workspace.shapes import Json, Value
from bot.workspace.state import State
from bot.workspace.webapi import reactions


class Deeds:
    """People and channels are named by id or name. Texts are Slack's wire text: "<@U0REMITBOT> who chairs the board?".

    A deed raises NotThere when it cannot be done, SlackError where Slack has a code for why (message_not_found,
    thread_not_found, already_reacted), and DispatchFailed when the bot did not answer.
    """

    _state: State
    _running: Bench | None = None

    @property
    def _bench(self) -> Bench:
        if self._running is None:
            raise RuntimeError("The workspace is not started: call start() first")
        return self._running

    def say(self, user: str, channel: str, text: str, thread: str | None = None) -> str:
        """A person writes a message; gives its ts."""
        return talking.say(self._bench, self._place(user, channel), text, thread)

    def say_as_bot(self, channel: str, text: str, name: str = "Rota bot", thread: str | None = None) -> str:
        """Another app's bot posts; gives the message's ts."""
        return talking.say_as_bot(self._bench, self._state.channel(channel), name, text, thread)

    def share_file(self, user: str, channel: str, name: str, content: bytes, text: str = "") -> str:
        """A person uploads a file; gives the message's ts."""
        return talking.share_file(self._bench, self._place(user, channel), name, content, text)

    def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        """A person rewrites their own message."""
        talking.edit(self._bench, self._place(user, channel), ts, text)

    def delete(self, user: str, channel: str, ts: str) -> None:
        """A person deletes their own message."""
        talking.delete(self._bench, self._place(user, channel), ts)

    def react(self, user: str, channel: str, ts: str, emoji: str) -> None:
        """A person puts an emoji on a message."""
        where = self._place(user, channel)
        reactions.react(self._bench, where.channel, ts, where.person.id, emoji)

    def unreact(self, user: str, channel: str, ts: str, emoji: str) -> None:
        """A person takes their emoji back."""
        where = self._place(user, channel)
        reactions.unreact(self._bench, where.channel, ts, where.person.id, emoji)

    def command(self, user: str, channel: str, name: str, text: str = "") -> None:
        """A slash command."""
        talking.command(self._bench, self._place(user, channel), name, text)

    def press(self, user: str, where: str | Json, action_id: str, value: Value = None) -> None:
        """Press a button or choose `value` in a menu, in a message (its ts) or view (its id), or the thing itself."""
        interacting.press(self._bench, self._state.person(user), _key(where), action_id, value)

    def options(self, user: str, where: str | Json, action_id: str, typed: str = "") -> list[Json]:
        """What an external select offers for what was typed."""
        return interacting.options(self._bench, self._state.person(user), _key(where), action_id, typed)

    def submit(self, user: str, view: str | Json, values: Mapping[str, Value] | None = None) -> dict[str, str]:
        """Fill a modal in and submit it; gives the errors by block_id, empty when the bot took it.

        `values` by action_id or block_id; a menu's value is its option's, many are a list.
        """
        return interacting.submit(self._bench, self._state.person(user), _key(view), values or {})

    def close(self, user: str, view: str | Json) -> None:
        """Cancel a modal."""
        interacting.close(self._bench, self._state.person(user), _key(view))

    def shortcut(self, user: str, callback_id: str, ts: str = "") -> None:
        """A global shortcut, or the one in the menu of the message `ts`."""
        interacting.shortcut(self._bench, self._state.person(user), callback_id, ts)

    def invite(self, user: str, channel: str) -> None:
        """A person brings the bot into a channel."""
        talking.invite_bot(self._bench, self._place(user, channel))

    def open_home(self, user: str) -> None:
        """Look at the app's Home tab."""
        talking.open_home(self._bench, self._state.person(user))

    def open_messages(self, user: str) -> None:
        """Look at the direct messages with the app, where an agent's prompts stand."""
        talking.open_home(self._bench, self._state.person(user), "messages")

    def open_assistant(self, user: str, channel: str = "") -> str:
        """Open the assistant pane, seen from a channel; gives the thread's ts."""
        seen_from = self._state.channel(channel).id if channel else ""
        return talking.open_assistant(self._bench, self._state.person(user), seen_from)

    def _place(self, user: str, channel: str) -> talking.Place:
        return talking.place(self._bench, user, channel)


def _key(where: str | Json) -> str:
    return where if isinstance(where, str) else str(where.get("ts") or where["id"])
