"""Remit at work in a workspace, for tests: signed HTTP both ways, a real database, papers of two partnerships."""

import hashlib
import hmac
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from slack_bolt import App

import bot
from bot.app import create_app, create_services, finish
from bot.config import Config
from bot.serving import web
from bot.workspace.server import Workspace
from bot.workspace.serving import ServerThread, listen
from handlers.services import Services
from knowledge.store import Store, deliveries, notices, papers
from knowledge.types import Audience, PaperRead, PaperRef, Part, Passage, PassageKind

MANIFEST = json.loads((Path(bot.__file__).parent / "manifest.json").read_text(encoding="utf-8"))
PRIYA, GARETH, ELLEN, MARCUS = "U01PRIYA", "U02GARETH", "U03ELLEN", "U06MARCUS"
"""People of the workspace; Marcus is a guest."""
GENERAL, BOARD, ELSEWHERE = "C01GENERAL", "C02BOARD", "C06SOCIAL"
"""Channels: with the guest, without, and one that Remit is not in."""
NORTH, SOUTH = "Northshire Children's Trust", "Southshire Health Board"


@dataclass(frozen=True)
class Running:
    """Remit, the workspace it is in, and what it knows."""

    workspace: Workspace
    app: App
    services: Services
    config: Config
    url: str

    def thread(self, channel: str, ts: str, answers: int = 1) -> list[dict[str, Any]]:
        """What Remit said in a thread, once it has said `answers` things."""
        everything = self.workspace.wait_for(lambda: self._enough(self.workspace.messages(channel, ts)[1:], answers))
        return list(everything)

    def alone(self, user: str, count: int = 1) -> dict[str, Any]:
        """The latest message that only this person sees, once there are `count`."""
        return dict(self.workspace.wait_for(lambda: self._enough(self.workspace.ephemerals(user), count))[-1])

    def whispered(self, user: str, command: str, text: str) -> dict[str, Any]:
        """What this person alone is shown for a command in the board's channel."""
        before = len(self.workspace.ephemerals(user))
        self.workspace.command(user, BOARD, command, text)
        return self.alone(user, before + 1)

    def said(self, channel: str, count: int = 1) -> dict[str, Any]:
        """Remit's latest message in a channel, once there are `count`."""
        return dict(self.workspace.wait_for(lambda: self._enough(self.own(channel), count))[-1])

    def own(self, channel: str) -> list[dict[str, Any]]:
        """Remit's messages in a channel."""
        return [m for m in self.workspace.messages(channel) if m.get("user") == self.workspace.bot_user]

    def settle(self) -> None:
        """Wait until Remit has acknowledged everything, done what it kept and told owners what they were given."""
        self.workspace.settle()
        self.workspace.wait_for(lambda: not self._undone())

    def _undone(self) -> list[Any]:
        with self.services.store.reading() as db:
            return [*deliveries.undone(db), *notices.owed(db)]

    @staticmethod
    def _enough(found: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
        return found if len(found) >= count else []


@contextmanager
def remit(folder: Path, *, admins: frozenset[str] = frozenset(), **workspace: Any) -> Iterator[Running]:
    """Remit and a workspace, started and stopped."""
    with Workspace(manifest=MANIFEST, **({"retry_delays": ()} | workspace)) as place:
        config = Config.from_env({**place.environment, "REMIT_DATABASE": str(folder / "remit.db")})
        config = replace(config, admins=admins)
        app = create_app(config)
        bound = listen(0)
        server = ServerThread(web(app, config), bound, lambda _: None)
        server.start()
        place.events_url = f"http://127.0.0.1:{bound.getsockname()[1]}/slack/events"
        try:
            yield Running(place, app, create_services(config), config, place.events_url)
        finally:
            finish(app)
            # Each server takes its time to end: both at once.
            ending = threading.Thread(target=server.stop)
            ending.start()
    ending.join()


def buttons(message: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Every button of a message, in order."""
    found = [element for block in message.get("blocks", ()) for element in block.get("elements", ())]
    found += [block["accessory"] for block in message.get("blocks", ()) if "accessory" in block]
    return [element for element in found if element.get("type") == "button"]


def words(message: Any) -> str:
    """Every text in a message's blocks."""
    if isinstance(message, Mapping):
        own = message.get("text")
        parts = [own] if isinstance(own, str) and message.get("type") in {"text", "mrkdwn", "plain_text"} else []
        return "\n".join([*parts, *filter(None, (words(value) for value in message.values()))])
    return "\n".join(filter(None, map(words, message))) if isinstance(message, list) else ""


def sign(secret: str, body: bytes, at: int) -> dict[str, str]:
    """The two headers that Slack proves itself with."""
    digest = hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(at), "X-Slack-Signature": f"v0={digest}"}


def post(url: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
    """Status and body of the answer to a POST."""
    request = urllib.request.Request(url, body, dict(headers), method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def deliver(url: str, secret: str, payload: Any, *, at: int | None = None) -> tuple[int, bytes]:
    """Sign and send a payload the way Slack sends its kind: JSON for events, forms for the rest."""
    body, kind = encoded(payload)
    return post(url, body, {"Content-Type": kind, **sign(secret, body, at or int(time.time()))})


def encoded(payload: Any) -> tuple[bytes, str]:
    """A payload's body and content type."""
    form = "application/x-www-form-urlencoded"
    if isinstance(payload, dict) and isinstance(payload.get("raw"), str):
        return payload["raw"].encode(), form
    if isinstance(payload, dict) and isinstance(payload.get("command"), str):
        return urlencode({k: v for k, v in payload.items() if v is not None}).encode(), form
    if isinstance(payload, dict) and payload.get("type") not in {"event_callback", "url_verification"}:
        return urlencode({"payload": json.dumps(payload)}).encode(), form
    return json.dumps(payload).encode(), "application/json"


def fill(store: Store) -> None:
    """Papers of two partnerships, one of them for officers only and one public."""
    for paper in PAPERS:
        with store.writing() as db:
            papers.keep(db, paper, "/papers", datetime(2026, 11, 1, tzinfo=UTC))


def paper(path: str, partnership: str, title: str, passages: Mapping[str, list[str]], audience: Audience) -> PaperRead:
    """A paper as read: passages by heading; several lines make a list."""
    ref = PaperRef(0, path, title, partnership, audience)
    made = tuple(_passage(ref, i, heading, lines) for i, (heading, lines) in enumerate(passages.items()))
    return PaperRead(path, title, partnership, audience, path, made, date(2026, 9, 1))


def _passage(ref: PaperRef, position: int, heading: str, lines: list[str]) -> Passage:
    listed = len(lines) > 1
    parts = tuple(Part(line, line) for line in (lines[1:] if listed else lines))
    kind, lead_in = (PassageKind.LIST, lines[0]) if listed else (PassageKind.PROSE, "")
    return Passage(ref, position, kind, (heading,), lead_in, parts, f"para {position + 1}", lead_in_source=lead_in)


PAPERS = (
    paper(
        "north/terms.md",
        NORTH,
        "Terms of reference of the Trust Board",
        {
            "Quorum": ["The quorum of the Trust Board is five members, of whom two must be statutory partners."],
            "Membership": [
                "The members of the Trust Board are:",
                "the Director of Children's Services",
                "a head teacher",
            ],
        },
        Audience.PARTNERS,
    ),
    paper(
        "south/terms.md",
        SOUTH,
        "Terms of reference of the Health Board",
        {"Quorum": ["The quorum of the Health Board is four members."]},
        Audience.PARTNERS,
    ),
    paper(
        "north/leaflet.md",
        NORTH,
        "A leaflet for families",
        {"Meetings": ["The Trust Board meets in public in March and September at the town hall."]},
        Audience.PUBLIC,
    ),
    paper(
        "north/budget.md",
        NORTH,
        "Officers' budget note",
        {"Redundancy": ["The redundancy provision of the delivery unit is 48,000 pounds."]},
        Audience.OFFICERS,
    ),
)
