"""The words given with a command: who, what and by when of an action; what and whose of a decision."""

import html
import re
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.errors import NotUnderstood
from knowledge.register.dates import find_dates, read_past
from knowledge.register.deadlines import find_deadline
from knowledge.register.labels import OF_ACTIONS, OF_DECISIONS, part_labels
from knowledge.register.meetings import find_next_meeting
from knowledge.register.owners import (
    MENTION,
    find_leading_owner,
    find_unnamed_owner,
    is_noted_owner,
    names_somebody,
    split_owners,
)

LONGEST = 3000
"""Characters that an action or decision may have."""

ACTION_EXAMPLE = "Write who, what and by when, such as “@Priya to send the quorum paper to Health by Friday”."
DECISION_EXAMPLE = "Write what was decided, such as “to merge the two groups, lead: Police”."

_ASKED_OF = re.compile(rf"^(?:please\s+|pls\s+)?(?:can|could|will|would)\s+(?={MENTION})", re.I)
_CUE = re.compile(
    r"^\s*(?:@(?:channel|here)\s+|<!(?:channel|here)[^>]*>\s*|(?:new )?(?:action|todo|to do|task)\b\s*[:–—-]\s*)", re.I
)
_MENTIONS = rf"{MENTION}(?:(?:\s*[,&]\s*|\s+and\s+){MENTION})*"
_OWNER_NOTE = re.compile(
    rf"[\s,;.(\[–—-]+\b(?:action )?(?:owners?|responsible|assigned to|lead|by whom|who)\s*(?:[:=]|\s[–—-])\s*"
    rf"(?P<owner>{_MENTIONS}|[^,;()\[\].]+?)\s*[)\]]?(?=[,;.]|\s*$)",
    re.I,
)
_MENTION_LAST = re.compile(rf"\s*(?:\s[–—-]+|[,;(\[])\s*(?P<owner>{_MENTIONS})[\s,]*[)\]]?\s*\.?\s*$")
_POST_LAST = re.compile(r"\s*[(\[]\s*(?P<owner>[^()\[\],]+?)(?P<gap>[\s,]*)[)\]]\s*\.?\s*$")
_DONE_BY = re.compile(r"(?<=\bto be )(?P<verb>\w+(?: .*?)?)\s+by\s+(?P<owner>[^,.;:()]+)$", re.I)

_ASKING = r"please|pls|plz|kindly|(?:can|could|will|would) you(?: please)?|to"
_BEFORE_WHAT = re.compile(rf"^(?:[\s,.;:–—•*-]+|(?:{_ASKING})\b(?:[\s,]+|$))+", re.I)
_AFTER_WHAT = re.compile(r"(?:[\s,;:–—(\[-]|(?<!\.)\.|\s(?:and|by|due|deadline|when|target|please|pls|plz))+$", re.I)
_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
_BEFORE_DECISION = re.compile(r"^(?:decisions?|agreed|resolved|decided)\s*[:–—-]\s*|^(?:that|to)(?:\s+|$)", re.I)

_END = r"\s*[)\]]?(?=\s*(?:[,;.]|$))"
_ROLE = r"(?:agency|body|organisation|partner|officer)"
_AGENCY = r"(?P<lead>[^,;()\[\]\n]+?)"
_LEADS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?:^|[\s,;.(\[–—-]+)\b(?:the )?lead(?: {_ROLE})?\s*[:=–—]\s*{_AGENCY}{_END}",
        rf"(?:^|[\s,;.(\[–—-]+)\b(?:the )?lead {_ROLE}(?: is| will be| being)?\s+{_AGENCY}{_END}",
        rf"\s*[,;.(\[–—-]\s*(?:the )?lead\s+(?=(?-i:[A-Z])){_AGENCY}{_END}",
        rf"[\s,;.(\[–—-]+\b(?:to be )?led by\s+{_AGENCY}{_END}",
        rf"[\s,;.(\[–—-]+\bwith\s+{_AGENCY} (?:as (?:the )?lead(?: agency)?|leading|in the lead){_END}",
        rf"\s*[,;.(\[–—-]\s*{_AGENCY} (?:to lead|leads|leading|will lead){_END}",
    )
)
_FOLLOWS = re.compile(
    r"[\s,;(\[–—-]+(?:(?:follow(?:s|ing)|under|from|as per|per|see)\s*:?\s+)?(?:decision\s+)?"
    r"#?(?P<number>D-(?:\d{4}-)?\d{1,9})\b\s*[)\]]?",
    re.I,
)
_DECIDED_ON = re.compile(
    r"\s*[,;(\[–—-]?\s*\b(?:decided|agreed|approved|ratified|resolved|made)\s+"
    r"(?P<when>(?:on\s+)?[\w/.,' -]+?)\s*[)\]]?\s*\.?$",
    re.I,
)


@dataclass(frozen=True)
class ActionWords:
    """An action as its words tell it. An owner may be "me": who that is, the caller knows."""

    what: str
    owners: tuple[str, ...]
    due: date | None
    due_words: str = ""
    """A meeting that it is due by: "next Board"."""
    body: str = ""
    follows: str = ""
    """The decision that it carries out, as its number is written."""


