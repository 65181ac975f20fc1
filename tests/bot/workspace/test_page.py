"""The page in a real browser, with the small bot at work."""

import re
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from slack_sdk import WebClient

from bot.workspace.server import Workspace
from tests.bot.workspace.small_bot import BUTTONS, MANIFEST, Heard, by_http

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on PATH to see the page with")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def workspace() -> Iterator[Workspace]:
    """One workspace with the small bot; each test has a channel of its own."""
    with Workspace(manifest=MANIFEST, ack_seconds=1.0) as running, by_http(running, Heard()):
        yield running


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Page:
    """One tab of it."""
    tab = browser.new_page()
    tab.set_default_timeout(5000)
    return tab


@pytest.fixture
def page(tab: Page, workspace: Workspace) -> Iterator[Page]:
    """The page as Priya sees it; an error in its scripts fails the test."""
    errors: list[str] = []

    def note(said: object) -> None:
        if getattr(said, "type", "error") == "error":
            errors.append(str(said))

    tab.on("pageerror", note)
    tab.on("console", note)
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.goto(workspace.page_url)
    tab.get_by_text("Remit is connected").wait_for()
    yield tab
    tab.remove_listener("pageerror", note)
    tab.remove_listener("console", note)
    assert errors == []


def enter(page: Page, channel: str) -> None:
    room = page.locator(f"[data-channel='{channel}']")
    room.click()
    expect(room).to_have_attribute("aria-current", "page")


def write(page: Page, text: str) -> None:
    page.get_by_label("Message", exact=True).fill(text)
    page.keyboard.press("Enter")


def test_a_mention_is_typed_and_answered_in_a_thread(page: Page, workspace: Workspace):
    """Names complete, the reply is counted, and the thread opens beside."""
    page.get_by_label("Message", exact=True).press_sequentially("@Rem")
    page.keyboard.press("Tab")
    page.keyboard.type("who chairs?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="1 reply").click()
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread).to_contain_text("You said: @Remit who chairs?")
    assert workspace.messages("#general")[0]["text"] == f"<@{workspace.bot_user}> who chairs?"


def test_a_command_is_offered_and_answered_to_oneself(page: Page):
    """The list shows the manifest's hint; the answer is marked."""
    enter(page, "C02BOARD")
    page.get_by_label("Message", exact=True).press_sequentially("/as")
    expect(page.locator("#composer-list")).to_contain_text("a question")
    page.keyboard.press("Enter")
    page.keyboard.type("who chairs?")
    page.keyboard.press("Enter")
    expect(page.locator(".only-you")).to_contain_text("Only visible to you")
    expect(page.locator(".only-you")).to_contain_text("Looking for who chairs?")


def test_a_button_is_pressed(page: Page, workspace: Workspace, client: WebClient):
    """What the bot makes of it is shown where the button was."""
    ts = client.chat_postMessage(channel="C03PRACTICE", text="x", blocks=BUTTONS)["ts"]
    enter(page, "C03PRACTICE")
    page.locator(f"[data-ts='{ts}'] [data-action-id='share']").click()
    expect(page.locator(f"[data-ts='{ts}']")).to_contain_text("Shared 42")


def press_slowly(page: Page, where: str, meanwhile: Callable[[], object]) -> None:
    """Press, and let go when the page has seen what came meanwhile."""
    box = page.locator(where).bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    with page.expect_response("**/look*"):
        meanwhile()
    page.evaluate("() => new Promise(requestAnimationFrame)")
    page.mouse.up()


def test_a_room_is_entered_though_a_message_comes_under_the_press(page: Page, workspace: Workspace):
    """It becomes unread while it is pressed."""
    press_slowly(
        page, "[data-channel='C03PRACTICE']", lambda: workspace.say("tom", "#practice-sub-group", "Good morning")
    )
    expect(page.locator("[data-channel='C03PRACTICE']")).to_have_attribute("aria-current", "page")
    expect(page.locator("#messages")).to_contain_text("Good morning")


def test_a_button_is_pressed_though_its_message_changes_under_the_press(page: Page, client: WebClient):
    """The change is shown once the press is over."""
    ts = client.chat_postMessage(channel="C03PRACTICE", text="x", blocks=BUTTONS)["ts"]
    enter(page, "C03PRACTICE")
    more = [*BUTTONS, {"type": "section", "text": {"type": "mrkdwn", "text": "More"}}]
    share = f"[data-ts='{ts}'] [data-action-id='share']"
    press_slowly(page, share, lambda: client.chat_update(channel="C03PRACTICE", ts=ts, text="x", blocks=more))
    expect(page.locator(f"[data-ts='{ts}']")).to_contain_text("Shared 42")


def test_a_modal_shows_its_error_under_the_field(page: Page, workspace: Workspace):
    """What was typed stays; the second submission closes it."""
    enter(page, "C04EARLYHELP")
    write(page, "/action")
    dialog = page.get_by_role("dialog", name="Log an action")
    dialog.get_by_label("What is to be done").fill("x")
    dialog.get_by_role("button", name="Log").click()
    expect(dialog.get_by_role("alert").first).to_have_text("Say what is to be done")
    field = dialog.get_by_label("What is to be done")
    expect(field).to_have_value("x")
    expect(field).to_be_focused()
    field.fill("write to partners")
    dialog.get_by_label("Due").fill("2031-03-03")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    workspace.wait_for(lambda: workspace.messages(workspace.dm("priya"))[-1]["text"] == "Logged: write to partners")


def test_escape_closes_a_modal_in_the_workspace_too(page: Page, workspace: Workspace):
    """The bot is told of it."""
    enter(page, "C04EARLYHELP")
    write(page, "/action")
    page.get_by_role("dialog", name="Log an action").wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    workspace.wait_for(lambda: not workspace.views("priya"))


