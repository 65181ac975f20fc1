"""The questions that one message puts, each with what the others say of it."""

import re
from collections.abc import Iterator

from knowledge.answering.question import PRONOUN, clean, parse
from knowledge.answering.thread import subject
from knowledge.answering.wants import wants
from knowledge.words import split

MOST_CLAUSES = 4
"""Questions of one message that are answered."""
LONGEST_SETTING = 5
"""Words before a comma that ask for nothing and say of what the question behind it is asked."""

_ASKING = (
    r"(?:for |by |to |in |on |from )?"
    r"(?:who|whose|whos|what|whats|when|whens|where|wheres|how|hows|which|why"
    r"|are they|is it|(?:are|is|was|were) there)\b"
)
_NEXT_QUESTION = re.compile(rf"\s*(?:\?|[,;&+]|\band\b|\bor\b)+\s+(?={_ASKING})|\?+\s+(?=\w)", re.I)
_ONLY_A_SETTING = re.compile(
    r"(?!.*\b(?:who|whose|what|when|where|how|which|why)\b)"
    r"(?:(?:in|for|at|on|under|within|about|as for|re|regarding|with)\b"
    r"|(?:appendix|footnote|item|page|para(?:graph)?|section) \S+$)",
    re.I,
)
"""Opens a message that says of what it asks, before it asks: "In the north, what …"."""
_A_CASE = re.compile(
    r"(?:when(?:ever)?|if|once|unless)\s(?!(?:do|does|did|is|are|was|were|will|would|can|could|shall|should|must|may|has|have|had|and|or)\b)"
    r"\S+ \S",
    re.I,
)
"""The same: "when the chair is away, who presides"."""
_ONLY_A_NAME = re.compile(r"(?!(?:Who|What|When|Where|How|Which|Why)\b)(?:[A-Z][\w'’&-]*\s?){1,5}")
"""The same: "Aldwash Safeguarding Board, how often …"."""
_ASKED_WITH = re.compile(rf"{_ASKING}(?:['’]?s)?(?: (?:often|many|much|long|soon|big))?\b", re.I)
_ASKS = re.compile(
    rf"(?:(?:and|or|also|plus|but|then)\b[ ,]*)*(?:{_ASKING}|(?:any|anything|anyone|anybody|is|are|was|were|do|does|did"
    r"|can|could|may|might|must|shall|should|will|would|has|have|had|(?:what|how) about)\b)|(?:and|also|plus)\b",
    re.I,
)
_CHAT = re.compile(
    r"(?:i|i'm|i've|we|we're|my|thanks|thank|ta|cheers|sorry|asking|just asking|hope|no rush|it's|its)\b", re.I
)
"""Opens what is said beside a question, and asks nothing: "I need it for Monday"."""
_SAID_OF = re.compile(r"\b(?:of|for|at|on|in|from|under)\b .+", re.I)


def clauses(text: str) -> list[str]:
    """The questions of one message: "who chairs it & how often does it meet" is two.

    One that says of nothing what it asks is asked of what the next one speaks of: "when and where does the board meet".
    """
    found: list[str] = []
    for part, sign in _parts(clean(text)):
        if found and _only_sets(found[-1], sign):
            found[-1] = f"{found[-1]}, {part}"
        elif not found or _ASKS.match(part):
            found.append(part)
        elif not _CHAT.match(part):
            found[-1] = f"{found[-1]} {part}"
    whole = [_completed(part, after) for part, after in zip(found, [*found, ""][1:], strict=True)]
    return whole[:MOST_CLAUSES] or [""]


def _only_sets(part: str, sign: str) -> bool:
    """Whether a part asks nothing yet, but says of what or when the next one does, parted by `sign`."""
    case = sign == "," and _A_CASE.match(part) and not _NEXT_QUESTION.search(part)
    said_first = sign == "," and not wants(part) and not _ASKS.match(part) and len(part.split()) <= LONGEST_SETTING
    return bool(case or said_first or _ONLY_A_SETTING.match(part) or _ONLY_A_NAME.fullmatch(part))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a message that may be questions, each with the sign that stands before it, if it is one alone."""
    at, sign = 0, ""
    for found in (*_NEXT_QUESTION.finditer(text), None):
        part = text[at : found.start() if found else len(text)].strip(" ,;?")
        if part:
            yield part, sign
        if found:
            at, sign = found.end(), found[0].strip()


def _completed(clause: str, after: str) -> str:
    """A clause of at most a word with what the next one says it of; as it is, where that leans on it in turn."""
    telling = [term for term in parse(clause).terms if term.weight >= 1.0]
    if after and not telling and _ASKED_WITH.fullmatch(clause):
        return clause + _ASKED_WITH.sub("", after, count=1)
    if not after or len(telling) > 1 or any(t.named for t in telling) or PRONOUN.search(f"{clause} {after}"):
        return clause
    if _SAID_OF.search(clause):
        return clause
    said = _SAID_OF.search(after)
    return " ".join((clause, said[0] if said else _spoken_of(after))).strip()


def _spoken_of(clause: str) -> str:
    """The body that a clause speaks of, and what else it names."""
    told = subject(split(clause)) | {term.word for term in parse(clause).terms if term.named}
    return " ".join(word for word in clause.split() if not told.isdisjoint(split(word)))
