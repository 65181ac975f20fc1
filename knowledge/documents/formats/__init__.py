"""One reader a file, each from bytes to blocks."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from knowledge.documents.formats import docx, html, markdown, pdf, rst, sheet, text, yaml_file
from knowledge.types import Block

Reader = Callable[[bytes], tuple[Block, ...]]
"""Gives the blocks of a file's bytes in reading order; raises UnreadableDocument."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".csv": sheet.read_csv,
        ".docm": docx.read,
        ".docx": docx.read,
        ".htm": html.read,
        ".html": html.read,
        ".pdf": pdf.read,
        ".rst": rst.read,
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
