"""Who decides: boards, groups and those who speak for them."""

GATHERED = (
    r"(?:board|exec|executive|cabinet|council|committee|sub-?committee|sub-?group|group|partnership|trust"
    r"|trustees|members"
    r"|governors|panel|forum|assembly|meeting|directors|commissioners|minister|councillors|chair|officers|partners|team"
    r"|working party|task force|network|everyone|everybody|all|agencies|agm|egm|congress|court"
    r"|commissioner|judge|ombudsman|president|magistrates|chairs|heads"
    r"|groups|boards|partners|agencies|localities|subgroups|sub-groups|steering|maintainers|leadership|delegates|voters|shareholders|synod|senate|faculty|union|branch|club"
    r"|society|community|core team|editors"
    r"|leaders|colleagues|trustee board|directorate|commission|foundation|scrutiny)"
)
"""A regular expression for the word that ends a deciding body's name."""
ACRONYM = r"(?-i:(?!(?:ToR|TOR|MoU|MOU|SLA|DPIA|EIA|JSNA|KPI|ISA|DSA|AOB)s?\b)[A-Z][A-Za-z]*[A-Z]\w*)"
NAMED_BODY = rf"(?:(?:the |our )?(?:[\w&'/-]+ ){{0,5}}?(?:{GATHERED}s?|{ACRONYM}))"
"""A regular expression for a body by its name."""
BODY = rf"(?:we|it was|it's(?: been)?|it has|{NAMED_BODY})"
"""The same, or "we", or the beginning of "it was agreed"."""
