"""Remit tried out: sample papers, a Slack workspace on this machine, and the bot in it, for as long as it runs."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import create_services
from bot.config import Config
from bot.serving import serve_socket_mode
from bot.workspace.people import CHANNELS
from bot.workspace.server import Workspace
from knowledge.store import channels
from knowledge.types import Audience, IndexReport

HERE = Path(__file__).parent
SAMPLE = HERE / "sample" / "papers"
SAMPLE_PARTNERSHIP = "fellmoor-children-and-families-partnership"
UNSET_CHANNEL = "general"
"""Left without a partnership, so that a question asked there shows how Remit asks back."""


def run(papers: Path | None, port: int, zone: ZoneInfo, tell: Callable[[str], None]) -> None:
    """Read the papers (the sample's where none are given), then serve until interrupted. Nothing is kept afterwards."""
    manifest = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="remit-try-") as folder:
        config = Config(database=Path(folder) / "remit.db", timezone=zone)
        report = prepare(config, papers)
        tell(f"{len(report.read)} papers read from {papers or 'the sample partnership'}.")
        for path, why in report.refused:
            tell(f"Not read: {path}: {why}")
        with Workspace(port, manifest=manifest) as workspace:
            tell(f"Open {workspace.page_url} and ask, log an action, or type /digest now. Ctrl-C ends it.")
            serve_socket_mode(
                Config(
                    database=config.database,
                    timezone=zone,
                    bot_token=workspace.bot_token,
                    app_token=workspace.app_token,
                    signing_secret=workspace.signing_secret,
                    api_url=workspace.api_url,
                )
            )


def prepare(config: Config, papers: Path | None) -> IndexReport:
    """Read the papers into the configured database; with the sample's, the channels belong to its partnership."""
    services = create_services(config)
    report = services.library.index([papers or SAMPLE], audience=Audience.PUBLIC)
    if papers is None:
        with services.store.writing() as db:
            for channel in CHANNELS:
                if channel.name != UNSET_CHANNEL:
                    channels.set_partnership(db, channel.id, SAMPLE_PARTNERSHIP)
    return report
