"""Answers as messages, within what Slack takes."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.limits import check_message
from handlers.blocks.answer import answer, private, shared, whole
from handlers.blocks.asked import QUESTION_CHARS, Asked, pack, unpack
from knowledge.types import Answer, Audience, Excerpt, PaperRef, PaperStatus
from tests.slack import buttons, words

PAPER = PaperRef(1, "a/b.md", "Terms <of> reference", "North", Audience.PARTNERS, date(2016, 9, 1))
ASKED = Asked("who sits on it?", thread="1.1")
LINE = st.text(min_size=1, max_size=4000) | st.integers(1, 6000).map("word ".__mul__)


def excerpt(*lines: str, listed: bool = False, lead_in: str = "") -> Excerpt:
    return Excerpt(PAPER, "para 7", lead_in, lines, lines, listed)


def found(*excerpts: Excerpt, note: str = "") -> Answer:
    return Answer(
        "who sits on it?", found=True, text="\n".join(e.lines[0] for e in excerpts), excerpts=excerpts, note=note
    )


def test_words_are_quoted_and_their_place_stands_under_them() -> None:
    blocks = answer(found(excerpt("Five & <more>.")), ASKED).blocks
    assert blocks[0]["elements"][0]["type"] == "rich_text_quote"
    assert "Five & <more>." in words(blocks[0])
    assert words(blocks[1]) == "*Terms &lt;of&gt; reference* · para 7 · September 2016"


def test_a_list_stays_a_list_under_its_lead_in() -> None:
    (block, _) = answer(found(excerpt("a", "b", listed=True, lead_in="The members are:")), ASKED).blocks
    lead_in, bullets = block["elements"]
    assert words(lead_in) == "The members are:"
    assert [words(item) for item in bullets["elements"]] == ["a", "b"]


def test_a_note_stands_before_the_quotes() -> None:
    assert words(answer(found(excerpt("a"), note="Of two, this one."), ASKED).blocks[0]) == "Of two, this one."


def test_what_there_is_no_room_for_is_counted_with_its_place() -> None:
    lines = tuple(f"{i} " + "word " * 100 for i in range(40))
    shown = answer(found(excerpt(*lines, listed=True), excerpt("last")), ASKED)
    visible = sum(line.strip() in words(shown.blocks) for line in lines)
    assert f"… and {40 - visible} more there" in words(shown.blocks)
    assert "last" in words(shown.blocks) or "… and more in" in words(shown.blocks)


def test_places_beyond_the_last_are_named() -> None:
    shown = answer(found(*(excerpt(f"line {i}") for i in range(30))), ASKED)
    assert "… and 12 places more" in words(shown.blocks)


def test_not_found_says_so_and_folds_the_nearest_under_it() -> None:
    given_answer = Answer("q", found=False, text="The papers do not say.\nmore", nearest=excerpt("Something near."))
    sentence, nearest = answer(given_answer, ASKED).blocks
    assert words(sentence) == "The papers do not say."
    assert nearest["type"] == "context"
    assert "“Something near.”" in words(nearest)


def test_a_question_asked_back_has_a_button_for_each_choice() -> None:
    back = Answer("q", found=True, text="Which partnership?\n• A\n• B", choices=("A", "B"), note="Which partnership?")
    message = answer(back, ASKED)
    assert words(message.blocks[0]) == "Which partnership?"
    chosen = [unpack(button["value"]) for button in buttons({"blocks": message.blocks})]
    assert chosen == [Asked("who sits on it?", "A", "1.1"), Asked("who sits on it?", "B", "1.1")]


def test_only_what_was_found_can_be_shared() -> None:
    missing = Answer("q", found=False, text="The papers do not say.")
    assert buttons({"blocks": private(missing, ASKED).blocks}) == []
    assert len(buttons({"blocks": private(found(excerpt("a")), ASKED).blocks})) == 1


def test_a_shared_answer_names_who_asked_what() -> None:
    message = shared(answer(found(excerpt("a")), ASKED), "U1", "is it <b>?")
    assert words(message.blocks[0]) == "<@U1> asked: is it &lt;b&gt;?"


@given(st.lists(st.tuples(st.lists(LINE, min_size=1, max_size=12), st.booleans(), LINE), max_size=25), LINE)
def test_every_answer_is_within_slacks_limits(excerpts, note) -> None:
    given_answer = found(*(excerpt(*lines, listed=listed, lead_in=lead) for lines, listed, lead in excerpts), note=note)
    message = shared(private(given_answer, ASKED), "U1", "q")
    check_message({"text": message.text, "blocks": message.blocks})


@given(st.integers(1, 90))
def test_every_question_asked_back_is_within_slacks_limits(number) -> None:
    choices = tuple(
        f"Partnership number {i} with a name that is far too long for a face of a button" for i in range(number)
    )
    message = answer(Answer("q", found=False, text="Which?", choices=choices), ASKED)
    check_message({"text": message.text, "blocks": message.blocks})
    assert len(buttons({"blocks": message.blocks})) == number


@given(st.text(max_size=QUESTION_CHARS).filter(lambda text: text.isprintable()))
def test_a_question_survives_its_button(text) -> None:
    assert unpack(pack(Asked(text, "", "1.1"), "North")) == Asked(text, "North", "1.1")


def test_a_draft_says_so_beside_its_date() -> None:
    draft = replace(excerpt("Five."), paper=replace(PAPER, status=PaperStatus.DRAFT))
    assert words(answer(found(draft), ASKED).blocks[1]).endswith("September 2016 · _draft_")


def test_what_is_offered_beside_a_folded_list_is_still_there_when_it_is_unfolded() -> None:
    listed = replace(found(excerpt(*(f"Item {n}" for n in range(30)), listed=True)), also=("South",))
    kept = replace(ASKED, number=7)
    folded = answer(listed, kept)
    unfolded = whole(replace(listed, also=()), kept, folded.blocks)[0]
    labels = [one["text"]["text"] for one in buttons({"blocks": unfolded.blocks})]
    assert "South" in labels
    assert "Show all 30" not in labels
