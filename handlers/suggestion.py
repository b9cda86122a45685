"""A target suggested from what lies behind somebody."""

from __future__ import annotations

from fractions import Fraction

from domain.amount import Amount
from domain.commands.baseline import MoreADay, SuggestTarget, Times
from domain.metric import Metric
from domain.money import digits
from domain.outcomes.refusals import PeriodClosed
from domain.outcomes.suggestion import NothingKnown, TargetSuggested
from domain.period import Period, following
from domain.suggestion import TENTH, Course, Suggestion, parts_of, suggest
from domain.target import Lines
from handlers.closing import is_closed
from handlers.context import Context
from handlers.history import Ground, ground_of, with_years
from handlers.led import teams_led
from handlers.people import Hidden, manages
from handlers.progress import this_month


def handle_suggest_target(
    command: SuggestTarget, context: Context
) -> TargetSuggested | NothingKnown | PeriodClosed | Hidden:
    ground = ground_of(command.who, context.asked(command.metric, command.segment), context)
    if not isinstance(ground, Ground):
        return ground
    period = command.period or following(this_month(context))
    if is_closed(period, context):
        return PeriodClosed(period)
    found = suggestion_of(ground, period, Fraction(command.growth) / 100, context)
    if found is None:
        return nothing_known(ground, ground.metric, context)
    return _suggested(ground, period, found, context)


def nothing_known(
    ground: Ground, metric: Metric, context: Context, lift: Times | MoreADay | None = None
) -> NothingKnown:
    """Of what there is too little; who asked for their own may have meant a team that they lead."""
    own = ground.is_own(context)
    return NothingKnown(ground.owner.name, own, metric, lift, teams_led(context) if own else ())


def suggestion_of(ground: Ground, period: Period, growth: Fraction, context: Context) -> Suggestion | None:
    ground = with_years(ground, context)
    step = Fraction(10 ** digits(ground.unit)) if ground.unit else TENTH
    return suggest(Course(ground.past.months, ground.series), parts_of(period, context.workdays), growth, step)


def goal_of(ground: Ground, period: Period, context: Context) -> Lines | None:
    """The target that is set for the period, in the metric and unit of the ground."""
    return next(
        (
            target.lines
            for target in context.store.targets.of([ground.owner.subject], period.label, ground.metric.segment)
            if (target.metric, target.lines.goal.currency) == (ground.metric.key, ground.unit)
        ),
        None,
    )


def _suggested(ground: Ground, period: Period, found: Suggestion, context: Context) -> TargetSuggested:
    subject, own = ground.owner.subject, ground.is_own(context)
    return TargetSuggested(
        subject=subject,
        owner=ground.owner.name,
        own=own,
        metric=ground.metric,
        period=period,
        lines=_lines(found, ground.unit),
        suggestion=found,
        standing=goal_of(ground, period, context),
        settable=not own and manages(subject, context),
    )


def _lines(found: Suggestion, unit: str) -> Lines:
    low, high = (None if value is None else Amount(value, unit) for value in (found.floor, found.stretch))
    return Lines(Amount(found.goal, unit), low, high)
