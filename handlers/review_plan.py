"""How far the plans of people were kept over the days of a period."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from domain.drafting import anchors
from domain.keeping import Kept, PlanKept, Tracked, idle_weeks, kept, known_from
from domain.layering import pieces_of
from domain.member import Leave
from domain.metric import Metric
from domain.outcomes.review import PlanReviewed, StepReviewed
from domain.period import Period, current, week
from domain.plan import Action, Plan
from domain.span import Span
from domain.ticking import Wanted, summed_up
from handlers.context import Context
from handlers.plan_draft import period_of

Found = tuple[Plan, PlanKept]


def plans_reviewed(members: Iterable[str], period: Period, context: Context) -> dict[str, PlanReviewed]:
    """By member, for those who have a plan; several plans of one member are summed up."""
    plans = plans_within(members, period, context)
    found: dict[str, list[Found]] = {}
    for one in _tracked(plans, period, context):
        found.setdefault(one.plan.target.subject.id, []).append((one.plan, kept(one, Span(period, context.today))))
    return {member: _reviewed(some, context) for member, some in found.items()}


def plans_within(members: Iterable[str], period: Period, context: Context) -> list[Plan]:
    """The plan of each for the period and for every part of it that has begun, the main metric's where there are
    several for one; of a week the month's that it ends in, or so far ended in. In the order of their periods."""
    found = context.store.plans.of_members(members, *_labels(period, context))
    mains = anchors((plan.target for plan in found.values()), context.settings.main_metric)
    return sorted((found[target.id] for target in mains), key=lambda plan: period_of(plan, context).first)


def _labels(period: Period, context: Context) -> list[str]:
    if period.kind == "week":
        return [current("month", min(period.last, context.today)).label]
    parts = chain((period,), *pieces_of(period))
    return list(dict.fromkeys(part.label for part in parts if part.first <= context.today))


def _tracked(plans: Sequence[Plan], period: Period, context: Context) -> Iterator[Tracked]:
    if not plans:
        return
    reps = [plan.target.subject.id for plan in plans]
    facts = context.store.plans.facts(reps, _wanted(plans, period, context))
    hands = context.store.plans.ticked(plan.id for plan in plans)
    idle = _idle(reps, period, context)
    for plan, rep in zip(plans, reps, strict=True):
        yield Tracked(plan, period_of(plan, context), facts.get(rep, ()), hands.get(plan.id, {}), idle[rep])


def _idle(reps: Iterable[str], period: Period, context: Context) -> dict[str, frozenset[date]]:
    """What is off for all is found once."""
    first, last = week(period.first).first, min(period.last, context.today)
    everybody = idle_weeks((), first, last, context.workdays)
    found = dict.fromkeys(reps, everybody)
    away: dict[str, list[Leave]] = {}
    for leave in context.store.leaves.during(found, first, last):
        away.setdefault(leave.member, []).append(leave)
    return found | {rep: idle_weeks(leaves, first, last, context.workdays) for rep, leaves in away.items()}


def _wanted(plans: Sequence[Plan], period: Period, context: Context) -> Wanted:
    """Of what lies before a week that is asked about only what its dates and checkpoints go by."""
    first = min(known_from(period_of(plan, context), period) for plan in plans)
    last = min(period.last, context.today)
    if period.kind != "week":
        return Wanted(first, last)
    checked = (
        plan.target.metric for plan in plans if any(period.first <= mark.day <= last for mark in plan.checkpoints)
    )
    return Wanted(first, last, period.first, frozenset(checked).union(*map(summed_up, plans)))


def _reviewed(found: Collection[Found], context: Context) -> PlanReviewed:
    """A stage of several plans is one step; what has a date stands for itself."""
    steps: dict[tuple[str, int, int], StepReviewed] = {}
    for plan, one in found:
        actions = {action.key: action for action in plan.running}
        for key, times in one.actions.items():
            action = actions[key]
            place = (action.metric, 0, 0) if action.is_weekly else ("", plan.id, key)
            before = steps[place].kept if place in steps else Kept()
            steps[place] = StepReviewed(action, _metric(action, context), before + times)
    whole = sum((one.whole for _, one in found), Kept())
    return PlanReviewed(whole, sum((one.checkpoints for _, one in found), Kept()), tuple(steps.values()), len(found))


def _metric(action: Action, context: Context) -> Metric | None:
    return context.metrics.of(action.metric) if action.metric else None
