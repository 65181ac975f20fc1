"""`remit index` and `remit ask`."""

import json
import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click
from tqdm import tqdm

from bot.cli.lines import read_lines
from bot.config import Config
from bot.wiring import PaperRooms, create_paper_rooms
from knowledge.errors import NotUnderstood
from knowledge.library import Library
from knowledge.types import Answer, Asker, Audience, IndexReport, NewAsking
from knowledge.words import fold, spoken

CONSOLE = Asker("console")
"""Whoever may run commands on the machine sees every paper."""


def paper_rooms() -> PaperRooms:
    """The papers that the environment names."""
    return create_paper_rooms(Config.from_env(os.environ))


def library() -> Library:
    """Their library."""
    return paper_rooms().library


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--partnership", default="", help="Whose papers these are. Default: the first folder below PATH.")
@click.option(
    "--audience",
    type=click.Choice([a.value for a in Audience]),
    default=Audience.PARTNERS.value,
    show_default=True,
    help="Who may see them.",
)
def index(paths: tuple[Path, ...], partnership: str, audience: str) -> None:
    """Read the papers below PATHS, each a folder or a file. A second run reads only what changed."""
    with tqdm(total=0, unit=" papers", disable=None, leave=False) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        report = library().index(paths, partnership=partnership, audience=Audience(audience), progress=progress)
    _tell(report)


def _tell(report: IndexReport) -> None:
    for path, why in report.refused:
        click.echo(f"Not read: {path}: {why}", err=True)
    for path, why in report.warnings:
        click.echo(f"Not followed: {path}: {why}", err=True)
    counts = {
        "read": report.read,
        "unchanged": report.unchanged,
        "gone": report.gone,
        "refused": report.refused,
        "passed over (not a format that Remit reads)": report.passed_over,
    }
    click.echo(
        "Papers: " + ", ".join(f"{len(paths)} {what}" for what, paths in counts.items() if paths or what == "read")
    )
    if report.refused and not (report.read or report.unchanged):
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("question", required=False)
@click.option("--partnership", default="", help="The partnership it is about, where the words do not say.")
@click.option("--json", "as_json", is_flag=True, help="Answer as one JSON object.")
@click.option(
    "--batch", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Questions, a JSON object a line."
)
def ask(question: str | None, partnership: str, as_json: bool, batch: Path | None) -> None:  # noqa: FBT001 (click passes flags so)
    """Answer QUESTION from the papers, in their own words, with its source."""
    if batch is not None:
        for line in _answers(library(), read_lines(batch, "question")):
            click.echo(json.dumps(line, ensure_ascii=False))
        return
    if not question or not question.strip():
        raise NotUnderstood('Write a question, as in: remit ask "who chairs the board?"')
    rooms = paper_rooms()
    known_partnership(rooms.library, partnership)
    started = time.perf_counter()
    answer = rooms.library.ask(question, CONSOLE, partnership=partnership)
    about = rooms.questions.about(CONSOLE, question, answer, partnership)
    rooms.questions.note(NewAsking(f"console {time.time_ns()}", question, about, CONSOLE.id), answer)
    if as_json:
        click.echo(json.dumps(_as_json("", answer, started), ensure_ascii=False))
    else:
        click.echo(answer.text)
        if answer.also:
            click.echo(f"\nOf other partnerships too: {', '.join(map(spoken, answer.also))}")


def known_partnership(papers: Library, partnership: str) -> str:
    """The name as the papers have it; raises NotUnderstood where no paper is of that partnership."""
    names = papers.partnerships(CONSOLE)
    known = {fold(spoken(name)): name for name in names}
    if partnership and fold(spoken(partnership)) not in known:
        raise NotUnderstood(f"There are no papers of {partnership}. There are of: {', '.join(names) or 'none yet'}")
    return known.get(fold(spoken(partnership)), "")


def _answers(papers: Library, rows: Iterable[Mapping[str, Any]]) -> Iterable[dict[str, Any]]:
    """Each answer in order. Questions that follow one another share a thread, forgotten at the end."""
    thread: dict[Any, str] = {}
    rows = list(rows)
    followed = {row["follows"] for row in rows if row.get("follows") is not None}
    run = f"batch-{time.time_ns()}"
    try:
        for row in rows:
            before = row.get("follows")
            if before in thread or row["id"] in followed:
                thread[row["id"]] = thread.get(before) or f"{run}-{row['id']}"
            started = time.perf_counter()
            answer = papers.ask(
                row["question"], CONSOLE, thread=thread.get(row["id"], ""), partnership=row.get("partnership") or ""
            )
            yield _as_json(row["id"], answer, started)
    finally:
        papers.forget(set(thread.values()))


def _as_json(identity: Any, answer: Answer, started: float) -> dict[str, Any]:  # noqa: ANN401 (ids are the caller's)
    cited = [
        {"document": c.document, "title": c.title, "locator": c.locator, "quote": c.quote} for c in answer.citations
    ]
    return {
        "id": identity,
        "found": answer.found,
        "text": answer.text,
        "choices": list(answer.offered),
        "citations": cited,
        "seconds": round(time.perf_counter() - started, 4),
    }
