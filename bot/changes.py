"""Edits and deletions of messages that items came out of are noted before they are acknowledged."""

from collections.abc import Callable

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware

from handlers.changes import note_change
from handlers.hearing import changed
from handlers.services import Services


class SourceChanges(Middleware):
    """Writes the note at once, so that neither the message nor the delivery need be kept.

    Where it fails, the delivery is not acknowledged, and Slack sends it again.
    """

    def __init__(self, services: Services) -> None:
        self._services = services

    def process(self, *, req: BoltRequest, resp: BoltResponse, next: Callable[[], BoltResponse]) -> BoltResponse:  # noqa: A002, ARG002 — Bolt's names
        """Note what became of a source; everything else goes on."""
        if not changed(req.body):
            return next()
        note_change(self._services, req.body)
        return BoltResponse(status=200, body="")
