"""What the bot calls over HTTP: Web API methods, response URLs, uploads and downloads."""

import json
import logging
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from bot.workspace.bench import Bench
from bot.workspace.errors import SlackError
from bot.workspace.responses import respond
from bot.workspace.shapes import Json
from bot.workspace.state import StoredFile
from bot.workspace.webapi.call import Call
from bot.workspace.webapi.methods import APP_TOKEN_METHODS, METHODS, Method

_log = logging.getLogger(__name__)


class Endpoints:
    """The routes of the bot's side."""

    def __init__(self, bench: Bench, bot_token: str, app_token: str) -> None:
        self._bench = bench
        self._bot_token = bot_token
        self._app_token = app_token

    def routes(self) -> list[Route | WebSocketRoute]:
        """For the server."""
        return [
            Route("/api/{method}", self._call, methods=["GET", "POST"]),
            Route("/response/{key}", self._respond, methods=["POST"]),
            Route("/upload/{file_id}", self._upload, methods=["POST"]),
            Route("/files/{file_id}/{name}", self._download),
            WebSocketRoute("/socket", self._bench.socket.serve),
        ]

    async def _call(self, request: Request) -> Response:
        name = request.path_params["method"]
        try:
            args = await _arguments(request)
            method = self._method(name, _token(request, args))
            return JSONResponse({"ok": True, **method(Call(self._bench, args))})
        except SlackError as error:
            _log.info("%s refused: %s %s", name, error.code, "; ".join(error.messages))
            return JSONResponse(refusal(error))

    def _method(self, name: str, token: str) -> Method:
        if not token:
            raise SlackError("not_authed")
        if token not in (self._bot_token, self._app_token):
            raise SlackError("invalid_auth")
        ours, others = (METHODS, APP_TOKEN_METHODS) if token == self._bot_token else (APP_TOKEN_METHODS, METHODS)
        if name in ours:
            return ours[name]
        if name in others:
            raise SlackError("not_allowed_token_type")
        _log.error("The bot called %s, which this workspace does not know", name)
        with self._bench.state.changing():
            self._bench.state.unknown_calls.append(name)
        raise SlackError("unknown_method", req_method=name)

    async def _respond(self, request: Request) -> Response:
        try:
            respond(self._bench, request.path_params["key"], await request.json())
        except SlackError as error:
            status = 404 if error.code in ("expired_url", "used_url") else 200
            return JSONResponse(refusal(error), status)
        except ValueError:
            return JSONResponse({"ok": False, "error": "invalid_payload"}, 400)
        return PlainTextResponse("ok")

    async def _upload(self, request: Request) -> Response:
        content = await request.body()
        state = self._bench.state
        stored = state.files.get(request.path_params["file_id"])
        if stored is None:
            return PlainTextResponse("no such upload", 404)
        with state.changing():
            state.files[stored.info["id"]] = StoredFile(stored.info | {"size": len(content)}, content)
        return PlainTextResponse(f"OK - {len(content)}")

    async def _download(self, request: Request) -> Response:
        """For the bot, with its token; and for the page, which is of the same origin."""
        stored = self._bench.state.files.get(request.path_params["file_id"])
        same_origin = request.headers.get("sec-fetch-site") in ("same-origin", "none")
        if stored is None:
            return PlainTextResponse("no such file", 404)
        if _token(request, {}) != self._bot_token and not same_origin:
            return PlainTextResponse("not allowed", 403)
        named = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
        return Response(stored.content, media_type=stored.info["mimetype"], headers=named)


def refusal(error: SlackError) -> Json:
    """Slack's JSON for an error."""
    answer: Json = {"ok": False, "error": error.code, **error.more}
    return answer | ({"response_metadata": {"messages": list(error.messages)}} if error.messages else {})


async def _arguments(request: Request) -> Json:
    """From the query and from a form or JSON body."""
    args: Json = dict(request.query_params)
    if "json" in request.headers.get("content-type", ""):
        try:
            body = json.loads(await request.body() or b"{}")
        except ValueError:
            raise SlackError("invalid_json") from None
        return args | (body if isinstance(body, dict) else {})
    return args | dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))


def _token(request: Request, args: Json) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else str(args.get("token") or "")
