"""Actions, decisions, digests and forms as blocks, within what Slack takes."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.limits import check_message, check_view
from handlers.blocks.action import action_form, changed, listed, logged, shown
from handlers.blocks.decision import changed as decision_changed
from handlers.blocks.decision import decision_form
from handlers.blocks.decision import listed as decisions_listed
from handlers.blocks.decision import logged as decision_logged
from handlers.blocks.decision import shown as decision_shown
from handlers.blocks.digest import digest
from handlers.blocks.form import Place
from handlers.blocks.history import history
from handlers.blocks.home import home
from handlers.blocks.text import Message
from handlers.shares import MINE, OVERDUE, Share
from knowledge.register.wording import DecisionWords
from knowledge.types import Action, ActionStatus, Change, Changed, Decision, DecisionStatus, Digest, Source
from tests.slack import buttons, words

TODAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
SHARES = st.builds(
    Share, st.sampled_from(["", "done"]), st.frozensets(st.sampled_from([MINE, OVERDUE])), body=st.just("") | st.text()
)
WORDS = st.text(min_size=1, max_size=3000) | st.integers(1, 3000).map("&".__mul__)


def action(number: int = 1, what: str = "Ring the school", due: date | None = None, owners=("<@U1>",)) -> Action:
    status, source = ActionStatus.OPEN, Source(str(number))
    return Action(number, f"A-2026-{number:03}", what, owners, due, status, "North", source, "U2", AT)


def decision(number: int = 1, what: str = "Merge them", lead: str = "Police") -> Decision:
    return Decision(number, f"D-2026-{number:03}", what, lead, TODAY, "North", Source(str(number)), "U2", AT)


def check(message: Message) -> None:
    check_message({"text": message.text, "blocks": message.blocks})


@given(WORDS, st.lists(WORDS.map(lambda text: text[:200]), max_size=5))
def test_any_action_can_be_shown(what, owners) -> None:
    one = action(what=what, owners=tuple(owners))
    changes = [Change(one.number, AT, "U1", "status", "open", "done")] * 40
    check(logged(one))
    check(shown(one, changes, LONDON, TODAY))


@given(st.integers(0, 60), WORDS, SHARES)
def test_any_list_can_be_shown_and_says_how_many_there_are(number, what, share) -> None:
    message = listed([action(i, what) for i in range(number)], share, TODAY)
    check(message)
    assert str(number) in message.text or number == 0


def test_what_a_list_leaves_out_is_counted() -> None:
    message = listed([action(i) for i in range(34)], Share(), TODAY)
    assert "… and 14 more" in words(message.blocks)
    assert len(buttons({"blocks": message.blocks})) == 20


def test_an_overdue_action_is_marked() -> None:
    late, early = action(1, due=date(2026, 11, 21)), action(2, due=TODAY)
    marked = [words(block) for block in listed([late, early], Share(), TODAY).blocks[1:]]
    assert ["*overdue*" in block for block in marked] == [True, False]


@given(WORDS, WORDS.map(lambda text: text[:200]), st.integers(0, 40))
def test_any_decision_can_be_shown(what, lead, number) -> None:
    check(decision_logged(decision(what=what, lead=lead)))
    check(decisions_listed([decision(i, what, lead) for i in range(number)]))


@given(st.integers(0, 30), WORDS)
def test_any_digest_can_be_posted(number, what) -> None:
    actions = tuple(action(i, what, TODAY) for i in range(number))
    decisions = tuple(decision(i, what) for i in range(number))
    check(digest(Digest(TODAY, "North", actions, actions, actions, decisions)))


def test_an_empty_digest_says_none_under_each_heading() -> None:
    assert words(digest(Digest(TODAY, "", (), (), (), ())).blocks).count("_None._") == 4


def test_a_digest_counts_what_it_leaves_out() -> None:
    actions = tuple(action(i) for i in range(13))
    assert "… and 3 more: `/action list overdue`" in words(digest(Digest(TODAY, "", actions, (), (), ())).blocks)


def test_a_digest_tells_the_status_where_it_matters() -> None:
    stuck = replace(action(1), status=ActionStatus.BLOCKED)
    ratified = replace(decision(1), status=DecisionStatus.RATIFIED)
    told = words(digest(Digest(TODAY, "", (stuck, action(2)), (), (), (ratified, decision(2)))).blocks).splitlines()
    assert ["blocked" in line for line in told if "A-2026" in line] == [True, False]
    assert ["ratified" in line for line in told if "D-2026" in line] == [True, False]


@given(WORDS, WORDS, st.sampled_from(ActionStatus))
def test_any_change_can_be_shown(note, why, status) -> None:
    before = action()
    after = replace(before, note=note, why=why, status=status)
    rows = (Change(before.number, AT, "U1", "note", "", note), Change(before.number, AT, "U1", "why", "", why))
    check(changed(Changed(before, after, rows), "stands so"))
    check(shown(after, rows, LONDON, TODAY))


def test_what_is_ratified_is_not_offered_to_be_ratified() -> None:
    ratified = str(decision_logged(replace(decision(), status=DecisionStatus.RATIFIED)).blocks)
    assert "ratify D-" not in ratified
    assert "implement D-" in ratified


@given(WORDS, WORDS, st.sampled_from(DecisionStatus))
def test_any_change_of_a_decision_can_be_shown(reasons, why, status) -> None:
    before = decision()
    after = replace(before, reasons=reasons, why=why, status=status, review_on=TODAY, supersedes=("D-2025-001",))
    rows = (Change(before.number, AT, "U1", "reasons", "", reasons),)
    check(decision_changed(Changed(before, after, rows), "stands so"))
    check(decision_shown(after, rows, LONDON, TODAY))


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (
            Change("A", AT, "U1", "due", "", "2026-03-06"),
            "22 November, <@U1>: due date from none to Friday 6 March 2026",
        ),
        (Change("A", AT, "U1", "owners", "Police", ""), "22 November, <@U1>: owner from Police to nobody"),
        (Change("A", AT, "U1", "status", "open", "blocked", "no room"), "status from open to blocked: no room"),
        (Change("A", AT, "U1", "note", "old", "new"), "<@U1>: note: new"),
        (Change("A", AT, "", "imported", "", "done"), "22 November: taken in as done"),
        (Change("A", AT, "a <b>", "logged", "", "x"), "22 November, a &lt;b&gt;: logged"),
        (Change("A", AT.replace(year=2025), "U1", "logged", "", "x"), "22 November 2025, <@U1>: logged"),
        (Change("A", AT.replace(month=6, day=1, hour=23), "U1", "logged", "", "x"), "2 June, <@U1>"),
    ],
)
def test_the_history_is_told_in_words(change, line) -> None:
    assert line in words(history([change], LONDON, TODAY))


@given(st.lists(st.text(min_size=1, max_size=200), max_size=130, unique=True))
def test_the_forms_can_be_opened_with_any_partnerships(names) -> None:
    check_view(action_form(names, names[0] if names else "", Place("C1")))
    check_view(decision_form(names, "", Place("C1"), DecisionWords("", "", TODAY)))


@given(st.integers(0, 60))
def test_home_can_be_published(number) -> None:
    check_view(home([action(i) for i in range(number)], TODAY))
