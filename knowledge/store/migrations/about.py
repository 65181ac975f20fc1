"""What papers say of themselves, which stands in whose place, and which are withdrawn."""

from sqlite_utils import Database

from knowledge.store.migrations import first  # noqa: F401 the table of papers comes before
from knowledge.store.migrations.ledger import migrations, run


@migrations()
def about_001_papers(db: Database) -> None:
    """A paper's body, kind, meeting, people and status; its successor; whether it is withdrawn."""
    run(
        db,
        """
        ALTER TABLE papers ADD COLUMN body TEXT NOT NULL DEFAULT '';
        ALTER TABLE papers ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
        ALTER TABLE papers ADD COLUMN met TEXT;
        ALTER TABLE papers ADD COLUMN author TEXT NOT NULL DEFAULT '';
        ALTER TABLE papers ADD COLUMN contact TEXT NOT NULL DEFAULT '';
        ALTER TABLE papers ADD COLUMN agenda_item TEXT NOT NULL DEFAULT '';
        ALTER TABLE papers ADD COLUMN status TEXT;
        ALTER TABLE papers ADD COLUMN supersedes TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE papers ADD COLUMN successor INTEGER REFERENCES papers (id) ON DELETE SET NULL;
        ALTER TABLE papers ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX papers_by_successor ON papers (successor);
        CREATE TABLE withdrawn (
            file TEXT PRIMARY KEY,        -- whole path: it outlives the paper's row and the folder that was indexed
            at TEXT NOT NULL
        ) WITHOUT ROWID;
    """,
    )
