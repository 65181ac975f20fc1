"""Words as they are written in haste, in the spelling that the rules know."""

import re

_HASTY = {
    "shes": "she's",
    "hes": "he's",
    "theyre": "they're",
    "theyve": "they've",
    "theyll": "they'll",
    "youre": "you're",
    "youve": "you've",
    "youll": "you'll",
    "weve": "we've",
    "ive": "I've",
    "im": "I'm",
    "thats": "that's",
    "whats": "what's",
    "whos": "who's",
    "wheres": "where's",
    "hows": "how's",
    "heres": "here's",
    "gona": "gonna",
    "shld": "should",
    "cld": "could",
    "wld": "would",
    "plse": "please",
    "plese": "please",
    "somone": "someone",
    "sm1": "someone",
    "sum1": "someone",
    "some1": "someone",
    "any1": "anyone",
    "every1": "everyone",
    "ur": "you're",
    "cud": "could",
    "wud": "would",
    "shud": "should",
    "wkend": "weekend",
    "w/end": "weekend",
    "tomoz": "tomorrow",
    "2moz": "tomorrow",
    "2day": "today",
    "2nite": "tonight",
}
_WORD = re.compile(rf"(?<![\w'’<@/.])(?:{'|'.join(_HASTY)})(?![\w'’@/]|\.\w)", re.IGNORECASE)
_REPEATED = re.compile(r"\b(please|pls)(?:[\s,]+(?:please|pls))+\b", re.IGNORECASE)


def spelt_out(text: str) -> str:
    """ "shes" as "she's", "please please please" as "please"; all other words as they are."""
    text = _WORD.sub(lambda word: word[0] if word[0].isupper() else _HASTY[word[0].lower()], text)
    return _REPEATED.sub(r"\1", text)
