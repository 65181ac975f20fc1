"""Who and what is in the workspace: people, channels and the app; all of it invented."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.workspace.shapes import Json


class ChannelKind(StrEnum):
    """Slack's channel_type."""

    PUBLIC = "channel"
    PRIVATE = "group"
    DIRECT = "im"
    GROUP_DIRECT = "mpim"


@dataclass(frozen=True)
class Person:
    """A member of the workspace. `name` is the handle, `real_name` what others see."""

    id: str
    name: str
    real_name: str
    title: str = ""
    is_admin: bool = False
    is_guest: bool = False
    is_bot: bool = False
    zone: str = "Europe/London"


@dataclass(frozen=True)
class Channel:
    """A conversation and the ids of who is in it."""

    id: str
    name: str
    members: frozenset[str]
    kind: ChannelKind = ChannelKind.PUBLIC
    purpose: str = ""


@dataclass(frozen=True)
class Identity:
    """The team, and the app that is installed in it."""

    app_name: str = "Remit"
    app_id: str = "A0REMITAPP"
    bot_id: str = "B0REMITBOT"
    bot_user: str = "U0REMITBOT"
    team_id: str = "T0FELLMOOR"
    team_name: str = "Fellmoor Children and Families Partnership"
    domain: str = "fellmoor"

    @property
    def bot(self) -> Person:
        """The app's bot user."""
        return Person(self.bot_user, self.app_name.lower(), self.app_name, is_bot=True)


PEOPLE = (
    Person("U01PRIYA", "priya", "Priya Raman", "Partnership officer", is_admin=True),
    Person("U02GARETH", "gareth", "Gareth Holroyd", "Partnership manager"),
    Person("U03ELLEN", "ellen", "Ellen Birkett", "Head of Early Help, Fellmoor County Council"),
    Person("U04AMINA", "amina", "Amina Yusuf", "Designated Nurse, Fellmoor NHS"),
    Person("U05TOM", "tom", "Tom Ashworth", "Detective Inspector, Fellmoor Police"),
    Person("U06MARCUS", "marcus", "Marcus Obi", "Youth worker, Moorside Youth Project", is_guest=True),
)
_ALL = frozenset(person.id for person in PEOPLE)
_BOT = Identity().bot_user

CHANNELS = (
    Channel("C01GENERAL", "general", _ALL | {_BOT}, purpose="News for every partner"),
    Channel("C02BOARD", "partnership-board", _ALL - {"U06MARCUS"} | {_BOT}, purpose="The Partnership Board"),
    Channel("C03PRACTICE", "practice-sub-group", _ALL | {_BOT}, purpose="The Practice Sub-Group"),
    Channel("C04EARLYHELP", "early-help", _ALL | {_BOT}, purpose="Early help in the three districts"),
    Channel(
        "G05OFFICERS", "officers", frozenset({"U01PRIYA", "U02GARETH", _BOT}), ChannelKind.PRIVATE, "Officers only"
    ),
    Channel("C06SOCIAL", "tea-and-cake", _ALL, purpose="Everything but work; Remit is not here"),
)


def direct_channels(people: Iterable[Person], bot_user: str) -> tuple[Channel, ...]:
    """The direct message channel of each person with the bot."""
    return tuple(
        Channel("D" + person.id[1:], "", frozenset({person.id, bot_user}), ChannelKind.DIRECT) for person in people
    )


def user_json(person: Person, team_id: str) -> Json:
    """The person as users.info gives it."""
    return {
        "id": person.id,
        "team_id": team_id,
        "name": person.name,
        "deleted": False,
        "real_name": person.real_name,
        "tz": person.zone,
        "profile": _profile(person, team_id),
        "is_admin": person.is_admin,
        "is_owner": person.is_admin,
        "is_primary_owner": False,
        "is_restricted": person.is_guest,
        "is_ultra_restricted": False,
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": 0,
    }


def _profile(person: Person, team_id: str) -> Json:
    names = ("real_name", "real_name_normalized", "display_name", "display_name_normalized")
    return {"title": person.title, "team": team_id, **dict.fromkeys(names, person.real_name)}


def channel_json(channel: Channel, identity: Identity) -> Json:
    """The channel as conversations.info gives it."""
    if channel.kind is ChannelKind.DIRECT:
        other = next(iter(channel.members - {identity.bot_user}))
        return _conversation(channel, identity) | {"user": other, "is_open": True}
    return _conversation(channel, identity) | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_general": channel.name == "general",
        "is_shared": False,
        "is_member": identity.bot_user in channel.members,
        "creator": "",
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": channel.purpose, "creator": "", "last_set": 0},
        "num_members": len(channel.members),
    }


def _conversation(channel: Channel, identity: Identity) -> Json:
    """What channels and direct messages have in common."""
    kind = channel.kind
    return {
        "id": channel.id,
        "created": 0,
        "is_channel": kind is ChannelKind.PUBLIC,
        "is_group": kind is ChannelKind.PRIVATE,
        "is_im": kind is ChannelKind.DIRECT,
        "is_mpim": kind is ChannelKind.GROUP_DIRECT,
        "is_private": kind is not ChannelKind.PUBLIC,
        "is_archived": False,
        "is_org_shared": False,
        "is_ext_shared": False,
        "context_team_id": identity.team_id,
    }
