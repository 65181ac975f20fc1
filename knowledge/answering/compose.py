"""Hits -> an Answer made of quotes, or the honest sentence that the papers do not say."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from knowledge.answering.excerpt import UNBOUNDED, excerpt
from knowledge.answering.hits import Hit
from knowledge.answering.question import Question
from knowledge.types import Answer, Excerpt
from knowledge.words import spoken

LONGEST = 1_700
"""An answer's quotes with their sources, in characters …"""
LONGEST_IN_ALL = 1_800
"""… and with what Remit says itself."""
SOURCE = 150
"""Characters that the line with an excerpt's source takes, about."""
ITEM, SHORTEST_ITEM, STEP = 600, 80, 20
"""Characters of an item's opening where a list does not fit: at most, at least, and how they are tried."""
RESERVED = 350
"""Characters that each further paper of the same partnership is sure of."""
LEAST_ROOM = 250
"""A further excerpt is shown where at least so many characters are left for it."""

_MORE = re.compile(r"^… and \d+ more$", re.M)
"""The line that `_plain` puts below what it leaves out."""


def compose(question: Question, hits: Sequence[Hit], also: Sequence[str] = ()) -> Answer:
    """One answer from the hits chosen for it; `also` are other partnerships of which it may have been asked.

    They are no part of its text, which may be read by others than may see their papers.
    """
    several = len({h.passage.paper.partnership for h in hits}) > 1
    excerpts = _side_by_side(question, hits) if several else tuple(excerpt(h, question.wants) for h in hits)
    return Answer(question.text, found=True, text=render(excerpts), excerpts=excerpts, also=tuple(also))


def ask_back(question: Question, hits: Sequence[Hit], choices: Sequence[str], also: Sequence[str] = ()) -> Answer:
    """The short answers of several partnerships side by side, and their names to choose from; and others' names."""
    excerpts = _side_by_side(question, hits)
    others = f" It may also be asked of: {', '.join(map(spoken, also))}." if also else ""
    note = f"This fits several partnerships: {', '.join(map(spoken, choices))}. Which do you mean?{others}"
    text = f"{note}\n\n{render(excerpts, LONGEST_IN_ALL - len(note) - 2)}"
    return Answer(question.text, found=True, text=text, excerpts=excerpts, choices=(*choices, *also), note=note)


def _side_by_side(question: Question, hits: Sequence[Hit]) -> tuple[Excerpt, ...]:
    """Each with its side's share of the room, without what stands below it as its source.

    Where not all finds room and a side's share is too small for two quotes, it shows the first.
    """
    firsts = {h.passage.paper.partnership: n for n, h in reversed(list(enumerate(hits)))}
    share = LONGEST // len(firsts)
    shown = tuple(excerpt(h, question.wants, share - SOURCE) for h in hits)
    if share >= 2 * RESERVED or sum(len(_headed(e, UNBOUNDED, several=True)) + 2 for e in shown) <= LONGEST:
        return shown
    return tuple(e for n, e in enumerate(shown) if firsts[e.paper.partnership] == n)


def not_found(question: Question, hits: Sequence[Hit], scope: Sequence[str], missing: Sequence[str]) -> Answer:
    """The honest no: what was looked through, what no paper mentions, and the nearest that there is."""
    where = f"The papers of {' and '.join(map(spoken, scope))} do" if scope else "The papers do"
    named = " or ".join(f"“{w}”" for w in missing)
    note = f"{where} not say: they do not mention {named}." if missing else f"{where} not say."
    nearest = excerpt(hits[0], question.wants) if hits else None
    text = note + (f"\nNearest: {place(nearest)}" if nearest else "")
    return Answer(question.text, found=False, text=text, note=note, nearest=nearest)


def render(excerpts: Sequence[Excerpt], within: int = LONGEST) -> str:
    """Excerpts as plain text, LONGEST and `within` at most, each with its paper and place.

    Partnerships are named where they differ. A further list that there is room for but in part is left out.
    """
    shown = _rooms_filled(excerpts, min(LONGEST, within))
    firsts = {e.paper.partnership: n for n, e in reversed(list(enumerate(excerpts)))}
    partial = (n for n in sorted(shown, reverse=True) if excerpts[n].listed and _MORE.search(shown[n]))
    cut = next((n for n in partial if firsts[excerpts[n].paper.partnership] != n), None)
    if cut is None and len(excerpts) > 1 and _length(shown) - 2 > within:
        cut = len(excerpts) - 1
    if cut is not None:
        return render([*excerpts[:cut], *excerpts[cut + 1 :]], within)
    return "\n\n".join(shown[n] for n in sorted(shown))


