"""`/governance people`: who is a partner, an officer, a manager, an admin."""

import re

from handlers.acts import Act
from handlers.services import Services
from knowledge.errors import NotUnderstood
from knowledge.store import roles as rows
from knowledge.types import Role

NAMED = re.compile(r"<@(?P<person>[UW][A-Z0-9]+)>\s*(?:is|as|=|:)?\s*(?:an?\s+)?(?P<role>[a-z]+)", re.IGNORECASE)
GIVEN = (Role.PARTNER, Role.OFFICER, Role.MANAGER, Role.ADMIN)
OPEN = "No officer is named yet, so every full member may log and change actions and decisions."
ROLE_FIRST = re.compile(r"(?P<role>[a-z]+)\s*[:=]?\s*(?P<person><@[UW][A-Z0-9]+>)", re.IGNORECASE)
EXAMPLE = "`/governance people @someone officer` (or partner, manager, admin)"


def listing(services: Services) -> str:
    """Everyone with a role, the highest first."""
    roles = services.roles()
    lines = [
        f"• {role.value.capitalize()}s: {', '.join(f'<@{person}>' for person in people)}"
        for role in reversed(GIVEN)
        if (people := [person for person in roles.at_least(Role.PARTNER) if roles.of(person) is role])
    ]
    rest = "Everybody else is a partner, and guests may only ask." if roles.strict else OPEN
    names = "An admin" if roles.at_least(Role.ADMIN) else "An officer" if roles.strict else "Anyone"
    return "\n".join([*lines, rest, f"{names} names them: {EXAMPLE}."])


def name(services: Services, act: Act, words: str) -> str:
    """Do as "<@U1> officer" says; gives the sentence that tells it. Raises NotUnderstood."""
    match = NAMED.fullmatch(ROLE_FIRST.sub(r"\g<person> \g<role>", words.strip()))
    role = match["role"].lower().removesuffix("s") if match else ""
    if not match or role not in set(GIVEN):
        raise NotUnderstood(f"Say who is what: {EXAMPLE}.")
    person = match["person"]
    if person in services.admins and role != Role.ADMIN:
        raise NotUnderstood(f"<@{person}> is an admin by my settings (REMIT_ADMINS): whoever runs me changes that.")
    return _given(services, act, person, Role(role))


def _given(services: Services, act: Act, person: str, role: Role) -> str:
    with services.store.writing() as db:
        given = rows.every(db)
        others = [one for one, held in given.items() if held is Role.ADMIN and one != person]
        if given.get(person) is Role.ADMIN and role is not Role.ADMIN and not (others or services.admins):
            raise NotUnderstood(f"<@{person}> is the only admin: name another first.")
        rows.put(db, person, role, who=act.user, at=services.clock())
    article = "an" if role.value[0] in "ao" else "a"
    return f"<@{person}> is now {article} {role}."
