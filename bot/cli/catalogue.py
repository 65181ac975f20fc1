"""`remit papers` with `show`, `withdraw` and `restore`, and `remit diff`."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from bot.cli.papers import CONSOLE, paper_rooms
from knowledge.errors import NotUnderstood
from knowledge.structure.comparison import Change, Clause, ClauseChange
from knowledge.types import Listed
from knowledge.words import spoken

_MARKS = {None: ("", ""), Change.REMOVED: ("[-", "-]"), Change.ADDED: ("{+", "+}")}
"""As wdiff writes them."""


@click.group("papers", invoke_without_command=True)
@click.option("--partnership", default="", help="Only the papers of this one.")
@click.option("--json", "as_json", is_flag=True, help="A JSON list with every field.")
@click.pass_context
def papers(context: click.Context, partnership: str, as_json: bool) -> None:  # noqa: FBT001 (click passes flags so)
    """List the papers with body, kind, status, date, age and what each supersedes."""
    if context.invoked_subcommand:
        return
    rooms = paper_rooms()
    found = rooms.catalogue.papers(CONSOLE, partnership)
    today = rooms.today()
    if partnership and not found:
        names = ", ".join(rooms.library.partnerships(CONSOLE)) or "none yet"
        raise NotUnderstood(f"There are no papers of {partnership}. There are of: {names}")
    if as_json:
        click.echo(json.dumps([_as_json(one, today) for one in found], ensure_ascii=False, indent=2))
        return
    _list(found, today)


def _list(found: Sequence[Listed], today: date) -> None:
    if not found:
        click.echo("There are no papers yet: read some with `remit index PATH`.")
    partnership = None
    for one in found:
        if one.paper.partnership != partnership:
            partnership = one.paper.partnership
            click.echo(f"{spoken(partnership)}:")
        click.echo(f"  {one.paper.path}")
        click.echo(f"    {one.paper.title}")
        click.echo(f"    {'; '.join(_facts(one, today))}")


def _facts(one: Listed, today: date) -> list[str]:
    dated = one.paper.dated
    facts = [
        "withdrawn" if one.withdrawn else "",
        str(one.about.kind),
        one.about.body,
        one.paper.standing or str(one.about.status or ""),
        f"{dated.day} {dated:%B %Y}, {age(dated, today)}" if dated else "undated",
        f"supersedes {', '.join(one.supersedes)}" if one.supersedes else "",
    ]
    return [fact for fact in facts if fact]


def age(dated: date, today: date) -> str:
    """How old a paper is, in whole years, months or days: "3 years old"."""
    months = (today.year - dated.year) * 12 + today.month - dated.month - (today.day < dated.day)
    days = (today - dated).days
    for number, unit in ((months // 12, "year"), (months, "month"), (days, "day")):
        if number > 0:
            return f"{number} {unit}{'s' if number > 1 else ''} old"
    return "of today" if days == 0 else f"dated {-days} day{'s' if days < -1 else ''} ahead"


def _as_json(one: Listed, today: date) -> dict[str, Any]:
    paper, about = one.paper, one.about
    return {
        "path": paper.path,
        "title": paper.title,
        "partnership": paper.partnership,
        "body": about.body,
        "kind": str(about.kind),
        "status": "superseded" if paper.superseded else str(about.status or ""),
        "date": paper.dated.isoformat() if paper.dated else None,
        "age": age(paper.dated, today) if paper.dated else "",
        "meeting": about.met.isoformat() if about.met else None,
        "author": about.author,
        "contact": about.contact,
        "agenda_item": about.agenda_item,
        "audience": str(paper.audience),
        "supersedes": list(one.supersedes),
        "superseded_by": paper.successor.path if paper.successor else None,
        "withdrawn": one.withdrawn,
        "folder": one.root,
    }


@papers.command("show")
@click.argument("path")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def show(path: str, as_json: bool) -> None:  # noqa: FBT001 (click passes flags so)
    """Show all that is known of the paper at PATH, below the indexed folder, or of that file name."""
    rooms = paper_rooms()
    fields = _as_json(rooms.catalogue.paper(CONSOLE, path), rooms.today())
    if as_json:
        click.echo(json.dumps(fields, ensure_ascii=False))
        return
    for name, value in fields.items():
        said = ", ".join(value) if isinstance(value, list) else {True: "yes", False: "no"}.get(value, value)
        click.echo(f"{name.replace('_', ' ')}: {said or 'not said'}")


@papers.command("withdraw")
@click.argument("path")
def withdraw(path: str) -> None:
    """Take the paper at PATH out of every answer at once. It stays in the list, and `restore` brings it back."""
    rooms = paper_rooms()
    found = rooms.catalogue.withdraw(CONSOLE, path)
    click.echo(f"{found.paper.path} is withdrawn: nothing is answered from it until `remit papers restore`.")


@papers.command("restore")
@click.argument("path")
def restore(path: str) -> None:
    """Let the withdrawn paper at PATH answer again."""
    found = paper_rooms().catalogue.restore(CONSOLE, path)
    click.echo(f"{found.paper.path} answers again.")


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option("--json", "as_json", is_flag=True, help="A JSON object with every change.")
def diff(old: str, new: str, as_json: bool) -> None:  # noqa: FBT001 (click passes flags so)
    """Show the clauses that changed from the paper OLD to NEW.

    Each is added, removed or reworded; of a reworded one the words that went stand in [- -], those that came in {+ +}.
    """
    before, after, changes = paper_rooms().catalogue.compare(CONSOLE, old, new)
    if as_json:
        told = {"old": before.paper.path, "new": after.paper.path, "changes": [_change(one) for one in changes]}
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    if not changes:
        click.echo(f"Nothing changed from {before.paper.path} to {after.paper.path}.")
    for one in changes:
        click.echo(f"{str(one.change).capitalize()}, {_place(one.clause)}:")
        click.echo(f"  {_words(one)}")


def _place(clause: Clause) -> str:
    under = f" ({clause.heading})" if clause.heading and clause.heading not in clause.locator else ""
    return f"{clause.locator}{under}"


def _words(one: ClauseChange) -> str:
    if one.change is not Change.REWORDED:
        return one.clause.text
    marked = ((_MARKS[run.change], run.text) for run in one.runs)
    return " ".join(f"{start}{text}{end}" for (start, end), text in marked)


def _change(one: ClauseChange) -> dict[str, Any]:
    words = [{"change": run.change or "kept", "text": run.text} for run in one.runs]
    return {
        "change": str(one.change),
        "old": _clause(one.old),
        "new": _clause(one.new),
        "words": words if one.change is Change.REWORDED else [],
    }


def _clause(clause: Clause | None) -> dict[str, str] | None:
    if clause is None:
        return None
    return {"place": clause.locator, "heading": clause.heading, "number": clause.number, "text": clause.text}
