"""What a paper says of itself: title, dates, kind, body, status, author, contact, agenda item, audience."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from knowledge.documents.about.body import body_of
from knowledge.documents.about.cover import COVER, Line, cover, labelled
from knowledge.documents.about.dates import date_of, first_date
from knowledge.documents.about.kind import kind_of
from knowledge.documents.about.people import author_of, contact_of, item_of
from knowledge.documents.about.status import approves, marked_audience, status_of
from knowledge.documents.about.title import tidy_name, title_of
from knowledge.documents.formats import RECORDS
from knowledge.types import About, Audience, Block, PaperKind

__all__ = ["about", "date_of", "tidy_name", "title_of"]

_MEETING = frozenset({"date of meeting", "meeting date", "meeting", "date of the meeting"})
_RECORDS_OF_A_DAY = frozenset({PaperKind.MINUTES, PaperKind.AGENDA})


def about(
    blocks: Sequence[Block], title: str, path: str, dated: date | None, audience: Audience
) -> tuple[About, Audience]:
    """What the blocks of a paper say of it, by how governance papers write these things; and who may see it.

    That is the `audience` given, or officers alone where the paper is marked confidential.
    """
    labels = tuple(labelled(blocks))
    # In a file of records the cover's lines are about its records.
    lines = () if PurePosixPath(path).suffix.lower() in RECORDS else labels
    kind = kind_of(blocks, title, path)
    body = body_of(blocks, lines, kind, title, path)
    item = item_of(blocks, lines)
    said = About(
        body=body,
        kind=kind,
        met=_met(blocks, lines, kind, body, item, dated),
        author=author_of(blocks, lines),
        contact=contact_of(blocks, lines),
        agenda_item=item,
        status=status_of(blocks, lines, kind, title, path),
    )
    return said, marked_audience(blocks, labels, audience)


def _met(  # noqa: PLR0913, PLR0917 - what is known of the paper so far
    blocks: Sequence[Block], lines: Sequence[Line], kind: PaperKind, body: str, item: str, dated: date | None
) -> date | None:
    """The day of the meeting: a record's own, else what the cover says beside the body's name or as its meeting."""
    if kind in _RECORDS_OF_A_DAY:
        return dated
    said = (first_date(line.value) for line in lines if line.label in _MEETING and line.at < COVER)
    beside = (
        first_date(line) for line in cover(blocks) if body and body.lower() in line.lower() and not approves(line)
    )
    return next(filter(None, (*said, *beside)), None) or (dated if item else None)
