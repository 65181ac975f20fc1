"""Reads a message sentence by sentence and puts the rules' findings together."""

import re
from dataclasses import replace
from datetime import date

from knowledge.errors import NotUnderstood
from knowledge.register.capture import negatives
from knowledge.register.capture.assignments import assigned, elliptical
from knowledge.register.capture.decisions import decided
from knowledge.register.capture.findings import Assignment, CapturedItem
from knowledge.register.capture.keywords import is_heading, labelled
from knowledge.register.capture.promises import promised
from knowledge.register.capture.requests import requested
from knowledge.register.capture.sentences import Clause, Sentence, clauses, sentences
from knowledge.register.deadlines import find_deadline
from knowledge.register.owners import MENTION, tidy_owner
from knowledge.register.wording import read_action, tidy

_ALL = re.compile(r"\b(?:both|all|everything|each|these|everyone)\b", re.I)
_SAME = re.compile(r"\b(?:same(?: (?:date|day|deadline|time|timescale))?|ditto|likewise|same again)\b", re.I)
_POINTS_BACK = re.compile(r"\b(?:it|this|that|these|those|them|theirs|ones?|mine|his|hers|same|so)\b|^\W*\w+\W*$", re.I)
_DEADLINE_ONLY = re.compile(
    r"^\W*(?:(?:and|so|but|ok|all|both|each|these|this|it|that|they|he|she|everything)\b[\s,:–-]*)*(?:reckons?|says?|said|thinks?|hopes?|promised|is|are|to be|needs?|needed|must|should|would|wanted|required|due|by|before|deadline|no later"
    r"|ideally|target|latest|within|for|back|please|pls|asap|end|cop|eod|want|will be|['’]s)\b",
    re.I,
)


class _Reading:
    """A message being read: what was found so far, and what hangs over to the next sentence."""

    def __init__(self, today: date, author: str) -> None:
        self.today = today
        self.author = author
        self.items: list[CapturedItem] = []
        self.before = ""
        self.addressee: str | None = None
        self.under_heading = False
        self.default_due: date | None = None

    def due(self, text: str) -> date | None:
        deadline = find_deadline(text, today=self.today)
        return deadline.due if deadline else None


def read(text: str, *, today: date, author: str) -> tuple[CapturedItem, ...]:
    """Every action and decision in the message, in its order."""
    parts = sentences(text)
    if negatives.concerns_others(" ".join(part.masked for part in parts)):
        return ()
    reading = _Reading(today, author)
    for sentence in parts:
        _read_sentence(reading, sentence)
        reading.before += " " + sentence.text
    return tuple(reading.items)


def _read_sentence(reading: _Reading, sentence: Sentence) -> None:
    if is_heading(sentence.masked):
        reading.under_heading = True
        reading.default_due = reading.due(sentence.text)
        return
    if negatives.is_sarcastic(sentence.masked):
        return
    words = labelled(sentence.masked)
    if words is not None:
        _keep_labelled(
            reading,
            sentence,
            sentence.text[len(sentence.text) - len(words) :] if sentence.masked.endswith(words) else words,
        )
        return
    found = _read_clauses(reading, sentence)
    mention = re.search(MENTION, sentence.masked)
    if mention:
        reading.addressee = mention[0]
    if found:
        reading.items.extend(found)
    elif _gives_deadline(reading, sentence):
        _apply_deadline(reading, sentence)


def _keep_labelled(reading: _Reading, sentence: Sentence, words: str) -> None:
    parts = clauses(Sentence(words, words))
    shared = reading.due(words) if _ALL.search(words) else None
    for part in parts:
        try:
            action = read_action(part.text, today=reading.today)
        except NotUnderstood:
            continue
        owners = [reading.author if owner.lower() == "me" else owner for owner in action.owners]
        what = action.what
        reading.items.append(CapturedItem("action", what, " & ".join(owners) or None, action.due or shared))


