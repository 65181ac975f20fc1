"""Questions that fit several papers, bodies or partnerships: each is shown with its share of the room."""

from knowledge.answering.compose import LONGEST, compose, render
from knowledge.answering.hits import Hit
from knowledge.answering.question import parse
from knowledge.types import Asker, Audience, Excerpt, PaperRef, Part, Passage, PassageKind

ANYONE = Asker("U1")
LONG = " ".join(f"It keeps note {n} of what the harbour users have asked for." for n in range(30))


def minutes(panel: str, chair: str) -> str:
    return f"# {panel}, 22 September 2031\n\nPresent: {chair} (Chair) and Tom Reed.\n"


def test_two_groups_of_a_partnership_are_both_shown(library_of) -> None:
    library = library_of(
        {"quay/data.md": minutes("Data Panel", "Anna Birch"), "quay/boats.md": minutes("Boats Panel", "Ivan Moss")}
    )
    text = library.ask("who chaired the panel on 22 september 2031?", ANYONE).text
    assert "Anna Birch" in text
    assert "Ivan Moss" in text


def test_a_clause_that_names_another_partnership_alone_is_the_other_side(library_of) -> None:
    library = library_of(
        {
            "northton/tor.md": "# Terms\n\nThe Northton Audit Panel scrutinises the trust each year.\n",
            "southby/tor.md": "# Terms\n\nThe trust is open to review by the Select Committee on Children.\n",
        }
    )
    text = library.ask("who scrutinises the trust in Northton and who does in Southby?", ANYONE).text
    assert "Audit Panel" in text
    assert "Select Committee" in text


def test_no_side_of_a_comparison_takes_the_room_of_another(library_of) -> None:
    library = library_of(
        {
            "northton/tor.md": f"# Harbour Panel\n\n## Purpose\n\nThe Harbour Panel looks after moorings. {LONG}\n",
            "southby/tor.md": "# Harbour Panel\n\n## Purpose\n\nThe Harbour Panel looks after lights.\n",
        }
    )
    text = library.ask("compare the purpose of the Harbour Panel in Northton and Southby", ANYONE).text
    assert "moorings" in text
    assert "lights" in text
    assert len(text) <= 1_800


def test_another_paper_s_title_alone_is_no_answer_beside_the_first(library_of) -> None:
    papers = {
        "fell/terms.md": "# Terms of reference\n\n## The Executive\n\nThe Executive meets eight times a year.\n",
        "fell/minutes.md": "# Executive: minutes of the meeting of 23 April 2026\n\n"
        "Ann Ash proposed a fund over two years to bring together what is bought. Each would put in £60 a year.\n",
    }
    answer = library_of(papers).ask("how often does the executive meet?", ANYONE)
    assert "eight times a year" in answer.text
    assert "fund" not in answer.text


def test_a_long_lead_in_leaves_an_answer_within_its_length() -> None:
    paper = PaperRef(1, "quay/terms.md", "Terms", "quay", Audience.PUBLIC)
    long = Excerpt(paper, "para 1", LONG, ("One.", "Two."), (), listed=True)
    assert len(LONG) > LONGEST / 2
    assert len(render((long, long, long))) <= LONGEST


def test_another_partnership_that_may_be_meant_is_offered_beside_the_answer(library_of) -> None:
    library = library_of(
        {
            "northton/tor.md": "# Terms\n\nThe harbour board meets in the spring on the first Monday of May.\n",
            "southby/tor.md": "# Terms\n\nA harbour board is to meet from 3 March.\n",
            "quay/tor.md": "# Terms\n\nThe tide tables hang in the office.\n",
        }
    )
    question = "when does the harbour board meet in the spring?"
    answer = library.ask(question, ANYONE)
    assert (answer.choices, answer.also) == ((), ("southby",))
    assert answer.text.startswith("The harbour board meets in the spring on the first Monday of May.")
    assert "Southby" not in answer.text
    assert library.ask(question, ANYONE, partnership="northton").also == ()
    assert library.ask(f"{question} in Northton", ANYONE).also == ()


def test_a_second_paper_of_a_partnership_has_room_beside_a_long_list() -> None:
    one = PaperRef(1, "quay/terms.md", "Terms", "quay", Audience.PUBLIC)
    other = PaperRef(2, "quay/plan.md", "The plan", "quay", Audience.PUBLIC)
    items = tuple(f"Item {n}: {LONG[:90]}" for n in range(30))
    text = render(
        (Excerpt(one, "para 1", "All:", items, (), listed=True), Excerpt(other, "para 2", "", ("Here.",), ()))
    )
    assert len(text) <= LONGEST
    assert text.endswith("Here.\n— The plan, para 2")


