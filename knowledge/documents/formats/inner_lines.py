"""Lines inside one Markdown paragraph that are more than wrapped text: a title over it, lettered items, hard breaks."""

import re
from collections.abc import Iterator

from knowledge.documents.formats.marks import Mark, Style, follows, mark_of, starts
from knowledge.types.records import record

_LINE = re.compile(r"[^\r\n]+")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_HARD_BREAK = re.compile(r"(?:[ ]{2,}|\\|<br ?/?>)$", re.IGNORECASE)
_ALL_BOLD = re.compile(r"(?:\*\*|__)(?=\S)[^*]{1,300}(?:\*\*|__)[ \t]*:?$")
_LABEL = re.compile(r"[^:]{1,60}:(?:\*\*|__)?(?:[ ]{2,}|\\|<br ?/?>)?", re.IGNORECASE)
_TYPED = frozenset("•●○◦▪▫■□◆◇►▶➢➤❖✓✔‣⁃∙\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d")
_NEAR = 40
"""Lines in which the next of a list must stand."""
_DEEPEST = 8


@record(frozen=True)
class Stretch:
    """Lines of a paragraph that belong together; `start` counts from the paragraph's first character."""

    source: str
    start: int
    marker: str = ""
    listed: bool = False
    level: int = 0
    """Depth of a lettered item below the paragraph's own."""


@record(frozen=True)
class _Line:
    start: int
    end: int
    text: str
    mark: Mark | None
    broken: bool
    """The line before ends with a hard break."""


def stretches(paragraph: str) -> Iterator[Stretch]:
    """The parts of `paragraph`, in order."""
    if "\n" not in paragraph and "\r" not in paragraph:
        yield from _alone(paragraph)
        return
    lines = list(_lines(paragraph)) if paragraph.strip() else []
    if not lines:
        return
    cuts = [0, *(n for n in range(1, len(lines)) if _begins(lines, n))]
    open_lists: list[Mark] = []
    for cut, following in zip(cuts, [*cuts[1:], len(lines)], strict=True):
        mark = _kept_mark(lines, cut)
        level = _level(open_lists, mark) if mark else 0
        start = lines[cut].start + (mark.end if mark else 0)
        region = paragraph[start : lines[following - 1].end]
        if region.strip():
            start += len(region) - len(region.lstrip())
            listed = mark is not None or _hard_broken(lines)
            yield Stretch(region.strip(), start, mark.text if mark else "", listed, level)


def _alone(line: str) -> Iterator[Stretch]:
    """The one line of a paragraph, as most are."""
    mark = mark_of(line)
    kept = mark if mark and _numbers_paragraph(mark, line) else None
    start = kept.end if kept else 0
    shown = line[start:].strip()
    if shown:
        start += line[start:].index(shown)
        yield Stretch(shown, start, kept.text if kept else "", listed=kept is not None)


def _kept_mark(lines: list[_Line], at: int) -> Mark | None:
    line = lines[at]
    if line.mark and (_listed(lines, at) or (at == 0 and _numbers_paragraph(line.mark, line.text))):
        return line.mark
    return None


def _level(open_lists: list[Mark], mark: Mark) -> int:
    """How deep `mark` stands among the lists that are open, which are brought up to date."""
    for depth in range(len(open_lists) - 1, -1, -1):
        above = open_lists[depth]
        if follows(above, mark) or (mark.bullet and above.form == mark.form):
            open_lists[depth:] = [mark]
            return depth
    open_lists[:] = [*open_lists[-_DEEPEST:], mark]
    return len(open_lists) - 1


def _lines(paragraph: str) -> Iterator[_Line]:
    broken = False
    for found in _LINE.finditer(paragraph):
        skipped = _QUOTE.match(found[0])
        start = found.start() + (skipped.end() if skipped and found.start() else 0)
        text = paragraph[start : found.end()]
        yield _Line(start, found.end(), text, mark_of(text), broken)
        broken = bool(_HARD_BREAK.search(text))


def _begins(lines: list[_Line], at: int) -> bool:
    """Does line `at` begin something of its own?"""
    line, before = lines[at], lines[at - 1]
    if line.broken and _is_its_value(lines, at):
        return False
    if line.broken or _listed(lines, at):
        return True
    return bool(_ALL_BOLD.fullmatch(before.text.rstrip())) and at == 1


def _is_its_value(lines: list[_Line], at: int) -> bool:
    """Is the line before it a label ("Secretary:"), and this line all that is said of it?"""
    after = lines[at + 1 : at + 2]
    whole = not after or bool(_LABEL.match(after[0].text))
    return bool(_LABEL.fullmatch(lines[at - 1].text)) and not _LABEL.match(lines[at].text) and whole


def _listed(lines: list[_Line], at: int) -> bool:
    """Is its marker one of a list: the first with a second after it, or the next of one?"""
    mark = lines[at].mark
    if not mark or mark.bullet:
        return bool(mark) and _typed_bullet(lines[at].text)
    earlier = [line.mark for line in lines[max(0, at - _NEAR) : at] if line.mark]
    later = [line.mark for line in lines[at + 1 : at + _NEAR] if line.mark]
    if any(follows(other, mark) for other in earlier):
        return True
    return starts(mark) and any(follows(mark, other) for other in later)


def _numbers_paragraph(mark: Mark, text: str) -> bool:
    """ "1.1 The Board …", "4.) Powers", "(a) …": a number that Markdown itself does not know."""
    if mark.bullet or not text[mark.end :].strip():
        return _typed_bullet(text)
    return (
        mark.style is Style.DECIMAL
        or mark.form == "#.)"
        or (mark.form in {"(#)", "[#]"} and mark.style is not Style.UPPER)
    )


def _typed_bullet(text: str) -> bool:
    """Does the line begin with a bullet that Markdown does not know, as lists pasted from an office program have?"""
    return text[:1] in _TYPED and any(c.isalnum() for c in text)


def _hard_broken(lines: list[_Line]) -> bool:
    return len(lines) > 2 and all(line.broken for line in lines[1:])
