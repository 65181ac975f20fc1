"""The register as a file, read back as its readers do."""

import csv
import io
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from knowledge.reports.columns import PLACE
from knowledge.reports.export import COLUMNS, export
from knowledge.types import Action, ActionStatus, Decision, Source
from knowledge.types.fields import FIELDS

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
SOURCE = Source("k", "C1", "https://example.org/1")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)


def action(what="send the paper", owners=("<@U1>", "Police"), due=date(2026, 3, 9)) -> Action:
    return Action(1, "A-2026-001", what, owners, due, ActionStatus.OPEN, "Aldwash", SOURCE, "U9", NOW)


DECISION = Decision(1, "D-2026-001", "merge the groups", "Police", date(2026, 3, 2), "Aldwash", SOURCE, "U9", NOW)


def csv_rows(data) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def unguarded(cell) -> str:
    """As the module says: take one apostrophe from before a sign that a spreadsheet would run."""
    guarded = cell.startswith("'") and cell.lstrip("'")[:1] in set("=+-@＝＋－＠\t\r\n")
    return cell[1:] if guarded and cell.lstrip("'") else cell


def xlsx_rows(data) -> list[tuple]:
    return list(load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True))


def test_csv_holds_the_action() -> None:
    (row,) = csv_rows(export([action()], "csv"))
    assert (row["number"], row["what"], row["owner"]) == ("A-2026-001", "send the paper", "<@U1>; Police")
    assert (row["due"], row["status"], row["created_at"]) == ("2026-03-09", "open", "2026-03-04T09:30:00+00:00")
    assert row["done_at"] == ""


def test_json_keeps_owners_apart_and_what_is_unset_null() -> None:
    (row,) = json.loads(export([action(due=None)], "json"))
    assert (row["owner"], row["due"]) == (["<@U1>", "Police"], None)
    assert tuple(row) == COLUMNS["actions"]


def test_xlsx_holds_the_action() -> None:
    header, row = xlsx_rows(export([action()], "xlsx"))
    assert header == COLUMNS["actions"]
    assert dict(zip(header, row, strict=True))["owner"] == "<@U1>; Police"


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_decisions_have_their_own_columns(form) -> None:
    data = export([DECISION], form)
    rows = {"csv": csv_rows, "json": json.loads}.get(form, lambda d: [dict(zip(*xlsx_rows(d), strict=True))])(data)
    assert tuple(rows[0]) == COLUMNS["decisions"]
    assert rows[0]["decided_on"] == "2026-03-02"


@pytest.mark.parametrize(("kind", "item"), [("actions", Action), ("decisions", Decision)])
def test_every_field_has_its_column(kind, item) -> None:
    named = {"owners" if column == "owner" else column for column in COLUMNS[kind]}
    assert named == {*FIELDS[item], *PLACE}


def test_an_empty_register_still_names_its_columns() -> None:
    assert export([], "csv", kind="decisions").decode().split() == [",".join(COLUMNS["decisions"])]
    assert xlsx_rows(export([], "xlsx")) == [COLUMNS["actions"]]
    assert json.loads(export([], "json")) == []


@pytest.mark.parametrize("what", ["=1+1", "+44 20", "-2", "@SUM(A1)", "\t=1", "'=1", "＝1"])
def test_no_csv_cell_is_a_formula(what) -> None:
    (row,) = csv_rows(export([action(what)], "csv"))
    assert row["what"][0] == "'"


@pytest.mark.parametrize("what", ["=1+1", '=HYPERLINK("http://x")', "-2"])
def test_no_xlsx_cell_is_a_formula(what) -> None:
    sheet = load_workbook(io.BytesIO(export([action(what)], "xlsx"))).active
    assert (sheet["B2"].data_type, sheet["B2"].value) == ("s", what)


@given(ANY_TEXT)
def test_csv_gives_every_text_back(what) -> None:
    (row,) = csv_rows(export([action(what)], "csv"))
    assert unguarded(row["what"]) == what


@given(ANY_TEXT)
def test_no_text_breaks_a_workbook(what) -> None:
    """Control characters that the format forbids are left out."""
    assert len(xlsx_rows(export([action(what)], "xlsx"))) == 2
