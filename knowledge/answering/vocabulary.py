"""The field's own vocabulary: how partners say what governance papers write.

General to public partnerships, boards and committees; nothing here names a paper, a place or a person.
"""

ABBREVIATIONS: dict[str, str] = {
    "admin": "administration",
    "agm": "annual general meeting",
    "aob": "any other business",
    "amt": "amount",
    "approx": "approximately",
    "apr": "april",
    "asst": "assistant",
    "aug": "august",
    "ceo": "chief executive",
    "cex": "chief executive",
    "cllr": "councillor",
    "cmte": "committee",
    "coc": "code of conduct",
    "comms": "communications",
    "cte": "committee",
    "ctte": "committee",
    "cttee": "committee",
    "cyp": "children young people",
    "dec": "december",
    "dept": "department",
    "dir": "director",
    "exec": "executive",
    "ext": "extension",
    "feb": "february",
    "gov": "governance",
    "govt": "government",
    "info": "information",
    "jan": "january",
    "jul": "july",
    "jun": "june",
    "la": "local authority",
    "las": "local authorities",
    "mar": "march",
    "mgmt": "management",
    "mgr": "manager",
    "mins": "minutes",
    "mth": "month",
    "mthly": "monthly",
    "mou": "memorandum of understanding",
    "mtg": "meeting",
    "mtgs": "meetings",
    "nov": "november",
    "oct": "october",
    "org": "organisation",
    "orgs": "organisations",
    "p'ship": "partnership",
    "qtr": "quarter",
    "qtrly": "quarterly",
    "recs": "recommendations",
    "reg": "regulation",
    "regs": "regulations",
    "sec": "secretary",
    "sep": "september",
    "sept": "september",
    "sg": "safeguarding",
    "subcttee": "subcommittee",
    "tor": "terms of reference",
    "tors": "terms of reference",
    "vcs": "voluntary community sector",
    "vol": "voluntary",
    "vp": "vice president",
    "wk": "week",
    "wkly": "weekly",
    "yp": "young people",
    "yr": "year",
    "yrly": "yearly",
}

# Words that say what kind of answer is wanted, or that a person uses to ask; they need not stand in the paper.
ASKING_WORDS = frozenset(
    """
    came puts putting takes take taken turns turned reckons reckoned bothers bothered shows shown showing expect
    expected expects feel feels felt looked landed stood standing calls see seen sees worked added addition based
    rest against ahead already altogether amount apparently background big biggest bits both bother breakdown bring
    bringing brings brought come comes coming compare compared comparison cope copes coping cut day days deal deals
    dealt describe described describes detail details differ difference differences different early eight eighth end
    entire eventually exact far fewest fifth finally fine first five four fourth frequently full goes gone good
    guess handle handled handles happen happened happens hear heard hears high hold holds hoped hoping info instead
    item items kind kindly knew knows largest last late latest least length limit long longest look looks maximum
    mean means meant meanwhile mention mentioned mentions minimum moment name named names near nearly never new next
    nine non nowadays number often old original paper papers part parts place planned plus point post posts present
    properly purpose put range real reason reasons recently reckon round second set seven side simply sit six size
    smallest somehow sometimes somewhere specific split stand stands state stated states sum summary sums supposedly
    talk talks ten think thinking thinks third thought three time times today together total tried trying turn two
    type types usually wait waiting waits way wonder wondered word wording wrong year years
    """.split()
)

FORMER = frozenset(
    "archive archived earlier emeritus emeriti ex former formerly old past previous previously retired".split()
)
"""Headings with these hold what was, not what is."""

UNFILLED = (
    r"tb[acd]|to be (?:confirmed|decided|announced|advised|determined|agreed|elected|appointed|filled)"
    r"|vacan\w+|n/?a|none|null|unfilled|un(?:specified|known|confirmed|decided)|not (?:specified|known|stated|yet \w+)"
)
"""What forms and lists write, as alternatives of a pattern, where nobody and nothing stands yet."""

TODAY = r"now|nowadays|current|currently|at the moment|these days|today"
"""Asks for what holds today, as alternatives of a pattern."""
