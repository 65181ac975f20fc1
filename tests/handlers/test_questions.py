"""Questions, from a person's words to the answer in its thread."""

import pytest

from handlers.blocks.asked import QUESTION_CHARS
from tests.slack import BOARD, GARETH, GENERAL, MARCUS, NORTH, PRIYA, SOUTH, buttons, words

QUORUM = "what is the quorum of the Trust Board?"


def ask(running, text, user=GARETH, channel=BOARD, thread=None):
    """Mention Remit with a question; gives the ts to look under."""
    ts = running.workspace.say(user, channel, f"<@{running.workspace.bot_user}> {text}", thread)
    return thread or ts


def named(message, label):
    """The action id of the button that bears this label."""
    return next(b["action_id"] for b in buttons(message) if b["text"]["text"] == label)


def test_a_mention_is_answered_in_its_thread_with_quote_paper_and_place(standing) -> None:
    answer = standing.thread(BOARD, ask(standing, QUORUM))[0]
    assert "five members, of whom two must be statutory partners" in words(answer["blocks"])
    assert "*Terms of reference of the Trust Board* · para 1 · Quorum · September 2026" in words(answer["blocks"])
    assert "five members" in answer["text"]


def test_a_mention_is_answered_once(standing) -> None:
    """Slack tells it as app_mention and, where it may, as message too."""
    ts = ask(standing, QUORUM)
    standing.thread(BOARD, ts)
    standing.workspace.settle()
    assert len(standing.thread(BOARD, ts)) == 1


def test_a_list_comes_whole_with_what_leads_to_it(standing) -> None:
    answer = standing.thread(BOARD, ask(standing, "who are the members of the Trust Board?"))[0]
    assert "a head teacher" in words(answer["blocks"])
    assert any(e["type"] == "rich_text_list" for b in answer["blocks"] for e in b.get("elements", ()))


def test_a_direct_message_is_a_question(standing) -> None:
    direct = standing.workspace.dm(GARETH)
    answer = standing.thread(direct, standing.workspace.say(GARETH, direct, QUORUM))[0]
    assert "five members" in words(answer["blocks"])


def test_words_with_a_file_are_a_question_too(standing) -> None:
    direct = standing.workspace.dm(GARETH)
    ts = standing.workspace.share_file(GARETH, direct, "notes.txt", b"x", QUORUM)
    assert "five members" in words(standing.thread(direct, ts)[0]["blocks"])


def test_what_the_papers_do_not_say_is_said_so(standing) -> None:
    answer = standing.thread(BOARD, ask(standing, "what does the helicopter cost?"))[0]
    assert "not" in words(answer["blocks"][:1])
    assert [b["text"]["text"] for b in buttons(answer)] == ["Ask an officer"]


def test_a_mention_without_words_gets_help(standing) -> None:
    assert "/ask" in standing.thread(BOARD, ask(standing, ""))[0]["text"]


@pytest.mark.parametrize("text", ["hello", "Thank you!", "\N{PARTY POPPER}", "what can you do?"])
def test_words_that_ask_nothing_get_help(standing, text) -> None:
    """Most people greet before they ask."""
    assert "/ask" in standing.thread(BOARD, ask(standing, text))[0]["text"]


def test_a_short_word_in_a_thread_goes_on_from_it(standing) -> None:
    ts = ask(standing, QUORUM)
    standing.thread(BOARD, ts)
    ask(standing, "and for us?", thread=ts)
    assert "`/ask" not in words(standing.workspace.wait_for(lambda: standing.thread(BOARD, ts, 2))[1]["blocks"])


def test_a_question_that_is_too_long_is_told_so(standing) -> None:
    answer = standing.thread(BOARD, ask(standing, "quorum " * QUESTION_CHARS))[0]
    assert str(QUESTION_CHARS) in answer["text"]


def test_other_bots_and_edits_do_not_set_it_off(standing) -> None:
    workspace = standing.workspace
    mention = f"<@{workspace.bot_user}> {QUORUM}"
    by_bot = workspace.say_as_bot(BOARD, mention)
    edited = workspace.say(GARETH, BOARD, "hello")
    workspace.edit(GARETH, BOARD, edited, mention)
    direct = workspace.say(GARETH, workspace.dm(GARETH), "?")
    standing.thread(workspace.dm(GARETH), direct)  # delivered after them, and answered
    workspace.settle()
    assert workspace.messages(BOARD, by_bot)[1:] == []
    assert workspace.messages(BOARD, edited)[1:] == []


