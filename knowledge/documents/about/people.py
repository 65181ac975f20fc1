"""Who wrote a paper, whom to ask about it, and which item of the agenda it is."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.documents.about.cover import CLOSE, COVER, FORM, Line
from knowledge.documents.formats.shapes import name_like, post_like, words
from knowledge.types import Block, BlockKind

AUTHOR = re.compile(
    r"(?:lead |report )?authors?(?: of (?:the )?report)?|(?:prepared|written|produced|submitted|drafted|compiled) by|"
    r"report(?:ing)? (?:by|from|of|officer)"
)
REPORT_OF = re.compile(
    r"\W*(?:joint )?report (?:of|from|by)(?: the)?\W+|(?:prepared|written|drafted) by\W+", re.IGNORECASE
)
CONTACT = re.compile(
    r"(?:report )?contacts?(?: officer| name| person| details| point)?|(?:for )?further information|enquiries(?: to)?"
)
_REACHED = re.compile(r"(?:tel(?:ephone)?|phone|ext(?:ension)?|e-?mail|mobile)\b", re.IGNORECASE)
_PLEASE = re.compile(
    r"(?:for (?:more|further) (?:information|details)|(?:any )?(?:queries|enquiries))\b.{0,80}?\bcontact:?\s+"
    r"(.{3,150})",
    re.IGNORECASE | re.DOTALL,
)
_ITEM = re.compile(
    r"\W*(?:agenda )?item(?: no\.?| number)?\W{0,3}\s*([A-Z]{0,2}\d+(?:\.\d+)*[a-z]?|[A-Z])\W*$", re.IGNORECASE
)
_LONGEST_NAME = 120


def author_of(blocks: Sequence[Block], lines: Iterable[Line]) -> str:
    """The paper's author as it names them: "Ann Moss, Partnership Manager"; empty where it names none."""
    for block in blocks[:COVER]:
        of = REPORT_OF.match(block.text)
        if of and named_in_full(block.text[of.end() :]):
            return _clean(block.text[of.end() :])
    named = (line.value for line in lines if AUTHOR.fullmatch(line.label) and named_in_full(line.value))
    return _clean(next(named, "")) or _signed(blocks)


def named_in_full(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_NAME and text.lstrip("[({")[:1].isupper() and not text.rstrip().endswith(".")


def _signed(blocks: Sequence[Block]) -> str:
    """A name on a line of its own with a post under it."""
    near = [*blocks[:FORM], *blocks[max(FORM, len(blocks) - CLOSE) :]]
    for name, post in pairwise(near):
        if BlockKind.PARAGRAPH is name.kind is post.kind and name_like(name.text) and post_like(post.text):
            return f"{_clean(name.text)}, {_clean(post.text)}"
    return ""


def contact_of(blocks: Sequence[Block], lines: Iterable[Line]) -> str:
    """Whom to ask, with the telephone and address that stand under the name; empty where the paper does not say."""
    for line in lines:
        if CONTACT.fullmatch(line.label):
            after = (block.text for block in blocks[line.at + 1 : line.at + 4])
            return ", ".join((_clean(line.value), *(_clean(text) for text in after if _REACHED.match(text))))
    asking = (block.text for block in blocks[-CLOSE:] if "contact" in block.text.lower())
    asked = (found for text in asking if (found := _PLEASE.search(text)))
    return _clean(next((found[1] for found in asked), ""))


def item_of(blocks: Sequence[Block], lines: Iterable[Line]) -> str:
    """The agenda item that the paper was, as it is numbered there."""
    found = next((found for block in blocks[:COVER] if (found := _ITEM.match(block.text))), None)
    labelled = (line.value for line in lines if line.label in {"agenda item", "agenda item no", "agenda item number"})
    return found[1] if found else next((value for value in labelled if len(words(value)) <= 2), "")


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:–—-*_")
