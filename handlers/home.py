"""The Home tab: a person's own open actions, and how to ask."""

from functools import partial

from slack_bolt import App
from slack_sdk import WebClient

from handlers.acts import Act
from handlers.blocks.home import home
from handlers.hearing import opened_home
from handlers.listening import listener
from handlers.services import Services


def register(app: App, services: Services) -> None:
    """Listen for the tab being opened."""
    app.event("app_home_opened", matchers=[opened_home])(listener(partial(_opened, services)))


def _opened(services: Services, act: Act, client: WebClient) -> None:
    own = services.register.actions(owner=f"<@{act.user}>")
    client.views_publish(user_id=act.user, view=home(own, services.register.today()))
