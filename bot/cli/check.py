"""`pacer check`: recomputes every total and goal, walks every target's versions, and names each difference."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from bot.build import seed_of
from bot.cli.configured import clock_at, configured, reach
from bot.cli.stop import FAILED, stop
from bot.edge import Edge
from bot.tick import workspaces
from domain.amount import Amount
from domain.audit import BrokenDeal, BrokenHistory, BrokenReversal
from domain.entry import Slot
from domain.target import Target
from handlers.audit import Audit, audit
from storage.database import Database

HISTORY = {
    "gap": "its versions are not numbered 1, 2, 3 without a gap",
    "newest": "what stands is not its newest version",
    "since": "it does not stand since its newest version was set",
}
REVERSAL = {
    "missing": "what it reverses is not there",
    "unequal": "it and what it reverses do not add up to zero",
    "twice": "what it reverses was reversed before",
}


def run() -> None:
    settings = configured()
    edge = Edge(Database(settings.database_url), seed_of(settings), clock_at("", settings))
    if not reach(edge.database):
        stop("The database is not up to date, so nothing can be checked. Next: pacer migrate")
    clean = [_check(edge, workspace) for workspace in workspaces(edge)]
    if not all(clean):
        raise typer.Exit(FAILED)
    if not clean:
        typer.echo("There is no workspace yet.")


def _check(edge: Edge, workspace: str) -> bool:
    """A line for each difference, or one that all is well."""
    with edge.database.read(workspace) as store:
        found = audit(edge.office(store))
    for line in _lines(found):
        typer.echo(f"{workspace}  {line}")
    if found.is_clean:
        typer.echo(f"{workspace}  {found.entries} entries, {found.targets} targets: everything agrees")
    return found.is_clean


def _lines(found: Audit) -> Iterator[str]:
    for total in found.totals:
        kept, reckoned = _amount(total.slot, total.kept), _amount(total.slot, total.reckoned)
        yield f"total  {_slot(total.slot)}: {kept} is kept, the entries add up to {reckoned}"
    for goal in found.goals:
        kept, reckoned = _amount(goal.slot, goal.kept), _amount(goal.slot, goal.reckoned)
        yield f"goal  {_slot(goal.slot)}: {kept} is kept, the targets say {reckoned}"
    yield from (_history(broken) for broken in found.histories)
    yield from (_reversal(broken) for broken in found.reversals)
    yield from (_deal(broken) for broken in found.deals)
    yield from (f"days  {member} {month}: not those of the entries are kept" for member, month in found.days)


def _history(broken: BrokenHistory) -> str:
    return f"target {broken.target.id}  {_subject(broken.target)}: {HISTORY[broken.why]}"


def _reversal(broken: BrokenReversal) -> str:
    entry = broken.entry
    which = f"{entry.member} {entry.day} {entry.metric}, reverses {entry.reverses}"
    return f"entry {entry.id}  {which}: {REVERSAL[broken.why]}"


def _deal(broken: BrokenDeal) -> str:
    whole = broken.deal.whole
    booked = whole.with_value(broken.booked)
    return f"deal {broken.deal.id}  {whole.major:f} {whole.currency} is shared, the parts add up to {booked.major:f}"


def _subject(target: Target) -> str:
    return f"{target.subject.kind} {target.subject.id} {target.period} {target.metric}"


def _slot(slot: Slot) -> str:
    return f"{slot.member} {slot.period} {slot.metric}"


def _amount(slot: Slot, value: int) -> str:
    return f"{Amount(value, slot.currency).major:f} {slot.currency}".rstrip()
