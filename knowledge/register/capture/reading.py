"""A message being read, and what one clause tells of the act before it: its day, its owner, or that it is the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from knowledge.register.capture.findings import CapturedItem, Kind
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.capture.progress import likewise, volunteer
from knowledge.register.capture.sentences import Clause, Sentence
from knowledge.register.deadlines import find_deadline
from knowledge.register.owners import tidy_owner

SAME = compiled(r"\b(?:same(?: (?:date|day|deadline|time|timescale|again))?|ditto|likewise)\b")
"""What refers to a day that was given before."""
UNTIL = compiled(
    r"^\W*(?:(?:give me|by|until|till|before|on|(?:(?:the|our) )?deadline|due)\b"
    r"|(?:the |our )?[\w' -]{3,40}? (?:closes?|is due|are due)\b)"
)
"""What sets a day for what is said behind it."""
_THAT = compiled(
    r"\b(?:it|that|this|that one|this one)\b(?: (?:all|up|out|over|on|sorted|done|signed|sent))*\W*$|\b(?:will"
    r"|can) do\W*$|that's (?:me|mine)"
)
_ALL = compiled(r"\b(?:both|all|everything|each|these|everyone)\b")
_TAKES_BACK = compiled(
    r"^.*\b(?:you|mind|please)\b\W*(?:do|sort|lead|action|follow|cover|deal|handle|own\w*|chas\w+|tak\w+|pick\w*"
    r"|give (?:them|him|her|it) an? \w+|(?:nudge|prod|remind|ask|push|ring|contact|email) (?:them|him|her))"
    r"(?: (?:up|on|with|out|away|that|this|it|these|those|them|one))*\W*(?:please|pls|thx|thanks)?\W*$"
)
_AWAITS = compiled(r"^\W*(?:(?:we're|we are|i'm|i am) )?(?:still )?(?:waiting|awaiting|chasing)\b")
_DOES_IT = compiled(
    r"^.*\b(?:(?:has|have|'s|'ve) promised (?:it|this|that|them)\b|(?:will|'ll|to) (?:let (?:you|them|everyone"
    r"|us) have|do|send|get|have|finish|sort|share"
    r"|circulate) (?:it|that|this|them|these)\b)"
    r"(?: \w+){0,5}\W*$"
)
_REPORTS_BACK = compiled(r"^\W*(?:she|he|they)\b.* (?:(?:report|come|get|feed) back|let (?:us|me|you) know)\b")
_DEADLINE_ONLY = compiled(
    r"^\W*(?:(?:and|so|but|ok|all|both|each|these|this|it|that|they|he|she|everything|ideally|hopefully)\b[\s,:–-]*)*"
    + any_of(r"""
    (?:reckons?|says?|said|thinks?|hopes?|promised|is|are|to be|needs?|needed|must|should|would|wanted|required)\b
    (?:due|by|before|deadline|no later|target|latest|within|for|back|please|pls|asap|end|cop|eod|want|will be
        |timescale)\b
    """)
)
_FOR_ALL = compiled(
    r"^\W*(?:both|all|everything)(?: of (?:these|those|them|it))? (?:to (?:me|us|\S+) )?(?:please )?(?:by|due"
    r"|before|needed|to be)\b"
)
_SHORT, _VERY_SHORT = 12, 5


@dataclass
class Reading:
    """What was found so far, and what hangs over to the next sentence."""

    today: date
    author: str
    items: list[CapturedItem] = field(default_factory=list)
    before: str = ""
    """What was said up to here."""
    previous: str = ""
    """The sentence before."""
    addressee: str | None = None
    heading: Kind | None = None
    """What the list is of that is being read."""
    heading_due: date | None = None
    heading_owner: str | None = None
    day_follows: bool = False
    """The sentence after says by when, and nothing else."""
    found_last: int = 0
    """How many items the last sentence with any holds."""
    found_in_list: int = 0
    """How many the list holds that ended just before."""
    unclaimed: bool = False
    """The sentence before states something of which no item was made, so that it may be agreed to."""

    def due(self, text: str) -> date | None:
        """The day the text sets."""
        deadline = find_deadline(text, today=self.today)
        return deadline.due if deadline else None

    def announced_due(self, text: str) -> date | None:
        """The day the text sets with a word such as "by"."""
        deadline = find_deadline(text, today=self.today)
        return deadline.due if deadline and deadline.announced else None

    def day_before(self) -> date | None:
        """The day that the sentence before sets for what this one tells: "The deadline for comments is 20 March"."""
        return self.due(self.previous) if UNTIL.match(self.previous) else self.announced_due(self.previous)

    def last_due(self, found: Sequence[CapturedItem] = ()) -> date | None:
        """The day of the last act that has one, of those found in the sentence too."""
        return next((item.due for item in reversed([*self.items, *found]) if item.due), None)


def says_all(text: str) -> bool:
    """What it says holds for more than one act: "both by Monday"."""
    return bool(_ALL.search(text))


def is_same_act(item: CapturedItem, clause: Clause, last: CapturedItem | None) -> bool:
    """ "I'm down to write to the Minister. Will do it this week": the day for what was taken on before."""
    if not last or item.kind != "action" or last.kind != "action":
        return False
    return item.owner == last.owner and last.due is None and bool(_DOES_IT.match(clause.masked))


def claims(item: CapturedItem, last: CapturedItem, sentence: Sentence) -> bool:
    """ "The lease needs signing by Friday. Sue is getting that sorted": somebody for what nobody had."""
    if not item.kind == last.kind == "action" or last.owner or not item.owner:
        return False
    return len(sentence.text.split()) <= _SHORT and bool(_THAT.search(sentence.masked))


def reports_back(clause: Clause) -> bool:
    """ "…, she'll report back in July" is the end of the act before, not another."""
    return bool(_REPORTS_BACK.match(clause.masked))


def is_taken_back(item: CapturedItem, clause: Clause, found: list[CapturedItem], sentence: Sentence) -> bool:
    """ "We need X to confirm, <@U1> would you mind chasing?": one act, asked of the last named."""
    if not found or not found[-1].kind == item.kind == "action":
        return False
    return bool(_TAKES_BACK.match(clause.masked) or (len(found) == 1 and _AWAITS.match(sentence.masked)))


def add_detail(reading: Reading, clause: Clause, found: list[CapturedItem]) -> None:
    """A clause without an act of its own may name who does the one before, or by when."""
    last = found[-1]
    if last.kind != "action":
        return
    if also := likewise(clause.masked):
        found.append(replace(last, owner=tidy_owner(also), text=f"{last.text} {clause.text}"))
        return
    who = volunteer(clause.masked)
    if who and not last.owner:
        last = replace(last, owner=tidy_owner(who))
    found[-1] = replace(last, due=last.due or reading.due(clause.text))


def with_shared_deadline(sentence: Sentence, found: list[CapturedItem]) -> list[CapturedItem]:
    """Where a sentence's last day holds for all its acts, give it to those without."""
    dues = [item.due for item in found if item.due]
    if len(found) < 2 or not dues or not (says_all(sentence.masked) or _ends_elliptically(found, sentence)):
        return found
    return [replace(item, due=dues[-1]) if item.kind == "action" and not item.due else item for item in found]


