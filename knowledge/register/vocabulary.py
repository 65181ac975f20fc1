"""The field's words: what officers do, who they are called, and what is made rather than makes."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERBS = _words("""
    accept access acknowledge act action add address adopt advertise advise agree alert align allocate allow amend
    analyse announce answer apply appoint appraise approach approve arrange ask assemble assess assign assist attach
    attend audit authorise award
    be begin benchmark bid book bottom brief bring budget build buy
    calculate call cancel canvass capture carry cascade cc chair change chase check circulate clarify clean clear close
    co-ordinate coordinate collate collect come commission communicate compare compile complete compose confirm connect
    consider consolidate consult contact continue contribute convene convert copy correct cost cover create cross-check
    deal decide deliver delegate deploy describe design determine develop dig discuss display disseminate distribute do
    document draft draw drop
    edit email e-mail embed employ encourage engage ensure enter escalate establish estimate evaluate examine execute
    expand explain explore express extend extract
    facilitate feed feedback fetch file fill finalise finalize find finish fix flag follow format formalise forward fund
    gather generate get give go grab graph
    hand handle have help hold host hunt
    identify implement improve include incorporate increase inform initiate insert install instruct interview introduce
    inspect integrate investigate invite invoice involve issue
    join jot keep kick
    launch lead learn let letter liaise line link list load log look lodge lobby
    mail maintain make manage map mark match measure meet merge message minute mock model monitor move mow
    name negotiate nominate note notify nudge
    obtain offer open order organise organize outline oversee own
    paint pass pay phone pick pilot pin ping place plan plot plug poll pop populate post prepare present press print
    prioritise probe process procure produce progress promote propose provide publicise publish pull purchase purge
    pursue push put
    query question quote
    raise rearrange reallocate rebook recalculate recap recirculate reconcile reconvene record recruit redo redesign
    redraft redraw reduce refer refine reflect refresh register reissue relay release remind remove rename renew
    renegotiate reorder repair repeat replace reply report represent request reschedule research resend reserve reset
    resolve respond rerun resubmit retrieve return review revise revisit rework rewrite ring role roll rota round run
    sanity-check save scan schedule scope scrap scrutinise seek select sell send separate service set share shift
    shorten show sign signpost simplify sit sketch slim sort source speak split stand start steer step stick stop
    strengthen study submit sum summarise supply support survey swap sweep switch
    table tackle tailor take talk target task teach tell tender test text think tidy tie touch track train transfer
    translate transcribe treat trial trim turn tweak type
    undertake update upload use
    anonymise decorate fundraise man mend mentor plant proof proofread prune quantify reclaim recycle redact repaint
    shortlist shred staff strim sweep tally top trace trawl triage unblock unpick untangle upskill whittle
    validate verify vet view visit
    abolish absorb accelerate accompany acquire adapt adjourn adjust administer amalgamate annotate append archive
    assure augment avoid bin broker bundle cap catalogue categorise certify classify co-author co-design co-opt
    co-produce coax collaborate colour-code combine commend conduct configure congratulate consent construct cut
    debrief declare decline decommission dedicate define delay delete demonstrate deputise detail devise diarise
    digitise direct disband disclose dismiss dispatch dispose divide double-check download earmark elaborate elicit
    eliminate embargo enable enclose endorse enforce enhance enlist enquire enrol equip exclude expedite fast-track
    film fit formulate foster frame fulfil gauge greet guide harmonise highlight hire illustrate induct inquire insure
    intervene iron itemise justify label laminate lay lend lift loop mandate mediate mitigate mobilise moderate modify
    mount narrow object omit optimise orchestrate outsource overhaul park patch perform photocopy photograph piece
    co-author co-design co-draft co-host co-ordinate co-produce co-write
    pitch polish postpone prep preview price profile prompt ratify re-advertise re-book re-circulate re-do re-draft
    re-issue re-order re-read re-run re-send re-submit re-write realign reappoint reassess reassign reassure rebrand
    rebuild recall reconfigure reconnect reconsider rectify redeploy redirect redistribute refocus reformat refund
    refurbish refuse regularise rehearse reimburse reinforce reinstate reintroduce reiterate reject relaunch relocate
    remedy reopen reorganise rephrase reprint reprofile rescind reshape resize restart restore restructure retain
    rethink revamp revert revoke ring-fence rotate sample scour screen secure settle shadow shape sharpen shelve
    showcase shut skim slot smooth solicit solve sound spearhead specify spell spread standardise streamline strip
    substitute suggest supersede supervise supplement surface suspend sync synthesise tag tap tease terminate tick
    tighten transform transition trigger troubleshoot unify unlock unpack upgrade utilise vacate vary volunteer walk
    welcome withdraw
    bung cast chivvy clock compose crack crunch dial eyeball fetch fling float flesh freshen knock nail nip pen pencil
    pore rope rush rustle scribble shoot shove smarten spin spruce stick suss tot whip wipe zip
    warn watch weed weigh work workshop write wrap
