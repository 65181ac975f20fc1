"""What the columns of a table of people hold, by their names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dateutil import parser

_NAMES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "body": frozenset(
            "body;group;board;committee;team;board or group;body or group;group or body;meeting;group name;body name;"
            "committee name;sub-group;partnership body".split(";")
        ),
        "name": frozenset(
            "name;member;member name;full name;representative;councillor;trustee;person;names;members;name of member;"
            "board member;committee member;governor;attendee;participant;members name;officer;trustees;directors;"
            "governors;leads;maintainer;maintainers;full name title".split(";")
        ),
        "role": frozenset(
            "role;position;post;title;job title;office;capacity;designation;role on board;role on group;"
            "role/position;position/role;responsibility;member role;role in group;post held;job role".split(";")
        ),
        "party": frozenset(
            "organisation;organization;agency;company;affiliation;employer;representing;represents;"
            "organisation/agency;agency/organisation;sector;partner;org;partner agency;institution;representation;"
            "organisation represented;constituency;body represented".split(";")
        ),
        "since": frozenset(
            "from;since;start;start date;appointed;term start;date appointed;elected;joined;appointed on;date joined;"
            "date of appointment;term began;term start date;term started".split(";")
        ),
        "until": frozenset(
            "until;to;end;end date;term end;term ends;term expires;expires;expiry;termend;end of term;term until;left;"
            "date left;term of office ends;term expiry;term expiration;term end date".split(";")
        ),
        "others": frozenset(
            "repository;repo;website;status;charter;link;links;url;notes/links;artifact;score;value;price".split(";")
        ),
    }
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Columns:
    """The number of the column for each thing; None where there is none."""

    body: int | None = None
    name: int | None = None
    role: int | None = None
    party: int | None = None
    since: int | None = None
    until: int | None = None
    others: int | None = None
    """One that tables of people do not have."""

    @staticmethod
    def cell(cells: Sequence[str], at: int | None) -> str:
        """The words of a row in that column."""
        return cells[at].strip() if at is not None and at < len(cells) else ""

    def day(self, cells: Sequence[str], at: int | None) -> date | None:
        """The day that a row has in that column, day first; None where it has none that is whole."""
        return day_of(self.cell(cells, at))


def columns_of(header: Sequence[str]) -> Columns:
    """What each column of a header is for; the first of several that would do."""
    names = [_plain(name) for name in header]
    found = {
        what: next((at for at, name in enumerate(names) if name in called), None) for what, called in _NAMES.items()
    }
    return Columns(**found)


def names_party(label: str) -> bool:
    """Does a column or a line of that name hold the agency that somebody comes from?"""
    return _plain(label) in _NAMES["party"]


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", name.replace("_", " ").strip(" *:.").lower())


def day_of(text: str) -> date | None:
    """A date as a register writes it: 2031-03-01, 1/3/31, 1 March 2031; None for anything less."""
    if not re.search(r"\d", text) or len(text) > 24 or len(re.findall(r"\d+", text)) < 2:
        return None
    iso = re.match(r"\s*\d{4}-\d{1,2}-\d{1,2}\b", text)
    try:
        return parser.parse(iso[0] if iso else text, dayfirst=not iso).date()
    except (ValueError, OverflowError):
        return None
