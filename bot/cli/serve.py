"""`remit serve` and `remit try`."""

import os
from pathlib import Path

import click

from bot.config import Config
from knowledge.errors import NotUnderstood


@click.command()
@click.option("--http", "address", metavar="HOST:PORT", help="Take signed HTTP events instead of Socket Mode.")
def serve(address: str | None) -> None:
    """Run Remit in Slack: by Socket Mode, or by HTTP with POST /slack/events and GET /healthz."""
    from bot.serving import serve_http, serve_socket_mode  # noqa: PLC0415 (other commands start without Slack's library)

    config = Config.from_env(os.environ)
    if address is None:
        serve_socket_mode(config.for_socket_mode())
    else:
        host, port = _host_and_port(address)
        serve_http(config.for_http(), host, port)


def _host_and_port(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    if not port.isdecimal() or not 0 < int(port) < 65_536:
        raise NotUnderstood(f"--http is {address!r}: write HOST:PORT, as in 127.0.0.1:3000")
    return host.strip("[]") or "127.0.0.1", int(port)


@click.command("try")
@click.option("--papers", type=click.Path(exists=True, path_type=Path), help="Your own papers instead of the sample's.")
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=8484,
    show_default=True,
    help="Where the workspace's page is served on this machine.",
)
def try_here(papers: Path | None, port: int) -> None:
    """Try Remit without Slack: a workspace on this machine, in the browser, with sample papers. Nothing is kept."""
    from bot import trial  # noqa: PLC0415 (other commands start without Slack's library)

    trial.run(papers, port, Config.from_env(os.environ).timezone, click.echo)
