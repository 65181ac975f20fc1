"""Who is in a post: which posts a question asks the holders of, and where somebody is named in them."""

import pytest

from knowledge.answering.posted import Post, posts_asked
from knowledge.answering.wants import wants
from knowledge.types import Asker, Audience

CHAIR, VICE, TREASURER = Post("chair", second=False), Post("chair", second=True), Post("treasurer", second=False)
ANYONE = Asker("U1", frozenset({Audience.PUBLIC, Audience.PARTNERS}))
MINUTES = """# Brackley Forum minutes

## Officers

- Chair: Ann Harrow
- Vice-Chair: Tom Bell
- Treasurer: vacant

## Duties

The Chair leads the Forum, and the Vice-Chair and the Treasurer assist the Chair of the Forum.

The Treasurer keeps the books of the Forum. The Clerk keeps its papers.
"""


LETTER = """# Letter to the mill

## Lock repairs

Please mend the lock.

Moira Quill

Corporate Director

Harbour Services
"""


def test_who_signs_a_letter_is_in_the_post_below(library_of) -> None:
    answer = library_of({"brackley/letter.md": LETTER}).ask("who is the director of harbour services?", ANYONE)
    assert "Moira Quill" in answer.text


def asked(text: str) -> tuple[Post, ...]:
    return posts_asked(text, wants(text))


@pytest.mark.parametrize(
    ("question", "posts"),
    [
        ("chair and vice chair of the forum", (CHAIR, VICE)),
        ("who is the treasurer?", (TREASURER,)),
        ("who chairs the forum", (CHAIR,)),
        ("Forum board: vice-chair + treasurer", (VICE, TREASURER)),
        ("who is the cochair", (Post("chair", second=True),)),
        ("who is the Company Secretary?", (Post("secretary", second=False),)),
    ],
)
def test_the_posts_whose_holders_are_asked_for(question, posts) -> None:
    assert asked(question) == posts


@pytest.mark.parametrize(
    "question",
    [
        "what does the chair do?",
        "how long does a treasurer serve?",
        "who does the chair report to?",
        "who has a casting vote, the treasurer?",
        "main tasks of the treasurer",
        "who leads on housing?",
        "which law says that the club has officers?",
    ],
)
def test_what_else_is_asked_of_a_post_asks_for_no_holder(question) -> None:
    assert asked(question) == ()


@pytest.fixture
def library(library_of):
    return library_of({"brackley/minutes.md": MINUTES})


def test_names_answer_before_duties_do(library) -> None:
    answer = library.ask("chair and vice chair of the Brackley forum", ANYONE)
    assert "Ann Harrow" in answer.text
    assert "Tom Bell" in answer.text


@pytest.mark.parametrize("post", ["treasurer", "clerk"])
def test_a_post_without_a_name_beside_it_is_nobodys(library, post) -> None:
    answer = library.ask(f"who is the {post} of the Brackley forum?", ANYONE)
    assert not answer.found


NAMES_BELOW = """# The committee

## President

### Ann Harrow

ann@club.example

## Catering Officer

### Tom Bell

tom@club.example

## Activity

### Further Expectations

The secretary and the officers serve for two years and may stand again, if those who elect them think so.
"""


def test_a_name_below_a_post_as_a_heading_holds_it(library_of) -> None:
    library = library_of({"club/committee.md": NAMES_BELOW})
    assert "Tom Bell" in library.ask("who's catering officer on the committee?", ANYONE).text
    assert not library.ask("who is the club's secretary?", ANYONE).found


def test_the_deputy_of_a_named_post_is_not_the_post() -> None:
    assert asked("who are the deputy safeguarding coordinators") == (Post("coordinator", second=True),)
    assert asked("deputy chair and secretary of the forum")[1] == Post("secretary", second=False)


