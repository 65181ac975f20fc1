"""Rules for what is labelled: "ACTION: …", "action on <@U1> to …", "please log an action for …", "Next steps: …"."""

import re
from typing import Literal

from knowledge.register.capture.phrases import any_of, compiled
from knowledge.register.owners import MENTION, find_leading_owner, is_a_post, names_somebody
from knowledge.register.vocabulary import FIRST_NAMES, GIVEN_NAMES, VERBS

_QUALITY = (
    r"(?:(?:an?|new|quick|urgent|next|follow[- ]?up|agreed|further|final|another|one|key|more|outstanding|immediate"
    r"|main|my|your|our)\s+)*"
)
_KIND = (
    r"(?P<word>#?actions?|(?-i:AI)(?= ?(?:[:@]|[–—-] ))|actioned|actn|act(?=\s*:)|aps?(?=\W|\d)|a/p|to[- ]?dos?"
    r"|to action|tasks?|next steps?|follow[- ]?ups?)"
    r"(?: (?:points?|pts?|items?|agreed|required|req'd|needed|arising|log|list|please|pls))*"
)
_BEFORE = (
    r"(?:@(?:channel|here|all)\b|(?:two|three|four|\d) (?=actions\b)|<!(?:channel|here|everyone)[^<>]*>"
    r"|(?:ok|right|so|and|also|hi all|all|ps|minutes|exec|board|pls note|please note|note)\b|[^\w<#])*+"
)
_LABEL = compiled(rf"{_BEFORE}(?P<addressee>{MENTION}\s*[,:–—-]?\s*)?{_BEFORE}{_QUALITY}{_KIND}(?![a-z])")
_NUMBER = r"\s*(?:#|no\.?\s*(?=\d))?(?:\d{1,3}(?:[./]\d{1,4})*|[A-Z]-\d{4}-\d+)?[.)]?"
_FOR = compiled(
    rf"{_NUMBER}\s*(?:[(\[]\s*(?P<noted>[^()\[\]]+?)\s*[)\]]"
    r"|(?:(?:(?:has been|was|is|now) )*(?:re-?)?(?:assigned|allocated|given|delegated) to|for|on|to|with|against"
    r"|by|from|@(?= )|[:–—-]?\s*to be (?:picked up|done|taken|taken forward|actioned|led"
    rf"|completed|progressed) by) (?P<named>{MENTION}|[^:,–—]+?)(?=\s*[:–—]|\s?-\s| to ))"
)
_SEPARATOR = compiled(
    rf"{_NUMBER}(?: (?:from|arising|out of|following|after|at|due|by|before|for (?:next|the|this|today"
    r"|our)) [^:–—]+?|[ ]?[–—-] ?(?:see )?below)?\s*(?:\]|\)|:|\s?[–—]|\s-|-\s|=|!+|>|\||/|[→➡👉⇒»\ufe0f]|\.\s"
    r"|,\s(?=<))+\s*"
)
_LOGGED = compiled(
    r"\b(?:log|record|note|add|capture|raise|take|minute|put|get|have)(?: down)? (?:an?|as an?|the|this as an?"
    r"|another|that as an?|one more)"
    r" (?:new |further )?(?:action|todo|task)(?: (?:point|item))?(?: (?:here|down))?(?: (?:please"
    r"|pls))?\s*[:,–—-]?\s*(?P<for>(?:for|on|against|to) )?"
)
_ASSIGNED = compiled(r"^\W*(?:you(?:'ve| have) been|has been) (?:assigned|allocated|given) (?=\S)")
_NICK = re.compile(r"\s*(?P<who>[a-z][\w.-]+)\s+(?:to\s+)?(?P<verb>[a-z]+)\b")
_ABOUT = compiled(r"(?P<who>[^:,–—]{2,40}?) (?:re|regarding|about) ")
_CLOSED = compiled(
    r"[\s:–—#\d.)-]*(?:is|are|now|was|has been|have been|all)?\s*(?:now )?(?:all )?"
    + any_of(r"""
    (?:done|completed?|closed|finished|sorted|discharged|overdue|outstanding|carried|still open|in progress|ongoing)\b
    (?:none|nil|n/?a)\W*$
    (?:no actions?|log|logs|plan|plans|planning|tracker|list|team|group|officer|research|sheet|in|needed\?)\b
    [✅☑]
    """)
)
_ENDED = compiled(
    r" [(–—:-]+ ?(?:now )?(?:closed|completed?|done|discharged|no longer required|withdrawn|superseded)\W*$"
)
_ONGOING = compiled(
    r" [(|–—-]+ ?(?:still )?(?:outstanding|ongoing|in progress|carried forward|overdue|open|not yet started)\b[\s|]*$"
)
_HEADING = compiled(
    rf"{_BEFORE}{_QUALITY}(?P<label>{_KIND}|decisions?(?: made| taken)?|agreed"
    r"|resolved|outcomes?)(?P<rest>[^:]*)(?P<end>[:–—-])?\s*$"
)
_HEADING_REST = compiled(
    r"[\s\d/.()–-]*(?:[–—-]?\s*(?:see below|below|as follows)|[(,–—-]?\s*(?:from|arising|out of|following|for"
    r"|agreed|by|due"
    r"|before|after|at|so far|please|pls|today|this|taken|made|all|mine|both|deadline)\b.*)?$"
)
_BY_A_DAY = compiled(
    r"^\W*(?:(?:all|both|please|pls|ok|right|so|and|can you|could you|the|following|these|things|jobs|needed|wanted"
    r"|to do|to be done|everything)\b\W*)*(?:by|before|due|for|deadline|no later than|ahead of"
    r"|in time for)\b[^:]{3,60}:\s*$"
)
_THE_FOLLOWING = compiled(
    r"^.*\b(?:can|could|please|pls|need|to)\b.*\b(?:the following|these(?: things| jobs)?)\b[^:]*:\s*$"
)
_BETWEEN_NAMES = re.compile(r"\s*(?:[/&+,;]|\band\b)\s*")
_A_NAME = re.compile(
    rf"{MENTION}|(?:{'|'.join(name.title() for name in sorted(FIRST_NAMES | GIVEN_NAMES))})(?: [A-Z][\w'’-]*)?"
    r"|(?!(?:AOB|TBC|TBA|TBD|NFA|ASAP|NA|NIL|NONE|FYI|RAG|OK|IT|HR|PR)\b)[A-Z]{2,4}"
)
_MINE = compiled(r"\b(?:mine|for me|me|my)\b")


