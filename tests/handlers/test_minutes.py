"""Minutes and action logs sent to Remit: read, ticked, corrected, kept."""

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from docx import Document

from handlers import drafts
from knowledge.store import channels
from tests.slack import BOARD, ELLEN, GARETH, GENERAL, MARCUS, PRIYA, SOUTH, buttons, deliver, words

LOG = b"""No,Action,Owner,By when,Status
1,Send the quorum paper,Jo Ware (Police),20 March 2031,Open
2,Book the hall,Clerk and Chair,next Board,Open
3,Ring the school,Clerk,1 March 2031,Complete
"""


def minutes() -> bytes:
    """A Word file with a decision in words and an action in a table."""
    paper = Document()
    paper.add_heading("Minutes of the Locality Group", 1)
    paper.add_paragraph("It was agreed to move to quarterly meetings.")
    table = paper.add_table(rows=2, cols=3)
    for cell, text in zip(
        [*table.rows[0].cells, *table.rows[1].cells],
        ["Action", "Who", "When", "Write to every school", "Police", "3 March 2031"],
        strict=True,
    ):
        cell.text = text
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def sent(running, name="log.csv", content=LOG, user=GARETH):
    """A file in a direct message; gives what Remit says to it."""
    dm = running.workspace.dm(user)
    before = len(running.own(dm))
    ts = running.workspace.share_file(user, dm, name, content)
    (answer,) = running.thread(dm, ts)
    assert len(running.own(dm)) >= before
    return answer


def opened(running, said, user=GARETH):
    """The table that the button under `said` opens."""
    running.workspace.press(user, said["ts"], "minutes_open")
    return running.workspace.wait_for(lambda: running.workspace.views(user))[-1]


def kept(running, count):
    return running.workspace.wait_for(
        lambda: len(running.services.register.all_actions()) >= count and running.services.register.all_actions()
    )


def test_a_log_sent_directly_is_read_and_nothing_is_kept_yet(running) -> None:
    told = words(sent(running)["blocks"])
    assert "In log.csv I found 3 actions. Nothing is kept yet." in told
    assert "Owner: Jo Ware (Police) · Due: Thursday 20 March 2031 · row 1" in told
    assert running.services.register.all_actions() == ()


def test_what_is_ticked_is_kept_with_owners_and_dates_of_the_columns(running) -> None:
    view = opened(running, sent(running))
    assert running.workspace.submit(GARETH, view["id"]) == {}
    first, second = kept(running, 2)
    assert (first.what, first.owners, first.due.isoformat()) == (
        "Send the quorum paper",
        ("Jo Ware (Police)",),
        "2031-03-20",
    )
    assert (second.owners, second.due, second.due_words) == (("Clerk", "Chair"), None, "next Board")


def test_what_the_file_says_is_done_is_kept_only_where_it_is_ticked(running) -> None:
    view = opened(running, sent(running))
    running.workspace.submit(GARETH, view["id"], {"keep 0": [], "keep 1": [], "keep 2": ["yes"]})
    assert [action.what for action in kept(running, 1)] == ["Ring the school"]


def test_one_is_corrected_before_it_is_kept(running) -> None:
    view = opened(running, sent(running))
    running.workspace.press(GARETH, view["id"], "minutes_correct", "1")
    form = running.workspace.wait_for(lambda: running.workspace.views(GARETH)[1:])[-1]
    running.workspace.submit(
        GARETH, form["id"], {"what": "Book the large hall", "other_owner": "Clerk", "due": "2031-03-03"}
    )
    shown = running.workspace.wait_for(
        lambda: [v for v in running.workspace.views(GARETH) if "large hall" in words(v["blocks"])]
    )[-1]
    running.workspace.submit(GARETH, shown["id"])
    booked = kept(running, 2)[1]
    assert (booked.what, booked.owners, booked.due.isoformat()) == ("Book the large hall", ("Clerk",), "2031-03-03")


def test_a_table_submitted_twice_keeps_each_once(running) -> None:
    said = sent(running)
    running.workspace.submit(GARETH, opened(running, said)["id"])
    kept(running, 2)
    again = opened(running, said)
    assert "Kept as A-" in words(again["blocks"])
    running.workspace.submit(GARETH, again["id"])
    running.workspace.wait_for(
        lambda: any("kept already" in m["text"] for m in running.own(running.workspace.dm(GARETH)))
    )
    assert len(running.services.register.all_actions()) == 2


