"""Makes the sample papers that are a Word file and a PDF, each with its plain words in a hidden file beside it.

Run by `make sample`, with the development tools; the files it makes are kept with the other papers.
"""

from pathlib import Path

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

PAPERS = Path(__file__).parent / "papers"
INDUCTION = PAPERS / "fellmoor-children-and-families-partnership" / "2026-05-20-members-induction-note.docx"
CHALLENGES = PAPERS / "fellmoor-safeguarding-children-board" / "2026-10-06-challenge-log.pdf"

INDUCTION_HEADINGS = (
    "Induction note for new members",
    "What this note is for",
    "First steps",
    "Whom to ask",
    "Expenses",
)
CHALLENGE_HEADINGS = ("Challenge log 2026", "Purpose", "Challenges this year", "When a challenge is not settled")
INDUCTION_WELCOME = (
    "This note is for people who join the Partnership Board or the Executive. It says what is expected of a member in "
    "the first six months. It changes nothing in the terms of reference, which come first where the two differ."
)
FIRST_STEPS = (
    "Read the terms of reference, the partnership protocol and the decision-making protocol.",
    "Complete the declaration of interests within 28 days of joining.",
    "Meet the Partnership Business Manager for an induction of about two hours.",
    "Visit one of the Locality Family Networks.",
    "Name a substitute in writing.",
)
HELP = (
    ("Question", "Whom to ask"),
    ("Papers and dates of meetings", "Shona Gillibrand, Partnership Support Officer"),
    ("Interests and conduct", "Tamsin Arkwell, Partnership Business Manager"),
    ("Figures and performance", "Mo Tranter, Data and Insight Officer"),
)
EXPENSES = (
    "Members who are not paid by a partner may claim travel at 45p a mile and up to £15 an hour for the care of "
    "children or adults while they attend. Claims are made within three months of the meeting."
)

CHALLENGE_PURPOSE = (
    "The log records each formal challenge that one partner makes to another, and how it was settled. It is reviewed "
    "by the Executive of the Board at every meeting and published once a year without names."
)
LOG = (
    ("Number", "From", "To", "About", "Outcome"),
    (
        "C26/01",
        "Health",
        "Children's social care",
        "Delay of strategy discussions at weekends",
        "Rota changed in March",
    ),
    ("C26/02", "Schools", "Police", "Late notice of domestic abuse incidents", "Daily notice since May"),
    ("C26/03", "Probation", "Housing", "Placements out of county without notice", "Open; answer due 30 October 2026"),
)
ESCALATION = (
    "A challenge that is not settled within fifteen working days goes to the delegated safeguarding partners, and "
    "after a further ten working days to the Independent Scrutineer."
)


def main() -> None:
    """Write both files and their words."""
    _induction()
    _challenges()


def _induction() -> None:
    paper = Document()
    paper.add_heading("Induction note for new members", 0)
    paper.add_heading("What this note is for", 1)
    paper.add_paragraph(INDUCTION_WELCOME)
    paper.add_heading("First steps", 1)
    paper.add_paragraph("A new member will:")
    for step in FIRST_STEPS:
        paper.add_paragraph(step, style="List Number")
    paper.add_heading("Whom to ask", 1)
    table = paper.add_table(rows=0, cols=2)
    for row in HELP:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    paper.add_heading("Expenses", 1)
    paper.add_paragraph(EXPENSES)
    paper.save(str(INDUCTION))
    _words(
        INDUCTION,
        (*INDUCTION_HEADINGS, INDUCTION_WELCOME, "A new member will:", *FIRST_STEPS, *map("\t".join, HELP), EXPENSES),
    )


def _challenges() -> None:
    style = getSampleStyleSheet()
    rows = [[Paragraph(cell, style["BodyText"]) for cell in row] for row in LOG]
    SimpleDocTemplate(str(CHALLENGES), pagesize=A4, title="Challenge log 2026", invariant=1).build(
        [
            Paragraph("Challenge log 2026", style["Title"]),
            Paragraph("Purpose", style["Heading1"]),
            Paragraph(CHALLENGE_PURPOSE, style["BodyText"]),
            Paragraph("Challenges this year", style["Heading1"]),
            Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]),
            Spacer(0, 12),
            Paragraph("When a challenge is not settled", style["Heading1"]),
            Paragraph(ESCALATION, style["BodyText"]),
        ]
    )
    _words(CHALLENGES, (*CHALLENGE_HEADINGS, CHALLENGE_PURPOSE, *map("\t".join, LOG), ESCALATION))


def _words(file: Path, lines: tuple[str, ...]) -> None:
    file.with_name(f".{file.name}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
