"""Which partnership a channel talks about."""

from sqlite_utils import Database


def partnership(db: Database, channel: str) -> str:
    """The channel's partnership, or nothing."""
    row = db.execute("SELECT partnership FROM channels WHERE id = ?", (channel,)).fetchone()
    return row["partnership"] if row else ""


def set_partnership(db: Database, channel: str, name: str) -> None:
    """Set the channel's partnership; an empty name takes the setting away."""
    if name:
        db.execute(
            "INSERT INTO channels (id, partnership) VALUES (?, ?) "
            "ON CONFLICT (id) DO UPDATE SET partnership = excluded.partnership",
            (channel, name),
        )
    else:
        db.execute("DELETE FROM channels WHERE id = ?", (channel,))
