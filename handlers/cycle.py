"""The monthly cycle: its ten steps shown, switched on and off, ticked off by hand."""

from __future__ import annotations

from dataclasses import replace

from domain.commands.cycle import ShowCycle, TickStep, TurnCycle
from domain.cycle import STEPS, day_of
from domain.outcomes.cycle import CycleShown, CycleStopped
from domain.outcomes.refusals import GoneStale, MemberUnknown, NotYours
from domain.period import current
from domain.schedule import Occurrence
from domain.team import Team, may_manage_team
from domain.who import Named, TheTeam, Who
from handlers.context import Context
from handlers.cycle_state import cycle_of, teams_of
from handlers.people import Hidden, managed_owner
from handlers.who import Owner, unknown_team

MOST = 2  # teams of which each step is shown; the others are asked about one by one


def handle_show_cycle(command: ShowCycle, context: Context) -> CycleShown | Hidden:
    teams = _teams(command.who, context)
    return _shown(teams, context) if isinstance(teams, tuple) else teams


def handle_turn_cycle(command: TurnCycle, context: Context) -> CycleShown | CycleStopped | Hidden:
    """Switched on, what is due by now is shown with the answer, and not brought once more."""
    teams = _teams(command.who, context)
    if not isinstance(teams, tuple):
        return teams
    ids, before = [team.id for team in teams], context.store.cycles.on()
    if not command.on:
        context.store.cycles.stop(ids)
        return CycleStopped(tuple(team.name for team in teams if team.id in before))
    context.store.cycles.start(ids, (context.member.id, context.now))
    for team in ids:
        _claim_past(team, context)
    return replace(_shown(teams, context), turned=bool(teams))


def handle_tick_step(command: TickStep, context: Context) -> CycleShown | GoneStale | NotYours:
    team = context.tree.teams.get(command.team)
    month = current("month", context.office_day)
    if team is None or command.step is None or command.period != month.label:
        return GoneStale()
    if not may_manage_team(context.member, team.id, context.tree):
        return NotYours("manage")
    ticked = context.store.cycles.ticked(team.id, month.label).get(command.step, False)
    where = (team.id, month.label, command.step)
    context.store.cycles.tick(where, not ticked, (context.member.id, context.now))
    return CycleShown((cycle_of(team, context),))


def _shown(teams: tuple[Team, ...], context: Context) -> CycleShown:
    shown = tuple(cycle_of(team, context) for team in teams[:MOST])
    return CycleShown(shown, others=tuple(team.name for team in teams[MOST:]))


def _teams(who: Who | None, context: Context) -> tuple[Team, ...] | Hidden:
    """The one that is named, else those that the asker leads."""
    if who is None or who == TheTeam():
        found = tuple(teams_of(context.member.id, context))
        return found if found or context.member.is_admin else NotYours("manage")
    owner = managed_owner(who, context)
    if isinstance(who, Named) and isinstance(owner, MemberUnknown):
        return unknown_team(who.name, context, "pacer cycle")
    if not isinstance(owner, Owner):
        return owner
    if owner.subject.kind != "team":
        return unknown_team(owner.name, context, "pacer cycle")
    return (context.tree.teams[int(owner.subject.id)],)


def _claim_past(team: int, context: Context) -> None:
    month = current("month", context.office_day)
    for step in STEPS:
        if day_of(step, month, context.workdays) <= context.office_day:
            context.store.occurrences.claim(Occurrence("cycle", str(team), month.first, step), context.now)
