"""The pane in which people write to Remit: prompts, title and status."""

from tests.handlers.test_questions import QUORUM
from tests.slack import BOARD, GARETH, MARCUS, SOUTH, deliver, words


def pane(running, channel, thread=""):
    """What the pane shows."""
    return running.workspace.wait_for(lambda: running.workspace.assistant(channel, thread))


def test_an_agents_prompts_are_questions_that_the_papers_answer(running) -> None:
    running.workspace.open_messages(GARETH)
    direct = running.workspace.dm(GARETH)
    prompts = pane(running, direct)["prompts"]
    assert 1 <= len(prompts) <= 4
    for prompt in prompts:
        answer = running.thread(direct, running.workspace.say(GARETH, direct, prompt["message"]))[0]
        assert "feedback_buttons" in str(answer["blocks"])


def test_a_guests_prompts_come_from_public_papers(running) -> None:
    running.workspace.open_messages(MARCUS)
    assert "Quorum" not in str(pane(running, running.workspace.dm(MARCUS))["prompts"])
    assert "quorum" not in str(pane(running, running.workspace.dm(MARCUS))["prompts"])


def test_an_older_app_gets_them_in_the_panes_thread_about_the_channel_beside_it(running) -> None:
    with running.services.store.writing() as db:
        db.execute("INSERT INTO channels (id, partnership) VALUES (?, ?)", [BOARD, SOUTH])
    direct = running.workspace.dm(GARETH)
    thread = {"user_id": GARETH, "channel_id": direct, "thread_ts": "1.2", "context": {"channel_id": BOARD}}
    event = {"type": "assistant_thread_started", "assistant_thread": thread, "event_ts": "1.2"}
    payload = {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": event}
    assert deliver(running.url, running.config.signing_secret, payload)[0] == 200
    prompts = str(pane(running, direct, "1.2")["prompts"])
    assert "Health Board" in prompts
    assert "Trust Board" not in prompts


def test_a_question_names_its_thread_and_its_status_goes_with_the_answer(running) -> None:
    direct = running.workspace.dm(GARETH)
    ts = running.workspace.say(GARETH, direct, QUORUM)
    assert "five members" in words(running.thread(direct, ts)[0]["blocks"])
    assert pane(running, direct, ts) == {"title": QUORUM}


def test_in_a_channel_there_is_no_status(running) -> None:
    ts = running.workspace.say(GARETH, BOARD, f"<@{running.workspace.bot_user}> {QUORUM}")
    running.thread(BOARD, ts)
    assert running.workspace.assistant(BOARD, ts) == {}
