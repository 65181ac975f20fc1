"""The register as a calendar: actions are to-dos with their day, decisions events on the day of deciding or review."""

from collections.abc import Sequence
from datetime import date, timedelta
from unicodedata import category

from icalendar import Calendar, Component, Event, Todo

from knowledge.types import Action, ActionStatus, Decision

STATUS = {
    ActionStatus.OPEN: "NEEDS-ACTION",
    ActionStatus.IN_PROGRESS: "IN-PROCESS",
    ActionStatus.BLOCKED: "NEEDS-ACTION",
    ActionStatus.DONE: "COMPLETED",
    ActionStatus.CANCELLED: "CANCELLED",
}


def calendar(items: Sequence[Action] | Sequence[Decision]) -> bytes:
    """Actions as VTODOs, all-day where they have a due date; decisions as all-day VEVENTs, and another for a review."""
    page = Calendar()
    page.add("prodid", "-//Remit//Register//EN")
    page.add("version", "2.0")
    for item in items:
        for entry in [_todo(item)] if isinstance(item, Action) else _events(item):
            page.add_component(entry)
    return bytes(page.to_ical())


def _todo(action: Action) -> Component:
    todo = Todo()
    _describe(todo, action, f"{action.number} {action.what}", _facts(action))
    todo.add("status", STATUS[action.status])
    if action.due:
        todo.add("due", action.due)
    if action.done_at:
        todo.add("completed", action.done_at)
    return todo


def _facts(action: Action) -> str:
    due = f"\nDue: {action.due_words}" if action.due_words else ""
    follows = f"\nFollows: {action.follows}" if action.follows else ""
    return f"Owner: {', '.join(action.owners) or 'nobody yet'}{due}{follows}"


def _events(decision: Decision) -> list[Component]:
    told = f"{decision.number} {decision.what}"
    days = [(told, "", decision.decided_on)]
    if decision.review_on:
        days.append((f"Review {told}", "-review", decision.review_on))
    return [_event(decision, summary, suffix, day) for summary, suffix, day in days]


def _event(decision: Decision, summary: str, suffix: str, day: date) -> Component:
    event = Event()
    body = f"Body: {decision.body}\n" if decision.body else ""
    facts = f"{body}Lead: {decision.lead_agency or 'not named'}\nStatus: {decision.status}"
    _describe(event, decision, summary, facts, suffix)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _describe(entry: Component, item: Action | Decision, summary: str, facts: str, suffix: str = "") -> None:
    why = f"\nWhy {item.status}: {item.why}" if item.why else ""
    # A calendar that reads the file again knows the entry by this and puts the new one in its place.
    entry.add("uid", f"{item.number.lower()}{suffix}@remit")
    entry.add("dtstamp", item.created_at)
    entry.add("summary", _printable(summary))
    entry.add("description", _printable(f"{facts}{why}"))
    if item.partnership:
        entry.add("categories", [_printable(item.partnership)])
    if item.source.link:
        entry.add("url", item.source.link)


def _printable(words: str) -> str:
    """Without the control characters that the format forbids."""
    return "".join(sign for sign in words if sign in "\n\t" or category(sign) not in {"Cc", "Cs"})
