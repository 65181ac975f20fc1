"""Patterns that tell which kinds of answer a text holds."""

from knowledge.answering.asked_in_words import ABOVE_TWELVE, TO_TWELVE
from knowledge.answering.want import Want

_BEFORE_MAY = (
    *(
        r"\d ",
        "/",
        "– ",
        "- ",
        "th ",
        "st ",
        "nd ",
        "rd ",
        "of ",
        "in ",
        "by ",
        "to ",
        "or ",
        "and ",
        "from ",
        "until ",
    ),
    *("early ", "late ", "mid ", "mid-", "each ", "every ", "during ", "since ", "before ", "after "),
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
    rf"|(?:{'|'.join(f'(?<={before})' for before in _BEFORE_MAY)})may|may(?= \d))"
)
"""Not the "may" of what is allowed."""
_IN_WORDS = rf"(?:{TO_TWELVE}|{ABOVE_TWELVE}|half|thirds?|single|sole|both|dozen)"
_NUMBER = rf"(?:(?<![\d,.])\d[\d,.]{{0,15}}|{_IN_WORDS})"
_PERIOD = r"(?:day|week|fortnight|month|quarter|year|term|session)"
_NO_DAYS = r"(?! (?:clear |working )*(?:days?|weeks?|hours?|minutes?|months?)\b)"
_KIND_OF_YEAR = r"(?:(?:academic|calendar|civic|council|financial|fiscal|municipal|school) )?"
_CHAIRS = r"(?:(?:vice|deputy|co)[- ]?)?(?:chair(?:s|man|men|person|persons|woman)?|president|conven[eo]rs?)"

_A_DAY = (
    rf"\b{MONTH}\b",
    r"\b(?<!act )(?<!acts )(?<!regulations )(?<!order )(?:19|20)\d\d\b(?!-\d\b)",
    r"\b(?:[0-2]?\d|3[01])(?:/(?:0?\d|1[0-2])(?:/\d{2,4})?|\.(?:0?\d|1[0-2])\.\d{2,4})\b",
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
)

NOT_SO = (
    r"\b(?:if|where|when|should|unless|in the event)\b[^.;]{0,80}\b(?:not|no|never|fails?|cannot|unable)\b"
    r"|\b(?:unless|without|otherwise|failing (?:this|that|which)|in the absence of|failure to)\b"
)
_MUCH = r"(?:million|thousand)(?! (?:people|children|\w+s)\b)"
_OF_MONEY = (
    "(?:accounts?|amounts?|balance|budget|costs?|expenditure|fees?|grants?|income|payments?|price|receipts|spen[dt]"
    "|sums?)"
)
_THOUSANDS = r"[km](?! (?:wide|long|high|deep|tall|from|x|by|away|apart|above|below|radius|run|race|square)\b)"
_TELEPHONE = r"(?<![\d/])(?:\+\d{1,3}|0)[\d() -]{8,}\d|\b\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}\b"

