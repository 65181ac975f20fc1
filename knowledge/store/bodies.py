"""The bodies of partnerships as officers set them. Each query takes an open Database."""

from datetime import datetime

from sqlite_utils import Database

from knowledge.types import GoverningBody


def every(db: Database) -> tuple[GoverningBody, ...]:
    """Every body, the highest tier first."""
    query = "SELECT name, partnership, tier, parent, decides FROM bodies ORDER BY partnership, tier IS NULL, tier, name"
    return tuple(
        GoverningBody(
            row["name"],
            row["partnership"],
            row["tier"],
            row["parent"],
            None if row["decides"] is None else bool(row["decides"]),
        )
        for row in db.execute(query)
    )


def put(db: Database, body: GoverningBody, *, who: str, at: datetime) -> None:
    """Keep what an officer says of a body, in place of what was said before."""
    db.execute(
        "INSERT INTO bodies (name, partnership, tier, parent, decides, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (partnership, name) DO UPDATE SET tier = excluded.tier, parent = excluded.parent,"
        " decides = excluded.decides, set_by = excluded.set_by, set_at = excluded.set_at",
        (body.name, body.partnership, body.tier, body.parent, body.decides, who, at.isoformat()),
    )


def drop(db: Database, partnership: str, name: str) -> bool:
    """Take away what officers said of a body; False where they said nothing."""
    return db.execute("DELETE FROM bodies WHERE partnership = ? AND name = ?", (partnership, name)).rowcount > 0