def _ends_elliptically(found: list[CapturedItem], sentence: Sentence) -> bool:
    """ "<@U1> will update the templates and <@U2> the website by month end": one sentence, one day."""
    last = found[-1].owner or ""
    return bool(last and re.search(rf"{re.escape(last)}\s+(?:the|a|an|his|her|our|their)\b", sentence.text))


def holds_for_all(sentence: Sentence) -> bool:
    """It begins with a day for everything before: "Both by Friday …"."""
    return bool(_FOR_ALL.match(sentence.masked))


def give_all(reading: Reading, due: date) -> None:
    """The day to every action without one."""
    reading.items[:] = [
        replace(item, due=due) if item.kind == "action" and not item.due else item for item in reading.items
    ]


def gives_deadline(reading: Reading, sentence: Sentence) -> bool:
    """The sentence says by when and nothing else."""
    if holds_for_all(sentence):
        return reading.due(sentence.text) is not None
    length = len(sentence.text.split())
    if length > _SHORT or not reading.due(sentence.text):
        return False
    return length <= _VERY_SHORT or bool(_DEADLINE_ONLY.match(sentence.masked))


def assign(reading: Reading, owner: str) -> list[CapturedItem]:
    """Who is to do what the sentence before says: the act found in it becomes theirs, else it is one."""
    last = reading.items[-1] if reading.items else None
    if last and last.kind == "action" and not reading.unclaimed:
        reading.items[-1] = replace(last, owner=owner)
        return []
    words = reading.previous.strip()
    return [CapturedItem("action", words, owner, reading.due(words))] if words else []


def apply_deadline(reading: Reading, sentence: Sentence) -> None:
    """To the last action without a due date, or to all of them where the sentence says so.

    A day that follows at once ("…? By Friday if you can") belongs to all that the sentence before holds, if none has
    its own or it goes on in small letters.
    """
    due = reading.due(sentence.text)
    undated = [n for n, item in enumerate(reading.items) if item.kind == "action" and item.due is None]
    said_together = max(reading.found_last, 0 if sentence.listed else reading.found_in_list)
    together = [n for n in undated if n >= len(reading.items) - said_together]
    if len(together) < said_together and not sentence.text[:1].islower():
        together = []
    for position in undated if says_all(sentence.masked) else together or undated[-1:]:
        reading.items[position] = replace(reading.items[position], due=due)
