"""The tags and texts of HTML, each with its place: quickly where the file is written by the rules, else carefully."""

import html
import re
from html.parser import HTMLParser
from typing import Protocol

from knowledge.documents.limits import Deadline

_NAME = r"[a-zA-Z][a-zA-Z0-9:-]*+"
_VALUE = r"\"[^\"]*+\"|'[^']*+'|[^\s\"'<>`=]++"
_ATTRIBUTE = rf"[^\s\"'<>/=]++(?:\s*+=\s*+(?:{_VALUE}))?+"
_QUICK = re.compile(
    rf"<(?P<leaf>p|li|td|th|h[1-6]|d[dt])>(?P<words>[^<&]++)</(?P=leaf)>|<(?:({_NAME})((?:\s++{_ATTRIBUTE})*+)\s*+(/?)|/({_NAME})\s*+)>([^<&]*+)|([^<&]++)|"
    r"(&(?:[a-zA-Z][a-zA-Z0-9]*+|#[0-9]++|#[xX][0-9a-fA-F]++);)|(&)(?=[\s&<])|"
    r"<!--(?!-?>)(?:[^-]++|-(?!-))*+-->|<!(?i:doctype)[^>]*+>"
)
"""A block of words alone; a tag (what it starts, attributes, a stroke, or what it ends) and the text behind it; …."""
_LEAF, _TAG, _REFERENCE = 2, 7, 9
_NAMED = re.compile(rf"(?P<name>[^\s\"'<>/=]++)(?:\s*+=\s*+(?P<value>{_VALUE}))?+")
_RAW = {tag: re.compile(rf"</{tag}\s*+>", re.IGNORECASE) for tag in ("script", "style")}
"""Where what is no HTML ends."""
_LONGEST_READING = 20.0
"""Seconds."""


class Taker(Protocol):
    """Takes what is found, in order; `at`, `start` and `end` count from the file's first character."""

    def start(self, tag: str, attributes: dict[str, str], start: int, end: int, *, alone: bool) -> None:
        """A start tag; `alone` where it ends as XML's empty elements do."""

    def end(self, tag: str, at: int) -> None:
        """An end tag."""

    def text(self, start: int, end: int, shown: str) -> None:
        """A stretch of text as it is shown."""

    def leaf(self, tag: str, start: int, shown: str, at: int) -> None:
        """A block that bears nothing and holds words alone, which stand `at`: as its start, a text and its end."""


def quickly(file: str, taker: Taker) -> bool:
    """Give `taker` all of `file`; false where something is not written by the rules, and the rest was not given."""
    at, end, match = 0, len(file), _QUICK.match
    while at < end:
        found = match(file, at)
        if not found:
            return False
        begun, at, kind = at, found.end(), found.lastindex
        if kind == _LEAF:
            taker.leaf(found[1], begun, found[2], found.start(_LEAF))
        elif kind == _TAG:
            at = _tagged(file, found, taker)
        elif kind:
            taker.text(begun, at, html.unescape(found[0]) if kind == _REFERENCE else found[0])
    return at == end


def _tagged(file: str, found: re.Match[str], taker: Taker) -> int:
    """Give a tag and the text behind it; gives where to go on, past the file's end where what it opens never ends."""
    tag, written, alone, ended, shown = found.group(3, 4, 5, 6, _TAG)
    text = found.start(_TAG)
    if ended:
        taker.end(ended.lower(), found.start())
    else:
        tag = tag.lower()
        taker.start(tag, _attributes(written) if written else {}, found.start(), text, alone=bool(alone))
        if tag in _RAW:
            closed = _RAW[tag].search(file, text)
            return closed.start() if closed else len(file) + 1
    if shown:
        taker.text(text, found.end(), shown)
    return found.end()


def _attributes(written: str) -> dict[str, str]:
    return {found["name"].lower(): _value(found["value"] or "") for found in _NAMED.finditer(written)}


def _value(written: str) -> str:
    bare = written[1:-1] if written[:1] in {'"', "'"} else written
    return html.unescape(bare) if "&" in bare else bare


def carefully(file: str, taker: Taker) -> None:
    """Give `taker` all of `file`, however it is written."""
    parser = _Careful(file, taker)
    parser.feed(file)
    parser.close()


class _Careful(HTMLParser):
    def __init__(self, file: str, taker: Taker) -> None:
        super().__init__(convert_charrefs=False)
        self._file = file
        self._taker = taker
        self._deadline = Deadline(_LONGEST_READING)
        self._lines = [0, *(end.end() for end in re.finditer("\n", file))]

    @property
    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[min(line, len(self._lines)) - 1] + column

    def _start(self, tag: str, attrs: list[tuple[str, str | None]], *, alone: bool) -> None:
        start = self._at
        attributes = {name: value or "" for name, value in attrs}
        self._taker.start(tag, attributes, start, start + len(self.get_starttag_text() or ""), alone=alone)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, attrs, alone=False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, attrs, alone=True)

    def handle_endtag(self, tag: str) -> None:
        self._taker.end(tag, self._at)

    def handle_data(self, data: str) -> None:
        self._text(data, len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, raw: str) -> None:
        closed = self._file.startswith(";", self._at + len(raw))
        shown = html.unescape(raw + ";")
        self._text(shown if shown != raw + ";" else raw + (";" if closed else ""), len(raw) + closed)

    def _text(self, shown: str, length: int) -> None:
        # The parser looks through the rest of the file for the end of every tag that is never closed.
        self._deadline.check()
        self._taker.text(self._at, self._at + length, shown)
