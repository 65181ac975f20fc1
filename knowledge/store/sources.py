"""Items by what they come from. Each query takes an open Database."""

from sqlite_utils import Database

NUMBERED = (
    "SELECT printf('A-%d-%03d', year, sequence) AS number, source_key FROM actions"
    " UNION ALL SELECT printf('D-%d-%03d', year, sequence), source_key FROM decisions"
)


def number_of(db: Database, key: str) -> str:
    """The number of the item with that source key, or nothing."""
    row = db.execute(f"SELECT number FROM ({NUMBERED}) WHERE source_key = ?", (key,)).fetchone()  # noqa: S608 own words only
    return str(row["number"]) if row else ""
