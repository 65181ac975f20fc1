"""No text makes a question fail, whatever its script, length or syntax; and many questions hold no more than a few."""

import gc
import random
import tracemalloc

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.cli import cli
from knowledge.store import search
from knowledge.types import Asker

ANYONE = Asker("U1")
PAPERS = {
    "aldwash/terms.md": "# Terms\n\n## Quorum\n\nThe quorum is five members.",
    "marldale/notes.md": "# Notes\n\n- The Board met.\n- Überprüfung\n- مراجعة المجلس\n- 委員会は毎月",
}
LONG = 100_000
SYNTAX = (
    'AND OR NOT NEAR NEAR( ( ) " * ^ : - + , { } body: title: {body}: "" \' ; -- % _ \\ '
    "\x00 \ud800 \u202e \u200d 👩‍👩‍👧 ﷽ board quorum"
)
pieces = st.one_of(
    st.text(max_size=30),
    st.text(st.characters(categories=["Cs", "Cc", "Cf", "Sc", "So", "Mn", "Nd"]), max_size=10),
    st.sampled_from(SYNTAX.split(" ")),
)
questions = st.lists(pieces, max_size=12).map(" ".join)


@pytest.fixture
def library(library_of):
    return library_of(PAPERS)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("\x00")
@example('"quorum" AND NOT (board OR')
@example("\ud800 quorum \udfff")
@example("body : quorum* NEAR(board, 3) ^the")
@given(questions)
def test_any_text_is_answered_or_honestly_not(library, text) -> None:
    answer = library.ask(text, ANYONE, thread="T1")
    assert answer.text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "a" * LONG,
        "quorum " * (LONG // 7),
        '"' * LONG,
        "(" * LONG,
        "é" * LONG,
        "?" * LONG,
        "quorum? " * (LONG // 8),
        "who chairs the board and " * (LONG // 25),
        " ".join(f"word{n}" for n in range(LONG // 9)),
        " ".join(f"Name{n} Body{n}" for n in range(LONG // 16)),
        "<@" * (LONG // 2),
        "\ud800" * LONG,
        "委" * LONG,
    ],
    ids=lambda text: text[:12].encode("ascii", "backslashreplace").decode(),
)
def test_a_question_as_long_as_a_paper_is_answered_or_honestly_not(library, text) -> None:
    assert library.ask(text, ANYONE, thread="T1").text.strip()


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_phrase_holds_no_quotation_mark_but_those_around_it(words) -> None:
    """So nothing that is typed can end it and go on as syntax."""
    written = search.phrase(words)
    assert written[0] == written[-1] == '"'
    assert '"' not in written[1:-1]


@pytest.mark.parametrize(
    "text", ['NEAR(board quorum) AND "', "\ud800?", "👩‍👩‍👧 quorum", "-- board; DROP TABLE papers", "--quorum"]
)
def test_the_command_line_answers_any_text(library, tmp_path, text) -> None:
    done = CliRunner().invoke(cli, ["ask", "--", text], env={"REMIT_DATABASE": str(tmp_path / "remit.db")})
    assert done.exit_code == 0
    assert done.output.strip()


def test_many_questions_hold_no_more_memory_than_a_few(library) -> None:
    """Each is another. What words and texts are remembered by is bounded; keeping each answer too would be seen."""
    chance = random.Random(1)

    def ask(times: int) -> int:
        for _ in range(times):
            made = " ".join(f"{chance.getrandbits(40):x}" for _ in range(8))
            library.ask(f"what is the quorum of {made}?", ANYONE)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        before = ask(50)
        assert ask(300) - before < 4_000_000
    finally:
        tracemalloc.stop()