def test_a_long_log_has_pages_and_the_ticks_of_each_count(running) -> None:
    rows = "\n".join(f"{n},Write paper {n} for the panel,Clerk,,Open" for n in range(1, 21))
    view = opened(running, sent(running, content=f"No,Action,Owner,By when,Status\n{rows}\n".encode()))
    running.workspace.press(GARETH, view["id"], "minutes_keep", ["yes"])
    running.workspace.press(GARETH, view["id"], "minutes_next")
    shown = running.workspace.wait_for(
        lambda: [v for v in running.workspace.views(GARETH) if "page 2 of 2" in words(v["blocks"])]
    )[-1]
    running.workspace.submit(GARETH, shown["id"], {"keep 19": []})
    assert len(kept(running, 19)) == 19


def test_a_word_file_gives_its_decisions_and_the_rows_of_its_table(running) -> None:
    view = opened(running, sent(running, "minutes.docx", minutes()))
    running.workspace.submit(GARETH, view["id"])
    (action,) = kept(running, 1)
    assert (action.what, action.owners) == ("Write to every school", ("Police",))
    assert "quarterly meetings" in running.services.register.decisions()[0].what


def test_a_message_menu_reads_the_file_of_that_message(running) -> None:
    ts = running.workspace.share_file(GARETH, BOARD, "log.csv", LOG)
    running.workspace.shortcut(PRIYA, "read_file", ts)
    (answer,) = running.thread(BOARD, ts)
    assert "3 actions" in answer["text"]


def test_a_message_menu_without_a_file_says_so(running) -> None:
    ts = running.workspace.say(GARETH, BOARD, "the minutes come later")
    running.workspace.shortcut(GARETH, "read_file", ts)
    assert "no file that I can read" in running.alone(GARETH)["text"]


def test_in_a_channel_with_proposals_the_author_is_offered_to_have_it_read(running) -> None:
    running.workspace.command(PRIYA, BOARD, "/governance", "proposals on")
    running.alone(PRIYA)
    ts = running.workspace.share_file(GARETH, BOARD, "log.csv", LOG)
    offered = running.alone(GARETH)
    assert [button["text"]["text"] for button in buttons(offered)] == ["Read it", "No"]
    running.workspace.press(GARETH, offered["ts"], "minutes_read")
    assert "3 actions" in running.thread(BOARD, ts)[0]["text"]


def test_a_file_without_an_item_is_told_so(running) -> None:
    assert "found no action and no decision" in sent(running, "garden.csv", b"Name,Colour\nSpade,red\n")["text"]


def test_a_file_that_cannot_be_read_is_told_with_why(running) -> None:
    dm = running.workspace.dm(GARETH)
    running.workspace.share_file(GARETH, dm, "broken.docx", b"PK\x03\x04nonsense")
    said = running.workspace.wait_for(lambda: running.own(dm))[-1]["text"]
    assert "I could not read broken.docx. It" in said


def test_an_item_very_like_an_open_one_is_left_out_unless_ticked(running) -> None:
    running.workspace.command(GARETH, running.workspace.dm(GARETH), "/action", "Clerk and Chair to book the hall")
    kept(running, 1)
    view = opened(running, sent(running))
    assert "Very like A-" in words(view["blocks"]) or "Very like A-" in str(view["blocks"])
    running.workspace.submit(GARETH, view["id"])
    assert [action.what for action in kept(running, 2)] == ["book the hall", "Send the quorum paper"]


def test_a_guest_is_refused(running) -> None:
    dm = running.workspace.dm(MARCUS)
    running.workspace.share_file(MARCUS, dm, "log.csv", LOG)
    assert "Guests may ask" in running.workspace.wait_for(lambda: running.own(dm))[-1]["text"]


def test_a_question_with_a_picture_is_a_question(running) -> None:
    dm = running.workspace.dm(ELLEN)
    ts = running.workspace.share_file(ELLEN, dm, "hall.png", b"\x89PNG", "what is the quorum of the Health Board?")
    assert "four members" in words(running.thread(dm, ts)[0]["blocks"])


def test__words_that_speak_of_the_file_have_it_read(running) -> None:
    dm = running.workspace.dm(GARETH)
    ts = running.workspace.share_file(GARETH, dm, "log.csv", LOG, "please keep the actions in this")
    assert "3 actions" in running.thread(dm, ts)[0]["text"]


