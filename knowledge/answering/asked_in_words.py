"""Patterns that tell what kinds of answer a question asks for."""

from knowledge.answering.want import Want

TO_TWELVE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
ABOVE_TWELVE = (
    "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    "|ninety|hundred"
)
_POST = (
    "chief exec(?:utive)?|ceo|director|lead member|portfolio holder|manager|head|secretary|clerk|treasurer|leader|mayor"
)
_A_BODY = (
    "(?:alliance|board|cabinet|collaborative|commission|committee|consortium|council|executive|forum|group|network|panel"
    "|partnership|secretariat|team|trust|unit|workgroup|wg|sig|trustees|directors|governors)"
)
_BODIES = (
    r"(?:sub-?)?(?:boards?|committees?|councils?|groups?|networks?|panels?|partnerships?|teams?|agenc(?:y|ies)"
    r"|bod(?:y|ies)|organi[sz]ations?)"
)
_KINDS_OF_EMAIL = "(?:polic(?:y|ies)|lists?|votes?|voting|ballots?|threads?|archives?|systems?|security|motions?)"
_PAPER = "(?:papers?|report|minutes|letter|document|policy|protocol|proposals?)"
_WORD = "[a-z]+"
_NOT_NEXT = r"^(?!.*\b(?:next|first|following|coming|must|will|due|by|deadlines?|last|sen[dt]|submi\w+)\b).*"
_NOT_OF_IT = r"^(?!(?:how|who|when|where|why)\b).*\b"
"""Nothing is asked of what follows: who runs the helpline, how the bill is split."""
_NO_BODY = "(?:agenda|deficit|difference|gap|minutes|numbers|rest|rota|shortfall)"
_IS = r"(?:'s|s| is| are| was| were)?"

