"""Joiner, leaver, leave: the leads are offered to share targets out anew, with nothing dropped."""

from __future__ import annotations

from collections.abc import Iterable

from domain.adjustment import Step
from domain.commands.team import Redistribute
from domain.outcomes.adjustment import AdjustmentProposed
from domain.outcomes.refusals import GoneStale, NotYours
from domain.outcomes.team import RedistributionOffered
from domain.redistribution import Turn, away_share, taken_on
from domain.target import Subject, Target
from domain.team import Tree
from handlers.approver import named
from handlers.context import Context, Directly
from handlers.people import manages, on_leave
from handlers.progress import this_month
from handlers.proposal import propose

FEWEST_DAYS = 3  # working days of this month; what is shorter is made up for


def offer(turn: Turn, members: Iterable[str], team: int, context: Context) -> None:
    """To each lead of the team, where there is something to share out this month."""
    tree = context.store.teams.tree(context.office_day)  # as it stands after the change
    for member, name in named(members, context).items():
        total = _total(team, tree, context) if turn == "joined" else ""
        if total or (turn != "joined" and _steps(turn, member, (team, tree), context)):
            offered = RedistributionOffered(turn, name, member, tree.teams[team].name, team, total)
            for lead in tree.leads(team):
                context.tell(Directly(lead), offered)


def handle_redistribute(command: Redistribute, context: Context) -> AdjustmentProposed | GoneStale | NotYours:
    """The targets as they would become: confirmed, and approved where that is needed, as any adjustment."""
    if command.team not in context.tree.teams:
        return GoneStale()
    if not manages(Subject("team", str(command.team)), context):
        return NotYours("manage")
    steps = _steps(command.turn, command.member, (command.team, context.tree), context)
    if not all(manages(step.before.subject, context) for step in steps):
        return NotYours("manage")
    name = named([command.member], context)[command.member]
    return propose(steps, f"people #{name}", context) if steps else GoneStale()


def _steps(turn: Turn, member: str, where: tuple[int, Tree], context: Context) -> list[Step]:
    """What `member` cannot do this month, taken on by the others of the team, by their goals."""
    (team, tree), label = where, this_month(context).label
    away = on_leave(context)
    others = [Subject("member", other) for other in tree.own_members(team) if other != member and other not in away]
    theirs = context.store.targets.of(others, label) if others else ()
    steps: list[Step] = []
    for target in context.store.targets.of([Subject("member", member)], label):
        amount = _open(target, context) if turn == "left" else _away(target, member, context)
        alike = {other.subject.id: other for other in theirs if other.unit == target.unit}
        parts = taken_on(amount, {other: each.lines.goal.value for other, each in alike.items()})
        steps += [_moved(alike[other], part) for other, part in parts.items() if part]
        steps += [_moved(target, -amount)] if parts and turn == "away" else []
    return steps


def _open(target: Target, context: Context) -> int:
    """What is left of a goal."""
    standings = context.store.standings.of([target.subject.id], target.period)
    done = sum(one.done.value for one in standings if (one.metric, one.done.currency, one.segment) == target.unit)
    return target.lines.goal.value - done


def _away(target: Target, member: str, context: Context) -> int:
    """The part of a goal that falls on the working days away from today on."""
    period, workdays = this_month(context), context.workdays
    first = max(period.first, context.office_day)
    leaves = context.store.leaves.during([member], first, period.last)
    days = sum(workdays.count(max(first, leave.first), min(leave.last or period.last, period.last)) for leave in leaves)
    if days < FEWEST_DAYS:
        return 0
    return away_share(target.lines.goal.value, days, workdays.count(period.first, period.last))


def _total(team: int, tree: Tree, context: Context) -> str:
    """What the team's people have of the main metric this month, as a command names it; '' where it is in several
    currencies, or nothing."""
    people = [Subject("member", member) for member in tree.own_members(team)]
    found = context.store.targets.of(people, this_month(context).label) if people else ()
    goals = [target.lines.goal for target in found if target.metric == context.settings.main_metric]
    if len({goal.currency for goal in goals}) != 1:
        return ""
    whole = goals[0].with_value(sum(goal.value for goal in goals))
    return f"{whole.major} {whole.currency}".strip()


def _moved(target: Target, by: int) -> Step:
    goal = target.lines.goal
    return Step(target, target.lines.moved(goal.with_value(goal.value + by)))
