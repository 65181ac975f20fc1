"""What every part of the running workspace works with."""

from dataclasses import dataclass

from bot.workspace.delivery import Delivery
from bot.workspace.events import Events
from bot.workspace.manifest import Manifest
from bot.workspace.socket_mode import SocketMode
from bot.workspace.state import State


@dataclass(frozen=True)
class Bench:
    """Wired once, in server.py."""

    state: State
    events: Events
    delivery: Delivery
    socket: SocketMode
    manifest: Manifest
    address: str
    """"http://127.0.0.1:PORT", without a slash."""

    def response_url(self, key: str) -> str:
        """The address of a response URL."""
        return f"{self.address}/response/{key}"
