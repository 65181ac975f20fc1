"""Who wrote a paper, signed it or is to be asked about it: "Report of …", "Contact officer: …", a name over a post."""

import re
from collections.abc import Iterator
from itertools import pairwise

from knowledge.documents.about.people import AUTHOR, CONTACT, REPORT_OF, named_in_full
from knowledge.documents.formats.shapes import post_like
from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.structure.holders import is_person
from knowledge.types import Part, Passage, PassageKind
from knowledge.types.facts import Fact, FactKind

_SHORT = 8
"""Lines of a cover's or a signature's block, at most: a roll of names and posts has more."""
_WHOSE = re.compile(r"['’]s\b")
_NO_OFFICER = ("information", "enquiries")


def find(view: View, paper: Context) -> Iterator[Fact]:
    """The authors, signatories and contact officers that a passage names."""
    passage = view.passage
    for at, part in enumerate(passage.parts):
        role, name = _written(part)
        if name:
            yield paper.fact(FactKind.AUTHOR, paper.title, name, passage, at, role=role)
    if passage.kind is PassageKind.LIST and len(passage.parts) <= _SHORT:
        yield from _signed(passage, paper)


def _written(part: Part) -> tuple[str, str]:
    """What one is to the paper, and the name, as a line or a row of two cells says it."""
    of = REPORT_OF.match(part.text)
    if of and named_in_full(part.text[of.end() :]):
        return "author", part.text[of.end() :]
    label, name = part.cells if len(part.cells) == 2 else (part.text.partition(":")[::2])
    label = label.strip(" :.*_").lower()
    if not named_in_full(name.strip()):
        return "", ""
    if AUTHOR.fullmatch(label):
        return "author", name
    asked = CONTACT.fullmatch(label) and not label.endswith(_NO_OFFICER)
    return ("contact", name) if asked else ("", "")


def _signed(passage: Passage, paper: Context) -> Iterator[Fact]:
    """A name on a line of its own with a post under it."""
    for at, (name, post) in enumerate(pairwise(passage.parts)):
        if _a_person(name.text) and post_like(post.text):
            yield paper.fact(
                FactKind.AUTHOR, paper.title, name.text, passage, at, at + 1, role="signed", party=post.text
            )


def _a_person(text: str) -> bool:
    """A person's name, also in capitals; "Clerk's Expenses" is written like one."""
    plain = text.title() if text.isupper() else text
    return is_person(plain) and not _WHOSE.search(text)
