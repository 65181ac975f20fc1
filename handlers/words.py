"""What a person typed, freed of Slack's mark-up."""

import re
from html import unescape

MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|([^>]*))?>")
LONE_AMPERSAND = re.compile(r"&amp;(?!(?:lt|gt|amp);)")
LINK = re.compile(r"<([#!][^<>|]+|[a-z][a-z0-9+.-]*:[^<>|]+)(?:\|([^<>]*))?>", re.IGNORECASE)


def question(text: str, bot_user: str = "") -> str:
    """A message as a question in plain words: without the mention of Remit, links and channels by their names.

    Other people's mentions give their name where Slack sent one; a bare id would only be a word that no paper holds.
    """
    named = MENTION.sub(lambda m: "" if m[1] == bot_user else m[2] or "", text)
    return _plain(named).lstrip(" ,:;-–—")


def record(text: str) -> str:
    """Words for the register: people stay bare mentions ("<@U1>"), links and channels become plain.

    "&lt;" and "&gt;" stay, or a typed "<@U1>" would turn into a mention; whoever parts the words unescapes them.
    """
    bare = MENTION.sub(r"<@\1>", text)
    return _spaced(LONE_AMPERSAND.sub("&", LINK.sub(_named, bare)))


def _plain(text: str) -> str:
    return _spaced(unescape(LINK.sub(_named, text)))


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
