"""`remit questions`: what nobody could answer, what is asked most, what waits for an officer."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import click

from bot.cli.papers import CONSOLE, paper_rooms
from knowledge.errors import NotUnderstood
from knowledge.questions import Questions
from knowledge.types import Case, Curated, Tally, Wanted
from knowledge.words import fold, spoken

UNANSWERED, MOST_ASKED, WAITING, ANSWERS = "unanswered", "most_asked", "waiting", "answers"
TITLES = {
    UNANSWERED: "Unanswered",
    MOST_ASKED: "Most asked",
    WAITING: "Waiting for an officer",
    ANSWERS: "Answers by officers",
}


@click.command()
@click.option("--unanswered", "only", flag_value=UNANSWERED, help="Only those that the papers do not answer.")
@click.option("--most-asked", "only", flag_value=MOST_ASKED, help="Only those asked most.")
@click.option("--waiting", "only", flag_value=WAITING, help="Only those that wait for an officer.")
@click.option("--answers", "only", flag_value=ANSWERS, help="Only officers' answers, with their review dates.")
@click.option("--partnership", default="", help="Only of this partnership.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object, a list for each kind.")
def questions(only: str | None, partnership: str, as_json: bool) -> None:  # noqa: FBT001 (click passes flags so)
    """List the questions of the last 90 days: unanswered, most asked, waiting for an officer; and officers' answers."""
    rooms = paper_rooms()
    name = _known(rooms.library.partnerships(CONSOLE), partnership)
    found = _lists(rooms.questions, name, rooms.today())
    shown = {kind: found[kind] for kind in ([only] if only else TITLES)}
    click.echo(json.dumps(shown, ensure_ascii=False) if as_json else "\n\n".join(map(_text, shown, shown.values())))


def _known(names: Sequence[str], wanted: str) -> str:
    """The partnership by its own name. Raises NotUnderstood where there is none like it."""
    if not wanted:
        return ""
    found = next((name for name in names if fold(spoken(name)) == fold(spoken(wanted))), "")
    if not found:
        raise NotUnderstood(f"There are no papers of {wanted}. There are of: {', '.join(names) or 'none yet'}")
    return found


def _lists(kept: Questions, partnership: str, today: date) -> dict[str, list[dict[str, Any]]]:
    answers = (one for one in kept.standing() if partnership in {"", one.partnership} or not one.partnership)
    return {
        UNANSWERED: [_tally(one) for one in kept.unanswered(partnership)],
        MOST_ASKED: [_tally(one) for one in kept.most_asked(partnership)],
        WAITING: [_case(one) for one in kept.waiting(partnership)],
        ANSWERS: [_curated(one, today) for one in answers],
    }


def _tally(one: Tally) -> dict[str, Any]:
    return {
        "question": one.question,
        "partnership": one.partnership,
        "times": one.times,
        "unanswered": one.unanswered,
        "last": one.last.isoformat(),
    }


def _case(one: Case) -> dict[str, Any]:
    return {
        "question": one.question,
        "partnership": one.partnership,
        "who": one.who,
        "wants": "an answer" if one.wants is Wanted.ANSWER else "a look at an answer that was not right",
        "since": one.opened_at.isoformat(),
        "posted": bool(one.posted),
    }


def _curated(one: Curated, today: date) -> dict[str, Any]:
    return {
        "question": one.question,
        "partnership": one.partnership,
        "answer": one.answer,
        "approved_by": one.approved_name,
        "approved_on": one.approved_on.isoformat(),
        "review_on": one.review_on.isoformat(),
        "due": one.due(today),
    }


def _text(kind: str, rows: Sequence[Mapping[str, Any]]) -> str:
    lines = [f"  {row['question']} | {_facts(kind, row)}" for row in rows] or ["  none"]
    return "\n".join([f"{TITLES[kind]}:", *lines])


def _facts(kind: str, row: Mapping[str, Any]) -> str:
    of = spoken(row["partnership"]) if row["partnership"] else "any partnership"
    if kind == WAITING:
        return f"{of} | {row['who']} wants {row['wants']} | since {row['since'][:10]}"
    if kind == ANSWERS:
        review = "due for review since" if row["due"] else "review by"
        return f"{of} | {row['approved_by']}, {row['approved_on']} | {review} {row['review_on']}"
    times = "once" if row["times"] == 1 else f"{row['times']} times"
    return f"{of} | {times}, last {row['last'][:10]}"
