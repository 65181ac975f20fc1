"""Small Office files, made as a test needs them."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """An archive of `parts`."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file: `body` inside w:body; `parts` by name (styles, numbering, footnotes), each its root's inside."""
    roots = {name: f'<w:{name} xmlns:w="{W}">{inside}</w:{name}>' for name, inside in parts.items()}
    return zipped(
        {
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            **{f"word/{name}.xml": root for name, root in roots.items()},
        }
    )


def p(text: str, properties: str = "", run: str = "") -> str:
    """A Word paragraph of one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def styled(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>'


def listed(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def tc(*paragraphs: str, span: int = 1, merge: str = "") -> str:
    """A cell; `merge` is "restart" or "continue"."""
    joined = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inside = "".join(one if one.startswith("<") else p(one) for one in paragraphs) or p("")
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{joined}</w:tcPr>{inside}</w:tc>'
