"""Words out of marked-up source, keeping where each word stands."""

import bisect
import html
import re
from collections.abc import Iterator

from knowledge.types.records import record

_TAGS = (
    "a|abbr|article|aside|b|big|blockquote|body|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|"
    "figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|"
    "o:p|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|"
    "tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr"
)
TAG = rf"(?i:</?(?:{_TAGS})(?![\w:-])[^<>]{{0,2000}}>)"
COMMENT = r"<!--(?:[^-<]|-(?!->)|<(?!!--)){0,20000}-->"
_STARS = r"(?<!\w)[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}(?!\w)|\*{2,4}"
_COMMON = rf"(?P<drop>{COMMENT}|{TAG}|{_STARS})|(?P<entity>&#?\w{{2,31}};)|(?P<space>\s+)"
_PLAIN = re.compile(rf"{_COMMON}|(?P<word>[^\W_]+|.)")
_LEFTOVER = r"(?P<left>\{:[^{}\n]{0,300}\}|\{%[^{}\n]{0,300}%\}|\\(?=[ \t]{0,9}(?:\r?\n|\Z)))"
"""What a site's builder takes out: attributes, tags of a template; and the sign of a hard break."""
_MARKDOWN = re.compile(
    r"(?P<quote>(?:(?<=\n)|\A)[ \t]{0,9}(?:>[ \t]?)+)|(?P<tick>`+)|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|<(?P<address>(?:https?|mailto):[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,100})>"
    rf"|{_LEFTOVER}|{_COMMON}|(?P<word>[^\W_]+|.)"
)
_RST = re.compile(
    r"\\(?P<escaped>\S)|:(?P<numbered>pep|rfc):(?=`)|(?P<drop>:[a-z][\w:.+-]{0,40}:(?=`)|"
    r"\s*<[^<>`]{1,2000}>`_{0,2}|`{1,2}_{0,2}|(?<=[\w\]])_{1,2}(?!\w)|(?<!\w)\*{1,2}(?=\S)|(?<=\S)\*{1,2}(?!\w)|"
    r"(?<!\w)\|(?=\S)|(?<=\S)\|_{0,2}(?!\w))|(?P<space>\s+)|(?P<word>[^\W_]+|.)"
)
_RUN = re.compile(r"[^\s<>&*_~`\\\[\]{!:|]+(?: [^\s<>&*_~`\\\[\]{!:|]+)*")
"""Words and single spaces that are shown as they stand, whatever the mark-up: most of a paper."""
_PLAIN_MARKUP = re.compile(r"[<&*_~]")
_MARKDOWN_MARKUP = re.compile(r"[<>&*_~`\\\[{]")
_LINK = re.compile(
    r"!?\[(?:[^\[\]]|\[[^\[\]]{0,400}\]){1,1000}"
    r"(?P<close>\]\((?:\{\{[^{}\n]{0,200}\}\}|[^()\s]|\([^()\s]{0,400}\)){0,2000}(?:\s{1,3}[\"'][^\"']{0,400}[\"'])?\)|\]\[[^\[\]]{0,200}\])"
)
_LEFT = re.compile(r"[*_~`\[!]*\Z")
_RIGHT = re.compile(r"(?:[*_~`]+|\]\((?:\{\{[^{}\n]{0,200}\}\}|[^()\s]){0,2000}\)|</\w{1,10}>)*")


@record(frozen=True)
class Words:
    """Clean text and where each of its stretches stands in the source."""

    text: str
    source: str
    _at: tuple[int, ...]
    """Where in `text` each kept stretch starts; the other two give its start and end in `source`."""
    _begins: tuple[int, ...]
    _ends: tuple[int, ...]

    def stretch(self, start: int, end: int) -> str:
        """The verbatim source of text[start:end], with the mark-up that clings to it."""
        first = bisect.bisect_right(self._at, start) - 1
        last = bisect.bisect_right(self._at, end - 1) - 1
        begin = min(self._begins[first] + start - self._at[first], self._ends[first])
        stop = min(self._begins[last] + end - self._at[last], self._ends[last])
        before = self.source[self._ends[first - 1] if first else 0 : begin] if start == self._at[first] else ""
        clinging = _LEFT.search(before)
        after = _RIGHT.match(self.source, stop)
        return self.source[begin - len(clinging[0] if clinging else "") : after.end() if after else stop].strip()


def plain_text(source: str) -> str:
    """The words of `source`: tags, entities and emphasis marks undone, white space single."""
    return plain_words(source).text if _PLAIN_MARKUP.search(source) else " ".join(source.split())


def markdown_text(source: str) -> str:
    """As `plain_text`, and links shown as their text, escapes undone, quote marks and code ticks gone."""
    return markdown_words(source).text if _MARKDOWN_MARKUP.search(source) else " ".join(source.split())


def plain_words(source: str) -> Words:
    """As `plain_text`, with places."""
    return _words(source, _kept(_PLAIN, source, frozenset()))


def markdown_words(source: str) -> Words:
    """As `markdown_text`, with places."""
    return _words(source, _kept(_MARKDOWN, source, _link_marks(source)))


def rst_words(source: str) -> Words:
    """As `plain_text` for reStructuredText, with places: roles, references, literals and emphasis undone."""
    return _words(source, _kept(_RST, source, frozenset()))


def words_of(source: str, text: str) -> Words | None:
    """The reading of `source` that gives `text`, or None where no rule here gives it."""
    if source == text:
        return Words(text, source, (0,), (0,), (len(source),))
    for read in (plain_words, markdown_words, rst_words):
        words = read(source)
        if words.text == text:
            return words
    return None


def _link_marks(source: str) -> frozenset[int]:
    """Places of the characters that make a link of its text."""
    marks: set[int] = set()
    at = source.find("[")
    while at >= 0:
        link = _LINK.match(source, max(0, at - (source[at - 1 : at] == "!")))
        if link:
            marks.update(range(link.start(), link.start() + 1 + (source[link.start()] == "!")))
            marks.update(range(*link.span("close")))
        at = source.find("[", at + 1)
    return frozenset(marks)


def _kept(tokens: re.Pattern[str], source: str, dropped: frozenset[int]) -> Iterator[tuple[str, int, int]]:
    """(words, start, end) of every kept stretch; a space for white space."""
    at = 0
    while at < len(source):
        run = _RUN.match(source, at) if at not in dropped else None
        token = run or tokens.match(source, at)
        if token is None:
            at += 1
            continue
        if run:
            yield run[0], at, run.end()
        elif at not in dropped and token.lastgroup not in {"drop", "left", "quote", "tick"}:
            yield _shown(token), at, token.end()
        at = token.end()


def _shown(token: re.Match[str]) -> str:
    if token.lastgroup == "space":
        return " "
    if token.lastgroup == "entity":
        return " ".join(html.unescape(token[0]).split()) or " "
    if token.lastgroup == "numbered":
        return f"{token[0].strip(':').upper()} "
    return token[token.lastgroup or 0]


def _words(source: str, kept: Iterator[tuple[str, int, int]]) -> Words:
    text: list[str] = []
    places: list[tuple[int, int, int]] = []
    length, spaced = 0, True
    for shown, start, end in kept:
        if shown == " " and spaced:
            continue
        spaced = shown == " "
        text.append(shown)
        places.append((length, start, end))
        length += len(shown)
    at, begins, ends = zip(*places, strict=True) if places else ((0,), (0,), (0,))
    return Words("".join(text).rstrip(), source, at, begins, ends)