def _read_clauses(reading: _Reading, sentence: Sentence) -> list[CapturedItem]:
    found: list[CapturedItem] = []
    for clause in clauses(sentence):
        item = _read_clause(reading, sentence, clause, found)
        if item and item.kind == "action" and _asked_again(item, clause, found):
            found.pop()
        if item:
            found.append(item)
        elif found and (due := reading.due(clause.text)) and found[-1].due is None and found[-1].kind == "action":
            found = [
                replace(i, due=i.due or due)
                if i.kind == "action" and (i is found[-1] or _ALL.search(clause.text))
                else i
                for i in found
            ]
    if _ALL.search(sentence.masked) and len(found) > 1:
        dues = [item.due for item in found if item.due]
        found = [replace(i, due=dues[-1]) if dues and i.kind == "action" and not i.due else i for i in found]
    return found


def _asked_again(item: CapturedItem, clause: Clause, found: list[CapturedItem]) -> bool:
    """ "We need X to confirm, <@U1> would you mind chasing?": one act, asked of the last named."""
    return bool(
        found
        and found[-1].kind == "action"
        and clause.asked
        and re.fullmatch(r"\W*\w+\W*(?:up\b)?\W*", _last_words(clause.text))
    )


def _last_words(text: str) -> str:
    return re.sub(r"^.*\b(?:mind|you|please|to)\b", "", text, flags=re.I)


def _read_clause(
    reading: _Reading, sentence: Sentence, clause: Clause, found: list[CapturedItem]
) -> CapturedItem | None:
    masked, text = clause.masked, clause.text
    due = reading.due(text)
    if not clause.asked and not negatives.is_supposed(masked) and not negatives.is_reported(sentence.masked):
        decision = decided(text, masked, has_deadline=due is not None)
        if decision:
            return CapturedItem("decision", tidy(decision), None, None)
    assignment = _assignment(reading, sentence, clause, found, dated=due is not None)
    if not assignment:
        return None
    if due is None and _SAME.search(masked):
        due = next((i.due for i in reversed([*reading.items, *found]) if i.due), None)
    owner = tidy_owner(assignment.owner) if assignment.owner else None
    return CapturedItem("action", _what(reading, sentence, assignment, due), owner or None, due or reading.default_due)


def _assignment(
    reading: _Reading, sentence: Sentence, clause: Clause, found: list[CapturedItem], *, dated: bool
) -> Assignment | None:
    masked, text = clause.masked, clause.text
    if negatives.asks_for_nothing(masked) or negatives.asks_to_know(masked) and clause.asked:
        return None
    request = requested(masked, text, dated=dated, asked=clause.asked, addressee=reading.addressee)
    if request and not negatives.is_reported(masked):
        return request
    if clause.asked and not re.match(r"\W*(?:so\s+)?i['’]?ll\b", masked, re.I):
        return None
    if (
        negatives.is_reported(masked)
        or negatives.is_supposed(masked)
        or negatives.is_denied(masked)
        or negatives.is_past(masked)
    ):
        return None
    return (
        promised(masked, text, reading.author, dated=dated, asked=clause.asked)
        or assigned(masked, text, dated=dated, listed=reading.under_heading or sentence.listed, before=reading.before)
        or (elliptical(masked, text) if found and found[-1].kind == "action" else None)
    )


def _what(reading: _Reading, sentence: Sentence, assignment: Assignment, due: date | None) -> str:
    words = assignment.what
    deadline = find_deadline(words, today=reading.today)
    if deadline:
        words = f"{words[: deadline.start]} {words[deadline.end :]}"
    words = tidy(words)
    if not _POINTS_BACK.search(words) and words:
        return words
    return (
        sentence.text
        if len(sentence.text.split()) > len(words.split()) + 2
        else tidy(f"{reading.before.strip()} {sentence.text}")
    )


def _gives_deadline(reading: _Reading, sentence: Sentence) -> bool:
    return bool(
        reading.items
        and len(sentence.text.split()) <= 12
        and reading.due(sentence.text)
        and _DEADLINE_ONLY.match(sentence.masked)
    ) or bool(reading.items and len(sentence.text.split()) <= 5 and reading.due(sentence.text))


def _apply_deadline(reading: _Reading, sentence: Sentence) -> None:
    due = reading.due(sentence.text)
    everything = bool(_ALL.search(sentence.masked))
    for position in range(len(reading.items) - 1, -1, -1):
        item = reading.items[position]
        if item.kind == "action" and item.due is None:
            reading.items[position] = replace(item, due=due)
            if not everything:
                return
