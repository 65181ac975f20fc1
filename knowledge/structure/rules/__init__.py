"""What to look for in a passage, a file a rule. A rule is `find(view, paper) -> facts`."""

from collections.abc import Callable, Iterable

from knowledge.structure.clauses import View
from knowledge.structure.context import Context
from knowledge.structure.rules import (
    attendance,
    authors,
    bodies,
    candidates,
    chairs,
    contacts,
    dates,
    decisions,
    definitions,
    meetings,
    members,
    money,
    options,
    posts,
    powers,
    quorum,
    recommendations,
    reporting,
    responsibilities,
    reviews,
    rolls,
    rosters,
    tenure,
    terms,
)
from knowledge.types.facts import Fact

Rule = Callable[[View, Context], Iterable[Fact]]

RULES: tuple[Rule, ...] = (
    bodies.find,
    definitions.find,
    terms.find,
    members.find,
    rosters.find,
    rolls.headed,
    candidates.find,
    chairs.find,
    attendance.find,
    posts.find,
    responsibilities.find,
    powers.find,
    reporting.find,
    meetings.find,
    quorum.find,
    tenure.find,
    reviews.find,
    money.find,
    decisions.find,
    recommendations.find,
    options.find,
    contacts.find,
    authors.find,
    dates.find,
)

OF_LISTS: tuple[Rule, ...] = (terms.find, members.find, responsibilities.find)
"""Those that take a list whole with what announces it, also inside another list."""
