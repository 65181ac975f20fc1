"""Files that people share in Slack: which can be read, and their bytes."""

import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import PurePosixPath
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit

from slack_sdk import WebClient

from knowledge.documents.formats import READERS
from knowledge.documents.reading import LARGEST, MEGABYTE
from knowledge.errors import NotUnderstood

SECONDS = 20
SLACKS = (".slack.com", ".slack-files.com")
"""Where Slack keeps files: the token goes nowhere else, but for the Web API's own address."""
MAY_NOT = "Slack does not let me read that file: ask whoever runs me to give me the permission files:read."


@dataclass(frozen=True)
class SharedFile:
    """A file as a message tells of it."""

    id: str
    name: str
    url: str
    size: int


class _Straight(urllib.request.HTTPRedirectHandler):
    """Follows nowhere: a redirect would take the token along."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None


def readable(message: Mapping[str, Any]) -> tuple[SharedFile, ...]:
    """The files of a message that Remit can read."""
    found = message.get("files")
    files = [_file(each) for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []
    return tuple(file for file in files if file.id and PurePosixPath(file.name).suffix.lower() in READERS)


def download(client: WebClient, file: SharedFile) -> bytes:
    """The file's bytes. Raises NotUnderstood where it is too large or not to be had, URLError where Slack is away."""
    if file.size > LARGEST:
        raise NotUnderstood(f"{file.name} is larger than {LARGEST // MEGABYTE} MB: send the part with the actions.")
    if not _is_slacks(client, file.url):
        raise NotUnderstood(f"{file.name} is not kept in Slack: upload it here, and I read it.")
    request = urllib.request.Request(file.url, headers={"Authorization": f"Bearer {client.token}"})  # noqa: S310 — checked above
    try:
        with urllib.request.build_opener(_Straight).open(request, timeout=SECONDS) as answer:
            return bytes(answer.read(LARGEST + 1))
    except HTTPError as error:
        with error:
            if error.code >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise
            raise NotUnderstood(MAY_NOT) from error


def _is_slacks(client: WebClient, url: str) -> bool:
    there, api = urlsplit(url), urlsplit(client.base_url)
    kept = there.scheme == "https" and f".{there.hostname or ''}".endswith(SLACKS)
    return kept or (there.scheme, there.netloc) == (api.scheme, api.netloc)


def _file(each: Mapping[str, Any]) -> SharedFile:
    def text(name: str) -> str:
        value = each.get(name)
        return value if isinstance(value, str) else ""

    size = each.get("size")
    url = text("url_private_download") or text("url_private")
    return SharedFile(text("id"), text("name"), url, size if isinstance(size, int) else 0)
