"""Questions that the papers can answer, made from their own headings and the bodies that they name."""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.words import fold, unnumbered

_KINDS = (
    (r"\b(?:membership|members|composition)\b", "Who are the members of the {body}?"),
    (r"\b(?:purpose|remit|aims?|objectives?)\b", "What is the purpose of the {body}?"),
    (r"\bquorum\b", "What is the quorum of the {body}?"),
    (r"\b(?:frequency|meetings?)\b", "How often does the {body} meet?"),
    (r"\b(?:reporting|accountab\w+)\b", "Who does the {body} report to?"),
    (r"\b(?:responsibilit\w+|duties|functions)\b", "What is the {body} responsible for?"),
    (r"\bchair\w*\b", "Who chairs the {body}?"),
)
"""What a heading says that stands under it, and how one asks for it."""
_BODY = re.compile(
    r"(?:[A-Z][\w'’&-]*,?\s+(?:(?:and|of|for|in|the|with)\s+)*){0,7}"
    r"(?:Board|Committee|Group|Executive|Forum|Trust|Partnership|Panel|Council|Unit|Team|Network|Assembly|Consortium)\b"
)


def suggested(places: Iterable[Sequence[str]]) -> Iterator[str]:
    """Questions, one of each kind and then the next; `places` are titles with the headings below them, outermost first.

    Whether they are answered is for the caller to try.
    """
    found: dict[str, list[str]] = {question: [] for _, question in _KINDS}
    for place in places:
        body = next((b for b in map(body_in, reversed(place)) if b), "")
        for pattern, question in _KINDS:
            if body and re.search(pattern, fold(unnumbered(place[-1]))):
                found[question].append(question.format(body=body))
    queues = [list(dict.fromkeys(asked)) for asked in found.values()]
    for turn in range(max(map(len, queues), default=0)):
        yield from (queue[turn] for queue in queues if turn < len(queue))


def body_in(heading: str) -> str:
    """The body that a heading names: "Terms of reference of the Trust Board" names the Trust Board.

    "The Board" alone is no name: many are called so.
    """
    match = _BODY.search(heading)
    words = match[0].split() if match else []
    return " ".join(words) if len(words) > 1 else ""
