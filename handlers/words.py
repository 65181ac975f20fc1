"""What a person typed, freed of Slack's mark-up."""

import re
from html import unescape

MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|([^>]*))?>")
LINK = re.compile(r"<([#!][^<>|]+|[a-z][a-z0-9+.-]*:[^<>|]+)(?:\|([^<>]*))?>", re.IGNORECASE)


def question(text: str, bot_user: str = "") -> str:
    """A message as a question in plain words: without the mention of Remit, links and channels by their names.

    Other people's mentions give their name where Slack sent one; a bare id would only be a word that no paper holds.
    """
    named = MENTION.sub(lambda m: "" if m[1] == bot_user else m[2] or "", text)
    return _plain(named).lstrip(" ,:;-–—")


def record(text: str) -> str:
    """Words for the register: people stay mentions ("<@U1>"), the rest becomes plain."""
    kept = MENTION.split(text)
    # split() gives text, id, name, text, id, name, … : only the text between is unwrapped.
    parts = (f"<@{part}>" if i % 3 == 1 else _unwrapped(part) for i, part in enumerate(kept) if i % 3 != 2)
    return _spaced("".join(parts))


def _plain(text: str) -> str:
    return _spaced(_unwrapped(text))


def _unwrapped(text: str) -> str:
    return unescape(LINK.sub(_named, text))


def _spaced(text: str) -> str:
    return re.sub(r"[ \t]+", " ", text).strip()


def _named(link: re.Match[str]) -> str:
    target, label = link[1], link[2] or ""
    if target.startswith("#"):
        return f"#{label or target[1:]}"
    if target.startswith("!"):
        return label or "@" + target[1:].split("^")[0]
    address = target.removeprefix("mailto:")
    return f"{label} ({address})" if label and label not in {address, target} else address
