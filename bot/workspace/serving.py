"""An ASGI app served on 127.0.0.1 from a thread of its own."""

import asyncio
import socket
import threading
from collections.abc import Callable
from typing import Any

import uvicorn

from bot.workspace.errors import PortTaken

HOST = "127.0.0.1"
_START_SECONDS = 10.0
_GOODBYE_SECONDS = 0.3
"""What connections get to end by themselves; a browser's event stream never does."""
App = Callable[..., Any]


def listen(port: int) -> socket.socket:
    """A bound socket, of any free port where `port` is 0; raises PortTaken."""
    bound = socket.socket()
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
    except OSError as error:
        bound.close()
        raise PortTaken(
            f"Port {port} cannot be used ({error.strerror}): stop what listens there or choose another port"
        ) from error
    return bound


class _Server(uvicorn.Server):
    """Ends when it is told to, not at the next of uvicorn's tenth-second ticks."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.leaving = asyncio.Event()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self.leaving.wait()
        loop = asyncio.get_running_loop()
        for listener in (each for server in self.servers for each in server.sockets):
            loop.remove_reader(listener.fileno())
        await asyncio.sleep(0)  # asyncio leaks a connection that is accepted in the turn in which its server closes


class ServerThread:
    """Serves until stopped. `on_loop` is called with the event loop before the first request."""

    def __init__(self, app: App, bound: socket.socket, on_loop: Callable[[asyncio.AbstractEventLoop], None]) -> None:
        config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
        self._server = _Server(config)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._bound = bound
        self._on_loop = on_loop
        self._answering = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), name="workspace", daemon=True)

    def start(self) -> None:
        """Returns once the server answers."""
        self._thread.start()
        if not self._answering.wait(_START_SECONDS) or not self._server.started:
            raise RuntimeError("The workspace's server did not start: see the log")

    def stop(self) -> None:
        """Ends connections and waits for the thread."""
        if self._loop:
            self._loop.call_soon_threadsafe(self._server.leaving.set)
        self._thread.join(_GOODBYE_SECONDS)
        self._server.force_exit = True
        self._thread.join()
        self._bound.close()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._on_loop(self._loop)
        serving = asyncio.create_task(self._server.serve(sockets=[self._bound]))
        while not self._server.started and not serving.done():
            await asyncio.sleep(0.005)
        self._answering.set()
        await serving
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        for connection in tuple(self._server.server_state.connections):
            connection.transport.abort()  # who did not take the goodbye
        await asyncio.sleep(0)
