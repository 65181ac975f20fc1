"""What people ask and say of answers: questions, votes, what waits for an officer, and officers' answers."""

from sqlite_utils import Database

from knowledge.store.migrations.ledger import migrations, run


@migrations()
def people_001_questions(db: Database) -> None:
    """Questions put to Remit, votes on its answers, the officers' queue and their answers; lists shown in threads."""
    run(
        db,
        """
        CREATE TABLE askings (
            id INTEGER PRIMARY KEY AUTOINCREMENT,   -- buttons bear it: never given again once a question is dropped
            source_key TEXT NOT NULL UNIQUE,
            question TEXT NOT NULL,
            likeness TEXT NOT NULL,       -- the same for questions that ask the same
            partnership TEXT NOT NULL,
            asker TEXT NOT NULL,
            channel TEXT NOT NULL,
            thread TEXT NOT NULL,
            found INTEGER NOT NULL,
            quotes TEXT NOT NULL,         -- JSON list of [path, digest of the quoted words]
            folded TEXT NOT NULL,         -- JSON of an answer whose list was shown in part, else empty
            asked_at TEXT NOT NULL
        );
        CREATE INDEX askings_by_likeness ON askings (likeness, id);
        CREATE INDEX askings_by_age ON askings (asked_at);
        CREATE TABLE votes (
            asking INTEGER NOT NULL,
            who TEXT NOT NULL,
            helpful INTEGER NOT NULL,
            question TEXT NOT NULL,
            likeness TEXT NOT NULL,
            quotes TEXT NOT NULL,
            voted_at TEXT NOT NULL,
            PRIMARY KEY (asking, who)
        ) WITHOUT ROWID;
        CREATE INDEX votes_by_likeness ON votes (likeness);
        CREATE TABLE cases (
            id INTEGER PRIMARY KEY,
            asking INTEGER NOT NULL UNIQUE,
            wants TEXT NOT NULL,          -- "answer", or "look" at an answer that was not right
            question TEXT NOT NULL,
            partnership TEXT NOT NULL,
            who TEXT NOT NULL,
            channel TEXT NOT NULL,        -- where it was asked
            thread TEXT NOT NULL,
            officers TEXT NOT NULL,       -- the channel that it was posted in
            posted TEXT NOT NULL,         -- the ts there
            opened_at TEXT NOT NULL,
            closed_at TEXT
        );
        CREATE INDEX cases_by_post ON cases (officers, posted);
        CREATE TABLE curated (
            id INTEGER PRIMARY KEY,
            source_key TEXT NOT NULL UNIQUE,
            question TEXT NOT NULL,
            likeness TEXT NOT NULL,
            answer TEXT NOT NULL,
            source TEXT NOT NULL,
            partnership TEXT NOT NULL,
            audience TEXT NOT NULL,
            review_on TEXT NOT NULL,
            approved_by TEXT NOT NULL,
            approved_name TEXT NOT NULL,
            approved_at TEXT NOT NULL,
            withdrawn_at TEXT,
            withdrawn_by TEXT
        );
        CREATE INDEX curated_standing ON curated (likeness) WHERE withdrawn_at IS NULL;
        ALTER TABLE turns ADD COLUMN items TEXT NOT NULL DEFAULT '[]';
    """,
    )
