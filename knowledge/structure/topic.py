"""What a paper as a whole is about, in words: each of its passages is about that too, though it seldom says so."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from knowledge.types import Passage
from knowledge.words import STOP_WORDS, split

OPENING = 400
"""Characters at the start of a paper whose names tell what it is about."""
OFTEN = 3
"""A name in so many passages is what the paper is about."""
MOST = 24
"""Words that are kept."""
_NAME = re.compile(r"[A-Z](?<!\w[A-Z])[\w’'-]*(?: (?:(?:of|and|for|the|on|in|&) ){0,2}[A-Z][\w’'-]*)*")


def topic(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The telling words of a paper's opening and of the names that recur in it, folded, the opening's first."""
    opening = "\n".join("\n".join((*passage.headings, passage.text)) for passage in passages[:3])[:OPENING]
    counts = Counter(name for p in passages for name in dict.fromkeys(_names(p.text)))
    often = max(OFTEN, len(passages) // 12)
    recurring = [name for name, count in counts.most_common(4) if count >= often]
    words = (word for name in (*_names(opening)[:4], *recurring) for word in _words(name))
    return tuple(islice(dict.fromkeys(words), MOST))


def _words(text: str) -> list[str]:
    return [w for w in split(text) if w not in STOP_WORDS and not w.isdigit() and len(w) > 1]


def _names(text: str) -> list[str]:
    """Names of several words, and short forms in capitals."""
    found = _NAME.findall(text)
    return [name for name in found if " " in name or (len(name) > 1 and name.isupper())]
