"""`pacer tick`: does what is due, once, and sends what waits in the outbox; `--dry-run` only says what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import typer

from bot.build import Pacer, build
from bot.cli.configured import clock_at, configured, reach
from bot.cli.stop import FAILED, stop
from bot.logs import set_up_logs
from bot.settings import missing_for_slack
from bot.text import visible
from bot.tick import Unfinished, rehearse, tick
from domain.post import Post
from domain.schedule import Occurrence
from storage.database import Database
from storage.migrate import migrate
from storage.outbox import count_by_state, waiting

DRAIN = 30  # seconds; about that many posts go to one channel in it
MOST = 1000
Due = tuple[str, Occurrence]


def run(now: str, dry_run: bool) -> None:
    settings = configured()
    set_up_logs()
    pacer = build(settings, clock_at(now, settings))
    current = reach(pacer.database)
    if dry_run:
        if not current:
            stop("The database is not up to date, so nothing can be said of it. Next: pacer migrate")
        _show(pacer, [(workspace, found) for workspace, _, due in rehearse(pacer.edge) for found in due])
        return
    if missing := [name for name in missing_for_slack(settings) if name != "SLACK_SIGNING_SECRET"]:
        stop(f"Nothing can be posted, and so nothing was done. Not set yet: {', '.join(missing)}.")
    migrate(pacer.database)
    _do(pacer)


def _do(pacer: Pacer) -> None:
    parked = _parked(pacer.database)
    try:
        _show(pacer, tick(pacer.edge))
    except Unfinished as unfinished:
        _show(pacer, unfinished.done)
        _send(pacer, parked)
        stop("Not all that is due could be done. The log above says why; the next tick tries again.", FAILED)
    _send(pacer, parked)


def _show(pacer: Pacer, due: Iterable[Due]) -> None:
    """One line each on standard output: schedule, whose, day, and whether it comes late."""
    found = list(due)
    for workspace, occurrence in found:
        late = "  late" if occurrence.late else ""
        name = _whose(pacer, workspace, occurrence)
        typer.echo(f"{occurrence.schedule}  {name}  {occurrence.day}{late}")
    if not found:
        typer.echo("Nothing is due.", err=True)


def _whose(pacer: Pacer, workspace: str, occurrence: Occurrence) -> str:
    """The member's name, or the workspace's."""
    with pacer.database.read(workspace) as store:
        if occurrence.subject:
            return visible(store.members.names([occurrence.subject]).get(occurrence.subject, occurrence.subject))
        return visible(pacer.edge.office(store).workspace.name or workspace)


def _send(pacer: Pacer, parked: int) -> None:
    left = pacer.worker.drain(DRAIN)
    refused = _parked(pacer.database) - parked
    if left:
        typer.echo(f"Posts that still wait: {left}. The next tick, or pacer serve, sends them:", err=True)
        for line in _waiting(pacer.database):
            typer.echo(line, err=True)
    if refused > 0:
        typer.echo(f"Posts that cannot be delivered: {refused}. The log above says why. Next: pacer doctor", err=True)
    if left or refused > 0:
        raise typer.Exit(FAILED)


def _waiting(database: Database) -> list[str]:
    with database.look() as connection:
        posts = waiting(connection, MOST)
    places = Counter((post.workspace, post.kind, _place(post)) for post in posts)
    return [f"  {workspace}  {kind}  {place}  {count}" for (workspace, kind, place), count in sorted(places.items())]


def _place(post: Post) -> str:
    """A response's address is left out: whoever has it may post there."""
    return "" if post.kind == "response" else post.recipient or post.channel


def _parked(database: Database) -> int:
    with database.look() as connection:
        return count_by_state(connection).get("parked", 0)
