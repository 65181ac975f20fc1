"""Made-up papers in the formats that officers have, as many and as large as is asked for."""

import io
import random
from collections.abc import Iterator

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WORDS = (
    "forum mill brook weir county warden clerk chair member agency plan review budget quorum meeting quarterly report "
    "decides agrees appoints publishes receives accounts duty partner officer bank lock survey cost grant year"
).split()
FORMATS = (".md",) * 10 + (".txt",) * 4 + (".html",) * 3 + (".docx",) * 2 + (".pdf",)
SECTIONS = 10


def papers(count: int) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of `count` papers of about ten thousand letters each, the same every time."""
    chance = random.Random(1)
    for number in range(count):
        suffix = FORMATS[number % len(FORMATS)]
        yield f"body-{number % 29}/paper-{number}{suffix}", WRITERS[suffix](list(_sections(chance)))


Section = tuple[str, list[str], list[str], list[tuple[str, str]]]


def _sections(chance: random.Random) -> Iterator[Section]:
    """Heading, paragraphs, list items, rows."""
    for at in range(SECTIONS):
        paragraphs = [" ".join(_sentence(chance) for _ in range(4)) for _ in range(2)]
        rows = [(_sentence(chance, 2), _sentence(chance, 4)) for _ in range(3)]
        yield f"{at + 1}. {_sentence(chance, 3)[:-1]}", paragraphs, [_sentence(chance, 7) for _ in range(4)], rows


def _sentence(chance: random.Random, length: int = 12) -> str:
    return " ".join(chance.choices(WORDS, k=length)).capitalize() + "."


def _markdown(sections: list[Section]) -> bytes:
    lines = []
    for heading, paragraphs, items, rows in sections:
        lines += [f"## {heading}", *paragraphs, "\n".join(f"- {item}" for item in items)]
        lines.append("| Post | Duty |\n| --- | --- |\n" + "\n".join(f"| {a} | {b} |" for a, b in rows))
    return "\n\n".join(lines).encode()


def _text(sections: list[Section]) -> bytes:
    lines = []
    for heading, paragraphs, items, rows in sections:
        lines += [heading.upper(), *paragraphs, "\n".join(f"• {item}" for item in items)]
        lines.append("Post\tDuty\n" + "\n".join(f"{a}\t{b}" for a, b in rows))
    return "\n\n".join(lines).encode()


def _html(sections: list[Section]) -> bytes:
    page = ""
    for heading, paragraphs, items, rows in sections:
        page += f"<h2>{heading}</h2>" + "".join(f"<p>{one}</p>\n" for one in paragraphs)
        page += "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
        page += "<table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows) + "</table>"
    return f"<html><body>{page}</body></html>".encode()


def _docx(sections: list[Section]) -> bytes:
    paper = docx.Document()
    for heading, paragraphs, items, rows in sections:
        paper.add_heading(heading, 2)
        for one in paragraphs:
            paper.add_paragraph(one)
        for item in items:
            paper.add_paragraph(item, style="List Bullet")
        table = paper.add_table(0, 2)
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _pdf(sections: list[Section]) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for heading, paragraphs, items, rows in sections:
        lines = [heading, *paragraphs, *(f"• {item}" for item in items), *(f"{a} {b}" for a, b in rows)]
        top = 780
        for line in lines:
            for start in range(0, len(line), 90):
                canvas.drawString(60, top, line[start : start + 90])
                top -= 14
        canvas.showPage()
    canvas.save()
    return file.getvalue()


WRITERS = {".md": _markdown, ".txt": _text, ".html": _html, ".docx": _docx, ".pdf": _pdf}
