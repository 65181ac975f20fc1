"""One reader a file, each from bytes to blocks."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from knowledge.documents.formats import (
    asciidoc,
    doc,
    docx,
    eml,
    html,
    markdown,
    msg,
    odt,
    pdf,
    pptx,
    rst,
    rtf,
    sheet,
    text,
    yaml_file,
)
from knowledge.types import Block

Reader = Callable[[bytes], tuple[Block, ...]]
"""Gives the blocks of a file's bytes in reading order; raises UnreadableDocument."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".adoc": asciidoc.read,
        ".asciidoc": asciidoc.read,
        ".csv": sheet.read_csv,
        ".doc": doc.read,
        ".docm": docx.read,
        ".docx": docx.read,
        ".eml": eml.read,
        ".htm": html.read,
        ".html": html.read,
        ".msg": msg.read,
        ".odt": odt.read,
        ".pdf": pdf.read,
        ".pptx": pptx.read,
        ".rst": rst.read,
        ".rtf": rtf.read,
        ".txt": text.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
        ".tsv": sheet.read_csv,
        ".xlsm": sheet.read_workbook,
        ".xlsx": sheet.read_workbook,
        ".yaml": yaml_file.read,
        ".yml": yaml_file.read,
    }
)
"""By suffix, in lower case."""

RECORDS = frozenset({".csv", ".tsv", ".xlsm", ".xlsx", ".yaml", ".yml"})
"""Suffixes whose headings name records; one that names the whole stands at level 1."""