def test_a_file_is_sent_with_a_mention_in_a_channel(running) -> None:
    mention = f"<@{running.workspace.bot_user}> here are the minutes"
    ts = running.workspace.share_file(GARETH, BOARD, "log.csv", LOG, mention)
    assert "3 actions" in running.thread(BOARD, ts)[0]["text"]


def test_an_edit_and_the_end_of_the_files_message_are_noted_on_what_was_kept_out_of_it(running) -> None:
    mention = f"<@{running.workspace.bot_user}> the minutes"
    ts = running.workspace.share_file(GARETH, BOARD, "log.csv", LOG, mention)
    (said,) = running.thread(BOARD, ts)
    running.workspace.submit(GARETH, opened(running, said)["id"])
    number = kept(running, 2)[0].number
    for change, told in (
        (lambda: running.workspace.edit(GARETH, BOARD, ts, "Draft minutes"), "source edited"),
        (lambda: running.workspace.delete(GARETH, BOARD, ts), "source deleted"),
    ):
        change()
        running.workspace.wait_for(lambda told=told: running.services.register.history(number)[-1].field == told)


def test_a_file_shared_in_another_channel_too_is_kept_and_confirmed_there(running) -> None:
    ts = running.workspace.share_file(GARETH, BOARD, "log.csv", LOG, f"<@{running.workspace.bot_user}> the minutes")
    running.thread(BOARD, ts)
    with running.services.store.writing() as db:
        channels.set_partnership(db, GENERAL, SOUTH)
    again = shared_again(running, ts, GENERAL)
    (said,) = running.thread(GENERAL, again)
    running.workspace.submit(GARETH, opened(running, said)["id"])
    assert "kept 2 items" in running.thread(GENERAL, again, 2)[-1]["text"]
    assert {(a.partnership, a.source.channel) for a in kept(running, 2)} == {(SOUTH, GENERAL)}


def shared_again(running, ts, channel):
    """The file of a message of the board in another channel, as Slack delivers it; gives the ts there."""
    (file,) = next(m for m in running.workspace.messages(BOARD) if m["ts"] == ts)["files"]
    there = running.workspace.say(GARETH, channel, "here too")
    text = f"<@{running.workspace.bot_user}> the minutes"
    event = {"type": "app_mention", "user": GARETH, "channel": channel, "ts": there, "text": text, "files": [file]}
    body = {"type": "event_callback", "team_id": "T0FELLMOOR", "event_id": f"Ev{there}", "event": event}
    assert deliver(running.url, running.config.signing_secret, body)[0] == 200
    return there


def test_two_officers_who_change_a_draft_at_once_overwrite_nothing(running) -> None:
    """Each of many changes, by two threads, stands at the end."""
    sent(running)
    with running.services.store.reading() as db:
        key = next(iter(db.query("SELECT key FROM drafts")))["key"]

    def change(number, letter):
        for _ in range(20):
            drafts.change(
                running.services,
                key,
                lambda d: d.with_item(number, lambda item: replace(item, what=item.what + letter)),
            )

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(change, 0, "x"), pool.submit(change, 1, "y")]:
            done.result()
    first, second, _ = drafts.draft_of(running.services, key).reading.items
    assert (first.what.count("x"), second.what.count("y")) == (20, 20)


def test_a_tick_that_another_officer_took_off_stays_off_when_a_page_is_left(running) -> None:
    rows = "\n".join(f"{n},Write paper {n} for the panel,Clerk,,Open" for n in range(1, 21))
    log = f"No,Action,Owner,By when,Status\n{rows}\n".encode()
    ts = running.workspace.share_file(GARETH, BOARD, "log.csv", log, f"<@{running.workspace.bot_user}> the minutes")
    (said,) = running.thread(BOARD, ts)
    views = {user: opened(running, said, user)["id"] for user in (GARETH, PRIYA)}
    running.workspace.press(PRIYA, views[PRIYA], "minutes_keep", [])
    for user in (PRIYA, GARETH):
        running.workspace.press(user, views[user], "minutes_next")
        running.settle()
    draft = drafts.draft_of(running.services, buttons(said)[0]["value"])
    assert [item.ticked for item in draft.reading.items[:2]] == [False, True]