ASKED: dict[Want, tuple[str, ...]] = {
    Want.QUORUM: (r"\bquor(?:um|om|ate)\b", r"\binquorate\b"),
    Want.MONEY: (
        r"\bhow much\b(?! (?:notice|time|work|say|longer|more time|of (?:the|their|his|her|its|our|my|your|a)\b))",
        r"\b(?<!benefits and )(?<!benefits & )(?<!benefits v )(?<!benefits vs )(?:costs?|costing)\b(?! and benefits)",
        rf"{_NOT_OF_IT}(?:(?:overall|total|whole|annual|yearly|final|wage|pay) bill\b|bill for\b)",
        r"\b(?<!in )(?<!of )charge (?:for|at)\b|\b(?:extra|additional|hire|booking|late|entry|admission) charges?\b",
        r"\bprice\b|\b(?:hourly|daily|nightly|weekly|hire) rates?\b",
        r"\b(?:budgett?ed|fees?|deposit|salary|honorarium|stipend|subscriptions?|dues|subs|levy)\b",
        r"\bguideline (?:price|figure|cost|amount|sum)\b",
        r"\bquotes?\b(?! (?:section|article|clause|para\w*|from|the)\b)",
        r"\bhow (?:big|large)\b.*\b(?:budgets?|funds?|grants?|pots?|deposits?|donations?|bursar(?:y|ies)|loans?)\b",
        r"\bmost (?:you|we|they|i|one|anyone) can (?:get|claim|spend|ask|apply|borrow|receive|have)\b",
        r"\bbudget (?:for|of|split|breakdown|-)|\bwhat.{0,30}\bbudget\b|\btotal funding\b",
        r"\bwhat(?:'s| is) (?:that|it|this)\b.* (?:(?:an?|per|each) (?:year|month|week|head)|per person)\b",
        r"\b(?:bank balance|precept|spend|spent|in the bank|in reserves?|bank accounts?|donat(?:e|ed|ion)s?)\b",
        r"\b(?:yearly|annual|monthly|weekly|membership|club) subs?\b",
        r"\b(?:total|whole|overall) (?:pot|funding|grant)\b",
        r"\b(?:pay|hire|day|hourly|charge) rates?\b|\brates? (?:of pay|for (?:paid|hire|hiring))\b",
        r"\bwhat (?:will|do|does|did|would)\b.*\bcharges?\b",
        r"[£$€]|\bwhat(?:['’]?s| is| do| does| did| will| would| must| should)\b.* (?:pay|chip in)\b",
    ),
    Want.FREQUENCY: (r"\bhow (?:often|frequently|regularly|many times)\b", r"\bfrequency\b"),
    Want.DURATION: (r"\bhow (?:long|far ahead)\b", r"\bterm of office\b", r"\b(?:term length|length of term)\b"),
    Want.COUNT: (
        r"\bhow (?:many|old|big)\b",
        r"\bnumber of\b",
        r"\b(?:fewest|minimum|maximum)\b",
        r"\bwhat majority\b|\baverage (?:age|attendance|number|size|turnout)\b",
    ),
    Want.TENURE: (
        r"\bhow long\b.*\b(?:serves?|terms?|stints?|sit|in (?:post|office)|appointed|elected|sign(?:ing|ed)? up for)\b",
        r"\bterm of office\b|\b(?:term length|length of term)\b|\bstint\b",
    ),
    Want.WEEKDAY: (r"\b(?:what|which) (?:day of the week|weekday)\b",),
    Want.TIME: (
        r"\b(?:what|which) time\b(?! (?:limits?|of (?:the )?year|commitments?|frames?|scales?|zones?|periods?|off)\b)",
        r"\b(?:day|date)s? and times?\b|\btimes? and (?:day|date)s?\b",
    ),
    Want.ACTIONS: (r"\bactions?\b(?= (?:from|for|of|after|arising|agreed|points?)\b|\W*$)|'s actions?\b|\bto-?dos?\b",),
    Want.EXCLUDED: (
        r"\b(?:who|which|what|anyone|anybody|anything)\b.*(?:n't\b|\bnt\b|\bnot\b|\bcant\b)",
        r"\b(?:barred|excluded|banned|ineligible|forbidden|disqualified|prohibited|off limits)\b",
    ),
    Want.SIDES: (r"\b(?:versus|vs?|compared? (?:to|with)|as opposed to|rather than|against)\b",),
    Want.SHARE: (
        r"\b(?:what|which) (?:%|per ?cent(?:age)?|proportion|share|fraction)|\bpercentages? of\b|\bwhat\b.*%|%\W*$",
        r"\bon-?costs? rate\b",
    ),
    Want.DATE: (
        r"^(?:.*(?:\b(?:and|know|say|sure|or)|&) )?when(?:'s|s)?\b",
        r"\bwhen(?:'s|s)?\b(?! (?:they|we|it|he|she|you|there|the|an?)\b)",
        r"^(?!(?:what|who|how|which|why|where)\b).*\bwhen\b",
        r"\b(?:what|which) (?:date|day|year|month)s?\b",
        r"\b(?:deadlines?|cut-? ?off|dates?)\b",
        r"\b(?:done|by|how) (?:by|when|soon)\b",
    ),
    Want.DATED: (
        rf"{_NOT_NEXT}\b(?:what|which)? ?(?:meeting )?dates?{_IS} (?:of |on |for )?{_WORD} (?:\w+ ){{0,4}}{_PAPER}\W*$",
        rf"{_NOT_NEXT}\b(?:what|which) (?:meeting )?dates? (?:was|is|did)\b.*\b{_PAPER}\b.* (?:for|go to|written)\b",
        r"^(?:what(?:'s| is| was) )?(?:the )?date of (?:the|this|that) meeting\W*$",
        rf"{_NOT_NEXT}\bwhen(?:'s|s| was| were) {_WORD} (?:\w+ ){{0,4}}{_PAPER}\b.*\b(?:written|dated|produced|from)\b",
        rf"{_NOT_NEXT}\bwhen did {_WORD} (?:\w+ ){{0,3}}{_PAPER} (?:go|come) to\b",
    ),
    Want.DAY: (
        r"\b(?:closing|starting|start|end|due|opening|exact|which|what) (?:day|date|month|year)s?\b",
        r"\bdates? (?:of|for)\b|\bdeadline\b",
    ),
    Want.CONTACT: (
        r"\b(?:phone|telephone|tel|contact (?:details?|number))\b",
        rf"\be-?mails?\b(?! {_KINDS_OF_EMAIL}\b)",
        r"(?:'s|s'|\btheir|\bhis|\bher|\bphone|\btel|\bwhat|\bwhich) extension\b",
        r"\bextension (?:number|no)\b|^extension\b",
        r"^contacts?\b|\bwho (?:do|should|can) (?:i|we|you) ring\b",
    ),
    Want.PHONE: (
        r"^(?!.*\be-?mail\b).*\b(?:phone|telephone|tel|mobile)\b",
        rf"{_NOT_OF_IT}(?:hours|emergency|contact|direct|helpline|hotline) (?:number|no(?= for\b|\W*$))\b",
        r"\bnumber (?:do|should|can) (?:i|we|you|they) (?:ring|call)\b",
    ),
    Want.EMAIL: (r"^(?!.*\b(?:phone|tel|telephone)\b).*\be-?mail (?:address|for|of)\b|'s e-?mail\b",),
    Want.WEBSITE: (
        r"\b(?:which|what)(?:'s| is)? (?:the |our )?(?:web ?site|web ?page|web address|url)\b",
        r"^(?:the )?web ?site\b|\b(?:url|web ?site) (?:of|for)\b|\bis there an? (?:\w+ )?web ?(?:site|page)\b",
    ),
    Want.PLACE: (
        r"\bwhere\b.*\b(?:meet|meets|meeting|meetings|held|based|take place|took place|located)\b",
        r"\b(?:venue|address)\b|\b(?:which|what) (?:building|hall|room|office|venue)\b",
    ),
    Want.CHAIR: (
        r"^(?:the |current |present )*(?:vice[- ]?)?chairs?\b"
        r"(?!.*\b(?:do|does|duties|responsib\w+|role|job|elected|chosen|appointed)\b)",
        rf"\bwho{_IS}\b[^?]*\bchair(?:s|ed|ing|person|man)?\b",
        r"\bchairs? (?:of|for)\b",
        r"\bin the chair\b",
    ),
    Want.WHO: (
        r"\bwho(?:'s|s|se|m)?\b",
        r"\bwhich (?:\w+ ){0,2}(?:post|officer|agency|body|group|person|people|agencies|team)\b",
    ),
    Want.NAME: (
        rf"\bwho{_IS} (?:the |our |its |their )?(?:\w+ )?(?:{_POST})s?\b|\bwhich (?:\w+ )?(?:{_POST})s?\b.*\bnamed\b",
        rf"\bnames? of (?:the|our|its|each)\b(?! (?:\w+ ){{0,2}}{_BODIES}\b(?!'s))",
        r"\bwhich (?:\w+ ){0,2}(?:members?|trustees?|councillors?|people|person)\b"
        r".*\b(?:looks? after|down for|leads?|responsible|in charge|covers?|handles?)\b",
        r"\bwhat(?:'s|s| is| are| was)? (?:their|his|her) (?:full )?names?\b",
        r"\bwho(?:'s|s| is| are|'re) (?!(?:\w+ly |now )?(?:\w+ing|responsible|accountable|in charge|eligible)\b).*"
        r"\b(?:at the moment|right now|these days|at present|currently|nowadays)\b",
        r"\bwho\b.*\bnames?(?: please| pls| needed)?\s*\??$",
        r"\bwho (?:won(?! .*\b(?:contract|tender|bid|grant|work)\b)|resigned|seconded)\b",
        r"\bwhich (?:\w+ ){0,2}(?:members?|trustees?|councillors?|people|person|officers?) "
        r"(?:are |is )?lead(?:s|ing)?\b",
        r"\bwho(?:'s| has| was| is)? (?:got|landed|appointed|given)\b.*\b(?:jobs?|posts?|roles?|positions?)\b",
        rf"\bwho{_IS} the (?:author|winner|contact officer)\b",
    ),
    Want.AUTHOR: (
        rf"\bwho(?:ever)?(?:{_IS}| has) (?:wr(?:ote|itten)|authored|prepared|drafted|produced|compiled)\b",
        rf"\bwho(?:{_IS}| has) signed(?! up)\b",
        r"\b(?:author|authors|written by|signator(?:y|ies)|signed by|contact officers?|report officer|lead officer)\b",
        r"\b(?:who|which \w+) (?:has |have )?signed(?: off)? (?:the|this|that) (?:\w+ ){0,2}(?:report|paper|letter)\b",
        r"\bwho (?:put|brought|took|presented|submitted|tabled)\b.*\b(?:paper|report)\b",
        r"\bwho(?:'s|s| is| are| was| were) (?:the |this |that |it )*"
        r"(?:report |paper |letter |document )?(?:by|from)\b",
        r"\bwhose (?:report|paper|letter|document)\b|\bwhose names?(?:'s| is| are| was)? on (?:the|this|that)\b",
        r"\bcontact for (?:\w+ ){0,4}(?:report|paper|letter|document)\b",
    ),
    Want.TERMS: (r"\bterms? of reference\b", r"\btors?\b", r"\bremit\b"),
    Want.REPORTS: (
        r"\b(?:reports?|reporting|report in|answers?|answerable|accountable)\b(?: \w+){0,2} (?:to+|by)\b",
        r"\bwho\b.*\b(?:reports?|answers?|accountable|answerable) to+\b",
        r"\bline[- ]?manage(?:r|rs|ment|s|d)?\b",
    ),
    Want.MEMBERS: (
        rf"\bwho{_IS} (?:on|all in|part of)\b",
        rf"\bwho{_IS} in\b(?! (?:charge|favour|breach|control|touch)\b).*\b{_A_BODY}\b",
        r"\bwhich (?:\w+ ){0,2}(?:members|people|trustees|directors|councillors) (?:were|was|came|attended)\b",
        r"\bwho(?:'s|s| is| are) (?:the|our|their|its|your) (?!lead |host |parent )"
        r"(?:(?!of\b|for\b|to\b|on\b|in\b|at\b)\w+ ){0,4}"
        rf"{_A_BODY}(?: now| currently| today| these days| at the moment)?\W*$",
        rf"\bwho (?:all )?(?:makes?|made) up (?!(?:the |any |our )?{_NO_BODY}\b)",
        r"\bhow (?:is|are|was)\b.*\b(?:made up|composed|constituted)\b|\b(?:make-?up|composition) of\b",
        r"\b(?:everyone|everybody|all) (?:on|in) (?:it|the)\b",
        r"\bnames? of (?:everyone|everybody|all|those|people) (?:on|in)\b",
        r"\b(?:sits?|sitting|serves?) on\b(?! the same\b)|\bmembership\b|\bmembers (?:of|on)\b|\bmembers ?\??$",
    ),
    Want.ATTENDED: (
        r"\bwho (?:was|were) (?:all )?(?:at|present|in attendance|there)\b|\bwho (?:attended|came to|turned up)\b",
        r"\b(?:those|people|members|councillors|everyone) (?:present|in attendance|who came)\b|\battendees\b",
    ),
    Want.ABSENT: (
        r"\bapolog(?:y|ies)\b|\bwho (?:sent|gave) (?:their )?regrets\b",
        r"\bwho (?:was|were) (?:absent|missing|away)\b|\bwho (?:missed|could(?:n't| not) (?:come|make))\b",
    ),
    Want.DECISION: (
        r"\b(?:decid(?:e|ed)|decisions?|agreed?|approved?|resolved?|outcome|endorsed?|ratified)\b",
        r"\b(?:go|went|opt|opted) for\b|\bend up\b|\bin the end\b|\bor not\b|\bgo ahead\b|\bsign(?:ed)? off\b",
    ),
    Want.DUTY: (
        r"\b(?:responsible for|responsibilit(?:y|ies)|duties|duty|role of|functions?|accountable for)\b",
        r"\bjobs?\b(?! title| desc)",
        r"\bwhat (?:do|does|did|will|must|should|has|have)\b.* (?:do|to do)\b(?! about\b)",
        r"\bdown to do\b|\blooks? after\b",
    ),
    Want.OUTCOME: (
        r"\b(?:did|was|were|has|have)\b.*\b(?:go(?:ne)? for|choose|chosen|pick(?:ed)?|opt(?:ed)? for|end up)\b",
        r"\bwhat (?:happened|came) (?:to|of)\b|\bwhat did\b.*\bdo about\b|\bin the end\b|\bended up\b|\boutcome of\b",
        r"\bdid\b.*\b(?:motion|bid|application|proposal|vote)\b.*\b(?:pass|carr(?:y|ied)|go|get|succeed|fail|through)\b",
        r"\b(?:did|has|have)\b.*\b(?:get|got|gone|go) (?:through|ahead|permission|approval)\b",
    ),
    Want.WINNER: (
        r"\bwho(?:'s| has| did)? (?:won|wins?|got (?:in|elected|voted|made|appointed|chosen))\b|\bwinners?\b",
        r"\bwho (?:was|were) (?:elected|voted|returned)\b",
        r"\bcandidates? (?:won|became|got|were elected|was elected)\b",
    ),
    Want.CLOSING: (r"\bclosing dates?\b",),
    Want.RECOMMENDED: (
        r"\brecommend(?:s|ed|ing|ations?)?\b",
        r"\bwhat\b.*\b(?:want|ask|need|expect)(?:s|ed|ing)? (?:us|them|the \w+|members|councillors)"
        r" to (?:do|agree|approve)\b",
        r"\b(?:asked|invited|requested) to (?:agree|approve|consider|decide|do|endorse|note|sign)\b",
    ),
    Want.BOUNDS: (
        r"\b(?:fewest|smallest|least)\b.*\b(?:and|or|to)\b.*\b(?:most|biggest|largest)\b",
        r"\b(?:min(?:imum)?|max(?:imum)?)\b(?: and max(?:imum)?)? (?:number|size|membership)\b",
        r"\bfewest\b|\bmost (?:members|people|trustees|directors|seats|they can|it can|there can)\b",
    ),
    Want.OTHERWISE: (r"\b(?:if|unless)\b.*(?:n'?t\b|\bnot\b|\bnever\b|\bno\b|\bfails?\b)",),
    Want.MEANING: (r"\bstands? for\b", r"\bmean(?:s|ing)? (?:of|by)\b", r"\bwhat does \S+ mean\b(?! to\b)", r"\bdefin"),
    Want.LIST: (
        r"\b(?:list|all|every|everyone|full(?!-? ?time)|whole|entire|complete)\b",
        rf"\b(?:members(?:hip)?|who{_IS} on|sits? on(?! the same\b)|what are|responsible for|split)\b",
        rf"\bwhich (?:\w+ )?(?:\d+|{TO_TWELVE})\b",
        rf"\b(?:\d\d?|{TO_TWELVE}) (?:\w+ )?(?!years|months|weeks|days|times|hours)[a-z]{{3,}}s\b(?<!ss)",
        r"\bwhich \w+s\b",
        r"\b(?:dates|actions|values|options|recommendations|responsibilities|duties|functions|principles|priorities)\b",
        r"\b(?:objectives|aims|papers|criteria|quals|qualifications|skills|requirements|conditions|exceptions|grounds|agencies|organisations|roles|steps|stages|names|jobs|quotes)\b",
    ),
}
"""Alternatives that tell from a question what it wants."""
