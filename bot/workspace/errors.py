"""What can go wrong: for the bot as Slack's error codes, for a person as a sentence."""

from knowledge.errors import RemitError


class SlackError(Exception):
    """An answer `{"ok": false, "error": code}`; `messages` go into response_metadata."""

    def __init__(self, code: str, messages: tuple[str, ...] = (), **more: object) -> None:
        super().__init__(code, *messages)
        self.code = code
        self.messages = messages
        self.more = more


class NotThere(RemitError):
    """A person was to act on something that the workspace does not hold."""


class DispatchFailed(RemitError):
    """The bot did not acknowledge in time, or answered with an error; Slack tells the person."""

    def __init__(self, what: str, error: str) -> None:
        super().__init__(f"{what} failed with the error “{error}”: see the bot's log")
        self.error = error


class PortTaken(RemitError):
    """Another program listens on the port asked for."""
