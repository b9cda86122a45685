"""How far the plans of people were kept over the days of a period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from domain.drafting import anchor
from domain.keeping import PlanKept, Span, kept
from domain.outcomes.review import PlanReviewed, StepReviewed
from domain.period import Period, current, labelled, week
from domain.plan import Plan
from handlers.context import Context

Plans = Mapping[str, Plan]


def plans_reviewed(members: Iterable[str], period: Period, context: Context) -> dict[str, PlanReviewed]:
    """By member, for those who have a plan; of a week the month's that it ends in, or so far ended in."""
    span = Span(period, min(period.last, context.today))
    of = current("month", span.until).label if period.kind == "week" else period.label
    plans = _plans(context.store.plans.of_members(members, of).values(), context)
    if not plans:
        return {}
    first = min(min(week(period.first).first, _period_of(plan, context).first) for plan in plans.values())
    facts = context.store.plans.facts(plans, first, span.until)
    hands = context.store.plans.ticked(plan.id for plan in plans.values())
    found = {one: kept(plan, facts.get(one, ()), hands.get(plan.id, {}), span) for one, plan in plans.items()}
    return {one: _reviewed(plans[one], each, context) for one, each in found.items()}


def _plans(found: Iterable[Plan], context: Context) -> dict[str, Plan]:
    """Who has several plans has one for the main metric."""
    mine: dict[str, list[Plan]] = {}
    for plan in found:
        mine.setdefault(plan.target.subject.id, []).append(plan)
    return {one: _main(some, context) for one, some in mine.items()}


def _main(some: list[Plan], context: Context) -> Plan:
    target = anchor((plan.target for plan in some), context.settings.main_metric)
    return next((plan for plan in some if plan.target == target), some[0])


def _period_of(plan: Plan, context: Context) -> Period:
    return labelled(plan.target.period, context.settings.fiscal_start)


def _reviewed(plan: Plan, found: PlanKept, context: Context) -> PlanReviewed:
    by_key = {action.key: action for action in plan.running}
    steps = (
        StepReviewed(by_key[key], context.metrics.of(by_key[key].metric) if by_key[key].metric else None, one)
        for key, one in found.actions.items()
    )
    return PlanReviewed(found.whole, found.checkpoints, tuple(steps))