HELD: dict[Want, tuple[str, ...]] = {
    Want.MONEY: (
        r"\b(?:free of|no) charge\b|\bfor free\b|\bfree (?:to|for)\b",
        r"\b(?:is|are|be|absolutely|completely|entirely) free\b(?! from| of )",
        r"\b(?:no|any|without|nil)\b(?: \w+){0,2} (?:costs?|financial implications?|resource implications?|budget)\b",
        r"\bcost[- ]neutral\b|\bwithin (?:existing|current) (?:resources|budgets?)\b",
    ),
    Want.DAY: _A_DAY,
    Want.DATED: _A_DAY,
    Want.DATE: (
        *_A_DAY,
        r"\b(?:spring|summer|autumn|winter|christmas|easter|milestones?|before|after|once|when(?:ever)?)\b",
        rf"\bwithin (?:{_NUMBER}|an?|the (?:next|first))\b",
    ),
    Want.FREQUENCY: (
        r"\b(?:bi-?|tri-?|semi-?|fort)?(?:dai|week|night|month|quarter|year|annual)ly\b",
        r"\bannual\b",
        rf"\bper {_KIND_OF_YEAR}(?:year|annum|month|quarter|term|week)\b",
        r"\b(?:once|twice|times|meetings|occasions)\b(?: \w+)?"
        rf" (?:an?|per|each|every|in (?:an?|each|any)) {_KIND_OF_YEAR}{_PERIOD}",
        rf"\b(?:every|each)\b[^.]{{0,25}}\b{_PERIOD}s?\b",
        r"\b(?:as (?:required|necessary|needed)|when required|on request|termly|milestones)\b",
        rf"\b{_NUMBER} times\b|\b(?:frequency|intervals?|within)\b[^.]{{0,40}}\b{_NUMBER} {_PERIOD}s?\b",
    ),
    Want.DURATION: (
        rf"(?!24 hours an? |(?:7|seven) days an? |365 days an? ){_NUMBER}[- ]?(?:\w+ )?(?:{_PERIOD}|minute|hour)s?\b",
        r"\b(?:until|indefinite(?:ly)?|life|permanent)\b",
        r"\bno (?:term )?limit",
    ),
    Want.COUNT: (rf"\b{_IN_WORDS}\b", "%"),
    Want.CONTACT: ("@", _TELEPHONE, r"\bext\b"),
    Want.PHONE: (_TELEPHONE, r"\bext\b"),
    Want.EMAIL: ("@",),
    Want.WEBSITE: (r"https?://|\bwww\.|(?<!@)\b[a-z][\w-]+\.(?:org|com|gov|net|nhs|ac|co|io)\b",),
    Want.QUORUM: (
        rf"\b(?<!in the )(?<!at a )quor(?:um|ate)\b[^.]{{0,160}}(?:\b{_NUMBER}\b{_NO_DAYS}|%|\bmajority\b)",
        rf"\bquorum,? (?:which |that )?(?:is|shall be|will be|of)\b[^.]{{0,60}}\b{_NUMBER}\b",
        rf"(?:\b{_NUMBER}\b{_NO_DAYS}|%|\bmajority\b)[^.]{{0,90}}\b(?<!in the )(?<!at a )quor(?:um|ate)\b",
        rf"\b{_NUMBER}\b[^.]{{0,60}}\b(?:must|shall) be present\b",
    ),
    Want.PLACE: (
        r"\b(?:hall|room|street|road|lane|avenue|square|offices?|centre|center|school|church|library|online|zoom|teams"
        r"|virtual(?:ly)?|remote(?:ly)?|venue|building|house|hotel|club|video ?call|tele(?:phone)? ?conferenc\w+"
        r"|hub|rd|depot|barn|lodge|chapel|pub|inn|caf[eé]|museum|theatre|theater|stadium|pavilion|gym|campus|tower"
        r"|chambers?|suite|farm|workshop|studio|clubhouse|hostel|arcade|mall|terrace)\b",
        r"\b(?:at|in) the [a-z]+ (?:drive|close|place|way)\b",
        r"\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b",
    ),
    Want.CHAIR: (
        rf"\b{_CHAIRS} ?(?:is|are|was|will|shall|must|may|to be|:|;|–|-|\()",
        rf"\b(?:is|are|as|be|elect|appoint|nominate|choose|in|take|takes|from)\b[^.;]{{0,60}}\b{_CHAIRS}\b",
        rf"(?:^|[:;|·,(/–-]) ?(?:\w+ )?{_CHAIRS}\b",
        r"\b(?:chaired|presided over|convened|facilitated) by\b",
        r"\b(?:shall|will|to|may|who|also|and) (?:co-)?(?:chair|preside)\b",
        r"\b(?:co-)?(?:chairs|presides over) (?:the|our|this|all|each|both|it|its|meetings)\b",
    ),
    Want.MEMBERS: (
        r"\bmembers?\b|\bmembership (?:is|are|of|will|shall|should|may|must|consists?|compris\w+|includ\w+|:)",
        r"\b(?:candidates?|compris|compose|consist|includ|represent|seats?|sits?|attend|present)",
        r"\b(?:chair|deputy|trustees?|directors?|team|council(?:lors?)?|made up of|named|maintainers?|leads?)\b",
    ),
    Want.ATTENDED: (r"\b(?:present|attend(?:ing|ed|ees?|ance)|participants?|in the room|on the call)\b",),
    Want.ABSENT: (r"\b(?:apolog(?:y|ies)|absent|absence|absentees|regrets)\b",),
    Want.DECISION: (
        r"\b(?:decided|decisions?|agreed|approv(?:e|es|ed|al)|resolved|endorsed|ratified|opted|prefer(?:s|red)?)\b",
    ),
    Want.DUTY: (
        r"\b(?:responsible|responsibilit(?:y|ies)|dut(?:y|ies)|accountable|obliged|required) (?:for|to|of|is|are)\b",
        r"\b(?:will|shall|must|roles?(?!:)|leads?|functions?|ensur(?:e|es|ing))\b",
    ),
    Want.AUTHOR: (
        r"\b(?:written|drafted|prepared|produced|compiled|designed|signed|authored)\b[^.]{0,30}\bby\b",
        r"\b(?:writing|drafting|preparing|wrote|authors?|signed|signator(?:y|ies))\b|\breport (?:from|of|by)\b",
    ),
    Want.OUTCOME: (
        r"\b(?:agreed|decided|resolved|approved|endorsed|ratified|adopted|chose|chosen|opted|carried|passed|granted|won|approval)\b",
        r"\b(?:accepted|rejected|declined|refused|deferred|postponed|withdrawn|withdrew|dropped|lost|failed|dismissed|defeated|vetoed|overruled|overturned|upheld)\b",
        r"\b(?:unanimous(?:ly)?|in favou?r|supported|selected|appointed|elected|closed)\b",
        r"\b(?:tabled|abandoned|completed?|done|turned down|(?:un)?successful|signed|not yet|pending|noted)\b",
        r"\b\d+ (?:(?:votes? )?(?:for|against)|abst\w+)\b|\bvotes?: ?\d",
    ),
    Want.BOUNDS: (
        rf"\b(?:at (?:least|most)|(?:no|not) (?:more|fewer|less) than|up to) {_NUMBER}\b",
        rf"\b(?:maximum of|minimum of|exceed(?:ing)?) {_NUMBER}\b",
        rf"\b{_NUMBER}(?: ?[-–] ?| to | and ){_NUMBER}\b|\b(?:minimum|maximum)\b[^.]{{0,30}}\b{_NUMBER}\b",
        rf"\b{_NUMBER} (?:or (?:more|fewer|less)|(?:is the )?(?:minimum|maximum))\b",
    ),
    Want.WINNER: (
        r"\b(?:won|winners?|results?|congratulations|elects?|successful|unopposed|newly|returned)\b",
        r"\b(?:is|are|was|were|been|be|duly|being) (?:re-?)?(?:elected|appointed|chosen|voted)\b|\belected\b",
        r"\bappointed ?:|\bappointed (?:as|to)\b|\bawarded to\b",
        r"\belections? of (?:(?:the|a|new) )*(?:officers?|committee|board|council|chair\w*|trustees|directors)\b",
    ),
    Want.CLOSING: (r"\b(?:clos(?:es?|ing)|deadlines?|appl(?:y|ications?)|submi(?:t|tted|ssions?)|no later than)\b",),
    Want.TERMS: (r"\bterms of reference\b", r"\bremit\b"),
    Want.OTHERWISE: (NOT_SO,),
    Want.TENURE: (
        r"\b(?:terms?|serv(?:e|es|ed|ing)|office|tenure|appointed|elected|rotat\w+|re-?elect\w+)\b",
        r"\b(?:stand(?:s|ing)? down|retire\w*|step(?:s|ping)? down|years?|until|indefinite(?:ly)?)\b",
    ),
    Want.WEEKDAY: (r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b",),
    Want.TIME: (
        r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?(?:am|pm|a\.m|p\.m)\b|\b(?:noon|midday|midnight|o'clock|dawn|dusk|sunset)\b",
        rf"\b(?:at|from|by|until|till|around|about) (?:\d{{1,2}}|{TO_TWELVE})\b(?! (?:days?|weeks?|months?|years?))",
        r"\bat \d{4}\b|\b\d{4} ?(?:hours|hrs)\b",
    ),
    Want.ACTIONS: (r"\bactions?\b|\bto [a-z]{3,}\b|\b(?:will|shall|must|agreed|asked)\b",),
    Want.EXCLUDED: (
        r"\b(?:not|no|never|cannot|none|neither|except|excluding|exclude[ds]?|other than|without)\b|n't\b",
        r"\b(?:ineligible|disqualif\w+|barred|prohibit\w+|forbid\w*|exempt)\b",
    ),
    Want.SHARE: (
        r"\d ?%|\b(?:equal(?:ly)?|same|pro rata)\b|\bper ?cent\b|\b(?:half|thirds?|quarters?|majority|\d/\d)\b",
    ),
    Want.REPORTS: (
        r"\b(?:reports?|reporting|accountable|answers?|answerable|responsible|upwards?)\b(?: \w+)? (?:to|into)\b",
        r"\breporting lines?\b",
    ),
}
"""Alternatives that tell a text which holds such an answer."""

FIGURES: dict[Want, tuple[str, ...]] = {
    Want.MONEY: (
        r"[£$€] ?\d",
        rf"\d(?<!\w\d)(?:\d{{0,2}}p|[\d,.]* ?(?:{_THOUSANDS}|{_MUCH}|pounds|euros?|dollars|gbp|usd|eur|pence))\b",
        r"\d(?<!\w\d)\d{0,2}(?:,\d{3})+\.\d\d\b",
        r"\d(?<=[a-z)] [|:;] \d)\d*\.\d\d(?= ?(?:[|;] ?[\d£]|$))",
        rf"\b{_OF_MONEY}\b[^.]{{0,120}}?[a-z)] [|] \d{{1,3}}(?:,\d{{3}})+(?= ?(?:[|;]|$))",
        rf"\b{_OF_MONEY}\b[^:;|]{{0,20}}: \d{{1,3}}(?:,\d{{3}})*(?:\.\d\d)?(?= ?(?:[;|]|$))",
    ),
    Want.COUNT: (r"\d(?<!\w\d)[\d,.]*\b",),
}
"""The same with figures: what begins with one is found several times as soon by itself."""

SIGNS: dict[Want, tuple[str, ...]] = {
    Want.CONTACT: ("@", "ext", *"0123456789"),
    Want.PHONE: ("ext", *"0123456789"),
    Want.CHAIR: ("chair", "presid", "conven", "facilitated"),
    Want.QUORUM: ("quor", "be present"),
    Want.MONEY: ("free", "charge", "cost", "implications", "budget", "resources"),
    Want.DURATION: (
        *("day", "week", "fortnight", "month", "quarter", "year", "term", "session", "minute", "hour"),
        *("until", "indefinite", "life", "permanent", "limit"),
    ),
}
"""One of these stands in every text that holds such an answer in words: soon looked for."""
