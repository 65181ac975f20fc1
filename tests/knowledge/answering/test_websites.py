"""A website is asked for by name, and an address answers."""

from knowledge.types import Asker

ANYONE = Asker("U1")
PAPER = """# Background papers

The background papers of the Quay Board are kept by the clerk.

The background papers may also be read at www.quay.example.org in the week of the meeting.
"""


def test_which_website_wants_an_address(library_of) -> None:
    library = library_of({"quay/papers.md": PAPER})
    assert "www.quay.example.org" in library.ask("which website are the background papers on?", ANYONE).text


def test_without_an_address_the_papers_do_not_say(library_of) -> None:
    without = PAPER.replace("www.quay.example.org", "the quay")
    assert not library_of({"quay/papers.md": without}).ask("which website are the background papers on?", ANYONE).found
