"""A question that points into the list shown before: "the third one", "who leads the last one?"."""

import re
from collections.abc import Collection, Sequence

from sqlite_utils import Database

from knowledge.answering.compose import render
from knowledge.store import papers
from knowledge.store.turns import Turn
from knowledge.types import Answer, Audience, Excerpt, Passage
from knowledge.words import fold

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = rf"(?P<which>{'|'.join(_WORDS)}|last|\d{{1,2}}(?:st|nd|rd|th))"
_THING = r"(?:one|item|point|bullet|entry|of (?:them|those|these))"
_OPENING = (
    r"(?:(?:and|ok|okay|so|but|now)\W+)*"
    r"(?:(?:what(?:'s| is| was| about)|which(?:'s| is)|who(?:'s| is)|how about|show me|give me|read me)\s+)?"
)
_BARE = re.compile(rf"^{_OPENING}the {_ORDINAL}(?: {_THING})?\W*$")
_WITHIN = re.compile(rf"\bthe {_ORDINAL} {_THING}", re.I)
LONGEST = 120
"""Of an item's words that stand for it in a question, in characters."""


def points(text: str) -> bool:
    """Whether the text asks for nothing but one item of a list."""
    return bool(_BARE.match(fold(text)))


def meant(text: str, items: Sequence[str]) -> str | None:
    """The item that a text asks for and nothing else: empty where the list is shorter; None where it asks for none."""
    found = _BARE.match(fold(text))
    return _item(found["which"], items) if found and items else None


def spelt_out(text: str, items: Sequence[str]) -> str:
    """The question with the item in place of the words that point to it."""

    def named(found: re.Match[str]) -> str:
        item = _item(found["which"].lower(), items).strip()
        return item[:LONGEST].rsplit(" ", 1)[0] if len(item) > LONGEST else item or found[0]

    return _WITHIN.sub(named, text) if items else text


def quoted(db: Database, text: str, item: str, before: Turn, sees: Collection[Audience]) -> Answer | None:
    """The one item as an answer; None where it no longer stands in what was shown."""
    shown = (p for p in papers.passages(db, before.passages) if p.paper.audience in sees)
    found = next((one for p in shown if (one := _excerpt(p, item))), None)
    return Answer(text, found=True, text=render((found,)), excerpts=(found,)) if found else None


def too_few(text: str, items: Sequence[str]) -> Answer:
    """What to say to one who asks for an item beyond the last."""
    note = f"The list above has {len(items)} items: which of them do you mean?"
    return Answer(text, found=False, text=note, note=note)


def shown_list(answer: Answer) -> tuple[str, ...]:
    """The items that an answer shows, in order: of its list, else the partnerships to choose from."""
    lines = next((e.lines for e in answer.excerpts if e.listed and len(e.lines) > 1), ())
    outer = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    return answer.choices or tuple(line for line in lines if len(line) - len(line.lstrip()) == outer)


def _item(which: str, items: Sequence[str]) -> str:
    if which == "last":
        return items[-1]
    number = _WORDS.index(which) + 1 if which in _WORDS else int(which[:-2])
    return items[number - 1] if 0 < number <= len(items) else ""


def _excerpt(passage: Passage, item: str) -> Excerpt | None:
    line = fold(item)
    part = next((p for p in passage.parts if p.text and fold(p.text) in line), None)
    part = part or next((p for p in passage.parts if any(p.cells) and all(fold(c) in line for c in p.cells)), None)
    if part is None:
        return None
    place = part.locator or passage.locator
    return Excerpt(passage.paper, place, passage.lead_in, (item.strip(),), (part.source,), listed=True)
