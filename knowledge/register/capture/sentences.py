"""A channel message as sentences and clauses; what is quoted, struck out or ticked off does not count."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.register.capture.deeds import STATES
from knowledge.register.capture.lines import BULLET, lines
from knowledge.register.capture.names import CALLED
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.owners import MENTION, find_leading_owner, names_somebody
from knowledge.register.vocabulary import VERBS

LONGEST_SENTENCE = 600
"""Characters; what is longer is a paper pasted in, not something said."""

_WORD = 12
"""Characters that a word which may end in a stop, with what parts it from the one before, has at most."""
_CODE = re.compile(r"```.*?```", re.DOTALL)
_STRUCK = re.compile(r"(?<!\w)~[^~\n]+~(?!\w)")
_BOLD = re.compile(r"\*+|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)|`")
_BOLD_LABEL = re.compile(r"^\s*\*+\s*([^*\n]{2,40}?)\s*:?\s*\*+\s*:?\s+(?=\w|<)")
_MARKED_LABEL = re.compile(r"^(\s*)([*_]+)(\w[^*_\n]{1,38}?)\2(?=\s*[:–—-]\s)", re.MULTILINE)
_STOP = re.compile(
    r"""(?P<mark>[.!?…]+)["'’”)\]]*\s+ | ;\s+ | \s*[\u2705\u274C\u2714\u2611\U0001F300-\U0001FAFF]+\ufe0f?\s+(?=[A-Z<])
    | \s+(?=ACTION\b(?!\ (?:LOG|PLAN|POINTS)\b)) | (?<!\w)\s+(?=(?:Action|Decision|DECISION)\s*[:–—])""",
    re.VERBOSE,
)
_NO_WORDS = re.compile(
    rf"(?:\W|{MENTION}|@(?:channel|here)|(?:new|urgent|quick|next|key|agreed|fao|hi|all|exec|board|minutes)\b)*", re.I
)
_SPEAKER = re.compile(
    r"\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*<(?P<nick>[\w.-]+)>\s+"
    r"|(?P<name>(?!(?i:actions?|decisions?|owner|note|notes|reminder|update|ps|nb|todo"
    r"|task)\b)[A-Z][\w-]+):\s+(?=(?i:yes|yep|yeah|ok|sure|fine|no problem|i'll|i can|i will|will do|happy to"
    r"|give me)\b))"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|(?<![\w£./])\d|[A-Z]|Dr|Mr|Ms|Mrs|St|No|vs|re|Rev|Cllr|cf|pls|tel|ext|etc|prop|sec|ref|min|dept|govt|incl|approx|para))$"
)
_DAY_OR_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Fri)$")
_DETAIL = re.compile(
    r"(?:owner|lead|who|due|deadline|by when|by|when|target|date|responsible|timescale)s?(?: date)?"
    r"\s*(?:[:=]|\s[–—-]\s)",
    re.I,
)
_QUESTION = re.compile(rf"\?(?:\W|{MENTION}|please|pls|thanks|thx|ta)*$", re.I)
_QUOTE = re.compile(r"“[^”]+”|\"[^\"]+\"|‘[^’\n]+’(?!\w)|(?<![\w'])'(?!\d\d\b)[^'\n]*(?:'\w[^'\n]*)*'(?!\w)")
_JOINT = re.compile(
    r"\s*(?:[,;]|\s[–—-]+(?=\s)|(?<=\w)[–—](?=\s))\s*(?:(?:and|but|then|so|while|also|plus|&)\s+)*(?:then\s+)?"
    r"|\s+(?:and|but|then|while|whilst|plus|so|&)\s+(?:then\s+)?|:\s+",
    re.I,
)
_NEW_CLAUSE = compiled(
    any_of(rf"""
    i(?:'?ll| will| can| shall|'m \w+ing|'ve asked)\b
    i(?:'ve| have)? (?:said|told [^,;]{{2,30}}) (?:that )?i(?:'d|'ll| would| will)\b
    (?-i:[A-Z])[a-z]+ (?:please|pls|plz) [a-z]
    (?-i:[A-Z])[a-z]+ (?:can|could|would|will) (?:you|u)\b
    we(?:'ll| will)\b
    (?:she|he|they)(?:'ll| will|'re to| are to|'s going to| is going to|'re going to| needs? to| has to| have to
        |'ve promised|'s promised| have promised| has promised)\b
    (?:she|he|they|we|i)(?:'d like| would like|'s asked|'ve asked| wants?| needs?| has asked
        | have asked) (?!to\b)[^,;]{{2,40}} to\b
    so (?:will|is|are|does|has) \w
    (?:can|could|would|will) (?:(?:you|someone|everyone)\b|{MENTION})
    (?:please|pls) (?:can|could)\b
    (?:resolved|agreed|decided|approved|voted|recommended) (?:to|that)\b
    (?:approved|deferred|rejected|ratified|endorsed|adopted|agreed|postponed) (?:the|a|an|our)\b
    {MENTION}\s*[:,–-]?\s*(?:to|will|can|could|would|please|pls|is|has|'s|should|needs|agreed|said|took|the|a|his
        |her|volunteered)\b
    """)
)
_WILL_DO = compiled(r"will do (?:it|that|this|them|these|tomorrow|tonight|today|on|by|\w+day)\b")
_ACTING = compiled(
    r"(?P<who>[\w'’ -]{2,40}?)(?: is| are|'s) (?:now |also )?(?!being\b|going\b|having\b|looking\b"
    r"|missing\b)[a-z]+ing (?:the|a|an|our|their|his|her|all|it|up|out)\b"
)
_PRESENT = compiled(
    r"(?P<who>(?-i:[A-Z])[a-z'-]+(?: (?-i:[A-Z])[a-z'-]+)?) (?:also |then )?(?P<verb>[a-z]+?)(?:es|s) (?:the|a|an"
    r"|out|up|in|our|all|their|my|both|(?-i:[A-Z])|[a-z]+\b)"
)
_I_HAVE = compiled(r"\W*(?:ok\W+)?i(?:'ve| have) (?!been|said|agreed|promised|got)")
_CALLED_ALONE = re.compile(rf"{CALLED}\s*[,:–—-]+\s*(?:can|could|would|will) (?:you|u)\b", re.I)
_DECISION_LABEL = re.compile(r"(?:(?!#)\W)*(?:final |key |board |agreed )?decision\W*", re.I)
"""What stands behind it was decided, whoever does it."""
_ONLY_ASKS = re.compile(rf"(?:\W|{MENTION}|\b(?:please|pls|can|could|would|will|hi|hello|and|thanks)\b)*", re.I)


@dataclass(frozen=True)
class Sentence:
    """A sentence or list entry; `masked` is its text as masked() gives it."""

    text: str
    masked: str
    listed: bool = False
    """It stands in a list."""
    speaker: str = ""
    """Whose words it holds, where that is not the author: a pasted chat names them."""


@dataclass(frozen=True)
class Clause:
    """A stretch of a sentence that tells of one act."""

    text: str
    masked: str
    asked: bool
    """It ends in a question mark."""
    start: int = 0
    """Where it begins in its sentence."""
    shared_out: bool = False
    """Its sentence shares out what each of several people does."""


def sentences(message: str) -> tuple[Sentence, ...]:
    """The sentences of a Slack message in their order."""
    plain = _STRUCK.sub(" ", _CODE.sub(" ", html.unescape(message)))
    plain = _MARKED_LABEL.sub(r"\1\3", plain)
    return tuple(sentence for line in lines(plain) for sentence in _of_line(line))


def _of_line(line: str) -> Iterator[Sentence]:
    speaker = _SPEAKER.match(line)
    line = line[speaker.end() :] if speaker else line
    line = _BOLD_LABEL.sub(r"\1: ", line)
    bullet = BULLET.match(line)
    words = _BOLD.sub("", line[bullet.end() :] if bullet else line).replace(" | ", " – ")
    for position, text in enumerate(_split(" ".join(words.split()))):
        if len(text) > LONGEST_SENTENCE:
            continue
        yield Sentence(
            text, masked(text), bool(bullet) and position == 0, (speaker["nick"] or speaker["name"]) if speaker else ""
        )


def _split(text: str) -> Iterator[str]:
    start = 0
    hidden = masked(text)
    for stop in _STOP.finditer(hidden):
        if stop["mark"] == "." and _is_abbreviated(text, stop):
            continue
        if (
            _DETAIL.match(text, stop.end())
            or _ends_with_mention(text, stop.end())
            or _NO_WORDS.fullmatch(text[start : stop.start()])
        ):
            continue
        yield text[start : stop.end()].strip()
        start = stop.end()
    if text[start:].strip():
        yield text[start:].strip()


def _is_abbreviated(text: str, stop: re.Match[str]) -> bool:
    """The stop belongs to the word before it; a month or weekday ends a sentence where a capital follows."""
    before = text[max(0, stop.start() - _WORD) : stop.start()]
    if _DAY_OR_MONTH.search(before):
        return not text[stop.end() : stop.end() + 1].isupper()
    return bool(_ABBREVIATED.search(before))


def _ends_with_mention(text: str, start: int) -> bool:
    """Only a name follows: it belongs to what was said before."""
    return bool(_NO_WORDS.fullmatch(text, start) and re.search(MENTION, text[start:]))


def masked(text: str) -> str:
    """The text with quoted words blotted out and apostrophes straight, of the same length."""
    return _QUOTE.sub(lambda quote: "·" * len(quote[0]), text).replace("’", "'")


def clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The sentence parted where somebody else begins to act."""
    breaks = [0]
    for joint in _JOINT.finditer(sentence.masked):
        if joint.start() > breaks[-1] and _parts(sentence.masked, breaks[-1], joint):
            breaks.append(joint.end())
    ends = [*breaks[1:], len(sentence.text)]
    asked = bool(_QUESTION.search(sentence.text))
    spans = list(zip(breaks, ends, strict=True))
    shared_out = sum(_does_something(sentence.masked[start:end].strip()) for start, end in spans) > 1
    return tuple(
        Clause(
            _cut(sentence.text, start, end),
            _cut(sentence.masked, start, end),
            asked and end == ends[-1],
            start,
            shared_out,
        )
        for start, end in spans
    )


def _cut(text: str, start: int, end: int) -> str:
    return text[start:end].rstrip(" ,;")


def _parts(text: str, start: int, joint: re.Match[str]) -> bool:
    before, after = text[start : joint.start()], text[joint.end() :]
    if re.match(r"will\s", after) and _I_HAVE.match(before):
        return True
    if _WILL_DO.match(after):
        # Behind "and" it is whoever was named before; behind a pause it is the author.
        return joint[0].strip().lower() != "and"
    if _DECISION_LABEL.fullmatch(before) or _is_one_name(before, joint[0], after):
        return False
    if names_somebody(before.strip()) or _CALLED_ALONE.match(text[start:]) or _ONLY_ASKS.fullmatch(before):
        return False
    return bool(_NEW_CLAUSE.match(after)) or _begins_with_actor(after)


def _is_one_name(before: str, joint: str, after: str) -> bool:
    """The joint stands inside a name: "the Data & Performance subgroup will …"."""
    if not re.fullmatch(r"\s+(?:and|&)\s+", joint) or not re.fullmatch(
        r"\W*(?:[Tt]he |[Oo]ur )?(?:[A-Z][\w'-]*\s?)+", before
    ):
        return False
    owner = find_leading_owner(after)
    return bool(owner and re.match(r"\W*the\b", before, re.I) and not re.match(r"the\b", owner.phrase, re.I))


def _begins_with_actor(text: str) -> bool:
    """ "YOS to share theirs" and the like; a colon or a bare mention is no beginning."""
    owner = find_leading_owner(text)
    if owner and re.search(r"\b(?:to|will|shall|needs to|has to)\s+$", text[: owner.rest]):
        return True
    acting = _ACTING.match(text)
    return bool(acting and names_somebody(acting["who"])) or _does_something(text)


def _does_something(text: str) -> bool:
    """ "Jude updates the policy": somebody and what they do, in the present."""
    match = _PRESENT.match(text)
    return bool(match and names_somebody(match["who"]) and {match["verb"], match["verb"] + "e"} & (VERBS - STATES))
