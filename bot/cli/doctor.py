"""`pacer doctor`: looks at everything that is configured, and says of each thing that is wrong what to do."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import typer
from slack_sdk import WebClient

from bot.build import Pacer, build
from bot.cli.stop import FAILED
from bot.clock import Clock
from bot.doctor import machine, slack, workspace
from bot.doctor.finding import Finding
from bot.logs import set_up_logs
from bot.settings import Settings, WrongSettings, read_settings
from bot.tick import workspaces


def run() -> None:
    set_up_logs()
    logging.getLogger().handlers[:] = [logging.NullHandler()]  # what goes wrong is said here, a line each
    well = True
    for finding in findings():
        well = well and finding.is_well
        typer.echo(f"✓ {finding.says}" if finding.is_well else f"✗ {finding.says}\n  → {finding.remedy}")
    if not well:
        raise typer.Exit(FAILED)


def findings() -> Iterator[Finding]:
    try:
        settings = read_settings()
    except WrongSettings as wrong:
        yield Finding(str(wrong), "mend them in .env or in the environment; .env.example explains each")
        return
    yield Finding("The settings are read")
    yield from slack.configuration(settings)
    yield from _found(settings)


def _found(settings: Settings) -> Iterator[Finding]:
    pacer = build(settings, Clock.from_setting(settings.pacer_clock))
    if (yield from machine.database(pacer.database)):
        for met in workspaces(pacer.edge) or [""]:
            yield from _workspace(pacer, met)
    elif token := settings.slack_bot_token.get_secret_value():
        client = WebClient(token, settings.slack_api_url, settings.slack_timeout, retry_handlers=[])
        _, found = slack.introduced(client)
        yield from found


def _workspace(pacer: Pacer, met: str) -> Iterator[Finding]:
    """`met` '' is that of the token, which has not written to Pacer yet."""
    client = pacer.clients.of(met)
    team, found = slack.introduced(client) if client else ("", [])
    yield from found
    if met and not client and pacer.settings.slack_client_id:
        yield Finding(f"There is no token for {met}", "install Pacer there: open /slack/install in a browser")
    if met or team:
        with pacer.database.read(met or team) as store:
            yield from workspace.choices(pacer.edge.office(store), client if team else None)
