"""`pacer settings`: shows or sets what `/pacer settings` sets, before anybody has written to Pacer too."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from bot.build import Pacer, build
from bot.cli.configured import configured, reach
from bot.cli.stop import stop
from bot.cli.which import known_or_asked
from bot.clock import Clock
from bot.logs import set_up_logs
from bot.plain import fallback
from bot.speak import Speaker
from domain.outcomes.pacer import SettingRefused
from domain.settings_words import written
from handlers.settings import change_settings
from storage.migrate import migrate

EXAMPLE = "pacer settings timezone=Asia/Shanghai board_channel=C0123ABCD"


def run(values: Sequence[str], workspace: str) -> None:
    pairs = _pairs(values)
    settings = configured()
    set_up_logs()
    pacer = build(settings, Clock.from_setting(settings.pacer_clock))
    reach(pacer.database)
    migrate(pacer.database)
    wanted = known_or_asked(pacer, workspace)
    if pairs:
        _set(pacer, wanted, pairs)
    else:
        _show(pacer, wanted)


def _pairs(values: Sequence[str]) -> list[tuple[str, str]]:
    parted = [value.partition("=") for value in values]
    if wrong := [name for name, sign, _ in parted if not sign]:
        stop("\n".join([*(f"{name!r} is no KEY=VALUE." for name in wrong), f"For example: {EXAMPLE}"]))
    return [(name, text) for name, _, text in parted]


def _set(pacer: Pacer, workspace: str, pairs: list[tuple[str, str]]) -> None:
    """All of them or none; prints what is different now."""
    with pacer.database.write(workspace) as store:
        outcome = change_settings(pairs, pacer.edge.office(store))
    if isinstance(outcome, SettingRefused):
        speaker = Speaker("en")
        refused = [fallback(speaker.card(one)) for one in (outcome, *outcome.also)]
        stop("\n\n".join(refused).replace("/pacer ", "pacer "))
    for name, _, text in outcome.changes:
        typer.echo(f"{name}={text}")
    if not outcome.changes:
        typer.echo("Nothing changed.", err=True)


def _show(pacer: Pacer, workspace: str) -> None:
    with pacer.database.read(workspace) as store:
        for name, text in written(pacer.edge.office(store).settings):
            typer.echo(f"{name}={text}")