""")
"""Base forms that tell what is to be done."""

POSTS = _words("""
    accountant accountants admin administrator administrators adviser advisers advisor advisors agencies agency
    ambassador analyst analysts apprentice assistant association auditor auditors authorities authority
    board boards body bodies branch bursar business
    cabinet caretaker carers centre chair chairman chairperson chairs chairwoman champion champions charity chief
    children's clerk clerks clinic clinicians co-chair co-chairs co-ordinator coach colleagues college
    comms commission commissioner commissioners commissioning committee communications community companies company
    constable consortium consultant consultants contractor contractors convenor coordinator coordinators council
    councillor councillors councils county curator
    dept department deputy designated desk development director directorate directors district districts division
    doctor doctors drafting
    education engagement engineer estates everybody everyone exec executive executives
    facilitator facilities federation finance fire firm folk forum foundation fundraiser
    governance governor governors gp gps grants group groups guardian
    head heads headteacher headteachers health helpdesk highways host hospital housing hr hub
    inspector institute it
    learning lead leader leaders leads legal leisure liaison librarian library link local locality lot
    maintenance manager managers marketing mayor member members ministry midwife
    network nurse nurses
    office officer officers official officials ombudsman operations organisation organisations organiser organisers
    outreach owner owners
    panel parents parish partner partners partnership partnerships pathway people performance planners planning police
    policy practice practitioner practitioners president principal probation procurement professional programme
    project providers provider psychologist public
    quality
    responsible financial named designated independent
    rector registrar registry rep reps representative representatives research resources
    safeguarding school schools scout secretariat secretary sector senior sergeant service services side social
    society solicitor solicitors someone somebody spokesperson sponsor staff steering strategic street students
    sub-committee sub-group subcommittee subgroup superintendent supervisor support surveyor
    infra devops sysadmin ops accounts sales editorial
    architect architects builders caseworker caseworkers chef choir churchwarden churchwardens cleaner cleaners cook
    cooks courier designer designers developer developers dietitian driver editor editors electrician gardener gardeners
    governors groundsman handyman interpreter lawyers lecturers marshals matron matrons organist photographer physio
    plumber porter porters printer printers psychologists quartermaster receptionist receptionists secretaries sexton
    sister sisters steward stewards supplier suppliers surgeon surgeons surveyors teacher teachers therapist therapists
    translator translators umpire umpires vendor verger
    captain church clinicians club clubs coaches curators dads dentists diocese drivers farmers guides guiders keyholder
    landlord landlords mums neighbours paramedics pharmacist pharmacists pupils rangers residents scouts shop tutors
    visitors youths
    taskforce task team teams technician together tenants trainer transport treasurer trust trustee trustees trusts
    unit units university
    vice vice-chair volunteer volunteers vicar
    warden wardens webmaster wing workers worker workstream
    youth
""")
"""What those who act are called, in lower case; with capitals anything may be a name."""

AGENCIES = _words("""
    police health probation education housing finance legal comms hr it estates highways procurement planning fire
    ambulance transport governance safeguarding commissioning leisure audit payroll communications facilities youth
    clerk chair secretary treasurer secretariat director head lead deputy team committee council board exec members
    trustees partners everyone everybody all someone somebody admin
