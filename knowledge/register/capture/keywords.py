"""Rules for what is labelled: "ACTION: …", "action on <@U1> to …", "please log an action for …", "Next steps: …"."""

import re

from knowledge.register.owners import MENTION, find_leading_owner, names_somebody

_KIND = (
    r"(?P<word>actions?|actioned|a\.?p|a/p|to[- ]?dos?|tasks?|next steps?|follow[- ]?ups?)"
    r"(?:\s+(?:points?|pts?|items?|agreed|required|req['’]?d|needed|arising|log))?"
)
_QUALITY = r"(?:(?:an?|new|quick|urgent|next|follow[- ]?up|agreed|further|final|another|one|key|more|outstanding|immediate|main)\s+)*"
_BEFORE = rf"(?:[^\w<]|@(?:channel|here|all)\b|<!(?:channel|here|everyone)[^>]*>|(?:ok|right|so|and|also|hi all|all)\b[\s,:–-]*)*"
_LABEL = re.compile(rf"{_BEFORE}(?P<addressee>{MENTION}\s*[,:–—-]?\s*)?{_BEFORE}{_QUALITY}{_KIND}\b", re.I)
_NUMBER = r"\s*(?:#|no\.?\s*)?(?:\d{1,3}|[A-Z]-\d{4}-\d+)?[.)]?"
_FOR = re.compile(
    rf"{_NUMBER}\s*(?:\(\s*(?P<noted>[^()]+?)\s*\)|(?:for|on|to|with|against|:?\s*@)\s+(?P<named>{MENTION}|[^:,–—]+?)(?=\s*[:–—]|\s-\s|\s+to\s))",
    re.I,
)
_SEPARATOR = re.compile(
    rf"{_NUMBER}(?:\s+(?:from|arising|out of|following)\s+[^:–—]+?)?\s*(?:\]|\)|:|\s?[–—]|\s-|-\s|=|!+|>|\.\s)+\s*",
    re.I,
)
_LOGGED = re.compile(
    r"\b(?:log|record|note|add|capture|raise|take|minute|put|get|have)\s+(?:down\s+)?(?:an?|as an?|the|this as an?|another|that as an?|one more)\s+"
    r"(?:new\s+|further\s+)?(?:action|todo|task)(?:\s+(?:point|item))?(?:\s+(?:here|down))?\s*(?:please|pls)?\s*[:,–—-]?\s*(?P<for>(?:for|on|against|to)\s+)?",
    re.I,
)
_CLOSED = re.compile(
    r"[\s:–—#\d.)-]*(?:is|are|now|was|has been|have been|all)?\s*(?:now\s+)?(?:all\s+)?(?:done|complete[d]?|closed|finished|sorted|discharged"
    r"|none|nil|n/?a|no actions?|log|plan|tracker|list|overdue|outstanding|carried|still open|in progress|ongoing|✅|☑)\b",
    re.I,
)
_HEADING = re.compile(rf"{_BEFORE}{_QUALITY}{_KIND}(?P<rest>[^:]*)(?::|[–—-])?\s*$", re.I)
_HEADING_REST = re.compile(
    r"\s*(?:(?:from|arising|out of|following|for|agreed|by|due|after|at|so far|please|today|this)\b.*)?$", re.I
)


def labelled(text: str) -> str | None:
    """The words that an action's label announces, with the owner first where the label names one; None without label."""
    logged = _LOGGED.search(text)
    if logged:
        return _announced(text[logged.end() :], owned=bool(logged["for"]))
    label = _LABEL.match(text)
    if not label or _CLOSED.match(text, label.end()):
        return None
    rest = _rest(text, label)
    if rest is None or not re.search(r"\w", rest):
        return None
    addressee = (label["addressee"] or "").strip(" ,:–—-")
    return f"{addressee} to {rest}" if addressee and not find_leading_owner(rest) else rest


def _announced(rest: str, *, owned: bool) -> str | None:
    rest = rest.strip()
    return rest if re.search(r"\w", rest) and (owned or find_leading_owner(rest) or len(rest.split()) > 2) else None


def _rest(text: str, label: re.Match[str]) -> str | None:
    named = _FOR.match(text, label.end())
    if named and names_somebody((named["noted"] or named["named"]).strip()):
        return f"{named['noted'] or named['named']} to {_SEPARATOR.sub('', text[named.end() :], count=1).strip()}"
    separator = _SEPARATOR.match(text, label.end())
    if separator:
        return text[separator.end() :]
    rest = text[label.end() :].strip()
    if re.match(MENTION, rest) or (label["word"].isupper() and len(rest.split()) > 1):
        return rest
    return None


def is_heading(text: str) -> bool:
    """A line such as "Actions from today:" that announces the list below it."""
    match = _HEADING.match(text)
    return bool(
        match
        and (text.rstrip().endswith((":", "-", "–")) or match["word"].lower().endswith("s"))
        and _HEADING_REST.match(match["rest"])
    )
