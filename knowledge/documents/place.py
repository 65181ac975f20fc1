"""Where the reader of a paper is: the headings above, and the paragraph that is numbered."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from knowledge.documents.formats.shapes import appendix
from knowledge.types import Block, PassageKind
from knowledge.types.records import record

_APPENDIX_NAME = re.compile(r"^\S+\s+\S+")
_MOST_ABOVE = 20
"""Headings that may stand above a passage: a file of nothing but short lines would else pile up thousands."""


@record(frozen=True)
class Group:
    """Blocks that make one passage."""

    kind: PassageKind
    headings: tuple[str, ...]
    locator: str
    blocks: tuple[Block, ...]
    lead_in: Block | None = None


@dataclass
class Place:
    """Where the reader is: the headings above and the numbered paragraph."""

    headings: list[Block]
    after_heading: bool = False
    paragraph: str = ""
    throughout: bool = False
    """The paragraphs are numbered through the paper, not anew under each heading."""
    shown: set[int] = field(default_factory=set)
    """The headings, by `id`, that a passage says."""

    def enter(self, heading: Block) -> list[Group]:
        """Go under `heading`; one right under another of its rank is taken as part of it.

        Gives what is left behind without a passage: headings over nothing, as lines.
        """
        before = tuple(self.headings)
        alike = bool(self.headings) and self.headings[-1].level == heading.level
        keep = self.after_heading and alike and len(self.headings) < _MOST_ABOVE
        while self.headings and self.headings[-1].level >= heading.level and not keep:
            self.headings.pop()
        self.headings = [above for above in self.headings if _may_hold(above, heading)]
        self.after_heading, self.paragraph = True, ""
        left = self.unsaid(one for one in before if one not in self.headings)
        self.headings.append(heading)
        return left

    def unsaid(self, headings: Iterable[Block]) -> list[Group]:
        """A list of those that no passage says, where there are any."""
        bare = tuple(one for one in headings if id(one) not in self.shown)
        return [Group(PassageKind.LIST, self.names, self.locator, bare)] if bare else []

    def say(self, headings: Iterable[Block] = ()) -> None:
        """A passage stands here, which says the headings above it, and these."""
        self.shown.update(map(id, (*self.headings, *headings)))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(" ".join(filter(None, (h.marker, h.text.rstrip(" :")))) for h in self.headings)

    @property
    def locator(self) -> str:
        nearest = self.headings[-1] if self.headings else None
        if self.paragraph and (self.throughout or not nearest):
            own = f"para {_bare(self.paragraph)}"
        elif nearest and any(c.isdigit() for c in nearest.marker):
            own = f"section {_bare(nearest.marker)}"
        else:
            own = nearest.text.rstrip(" :.") if nearest else "opening"
        if self.paragraph and nearest and not self.throughout:
            own = f"{_appendix_name(own) if appendix(nearest.text) else own}, para {_bare(self.paragraph)}"
            if appendix(nearest.text):
                return own
        above = [h for h in self.headings if appendix(h.text) and (h is not nearest or self.paragraph)]
        return f"{_appendix_name(above[-1].text)}, {own}" if above else own


def _may_hold(above: Block, heading: Block) -> bool:
    """Section 3.1 stands under section 3, never under section 2."""
    outer, inner = (tuple(filter(None, re.split(r"\D+0?", h.marker))) for h in (above, heading))
    return not outer or not inner or inner[: len(outer)] == outer


def _bare(marker: str) -> str:
    return marker.strip("()[]. :")


def _appendix_name(text: str) -> str:
    found = _APPENDIX_NAME.match(text)
    name = found[0].rstrip(":.–-") if found else text
    return name.title() if name.isupper() else name