""")
"""Those that need no further word to be somebody, though some are verbs or things too."""

GIVEN_NAMES = _words(
    "mark will bill grant frank rob pat sue drew jack nick ray hope grace rose josh chase don carol guy"
)
"""Verbs that are people too, when they have a capital."""

FIRST_NAMES = _words("""
    abdul adam adrian aisha alan alex ali alice alison amanda amir amy andrea andrew andy angela anita ann anna anne
    annie anthony asha ben bernadette beth bev beverley brian bridget callum cath catherine cathy charlotte cheryl
    chloe chris christine claire clare colin craig dan dave david dawn deb debbie deborah debs denise derek diane dom
    donna doug ed elaine eleanor ellie emily emma erin fatima faye fiona fran frances gareth gary gavin gemma geoff
    george georgia gill gillian glenn gordon graham greg gwen hannah harriet hassan hayley heather helen henry hilary
    holly
    howard hugh ian imran isla jackie jacqui jade james jamie jan jane janet janice jason jay jayne jean jen jenny jess
    jim jo joan joanne joe john jon jonathan joyce judith julia julie karen kate kath kathy katie keith kelly ken kerry
    kevin kim kirsty laura lauren leah lee leila len lesley liam linda lindsay lisa liz lizzie lorna lorraine louise
    lucy lyn lynn lynne maggie malcolm marcus margaret maria marie martin mary matt maureen megan mel melanie michael
    michelle mick mike mo mohammed moira nadia naomi natalie neil niamh nicky nicola nigel nikki nina olivia omar owen
    paul pauline pete peter phil philip phoebe priya rachel raj ravi rebecca rhys richard rita robert robin roger ros
    rosie ross roy russell ruth ryan sally sam samantha sandra sanjay sara sarah scott sean shaun sheila shirley simon
    siobhan sophie stella steph stephen steve stuart susan suzanne tanya tariq terry theresa tim tina toby tom tony
    tracey tracy trevor val vicky victoria viv wendy yasmin yusuf yvonne zainab zoe
""")
"""Given names that are no other word, for those who write without capitals."""

JOINING = _words("of the for and & from at in our a an all both each every other our's + / new acting interim")
"""Small words inside a name or post."""

THINGS = _words("""
    action actions agenda agendas appendix application arrangements article attendance bid bids booking budget budgets
    case cases chart checklist comments consultation contract contracts copies copy criteria data date dates deadline
    decision decisions diagram document documents draft drafts email emails event events everything evidence figures
    file files flyer form forms framework funding funds grant grants guidance handbook idea invitation invitations
    invite invites invoice invoices issue issues it item items leaflet letter letters link links log logs map meeting
    meetings membership memo minutes money motion motions newsletter note notes nothing notice nominations outcome
    outcomes page paper papers payment plan plans policy poster presentation problem procedure process proposal
    proposals protocol quotes
    quote questionnaire question questions recommendation recommendations record records recruitment register
    registration report reports response responses result results review room rota schedule session sessions site
    slides something spreadsheet strategy structure subject summary survey system template templates tender
    that these this those thing things timetable tor training update updates venue version website work workshop
""")
"""What is made, sent or held: never the owner of an action."""

EVENTS = (
    r"(?:meetings?|workshops?|boards?|execs?|executives?|conferences?|away ?days?|events?|sessions?|training|hearings?"
    r"|inspections?|visits?|agms?|egms?|committees?|cabinet|councils?|panels?|forums?|summits?|launch|seminars?|webinars?"
    r"|drop-ins?|calls?|catch-?ups?|development days?|fairs?|fetes?|fêtes?|festivals?|parade|lunch|dinner|reception"
    r"|appointments?|interviews?|site visits?|open days?|celebrations?|ceremony|partnership|subgroup|sub-group|group"
    r"|trust|congress|assembly|elections?|ballot|roadshow|huddle|stand-?up|slot|show|trip|party)"
)
"""A regular expression for what is held on a day."""
