"""The tables that Remit began with: papers, the register, deliveries, settings."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def m001_papers(db: Database) -> None:
    """Papers, their passages, and the search index derived from them."""
    run(
        db,
        """
        CREATE TABLE papers (
            id INTEGER PRIMARY KEY,
            root TEXT NOT NULL,           -- the folder that was indexed
            path TEXT NOT NULL,           -- below root, forward slashes
            title TEXT NOT NULL,
            partnership TEXT NOT NULL,
            audience TEXT NOT NULL,
            dated TEXT,
            digest TEXT NOT NULL,
            indexed_at TEXT NOT NULL,
            UNIQUE (root, path)
        );
        CREATE TABLE passages (
            id INTEGER PRIMARY KEY,
            paper INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            headings TEXT NOT NULL,       -- JSON list
            lead_in TEXT NOT NULL,
            lead_in_source TEXT NOT NULL,
            header TEXT NOT NULL,         -- JSON list
            parts TEXT NOT NULL,          -- JSON list of objects
            locator TEXT NOT NULL,
            UNIQUE (paper, position)
        );
        CREATE VIRTUAL TABLE passages_index USING fts5 (
            title, headings, body,
            tokenize = 'porter unicode61 remove_diacritics 2'
        );
        CREATE VIRTUAL TABLE passages_words USING fts5vocab (passages_index, row);
    """,
    )


@migrations()
def m002_register(db: Database) -> None:
    """Actions, decisions and the history of both."""
    run(
        db,
        """
        CREATE TABLE actions (
            id INTEGER PRIMARY KEY,
            year INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            what TEXT NOT NULL,
            owners TEXT NOT NULL,         -- JSON list
            due TEXT,
            status TEXT NOT NULL,
            partnership TEXT NOT NULL,
            source_key TEXT NOT NULL UNIQUE,
            channel TEXT NOT NULL,
            link TEXT NOT NULL,
            created_by TEXT NOT NULL,
            created_at TEXT NOT NULL,
            done_at TEXT,
            UNIQUE (year, sequence)
        );
        CREATE INDEX actions_by_status_and_due ON actions (status, due);
        CREATE TABLE decisions (
            id INTEGER PRIMARY KEY,
            year INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            what TEXT NOT NULL,
            lead_agency TEXT NOT NULL,
            decided_on TEXT NOT NULL,
            partnership TEXT NOT NULL,
            source_key TEXT NOT NULL UNIQUE,
            channel TEXT NOT NULL,
            link TEXT NOT NULL,
            created_by TEXT NOT NULL,
            created_at TEXT NOT NULL,
            UNIQUE (year, sequence)
        );
        CREATE INDEX decisions_by_date ON decisions (decided_on);
        CREATE TABLE history (
            id INTEGER PRIMARY KEY,
            item TEXT NOT NULL,           -- the item's number
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            field TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL
        );
        CREATE INDEX history_by_item ON history (item, id);
    """,
    )


@migrations()
def m003_slack(db: Database) -> None:
    """What arrived from Slack, what was said in which thread, and what a channel is set to."""
    run(
        db,
        """
        CREATE TABLE deliveries (
            key TEXT PRIMARY KEY,
            body TEXT NOT NULL,           -- emptied when done: no message text is kept longer than needed
            received_at TEXT NOT NULL,
            done_at TEXT
        );
        CREATE INDEX deliveries_undone ON deliveries (received_at) WHERE done_at IS NULL;
        CREATE TABLE turns (
            id INTEGER PRIMARY KEY,
            thread TEXT NOT NULL,
            question TEXT NOT NULL,
            partnership TEXT NOT NULL,
            passages TEXT NOT NULL,       -- JSON list of passage ids that the answer showed
            asked_at TEXT NOT NULL
        );
        CREATE INDEX turns_by_thread ON turns (thread, id);
        CREATE TABLE channels (
            id TEXT PRIMARY KEY,
            partnership TEXT NOT NULL
        );
    """,
    )


@migrations()
def m004_delivery_attempts(db: Database) -> None:
    """How often a delivery was begun, and when it was given up."""
    run(
        db,
        """
        ALTER TABLE deliveries ADD COLUMN attempts INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE deliveries ADD COLUMN failed_at TEXT;
    """,
    )


@migrations()
def m004_names_and_words(db: Database) -> None:
    """What papers call things, by initials, and every word as it is spelled: derived, as the index is."""
    run(
        db,
        """
        CREATE TABLE names (
            paper INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
            initials TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (initials, name, paper)
        ) WITHOUT ROWID;
        CREATE INDEX names_by_paper ON names (paper);
        CREATE TABLE words (
            initial TEXT NOT NULL,
            length INTEGER NOT NULL,
            word TEXT NOT NULL,
            PRIMARY KEY (initial, length, word)
        ) WITHOUT ROWID;
    """,
    )


@migrations()
def m005_register_changes(db: Database) -> None:
    """An action's note and hindrance; where a decision stands and why; the reason beside a change."""
    run(
        db,
        """
        ALTER TABLE actions ADD COLUMN note TEXT NOT NULL DEFAULT '';
        ALTER TABLE actions ADD COLUMN why TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN status TEXT NOT NULL DEFAULT 'confirmed';
        ALTER TABLE decisions ADD COLUMN reasons TEXT NOT NULL DEFAULT '';
        ALTER TABLE decisions ADD COLUMN supersedes TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE decisions ADD COLUMN review_on TEXT;
        ALTER TABLE decisions ADD COLUMN why TEXT NOT NULL DEFAULT '';
        ALTER TABLE history ADD COLUMN why TEXT NOT NULL DEFAULT '';
    """,
    )


@migrations()
def m006_settings(db: Database) -> None:
    """What admins set for the workspace, where the place is empty, or for a channel."""
    run(
        db,
        """
        CREATE TABLE settings (
            place TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (place, name)
        ) WITHOUT ROWID;
    """,
    )
