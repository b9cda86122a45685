"""A team's plans over to their B line, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.commands.plan import SwitchCourse
from domain.intel import FRESH
from domain.outcomes.plan import ActionShown
from domain.outcomes.plan_week import CourseSwitched, CourseTold
from domain.period import Period
from domain.plan import Course, Plan, PlanVersion
from domain.ticking import Progress
from handlers.context import Context, Directly
from handlers.people import Hidden, managed_owner, members_of
from handlers.plan_draft import period_of
from handlers.progress import this_month
from handlers.who import Owner

Planned = tuple[Period, Iterable[Plan]]


def handle_switch_course(command: SwitchCourse, context: Context) -> CourseSwitched | Hidden:
    owner = managed_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    return switch(owner, command.course, command.period or this_month(context), context)


def switch(owner: Owner, course: Course, period: Period, context: Context) -> CourseSwitched:
    """The plans of all who count for the owner, at once, and those that they make from then on; each is told."""
    names = {owner.member.id: owner.name} if owner.member else members_of(owner.subject, context)
    plans = {plan.target.subject.id: plan for plan in context.store.plans.of_members(names, period.label).values()}
    switched = _put(names, course, (period, plans.values()), context)
    if owner.member is None:
        _decide(owner, context)
    return CourseSwitched(
        owner=owner.name,
        course=course,
        period=period,
        switched=tuple(name for member, name in names.items() if member in switched),
        already=tuple(name for member, name in names.items() if member in plans and member not in switched),
        without=tuple(name for member, name in names.items() if member not in plans),
    )


def _put(members: Iterable[str], course: Course, planned: Planned, context: Context) -> frozenset[str]:
    """On a line, with their plans of a period; whose plan changes is told."""
    period, plans = planned
    moved = [replace(one, course=course, version=one.version + 1) for one in plans if one.course != course]
    context.store.plans.follow(moved, PlanVersion(context.member.id, context.now))
    context.store.courses.put(members, course, period.first, (context.member.id, context.now))
    for plan in moved:
        told = CourseTold(context.member.name, course, period_of(plan, context), coming_with(plan, course, context))
        context.tell(Directly(plan.target.subject.id), told)
    return frozenset(plan.target.subject.id for plan in moved)


def go_along(joined: Mapping[str, Iterable[str]], context: Context) -> dict[str, Course]:
    """Whoever has joined a team, by whose members were there, goes on the line that most of these are on; returns
    those who were on the other one."""
    on_b, moved = context.store.courses.on_b(context.office_day), dict[str, Course]()
    for member, others in joined.items():
        lines: list[Course] = ["b" if one in on_b else "a" for one in others if one != member]
        if lines and (line := _most(lines)) != ("b" if member in on_b else "a"):
            moved[member] = line
    for course in ("a", "b"):
        if mine := [member for member, line in moved.items() if line == course]:
            period = this_month(context)
            _put(mine, course, (period, context.store.plans.of_members(mine, period.label).values()), context)
    return moved


def _most(lines: Sequence[Course]) -> Course:
    return "b" if 2 * lines.count("b") > len(lines) else "a"


def coming_with(plan: Plan, course: Course, context: Context) -> tuple[ActionShown, ...]:
    """The actions that come with a line."""
    return tuple(
        ActionShown(
            progress=Progress(action, plan.number(action), 0),
            owner="",
            metric=context.metrics.of(action.metric) if action.metric else None,
            needed=plan.needed(action),
            brings=plan.goal.with_value(action.brings),
        )
        for action in plan.actions
        if action.side == course
    )


def _decide(owner: Owner, context: Context) -> None:
    """No vote on it is left open, and what was noted up to now opens none."""
    tree = context.tree
    teams = list(tree.teams)
    if owner.subject.kind == "team":
        teams = [*tree.above(int(owner.subject.id)), *tree.below(int(owner.subject.id))]
    context.store.votes.end(teams)
    context.store.votes.hear(teams, context.store.intel.newest(context.office_day - FRESH))