def test_who_is_in_a_post_is_found_behind_much_that_only_speaks_of_it(library_of) -> None:
    duties = "".join(
        f"## Article {n}\n\nThe Harbour Director now signs paper {n} of the Harbour Director.\n\n" for n in range(40)
    )
    library = library_of(
        {
            "quay/bylaws.md": f"# Bylaws of the harbour\n\n{duties}",
            "quay/people.md": "# People of the harbour\n\nThe Director is Ann Ash, who came in May.\n",
        }
    )
    assert "Ann Ash" in library.ask("harbour director now", ANYONE).text


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("who's the pier keeper of the trust at the moment?", "pier keeper"),
        ("who is the current parish visitor for Northton?", "parish visitor"),
        ("name of the Lead Member for Housing in Northton?", "lead member"),
        ("name of Northton's Lead Member?", "lead member"),
    ],
)
def test_whoever_is_in_a_post_today_or_its_holders_name_is_asked_for_of_any_post(question, noun) -> None:
    assert [post.noun for post in asked(question)] == [noun]


@pytest.mark.parametrize(
    "question",
    [
        "who's responsible for housing at the moment",
        "who's running the groups at the moment",
        "who is the accountable body now?",
        "who are the primary partners now?",
        "what is the name of the new strapline?",
    ],
)
def test_what_a_body_or_several_are_is_no_post(question) -> None:
    assert asked(question) == ()


KEEPERS = """# Pier rules

The Pier Keeper opens the pier, and the Deputy Keeper locks it. Whoever wants it open later asks the Pier Keeper.
"""


def test_duties_of_a_post_are_not_who_is_in_it(library_of) -> None:
    asked_of = library_of({"quay/pier.md": KEEPERS})
    assert not asked_of.ask("who's the pier keeper at the moment?", ANYONE).found
    assert asked_of.ask("who opens the pier?", ANYONE).found


def test_a_misspelt_post_is_one(library_of) -> None:
    papers = {
        "quay/rules.md": "# Rules\n\nThe executive officers of the Quay Club look after the welfare of its members.\n",
        "quay/safe.md": "# Safeguarding\n\nThe Club Welfare Officer is: Ann Harrow, 01632 960123.\n",
    }
    library = library_of(papers)
    for question in ("who's the welfare officer at the Quay Club?", "who's the welfare oficer at the Quay Club?"):
        assert "Ann Harrow" in library.ask(question, ANYONE).excerpts[0].lines[0]


def test_whoever_is_named_beside_the_post_is(library_of) -> None:
    named = KEEPERS + "\nThe Pier Keeper is Ann Harrow, who may be rung in the season.\n"
    answer = library_of({"quay/pier.md": named}).ask("who's the pier keeper at the moment?", ANYONE)
    assert "Ann Harrow" in answer.text


LEADS = """# Quay Board

Each member of the Board takes responsibility for one of the five aims. The members who lead on them are in Annex 2.
"""


def test_which_members_lead_asks_for_their_names(library_of) -> None:
    assert not library_of({"quay/a.md": LEADS}).ask("which Board members are leading on the five aims?", ANYONE).found
    named = LEADS + "\nOf the Board members Ann Harrow leads on the first of the five aims, Tom Bell on the others.\n"
    found = library_of({"quay/b.md": named}).ask("which Board members are leading on the five aims?", ANYONE)
    assert "Ann Harrow" in found.text


def test_a_name_behind_its_post_is_a_name(library_of) -> None:
    said = "# Regatta\n\nCommodore Mary Reed opened the season. Vice Commodore Tom Bell closed it in the autumn.\n"
    library = library_of({"quay/regatta.md": said})
    assert "Mary Reed" in library.ask("who is the commodore?", ANYONE).text
    assert "Tom Bell" in library.ask("who is the vice commodore?", ANYONE).text


@pytest.mark.parametrize(
    "question",
    [
        "who is represented on the board at the moment?",
        "who is exempt at the moment?",
        "who is a member of the board now?",
        "which members must the secretary notify before a sale?",
    ],
)
def test_what_is_said_of_several_asks_for_no_holder(question) -> None:
    assert asked(question) == ()