def test_a_council_that_only_one_partnership_s_papers_name_stands_for_it_beside_another(library_of) -> None:
    library = library_of(
        {
            "northton/report.md": "# Report to the Members of Fellgate Council\n\n"
            "The Fellgate report was written for the moorings.\n\nContact Officer: Ann Ash\n",
            "southby/report.md": "# Report to the Select Committee\n\nContact Officer: Tom Reed\n",
        }
    )
    text = library.ask("who's the named contact for the Fellgate report and who for the Southby one?", ANYONE).text
    assert "Ann Ash" in text
    assert "Tom Reed" in text


def test_each_side_has_room_for_two_quotes() -> None:
    north = PaperRef(1, "northton/tor.md", "Terms", "northton", Audience.PUBLIC)
    south = PaperRef(2, "southby/tor.md", "Terms", "southby", Audience.PUBLIC)
    long = [Excerpt(paper, "para 1", "", (LONG,), ()) for paper in (north, south)]
    text = render((long[0], Excerpt(north, "para 2", "", ("It paints lights.",), ()), long[1]))
    assert len(text) <= LONGEST
    assert "It paints lights." in text
    assert text.count("It keeps note 5") == 2


def test_a_name_of_another_partnership_s_papers_makes_no_answer_to_one_question(library_of) -> None:
    library = library_of(
        {
            "northton/tor.md": "# Terms\n\nThe Northton board meets in May.\n",
            "southby/tor.md": "# Terms\n\nThe Southby board follows the Nolan principles. The Treasurer is Ann Ash.\n",
        }
    )
    assert not library.ask("Who is the Treasurer of Northton?", ANYONE).found
    assert not library.ask("Does the Northton board follow the Nolan principles?", ANYONE).found


def test_who_asks_may_say_of_which_partnership(library_of) -> None:
    library = library_of(
        {
            "northton/tor.md": "# Terms\n\nThe quorum of the board is five members.\n",
            "southby/tor.md": "# Terms\n\nThe quorum of the board is nine members.\n",
        }
    )
    assert "five" in library.ask("As a Northton member: what is the quorum of the board?", ANYONE).text


def test_many_sides_with_two_quotes_each_stay_within_the_length() -> None:
    papers = [PaperRef(n, f"p{n}/terms.md", "Terms of reference", f"p{n}", Audience.PUBLIC) for n in range(1, 8)]
    quotes = [Excerpt(p, f"para {n}", "", (LONG,), ()) for p in papers for n in (1, 2)]
    assert len(render(quotes)) <= LONGEST


def test_which_of_the_partnerships_need_not_be_said_by_any(library_of) -> None:
    months = {"northton": "May", "southby": "June", "eastham": "July", "westwick": "March"}
    begins = "# Arrangements\n\n## Start of it\n\nThe Harbour Trust begins in {month} 2031. " + LONG
    papers = {f"{place}/tor.md": begins.format(month=month) for place, month in months.items()}
    text = library_of(papers).ask("which of the partnerships say when their Harbour Trust begins?", ANYONE).text
    assert all(f"begins in {month} 2031" in text for month in months.values())
    assert len(text) <= 1_800


def hit(partnership: str, number: int, position: int) -> Hit:
    """A long list with a long sentence over it."""
    ref = PaperRef(number, f"{partnership}/a.md", f"Arrangements of {partnership}", partnership, Audience.PUBLIC)
    said = f"In all that its partners take in hand for those who live here, {partnership} means to reach what follows: "
    parts = tuple(Part(f"aim {n} of {partnership}, of which there is much to say", "") for n in range(9))
    passage = Passage(
        ref, position, PassageKind.LIST, ("Aims of it",), said * 4, parts, "para 1", id=10 * number + position
    )
    return Hit(passage, (0,), 0.9, 0.5, frozenset(), answers=True, rare=False, score=2.0)


def test_of_many_sides_each_says_something_of_what_was_asked() -> None:
    places = ("northton", "southby", "eastham", "westwick")
    hits = [hit(place, number, at) for number, place in enumerate(places, 1) for at in (0, 1)]
    text = compose(parse("which of the partnerships say what they mean to reach?"), hits).text
    assert all(f"• aim 0 of {place}, of which" in text for place in places)
    assert len(text) <= LONGEST


def test_two_short_quotes_a_side_find_room_on_three_sides(library_of) -> None:
    rule = "# Terms\n\n## Quorum\n\nThe quorum of the Board is seven.\n\nThe quorum of the Board in a sale is nine.\n"
    papers = {f"{place}/tor.md": rule for place in ("northton", "southby", "eastham")}
    text = library_of(papers).ask("compare the quorum of the board in Northton, Southby and Eastham", ANYONE).text
    assert text.count("in a sale is nine") == 3


def test_a_line_without_a_space_keeps_its_opening() -> None:
    ref = PaperRef(1, "a.md", "Links", "quay", Audience.PUBLIC)
    lines = tuple(f"https://quay.example/{n}{'a' * 200}" for n in range(12))
    assert "https://quay.example/" in render((Excerpt(ref, "para 1", "", lines, lines, listed=True),))