def labelled(text: str) -> str | None:
    """The words that an action's label announces, the owner first where the label names one; None without a label."""
    if logged := _LOGGED.search(text):
        return _announced(text[logged.end() :], owned=bool(logged["for"]))
    if assigned := _ASSIGNED.match(text):
        return text[assigned.end() :]
    label = _LABEL.match(text)
    if not label or _CLOSED.match(text, label.end()) or _ENDED.search(text):
        return None
    rest = _rest(text, label)
    return _with_owner(_ONGOING.sub("", rest), label) if rest and re.search(r"\w", rest) else None


def _with_owner(rest: str, label: re.Match[str]) -> str | None:
    """The words with their owner first; None where a mere "AI:" announces neither owner nor deed."""
    if label["word"] == "AI" and not (find_leading_owner(rest) or rest.split(maxsplit=1)[0].lower() in VERBS):
        return None
    nick = _NICK.match(rest) if label["word"].startswith("#") else None
    if nick and nick["verb"] in VERBS and nick["who"] not in VERBS:
        return f"@{nick['who']} to {rest[nick.start('verb') :]}"
    addressee = (label["addressee"] or "").strip(" ,:–—-")
    return f"{addressee} to {rest}" if addressee and not find_leading_owner(rest) else rest


def labels_somebody(words: str) -> str:
    """Whom the words of a label name, where they name nobody's act: "Action: JB", "[Action: Clerk / Chair]"."""
    names = [name.strip() for name in _BETWEEN_NAMES.split(words.strip(" .[]()*"))]
    return " & ".join(names) if all(_A_NAME.fullmatch(name) or is_a_post(name) for name in names) else ""


def is_labelled(text: str) -> bool:
    """A label stands first, whatever it announces: also of what is closed."""
    return bool(_LABEL.match(text))


def opens_a_list(text: str) -> bool:
    """A label in the plural, which holds for the sentences after it too."""
    label = _LABEL.match(text)
    return bool(label and label["word"].lower().endswith("s"))


def _announced(rest: str, *, owned: bool) -> str | None:
    rest = rest.strip()
    about = _ABOUT.match(rest)
    if about and names_somebody(about["who"]):
        return f"{about['who']}: {rest[about.end() :]}"
    return rest if re.search(r"\w", rest) and (owned or find_leading_owner(rest) or len(rest.split()) > 2) else None


def _rest(text: str, label: re.Match[str]) -> str | None:
    named = _FOR.match(text, label.end())
    owner = (named["noted"] or named["named"]).strip() if named else ""
    if named and _is_owner(owner, label):
        rest = re.sub(r"^\s*(?:to\b|[:–—-]+)\s*", "", text[named.end() :])
        addressee = (label["addressee"] or "").strip(" ,:–—-")
        owner = addressee if owner.lower() in {"you", "u"} and addressee else owner
        return f"{owner}: {rest}" if rest.strip() else None
    separator = _SEPARATOR.match(text, label.end())
    if separator:
        return text[separator.end() :]
    rest = re.sub(rf"^{_NUMBER}\s*", "", text[label.end() :])
    if label["word"].startswith("#") or re.match(MENTION, rest) or (label["word"].isupper() and len(rest.split()) > 1):
        return rest
    return None


def _is_owner(words: str, label: re.Match[str]) -> bool:
    """Who follows "for", "on" or "from"; actions "from Exec" come from a meeting unless they are asked of it."""
    if words.lower() in {"me", "myself", "you", "u"}:
        return True
    after = label.string[label.end() :].lstrip().lower()
    if after.startswith(("from", "by")) and not re.search(r"(?:required|needed|req['’]d)$", label[0].strip().lower()):
        return False
    return names_somebody(words)


def is_heading(text: str) -> Literal["action", "decision"] | None:
    """The kind of list that a line such as "Actions from today:" announces."""
    if _BY_A_DAY.match(text) or _THE_FOLLOWING.match(text):
        return "action"
    match = _HEADING.match(text)
    if not match or not _HEADING_REST.match(match["rest"]):
        return None
    label = match["label"].lower()
    if not match["end"] and not label.endswith("s"):
        return None
    return "decision" if label.startswith(("decision", "agreed", "resolved", "outcome")) else "action"


def is_my_list(heading: str) -> bool:
    """The heading says that the list is its author's: "My actions:", "To do (mine):"."""
    return bool(_MINE.search(heading))
