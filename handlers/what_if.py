"""What it would take to bring more: the trade space, and the case on one page."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from domain.amount import Amount
from domain.baseline import price
from domain.commands.baseline import MoreADay, Times, WeighWhatIf
from domain.conversion import conversions, logged
from domain.funnel import capacity
from domain.metric import Metric
from domain.outcomes.suggestion import NothingKnown
from domain.outcomes.what_if import ActivityShown, Space, WhatIfWeighed, Wish
from domain.period import Period
from domain.suggestion import Suggestion
from domain.what_if import at_full_capacity, busy, heads, lift_of_more, pricing, together, winning
from handlers.context import Context
from handlers.funnel import goals_beneath, goals_of, week_labels
from handlers.history import Ground, ground_of
from handlers.people import Hidden
from handlers.progress import this_month
from handlers.reach import reach_of
from handlers.suggestion import goal_of, nothing_known, suggestion_of


def handle_weigh_what_if(command: WeighWhatIf, context: Context) -> WhatIfWeighed | NothingKnown | Hidden:
    period = command.period or this_month(context)
    labels = (period.label, *week_labels(context))
    ground = ground_of(command.who, context.asked("", command.segment), context, labels)
    if not isinstance(ground, Ground):
        return ground
    found = suggestion_of(ground, period, Fraction(0), context)
    wish = _wish(command.lift, ground, (period, found), context) if found else None
    if found is None or wish is None:
        return nothing_known(ground, _unknown(command.lift, ground, found, context), context, command.lift)
    return WhatIfWeighed(
        owner=ground.owner.name,
        own=ground.is_own(context),
        metric=ground.metric,
        period=period,
        usual=found.asked,
        known=found.known,
        stretch=found.stretch,
        wish=wish,
        space=_space(ground, wish.lift, found.asked.exact, context),
        reach=reach_of(command.lift, ground, period, context) if isinstance(command.lift, MoreADay) else None,
    )


def _unknown(lift: Times | MoreADay, ground: Ground, found: Suggestion | None, context: Context) -> Metric:
    """Of what there is too little."""
    return context.metrics.of(lift.metric) if found and isinstance(lift, MoreADay) else ground.metric


def _wish(lift: Times | MoreADay, ground: Ground, usually: tuple[Period, Suggestion], context: Context) -> Wish | None:
    period, found = usually
    usual, unit = found.asked.exact, Amount(0, ground.unit)
    match lift:
        case Times(factor):
            goal, of = _goal(ground, period, context)
            wanted = Fraction(factor) * (goal.value if goal else usual)
            wish = Wish(unit, factor, None, None, goal, wanted, wanted / usual)
            return replace(wish, summed=of == "parts", within=of == "within")
        case MoreADay(metric, value):
            week = capacity(ground.past.weeks(metric, week_labels(context)))
            more = lift_of_more(week, Fraction(value) * len(ground.people), len(context.workdays.pattern))
            named = context.metrics.of(metric)
            return None if more is None else Wish(unit, None, value, named, None, usual * more, more)


def _goal(ground: Ground, period: Period, context: Context) -> tuple[Amount | None, str]:
    """The goal, and what it is the sum of: '' where it is set as it stands."""
    if lines := goal_of(ground, period, context):
        return lines.goal, ""
    unit = ground.metric.key, ground.unit
    if goal := goals_of(ground, period, context).get(unit):
        return goal, "parts"
    goal = goals_beneath(ground, period, context).get(unit)
    return goal, "within" if goal else ""


def _space(ground: Ground, lift: Fraction, usual: Fraction, context: Context) -> Space:
    counts, labels = ground.counts, week_labels(context)
    stages = logged(counts)
    last = conversions(counts, stages)[-1:]
    won = winning(last[0] if last else None, lift)
    each = pricing(price(ground.booked, counts.get("deals", 0), ground.currency), lift)
    weeks = (busy(stage, capacity(ground.past.weeks(stage, labels)), lift) for stage in stages[:-1])
    busiest = tuple(week for week in weeks if week)
    of = context.metrics.of
    return Space(
        heads=heads(len(ground.people), lift),
        winning=won,
        stages=(of(won.of.stage), of(won.of.following)) if won else None,
        price=each,
        activity=tuple(ActivityShown(of(week.stage), week) for week in busiest),
        together=together(lift) if won and each and busiest else None,
        full=at_full_capacity(busiest, usual),
    )
