"""What the columns of an action log or a decision log hold, by what they are called. Pure."""

import re
from collections.abc import Mapping, Sequence

_NAMES = {
    "action": r"(?:agreed |key |outstanding |required |follow-up )?actions?"
    r"(?: items?| points?| required| agreed| needed| to be taken| to take| details?)?|tasks?|to[- ]?dos?"
    r"|what(?: is)?(?: to be done| will be done| needs doing)?|(?:action |task )?descriptions?(?: of actions?)?"
    r"|activity|next steps?",
    "decision": r"(?:key |agreed )?decisions?(?: made| taken| agreed)?|resolutions?|agreements?"
    r"|what was (?:decided|agreed)",
    "owner": r"(?:action )?owners?|lead(?: officers?| persons?)?|leads|who|(?:by )?whom|assigned to|allocated to"
    r"|(?:persons? |officers? )?responsible(?: persons?| officers?)?|responsibility|action(?:ed)? by|named lead"
    r"|assignee",
    "agency": r"(?:lead )?(?:agency|agencies|organisations?|partners?)",
    "due": r"due(?: date| by| on)?|deadlines?|by when|when|dates? due|target(?: dates?)?|timescales?|timeframes?"
    r"|complet(?:e|ion)(?: by| dates?)|dates? for completion|to be completed by",
    "status": r"(?:current )?(?:status|progress|state|position)|rag(?: rating| status)?|complete(?:d)?\??|done\??"
    r"|open/closed",
    "note": r"notes?|comments?|updates?|progress updates?",
    "body": r"groups?|body|board|meetings?|committees?",
    "reasons": r"reasons?(?: for (?:the )?decisions?)?|rationale",
    "decided": r"dates?(?: decided| of decisions?| agreed| made)?|decided on|decision dates?",
}
_NAMED = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _NAMES.items()}
_NUMBERING = re.compile(r"\b(?:ref(?:erence)?|no|number|id|item|#)\.?$", re.IGNORECASE)
_CLOSED = re.compile(
    r"(?<!not )(?<!not yet )\b(?:done|completed?|closed|discharged|finished|cancelled|withdrawn|achieved)\b"
    r"|^100\s*%|^✓|^yes$",
    re.IGNORECASE,
)


def columns_of(header: Sequence[str]) -> Mapping[str, int]:
    """Where in a row each thing stands; empty where the columns name neither actions nor decisions.

    Of several columns that could hold a thing the first does. "What" and "description" tell actions only where no
    column says so itself.
    """
    found: dict[str, int] = {}
    for at, name in enumerate(header):
        bare = " ".join(name.split()).replace("(s)", "s").strip(" :*")
        if _NUMBERING.search(bare):
            continue
        thing = next((thing for thing, pattern in _NAMED.items() if pattern.fullmatch(bare)), "")
        if thing and (thing not in found or (thing == "action" and _says_action(bare, header[found["action"]]))):
            found[thing] = at
    return found if found.keys() & {"action", "decision"} else {}


def is_closed(status: str) -> bool:
    """Whether a status says that there is nothing left to do."""
    return bool(_CLOSED.search(status.strip()))


def _says_action(name: str, other: str) -> bool:
    return "action" in name.lower() and "action" not in other.lower()
