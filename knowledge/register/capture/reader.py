"""Reads a message sentence by sentence and puts the rules' findings together."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from knowledge.errors import NotUnderstood
from knowledge.register.capture import negatives
from knowledge.register.capture.assignments import assigned, elliptical, likewise, volunteer
from knowledge.register.capture.decisions import decided
from knowledge.register.capture.findings import Assignment, CapturedItem, Kind
from knowledge.register.capture.keywords import is_heading, labelled, opens_a_list
from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.capture.promises import promised
from knowledge.register.capture.requests import requested
from knowledge.register.capture.sentences import Clause, Sentence, clauses, masked, sentences
from knowledge.register.deadlines import find_deadline
from knowledge.register.owners import MENTION, find_leading_owner, tidy_owner
from knowledge.register.vocabulary import VERBS
from knowledge.register.wording import read_action, tidy

_ALL = compiled(r"\b(?:both|all|everything|each|these|everyone)\b")
_SAME = compiled(r"\b(?:same(?: (?:date|day|deadline|time|timescale|again))?|ditto|likewise)\b")
_POINTS_BACK = compiled(r"\b(?:it|this|that|these|those|them|theirs|ones?|mine|his|hers|same)\b|^\W*\w+\W*$")
_TAKES_BACK = compiled(
    r"^.*\b(?:you|mind|please)\b\W*(?:own|do|take|pick|handle|sort|chas\w+|lead|action|follow|cover|deal|own\w*"
    r"|tak\w+|pick\w+)"
    r"(?: (?:up|on|with|out|away|that|this|it|these|those|them|one))*\W*(?:please|pls|thx|thanks)?\W*$"
)
_BEFORE_MENTION = re.compile(rf"(?<=[a-z)\]])\s*[,;]\s+(?={MENTION})")
_DEADLINE_ONLY = compiled(
    r"^\W*(?:(?:and|so|but|ok|all|both|each|these|this|it|that|they|he|she|everything|ideally|hopefully)\b[\s,:–-]*)*"
    + any_of(r"""
    (?:reckons?|says?|said|thinks?|hopes?|promised|is|are|to be|needs?|needed|must|should|would|wanted|required)\b
    (?:due|by|before|deadline|no later|target|latest|within|for|back|please|pls|asap|end|cop|eod|want|will be
        |timescale)\b
    """)
)
_DOES_IT = compiled(
    r"^.*\b(?:will|'ll|to) (?:do|send|get|have|finish|sort|share|circulate) (?:it|that|this|them"
    r"|these)\b(?: \w+){0,5}\W*$"
)
_REPORTS_BACK = compiled(r"^\W*(?:she|he|they)\b.* (?:(?:report|come|get|feed) back|let (?:us|me|you) know)\b")
_FIRST_OF_LIST = compiled(r"^[^:]*:\s*\(?[1a][.)] ")
_UNTIL = compiled(r"^\W*(?:give me|by|until|till|before|on|deadline|due)\b")
_NOTHING = compiled(r"^\W*(?:nothing|none|nil|n/?a|no actions?|tbc|done)\b.{0,20}$")
_SHORT, _VERY_SHORT = 12, 5


@dataclass
class _Reading:
    """A message being read: what was found so far, and what hangs over to the next sentence."""

    today: date
    author: str
    items: list[CapturedItem] = field(default_factory=list)
    before: str = ""
    addressee: str | None = None
    heading: Kind | None = None
    heading_due: date | None = None

    def due(self, text: str) -> date | None:
        deadline = find_deadline(text, today=self.today)
        return deadline.due if deadline else None


def read(text: str, *, today: date, author: str) -> tuple[CapturedItem, ...]:
    """Every action and decision in the message, in its order."""
    parts = sentences(text)
    whole = " ".join(part.masked for part in parts)
    if negatives.concerns_others(whole):
        return ()
    reading = _Reading(today, author)
    jest = negatives.is_sarcastic(whole)
    for sentence in parts:
        _read_sentence(reading, sentence, jest=jest)
        reading.before += " " + sentence.text
    return tuple(item for item in reading.items if not _NOTHING.match(item.text))


def _read_sentence(reading: _Reading, sentence: Sentence, *, jest: bool) -> None:
    heading = is_heading(sentence.masked)
    words = None if heading else labelled(sentence.masked)
    if heading:
        reading.heading, reading.heading_due = heading, reading.due(sentence.text)
    elif words is not None:
        reading.heading = "action" if opens_a_list(sentence.masked) else reading.heading
        reading.items.extend(_labelled_items(reading, sentence, _original(sentence, words)))
    elif not jest:
        _read_unlabelled(reading, sentence)


def _original(sentence: Sentence, words: str) -> str:
    """The words with what is quoted in them, where they end the sentence as it stands."""
    return sentence.text[-len(words) :] if sentence.masked.endswith(words) else words


def _labelled_items(reading: _Reading, sentence: Sentence, words: str) -> list[CapturedItem]:
    shared = reading.due(words) if _ALL.search(words) else None
    items = []
    parts = [part for text in _BEFORE_MENTION.split(words) for part in clauses(Sentence(text, masked(text)))]
    items_owned = any(find_leading_owner(part.text) for part in parts)
    for part in parts:
        try:
            action = read_action(part.text, today=reading.today)
        except NotUnderstood:
            continue
        if items_owned and not action.owners and not _is_imperative(action.what):
            continue
        owners = [reading.author if owner.lower() in {"me", "myself"} else owner for owner in action.owners]
        due = action.due or shared or reading.heading_due
        items.append(CapturedItem("action", action.what, " & ".join(owners) or None, due))
    if len(items) == 1 and items[0].due is None:
        return [replace(items[0], due=reading.due(sentence.text))]
    return items


def _is_imperative(what: str) -> bool:
    return bool(what.split()) and what.split(maxsplit=1)[0].lower() in VERBS


def _read_unlabelled(reading: _Reading, sentence: Sentence) -> None:
    found = _read_clauses(reading, sentence)
    mention = re.search(MENTION, sentence.masked)
    if mention:
        reading.addressee = mention[0]
    if found:
        reading.items.extend(found)
    elif reading.items and _gives_deadline(reading, sentence):
        _apply_deadline(reading, sentence)


def _read_clauses(reading: _Reading, sentence: Sentence) -> list[CapturedItem]:
    found: list[CapturedItem] = []
    start = len(reading.before)
    for clause in clauses(sentence):
        items = _read_clause(reading, sentence, clause, found)
        if items and _is_taken_back(items[0], clause, found):
            items = [replace(items[0], text=sentence.text, due=items[0].due or found[-1].due)]
            found.pop()
        if (items and (found or reading.items) and _is_same_act(items[0], clause, [*reading.items, *found][-1])) or (
            items and found and _REPORTS_BACK.match(clause.masked)
        ):
            items = []
        found.extend(items)
        if not items and found:
            _add_detail(reading, clause, found)
        reading.before += " " + clause.text
    reading.before = reading.before[:start]
    return _with_shared_deadline(sentence, found)


def _is_same_act(item: CapturedItem, clause: Clause, last: CapturedItem) -> bool:
    """ "I'm down to write to the Minister. Will do it this week": the day for what was taken on before."""
    same = item.kind == last.kind == "action" and item.owner == last.owner and last.due is None
    return same and bool(_DOES_IT.match(clause.masked))


def _is_taken_back(item: CapturedItem, clause: Clause, found: list[CapturedItem]) -> bool:
    """ "We need X to confirm, <@U1> would you mind chasing?": one act, asked of the last named."""
    return bool(found and found[-1].kind == item.kind == "action" and clause.asked and _TAKES_BACK.match(clause.masked))


def _add_detail(reading: _Reading, clause: Clause, found: list[CapturedItem]) -> None:
    """A clause without an act of its own may name who does the one before, or by when."""
    last = found[-1]
    if last.kind != "action":
        return
    also = likewise(clause.masked)
    if also:
        found.append(replace(last, owner=tidy_owner(also), text=f"{last.text} {clause.text}"))
        return
    who = volunteer(clause.masked)
    if who and not last.owner:
        last = replace(last, owner=tidy_owner(who))
    found[-1] = replace(last, due=last.due or reading.due(clause.text))


def _with_shared_deadline(sentence: Sentence, found: list[CapturedItem]) -> list[CapturedItem]:
    dues = [item.due for item in found if item.due]
    shared = len(found) > 1 and dues and (_ALL.search(sentence.masked) or _ends_elliptically(found, sentence))
    if not shared:
        return found
    return [replace(item, due=dues[-1]) if item.kind == "action" and not item.due else item for item in found]


def _ends_elliptically(found: list[CapturedItem], sentence: Sentence) -> bool:
    """ "<@U1> will update the templates and <@U2> the website by month end": one sentence, one day."""
    last = found[-1].owner or ""
    return bool(last and re.search(rf"{re.escape(last)}\s+(?:the|a|an|his|her|our|their)\b", sentence.text))


def _read_clause(
    reading: _Reading, sentence: Sentence, clause: Clause, found: list[CapturedItem]
) -> list[CapturedItem]:
    due = reading.due(clause.text)
    decisions = _decisions(reading, sentence, clause, has_deadline=due is not None)
    if decisions:
        return [CapturedItem("decision", tidy(words), None, None) for words in decisions]
    assignment = _assignment(reading, sentence, clause, found, dated=due is not None)
    if not assignment:
        return []
    before = sentence.text[: clause.start]
    if due is None and not found and (_POINTS_BACK.search(assignment.what) or _UNTIL.search(before)):
        due = reading.due(before)
    if due is None and _SAME.search(clause.masked):
        due = next((item.due for item in reversed([*reading.items, *found]) if item.due), None)
    owner = tidy_owner(assignment.owner or "") or None
    return [CapturedItem("action", _what(reading, sentence, assignment), owner, due or reading.heading_due)]


def _decisions(reading: _Reading, sentence: Sentence, clause: Clause, *, has_deadline: bool) -> tuple[str, ...]:
    if clause.asked or negatives.is_reported(sentence.masked):
        return ()
    if reading.heading == "decision" and sentence.listed:
        owned = re.match(MENTION, sentence.masked)
        return () if owned or clause.start else (sentence.text,)
    if negatives.is_supposed(clause.masked):
        return ()
    found = decided(clause.text, clause.masked, has_deadline=has_deadline)
    if found and _FIRST_OF_LIST.match(clause.masked):
        reading.heading = "decision"
    return found


def _assignment(
    reading: _Reading, sentence: Sentence, clause: Clause, found: list[CapturedItem], *, dated: bool
) -> Assignment | None:
    words = clause.masked
    if negatives.asks_for_nothing(words) or negatives.is_reported(words):
        return None
    if found and found[-1].kind == "action" and (more := elliptical(words, clause.text)):
        return more
    if not (clause.asked and negatives.asks_to_know(words)):
        request = requested(words, clause.text, dated=dated, asked=clause.asked, addressee=reading.addressee)
        if request:
            return request
    if clause.asked and not re.match(r"\W*(?:so\s+|ok\s+)?i['’]?ll\b", words, re.I):
        return None
    if negatives.is_supposed(words) or negatives.is_denied(words) or negatives.is_past(words):
        return None
    listed = reading.heading == "action" or sentence.listed
    return promised(words, clause.text, reading.author, dated=dated or bool(found), asked=clause.asked) or assigned(
        words, clause.text, dated=dated, listed=listed, before=reading.before
    )


def _what(reading: _Reading, sentence: Sentence, assignment: Assignment) -> str:
    """The act's words; with those around them where they only point back ("send it", "chase")."""
    words = assignment.what
    deadline = find_deadline(words, today=reading.today)
    if deadline:
        words = f"{words[: deadline.start]} {words[deadline.end :]}"
    words = tidy(words)
    if words and _NOTHING.match(words):
        return words
    if words and not _POINTS_BACK.search(words):
        return words
    if len(sentence.text.split()) > len(words.split()) + 2:
        return sentence.text
    return f"{reading.before.strip()} {sentence.text}".strip()


def _gives_deadline(reading: _Reading, sentence: Sentence) -> bool:
    """The sentence says by when and nothing else."""
    length = len(sentence.text.split())
    if length > _SHORT or not reading.due(sentence.text):
        return False
    return length <= _VERY_SHORT or bool(_DEADLINE_ONLY.match(sentence.masked))


def _apply_deadline(reading: _Reading, sentence: Sentence) -> None:
    """To the last action without a due date, or to all of them where the sentence says so."""
    due = reading.due(sentence.text)
    undated = [n for n, item in enumerate(reading.items) if item.kind == "action" and item.due is None]
    for position in undated if _ALL.search(sentence.masked) else undated[-1:]:
        reading.items[position] = replace(reading.items[position], due=due)
