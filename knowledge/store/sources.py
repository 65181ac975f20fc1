"""Items by what they come from. Each query takes an open Database."""

from datetime import datetime

from sqlite_utils import Database

NUMBERED = (
    "SELECT printf('A-%d-%03d', year, sequence) AS number, source_key FROM actions"
    " UNION ALL SELECT printf('D-%d-%03d', year, sequence), source_key FROM decisions"
)


def number_of(db: Database, key: str) -> str:
    """The number of the item with that source key, or nothing."""
    row = db.execute(f"SELECT number FROM ({NUMBERED}) WHERE source_key = ?", (key,)).fetchone()  # noqa: S608 own words only
    return str(row["number"]) if row else ""


def numbers(db: Database, beginning: str) -> tuple[str, ...]:
    """The numbers of all items whose source keys begin so; the keys are ASCII."""
    query = f"SELECT number FROM ({NUMBERED}) WHERE source_key BETWEEN ? AND ?"  # noqa: S608 own words only
    return tuple(str(row["number"]) for row in db.execute(query, (beginning, beginning + "~")))


def note(db: Database, number: str, *, what: str, who: str, at: datetime) -> None:
    """Add to an item's history what became of its source, once for each moment; runs inside Store.writing()."""
    db.execute(
        "INSERT INTO history (item, at, who, field, before, after) SELECT ?, ?, ?, ?, '', ''"
        " WHERE NOT EXISTS (SELECT 1 FROM history WHERE item = ? AND at = ? AND field = ?)",
        (number, at.isoformat(), who, what, number, at.isoformat(), what),
    )
