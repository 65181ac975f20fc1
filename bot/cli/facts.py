"""`remit facts`."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import click

from bot.cli.papers import CONSOLE, known_partnership, library
from knowledge.types.facts import FactFound, FactKind
from knowledge.words import spoken

_NONE = "No paper says that. See what there is with `remit facts`, or read papers in with `remit index`."


@click.command()
@click.option("--body", default="", help="Of a body, a post or an agency with NAME in its name, or so abbreviated.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in FactKind]),
    help="Of this kind; may be given again.",
)
@click.option("--partnership", default="", help="Of one partnership.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def facts(body: str, kinds: Sequence[str], partnership: str, as_json: bool) -> None:  # noqa: FBT001 (click passes flags so)
    """Show what the papers say of the partnership: bodies, members, duties, meetings, money, decisions …

    Each with the paper and the place that say it. An officer's own register of members (a sheet or YAML file with
    columns such as body, name, role, organisation, from and until) wins over what papers suggest.
    """
    papers = library()
    partnership = known_partnership(papers, partnership)
    found = papers.facts(CONSOLE, partnership=partnership, body=body, kinds=[FactKind(kind) for kind in kinds])
    if as_json:
        for one in found:
            click.echo(json.dumps(_as_json(one), ensure_ascii=False))
    else:
        for line in _shown(found) if found else [_NONE]:
            click.echo(line)


def _shown(found: Sequence[FactFound]) -> Iterator[str]:
    """A heading a partnership, then a fact a line with its place."""
    shown = ""
    for one in sorted(found, key=lambda one: one.paper.partnership):
        if one.paper.partnership != shown:
            shown = one.paper.partnership
            yield f"{spoken(shown)}"
        yield f"  {_line(one)}"


def _line(one: FactFound) -> str:
    fact = one.fact
    role = f" ({fact.role})" if fact.role else ""
    party = f", {fact.party}" if fact.party and fact.party not in fact.value else ""
    said = " / ".join(fact.value.split("\n"))
    days = " to ".join(day.isoformat() if day else "…" for day in (fact.since, fact.until))
    when = f" [{days}]" if fact.since or fact.until else ""
    source = " (register)" if fact.authority else ""
    told = ": ".join(filter(None, (fact.kind, fact.holder, said)))
    return f"{told}{party}{role}{when} — {one.paper.path}, {one.locator}{source}"


def _as_json(one: FactFound) -> dict[str, Any]:
    fact = one.fact
    return {
        "kind": fact.kind,
        "holder": fact.holder,
        "key": fact.key,
        "value": fact.value,
        "role": fact.role,
        "party": fact.party,
        "from": fact.since.isoformat() if fact.since else None,
        "until": fact.until.isoformat() if fact.until else None,
        "authority": fact.authority,
        "partnership": one.paper.partnership,
        "document": one.paper.path,
        "title": one.paper.title,
        "locator": one.locator,
    }
