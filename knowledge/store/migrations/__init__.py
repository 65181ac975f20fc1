"""The tables, in the order they came, a file for each part of what is kept.

A migration that has been released is never edited: add one, to the file of its part. Parts do not alter each other's
tables but those of `first`, so their order among each other does not matter.
"""

from sqlite_utils import Database

from knowledge.store.migrations import (  # noqa: F401 importing them adds their migrations
    about,
    acts,
    audience,
    facts,
    first,
    given_up,
    likeness,
    members,
    notices,
    people,
    register,
    search,
    senses,
    topic,
)
from knowledge.store.migrations.ledger import migrations


def migrate(db: Database) -> None:
    """Bring the tables up to date, once, also where two processes start together."""
    if not migrations.pending(db):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(db)
    except BaseException:
        db.rollback()
        raise
    db.execute("COMMIT")