@dataclass(frozen=True)
class DecisionWords:
    """A decision as its words tell it; the lead agency is empty where none is named."""

    what: str
    lead_agency: str
    decided_on: date
    """The past day that the words give ("agreed on 3 March"), else today."""
    reasons: str = ""
    review_on: date | None = None
    body: str = ""
    options: str = ""
    sign_off: tuple[str, ...] = ()


def read_action(text: str, *, today: date) -> ActionWords:
    """Part the words into what, owners and due date; raises NotUnderstood with what to write."""
    words, follows = _part_decision(_CUE.sub("", _checked(text, ACTION_EXAMPLE), count=1))
    words, labels = part_labels(words, OF_ACTIONS)
    words, due, due_words = _part_due(words, today)
    owners, rest = _part_owners(_ASKED_OF.sub("", tidy(words)))
    what = tidy(rest)
    if not re.search(r"\w", what):
        raise NotUnderstood(f"That does not say what is to be done. {ACTION_EXAMPLE}")
    return ActionWords(what, owners, due, due_words, labels.get("body", ""), follows)


def read_decision(text: str, *, today: date) -> DecisionWords:
    """Part the words into what was decided, its lead agency and its day; raises NotUnderstood with what to write."""
    words, labels = part_labels(_checked(text, DECISION_EXAMPLE), OF_DECISIONS)
    words, decided_on = _part_day(words, today)
    words, lead = _part_lead(words)
    what = tidy(_BEFORE_DECISION.sub("", tidy(words), count=1))
    if not re.search(r"\w", what):
        raise NotUnderstood(f"That does not say what was decided. {DECISION_EXAMPLE}")
    return DecisionWords(
        what,
        lead,
        decided_on,
        reasons=labels.get("reasons", ""),
        review_on=_first_day(labels.get("review", ""), today),
        body=labels.get("body", ""),
        options=labels.get("options", ""),
        sign_off=split_owners(labels.get("sign_off", "")),
    )


def tidy(words: str) -> str:
    """Without what leads to the words or is left hanging behind them: "to", "please", stray punctuation."""
    joined = " ".join(_EMPTY_BRACKETS.sub(" ", words).split())
    return _AFTER_WHAT.sub("", _BEFORE_WHAT.sub("", joined))


def _checked(text: str, example: str) -> str:
    if len(text) > LONGEST:
        raise NotUnderstood(f"That is {len(text):,} characters long: write at most {LONGEST:,}. {example}")
    return " ".join(html.unescape(text).split())


def _part_due(words: str, today: date) -> tuple[str, date | None, str]:
    """The words without their deadline, which is a day, or a meeting whose day is not known."""
    deadline = find_deadline(words, today=today)
    meeting = None if deadline else find_next_meeting(words)
    found = deadline or meeting
    rest = f"{words[: found.start]} {words[found.end :]}" if found else words
    return rest, deadline.due if deadline else None, meeting.words if meeting else ""


def _part_decision(words: str) -> tuple[str, str]:
    match = _FOLLOWS.search(words)
    return (words[: match.start()] + words[match.end() :], match["number"]) if match else (words, "")


def _first_day(words: str, today: date) -> date | None:
    return next((found.date for found in find_dates(words, today=today)), None)


def _part_owners(words: str) -> tuple[tuple[str, ...], str]:
    if found := find_leading_owner(words):
        return split_owners(found.phrase), words[found.rest :]
    for pattern in (_OWNER_NOTE, _MENTION_LAST, _DONE_BY):
        match = pattern.search(words)
        if match and names_somebody(match["owner"]):
            kept = match.groupdict().get("verb") or ""
            return split_owners(match["owner"]), words[: match.start()] + kept + words[match.end() :]
    if unnamed := find_unnamed_owner(words):
        return split_owners(unnamed.phrase), words[unnamed.rest :]
    last = _POST_LAST.search(words)
    if last and is_noted_owner(last["owner"], words[: last.start()], dated=last["gap"] != ""):
        return split_owners(last["owner"]), words[: last.start()]
    return (), words


def _part_lead(words: str) -> tuple[str, str]:
    for pattern in _LEADS:
        if match := pattern.search(words):
            return words[: match.start()] + words[match.end() :], tidy(match["lead"])
    return words, ""


def _part_day(words: str, today: date) -> tuple[str, date]:
    match = _DECIDED_ON.search(words)
    day = _past_day(match["when"], today) if match else None
    return (words[: match.start()], day) if match and day else (words, today)


def _past_day(words: str, today: date) -> date | None:
    """The latest day not after today that the words name; they name nothing else."""
    if gone_by := read_past(words, today=today):
        return gone_by
    for origin in (today - timedelta(days=7), today - timedelta(days=364)):
        found = find_dates(words, today=origin)
        if len(found) == 1 and words[: found[0].lead_start] + words[found[0].end :] == "" and found[0].date <= today:
            return found[0].date
    return None
