"""The environment read once into a frozen Config; an error names the key and the form it wants."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs

from knowledge.errors import RemitError


class ConfigError(RemitError):
    """A setting is missing or malformed."""


@dataclass(frozen=True)
class Config:
    """Everything that Remit is told from outside."""

    database: Path
    timezone: ZoneInfo
    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    api_url: str = ""
    """Another Web API address than Slack's; ends in a slash."""
    admins: frozenset[str] = frozenset()

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Config":
        """Read `env`; raises ConfigError naming the key that is malformed. Tokens are asked for when serving."""
        default = Path(platformdirs.user_data_dir("remit", appauthor=False)) / "remit.db"
        return cls(
            database=Path(env.get("REMIT_DATABASE") or default).expanduser(),
            timezone=_zone(env.get("REMIT_TIMEZONE") or "Europe/London"),
            bot_token=env.get("SLACK_BOT_TOKEN", "").strip(),
            app_token=env.get("SLACK_APP_TOKEN", "").strip(),
            signing_secret=env.get("SLACK_SIGNING_SECRET", "").strip(),
            api_url=_api_url(env.get("SLACK_API_URL", "").strip()),
            admins=frozenset(env.get("REMIT_ADMINS", "").replace(",", " ").split()),
        )

    def for_socket_mode(self) -> "Config":
        """This config, once it is seen to hold what Socket Mode needs."""
        self._token("SLACK_BOT_TOKEN", self.bot_token, "xoxb-")
        self._token("SLACK_APP_TOKEN", self.app_token, "xapp-")
        return self

    def for_http(self) -> "Config":
        """This config, once it is seen to hold what HTTP events need."""
        self._token("SLACK_BOT_TOKEN", self.bot_token, "xoxb-")
        if not self.signing_secret:
            raise ConfigError("SLACK_SIGNING_SECRET is not set: copy it from your Slack app's Basic Information page")
        return self

    @staticmethod
    def _token(key: str, value: str, prefix: str) -> None:
        if not value:
            raise ConfigError(f"{key} is not set: set it to the token of your Slack app that begins with {prefix}")
        if value.startswith({"xoxb-": "xapp-", "xapp-": "xoxb-"}[prefix]):
            raise ConfigError(f"{key} holds the other token: it wants the one that begins with {prefix}")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigError(f"REMIT_TIMEZONE is {name!r}: write a zone such as Europe/London") from error


def _api_url(url: str) -> str:
    if not url:
        return ""
    if not url.startswith(("http://", "https://")):
        raise ConfigError(f"SLACK_API_URL is {url!r}: write an address such as https://slack.com/api/")
    return url if url.endswith("/") else url + "/"
