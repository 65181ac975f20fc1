"""What somebody may see of the register, as a condition of a query."""

from knowledge.types import Audience, Viewer

Condition = tuple[str, tuple[object, ...]]
"""SQL, and the values of its marks."""

NAMED = {"actions": ("owners",), "decisions": ("lead_agency", "sign_off")}
"""Columns that name whose an item is."""


def seen(table: str, viewer: Viewer | None) -> Condition:
    """Holds of the rows that the viewer may see; without a viewer of all."""
    if viewer is None or viewer.officer:
        return "1", ()
    ways: list[Condition] = [("audience <> ?", (Audience.OFFICERS,))]
    if viewer.channel:
        ways.append(("channel = ?", (viewer.channel,)))
    if viewer.person:
        ways.append(("created_by = ?", (viewer.person,)))
        ways += [(f"instr({column}, ?) > 0", (f"<@{viewer.person}>",)) for column in NAMED[table]]
    return f"({' OR '.join(way for way, _ in ways)})", tuple(value for _, values in ways for value in values)
