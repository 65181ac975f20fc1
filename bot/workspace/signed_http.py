"""The same payloads POSTed to the bot's address, signed as Slack signs them."""

import hashlib
import hmac
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from urllib.parse import urlencode

from bot.workspace.shapes import Json
from bot.workspace.socket_mode import Attempt, NotDelivered

_FORM = "application/x-www-form-urlencoded"
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""A proxy has no business between this machine and itself."""


class RetryRefused(NotDelivered):
    """The bot failed and answered x-slack-no-retry."""


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """The X-Slack-Signature of a request."""
    signed = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def encoded(kind: str, payload: Json) -> tuple[bytes, str]:
    """Body and content type: events as JSON, commands and interactions as forms."""
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
    return urlencode(form).encode(), _FORM


def headers(body: bytes, content_type: str, *, secret: str, now: float, attempt: Attempt) -> dict[str, str]:
    """What Slack sends beside the body."""
    timestamp = str(int(now))
    sent = {
        "Content-Type": content_type,
        "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature(secret, timestamp, body),
    }
    if attempt.number:
        sent |= {"X-Slack-Retry-Num": str(attempt.number), "X-Slack-Retry-Reason": attempt.reason}
    return sent


def post(url: str, body: bytes, sent: Mapping[str, str], seconds: float) -> Json:
    """The bot's answer; plain text comes as {"text": …}. Raises NotDelivered."""
    if not url.startswith(("http://", "https://")):
        raise NotDelivered("connection_failed")
    request = urllib.request.Request(url, body, dict(sent), method="POST")  # noqa: S310 - the scheme is checked above
    try:
        with _DIRECT.open(request, timeout=seconds) as answer:
            return _decoded(answer.read(), answer.headers.get("Content-Type", ""))
    except urllib.error.HTTPError as error:
        with error:
            refused = error.headers.get("X-Slack-No-Retry") == "1"
        raise (RetryRefused if refused else NotDelivered)("http_error") from error
    except TimeoutError as error:
        raise NotDelivered("http_timeout") from error
    except urllib.error.URLError as error:
        timed_out = isinstance(error.reason, TimeoutError)
        raise NotDelivered("http_timeout" if timed_out else "connection_failed") from error
    except OSError as error:
        raise NotDelivered("connection_failed") from error


def _decoded(body: bytes, content_type: str) -> Json:
    text = body.decode()
    if "json" in content_type and text:
        decoded = json.loads(text)
        return decoded if isinstance(decoded, dict) else {}
    return {"text": text} if text else {}
