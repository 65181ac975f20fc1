"""The actions that a label announces, or that stand in a list below one."""

import re
from dataclasses import replace

from knowledge.errors import NotUnderstood
from knowledge.register.capture import negatives
from knowledge.register.capture.findings import CapturedItem
from knowledge.register.capture.keywords import is_my_list, labels_somebody
from knowledge.register.capture.reading import SAME, Reading, assign, says_all
from knowledge.register.capture.sentences import Clause, Sentence, clauses, masked
from knowledge.register.owners import MENTION, find_leading_owner
from knowledge.register.vocabulary import VERBS
from knowledge.register.wording import read_action

_BEFORE_MENTION = re.compile(rf"(?<=[a-z)\]])\s*[,;]\s+(?={MENTION})")


def announced(reading: Reading, sentence: Sentence, words: str) -> list[CapturedItem]:
    """What a label of the sentence announces in its words, which may only say whose the act before is."""
    owner = labels_somebody(words)
    return assign(reading, owner) if owner else labelled_items(reading, sentence, _original(sentence, words))


def _original(sentence: Sentence, words: str) -> str:
    """The words with what is quoted in them, where they end the sentence as it stands."""
    return sentence.text[-len(words) :] if sentence.masked.endswith(words) else words


def labelled_items(reading: Reading, sentence: Sentence, words: str) -> list[CapturedItem]:
    """The acts in the words that a label of the sentence announces."""
    parts = [part for text in _BEFORE_MENTION.split(words) for part in clauses(Sentence(text, masked(text)))]
    owned = any(find_leading_owner(part.text) for part in parts)
    mine = reading.author if is_my_list(sentence.text[: -len(words)]) else None
    items = [item for part in parts if (item := _labelled_item(reading, part, owned=owned))]
    items = [replace(item, owner=item.owner or mine) for item in items]
    if says_all(words):
        return [replace(item, due=item.due or reading.due(words)) for item in items]
    if len(items) == 1 and items[0].due is None:
        return [replace(items[0], due=reading.due(sentence.text))]
    return items


def _labelled_item(reading: Reading, part: Clause, *, owned: bool) -> CapturedItem | None:
    """The act in a part of what a label announces; `owned`: some part names its owner, so that others should too."""
    try:
        action = read_action(part.text, today=reading.today)
    except NotUnderstood:
        return None
    if owned and not action.owners and action.what.split(maxsplit=1)[0].lower() not in VERBS:
        return None
    due = action.due or (reading.last_due() if SAME.search(part.masked) else None) or reading.heading_due
    owners = [reading.author if owner.lower() in {"me", "myself"} else owner for owner in action.owners]
    return CapturedItem("action", action.what, " & ".join(owners) or reading.heading_owner, due)


def listed_items(reading: Reading, sentence: Sentence) -> list[CapturedItem]:
    """An entry below "Actions:" that begins with its owner or its verb needs no other sign."""
    if reading.heading != "action" or not sentence.listed or negatives.is_past(sentence.masked):
        return []
    items = labelled_items(reading, sentence, sentence.text)
    return [item for item in items if item.owner or item.text.split(maxsplit=1)[0].lower() in VERBS]
