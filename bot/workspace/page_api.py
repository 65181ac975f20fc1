"""The browser page, and the small JSON API by which it looks and acts."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.workspace import interacting, talking
from bot.workspace.bench import Bench
from bot.workspace.errors import SlackError
from bot.workspace.people import Person
from bot.workspace.shapes import Json
from bot.workspace.snapshot import snapshot
from bot.workspace.typed import wire
from bot.workspace.webapi import reactions
from knowledge.errors import RemitError

_PAGE = Path(__file__).parent / "page"
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
Deed = Callable[[Person, Json], object]


class PageApi:
    """The routes of the people's side."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._deeds: Mapping[str, Deed] = {
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "react": self._react,
            "command": self._command,
            "press": self._press,
            "options": self._options,
            "submit": self._submit,
            "close": self._close,
            "shortcut": self._shortcut,
            "home": self._home,
            "invite": self._invite,
        }

    def routes(self) -> list[BaseRoute]:
        """For the server."""
        return [
            Route("/", self._index),
            Route("/archives/{rest:path}", self._index),
            Mount("/page", StaticFiles(directory=_PAGE)),
            Route("/look", self._look),
            Route("/changes", self._changes),
            Route("/do/{deed}", self._do, methods=["POST"]),
        ]

    async def _index(self, _: Request) -> Response:
        return FileResponse(_PAGE / "index.html", headers=_HEADERS)

    async def _look(self, request: Request) -> Response:
        asked = request.query_params
        state = self._bench.state
        try:
            with state.lock:
                where = talking.place(self._bench, asked.get("user", ""), asked.get("channel", ""))
                seen = snapshot(self._bench, where.person, where.channel, asked.get("thread", ""))
                return JSONResponse(seen, headers=_HEADERS)
        except RemitError as error:
            return JSONResponse({"error": str(error)}, 404)

    async def _changes(self, _: Request) -> Response:
        return StreamingResponse(self._versions(), media_type="text/event-stream", headers=_HEADERS)

    async def _versions(self) -> AsyncIterator[str]:
        """A server-sent event for each change, one for several that come close together."""
        loop, woken = asyncio.get_running_loop(), asyncio.Event()

        def wake() -> None:
            loop.call_soon_threadsafe(woken.set)

        self._bench.state.listeners.append(wake)
        try:
            while True:
                yield f"data: {self._bench.state.version}\n\n"
                await woken.wait()
                woken.clear()
        finally:
            self._bench.state.listeners.remove(wake)

    async def _do(self, request: Request) -> Response:
        """`{"result"}`, or `{"error": sentence}` where what the person wanted cannot be."""
        deed = self._deeds.get(request.path_params["deed"])
        if deed is None:
            return JSONResponse({"error": "The page asked for something unknown: reload it"}, 404)
        if request.headers.get("content-type", "") != "application/json":  # no other site's form may act here
            return JSONResponse({"error": "Send JSON"}, 415)
        try:
            asked = json.loads(await request.body())
            person = self._bench.state.person(asked["user"])
            return JSONResponse({"result": await run_in_threadpool(deed, person, asked)})
        except RemitError as error:
            return JSONResponse({"error": str(error)})
        except SlackError as error:
            return JSONResponse({"error": f"That did not work: {error.code.replace('_', ' ')}"})
        except (KeyError, ValueError) as error:
            return JSONResponse({"error": f"The page left something out ({error}): reload it"}, 400)

    def _place(self, person: Person, asked: Json) -> talking.Place:
        return talking.place(self._bench, person.id, asked["channel"])

    def _wire(self, text: str, *, names: bool = False) -> str:
        state = self._bench.state
        return wire(text, state.people.values(), state.channels.values(), names=names)

    def _say(self, person: Person, asked: Json) -> str:
        text = self._wire(asked["text"])
        return talking.say(self._bench, self._place(person, asked), text, asked.get("thread") or None)

    def _edit(self, person: Person, asked: Json) -> None:
        talking.edit(self._bench, self._place(person, asked), asked["ts"], self._wire(asked["text"]))

    def _delete(self, person: Person, asked: Json) -> None:
        talking.delete(self._bench, self._place(person, asked), asked["ts"])

    def _react(self, person: Person, asked: Json) -> None:
        where = self._place(person, asked)
        act = reactions.unreact if asked.get("undo") else reactions.react
        act(self._bench, where.channel, asked["ts"], person.id, asked["emoji"])

    def _command(self, person: Person, asked: Json) -> None:
        known = self._bench.manifest.command(asked["command"])
        text = self._wire(asked["text"], names=True) if known and known.escapes else asked["text"]
        talking.command(self._bench, self._place(person, asked), asked["command"], text)

    def _press(self, person: Person, asked: Json) -> None:
        if asked.get("values"):
            interacting.fill(self._bench, asked["where"], asked["values"])
        interacting.press(self._bench, person, asked["where"], asked["action"], asked.get("value"))

    def _options(self, person: Person, asked: Json) -> list[Json]:
        return interacting.options(self._bench, person, asked["where"], asked["action"], asked["typed"])

    def _submit(self, person: Person, asked: Json) -> dict[str, str]:
        return interacting.submit(self._bench, person, asked["view"], asked["values"])

    def _close(self, person: Person, asked: Json) -> None:
        interacting.close(self._bench, person, asked["view"])

    def _shortcut(self, person: Person, asked: Json) -> None:
        interacting.shortcut(self._bench, person, asked["callback"], asked.get("ts", ""))

    def _home(self, person: Person, asked: Json) -> None:
        talking.open_home(self._bench, person, asked.get("tab", "home"))

    def _invite(self, person: Person, asked: Json) -> None:
        talking.invite_bot(self._bench, self._place(person, asked))
