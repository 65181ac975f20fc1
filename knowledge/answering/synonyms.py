"""What people ask in other words than papers use: words of the same sense, everyday phrases.

General to public partnerships, boards and committees; nothing here names a paper, a place or a person.
"""

_SAME = """
apply applies applied cover covers covered scope
age aged ages birth old
absent absence apologies miss misses missed missing
accountable answer answerable answers report reports reporting responsible
accept accepted accepts admit admitted admission approve approved
address venue location place held
advise advises advised advice advisory guidance
argue argument dispute disputes disagreement disagree conflict deadlock
arrange arranges arranged organise organises organised
aware awareness
bill bills invoice invoices
boss manager supervisor
buy buys bought buying purchase purchases purchased purchasing procure procurement
cancel cancelled cancelling abandon abandoned
candidate candidates nominee nominees nomination nominations stand standing
claim claims claimed reimburse reimbursed reimbursement expenses
complain complains complaint complaints grievance grievances
confidential confidentiality private privacy secret
day days daily
month months monthly
quarter quarters quarterly
week weeks weekly
decline declined refuse refused reject rejected rejection turned
declare declared declaration interest interests
defer deferred postpone postponed delay delayed
delegate delegated delegation delegates
deliver delivers delivered delivery delivering implement implemented implementation
develop develops developed development draft drafts drafted
dues subs subscription subscriptions levy levies fee fees
effective effect force
eligible eligibility qualify qualifies qualified
exceed exceeds exceeded over
extend extended extension renew renewed renewal reappoint reappointed reappointment
find finding findings found conclude concluded conclusion conclusions
give gives gave given grant granted award awarded
happen happens happened outcome result results
help helps support supports assist assistance
hire recruit recruits recruited recruitment employ employed
income revenue receipts
inform informed notify notified notice notification tell told
join joins joined joining
keep keeps kept retain retained retains retention maintain maintains maintained
landlord owner owns owned
late overdue
leader leaders lead leads head heads
limit limits cap capped maximum ceiling
location based host hosted premises office
log logs logged record records recorded register registers
majority votes vote
mend mended mending repair repairs repaired fix fixed
mission vision purpose
newsletter bulletin
partner partners agency agencies organisation organisations
penalty sanction sanctions fine consequence consequences
permission consent authorisation authorised authorise
prepare prepares prepared compile compiles compiled
present presented presents presenting
pressure pressures challenge challenges
promote promotes promoted promotion publicise
protect protects protected protection safeguard safeguarding
provide provides provided supply supplies supplied
query queries question questions
quote quotes quotation quotations estimate estimates
shut shuts close closes closed closing end ends ended
start started starts begin began establish established launch launched
receive receives received get gets got
reduce reduced reduces cut cuts
rely relies
rent lease leased tenancy
reply replies respond response responses
rule rules regulation regulations
rural countryside
save saves savings
scrutinise scrutiny challenge challenges
select shortlist shortlisted
split divided divide division
spot vacancy seat seats place places
store stored storage
strategy strategic
substitute substitutes deputy deputies alternate alternates deputise proxy
succeed succeeds successor
suspend suspended suspension
target targets goal goals milestone milestones
tie tied equality
timetable schedule programme calendar
type types kind kinds category categories
venue hall room
volunteer volunteers voluntary
win wins won winner victory
withdraw withdrew withdrawn withdrawal
youngsters youth children
agree agreed approve approved approval decide decided decision resolve resolved endorse endorsed ratify ratified
aim aims purpose objective objectives remit mission
ask asked asks request requested recommended recommendation
problem problems issue issues difficulty difficulties concern concerns weakness weaknesses lack trouble troubles
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
end ends ended finish finishes finished disestablished deleted abolished cease until expire expires close closed
establish established establishment create created set form formed setup constitute constituted
fee fees deposit charge charges
fewest minimum least
form template
annual annually yearly year years
group groups wg
helps help support supports supported supporting
hire rent
wales welsh
scotland scottish scots
england english
ireland irish
britain british
host hosts hosted hosting
include includes included including comprise comprises comprised consist consists
invite invited invitation
law legal legislation statute statutory act section regulation regulations
lead leads leading led
leave leaves left resign resignation resigned step
maximum limit most max
gather gathers meet meets meeting meetings met together
member members membership sit sits belong attendee attendees representative representatives rep reps
name names named called
oversee oversees overseen oversight monitor monitors monitoring
pay pays paying paid fund funds funded funding finance finances financed sum resourced
plan plans planned planning
post posts position positions job jobs
police constabulary policing
proposal proposals propose proposed proposes suggest suggested recommend recommended recommendation recommendations
publish published publication release released
quorum quorate
refresh refreshed update updated updates
remove removed removal dismiss dismissed dismissal throw expel expelled expulsion terminate rid kick kicked oust
replace replaced replaces replacing supersede superseded instead
review reviewed reviews revisit
run runs running manage manages managed administer chair chairs lead leads coordinator
secretariat secretary admin administration administrative administrator
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
    "scrutinise": ("select committee",),
    "scrutinises": ("select committee",),
    "scrutinised": ("select committee",),
    "scrutiny": ("select committee",),
    "wrote": ("author", "report from", "report of", "report by", "prepared by"),
    "written": ("author", "report from", "report of", "report by", "prepared by"),
}
"""Words that a paper may say in several, which must all stand together."""
