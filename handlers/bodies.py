"""`/governance bodies` and `/governance body …`: the tiers of a partnership, and what its bodies may do."""

from handlers.acts import Act
from handlers.channels import BODY, partnership_of
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.register.bodies import known, merged
from knowledge.register.body_words import EXAMPLE, read_body
from knowledge.store import settings as rows
from knowledge.types import GoverningBody
from knowledge.words import spoken

NONE_YET = f"I know no bodies yet. Tell me of one: `{EXAMPLE}`."
POWERS = {None: "powers not set", True: "decides", False: "recommends"}
HERE, NOBODY = "here", "none"


def listing(services: Services, act: Act) -> str:
    """The bodies of the channel's partnership, or of all, the highest tier first."""
    partnership = partnership_of(services, act.channel)
    found = [b for b in services.register.bodies() if not partnership or b.partnership in {partnership, ""}]
    return "\n".join(f"• {_line(body, several=not partnership)}" for body in found) or NONE_YET


def set_body(services: Services, act: Act, words: str) -> str:
    """Do as "Locality Group tier 3 parent Executive powers recommend" says; gives the sentence that tells it.

    "NAME here" has the body meet in this channel, "none here" none; "NAME none" forgets what officers said of it.
    """
    name, _, last = words.strip().rpartition(" ")
    if last.lower() == HERE and name:
        return _meets_here(services, act, "" if name.lower() == NOBODY else name)
    partnership = partnership_of(services, act.channel)
    if last.lower() == NOBODY and name and "power" not in name.lower():
        return _forgotten(services, name, partnership)
    said = read_body(words, partnership)
    before = known(said.name, partnership, services.register.bodies())
    if before and before.partnership == partnership:
        said = merged([_named(said, before.name)], [before])[0]
    if said == GoverningBody(said.name, partnership):
        raise NotUnderstood(f"Say its tier, its parent or its powers, as in `{EXAMPLE}`.")
    services.register.set_body(said, act.user)
    return f"Set: {_line(said, several=False)}."


def _meets_here(services: Services, act: Act, name: str) -> str:
    with services.store.writing() as db:
        rows.put(db, BODY, name, act.channel)
    if not name:
        return "No group meets in this channel now."
    return f"{name} meets in this channel: what is logged here is its."


def _forgotten(services: Services, name: str, partnership: str) -> str:
    body = known(name, partnership, services.register.bodies())
    if body is None or not services.register.drop_body(body):
        raise NotUnderstood(f"Nobody set anything of “{name}”: `/governance bodies` lists those that I know.")
    return f"What was set of {body.name} is forgotten."


def _named(body: GoverningBody, name: str) -> GoverningBody:
    return GoverningBody(name, body.partnership, body.tier, body.parent, body.decides)


def _line(body: GoverningBody, *, several: bool) -> str:
    facts = [
        *([spoken(body.partnership)] if several and body.partnership else []),
        f"tier {body.tier}" if body.tier is not None else "tier not set",
        *([f"under {body.parent}"] if body.parent else []),
        POWERS[body.decides],
    ]
    return f"{body.name}: {', '.join(facts)}"
