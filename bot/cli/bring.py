"""`pacer import FILE`: what a file of history would change, and bringing it in, all of it or nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import typer

from bot.build import seed_of
from bot.cli.configured import clock_at, configured, reach
from bot.cli.stop import FAILED, stop
from bot.cli.which import known
from bot.edge import Edge
from bot.intake.bringing import Bringing
from bot.intake.entries import Progress
from bot.intake.sheet import Order
from bot.plain import fallback
from bot.speak import Speaker
from domain.outcome import Outcome
from domain.outcomes.imports import FileKnown, FileRefused, ImportDone, ImportPreviewed
from domain.outcomes.preview import Preview
from storage.database import Database

EXAMPLE = 'pacer import crm.xlsx --map "Close Date=date" --map "Order Date=-"'


def run(order: Order, dry_run: bool, workspace: str) -> None:
    settings = configured()
    edge = Edge(Database(settings.database_url), seed_of(settings), clock_at("", settings))
    if not reach(edge.database):
        stop("The database is not up to date, so nothing can be imported. Next: pacer migrate")
    wanted = known(edge, workspace)
    say = _saying(edge, wanted)
    try:
        with _bar() as progress:
            bringing = Bringing(edge, wanted, order, progress)
            outcome = bringing.preview() if dry_run else bringing.bring(lambda preview: say(ImportPreviewed(preview)))
    except OSError as failure:
        stop(f"{order.path} cannot be read: {failure.strerror}")
    _end(outcome, say)


def mapping_of(texts: Sequence[str]) -> dict[str, str]:
    """What `--map` says; the field stands behind the last `=`, for a heading may hold one."""
    parted = [text.rpartition("=") for text in texts]
    if wrong := [text for text, (heading, _, field) in zip(texts, parted, strict=True) if not (heading and field)]:
        stop("\n".join([*(f"{text!r} is no HEADING=COLUMN." for text in wrong), f"For example: {EXAMPLE}"]))
    return {heading.strip(): field.strip() for heading, _, field in parted}


def _saying(edge: Edge, workspace: str) -> Callable[[Outcome], None]:
    """Prints cards in the workspace's language."""
    with edge.database.read(workspace) as store:
        settings = edge.office(store).settings
    speaker = Speaker(settings.locale)

    def say(outcome: Outcome) -> None:
        typer.echo(fallback(speaker.card(outcome, zone=settings.timezone)))

    return say


@contextmanager
def _bar() -> Iterator[Progress]:
    """A bar on standard error, where somebody looks on."""
    bars: list[Any] = []

    def progress(done: int, total: int) -> None:
        if sys.stderr.isatty():
            if not bars:
                bars.append(typer.progressbar(length=total, label="rows", file=sys.stderr).__enter__())
            bars[0].update(done - bars[0].pos)

    try:
        yield progress
    finally:
        for bar in bars:
            bar.render_finish()


def _end(outcome: Preview | ImportDone | FileRefused, say: Callable[[Outcome], None]) -> None:
    """The same file again is no failure: what it asks for holds."""
    match outcome:
        case Preview():
            say(ImportPreviewed(outcome))
        case ImportDone(seconds=held):
            say(outcome)
            typer.echo(f"The ledger was held for {held:.2f} s.", err=True)
        case FileKnown():
            say(outcome)
        case _:
            say(outcome)
            raise typer.Exit(FAILED)
