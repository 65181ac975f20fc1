"""Plain sentences that answer plain questions, whatever kind of answer those may seem to want; and some that do not."""

import pytest

from knowledge.answering.clauses import clauses
from knowledge.types import Asker

ANYONE = Asker("U1")
PAPER = "# Quay Trust\n\n## Rules\n\n{}\n\nThe register is kept in the mill by the keeper of the rolls.\n"


def found(library_of, said: str, question: str) -> bool:
    return bool(library_of({"quay/rules.md": PAPER.format(said)}).ask(question, ANYONE).found)


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Appeals are lodged within 14 days of the decision.", "what time limit applies to appeals?"),
        ("The annual meeting is held in October.", "what time of year is the annual meeting?"),
        ("The gate opens at dawn.", "what time does the gate open?"),
        ("The gate opens at seven in the evening.", "what time does the gate open?"),
        ("The gate opens at 0900 hours.", "what time does the gate open?"),
        ("The board may expel or suspend a member for misconduct.", "what action may the board take against a member?"),
        ("The warden can close the gate or fine a skipper.", "what actions can the warden take against a skipper?"),
        ("Ann Birch: letter for the mill by June.", "what are Ann Birch's actions?"),
        ("Papers stay on the website for six months.", "how long do papers stay on the website?"),
        ("Vaccination rates for children were 87% last year.", "what are the vaccination rates for children?"),
        ("The turnout rate for elections was low.", "what was the turnout rate for elections?"),
        ("To be a member of the Trust is to share in its work.", "what is it to be a member of the Trust?"),
        ("Each council pays an equal share of the running.", "what share of the running does each council pay?"),
        (
            "The parish council is responsible for the playground.",
            "who is currently responsible for the playground?",
        ),
        ("The county pays for the ferry.", "who's paying for the ferry at the moment?"),
        ("The annual report is produced in June each year.", "when is the annual report produced?"),
        ("The Board policy on gulls dates from June 2029.", "when is the Board policy on gulls from?"),
        ("The lottery bid was turned down.", "was the lottery bid accepted?"),
        ("The ferry lease was signed on 3 June 2031.", "has the ferry lease been signed off?"),
        ("The Trust has not yet considered the plan for gulls.", "was the plan for gulls agreed?"),
        ("The annual meeting is held each May.", "what month is the annual meeting?"),
        ("Three written quotes are obtained for work over £500.", "how many quotes do we need for work?"),
        ("Two trustees sign for the bank account.", "who signs for the bank account?"),
        (
            "The guideline on posting about residents is to ask them.",
            "what is the guideline on posting about residents?",
        ),
        ("The precept is set by the full council.", "who sets the precept?"),
        ("The agent agreed the extension of the lease.", "who agreed the extension of the lease?"),
        ("Aldwash is the lead council.", "who is the lead council?"),
        ("The warden is in charge of the lock committee.", "who is in charge of the lock committee?"),
        ("The contract for the ferry was awarded to Bridge Works Ltd.", "who won the ferry contract?"),
        (
            "The annual fee for a mooring is £20. Name of applicant: ________",
            "how much is the annual fee for a mooring?",
        ),
        (
            "| Item | Interest | Action |\n|---|---|---|\n| Declarations of interest | None | None |",
            "any declarations of interest?",
        ),
        ("The clerk of the Trust is Susan Lane.", "who is the clerk?"),
        ("A trustee may refer a dispute to the ombudsman.", "who can refer to the ombudsman?"),
        (
            "- Licences at the Alder office: ask the team\n- A licence costs £120 a year",
            "what is a licence at the Alder office?",
        ),
        ("The records are stored for six years.", "how long does the Trust hang on to records?"),
        ("The locks manager has a degree or a like qualification.", "quals wanted for the locks manager"),
        ("The pilots' on-costs are 24%.", "what on-cost rate is used for pilots?"),
        ("The papers are at www.quay.example for all.", "website for the papers"),
        ("There is a lack of boats on the ferry.", "what's going wrong with the ferry?"),
        ("The helpline is run by the county.", "who runs the helpline?"),
        ("The caretaker checks the emergency number in the foyer.", "who checks the emergency number in the foyer?"),
        ("The chair is the head of the harbour school.", "who chairs the Trust now?"),
        ("Speakers sign up 48 hours before the meeting.", "how long before the meeting must speakers sign up?"),
        ("The total bill is split equally.", "how is the total bill split?"),
        ("The county makes up the shortfall.", "who makes up the shortfall?"),
        ("People of all ages: 140 came to the open day.", "how many people came to the open day?"),
        ("Ivy Cole is clerk to the harbour panel.", "who supports the harbour panel as clerk?"),
        ("Ivy Cole is the treasurer and pays the invoices.", "who is the treasurer who pays the invoices?"),
        ("The treasurer is appointed by the parish council.", "who appoints the treasurer?"),
        (
            "Bella Ash asked the harbour director to write to the county.",
            "who asked the director to write to the county?",
        ),
        ("The pilot reports to the harbour master.", "who line manages the pilot?"),
        ("| Yard | Cost |\n|---|---|\n| Bilge | £40 |\n| Osprey | £90 |", "what does the Osprey yard cost?"),
    ],
)
def test_a_plain_sentence_answers(library_of, said, question) -> None:
    assert found(library_of, said, question)


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("- Secretary\n- Ann Birch\n- Treasurer\n- Chair\n- Tom Reed", "who is the treasurer?"),
        ("- Ann Birch\n- Director of housing needed", "who is the director of housing?"),
        ("The Board may dismiss the clerk where the hall is not kept.", "what is the fire policy for the hall?"),
        ("An honorary member has a vote.", "does unpaid work give a vote?"),
        ("A pull request is reviewed by two skippers.", "who reviews PR for the Trust?"),
        ("Meetings of the Board take place every month.", "where do meetings of the Board take place?"),
        ("| Yard | Cost |\n|---|---|\n| Bilge | £40 |\n| Osprey | tbc |", "what does the Osprey yard cost?"),
        ("The harbour panel serves young people up to age 25.", "how many people are on the harbour panel?"),
        ("The RNB Chair and the RNB Directors meet weekly.", "who is the RNB chair at the moment?"),
        ("From 3 May 2031 the Trust keeps a register.", "what date does the new Trust gallivant?"),
        ("The winch is operated 24 hours a day.", "how long is the winch guaranteed?"),
        ("Members of the harbour panel may serve for two years.", "who's on the harbour panel?"),
    ],
)
def test_a_sentence_about_something_else_does_not(library_of, said, question) -> None:
    assert not found(library_of, said, question)


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("When next board meeting, and who chairs it?", ["When next board meeting", "who chairs it"]),
        ("What's the quorum? I need it for Monday", ["What's the quorum"]),
        ("What is the quorum? Thanks Bob", ["What is the quorum"]),
        ("Who chairs the board? Asking for a new colleague", ["Who chairs the board"]),
    ],
)
def test_chat_beside_a_question_is_none(message, asked) -> None:
    assert clauses(message) == asked
