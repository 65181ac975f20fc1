"""The field's own vocabulary: how partners say what governance papers write.

General to public partnerships, boards and committees; nothing here names a paper, a place or a person.
"""

ABBREVIATIONS: dict[str, str] = {
    "agm": "annual general meeting",
    "aob": "any other business",
    "amt": "amount",
    "approx": "approximately",
    "asst": "assistant",
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
    "dept": "department",
    "dir": "director",
    "exec": "executive",
    "gov": "governance",
    "govt": "government",
    "info": "information",
    "la": "local authority",
    "las": "local authorities",
    "mgmt": "management",
    "mgr": "manager",
    "mins": "minutes",
    "mth": "month",
    "mthly": "monthly",
    "mou": "memorandum of understanding",
    "mtg": "meeting",
    "mtgs": "meetings",
    "org": "organisation",
    "orgs": "organisations",
    "p'ship": "partnership",
    "qtr": "quarter",
    "qtrly": "quarterly",
    "recs": "recommendations",
    "sg": "safeguarding",
    "subcttee": "subcommittee",
    "tor": "terms of reference",
    "tors": "terms of reference",
    "vcs": "voluntary community sector",
    "vol": "voluntary",
    "wk": "week",
    "wkly": "weekly",
    "yp": "young people",
    "yr": "year",
    "yrly": "yearly",
}

_SAME = """
apply applies applied cover covers covered scope
age aged ages birth old
accountable answer answerable answers report reports reporting responsible
agree agreed approve approved approval decide decided decision resolve resolved endorse endorsed ratify ratified
aim aims purpose objective objectives remit mission
ask asked asks request requested recommended recommendation
problem problems issue issues difficulty difficulties concern concerns weakness weaknesses
body bodies organisation organisations entity entities agency agencies
external outside outsider
salary salaries wage wages pay remuneration
live operational
online web web-based internet electronic electronically
allowed may permitted can entitled authority power powers
appoint appointed elect elected nominate nominated select selected choose chosen pick picked election appointment
attend attendance attends attending
begin begins began start starts started commence commenced launch launched
budget budgeted cost costs costing costed price estimate estimated expenditure spend spending money
chair chairs chaired chairing chairman chairperson chairwoman chairmanship
change changed changes amend amended amendment amendments revise revised
combine combined merge merged merging merger amalgamate join
contact enquiries queries telephone phone tel email
convene convened call called summon
coterminous patch boundary boundaries area areas
deadline due date
differ difference different compare comparison versus
duty duties responsibility responsibilities responsible function functions job jobs role roles task tasks
end ends ended finish finishes finished cease until expire expires close closed
establish established establishment create created set form formed setup constitute constituted
fee fees deposit charge charges
fewest minimum least
form template
annual annually yearly year
group groups
helps help support supports supported supporting
hire rent
host hosts hosted hosting
include includes included including comprise comprises comprised consist consists
invite invited invitation
law legal legislation statute statutory act section regulation regulations
lead leads leading led
leave leaves left resign resignation resigned step
maximum limit most
gather gathers meet meets meeting meetings met together
member members membership sit sits belong attendee attendees representative representatives rep reps
name names named called
oversee oversees overseen oversight monitor monitors monitoring
pay pays paying paid fund funds funded funding finance finances financed sum
plan plans planned planning
post posts position positions job jobs
police constabulary policing
proposal proposals propose proposed proposes suggest suggested recommend recommended recommendation recommendations
publish published publication
quorum quorate
refresh refreshed update updated updates
remove removed removal dismiss dismissed throw expel terminate
replace replaced replaces replacing supersede superseded instead
review reviewed reviews revisit
run runs running manage manages managed administer chair chairs lead leads coordinator
secretariat secretary administration administrative administrator
send sent forward forwarded submit submitted
share shared shares sharing
sign signed signatory signatories signing
staff staffing staffed employees
stop stopped stops end ended cease ceased disband disbanded
term terms tenure
threshold majority
train training trained
vacancy vacancies vacant
vice deputy
vote votes voting voted ballot
website web web-site site page pages
work works working
"""

# Each line above holds words that stand for each other when a question is asked.
SAME_SENSE: tuple[frozenset[str], ...] = tuple(frozenset(line.split()) for line in _SAME.strip().splitlines())

SAID_IN_WORDS: dict[str, tuple[str, ...]] = {
    "author": ("report from", "report of", "report by", "written by", "prepared by"),
    "wrote": ("author", "report from", "report of", "report by", "prepared by"),
    "written": ("author", "report from", "report of", "report by", "prepared by"),
}
"""Words that a paper may say in several, which must all stand together."""

# Words that say what kind of answer is wanted, or that a person uses to ask; they need not stand in the paper.
ASKING_WORDS = frozenset(
    """
    added addition ahead already amount anyone anything background big bit bits both breakdown come comes coming
    cut day days detail details differ difference differences different down each early eight eighth end entire
    exact far fewest fifth first five four fourth frequently full good happen happened happens high hold holds
    how info item items kind largest last late latest least length limit long longest look looks many maximum
    mean means meant mention mentioned mentions minimum most much name named names near never new next nine non
    number often old original paper papers part parts place planned plus point post posts present purpose put range
    reason reasons recently round second set seven side sit six size smallest specific split stand stands state
    stated states sum summary sums ten thing third three time times today together total turn two type types
    usually way ways word wording wrote year years
    """.split()
)

FORMER = frozenset(
    "archive archived earlier emeritus emeriti ex former formerly old past previous previously retired".split()
)
"""Headings with these hold what was, not what is."""