def test_the_channels_partnership_decides_where_none_is_named(running) -> None:
    running.workspace.command(PRIYA, BOARD, "/governance", f"partnership {SOUTH}")
    running.alone(PRIYA)
    answer = running.thread(BOARD, ask(running, "what is the quorum?"))[0]
    assert "four members" in words(answer["blocks"])
    assert "five members" not in words(answer["blocks"])


def test_a_question_that_fits_two_partnerships_is_asked_back_and_the_choice_answered(standing) -> None:
    ts = ask(standing, "what is the quorum?")
    back = standing.thread(BOARD, ts)[0]
    assert {b["text"]["text"] for b in buttons(back)} == {NORTH, SOUTH}
    standing.workspace.press(GARETH, back["ts"], named(back, SOUTH))
    said = standing.thread(BOARD, ts, answers=2)
    assert "four members" in words(said[1]["blocks"])
    standing.workspace.wait_for(lambda: not buttons(standing.thread(BOARD, ts)[0]))


def test_another_partnership_that_may_be_meant_answers_beside_the_first(running) -> None:
    ts = ask(running, "how many members are the quorum of the trust board?")
    first = running.thread(BOARD, ts)[0]
    running.workspace.press(GARETH, first["ts"], named(first, SOUTH))
    said = running.thread(BOARD, ts, answers=2)
    assert "five members" in words(said[0]["blocks"])
    assert named(said[0], SOUTH)
    assert "four members" in words(said[1]["blocks"])


def test_ask_answers_the_asker_alone_and_shares_when_told(running) -> None:
    running.workspace.command(GARETH, BOARD, "/ask", QUORUM)
    answer = running.alone(GARETH)
    assert "five members" in words(answer["blocks"])
    assert running.own(BOARD) == []
    running.workspace.press(GARETH, answer["ts"], "answer_share")
    shared = running.said(BOARD)
    assert f"<@{GARETH}> asked: {QUORUM}" in words(shared["blocks"])
    assert "five members" in words(shared["blocks"])


def test_ask_that_is_asked_back_stays_with_the_asker(running) -> None:
    running.workspace.command(GARETH, BOARD, "/ask", "what is the quorum?")
    back = running.alone(GARETH)
    running.workspace.press(GARETH, back["ts"], named(back, NORTH))
    found = running.workspace.wait_for(
        lambda: [
            m for m in running.workspace.ephemerals(GARETH) if [b["action_id"] for b in buttons(m)] == ["answer_share"]
        ]
    )
    assert "five members" in words(found[0]["blocks"])
    assert running.own(BOARD) == []


@pytest.mark.parametrize("text", ["", "help", "hi"])
def test_ask_explains_itself(standing, text) -> None:
    assert "/ask" in standing.whispered(GARETH, "/ask", text)["text"]


def test_where_guests_read_along_only_public_papers_are_used(standing) -> None:
    answer = standing.thread(GENERAL, ask(standing, QUORUM, channel=GENERAL))[0]
    assert "five members" not in words(answer["blocks"])
    assert "Guests read this channel" in words(answer["blocks"])


def test_a_guest_sees_public_papers_only(standing) -> None:
    direct = standing.workspace.dm(MARCUS)
    secret = standing.thread(direct, standing.workspace.say(MARCUS, direct, QUORUM))[0]
    assert "five members" not in words(secret["blocks"])
    public = standing.thread(
        direct, standing.workspace.say(MARCUS, direct, "where does the Trust Board meet in public?")
    )
    assert "town hall" in words(public[0]["blocks"])


def test_officers_papers_are_for_officers_and_not_for_a_channel(standing) -> None:
    question = "what is the redundancy provision of the delivery unit?"
    direct = standing.workspace.dm(PRIYA)
    assert "48,000" in words(standing.thread(direct, standing.workspace.say(PRIYA, direct, question))[0]["blocks"])
    in_channel = standing.thread(BOARD, ask(standing, question, user=PRIYA))[0]
    assert "48,000" not in words(in_channel["blocks"])


def test_an_officers_answer_is_not_shared_with_a_channel_that_may_not_see_it(running) -> None:
    running.workspace.command(PRIYA, BOARD, "/ask", "what is the redundancy provision of the delivery unit?")
    answer = running.alone(PRIYA)
    running.workspace.press(PRIYA, answer["ts"], "answer_share")
    assert "did not share" in running.alone(PRIYA, 2)["text"]
    assert running.own(BOARD) == []