def test_a_failing_command_is_told(page: Page):
    """As Slack tells it, in the channel."""
    enter(page, "G05OFFICERS")
    write(page, "/digest now")
    expect(page.locator(".only-you")).to_contain_text("/digest failed")


def test_a_message_menu_offers_shortcuts_and_ones_own_deeds(page: Page, workspace: Workspace):
    """Edit, delete, react, and the app's own."""
    ts = workspace.say("priya", "#early-help", "first words")
    enter(page, "C04EARLYHELP")
    message = page.locator(f"[data-ts='{ts}']")
    message.hover()
    message.get_by_label("Another emoji").click()
    page.get_by_role("menuitem", name="eyes").click()
    expect(message.locator(".reaction")).to_contain_text("1")
    message.hover()
    message.get_by_label("More actions").click()
    page.get_by_role("menuitem", name="Edit message").click()
    page.get_by_label("Edit message").fill("second words")
    page.keyboard.press("Enter")
    expect(message).to_contain_text("second words")
    expect(message).to_contain_text("(edited)")
    message.hover()
    message.get_by_label("More actions").click()
    page.get_by_role("menuitem", name="Log an action").click()
    page.get_by_role("dialog", name="Log an action").wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    message.hover()
    message.get_by_label("More actions").click()
    page.get_by_role("menuitem", name="Delete message").click()
    expect(message).to_have_count(0)


def test_nothing_that_is_written_becomes_markup(page: Page, workspace: Workspace, client: WebClient):
    """In messages, links, headers and tables."""
    evil = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>"
    blocks = [
        {"type": "section", "text": {"type": "mrkdwn", "text": f"{evil} <javascript:window.hacked=1|press me>"}},
        {"type": "markdown", "text": f"# {evil}\n[x](javascript:window.hacked=1)"},
        {"type": "table", "rows": [[{"type": "raw_text", "text": evil}]]},
        {"type": "header", "text": {"type": "plain_text", "text": evil}},
    ]
    ts = client.chat_postMessage(channel="G05OFFICERS", text="x", blocks=blocks)["ts"]
    enter(page, "G05OFFICERS")
    write(page, evil)
    page.get_by_text("press me").click()
    expect(page.locator(f"[data-ts='{ts}'] table")).to_contain_text("<script>")
    expect(page.locator("article").last).to_contain_text("<img src=x")
    assert page.locator("article img, article script, a[href^='javascript']").count() == 0
    assert page.evaluate("window.hacked") is None


def test_mrkdwn_is_shown_as_slack_shows_it(page: Page, client: WebClient):
    """Bold, italic, struck, code, quote, link, list and mention."""
    words = "*bold* _it_ ~no~ `code` 2*3*4 snake_case_name <https://a.org/?x=1&amp;y=2|site> <@U05TOM>"
    text = f"{words}\n&gt; quoted\n```\nfence\n```"
    ts = client.chat_postMessage(channel="C03PRACTICE", text=text)["ts"]
    enter(page, "C03PRACTICE")
    shown = page.locator(f"[data-ts='{ts}'] .text")
    expect(shown.locator("strong")).to_have_text("bold")
    expect(shown.locator("em")).to_have_text("it")
    expect(shown.locator("s")).to_have_text("no")
    expect(shown.locator("blockquote")).to_have_text("quoted")
    expect(shown.locator("pre")).to_have_text(re.compile("fence"))
    expect(shown.locator("a")).to_have_attribute("href", "https://a.org/?x=1&y=2")
    expect(shown).to_contain_text("2*3*4 snake_case_name")
    expect(shown.locator(".mention")).to_have_text("@Tom Ashworth")


def test_an_unknown_block_is_seen(page: Page, client: WebClient):
    """Not silently left out."""
    client.chat_postMessage(channel="C03PRACTICE", text="x", blocks=[{"type": "carousel"}])
    enter(page, "C03PRACTICE")
    expect(page.get_by_text("unsupported block: carousel")).to_be_visible()


def test_another_person_sees_their_own_workspace(page: Page, workspace: Workspace):
    """Channels and direct messages change with the person."""
    page.get_by_label("You are").select_option(label="Marcus Obi")
    expect(page.locator("[data-channel='G05OFFICERS']")).to_have_count(0)
    expect(page.get_by_text("Youth worker")).to_be_visible()
    page.get_by_label("You are").select_option(label="Priya Raman")
    expect(page.locator("[data-channel='G05OFFICERS']")).to_have_count(1)


def test_the_home_tab_is_shown_and_works(page: Page, workspace: Workspace, client: WebClient):
    """Opening it tells the bot; what it published is shown."""
    view = {"type": "home", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "Your actions"}}]}
    client.views_publish(user_id="U01PRIYA", view=view)
    enter(page, workspace.dm("priya"))
    page.get_by_role("tab", name="Home").click()
    expect(page.get_by_role("heading", name="Your actions")).to_be_visible()


def test_what_an_agent_suggests_is_asked_by_a_press(page: Page, workspace: Workspace, client: WebClient):
    """The prompts of the messages tab stand above the composer."""
    direct = workspace.dm("priya")
    enter(page, direct)
    prompt = {"title": "Who chairs?", "message": "who chairs the board?"}
    client.assistant_threads_setSuggestedPrompts(channel_id=direct, prompts=[prompt])
    page.get_by_role("button", name="Who chairs?").click()
    expect(page.locator("#messages")).to_contain_text("who chairs the board?")


def test_a_narrow_screen_has_a_drawer(page: Page):
    """And nothing runs out of the side."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.get_by_role("button", name="Channels").click()
    page.locator("[data-channel='C02BOARD']").click()
    expect(page.get_by_role("heading", name="# partnership-board")).to_be_visible()
    expect(page.locator("#sidebar")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
