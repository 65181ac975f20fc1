"""Who may do what."""

from datetime import UTC, datetime

import pytest

from knowledge.errors import NotAllowed
from knowledge.register.roles import Deed, Roles
from knowledge.types import Action, ActionStatus, Role, Source

ADMIN, MANAGER, OFFICER, PARTNER = "UADMIN", "UMANAGER", "UOFFICER", "UPARTNER"
ADMINS = frozenset({ADMIN})
STRICT = Roles({MANAGER: Role.MANAGER, OFFICER: Role.OFFICER}, ADMINS)
NOW = datetime(2026, 3, 4, tzinfo=UTC)


def action(*owners) -> Action:
    return Action(1, "A-2026-001", "send it", owners, None, ActionStatus.OPEN, "", Source("k"), "U9", NOW)


@pytest.mark.parametrize(
    ("deed", "able"),
    [
        (Deed.LOG, {OFFICER, MANAGER, ADMIN}),
        (Deed.CHANGE, {OFFICER, MANAGER, ADMIN}),
        (Deed.RATIFY, {MANAGER, ADMIN}),
        (Deed.GOVERN, {OFFICER, MANAGER, ADMIN}),
        (Deed.NAME, {ADMIN}),
    ],
)
def test_once_an_officer_is_named_each_deed_asks_for_its_role(deed, able) -> None:
    assert {person for person in (PARTNER, OFFICER, MANAGER, ADMIN) if STRICT.may(person, deed)} == able


@pytest.mark.parametrize("deed", [Deed.LOG, Deed.CHANGE, Deed.RATIFY])
def test_on_day_one_every_member_keeps_the_register(deed) -> None:
    assert Roles({}, ADMINS).may(PARTNER, deed)


def test_on_day_one_only_admins_govern_where_there_are_any() -> None:
    assert not Roles({}, ADMINS).may(PARTNER, Deed.GOVERN)
    assert Roles({}, frozenset()).may(PARTNER, Deed.NAME)


@pytest.mark.parametrize("deed", [Deed.GOVERN, Deed.NAME])
@pytest.mark.parametrize("keeper", [OFFICER, MANAGER])
def test_once_an_officer_is_named_and_no_admin_officers_govern_and_partners_do_not(deed, keeper) -> None:
    roles = Roles({OFFICER: Role.OFFICER, MANAGER: Role.MANAGER}, frozenset())
    assert roles.may(keeper, deed)
    with pytest.raises(NotAllowed, match=rf"Only an officer may .* Ask <@{OFFICER}>"):
        roles.require(PARTNER, deed)


def test_an_admin_alone_does_not_close_the_register() -> None:
    assert Roles({PARTNER: Role.PARTNER, "U1": Role.ADMIN}, frozenset()).may(PARTNER, Deed.LOG)


def test_a_partner_changes_their_own_actions_and_no_others() -> None:
    STRICT.require_change(PARTNER, action("Police", f"<@{PARTNER}>"))
    with pytest.raises(NotAllowed, match="You may change the actions that are yours"):
        STRICT.require_change(PARTNER, action("Police"))


def test_a_refusal_names_those_who_can() -> None:
    with pytest.raises(NotAllowed, match=rf"Only a manager may ratify .* Ask <@{MANAGER}> or <@{ADMIN}>\."):
        STRICT.require(OFFICER, Deed.RATIFY)


def test_a_role_that_nobody_has_says_who_gives_it() -> None:
    with pytest.raises(NotAllowed, match="/governance people"):
        Roles({OFFICER: Role.OFFICER}, frozenset()).require(OFFICER, Deed.RATIFY)
