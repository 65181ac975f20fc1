"""Reads a message sentence by sentence and puts the rules' findings together."""

import re
from dataclasses import replace
from datetime import date
from itertools import islice, zip_longest

from knowledge.register.capture import negatives
from knowledge.register.capture.announced import announced, listed_items
from knowledge.register.capture.assent import assents, may_be_agreed, only_counts
from knowledge.register.capture.assignments import assigned
from knowledge.register.capture.decisions import decided
from knowledge.register.capture.findings import Assignment, CapturedItem, Remark
from knowledge.register.capture.keywords import (
    is_heading,
    is_labelled,
    is_my_list,
    labelled,
    opens_a_list,
)
from knowledge.register.capture.phrases import compiled
from knowledge.register.capture.progress import elliptical
from knowledge.register.capture.promises import promised
from knowledge.register.capture.reading import (
    SAME,
    UNTIL,
    Reading,
    add_detail,
    apply_deadline,
    claims,
    give_all,
    gives_deadline,
    holds_for_all,
    is_same_act,
    is_taken_back,
    reports_back,
    says_all,
    with_shared_deadline,
)
from knowledge.register.capture.repeats import without_repeats
from knowledge.register.capture.requests import requested
from knowledge.register.capture.sentences import Clause, Sentence, clauses, sentences
from knowledge.register.deadlines import find_deadline
from knowledge.register.owners import MENTION, tidy_owner
from knowledge.register.wording import tidy

_POINTS_BACK = compiled(
    r"\b(?:it|this|that|these|those|them|theirs|ours|yours|own|ones?|mine|his|hers|same|something)\b"
    r"|^\W*\w+(?: (?:by|before|at|for) (?:the )?(?:next|following) \w+)?\W*$"
)
_ME = re.compile(
    r"^(?:me|myself|i)(?=,? and\b| &|,|$)|(?<=\band )(?:me|myself|i)$|(?<=& )(?:me|myself|i)$", re.IGNORECASE
)
_SETS_DAY = compiled(r"\b(?:by|due|before|deadline|for)\b")
_I_WILL = compiled(r"\W*(?:so |ok )?i'?ll\b")
_TOPICS = 4
"""How many headings may stand before what a sentence says."""
_TOPIC = re.compile(r"(?<=[\w')]):\s+(?=\w|<|@)|\s[–—-]+\s+(?=\w|<|@)|[…]\s+(?=\w)")
_TOLD_THAT = compiled(r".*?\b(?:agreed|decided|resolved|ruled|concluded|determined) that\b")
"""What follows is told of what was said then: "agreed that papers would go out early"."""
_NOTHING = compiled(r"^\W*(?:nothing|none|nil|n/?a|no actions?|tbc|done)\b.{0,20}$")


def read(text: str, *, today: date, author: str) -> tuple[CapturedItem, ...]:
    """Every action and decision in the message, in its order."""
    parts = sentences(text)
    whole = " ".join(part.masked for part in parts)
    if negatives.concerns_others(whole):
        return ()
    reading = Reading(today, author)
    jest = negatives.is_sarcastic(whole)
    for sentence, following in zip_longest(parts, parts[1:]):
        reading.author = sentence.speaker or author
        reading.day_follows = bool(following) and gives_deadline(reading, following)
        _read_sentence(reading, sentence, jest=jest)
        reading.before += " " + sentence.text
        if not only_counts(sentence.masked):
            reading.previous = sentence.text
    return without_repeats(item for item in reading.items if item.text and not _NOTHING.match(item.text))


def _read_sentence(reading: Reading, sentence: Sentence, *, jest: bool) -> None:
    heading = is_heading(sentence.masked)
    words = None if heading else labelled(sentence.masked)
    if heading:
        reading.heading = heading
        reading.heading_due = reading.due(sentence.text) if _SETS_DAY.search(sentence.masked) else None
        reading.heading_owner = reading.author if is_my_list(sentence.masked) else None
    elif words is not None:
        reading.heading = "action" if opens_a_list(sentence.masked) else reading.heading
        reading.items.extend(announced(reading, sentence, words))
    elif not jest:
        _read_unlabelled(reading, sentence)


def _read_unlabelled(reading: Reading, sentence: Sentence) -> None:
    if reading.items and holds_for_all(sentence) and (first := reading.due(clauses(sentence)[0].text)):
        give_all(reading, first)
    found = _read_clauses(reading, sentence) or listed_items(reading, sentence)
    mention = re.search(MENTION, sentence.masked)
    if mention:
        reading.addressee = mention[0]
    if found:
        if reading.items and claims(found[0], reading.items[-1], sentence):
            unowned = reading.items.pop()
            found[0] = replace(found[0], due=found[0].due or unowned.due)
        reading.items.extend(found)
        if sentence.listed and says_all(sentence.masked) and reading.due(sentence.text):
            apply_deadline(reading, sentence)
    elif reading.items and gives_deadline(reading, sentence):
        apply_deadline(reading, sentence)
    elif reading.unclaimed and may_be_agreed(reading.previous) and assents(sentence.masked):
        reading.items.append(CapturedItem("decision", tidy(reading.previous), None, None))
    reading.found_last = len(found)
    reading.found_in_list = reading.found_in_list + len(found) if sentence.listed else 0
    reading.unclaimed = not found and not _asked(sentence)


def _asked(sentence: Sentence) -> bool:
    return "?" in sentence.masked or negatives.is_no_undertaking(sentence.masked)


