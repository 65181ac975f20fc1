"""Messages that were saved as files."""

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from knowledge.documents.formats import html, text
from knowledge.documents.limits import guarded, mislabelled
from knowledge.errors import UnreadableDocument
from knowledge.types import Block, BlockKind

_KIND = "a saved message"
_SHOWN = ("From", "To", "Cc", "Date")


@guarded(_KIND)
def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of an .eml file: its subject, who wrote to whom when, and its words. Raises UnreadableDocument."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not any(message[name] for name in (*_SHOWN, "Subject")):
        raise UnreadableDocument(mislabelled(data, _KIND) or "It is no saved message: save it again as .eml.")
    return (*head(str(message["Subject"] or ""), ((n, str(message[n] or "")) for n in _SHOWN)), *_body(message))


def head(subject: str, lines: Iterator[tuple[str, str]]) -> Iterator[Block]:
    """The subject as the title, and a row for each line of the head."""
    if subject.strip():
        shown = " ".join(subject.split())
        yield Block(BlockKind.HEADING, shown, shown, 1)
    for name, value in lines:
        if value.strip():
            shown = " ".join(value.split())
            yield Block(BlockKind.ROW, f"{name}: {shown}", shown, cells=(name, shown))


def _body(message: EmailMessage) -> tuple[Block, ...]:
    part = message.get_body(preferencelist=("plain", "html"))
    content = part.get_content() if part is not None else ""
    if not isinstance(content, str) or not content.strip():
        return ()
    if part is not None and part.get_content_subtype() == "html":
        return html.read(content.encode())
    return text.blocks_of(content)
