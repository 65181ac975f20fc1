"""Small PDFs, drawn as a test needs them."""

from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Text:
    """Words at a place: points from the left and from the top."""

    words: str
    left: int
    top: int
    size: int = 11
    bold: bool = False

    def drawn(self) -> str:
        shown = self.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").replace("•", r"\225")
        return f"BT /{'B' if self.bold else 'R'} {self.size} Tf {self.left} {HEIGHT - self.top} Td ({shown}) Tj ET"


@dataclass(frozen=True)
class Rule:
    """A line from one place to another."""

    left: int
    top: int
    right: int
    bottom: int

    def drawn(self) -> str:
        return f"{self.left} {HEIGHT - self.top} m {self.right} {HEIGHT - self.bottom} l S"


def column(lines: list[str], left: int = 70, top: int = 150, step: int = 14) -> list[Text]:
    """Lines of body text under each other."""
    return [Text(line, left, top + step * at) for at, line in enumerate(lines)]


def ruled(rows: list[tuple[str, ...]], top: int, left: int = 70, width: int = 120) -> list[Text | Rule]:
    """A ruled table; a row of one cell reaches across."""
    columns = max(map(len, rows))
    right, bottom = left + columns * width, top + 20 * len(rows)
    drawn: list[Text | Rule] = [Rule(left, top + 20 * at, right, top + 20 * at) for at in range(len(rows) + 1)]
    for at, row in enumerate(rows):
        drawn += [Text(words, left + 4 + width * n, top + 14 + 20 * at) for n, words in enumerate(row)]
        inner = range(1, columns) if len(row) > 1 else ()
        drawn += [Rule(left + width * n, top + 20 * at, left + width * n, top + 20 * at + 20) for n in inner]
    return [*drawn, Rule(left, top, left, bottom), Rule(right, top, right, bottom)]


def pdf(*pages: list[Text | Rule] | list[Text]) -> bytes:
    """A PDF of `pages`."""
    fonts = "".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >> "
        for name, font in (("R", "Helvetica"), ("B", "Helvetica-Bold"))
    )
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for page in pages:
        stream = "\n".join(one.drawn() for one in page)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {fonts}>> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    file, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return file + f"{end}startxref\n{len(file)}\n%%EOF".encode()