def _rooms_filled(excerpts: Sequence[Excerpt], longest: int) -> dict[int, str]:
    """The text of each excerpt that finds room, by its place among them."""
    several = len({e.paper.partnership for e in excerpts}) > 1
    whole = [_headed(one, longest, several=several) for one in excerpts]
    sure = [min(len(text) + 2, room) for text, room in zip(whole, _sure(excerpts, longest), strict=True)]
    shown: dict[int, str] = {}
    for n in sorted(range(len(excerpts)), key=lambda n: not sure[n]):
        room = longest - _length(shown) - sum(sure[m] for m in range(n + 1, len(excerpts)) if m not in shown)
        if sure[n] or room > max(LEAST_ROOM, len(excerpts[n].lead_in) + SOURCE):
            shown[n] = _headed(excerpts[n], room, several=several)
    return shown


def _sure(excerpts: Sequence[Excerpt], longest: int) -> list[int]:
    """The characters that each excerpt is sure of.

    Side by side a paper has its share for all that is shown of it; else the first of each has some room.
    """
    firsts = {e.paper.id: n for n, e in reversed(list(enumerate(excerpts)))}
    if len({e.paper.partnership for e in excerpts}) < 2:
        return [RESERVED * (firsts[e.paper.id] == n) for n, e in enumerate(excerpts)]
    share, shown = longest // len(firsts), Counter(e.paper.id for e in excerpts)
    further = {paper: min(RESERVED, share // number) for paper, number in shown.items()}
    return [
        share - (shown[e.paper.id] - 1) * further[e.paper.id] if firsts[e.paper.id] == n else further[e.paper.id]
        for n, e in enumerate(excerpts)
    ]


def _length(shown: Mapping[int, str]) -> int:
    return sum(len(text) + 2 for text in shown.values())


def _headed(one: Excerpt, room: int, *, several: bool) -> str:
    """An excerpt as plain text, under its partnership's name where several are shown."""
    head = f"{spoken(one.paper.partnership)}:\n" if several else ""
    return head + _plain(one, room - len(head))


def place(shown: Excerpt) -> str:
    """Title, place, headings and date of an excerpt in a line, with what its paper is where it is no settled one."""
    under = f" ({shown.under})" if shown.under else ""
    dated = f", {shown.paper.dated.day} {shown.paper.dated:%B %Y}" if shown.paper.dated else ""
    standing = f" ({shown.paper.standing})" if shown.paper.standing else ""
    return f"{shown.paper.title}, {shown.locator}{under}{dated}{standing}"


def _plain(shown: Excerpt, longest: int) -> str:
    source = f"— {place(shown)}"
    room = longest - len(source) - 1
    left = list(shown.lines)
    below = len("\n… and 999 more") + sum(len(line) + 3 for line in left)
    lines = [_cut(shown.lead_in, max(room - min(below, room // 2), SHORTEST_ITEM))] if shown.lead_in else []
    if shown.listed:
        left = _opened(left, room - sum(len(line) + 3 for line in lines))
    while left and sum(len(line) + 3 for line in lines) + len(left[0]) < room:
        line = left.pop(0)
        lines.append(f"• {line}" if shown.listed else line)
    if left and (not shown.listed or len(left) == len(shown.lines)):
        spare = room - sum(len(line) + 1 for line in lines) - len("• …") - len("… and 999 more")
        lines.append(f"{'• ' * shown.listed}{_cut(left.pop(0), max(spare, 0))}")
    if left:
        lines.append(f"… and {len(left)} more")
    return "\n".join([*lines, source])


def _opened(lines: Sequence[str], room: int) -> list[str]:
    """All items of a list that is too long for the room, by the openings of the longest; else as they are.

    Half a list misleads more than items that are cut, which the source has in full.
    """
    if sum(len(line) + 3 for line in lines) < room:
        return list(lines)
    for longest in range(ITEM, SHORTEST_ITEM - 1, -STEP):
        cut = [_cut(line, longest) for line in lines]
        if sum(len(line) + 3 for line in cut) < room:
            return cut
    return list(lines)


def _cut(line: str, longest: int) -> str:
    opening = line[: max(longest - 2, 0)]
    return line if len(line) <= longest else f"{opening.rpartition(' ')[0] or opening} …".lstrip()
