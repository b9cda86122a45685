"""Adjusting targets: proposed with its effect, confirmed by its author, told to whom it concerns."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from domain.adjustment import Adjustment, Step
from domain.amount import Amount, share_of
from domain.commands.target import AdjustTarget, CancelAdjustment, Change, ConfirmAdjustment, Wish
from domain.metric import Metric
from domain.outcomes.adjustment import (
    AdjustmentCancelled,
    AdjustmentConfirmed,
    AdjustmentProposed,
    NothingToAdjust,
)
from domain.outcomes.approval import RequestSubmitted
from domain.outcomes.refusals import AmountRefused, GoneStale, NotYours, PeriodClosed
from domain.outcomes.target import SetLine, TargetUnchanged
from domain.period import Period
from domain.target import Target
from handlers.closing import is_closed
from handlers.context import Context
from handlers.effect import carry_out
from handlers.goal import Refused
from handlers.mention import with_names
from handlers.people import managed_owners, manages
from handlers.progress import this_month
from handlers.proposal import propose, proposed, steps_shown
from handlers.submission import submit
from handlers.who import Owner
from handlers.window import approval_needed, kind_missing
from handlers.wish import amount_from


def handle_adjust_target(
    command: AdjustTarget, context: Context
) -> AdjustmentProposed | TargetUnchanged | NothingToAdjust | Refused:
    """What is closed is corrected in the same way, and then needs an approval."""
    period = command.period or this_month(context)
    owners = managed_owners(command.whos, context)
    if not isinstance(owners, tuple):
        return owners
    steps: list[Step] = []
    for owner in owners:
        step = _step(owner, command, period, context)
        if isinstance(step, NothingToAdjust) and not step.currencies and is_closed(period, context):
            return PeriodClosed(period)
        if not isinstance(step, Step):
            return step
        steps.append(step)
    moved = [step for step in steps if step.after != step.before.lines]
    if not moved:
        shown = steps_shown(steps, context)
        return TargetUnchanged(period, tuple(SetLine(step.owner, step.metric, step.after) for step in shown))
    return propose(moved, with_names(command.reason, context), context, command.change.kind)


def _step(
    owner: Owner, command: AdjustTarget, period: Period, context: Context
) -> Step | NothingToAdjust | AmountRefused:
    metric = context.asked(command.metric, command.segment)
    targets = context.store.targets.of([owner.subject], period.label, command.segment)
    standing = _standing(targets, metric, command.change.currency)
    if not isinstance(standing, Target):
        return NothingToAdjust(owner.name, metric, period, standing, command.change.currency)
    goal = _adjusted(standing.lines.goal, command.change, metric)
    return goal if isinstance(goal, AmountRefused) else Step(standing, standing.lines.moved(goal))


def _standing(targets: tuple[Target, ...], metric: Metric, currency: str) -> Target | tuple[str, ...]:
    """The one target meant, or the currencies of those there are: which of several is never guessed."""
    of_metric = [target for target in targets if target.metric == metric.key]
    fitting = [target for target in of_metric if currency in ("", target.lines.goal.currency)]
    return fitting[0] if len(fitting) == 1 else tuple(target.lines.goal.currency for target in of_metric)


def _adjusted(goal: Amount, change: Change, metric: Metric) -> Amount | AmountRefused:
    """The goal after the change; a share of it is rounded half up to the unit."""
    if change.kind == "percent":
        return _above_zero(goal.with_value(_percent_of(goal.value, change.value)), change)
    amount = amount_from(Wish(change.value, change.currency), metric, goal.currency, "adjust")
    if isinstance(amount, AmountRefused):
        return amount
    return _above_zero(goal + amount if change.kind == "by" else amount, change)


def _percent_of(goal: int, percent: Decimal) -> int:
    numerator, denominator = (Decimal(100) + percent).as_integer_ratio()
    return share_of(numerator, denominator * 100, goal)


def _above_zero(goal: Amount, change: Change) -> Amount | AmountRefused:
    if goal.value > 0:
        return goal
    return AmountRefused(str(change.value), "negative" if goal.value < 0 else "zero", "adjust")


def handle_confirm_adjustment(
    command: ConfirmAdjustment, context: Context
) -> AdjustmentConfirmed | AdjustmentProposed | RequestSubmitted | GoneStale | NotYours:
    """Where a target changed since it was proposed, what stands now is shown and confirmed anew."""
    adjustment = _proposed(command.adjustment, context)
    if not isinstance(adjustment, Adjustment):
        return adjustment
    if not all(manages(step.before.subject, context) for step in adjustment.steps):
        return NotYours("manage")
    if steps := overtaken(adjustment, context):
        context.store.adjustments.decide(adjustment.id, "cancelled", context.now)
        return replace(propose(steps, adjustment.reason, context, adjustment.kind), overtaken=True)
    named = replace(adjustment, occasion=command.occasion or adjustment.occasion)
    if kind_missing(named, context):
        return proposed(named, context)
    return submit(named, context) if approval_needed(named, context) else _confirmed(named, context)


def _confirmed(adjustment: Adjustment, context: Context) -> AdjustmentConfirmed:
    context.store.adjustments.name(adjustment.id, adjustment.occasion)
    shown = carry_out(adjustment, context)
    return AdjustmentConfirmed(adjustment.id, context.member.name, shown, adjustment.reason)


def overtaken(adjustment: Adjustment, context: Context) -> list[Step]:
    """The steps from what stands now, where a target has another version than it was proposed on; else []."""
    current = [context.store.targets.one(step.before.id) for step in adjustment.steps]
    steps = [_anew(now, step, adjustment) for now, step in zip(current, adjustment.steps, strict=True) if now]
    moved = any(now.before.version != then.before.version for now, then in zip(steps, adjustment.steps, strict=True))
    return steps if moved else []


def _proposed(key: int, context: Context) -> Adjustment | GoneStale | NotYours:
    """The adjustment that waits, for its author to decide."""
    adjustment = context.store.adjustments.of(key)
    if adjustment is None or adjustment.state != "proposed":
        return GoneStale()
    return adjustment if adjustment.author == context.member.id else NotYours("manage")


def _anew(now: Target, step: Step, adjustment: Adjustment) -> Step:
    """The step from what stands now: a relative one moves it as far as it would have moved what stood then."""
    before, after, goal = step.before.lines.goal, step.after.goal, now.lines.goal
    match adjustment.kind:
        case "by":
            goal = goal.with_value(goal.value + after.value - before.value)
        case "percent":
            goal = goal.with_value(share_of(after.value, before.value, goal.value))
        case "to":
            return Step(now, step.after)
    return Step(now, now.lines.moved(goal) if goal.value > 0 else step.after)


def handle_cancel_adjustment(command: CancelAdjustment, context: Context) -> AdjustmentCancelled | GoneStale | NotYours:
    adjustment = _proposed(command.adjustment, context)
    if not isinstance(adjustment, Adjustment):
        return adjustment
    context.store.adjustments.decide(adjustment.id, "cancelled", context.now)
    return AdjustmentCancelled()
