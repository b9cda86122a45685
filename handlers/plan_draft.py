"""The draft of a plan, from what lies behind the rep: the funnel, the busiest weeks, the customers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.drafting import Ground as Known
from domain.drafting import Stage, draft
from domain.funnel import a_week, capacity, deals_for, rates, weeks_of
from domain.metric import FOLLOW_UP_KEYS
from domain.outcomes.funnel import Wanted
from domain.past import CustomerTouched
from domain.period import Period, labelled
from domain.plan import Plan
from domain.quality import ACTIONS
from domain.target import Target
from handlers.context import Context
from handlers.funnel import Asked, Team, price_in, stages_of, towards, week_labels
from handlers.history import Ground, ground_for, window
from handlers.who import Owner

_ASLEEP = timedelta(days=30)  # who was not met for longer may be asked again


def drafted(target: Target, beside: Sequence[Target], owner: Owner, context: Context) -> Plan:
    """For a member's target; `beside` are the targets that the member has in the same period and segment."""
    period = labelled(target.period, context.settings.fiscal_start)
    ground = ground_for(owner, context.metric_of(target), context, (period.label, *week_labels(context)))
    kept = _merged(_stages(target, beside, ground, context), _others(target, beside, ground, context))
    asleep, awake = _customers(ground, context)
    plan = draft(target, period, Known(kept, asleep, awake), (context.workdays, context.today))
    return replace(plan, course=context.store.courses.of(target.subject.id, period.last))


def _merged(stages: Sequence[Stage], others: Sequence[Stage]) -> tuple[Stage, ...]:
    """Each metric once; what has a target of its own is done for it, even where the goal takes less."""
    own = {other.metric: other.a_week for other in others}
    known = {stage.metric for stage in stages}
    raised = (replace(stage, own=own.get(stage.metric, 0)) for stage in stages)
    return (*raised, *(other for other in others if other.metric not in known))


def _stages(target: Target, beside: Sequence[Target], ground: Ground, context: Context) -> tuple[Stage, ...]:
    """The stages before a deal with what the goal takes of each a week, where that is known. How much of a week may go
    to one segment nobody knows."""
    period = labelled(target.period, context.settings.fiscal_start)
    team = towards(ground, context)
    asked = Asked(_wanted(target, beside, ground, team), period, weeks_of(period, context.workdays))
    shown = stages_of(ground, asked, rates(ground.counts, team.counts), context)
    return tuple(
        Stage(stage.metric.key, stage.a_week, True, None if target.segment else stage.capacity.busiest)
        for stage in shown
        if stage.rate and stage.a_week is not None
    )


def _wanted(target: Target, beside: Sequence[Target], ground: Ground, team: Team) -> Wanted:
    """The deals that the goal comes to; by a goal in deals beside it where there is no price."""
    goal = target.lines.goal
    if target.metric == "deals":
        return Wanted(goal, None, goal.value)
    price = None
    if target.metric == "bookings" and goal.currency == ground.currency:
        price = price_in(ground.sums, ground) or team.price
    if price:
        return Wanted(goal, price, deals_for(goal.value, price))
    deals = next((other.lines.goal.value for other in beside if other.metric == "deals"), None)
    return Wanted(goal, None, deals if target.metric == "bookings" else None)


def _others(target: Target, beside: Sequence[Target], ground: Ground, context: Context) -> tuple[Stage, ...]:
    """Activities that have a target of their own: they lead to the goal where they are the goal."""
    period = labelled(target.period, context.settings.fiscal_start)
    weeks, labels = weeks_of(period, context.workdays), week_labels(context)
    return tuple(
        Stage(
            metric=other.metric,
            a_week=a_week(other.lines.goal.value, weeks),
            leads=other.id == target.id,
            busiest=None if target.segment else capacity(ground.past.weeks(other.metric, labels)).busiest,
        )
        for other in (target, *beside)
        if other.metric in ACTIONS
    )


def _customers(ground: Ground, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those not met for a month, the last met first, and the others, the most often met first."""
    found = context.store.history.customers(ground.people, window(ground.past, context), FOLLOW_UP_KEYS)
    since = context.today - _ASLEEP

    def slept(touched: CustomerTouched) -> bool:
        return touched.last is None or touched.last < since

    asleep = sorted((name for name, one in found.items() if slept(one)), key=lambda name: _latest(found[name]))
    awake = sorted((name for name, one in found.items() if not slept(one)), key=lambda name: (-found[name].days, name))
    return tuple(asleep), tuple(awake)


def _latest(touched: CustomerTouched) -> tuple[int, int]:
    return (-touched.last.toordinal() if touched.last else 0), -touched.days


def period_of(plan: Plan, context: Context) -> Period:
    return labelled(plan.target.period, context.settings.fiscal_start)