def _read_clauses(reading: Reading, sentence: Sentence) -> list[CapturedItem]:
    found: list[CapturedItem] = []
    so_far = reading.before
    for position, clause in enumerate(clauses(sentence)):
        if position == 1 and not found:
            before = Sentence(sentence.text[: clause.start], sentence.masked[: clause.start])
            found = _read_after_topic(reading, before)
        _take_up(reading, sentence, clause, found)
        reading.before += " " + clause.text
    reading.before = so_far
    found = found or ([] if is_labelled(sentence.masked) else _read_after_topic(reading, sentence))
    return with_shared_deadline(sentence, found)


def _read_after_topic(reading: Reading, sentence: Sentence) -> list[CapturedItem]:
    """What is said behind "Kit lists: …" or "The lease – …", where the sentence as a whole says nothing."""
    for stop in islice(_TOPIC.finditer(sentence.masked), _TOPICS):
        rest = Sentence(sentence.text[stop.end() :], sentence.masked[stop.end() :], sentence.listed)
        found: list[CapturedItem] = []
        for clause in clauses(rest):
            _take_up(reading, replace(rest, masked=sentence.masked), replace(clause, start=stop.end()), found)
        if found:
            topic = sentence.text[: stop.start()].strip()
            return [replace(found[0], text=f"{topic}: {found[0].text}"), *found[1:]]
    return []


def _take_up(reading: Reading, sentence: Sentence, clause: Clause, found: list[CapturedItem]) -> None:
    """Add what the clause holds to what its sentence held before."""
    items = _read_clause(reading, sentence, clause, found)
    last = next(reversed([*reading.items, *found]), None)
    if items and is_taken_back(items[0], clause, found, sentence):
        asked = found.pop()
        items = [replace(items[0], text=sentence.text, due=items[0].due or asked.due)]
    elif items and (is_same_act(items[0], clause, last) or (found and reports_back(clause))):
        items = []
    found.extend(items)
    if not items and found:
        add_detail(reading, clause, found)


def _read_clause(reading: Reading, sentence: Sentence, clause: Clause, found: list[CapturedItem]) -> list[CapturedItem]:
    due = reading.due(clause.text)
    decisions = _decisions(reading, sentence, clause, has_deadline=due is not None)
    if decisions:
        return [CapturedItem("decision", tidy(words), None, None) for words in decisions]
    dated = due is not None or reading.day_follows
    remark = _remark(reading, sentence, clause, dated=dated, follows=bool(found) or clause.shared_out)
    assignment = _assignment(
        remark,
        after_action=bool(found and found[-1].kind == "action"),
        conditional=negatives.is_conditional(sentence.masked),
        idle=not dated and negatives.is_idle(sentence.masked),
    )
    if not assignment:
        return []
    due = due or _due_before(reading, sentence, clause, assignment, found)
    owner = tidy_owner(assignment.owner or "") or None
    owner = _ME.sub(lambda _: reading.author, owner) if owner else None
    return [CapturedItem("action", _what(reading, sentence, clause, assignment), owner, due or reading.heading_due)]


def _remark(reading: Reading, sentence: Sentence, clause: Clause, *, dated: bool, follows: bool) -> Remark:
    return Remark(
        text=clause.text,
        masked=clause.masked,
        author=reading.author,
        asked=clause.asked,
        dated=dated,
        listed=reading.heading == "action" or sentence.listed,
        follows=follows,
        addressee=reading.addressee,
        before=reading.before,
    )


def _due_before(
    reading: Reading, sentence: Sentence, clause: Clause, assignment: Assignment, found: list[CapturedItem]
) -> date | None:
    """The day that a clause without one takes from what was said before it."""
    before = sentence.text[: clause.start]
    if SAME.search(clause.masked):
        return reading.last_due(found)
    if found or not (_POINTS_BACK.search(assignment.what) or UNTIL.search(before)):
        return None
    return reading.due(before) or (reading.day_before() if reading.unclaimed else None)


def _decisions(reading: Reading, sentence: Sentence, clause: Clause, *, has_deadline: bool) -> tuple[str, ...]:
    if clause.asked or negatives.is_reported(sentence.masked):
        return ()
    if reading.heading == "decision" and sentence.listed:
        owned = re.match(MENTION, sentence.masked)
        return () if owned or clause.start else (sentence.text,)
    told = _TOLD_THAT.match(clause.masked)
    if negatives.is_supposed(told[0] if told else clause.masked):
        return ()
    return decided(clause.text, clause.masked, has_deadline=has_deadline)


def _assignment(remark: Remark, *, after_action: bool, conditional: bool, idle: bool) -> Assignment | None:
    words = remark.masked
    if idle or negatives.asks_for_nothing(words) or negatives.is_reported(words):
        return None
    if after_action and (more := elliptical(remark)):
        return more
    if not (remark.asked and negatives.asks_to_know(words)) and (request := requested(remark)):
        return request
    if (remark.asked and not _I_WILL.match(words)) or negatives.is_no_undertaking(words):
        return None
    if conditional:
        return None
    return promised(remark) or assigned(remark)


def _what(reading: Reading, sentence: Sentence, clause: Clause, assignment: Assignment) -> str:
    """The act's words; with those around them where they only point back ("send it", "chase")."""
    words = assignment.what
    deadline = find_deadline(words, today=reading.today)
    if deadline:
        words = f"{words[: deadline.start]} {words[deadline.end :]}"
    words = tidy(words)
    if words and (sentence.listed or _NOTHING.match(words) or not _POINTS_BACK.search(words)):
        return words
    return sentence.text if clause.start else f"{reading.previous} {sentence.text}".strip()
