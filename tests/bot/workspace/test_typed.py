"""What people type, as Slack sends it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.people import CHANNELS, PEOPLE
from bot.workspace.typed import escape, rich_text, unescape, wire


def sent(text: str, **more) -> str:
    return wire(text, PEOPLE, CHANNELS, **more)


def leaves(text: str) -> list[dict]:
    return rich_text(text, "b")["elements"][0]["elements"]


@given(st.text())
def test_escaping_can_be_undone(text):
    """Whatever is typed comes back."""
    assert unescape(escape(text)) == text


@given(st.text())
def test_anything_can_be_typed(text):
    """No text breaks the wire form, and it holds no bare tag but marks."""
    rich_text(sent(text), "b")


@given(st.text(alphabet=st.characters(exclude_characters="@#:/")))
def test_plain_words_survive_as_rich_text(text):
    """The leaves of the rich text say what was typed."""
    assert "".join(leaf["text"] for leaf in leaves(sent(text))) == text


def test_a_name_becomes_a_mention():
    """Full names and handles, in any case, and not inside words."""
    assert sent("@Priya Raman and @tom: see x@tom.org") == "<@U01PRIYA> and <@U05TOM>: see x@tom.org"


def test_a_command_that_escapes_names_the_mentioned():
    """As slash commands with should_escape have it."""
    assert sent("@Ellen Birkett to write", names=True) == "<@U03ELLEN|ellen> to write"


def test_a_channel_becomes_a_mark():
    """With its id and name."""
    assert sent("see #partnership-board") == "see <#C02BOARD|partnership-board>"


def test_an_address_becomes_a_link_without_its_full_stop():
    """Punctuation after it stays outside."""
    assert sent("see https://example.org/a?b=1.") == "see <https://example.org/a?b=1>."


def test_tags_are_escaped():
    """Mark-up that somebody types is words."""
    assert sent("<b>&") == "&lt;b&gt;&amp;"


def test_rich_text_knows_the_marks():
    """User, channel, link, emoji and broadcast."""
    kinds = [
        leaf["type"] for leaf in leaves("<@U1> <#C1|x> <https://a.org|a> :eyes: <!here>") if leaf["type"] != "text"
    ]
    assert kinds == ["user", "channel", "link", "emoji", "broadcast"]
