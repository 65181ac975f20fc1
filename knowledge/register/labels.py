"""What stands behind a label in a line: "…, body: Executive, sign-off: Police and Health"."""

import re
from collections.abc import Mapping, Sequence

_LABELS = {
    "body": r"body|group|meeting",
    "sign_off": r"sign[- ]?offs?|signatures?|to be signed by|signatories",
    "options": r"options?(?: considered)?|alternatives?(?: considered)?",
    "reasons": r"reasons?|rationale",
    "review": r"reviews?(?: date| on)?|to be reviewed(?: on)?",
}
OF_ACTIONS: tuple[str, ...] = ("body",)
OF_DECISIONS: tuple[str, ...] = ("body", "sign_off", "options", "reasons", "review")


def _labelled(names: Sequence[str]) -> re.Pattern[str]:
    labels = "|".join(f"(?P<{name}>{_LABELS[name]})" for name in names)
    others = "|".join(_LABELS[name] for name in names)
    return re.compile(
        rf"(?:^|[\s,;.(\[–—-]+)\b(?:{labels})\s*[:=]\s*(?P<value>\S.*?)\s*[)\]]?"
        rf"(?=\s*[;\n]|[.]\s|\s*[.]?\s*$|\s*,?\s+(?:{others}|lead|owner)\s*[:=])",
        re.IGNORECASE,
    )


_OF = {names: _labelled(names) for names in (OF_ACTIONS, OF_DECISIONS)}


def part_labels(words: str, names: tuple[str, ...]) -> tuple[str, Mapping[str, str]]:
    """The words without what stands behind labels, and that by the label's name; of one given twice the first counts.

    `names` is OF_ACTIONS or OF_DECISIONS. A value ends at a semicolon, a full stop or the next label.
    """
    found: dict[str, str] = {}
    kept, at = "", 0
    for match in _OF[names].finditer(words):
        name = next(name for name in names if match[name])
        found.setdefault(name, match["value"].strip(" ,."))
        kept, at = kept + words[at : match.start()], match.end()
    return (kept + words[at:]).strip(), {name: value for name, value in found.items() if value}
